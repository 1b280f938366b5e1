"""The feed of changes: what it leaves out, and what an entry says."""

from __future__ import annotations

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.records.change import Change
from gazette.views.lists import change_list
from tests.views.sample import sample, with_records

DECISION = "decisions/PCC-2024-001"


@pytest.fixture(scope="module")
def context():
    """The office, its pages, and three records that changed."""
    names = ("PCC-2024-001", "PCC-2024-004", "2024-03-07-update")
    whole = sample()
    kept = (record for record in whole.library.records if record.name in names or record.kind in ("office", "page"))
    return with_records(whole, kept)


def change(written: str = "2024-05-03", note: str = "It was corrected.") -> Change:
    day = UNKNOWN if written == "unknown" else known_date(written)
    return Change.model_construct(date=day, kind="update", note=note, paragraphs=())


def only(context, *changes: Change):
    """The office and one decision with these changes."""
    decision = next(record for record in context.library.records if record.identity == DECISION)
    return with_records(context, [context.library.office, decision.model_copy(update={"changes": changes})])


def test_the_feed_leaves_out_what_is_minor_and_what_has_no_day(context):
    titles = [entry.title for entry in change_list.feed(context).entries]

    assert titles == [
        "Withdrawal: A drone for the marshes",
        "Update: Commissioner's update",
        "Correction: Cameras on the B9999",
    ]
    assert change_list.feed(only(context, change("unknown"))).entries == ()


def test_an_entry_names_the_paragraphs_that_changed(context):
    *_, correction = change_list.feed(context).entries

    assert correction.html == "<p>The name of the road was wrong.</p><p>Paragraphs: 1.1</p>"
    assert correction.categories == ("Correction", "Decision")
    assert change_list.feed(only(context, change())).entries[0].html == "<p>It was corrected.</p>"


def test_the_feed_has_the_newest_fifty(context):
    days = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 21)]

    entries = change_list.feed(only(context, *(change(day) for day in days))).entries

    assert [entry.updated.date().isoformat() for entry in entries] == days[:9:-1]
