"""Steps in law on the page of their record, among the duties and as data."""

from __future__ import annotations

from datetime import date

from gazette.records import Plan, Report
from gazette.views.kinds import plans
from gazette.views.lists import duty_list
from gazette.views.record import legal_deadlines
from tests.views.records import cells, compiled_office, context_of, record, sections

LATE = {
    "step": "inspection response",
    "about": "Custody",
    "counted_from": "2024-02-01",
    "done": "2024-03-28",
}
NOT_DONE = {"step": "precept reviewed", "year": "2024/25"}


def plan(**fields):
    return record(Plan, "2021-2025", title="The plan", legal_deadlines=[LATE, NOT_DONE], **fields)


def rows_of(context, document):
    section = sections(plans.page(context, document))["Legal deadlines"]
    return [column.title for column in section.tables[0].columns], cells(section)


def test_an_own_record_says_what_was_late():
    document = plan()
    columns, rows = rows_of(context_of(document), document)
    assert columns == ["Step", "Legal deadline", "Done", "Result"]
    assert [row[-1] for row in rows] == ["Done late", "Cannot tell"]
    assert [row[1] for row in rows] == ["27 March 2024", "8 February 2024"]


def test_a_compiled_record_has_the_day_and_what_was_found_and_no_verdict():
    document = plan()
    context = context_of(compiled_office(), document)
    columns, rows = rows_of(context, document)
    assert columns == ["Step", "Legal deadline", "What was found"]
    assert [row[-1] for row in rows] == ["28 March 2024", "No source found"]
    assert "result" not in [column.name for column in legal_deadlines.dataset(context).columns]


def test_the_steps_of_all_documents_are_below_the_duties():
    document = plan()
    table = duty_list.duty_list(context_of(document)).sections[-1].tables[0]
    assert [row.cells[0].address for row in table.rows] == [
        "plan/2021-2025/#page-legal-deadline-1",
        "plan/2021-2025/#page-legal-deadline-2",
    ]


def test_steps_that_are_ahead_come_first_and_are_announced_above_the_duties():
    later = {"step": "inspection response", "counted_from": "2024-06-10"}
    soon = {"step": "inspection response", "counted_from": "2024-05-16"}
    undated = {"step": "inspection response", "counted_from": "unknown"}
    document = record(Plan, "2021-2025", legal_deadlines=[LATE, later, undated, NOT_DONE, soon])

    page = duty_list.duty_list(context_of(document))

    places = [row.cells[0].address.rpartition("-")[2] for row in page.sections[-1].tables[0].rows]
    assert places == ["5", "2", "1", "4", "3"]
    what = "Publish comments on an inspection report, with the response"
    due = list(legal_deadlines.not_taken(context_of(document), "due"))
    assert due[0] == (what, date(2024, 7, 10), date(2024, 7, 10))
    assert len(list(legal_deadlines.not_taken(context_of(document), "not done"))) == 0


def test_the_steps_of_a_withheld_document_are_shown_nowhere():
    document = plan(status="withheld", status_reason="Not yet.", review_due="2025")
    context = context_of(document)
    assert "Legal deadlines" not in sections(plans.page(context, document))
    assert not legal_deadlines.dataset(context).rows
    assert not list(legal_deadlines.section_of_all(context))


def test_the_deadline_of_an_invented_record_says_so():
    step = {"step": "inspection response", "counted_from": "2024-05-20"}
    papers = [
        record(Report, name, legal_deadlines=[step], illustrative=fields)
        for name, fields in (("real", []), ("invented", ["title"]))
    ]
    words = "Publish comments on an inspection report, with the response"

    titles = {deadline.record.name: deadline.title for deadline in context_of(*papers).deadlines}

    assert titles == {"real": words, "invented": f"Invented example: {words}"}
