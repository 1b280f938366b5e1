"""The home page: what is new, what is due soon, and where to find the rest."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.records import Decision, Fund, Page, Report
from gazette.records.change import Change
from gazette.records.placed import Placed
from gazette.views.context import Context
from gazette.views.site import home
from tests.kinds import is_of_an_added_kind
from tests.views.records import context_of, record
from tests.views.sample import changed, published_on, sample, with_records

PANEL = "meetings/2024-07-04-police-and-crime-panel"
CONSULTATION = "consultations/plan-2025"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def due(context: Context) -> list[str]:
    return [row.title for row in home.due_soon(context) if not row.lead]


def other_deadlines(context: Context) -> list[tuple[str, str]]:
    return [(row.lead, row.title) for row in home.due_soon(context) if row.lead]


def test_items_that_are_due_are_in_the_order_of_their_last_days(context):
    assert due(context) == [
        "Road fund: Third round, 2024 to 2025",
        "Police and Crime Panel, 4 July 2024",
        "What should the next plan say?",
    ]


@pytest.mark.parametrize(
    ("today", "is_due"), [("2024-05-04", False), ("2024-05-05", True), ("2024-07-04", True), ("2024-07-05", False)]
)
def test_a_meeting_is_due_from_sixty_days_before_to_its_day(today, is_due):
    assert ("Police and Crime Panel, 4 July 2024" in due(sample(date.fromisoformat(today)))) is is_due


@pytest.mark.parametrize(
    ("today", "is_due"), [("2024-04-03", False), ("2024-04-04", True), ("2024-06-28", True), ("2024-06-29", False)]
)
def test_a_round_is_due_from_sixty_days_before_it_opens_until_it_closes(today, is_due):
    assert ("Road fund: Third round, 2024 to 2025" in due(sample(date.fromisoformat(today)))) is is_due


@pytest.mark.parametrize(
    ("today", "is_due"), [("2024-04-10", False), ("2024-04-11", True), ("2024-07-21", True), ("2024-07-22", False)]
)
def test_a_consultation_is_due_from_sixty_days_before_it_opens_until_it_closes(today, is_due):
    assert ("What should the next plan say?" in due(sample(date.fromisoformat(today)))) is is_due


def test_a_meeting_that_is_cancelled_or_has_no_date_is_not_due(context):
    assert "Police and Crime Panel, 4 July 2024" not in due(changed(context, PANEL, held="cancelled"))
    assert "Police and Crime Panel, 4 July 2024" not in due(changed(context, PANEL, date=UNKNOWN))


def test_an_open_consultation_without_a_day_of_closing_comes_last(context):
    open_ended = changed(context, CONSULTATION, closes=known_date("after 2024-06-20"))

    assert due(open_ended)[-1] == "What should the next plan say?"


def test_what_was_added_or_changed_last_is_new(context):
    notice, report = "decisions/PCC-2024-001", "panel-reports/2022-annual-report-2021-22"
    late = published_on(context, date(2024, 6, 1), {report: date(2024, 6, 12)})
    note = Change.model_validate({"date": "2024-06-14", "kind": "correction", "note": "It was put right."})
    (decision,) = [record for record in late.library.records if record.identity == notice]
    page = home.page(changed(late, notice, changes=(*decision.changes, note)))

    assert page.latest_heading == "What is new"
    assert [(row.title, row.date.text, row.tags[0].text) for row in page.latest] == [
        ("Cameras on the B9999", "15 June 2024", "Correction"),
        ("Annual report 2021 to 2022", "12 June 2024", "Added"),
    ]
    assert page.latest[0].summary == "It was put right."
    assert page.latest[1].details[0] == "financial year 2021 to 2022"


def test_an_older_change_of_what_changed_again_is_not_shown_a_second_time(context):
    notes = [{"date": f"2024-06-{day}", "kind": "update", "note": f"Note of the {day}."} for day in (12, 13)]
    changes = tuple(map(Change.model_validate, notes))

    first = published_on(context, date(2024, 6, 1))
    rows = home.page(changed(first, "panel-reports/2024-03-07-update", changes=changes)).latest

    (row,) = [row for row in rows if row.title == "Commissioner's update"]
    assert row.summary == "Note of the 13."
    assert [tag.text for tag in row.tags] == ["Update"]  # the kind of the change, and what the report is for


def test_the_latest_dates_are_shown_where_nothing_was_added_or_changed(context):
    kept = ("plan-2025", "letter-to-the-minister", "2024-07-04-police-and-crime-panel", "PCC-2024-001", "road-fund")
    records = [record for record in context.library.records if record.name in kept or not record.list_title]
    page = home.page(with_records(context, records))

    assert page.latest_heading == "Most recent"
    assert [row.title for row in page.latest] == [
        "What should the next plan say?",
        "Letter to the Minister",
        "Cameras on the B9999",
    ]


def test_decisions_can_be_found_by_year_and_every_list_has_its_number(context):
    page = home.page(context)

    assert [(link.text, link.address) for link in page.find] == [
        ("All decisions, newest first", "decisions/"),
        ("Decisions of 2024 (4)", "decisions/2024/"),
        ("Decisions of 2022 (2)", "decisions/2022/"),
        ("Decisions of 2020 (1)", "decisions/2020/"),
    ]
    counts = [(line.label, line.values[0].text, line.values[0].address or "") for line in page.counts]
    assert [count for count in counts if not is_of_an_added_kind(count[2])] == [
        ("Decisions", "8 decisions (1 illustrative)", "decisions/"),
        ("Reports", "2 reports", "panel-reports/"),
        ("Funds", "3 funds", "funds/"),
        ("Citizens' Academy", "2 courses", "academy/"),
        ("Consultations", "7 consultations", "consultations/"),
        ("Meetings", "5 meetings", "meetings/"),
        ("Police and crime plan", "2 plans", "plan/"),
        ("Topics", "2 topics", "topics/"),
        ("Registers", "2 registers", "registers/"),
        ("Promises", "11 promises (1 illustrative)", "promises/"),
        ("Panel scrutiny", "2 recommendations", "scrutiny/"),
    ]


def test_funds_that_are_open_come_first_and_topics_are_by_title(context):
    assert [row.title for row in home.page(context).funds] == ["Road fund", "Bell fund", "Victims fund"]
    assert [link.text for link in home.page(context).topics] == ["Road safety", "Rural crime"]


def test_an_open_fund_comes_before_an_earlier_name(context):
    renamed = changed(context, "funds/victims-fund", title="A fund for victims")

    assert [row.title for row in home.page(renamed).funds] == ["Road fund", "A fund for victims", "Bell fund"]


def test_whatever_is_among_the_deadlines_of_these_days_is_due_here_too():
    notice = record(Decision, "vans", decided="unknown", planned="2024-07-14")
    report = record(Report, "annual", legal_deadlines=[{"step": "inspection response", "counted_from": "2024-05-20"}])
    later = record(Decision, "bells", decided="unknown", planned="2024-11-14")

    assert other_deadlines(context_of(notice, report, later)) == [
        ("Publish comments on an inspection report, with the response", "Annual"),
        ("Decision planned", "Vans"),
    ]


def test_a_fund_alone_is_not_nothing():
    page = home.page(context_of(record(Page, "home").placed(Placed(path="home.md")), record(Fund, "care")))

    assert (page.latest, page.latest_empty) == ((), "No document here has a known date that has passed.")
