"""A line of a page does not end within a date, a sum or a reference."""

from __future__ import annotations

import pytest

from gazette.unbroken import unbroken


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("<time>announced 4 February 2019", ["<time>announced", "4 February 2019"]),
        ('<p class="head__answer">By May 2017', ["<p", 'class="head__answer">By', "May 2017"]),
        ("5pm on 9 May 2024", ["5pm", "on", "9 May", "2024"]),
        ("27 June", ["27 June"]),
        ("over £1.3 million spent", ["over", "£1.3 million", "spent"]),
        ("2016 to 2017", ["2016", "to", "2017"]),
    ],
)
def test_a_line_does_not_end_within_a_day_or_a_sum(words, pieces):
    assert [piece.replace("\u00a0", " ") for piece in unbroken(words).split(" ")] == pieces


@pytest.mark.parametrize("words", ["PCC-2016-003", "NPFCC-2024-031", "mid-July", "Ash-Edwards", "www.herts-pcc.gov.uk"])
def test_a_reference_or_a_double_name_is_in_one_line_and_stays_as_it_is_written(words):
    assert unbroken(f"<p>See {words}.</p>") == f'<p>See <span class="unbroken">{words}</span>.</p>'


@pytest.mark.parametrize(
    "html",
    [
        '<a title="9 May 2024" href="/PCC-2016-003/">',
        "<title>PCC-2016-003, 9 May 2024</title>",
        "<svg><text>PCC-2016-003</text></svg>",
        "<p>2 of the 46</p>",
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html):
    assert unbroken(html) == html
