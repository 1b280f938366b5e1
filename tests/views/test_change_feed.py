"""The feed of changes: what it leaves out, and what an entry says."""

from __future__ import annotations

from gazette.views.lists import change_feeds
from tests.views.changing_records import change, context, only

__all__ = ["context"]


def test_the_feed_leaves_out_what_is_minor_and_what_has_no_day(context):
    titles = [entry.title for entry in change_feeds.feed(context).entries]

    assert titles == [
        "Withdrawal: A drone for the marshes",
        "Update: Commissioner's update",
        "Correction: Cameras on the B9999",
    ]
    assert change_feeds.feed(only(context, change("unknown"))).entries == ()


def test_an_entry_names_the_paragraphs_that_changed(context):
    *_, correction = change_feeds.feed(context).entries

    assert correction.html == "<p>The name of the road was wrong.</p><p>Paragraphs: 1.1</p>"
    assert correction.categories == ("Correction", "Decision")
    assert change_feeds.feed(only(context, change())).entries[0].html == "<p>It was corrected.</p>"


def test_the_feed_has_the_newest_fifty(context):
    days = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 21)]

    entries = change_feeds.feed(only(context, *(change(day) for day in days))).entries

    assert [entry.updated.date().isoformat() for entry in entries] == days[:9:-1]
