"""Telephone numbers and e-mail addresses in a sentence are links."""

from __future__ import annotations

import pytest

from gazette.contact_links import telephone_address, with_contact_links


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
