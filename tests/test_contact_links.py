"""Telephone numbers and e-mail addresses in a sentence are links."""

from __future__ import annotations

import re

import pytest

from gazette.contact_links import contact_address, telephone_address, with_contact_links


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("01632 960000", "tel:01632960000"),
        ("(01632) 960-000", "tel:01632960000"),
        ("+44 (0)1632 960000", "tel:+441632960000"),
        ("101", "tel:101"),
        ("01632 960000 on weekdays", None),
        ("", None),
    ],
)
def test_the_address_of_a_number_has_its_digits_alone(number, address):
    assert telephone_address(number) == address


@pytest.mark.parametrize(
    ("sentence", "html"),
    [
        ("Or phone 01632 960000.", 'Or phone <a href="tel:01632960000">01632 960000</a>.'),
        ("Or phone +44 1632 960000.", 'Or phone <a href="tel:+441632960000">+44 1632 960000</a>.'),
        ("Write to a@example.org.", 'Write to <a href="mailto:a@example.org">a@example.org</a>.'),
        ("Ask & write to a@example.org or b@example.org.",
         'Ask &amp; write to <a href="mailto:a@example.org">a@example.org</a> or '
         '<a href="mailto:b@example.org">b@example.org</a>.'),
        ("Bids of £60,000 close at 5pm on 28 June 2024.", "Bids of £60,000 close at 5pm on 28 June 2024."),
        ("From 2016-11-10 to 2017-06-27.", "From 2016-11-10 to 2017-06-27."),
    ],
)  # fmt: skip
def test_a_reader_can_tap_what_a_sentence_names(sentence, html):
    assert with_contact_links(sentence) == html


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Ring +44 (0)20 7946 0000.", ["+44 (0)20 7946 0000"]),
        ("Ring 0306 999 0000 (24 hours).", ["0306 999 0000"]),
        ("Ring 01632 960000 - 24 hours a day.", ["01632 960000"]),
        ("Ring 01632 960000 01632 960001.", ["01632 960000", "01632 960001"]),
        ("Ring 01632\u00a0960000.", ["01632\u00a0960000"]),
        ("Ring (01632) 960000 (01632 960 001).", ["(01632) 960000", "01632 960 001"]),
        ("Ring 02079460000.", ["02079460000"]),
        ("Before 01-07-2024, ref 01632-960-000, 0.01632960000, £01632960000.", []),
        ("09 00 - 17 00, company 01 234 567.", []),
        ("@handle@example.org", []),
    ],
)
def test_a_number_is_a_link_where_it_is_grouped_like_a_telephone_number(sentence, numbers):
    assert re.findall("<a [^>]*>([^<]*)</a>", with_contact_links(sentence)) == numbers


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Victim Care, 01632 960100", "tel:01632960100"),
        ("Write to help@example.org.", "mailto:help@example.org"),
        ("In danger: 999", None),
        ("01632 960100, or 01632 960200 at night", None),
    ],
)
def test_a_line_with_one_contact_leads_there(sentence, address):
    assert contact_address(sentence) == address
