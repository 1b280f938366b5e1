"""Whose record a site is."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import whose_record
from gazette.sentences.whose_record import Banner


@pytest.mark.parametrize(
    ("is_compiled", "is_imaginary", "prefix"),
    [(False, False, ""), (True, False, "Unofficial record: "), (False, True, "Imaginary office: ")],
)
def test_titles_begin_with_whose_record_it_is(is_compiled, is_imaginary, prefix):
    assert whose_record.title_prefix(is_compiled, is_imaginary) == prefix


@pytest.mark.parametrize(
    ("sentence", "facts", "words", "short"),
    [
        (
            whose_record.compiled,
            ("County Library", "Commissioner", known_date("2026-11")),
            "Compiled by County Library from public sources, last searched in November 2026. "
            "It is not the website of the Commissioner.",
            "Not the website of the Commissioner.",
        ),
        (
            whose_record.imaginary,
            ("Exampleshire", known_date("2024-06-15")),
            "Exampleshire and its office are invented, to show what this software does. "
            "Shown as the site would have looked on 15 June 2024.",
            "Shown as the site would have looked on 15 June 2024.",
        ),
    ],
)
def test_the_banner_says_who_put_the_record_together(sentence, facts, words, short):
    banner = sentence(*facts)

    assert (banner.text, banner.short) == (words, short)


def test_the_banner_is_running_text_in_files():
    assert whose_record.in_words(Banner("Mark", "Text.", "Short.")) == "Mark. Text."
    assert whose_record.in_words(None) == ""
