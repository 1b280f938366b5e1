"""Promises: their state on a day, who owes them, their pages, lists and feed, and that page and data agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records import Report
from gazette.records.promise import Promise
from gazette.views.context import Context
from gazette.views.feeds import promise_feeds
from gazette.views.kinds import promises
from gazette.views.lists import promise_list
from gazette.views.record import related
from gazette.views.site.site import Site
from tests.views.sample import TODAY, sample

REPORT = "2022-annual-report-2021-22"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def page(context: Context, name: str):
    return next(page for page in promise_list.pages(context) if page.head.address == f"promises/{name}/")


def promise(due: str = "unknown", **more: object) -> Promise:
    fields = {"id": "moat", "text": "Dig a moat.", "owner": "The office", "due": due, **more}
    validated_promise = validated(Promise, fields, {})
    assert isinstance(validated_promise, Promise)
    return validated_promise


@pytest.mark.parametrize(
    ("due", "today", "state"),
    [
        ("2024-06-15", "2024-06-15", "open"),
        ("2024-06-14", "2024-06-15", "late"),
        ("2024-06", "2024-06-30", "open"),
        ("2024-06", "2024-07-01", "late"),
        ("w/c 2024-06-10", "2024-06-16", "open"),
        ("w/c 2024-06-10", "2024-06-17", "late"),
        ("2023/24", "2024-03-31", "open"),
        ("2023/24", "2024-04-01", "late"),
        ("anticipated mid-June 2024", "2024-06-20", "open"),
        ("anticipated mid-June 2024", "2024-06-21", "late"),
        ("after 2024-06-01", "2034-01-01", "open"),
        ("unknown", "2034-01-01", "open"),
    ],
)
def test_a_promise_is_late_once_every_day_it_could_be_due_has_passed(due, today, state):
    assert promise(due).state_on(date.fromisoformat(today)) == state


@pytest.mark.parametrize(
    ("ended", "since"),
    [
        ("2024-01-31", None),
        ("2024-02-01", "2024-02-01"),
        ("2024-01", None),
        ("2024", None),
        ("by 2024-03", None),
        ("2024-02", "2024-02-01"),
    ],
)
def test_a_kept_promise_was_late_only_where_its_dates_leave_no_doubt(ended, since):
    evidence = [{"note": "A moat."}]
    history = [{"date": ended, "state": "done", "note": "It is dug."}]

    late = promise("2024-01", state="done", evidence=evidence, history=history).late_since(TODAY)

    assert (late.isoformat() if late else None) == since


def test_the_list_has_late_promises_first_then_those_due_first(context):
    groups = promise_list.promise_list(context).groups

    assert [group.heading for group in groups] == ["Late (2)", "Open (1)", "Done (1)", "Changed (1)", "Dropped (1)"]
    assert [row.title for row in groups[0].rows] == ["Find the last key", "Light each crossing"]
    assert groups[0].rows[0].details[0] == "Due: December 2022"
    assert promise_list.promise_list(context).count == "6 promises: 2 late, 1 open, 1 done, 1 changed, 1 dropped"


def test_open_promises_without_a_date_come_last(context):
    dues = ("unknown", "2026", "after 2024-01-01", "2025-01")
    promises = tuple(promise(due, text=due) for due in dues)
    paper = context.promises[0].paper.model_copy(update={"promises": promises})

    (group,) = promise_list.promise_list(Context(replace(context.library, records=(paper,)), TODAY)).groups

    assert [row.title for row in group.rows] == ["after 2024-01-01", "2025-01", "2026", "unknown"]


def test_whoever_owes_promises_has_a_page_of_them_with_their_counts(context):
    table = promise_list.promise_list(context).table
    pages = {page.head.address: page for page in promise_list.lists(context)}

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Chief Constable", "0", "0", "0", "1", "1", "2"],
        ["Chief Executive", "2", "0", "0", "0", "0", "2"],
        ["Police and Crime Commissioner", "0", "1", "1", "0", "0", "2"],
    ]
    owned = pages[table.rows[0].cells[0].address]
    assert [row.title for group in owned.groups for row in group.rows] == ["Buy forty horses", "Dig a moat"]


def test_years_count_what_was_made_done_and_late(context):
    chart = promise_list.promise_list(context).chart

    assert [[cell.text for cell in row.cells] for row in chart.table.rows] == [
        ["2021", "6", "0", "0"],
        ["2023", "0", "0", "1"],
        ["2024", "0", "1", "2"],
    ]
    assert [bar.words for bar in chart.groups[2].bars] == ["0 made", "1 done", "2 late"]


def test_its_page_says_where_it_was_made_when_it_is_due_and_what_shows_that_it_was_kept(context):
    view = page(context, "cameras-on-the-b9999")
    facts = {fact.label: fact.values[0] for fact in view.facts}

    assert facts["Made in"].address == f"panel-reports/{REPORT}/"
    assert (facts["Due"].text, facts["Due"].note) == ("2023", "known to the year")
    assert facts["Became late"].text == "1 January 2024"
    assert facts["Done"].text == "15 February 2024"
    assert facts["Plan objective"].address == "plan/2021-2025/#p1-1"
    assert view.sections[0].heading == "What shows that it was kept"
    assert view.sections[0].bullets[0].address == "decisions/PCC-2024-001/"
    assert [fact.label for fact in view.sections[1].facts] == [
        "Financial year 2021 to 2022",
        "1 January 2024",
        "15 February 2024",
    ]


def test_a_promise_links_to_the_paragraph_that_makes_it(context):
    report = next(report for report in context.library.of(Report) if report.name == "2024-03-07-update")
    cited = replace(context.promises[0], paper=report, promise=promise(paragraph="2.1"))

    view = promises.page(context, cited, None, None)

    addresses = [fact.values[0].address for fact in view.facts if fact.label == "Made in"]
    assert addresses == ["panel-reports/2024-03-07-update/#p2-1"]


def test_a_changed_or_dropped_promise_says_why(context):
    reasons = [
        fact.values[0].text for name in ("horses", "moat") for fact in page(context, name).facts if fact.label == "Why"
    ]

    assert reasons == ["Four horses were enough.", "There was no water."]


def test_promises_on_the_same_objective_or_topic_are_linked(context):
    first = promise(topics=["rural-crime"], objective="2021-2025 1.1")

    assert promises.is_alike(first, promise(topics=["rural-crime", "road-safety"]))
    assert promises.is_alike(first, promise(objective="2021-2025 1.1"))
    assert not promises.is_alike(first, promise(topics=["road-safety"], objective="2021-2025 1.2"))
    assert not promises.is_alike(promise(), promise())


def test_the_paper_lists_its_promises_and_its_evidence_names_them(context):
    report = next(report for report in context.library.of(Report) if report.name == REPORT)
    decision = next(notice for notice in context.library.decisions if notice.name == "PCC-2024-001")

    (section,) = promises.sections_of(context, report)
    shown = next(group for group in related.related_groups(context.library, decision) if group.heading == "Promises")

    assert [(row.address, row.tags[0].text) for row in section.rows][:2] == [
        ("promises/cameras-on-the-b9999/", "Done"),
        ("promises/find-the-keys/", "Late"),
    ]
    assert (shown.rows[0].address, shown.rows[0].details) == (
        "promises/cameras-on-the-b9999/",
        ("Shows that a promise was kept",),
    )


def test_the_promises_of_a_withheld_paper_are_not_published(context):
    report = next(report for report in context.library.of(Report) if report.name == REPORT)
    kept = report.model_copy(update={"status": "withheld"})
    records = tuple(kept if record is report else record for record in context.library.records)
    withheld = Context(replace(context.library, records=records), TODAY)

    assert (withheld.promises, promises.sections_of(withheld, kept)) == ((), ())
    assert promise_list.promise_list(withheld).empty == "There are no promises in this record yet."


def test_the_feed_has_promises_and_their_changes_under_permanent_ids(context):
    feed = next(feed for feed in promise_feeds.feeds(context) if feed.address == "feeds/promises")
    titles = {entry.identity.removeprefix("tag:record.example.org,2024:"): entry.title for entry in feed.entries}

    assert titles == {
        "promises/cameras-on-the-b9999/2024-02-15": "Done: Put cameras on the B9999",
        "promises/cameras-on-the-b9999/2024-01-01/late": "Late: Put cameras on the B9999",
        "promises/lit-crossings/2024-04-02": "Open: Light each crossing",
        "promises/lit-crossings/2024-01-01/late": "Late: Light each crossing",
        "promises/lit-crossings/2023-02": "Open: Light each crossing",
        "promises/lit-crossings/2022-09-01": "Changed: Light each crossing",
        "promises/lit-crossings": "Light each crossing",
        "promises/horses/2023-05-02": "Changed: Buy forty horses",
        "promises/find-the-keys/2023-01-01/late": "Late: Find the last key",
        "promises/moat": "Dig a moat",
        "promises/horses": "Buy forty horses",
        "promises/find-the-keys": "Find the last key",
        "promises/cameras-on-the-b9999": "Put cameras on the B9999",
        "promises/a-bell-in-each-village": "Hang a bell in each village",
    }
    assert next(iter(titles)) == "promises/lit-crossings/2024-04-02"


def test_the_feed_has_no_entry_for_a_promise_that_is_not_late_yet(context):
    before = replace(context, today=date(2023, 12, 31))

    feed = next(feed for feed in promise_feeds.feeds(before) if feed.address == "feeds/promises")

    assert next(entry.title for entry in feed.entries) == "Changed: Buy forty horses"


def test_the_data_has_the_rows_of_the_list(context):
    register = promise_list.dataset(context)
    names = [column.name for column in register.columns]
    rows = [dict(zip(names, row, strict=True)) for row in register.rows]

    listed = [row.address for group in promise_list.promise_list(context).groups for row in group.rows]
    assert sorted(row["address"] for row in rows) == sorted(listed)
    keys = next(row for row in rows if row["identity"] == "promises/find-the-keys")
    assert (keys["standing"], keys["due"], keys["due_to"]) == ("late", "2022-12", date(2022, 12, 31))
    assert keys["evidence"] == "note: It was seen in a pond."


def test_every_promise_has_a_single_page_and_all_have_a_list(context):
    site = Site(context)
    addresses = [page.address for page in site.pages()]

    assert [addresses.count(cited.promise.address) for cited in context.promises] == [1] * 6
    assert addresses.count("promises/") == 1


def test_the_pages_before_and_after_are_those_of_the_list(context):
    pages = list(promise_list.pages(context))

    assert pages[0].next is None
    assert pages[-1].previous is None
    assert [page.previous.address for page in pages[:-1]] == [page.head.address for page in pages[1:]]
