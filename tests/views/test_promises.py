"""Promises: their state on a day, who made them, their pages, lists and feed, and that page and data agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records import Report
from gazette.records.promise import Promise
from gazette.views.context import Context
from gazette.views.feeds import promise_feeds
from gazette.views.kinds import paper_promises, promises
from gazette.views.lists import promise_list, promise_years
from gazette.views.record import related
from gazette.views.shapes.dataset import FieldGroup
from gazette.views.shapes.parts import Row
from gazette.views.site.site import Site
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import TODAY, sample, with_promises_of

REPORT = "2022-annual-report-2021-22"


@pytest.fixture(scope="module")
def context() -> Context:
    return with_promises_of(sample(), f"panel-reports/{REPORT}")


def page(context: Context, name: str):
    return next(page for page in promise_list.pages(context) if page.head.address == f"promises/{name}/")


def promise(due: str = "unknown", **more: object) -> Promise:
    fields = {"id": "moat", "text": "Dig a moat.", "owner": "The office", "due": due, **more}
    validated_promise = validated(Promise, fields, {})
    assert isinstance(validated_promise, Promise)
    return validated_promise


def test_the_list_has_overdue_promises_first_then_those_due_first(context):
    page = promise_list.promise_list(context)

    assert [(group.heading, group.lead.partition(".")[0]) for group in page.groups] == [
        ("Overdue", "2 promises"),
        ("Expected date passed", "1 promise"),
        ("Not kept", "1 promise"),
        ("In progress", "2 promises"),
        ("Kept", "1 promise"),
        ("Partly kept", "1 promise"),
        ("Changed", "1 promise"),
        ("Dropped", "1 promise"),
        ("No date, cannot be judged", "1 promise"),
    ]
    assert [row.title for row in page.groups[0].rows] == ["Find the last key", "Light each crossing"]
    assert [row.date.text for row in page.groups[0].rows if row.date] == [
        "Due in December 2022",
        "Due in December 2023",
    ]
    assert page.groups[1].rows[0].date.text == "Expected in June 2023"
    assert page.head.answer == (
        "Of 11 promises, 2 are overdue, 1 is past the expected date, 1 was not kept, 1 was kept (after the date) and "
        "1 was partly kept. The other 5 are in progress, changed or dropped, or have no date."
    )


def test_the_bar_has_the_groups_of_the_list_and_leads_to_them(context):
    page = promise_list.promise_list(context)

    assert [(part.state, part.number) for part in page.head.stack.parts] == [
        (group.state, str(len(group.rows) + sum(len(inner.rows) for inner in group.parts))) for group in page.groups
    ]
    assert [part.address for part in page.head.stack.parts] == [f"promises/#{group.anchor}" for group in page.groups]
    assert page.head.stack.how == "promises/#page-how"
    assert "page-how" in [section.anchor for section in page.sections]


def test_a_row_says_its_state_to_listeners_because_its_heading_says_it_to_the_eye(context):
    rows = [(group.state, row.state) for group in promise_list.promise_list(context).groups for row in group.rows]

    assert all(row == state.unseen for state, row in rows)


def test_in_a_compiled_record_no_list_feed_or_data_says_late_or_kept(context):
    office = compiled_office()
    records = tuple(office if other.kind == "office" else other for other in context.library.records)
    compiled = replace(context, library=replace(context.library, records=records))

    page = promise_list.promise_list(compiled)
    data = promise_list.dataset(compiled)
    feed = next(feed for feed in promise_feeds.feeds(compiled) if feed.address == "feeds/promises")

    headings = [group.heading for group in page.groups]
    assert headings[:3] == ["Evidence found", "Evidence found for part", "Step reported"]
    assert page.head.stack.caution == "A promise for which no evidence was found may still have been kept."
    assert {"No evidence found", "Reported as not done"} <= set(headings)
    assert "overdue_since" not in [column.name for column in data.columns]
    words = str((page.head, page.groups, page.sections, [entry.title for entry in feed.entries])).lower()
    assert not [word for word in ("overdue", "late:", "kept:", "was kept", "we ") if word in words]
    assert promise_list.on_home(compiled) == ()
    assert "page-years" not in [section.anchor for section in page.sections]


def test_promises_with_a_date_ahead_are_in_the_order_of_their_dates(context):
    dues = ("2026", "after 2025-01-01", "2025-01")
    promises = tuple(promise(due, text=due) for due in dues)
    paper = context.promises[0].paper.model_copy(update={"promises": promises})
    records = (paper, context.library.office)

    (group,) = promise_list.promise_list(Context(replace(context.library, records=records), TODAY)).groups

    assert [row.title for row in group.rows] == ["after 2025-01-01", "2025-01", "2026"]


def test_years_count_what_was_made_kept_and_overdue(context):
    table = promise_years.over_time(context)

    assert [column.title for column in table.columns] == ["Year", "Made", "Kept", "Became overdue"]
    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == [
        ("2022", "11", "", ""),
        ("2023", "", "", "2"),
        ("2024", "", "1", "1"),
    ]
    assert table.note.startswith("A promise counts as overdue from the day after")


def test_its_page_says_who_promised_it_when_it_is_due_and_what_sources_show(context):
    view = page(context, "cameras-on-the-b9999")
    facts = {fact.label: fact.values[0] for fact in (*view.head.facts, *view.details)}

    assert facts["Promised in"].address == f"panel-reports/{REPORT}/"
    assert "Became overdue" not in facts
    assert view.head.answer.startswith("It was kept on 15 February 2024, after it was due in 2023: the cameras")
    assert facts["Plan objective"].address == "plan/2021-2025/1/#p1-1"
    assert view.sections[0].heading == "What sources show since"
    assert view.sections[0].bullets[0].address == "decisions/PCC-2024-001/"


def test_a_promise_links_to_the_paragraph_that_states_it(context):
    report = next(report for report in context.library.of(Report) if report.name == "2024-03-07-update")
    cited = replace(context.promises[0], paper=report, promise=promise(paragraph="2.1"))

    view = promises.page(context, cited, None, None)

    addresses = [fact.values[0].address for fact in view.head.facts if fact.label == "Promised in"]
    assert addresses == ["panel-reports/2024-03-07-update/#p2-1"]


def test_a_promise_of_two_papers_is_one_entry_that_both_ends_show(context):
    later = next(report for report in context.library.of(Report) if report.name == "2024-03-07-update")
    facts = {fact.label: fact.values for fact in page(context, "a-bell-in-each-village").details}
    (section,) = paper_promises.sections_of(context, later)

    assert [value.address for value in facts["Also stated in"]] == ["panel-reports/2024-03-07-update/#p2-2"]
    assert [row.address for row in section.rows] == ["promises/a-bell-in-each-village/"]
    assert section.rows[0].details[-1] == "Also stated in Annual report 2021 to 2022"


def test_a_changed_dropped_or_broken_promise_gives_its_reason(context):
    pages = (page(context, name) for name in ("horses", "moat", "footbridge"))
    answers = [view.head.answer for view in pages]

    reasons = ("Four horses were enough.", "There was no water.", "the money went to the cameras.")
    assert all(reason in answer for reason, answer in zip(reasons, answers, strict=True))


def test_promises_on_the_same_objective_or_topic_are_linked():
    promised = [
        {"id": "a", "text": "A.", "topics": ["roads", "crime"], "objective": "2021-2025 1.1"},
        {"id": "b", "text": "B.", "topics": ["crime"]},
        {"id": "c", "text": "C.", "objective": "2021-2025 1.1"},
        {"id": "d", "text": "D.", "objective": "2021-2025 1.2"},
        {"id": "e", "text": "E.", "topics": ["roads", "crime"]},
        {"id": "f", "text": "F."},
    ]
    context = context_of(record(Report, "paper", promises=promised))

    def alike(cited) -> list[str]:
        groups = promises.page(context, cited, None, None).related
        return [row.title for group in groups if group.heading != "Topics" for row in group.rows]

    assert [alike(cited) for cited in context.promises] == [
        ["B", "C", "E"],
        ["A", "E"],
        ["A"],
        [],
        ["A", "B"],
        [],
    ]


def test_the_paper_lists_its_promises_and_its_evidence_names_them(context):
    report = next(report for report in context.library.of(Report) if report.name == REPORT)
    decision = next(notice for notice in context.library.decisions if notice.name == "PCC-2024-001")

    (section,) = paper_promises.sections_of(context, report)
    shown = next(group for group in related.related_groups(context, decision) if group.heading == "Promises")

    assert [(row.address, row.state.text) for row in section.rows if row.state][:2] == [
        ("promises/cameras-on-the-b9999/", "Kept"),
        ("promises/find-the-keys/", "Overdue"),
    ]
    assert (shown.rows[0].address, shown.rows[0].details) == ("promises/cameras-on-the-b9999/", ("Kept",))


def test_the_promises_of_a_withheld_paper_are_not_published(context):
    report = next(report for report in context.library.of(Report) if report.name == REPORT)
    kept = report.model_copy(update={"status": "withheld"})
    records = tuple(kept if record is report else record for record in context.library.records)
    withheld = Context(replace(context.library, records=records), TODAY)

    assert (withheld.promises, paper_promises.sections_of(withheld, kept)) == ((), ())
    assert promise_list.promise_list(withheld).head.answer == "No promises are published here yet."


def test_the_feed_has_promises_and_their_changes_under_permanent_ids(context):
    feed = next(feed for feed in promise_feeds.feeds(context) if feed.address == "feeds/promises")
    titles = {entry.identity.removeprefix("tag:record.example.org,2024:"): entry.title for entry in feed.entries}

    assert titles == {
        "promises/cameras-on-the-b9999/2024-02-15": "Kept: Put cameras on the B9999",
        "promises/lit-crossings/2024-04-02": "Step reported: Light each crossing",
        "promises/lit-crossings/2024-01-01/overdue": "Overdue: Light each crossing",
        "promises/lit-crossings/2023-02": "Step reported: Light each crossing",
        "promises/lit-crossings/2022-09-01": "Changed: Light each crossing",
        "promises/lit-crossings": "Light each crossing",
        "promises/horses/2023-05-02": "Changed: Buy forty horses",
        "promises/find-the-keys/2023-01-01/overdue": "Overdue: Find the last key",
        "promises/moat": "Dig a moat",
        "promises/horses": "Buy forty horses",
        "promises/find-the-keys": "Find the last key",
        "promises/cameras-on-the-b9999": "Put cameras on the B9999",
        "promises/a-bell-in-each-village": "Hang a bell in each village",
        "promises/signposts": "Put signposts at each crossroads",
        "promises/signposts/2024-03-07": "Partly kept: Put signposts at each crossroads",
        "promises/field-constables": "Train ten field constables",
        "promises/field-constables/2024-03-07": "Step reported: Train ten field constables",
        "promises/quiet-lanes": "Make five lanes quiet",
        "promises/kind-words": "Answer every letter with kind words",
        "promises/footbridge": "Invented example: Build a footbridge over the mill stream",
        "promises/footbridge/2023-10-01/overdue": "Overdue, invented example: Build a footbridge over the mill stream",
        "promises/footbridge/2023-10-04": "Not kept, invented example: Build a footbridge over the mill stream",
    }
    assert next(iter(titles)) == "promises/lit-crossings/2024-04-02"


def test_the_feed_has_no_entry_for_a_promise_that_is_not_overdue_yet(context):
    before = replace(context, today=date(2023, 9, 30))

    feed = next(feed for feed in promise_feeds.feeds(before) if feed.address == "feeds/promises")

    assert next(entry.title for entry in feed.entries) == "Changed: Buy forty horses"


def listed_rows(context: Context) -> list[Row]:
    groups = promise_list.promise_list(context).groups
    return [row for group in groups for inner in (group, *group.parts) for row in inner.rows]


def test_the_data_has_the_rows_of_the_list(context):
    register = promise_list.dataset(context)
    names = [column.name for column in register.columns]
    rows = [dict(zip(names, row, strict=True)) for row in register.rows]

    listed = [row.address for row in listed_rows(context)]
    assert sorted(row["address"] for row in rows) == sorted(listed)
    keys = next(row for row in rows if row["identity"] == "promises/find-the-keys")
    assert (keys["state"], keys["shown_as"]) == ("date passed", "Overdue")
    assert (keys["due"], keys["due_to"], keys["overdue_since"]) == ("2022-12", date(2022, 12, 31), date(2023, 1, 1))
    assert keys["evidence"] == (FieldGroup((("record", None), ("note", "It was seen in a pond."))),)


def test_every_promise_has_a_single_page_and_all_have_a_list(context):
    site = Site(context)
    addresses = [page.address for page in site.pages()]

    assert [addresses.count(cited.promise.address) for cited in context.promises] == [1] * 11
    assert addresses.count("promises/") == 1


def test_the_pages_before_and_after_are_those_of_the_list(context):
    pages = list(promise_list.pages(context))

    listed = [row.address for row in listed_rows(context)]
    assert [page.head.address for page in pages] == listed
    assert (pages[0].previous, pages[-1].next) == (None, None)
    assert [page.next.address for page in pages[:-1]] == listed[1:]
