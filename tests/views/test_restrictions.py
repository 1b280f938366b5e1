"""What is withheld of a record, what was published later, and names that are kept back."""

from __future__ import annotations

import pytest

from gazette.records import Decision, Report
from gazette.views.record.restrictions import party, sections_of
from gazette.views.shapes.parts import Value
from tests.views.records import context_of, record, shown

KEPT = {"part": "Prices", "ground": "Commercial interests", "reason": "It is let again.", "review": "2025-07"}
RELEASED = {"part": "Scores", "ground": "Commercial interests", "released": "2024-05-03"}


def sections(*parts: dict[str, str], **fields: object) -> list[tuple[str, list[tuple[str, str]]]]:
    notice = record(Decision, "notice", restricted=list(parts), **fields)
    library = context_of(notice, record(Report, "update", title="An update")).library
    return [(section.heading, shown(section.facts)) for section in sections_of(library, notice)]


def test_what_was_released_is_not_listed_as_withheld():
    assert sections(KEPT, RELEASED) == [
        ("What is withheld", [("Prices", "Commercial interests; It is let again.; Review date: July 2025")]),
        (
            "Withheld at first, published later",
            [("Scores", "Published on 3 May 2024; Withheld at first: Commercial interests")],
        ),
    ]


def test_only_a_day_that_has_been_releases_a_part():
    (section,) = sections({**RELEASED, "released": "expected 2026"})

    assert section[0] == "What is withheld"


def test_nothing_is_said_where_nothing_was_kept_back():
    assert sections() == []


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ({"released_file": "b.csv"}, "Scores of the bids"),
        ({"released_as": "report update"}, "An update"),
        ({"released_note": "On request."}, "On request."),
    ],
)
def test_a_released_part_leads_to_where_it_can_be_read(where, words):
    attachments = [{"file": "b.csv", "title": "Scores of the bids"}]
    ((_, ((_, values),)),) = sections({**RELEASED, **where}, attachments=attachments)

    assert values == f"Published on 3 May 2024; {words}; Withheld at first: Commercial interests"


@pytest.mark.parametrize(
    ("name", "parts", "value"),
    [
        ("A firm", [KEPT], Value("A firm")),
        ("withheld", [KEPT], Value("Withheld", "#page-kept-back")),
        ("Withheld", [RELEASED], Value("Withheld")),
        ("withheld", [], Value("Withheld")),
    ],
)
def test_a_party_that_is_not_named_leads_to_the_ground(name, parts, value):
    assert party(record(Decision, "notice", restricted=parts), name) == value
