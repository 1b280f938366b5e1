"""The page of deadlines: by month from today, with the last 90 days below; no date is more exact than its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.dates import known_date
from gazette.frontmatter.sentences import validated
from gazette.records import Consultation, Meeting, Report
from gazette.records.duties import Duty
from gazette.sentences.deadlines import IN_SENTENCE
from gazette.views.context import Context, records_of
from gazette.views.kinds import funds
from gazette.views.kinds.duties import shown
from gazette.views.lists import deadline_list, record_lists
from gazette.views.shapes.parts import Link, Row
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import changed, sample, with_promises_of

PANEL = "meetings/2024-07-04-police-and-crime-panel"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def with_meeting(context: Context, **fields: object) -> Context:
    return changed(context, PANEL, **fields)


def heading_of_the_meeting(context: Context, written: str) -> str | None:
    changed = with_meeting(context, date=known_date(written), questions_by=None)
    rows = ((group.heading, row) for group in deadline_list.deadline_list(changed).groups for row in group.rows)
    return next((heading for heading, row in rows if row.address == f"{PANEL}/"), None)


@pytest.mark.parametrize(
    ("written", "heading"),
    [
        ("2024-06-15", "June 2024"),
        ("2024-07", "July 2024"),
        ("2024-06", "June 2024"),
        ("w/c 2024-06-10", "June 2024"),
        ("by 2024-07-04", "July 2024"),
        ("summer 2024", deadline_list.WITHOUT_MONTH[0]),
        ("2024/25", deadline_list.WITHOUT_MONTH[0]),
        ("2024-06-14", "Passed in the last 90 days"),
        ("2024-03-17", "Passed in the last 90 days"),
        ("2024-03-16", None),
        ("after 2016-05-01", None),
        ("unknown", None),
    ],
)
def test_a_deadline_is_in_the_first_month_that_has_not_passed(context, written, heading):
    assert heading_of_the_meeting(context, written) == heading


def test_rounds_consultations_meetings_promises_and_duties_have_deadlines(context):
    kinds = {deadline.about for deadline in context.deadlines}

    assert {"funds", "consultations", "meetings", "promises", "duties"} <= kinds
    assert {deadline.what for deadline in context.deadlines} <= {*IN_SENTENCE}, "each has words for the answer"


def test_a_promise_with_an_outcome_has_no_deadline_and_an_expected_day_is_not_due(context):
    office = with_promises_of(context, "panel-reports/2022-annual-report-2021-22")
    words = {
        deadline.identity.split("/")[1]: deadline.what for deadline in office.deadlines if deadline.about == "promises"
    }

    assert words == {
        "find-the-keys": "Promise due",
        "quiet-lanes": "Promise expected",
        "lit-crossings": "Promise due",
        "field-constables": "Promise due",
        "a-bell-in-each-village": "Promise due",
    }


def test_a_cancelled_meeting_is_not_a_deadline(context):
    page = deadline_list.deadline_list(with_meeting(context, held="cancelled"))

    assert f"{PANEL}/" not in [row.address for group in page.groups for row in group.rows]


def test_pages_link_to_their_own_calendars(context):
    road_fund = next(fund for fund in context.library.funds if fund.name == "road-fund")
    meetings = record_lists.record_list(context, Meeting, records_of(context, Meeting))
    sections = (*deadline_list.deadline_list(context).sections, *funds.page(context, road_fund).sections)
    links = [link.address for section in sections if section.anchor == "page-calendars" for link in section.bullets]
    links += [group.link.address for group in meetings.groups if group.anchor == "page-to-come" and group.link]

    assert links == [
        "calendars/meetings.ics",  # the head leads to that of all dates, and the bell fund has none ahead
        "calendars/funds/road-fund.ics",
        "calendars/funds/road-fund.ics",
        "calendars/meetings.ics",
    ]


def rows_of(context: Context) -> list[tuple[str, str, str]]:
    groups = deadline_list.deadline_list(context).groups
    return [(group.heading, row.lead, row.date.text) for group in groups for row in group.rows if row.date]


def test_future_deadlines_are_earliest_first_and_past_ones_latest_first(context):
    rows = [row for row in rows_of(context) if not row[0].startswith("Overdue")]
    assert rows_of(context)[0][0].startswith("Overdue"), "what is overdue comes before what is ahead"

    assert rows[:4] == [
        ("June 2024", "Questions close", "midday on 27 June 2024"),
        ("June 2024", "Bids close", "5pm on 28 June 2024"),
        ("July 2024", "Meeting", "4 July 2024"),
        ("July 2024", "Consultation closes", "21 July 2024"),
    ]
    assert rows[-6:] == [
        (deadline_list.WITHOUT_MONTH[0], "Promise due", "financial year 2024 to 2025"),
        ("Passed in the last 90 days", "Consultation opened", "10 June 2024"),
        ("Passed in the last 90 days", "Bids opened", "3 June 2024"),
        ("Passed in the last 90 days", "Consultation closed", "20 May 2024"),
        ("Passed in the last 90 days", "Consultation closed", "10 May 2024"),
        ("Passed in the last 90 days", "Consultation opened", "8 April 2024"),
    ], "March 2024 may have passed before that"
    page = deadline_list.deadline_list(context)
    assert page.head.answer.startswith("13 dates are ahead. The next is on Thursday 27 June 2024: ")
    assert len(page.head.action.plain_links) == 1, "the address of the calendar, which the note is about"
    first, later = "Overdue or past the expected date", [deadline_list.WITHOUT_MONTH[0], "Passed in the last 90 days"]
    assert [link.text for link in page.on_this_page] == [first, "2024", "2025", "2026", *later]


def test_the_head_says_what_is_first_and_leads_to_the_calendar(context):
    head = deadline_list.deadline_list(context).head

    first = "on Thursday 27 June 2024: questions for “Police and Crime Panel, 4 July 2024” close at midday."
    assert f"The next is {first}" in head.answer
    assert head.action.links == (Link("Add to my calendar", "calendars/deadlines.ics"),)
    address = Link(f"{context.base_url}/calendars/deadlines.ics", "calendars/deadlines.ics")
    assert head.action.plain_links == (address,), "a button shows no address to copy"
    compiled = context.library.office.model_copy(update={"record": "compiled"})
    others = [compiled if record.kind == "office" else record for record in context.library.records]
    elsewhere = replace(context, library=replace(context.library, records=tuple(others)))
    action = deadline_list.deadline_list(elsewhere).head.action
    assert (action.links, action.plain_links) == ((), (*head.action.links, address))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"closes": "2024-07-01"}, ""),
        ({"closes": "expected 2024-07-01"}, " (expected)"),
        ({"closes": "2024-07-01", "status": "superseded"}, " (superseded)"),
    ],
)
def test_the_head_says_of_the_first_date_what_its_row_says(fields, words):
    consultation = record(Consultation, "precept", **fields)
    answer = deadline_list.deadline_list(context_of(consultation)).head.answer

    assert answer.endswith(f"1 July 2024: the consultation “Precept” closes{words}.")


def passed_rows(context: Context) -> dict[str, Row]:
    groups = deadline_list.deadline_list(context).groups
    anchors = ("page-overdue", "page-passed")
    return {row.lead: row for group in groups if group.anchor in anchors for row in group.rows}


def test_what_is_overdue_has_a_part_of_its_own_however_old_it_is_and_only_in_an_own_record():
    promises = [
        {"id": "bells", "text": "Hang bells.", "due": "2022-12-01"},
        {"id": "signs", "text": "Hang signs.", "due": "expected 2024-05"},
    ]
    of_panel = {"step": "precept reviewed", "year": "2024/25", "done": None}
    report = record(Report, "report", promises=promises, legal_deadlines=[of_panel])
    own = deadline_list.deadline_list(context_of(report))
    compiled = deadline_list.deadline_list(context_of(compiled_office(), report))

    assert [(group.heading, [row.title for row in group.rows]) for group in own.groups] == [
        ("Overdue or past the expected date", ["Hang bells", "Hang signs"]),
    ]
    assert own.head.answer.endswith("1 promise is overdue, and 1 promise is past its expected date.")
    assert [group.heading for group in compiled.groups] == ["Passed in the last 90 days"]


def test_what_is_known_to_the_month_ends_its_month():
    several = [record(Consultation, name, closes=day) for name, day in (("a", "2024-07"), ("b", "2024-07-31"))]
    (group,) = deadline_list.deadline_list(context_of(*several)).groups

    assert [row.title for row in group.rows] == ["B", "A"]


def test_what_passed_says_what_became_of_it():
    promises = [
        {"id": "bells", "text": "Hang bells.", "due": "2024-05-31"},
        {"id": "signs", "text": "Hang signs.", "due": "expected 2024-05"},
    ]
    report = record(Report, "report", meeting="panel", promises=promises)
    meeting = record(Meeting, "panel", date="2024-03-20", questions_by="2024-03-18")
    own = passed_rows(context_of(meeting, report))
    compiled = passed_rows(context_of(compiled_office(), meeting, report))

    assert (own["Promise due"].state.text, compiled["Promise due"].state.text) == ("Overdue", "No evidence found")
    assert own["Promise expected"].state.text == "Expected date passed"
    assert (own["Questions closed"].state, own["Questions closed"].details) == (None, ())


@pytest.mark.parametrize(
    ("step", "state", "words"),
    [("precept notified", "Overdue", ()), ("precept reviewed", "", ("We have not published the report",))],
)
def test_a_step_that_the_law_wanted_is_in_the_words_of_its_record(step, state, words):
    report = record(Report, "report", legal_deadlines=[{"step": step, "year": "2024/25", "done": None}])
    own = replace(context_of(report), today=date(2024, 3, 1))
    compiled = replace(context_of(compiled_office(), report), today=date(2024, 3, 1))

    assert (row := passed_rows(own)["Legal deadline"]).details == words
    assert (row.state.text if row.state else "") == state
    assert passed_rows(compiled)["Legal deadline"].details == ()


def test_a_duty_that_is_late_has_the_mark_of_its_list():
    about = {"part": "Order", "duty": "A list", "legal_reference": "Act s.1", "cadence": "each quarter"}
    duty = validated(Duty, {"id": "X-1", **about, "confidence": "found", "every": "3"}, {})
    paper = record(Report, "paper", date="2024-02-20", published="2024-02-20", duties=("X-1",))
    rows = passed_rows(context_of(paper, duties={"X-1": duty}))
    assert rows["Must be published"].state == shown("late", is_compiled=False)


def test_a_compiled_record_without_a_date_ahead_leads_to_the_office_and_to_no_calendar():
    website = "https://office.example.org/"
    meeting = record(Meeting, "panel", date="2024-03-20")
    page = deadline_list.deadline_list(context_of(compiled_office(website=website), meeting))

    assert page.head.answer.startswith(
        "No upcoming meetings, funding rounds or consultations were found. 1 date passed"
    )
    assert page.head.action.plain_links == (
        Link("Ask the office what is open", website),
        Link("Dates of past meetings", "meetings/"),
    )
    assert page.sections == ()


def test_months_of_different_years_are_in_order(context):
    later = with_meeting(context, date=known_date("2025-01-09"), questions_by=None)

    headings = [group.heading for group in deadline_list.deadline_list(later).groups]

    assert headings.index("January 2025") == headings.index("October 2024") + 1


def test_a_meeting_has_its_hour():
    meeting = record(Meeting, "panel", date="2024-07-04", starts="14:00", ends="16:00")
    (group,) = deadline_list.deadline_list(context_of(meeting)).groups

    assert [row.date.text for row in group.rows if row.date] == ["2pm on 4 July 2024"]


def test_a_row_says_where_it_is(context):
    changed = with_meeting(context, date=known_date("2024-07"), place="County Hall", questions_by=None)

    rows = [row for group in deadline_list.deadline_list(changed).groups for row in group.rows]
    (row,) = (row for row in rows if row.address == f"{PANEL}/")

    assert row.details == ("County Hall",)


def test_an_office_without_deadlines_says_so(context):
    nothing = Context(replace(context.library, records=(context.library.office,), duties={}), context.today)
    page = deadline_list.deadline_list(nothing)

    assert (page.groups, page.sections, page.head.answer) == ((), (), "No deadline ahead is listed here.")
