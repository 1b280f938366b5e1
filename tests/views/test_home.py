"""The home page: what is new, what is due soon, and where to find the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.records import Decision, Fund, Page, Report
from gazette.records.change import Change
from gazette.records.placed import Placed
from gazette.records.registers import TopicGroup
from gazette.views.context import Context
from gazette.views.kinds import topics
from gazette.views.site import home, home_dates, home_findings
from tests.kinds import is_of_an_added_kind
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import changed, published_on, sample, with_records

PANEL = "meetings/2024-07-04-police-and-crime-panel"
CONSULTATION = "consultations/plan-2025"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def opened(context: Context) -> list[str]:
    return [opening.row.title for opening in home_dates.open_now(context)]


def test_what_is_open_is_in_the_order_of_its_last_days_each_with_what_to_do():
    openings = home_dates.open_now(sample(date(2024, 6, 20)))

    assert [(opening.row.title, opening.until) for opening in openings] == [
        ("Road fund: Third round, 2024 to 2025", "Open for bids until 5pm on Friday 28 June 2024."),
        ("What should the next plan say?", "Open for your views until Sunday 21 July 2024."),
    ]
    assert [opening.link.text for opening in openings] == ["How to bid", "How to respond"]
    assert all(opening.is_button for opening in openings)


@pytest.mark.parametrize(
    ("today", "is_open"), [("2024-06-02", False), ("2024-06-03", True), ("2024-06-28", True), ("2024-06-29", False)]
)
def test_a_round_is_open_from_its_first_to_its_last_day(today, is_open):
    assert ("Road fund: Third round, 2024 to 2025" in opened(sample(date.fromisoformat(today)))) is is_open


def test_what_is_withdrawn_is_not_open(context):
    assert "What should the next plan say?" in opened(context)
    assert "What should the next plan say?" not in opened(changed(context, CONSULTATION, status="withdrawn"))


def test_nothing_looks_like_a_button_of_the_office_in_a_compiled_record(context):
    records = [
        compiled_office() if record.kind == "office" else record
        for record in context.library.records
        if record.kind in ("office", "fund", "consultation")
    ]
    openings = home_dates.open_now(with_records(context, records))

    assert [opening.row.title for opening in openings] == opened(context)
    assert not any(opening.is_button for opening in openings)


def test_where_nothing_is_open_the_page_says_so_and_gives_the_next_date(context):
    page = home.page(sample(date(2023, 1, 10)))

    assert page.open_now == ()
    assert page.open_empty == "Nothing is open. The next date here is 2 May 2023: Bell fund: Only round (bids open)."


def test_the_front_page_says_how_much_is_here_and_of_which_years(context):
    assert home.page(context).holds == (
        "7 decisions, 2 reports and 10 grants. "
        "Dated decisions are from 2020 to 2024, reports of 2024 and grants from 2021 to 2024. "
        "The grants listed come to at least £54,865.50."
    )


def test_the_next_dates_leave_out_what_is_open_and_what_is_cancelled(context):
    dates = [row.title for row in home_dates.ahead(context, home_dates.open_now(context))]

    assert "Police and Crime Panel, 4 July 2024" in dates
    assert not {"Road fund: Third round, 2024 to 2025", "What should the next plan say?"} & {*dates}
    without = changed(context, PANEL, held="cancelled")
    cancelled = home_dates.ahead(without, home_dates.open_now(without))
    assert "Police and Crime Panel, 4 July 2024" not in [row.title for row in cancelled]


def test_what_was_added_or_changed_last_is_new(context):
    notice, report = "decisions/PCC-2024-001", "panel-reports/2022-annual-report-2021-22"
    late = published_on(context, date(2024, 6, 1), {report: date(2024, 6, 12)})
    note = Change.model_validate({"date": "2024-06-14", "kind": "correction", "note": "It was put right."})
    (decision,) = [record for record in late.library.records if record.identity == notice]
    page = home.page(changed(late, notice, changes=(*decision.changes, note)))

    assert page.news_heading == "New and changed"
    assert [(row.title, row.date.text, row.tags[0].text) for row in page.news] == [
        ("Cameras on the B9999", "15 June 2024", "Correction"),
        ("Annual report 2021 to 2022", "12 June 2024", "Added"),
    ]
    assert page.news[0].summary == "It was put right."
    assert (page.news[0].lead, page.news[0].details) == ("Decision", ())
    assert page.news[1].details == ("Report, financial year 2021 to 2022",)


def test_other_news_has_room_beside_many_corrections(context):
    crowded = published_on(context, date(2024, 6, 1), {"panel-reports/2022-annual-report-2021-22": date(2024, 6, 12)})
    for number, notice in enumerate(context.library.of(Decision)[:6]):
        fields = {"date": "2024-06-14", "kind": "correction", "note": f"It was put right {number} times."}
        crowded = changed(crowded, notice.identity, changes=(*notice.changes, Change.model_validate(fields)))
    rows = home.page(crowded).news

    assert [row.tags[0].text for row in rows] == [*["Correction"] * 4, "Added"]
    assert not any(row.amount for row in rows if row.tags[0].text == "Correction"), "it is not what was put right"


def test_records_of_a_kind_that_changed_for_one_reason_are_told_once(context):
    note = Change.model_validate({"date": "2024-06-14", "kind": "correction", "note": "It named an audience."})
    first, second = context.library.of(Decision)[:2]
    once = published_on(context, date(2024, 6, 1), {})
    for notice in (first, second):
        once = changed(once, notice.identity, changes=(*notice.changes, note))

    (row,) = [row for row in home.page(once).news if row.summary == "It named an audience."]
    assert {row.title, *(value.text for fact in row.links for value in fact.values)} == {first.title, second.title}


def test_an_older_change_of_what_changed_again_is_not_shown_a_second_time(context):
    notes = [{"date": f"2024-06-{day}", "kind": "update", "note": f"Note of the {day}."} for day in (12, 13)]
    changes = tuple(map(Change.model_validate, notes))

    first = published_on(context, date(2024, 6, 1))
    rows = home.page(changed(first, "panel-reports/2024-03-07-update", changes=changes)).news

    (row,) = [row for row in rows if row.title == "Commissioner's update"]
    assert row.summary == "Note of the 13."
    assert [tag.text for tag in row.tags] == ["Update"]  # the kind of the change, and what the report is for


def test_the_latest_dates_are_shown_where_nothing_was_added_or_changed(context):
    kept = ("plan-2025", "letter-to-the-minister", "2024-07-04-police-and-crime-panel", "PCC-2024-001", "road-fund")
    records = [record for record in context.library.records if record.name in kept or not record.list_title]
    page = home.page(with_records(context, records))

    assert page.news_heading == "Most recent"
    assert [row.title for row in page.news] == [
        "What should the next plan say?",
        "Letter to the Minister",
        "Cameras on the B9999",
    ]


def test_a_compiled_record_has_the_latest_decisions_and_reports_beside_its_own_news(context):
    late = published_on(context, date(2024, 6, 1), {"decisions/PCC-2024-001": date(2024, 6, 12)})
    records = [compiled_office() if record.kind == "office" else record for record in late.library.records]
    decisions, _ = home.page(with_records(late, records)).latest

    assert (decisions.heading, decisions.rows[0].title, decisions.link.address) == (
        "Latest decisions",
        "Travel of witnesses",
        "decisions/",
    )
    assert home.page(late).latest == ()


def test_the_latest_reports_of_a_compiled_record_are_in_the_order_of_their_list(context):
    dates = {
        "late": {"date": "2021-03"},
        "accounts": {"date": "unknown", "period_from": "2020-04", "period_to": "2021-03"},
    }
    dated = [record(Report, name, title=name, **fields) for name, fields in dates.items()]
    early = record(Report, "early", title="early", date="2020")
    latest = home._latest_found(with_records(context, [*dated, early, compiled_office()]))

    assert [(row.title, row.date.text) for group in latest for row in group.rows] == [
        ("late", "March 2021"),
        ("accounts", "2020 to 2021"),
        ("early", "2020"),
    ]


def test_every_list_with_something_in_it_has_its_number_below_its_part_of_the_site(context):
    groups = home.page(context).inside
    shown = [
        (group.heading, link.text, link.address, link.note)
        for group in groups
        for link in group.links
        if not is_of_an_added_kind(link.address)
    ]

    assert shown == [
        ("Decisions", "7 decisions", "decisions/", ""),
        ("Decisions", "2 registers", "registers/", ""),
        ("Money", "3 funds", "funds/", ""),
        ("Money", "10 grants", "awards/", ""),
        ("Money", "3 recipients", "recipients/", ""),
        ("Promises", "2 police and crime plans", "plan/", ""),
        ("Promises", "11 promises", "promises/", ""),
        ("Meetings and reports", "2 reports", "panel-reports/", ""),
        ("Meetings and reports", "7 consultations", "consultations/", ""),
        ("Meetings and reports", "5 meetings", "meetings/", ""),
        ("Meetings and reports", "2 recommendations", "scrutiny/", ""),
        ("Meetings and reports", "Briefing for panel members", context.panels[0].address, ""),
        ("Topics", "2 Citizens’ Academy courses", "academy/", ""),
        ("Topics", "2 topics", "topics/", ""),
    ]


def topics_on_home(context: Context) -> dict[str, list[str]]:
    return {group.heading: [link.text for link in group.links] for group in home.page(context).topics}


def test_topics_are_by_title(context):
    assert topics_on_home(context) == {"": ["Road safety", "Rural crime"]}


def test_topics_are_below_the_headings_of_the_office(context):
    headings = {"Countryside": TopicGroup(heading="Countryside", topics=["rural-crime"])}
    grouped = replace(context, library=replace(context.library, topic_groups=headings))

    assert topics_on_home(grouped) == {"Countryside": ["Rural crime"], "Other topics": ["Road safety"]}
    assert [group.heading for group in topics.groups(grouped, grouped.library.topics)] == [
        "Countryside",
        "Other topics",
    ]


def test_an_office_without_topics_has_no_heading_for_them(context):
    assert home.page(with_records(context, [compiled_office(), *context.library.pages])).topics == ()


def test_the_nearest_dates_come_first_whatever_they_are_of():
    notice = record(Decision, "vans", decided="unknown", planned="2024-07-14")
    report = record(Report, "annual", legal_deadlines=[{"step": "inspection response", "counted_from": "2024-05-20"}])
    later = record(Decision, "bells", decided="unknown", planned="2024-11-14")

    assert [(row.lead, row.title) for row in home_dates.ahead(context_of(notice, report, later), openings=())] == [
        ("Legal deadline", "Publish comments on an inspection report, with the response"),
        ("Decision planned", "Vans"),
        ("Decision planned", "Bells"),
    ]


def test_overdue_duties_and_promises_and_recommendations_without_a_reply_wait_in_an_own_record_only(context):
    assert [link.text for link in home_findings.unanswered(context)] == [
        "1 legal duty is overdue",
        "2 promises are overdue",
        "1 recommendation has no published reply",
    ]
    records = [compiled_office() if record.kind == "office" else record for record in context.library.records]
    assert list(home_findings.unanswered(with_records(context, records))) == []


def test_the_two_findings_are_the_newest_changed_fact_and_the_promises(context):
    changed_fact, promises = home_findings.findings(context)

    assert changed_fact.change is not None
    assert promises.stack is not None
    assert promises.about.address == "promises/"


def test_a_fact_that_changed_more_than_a_year_ago_is_no_finding():
    assert [finding.change for finding in home_findings.findings(sample(date(2030, 1, 1)))] == [None, None]


def test_a_fund_alone_is_not_nothing():
    page = home.page(context_of(record(Page, "home").placed(Placed(path="home.md")), record(Fund, "care")))

    assert (page.news, page.news_empty) == ((), "No document here has a known date that has passed.")
