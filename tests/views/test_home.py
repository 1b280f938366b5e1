"""The home page: what is new, what is due soon, and where to find the rest."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.views.context import Context
from gazette.views.site import home
from tests.kinds import is_of_an_added_kind
from tests.views.sample import changed, sample

PANEL = "meetings/2024-07-04-police-and-crime-panel"
CONSULTATION = "consultations/plan-2025"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def due(context: Context) -> list[str]:
    return [row.title for row in home.due_soon(context)]


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


def test_the_six_newest_records_are_shown_without_later_ones(context):
    assert [record.title for record in home.newest(context)] == [
        "What should the next plan say?",
        "Letter to the Minister",
        "A drone for the marshes",
        "Travel of witnesses",
        "How many horses are there?",
        "Rural watch goes on",
    ]


def test_a_record_is_new_from_its_day_on_and_what_is_kept_up_to_date_never_is():
    before, on_the_day = (home.newest(sample(date(2024, 6, day))) for day in (9, 10))

    assert "What should the next plan say?" not in [record.title for record in before]
    assert "What should the next plan say?" in [record.title for record in on_the_day]
    assert not [record for record in on_the_day if record.is_ongoing]


def test_decisions_can_be_found_by_year_and_every_list_has_its_number(context):
    page = home.page(context)

    assert [(link.text, link.address) for link in page.find] == [
        ("All decisions, newest first", "decisions/"),
        ("Decisions of 2024 (5)", "decisions/2024/"),
        ("Decisions of 2022 (2)", "decisions/2022/"),
        ("Decisions of 2020 (1)", "decisions/2020/"),
    ]
    counts = [(line.label, line.values[0].text, line.values[0].address or "") for line in page.counts]
    assert [count for count in counts if not is_of_an_added_kind(count[2])] == [
        ("Decisions", "8 decisions", "decisions/"),
        ("Reports", "2 reports", "panel-reports/"),
        ("Funds", "3 funds", "funds/"),
        ("Citizens' Academy", "2 courses", "academy/"),
        ("Consultations", "7 consultations", "consultations/"),
        ("Meetings", "5 meetings", "meetings/"),
        ("Police and crime plan", "2 plans", "plan/"),
        ("Topics", "2 topics", "topics/"),
        ("Promises", "6 promises", "promises/"),
        ("Panel scrutiny", "2 recommendations", "scrutiny/"),
    ]


def test_funds_that_are_open_come_first_and_topics_are_by_title(context):
    assert [row.title for row in home.page(context).funds] == ["Road fund", "Bell fund", "Victims fund"]
    assert [link.text for link in home.page(context).topics] == ["Road safety", "Rural crime"]


def test_an_open_fund_comes_before_an_earlier_name(context):
    renamed = changed(context, "funds/victims-fund", title="A fund for victims")

    assert [row.title for row in home.page(renamed).funds] == ["Road fund", "A fund for victims", "Bell fund"]
