"""Sentences on the page of the office: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import office_page


@pytest.mark.parametrize(
    ("since", "is_acting", "words"),
    [
        ("2024-05-09", False, "Ann Example is the Commissioner. The present term began on 9 May 2024."),
        ("2024-05", True, "Ann Example stands in as Commissioner. The present term began in May 2024."),
        ("unknown", False, "Ann Example is the Commissioner."),
        (None, False, "Ann Example is the Commissioner."),
    ],
)
def test_an_office_says_who_holds_it(since, is_acting, words):
    day = known_date(since) if since else None

    assert office_page.holder("Ann Example", "Commissioner", day, is_acting=is_acting) == words


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2012-11", "2024-05", ", November 2012 to May 2024"),
        ("2024-05", None, ", from May 2024"),
        (None, "2024-05", ", until May 2024"),
        ("unknown", "unknown", ""),
    ],
)
def test_a_compiled_record_says_whom_sources_name(since, until, words):
    days = [known_date(written) if written else None for written in (since, until)]
    named = office_page.holder_named("Ann Example", "Commissioner", *days)

    assert named == f"The latest Commissioner named in the sources is Ann Example{words}."


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2012-11", "2016", "Notices: PCC-{number}, from November 2012, until 2016"),
        ("2012-11", None, "Notices: PCC-{number}, from November 2012"),
        (None, "2016", "Notices: PCC-{number}, until 2016"),
        (None, None, "Notices: PCC-{number}"),
    ],
)
def test_a_series_says_from_when_until_when_it_was_used(since, until, words):
    first, last = (known_date(day) if day else None for day in (since, until))

    facts = ("Notices", "PCC-{number}", first, last)
    assert office_page.numbering(*facts, by_publisher=False) == words
    assert office_page.numbering(*facts, by_publisher=True) == (
        f"{words}; the publisher of this record gave these numbers, not the office"
    )


@pytest.mark.parametrize(("short", "words"), [("the PCC", "Commissioner (the PCC)"), (None, "Commissioner")])
def test_a_short_name_follows_the_name(short, words):
    assert office_page.name("Commissioner", short) == words


@pytest.mark.parametrize(
    ("style", "is_acting", "words"),
    [
        (None, False, "Commissioner"),
        (None, True, "Commissioner (acting)"),
        ("Safety Champion", False, "Commissioner, styled Safety Champion"),
        ("Safety Champion", True, "Commissioner, styled Safety Champion (acting)"),
    ],
)
def test_the_office_held_has_its_style_and_says_who_stands_in(style, is_acting, words):
    assert office_page.role("Commissioner", style, is_acting=is_acting) == words


@pytest.mark.parametrize(
    ("elected", "appointed", "words"),
    [
        (None, None, ""),
        ("2016-05-05", None, "Elected 5 May 2016"),
        (None, "2016-05", "Appointed May 2016"),
        ("2016-05-05", "2016-05-12", "Elected 5 May 2016; appointed 12 May 2016"),
        ("unknown", None, "Elected, day not known"),
    ],
)
def test_how_a_term_began(elected, appointed, words):
    days = [known_date(day) if day else None for day in (elected, appointed)]
    assert office_page.began(*days) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (("3", 2018, "Not used.", "PCC-year-number"), "Number 3 of 2018 (PCC-year-number): Not used."),
        (("3 to 5", None, "Not used.", "Notices"), "Numbers 3 to 5 (Notices): Not used."),
        (("PCC-3 to PCC-5", None, "Not used.", ""), "PCC-3 to PCC-5: Not used."),
    ],
)
def test_a_gap_has_its_numbers_and_the_reason(facts, words):
    assert office_page.gap(*facts) == words


@pytest.mark.parametrize(
    ("references", "words"),
    [
        (("P-3",), "P-3: no notice in this record."),
        (("P-3", "P-4"), "P-3 and P-4: no notice in this record."),
        (("P-3", "P-4", "P-5"), "P-3 to P-5: no notice in this record."),
    ],
)
def test_a_number_without_a_notice_is_missing_from_the_record(references, words):
    assert office_page.not_found(references) == words
