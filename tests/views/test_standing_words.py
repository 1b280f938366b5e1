"""A record that no longer applies, or that shows something invented, says so wherever its title stands alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.library.publications import Publications
from gazette.records import Decision, Meeting, Report
from gazette.records.publication import Publication
from gazette.views.context import Context
from gazette.views.feeds.calendars import calendars
from gazette.views.feeds.feed import FeedEntry
from gazette.views.kinds import registry
from gazette.views.site.site import Site
from tests.views.records import context_of, record
from tests.views.sample import sample


def entry_in(context: Context, name: str, identity: str) -> FeedEntry:
    feeds = {feed.address: feed for feed in Site(context).feeds}
    (entry,) = (entry for entry in feeds[f"feeds/{name}"].entries if entry.identity.endswith(identity))
    return entry


def with_field(context: Context, identity: str, **fields: object) -> Context:
    records = tuple(
        record.model_copy(update=fields) if record.identity == identity else record
        for record in context.library.records
    )
    return replace(context, library=replace(context.library, records=records))


@pytest.mark.parametrize("status", ["withdrawn", "superseded", "withheld"])
@pytest.mark.parametrize("feed", ["all", "decisions"])
def test_an_entry_says_in_title_summary_and_category_that_its_record_no_longer_applies(feed, status):
    identity = "decisions/PCC-2024-001"
    context = with_field(sample(), identity, status=status, status_reason="The money was not there.")

    entry = entry_in(context, feed, identity)

    word = status.capitalize()
    assert entry.title.startswith(f"{word}: ")
    assert entry.summary.startswith(f"{word}. The money was not there. ")
    assert word in entry.categories


def test_an_entry_of_a_record_in_force_has_its_own_title():
    assert entry_in(sample(), "decisions", "decisions/PCC-2024-001").title == "Cameras on the B9999"


def test_an_entry_says_that_something_in_it_is_invented():
    identity = "panel-reports/2024-03-07-update"
    entry = entry_in(with_field(sample(), identity, illustrative=("note",)), "panel-reports", identity)

    assert entry.title.startswith("Partly invented: ")
    assert "Partly invented" in entry.categories


def test_the_rounds_of_a_fund_share_its_words():
    context = with_field(sample(), "funds/road-fund", status="withdrawn", status_reason="No money.")

    entry = entry_in(context, "funds", "funds/road-fund/rounds/2023-24")

    assert entry.title.startswith("Withdrawn: ")
    assert entry.summary.startswith("Withdrawn. No money. ")
    pages = {page.address: page.view for page in Site(context).pages()}
    assert [tag.text for tag in pages["funds/road-fund/rounds/2023-24/"].tags][:1] == ["Withdrawn"]


@pytest.mark.parametrize(("kind", "title"), [("correction", "Withdrawn: "), ("withdrawal", "Withdrawal: ")])
def test_the_feed_of_changes_says_it_once(kind, title):
    change = {"date": "2024-06-01", "kind": kind, "note": "The money was not there."}
    notice = record(Decision, "notice", status="withdrawn", status_reason="No money.", changes=[change])
    rows = (
        Publication(identity="decisions/notice", published="2024-01-01", fingerprint="0" * 64, file="x", address="y"),
    )
    context = context_of(notice, publications=Publications(rows, is_kept=True))

    titles = [entry.title for feed in Site(context).feeds if feed.address == "feeds/changes" for entry in feed.entries]

    assert [title for title in titles if "Added" not in title] == [f"{title}{notice.title}"]


def test_an_event_of_a_calendar_says_it_too():
    meeting = record(Meeting, "panel", date="2024-07-04", status="superseded", status_reason="Moved.")

    (calendar, _) = calendars(context_of(meeting, base_url="https://record.example.org", today=date(2024, 6, 15)))

    assert [event.summary.partition(": ")[0] for event in calendar.events] == ["Superseded"]


def test_a_promise_is_not_superseded_with_its_paper():
    promise = {"id": "moat", "text": "Dig a moat.", "owner": "Commissioner", "due": "2024-07-04"}
    report = record(Report, "update", status="superseded", status_reason="A new one.", promises=[promise])

    (calendar,) = calendars(context_of(report, base_url="https://record.example.org", today=date(2024, 6, 15)))

    assert [event.summary for event in calendar.events if "Superseded" in event.summary] == []
    assert calendar.events


@pytest.mark.parametrize(("held", "label"), [("cancelled", "Cancelled"), (None, "Not confirmed as held")])
def test_a_meeting_that_was_cancelled_or_is_not_confirmed_says_so_in_title_and_category(held, label):
    meeting = record(Meeting, "panel", date="2024-05-04", held=held)

    entry = entry_in(context_of(meeting), "meetings", "meetings/panel")

    assert entry.title == f"{label}: {meeting.title}"
    assert label in entry.categories


def test_a_meeting_that_was_held_has_its_own_title():
    meeting = record(Meeting, "panel", date="2024-05-04", held="held")

    assert entry_in(context_of(meeting), "meetings", "meetings/panel").title == meeting.title


def test_a_title_has_only_the_strongest_word():
    earlier = record(Decision, "notice", status="superseded", status_reason="A new one.")
    later = record(Decision, "later", decided="2024-03-07", earlier=[{"how": "extends", "decision": "notice"}])

    entry = entry_in(context_of(earlier, later), "all", "decisions/notice")

    assert entry.title == f"Superseded: {earlier.title}"
    assert {"Superseded", "Extended on 7 March 2024"} <= set(entry.categories)


@pytest.mark.parametrize(("field", "word"), [("summary", "Invented example"), ("note", "Partly invented")])
def test_a_record_in_a_list_says_that_it_is_illustrative(field, word):
    context = with_field(sample(), "panel-reports/2024-03-07-update", illustrative=(field,))
    update = next(report for report in context.library.records if report.identity == "panel-reports/2024-03-07-update")

    assert word in [tag.text for tag in registry.row(context, update).tags]
