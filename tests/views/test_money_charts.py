"""Charts of the grants by place, year and recipient: one series of the same thing, with what has no bar counted."""

from __future__ import annotations

import pytest

from gazette.sentences import money
from gazette.views.context import Context
from gazette.views.money import award_pages, breakdown
from tests.views.funds import DAY, award_with, bars_in, context_of, sample, section_of, table_in


@pytest.mark.parametrize(
    ("places", "bars", "caption"),
    [
        (2, 2, "Grants by place"),
        (11, 11, "Grants by place"),
        (12, 12, "Grants by place"),
        (13, 12, "Grants by place, the 12 largest"),
    ],
)
def test_a_chart_has_at_most_twelve_bars_and_leads_to_all(places, bars, caption):
    context = context_of(*(award_with(number, "10", place=f"Place {number}") for number in range(places)))

    section = section_of(breakdown.sections(context), "page-by-place")

    assert (len(section.chart.groups), section.chart.caption) == (bars, caption)
    assert [link.address for link in section.links] == ["awards/places/"]


def test_a_single_place_is_a_table():
    section = section_of(breakdown.sections(context_of(award_with(1, "10", place="Marsh"))), "page-by-place")

    assert (section.chart, bars_in(section)) == (None, [("Marsh", "£10")])


def test_a_sum_that_is_not_exact_has_an_open_end_and_what_is_not_certain_no_bar():
    context = context_of(
        award_with(1, "10", recipient="A"),
        award_with(2, "20", recipient="B"),
        award_with(3, "over 5", recipient="C"),
        award_with(4, "about 900", recipient="D"),
    )

    section = section_of(breakdown.sections(context), "page-by-recipient").folded

    assert bars_in(section) == [("B", "£20"), ("A", "£10"), ("C", "at least £5")]
    assert [bool(group.bars[0].end) for group in section.chart.groups] == [False, False, True]
    assert section.chart.note == "Without a bar, because it is not added up: D (about £900)."


def test_the_chart_of_recipients_counts_those_that_have_a_page():
    named = [award_with(number, "10", recipient=f"Body {number}") for number in range(13)]
    context = context_of(
        *named, award_with(20, "about 7", recipient="Near"), award_with(21, "900", recipient="not named")
    )

    chart = section_of(breakdown.sections(context), "page-by-recipient").folded.chart

    assert (len(chart.groups), chart.caption) == (12, "Grants by recipient, the 12 largest")
    assert chart.note == (
        "Without a bar, because it is not added up: Near (about £7). Not named, or a private person: 1 grant of £900."
    )


def test_a_place_received_at_least_the_amounts_that_are_certain():
    context = context_of(
        award_with(1, "10", place="Abbey"),
        award_with(2, "29324", place="Sampleton"),
        award_with(3, "over 9000", place="Sampleton"),
        award_with(4, None, place="Sampleton"),
        award_with(5, "about 7", place="Marsh"),
    )

    section = section_of(breakdown.sections(context), "page-by-place")
    by_place = list(award_pages.pages(context))[1].sections

    assert bars_in(section) == [("Sampleton", "at least £38,324"), ("Abbey", "£10")]
    assert section.chart.note.endswith(money.AT_LEAST_IN_A_PLACE)
    assert [part.paragraphs for part in by_place] == [
        ("1 grant of £10.",),
        ("1 grant of about £7.",),
        ("3 grants, together at least £38,324; 1 amount was not published.",),
    ]
    assert by_place[2].tables[0].total is None, "it is above the table"


def test_the_sums_say_what_is_left_out_and_what_is_counted_twice():
    parts = {section.anchor: section for section in breakdown.sections(Context(sample(), DAY))}
    notes = (*parts["page-sums"].paragraphs, table_in(parts["page-by-objective"].folded).note)

    of_all = money.left_out_of_all("1 grant whose amount was not published and 1 given only as “about” a sum")
    rules = (money.AT_LEAST, money.ONLY_EXACT_AMOUNTS, of_all, money.YEARS_OF_GRANTS)
    assert notes == (*rules, money.SEVERAL_OBJECTIVES)
