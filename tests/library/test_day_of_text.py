"""A notice that was withheld at first counts as published on the day its words came out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.library.library import Library
from gazette.library.public_copies import with_days_of_texts
from gazette.library.publications import Publications, publication_of
from gazette.library.state_warnings import state_warnings
from gazette.records import Decision
from gazette.views.context import Context
from gazette.views.kinds import publication_delay
from gazette.views.record.history import dates_of
from tests.views.records import TODAY, compiled_office, context_of, record, shown

WITHHELD = {"status": "withheld", "status_reason": "A claim.", "review_due": "2024-07"}
FIRST, AGAIN = date(2024, 2, 21), date(2024, 5, 1)


def notice(text: str = "a", **fields: object) -> Decision:
    """A notice decided on 1 February and published, as far as its file says, on 21 February 2024."""
    written = record(Decision, "notice", **fields)
    return written.placed(replace(written._placed, fingerprint=text * 64))


def library_of(now: Decision, *publications: tuple[Decision, date], is_compiled: bool = False) -> Library:
    library = context_of(now, *([compiled_office()] if is_compiled else [])).library
    rows = tuple(publication_of(written, day) for written, day in publications)
    return replace(library, publications=Publications(rows, is_kept=True))


OLD, TEXT = notice("a", **WITHHELD), notice("b")
BEFORE_COLUMN = notice("a")  # the same text in a register that did not say yet what was withheld


@pytest.mark.parametrize(
    ("now", "publications", "words"),
    [
        (TEXT, [(TEXT, AGAIN)], "Published 20 days after the decision"),
        (TEXT, [(OLD, FIRST)], "Published 135 days after the decision"),
        (TEXT, [(OLD, FIRST), (TEXT, AGAIN)], "Published 90 days after the decision"),
        (TEXT, [(TEXT, FIRST), (OLD, date(2024, 3, 1)), (TEXT, AGAIN)], "Published 20 days after the decision"),
        (notice("b", published="unknown"), [(OLD, FIRST), (TEXT, AGAIN)], "Published 90 days after the decision"),
        (OLD, [(OLD, FIRST)], "Published 20 days after the decision"),
        (TEXT, [(BEFORE_COLUMN, FIRST), (OLD, TODAY), (TEXT, TODAY)], "Published 135 days after the decision"),
    ],
    ids=[
        "never withheld",
        "published today",
        "published later",
        "withheld in between",
        "no day",
        "still withheld",
        "first row of an older register",
    ],
)
def test_the_delay_ends_when_the_words_came_out(now, publications, words):
    library = with_days_of_texts(library_of(now, *publications), TODAY)

    assert publication_delay.words(Context(library, TODAY), library.decisions[0]) == words


@pytest.mark.parametrize(("first", "label"), [(OLD, "Listed as withheld from"), (TEXT, "First published here")])
def test_the_first_day_here_is_called_what_it_was(first, label):
    library = with_days_of_texts(library_of(TEXT, (first, date(2024, 3, 1)), (TEXT, AGAIN)), TODAY)

    assert (label, "1 March 2024") in shown(dates_of(Context(library, TODAY), library.decisions[0]))


def test_the_publisher_of_a_compiled_record_is_not_the_office():
    library = library_of(TEXT, (OLD, FIRST), is_compiled=True)

    assert with_days_of_texts(library, TODAY) == library


@pytest.mark.parametrize(
    ("published", "publications", "is_warned"),
    [
        ("2024-02-21", [(OLD, FIRST)], True),
        ("2024-06-15", [(OLD, FIRST)], False),
        ("2024-02-21", [(OLD, FIRST), (TEXT, AGAIN)], False),
        ("2024-02-21", [(TEXT, FIRST)], False),
    ],
)
def test_the_day_of_the_notice_is_asked_about_before_the_text_is_published(published, publications, is_warned):
    now = notice("b", published=published)

    warnings = [warning.problem.what for warning in state_warnings(library_of(now, *publications), now, TODAY)]

    assert warnings == ["It was withheld until now, but published is 21 February 2024."] * is_warned
