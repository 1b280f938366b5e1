"""A record that was withdrawn, superseded or quashed says so in every row of every page that lists it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from gazette.records import Decision, Meeting
from gazette.views.kinds import meetings
from gazette.views.record.badges import badge_words, badges, outcome_tags, row_tags, standing_words
from gazette.views.shapes.parts import Row
from gazette.views.site.site import Site
from tests.views.records import context_of, record, texts
from tests.views.sample import sample


def rows_in(view: object) -> Iterator[Row]:
    if isinstance(view, Row):
        yield view
    elif isinstance(view, tuple):
        for part in view:
            yield from rows_in(part)
    elif is_dataclass(view):
        for field in fields(view):
            yield from rows_in(getattr(view, field.name))


@pytest.mark.parametrize(
    ("identity", "word"),
    [
        ("decisions/PCC-2024-004", "Withdrawn"),
        ("plan/2016-2021", "Superseded"),
        ("decisions/bell-charge", "Quashed on 3 May 2022"),
    ],
)
def test_no_row_shows_it_as_if_it_still_applied(identity, word):
    context = sample()
    shown = next(other for other in context.library.records if other.identity == identity)
    pages = [(page.address, row) for page in Site(context).pages() for row in rows_in(page.view)]
    rows = [(address, [tag.text for tag in row.tags]) for address, row in pages if row.address == shown.address]

    assert word in [tag.text for tag in badges(context.library, shown)]
    assert len(rows) > 1
    assert [address for address, tags in rows if word not in tags] == []


@pytest.mark.parametrize(("outcome", "words"), [("approved", ["Approved"]), ("other", []), (None, [])])
def test_an_outcome_that_says_nothing_has_no_tag(outcome, words):
    notice = record(Decision, "notice", outcome=outcome)

    assert [tag.text for tag in outcome_tags(context_of(notice).library, notice)] == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ()),
        ({"outcome": "approved"}, ()),
        ({"outcome": "quashed"}, ("Quashed",)),
        ({"outcome": "declined", "illustrative": ["reference"]}, ("Declined", "Partly invented")),
        ({"outcome": "proposed", "status": "withdrawn"}, ("Proposed", "Withdrawn")),
    ],
)
def test_a_title_alone_does_not_pass_for_a_decision_in_effect(fields, words):
    notice = record(Decision, "notice", **fields)

    assert standing_words(context_of(notice), notice) == words


def test_a_row_has_the_outcome_before_what_came_after_it():
    notice = record(Decision, "notice", outcome="deferred", status="withdrawn")

    assert texts(row_tags(context_of(notice).library, notice)) == ["Deferred", "Withdrawn"]


def test_beside_a_link_every_word_is_small():
    first = record(Decision, "first", status="withdrawn", reference="X-1", decided="2022")
    later = record(Decision, "later", decided="2023-03", earlier=[{"how": "extends", "decision": "X-1"}])

    assert badge_words(context_of(first, later).library, first).startswith("withdrawn, extended")


def test_that_nobody_confirmed_a_meeting_is_above_its_title():
    doubtful, held = (
        record(Meeting, "panel", date="2024-03-07"),
        record(Meeting, "held", date="2024-03-07", held="held"),
    )
    context = context_of(doubtful, held)

    assert texts(meetings.page(context, doubtful).tags) == ["Not confirmed as held"]
    assert texts(meetings.page(context, held).tags) == []
