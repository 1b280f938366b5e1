"""Pages of organisations and Acts: their records in one order, and what a page says about the law beside its text."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records import Consultation, Course, Decision, Fund, Meeting, Plan, Record, Report
from gazette.records.duties import Duty
from gazette.records.registers import Act, Organisation
from gazette.views.lists import name_lists, name_pages
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Link
from tests.views.funds import award_with
from tests.views.records import compiled_office, context_of, record

POLICE, REFORM = "Police Act 1996", "Police Reform and Social Responsibility Act 2011"
ACTS = {"police": Act(key="police", title=POLICE), "reform": Act(key="reform", title=REFORM)}


def page_of(title: str, *records: Record, **registers: Any) -> RecordPage:
    context = context_of(*records, **registers)
    return next(page for page in name_pages.pages(context) if page.head.title == title)


def list_of(*records: Record, **registers: Any) -> ListPage:
    return next(name_lists.lists(context_of(*records, **registers)))


def parts_mentioned(page: RecordPage) -> list[str]:
    facts = (fact for section in page.sections for fact in section.facts)
    return [value.text for fact in facts if fact.label == "Parts mentioned" for value in fact.values]


def test_records_of_a_kind_are_in_the_order_of_the_dates_beside_them_with_their_words():
    guards = Organisation(key="guards", name="Field Guards")
    rounds = [{"id": "2020", "title": "Round", "announced": "2020-02"}]
    records = (
        record(Fund, "began", opened="2015-04", organisations=["guards"]),
        record(Fund, "undated", rounds=rounds, organisations=["guards"]),
    )
    page = page_of("Field Guards", *records, organisations={"guards": guards})

    assert [row.date.text for row in page.sections[0].rows if row.date] == [
        "latest round announced February 2020",
        "began April 2015",
    ]


def test_the_latest_round_of_a_fund_is_not_called_open_from_a_day_of_the_past():
    days = [{"announced": "2020-02"}, {"opens": "2020-02", "closes": "2020-05"}, {"opens": "2020-02"}]
    funds = (record(Fund, "a", rounds=[{"id": "2020", "title": "Round", **dates}]) for dates in days)

    assert [str(fund.listed_date) for fund in funds] == [
        "latest round announced February 2020",
        "latest round open until May 2020",
        "latest round from February 2020",
    ]


def test_an_act_is_mentioned_by_what_a_page_says_about_the_law_beside_its_text():
    step = {"step": "inspection response", "counted_from": "2024-01-01"}
    records = (
        record(Decision, "notice", legal="An agreement under section 22A of the Police Act 1996."),
        record(Report, "response", legal_deadlines=[step]),
        record(Report, "other"),
    )
    page = page_of(POLICE, *records, acts=ACTS)

    assert page.head.answer == "Everything here that mentions the Police Act 1996."
    assert parts_mentioned(page) == ["Sections 22A and 55"]


def test_an_act_is_mentioned_by_a_plan_that_says_where_it_has_what_the_law_wants():
    contents = dict.fromkeys(("objectives", "policing", "resources", "reporting", "measuring", "grants"), "1")
    page = page_of(REFORM, record(Plan, "2021-2025", statutory_contents=contents), acts=ACTS)

    assert parts_mentioned(page) == ["Section 7"]


def test_a_withheld_decision_names_no_act():
    kept = record(Decision, "notice", legal="The Police Act 1996.").model_copy(update={"status": "withheld"})

    assert page_of(POLICE, kept, acts=ACTS).head.answer == "No document here gives its full name."


@pytest.mark.parametrize(("place", "part"), [("section 14", "Section 14"), ("Schedule 1, paragraph 9", "Schedule 1")])
def test_the_parts_of_an_act_include_those_of_its_duties_which_have_their_state(place, part):
    needed = {"part": "Acts", "duty": "Ask residents", "cadence": "yearly", "confidence": "found"}
    duty = validated(Duty, {"id": "X-1", "legal_reference": f"{REFORM}, {place}", **needed}, {})
    assert isinstance(duty, Duty)

    page = page_of(REFORM, acts=ACTS, duties={"X-1": duty})

    assert parts_mentioned(page) == [part]
    (row,) = next(section.rows for section in page.sections if section.heading == "Legal duties")
    assert (row.state.text, row.details) == ("No evidence found", (place[:1].upper() + place[1:],))


def test_a_meeting_that_nobody_confirmed_says_so_wherever_it_is_listed():
    guards = Organisation(key="guards", name="Field Guards")
    meeting = record(Meeting, "panel", date="2024-01-02", held="not confirmed", organisations=["guards"])

    page = page_of("Field Guards", meeting, organisations={"guards": guards})

    assert page.head.action.plain_links[0].note.endswith("Not confirmed as held")
    assert page.sections == ()


def test_who_runs_a_course_or_a_consultation_is_named_by_it():
    guards = Organisation(key="guards", name="Field Guards")
    records = (record(Course, "fields", provider="Field Guards"), record(Consultation, "gates", run_by="Field Guards"))

    page = page_of("Field Guards", *records, organisations={"guards": guards})

    runs = page.head.facts[-1]
    assert (runs.label, [value.address for value in runs.values]) == (
        "Runs",
        ["consultations/gates/", "academy/fields/"],
    )
    assert [section.heading for section in page.sections] == ["Citizens' Academy (1)", "Consultations (1)"]


def test_an_organisation_has_a_citation_that_says_what_it_is():
    page = page_of("Field Guards", organisations={"guards": Organisation(key="guards", name="Field Guards")})

    assert page.cite.startswith("Commissioner for Exampleshire, organisation: Field Guards, 15 June 2024.")


def test_the_answer_is_a_description():
    law = Act(key="police", title=POLICE, note="It is about the police.")
    body = Organisation(key="guards", name="Field Guards", note="They look after the fields.")
    paper = record(Report, "paper", organisations=["guards"], legislation=["police s.5"])
    registers = {"acts": {"police": law}, "organisations": {"guards": body}}

    for title, words in ((POLICE, law.note), ("Field Guards", body.note)):
        head = page_of(title, paper, **registers).head
        assert (head.answer, head.description) == (words, words)
    rows = [row for page in name_lists.lists(context_of(paper, **registers)) for row in page.groups[0].rows]
    assert [row.summary for row in rows] == [body.note, law.note]


def test_a_force_has_the_first_promises_of_who_leads_it_after_its_decisions():
    force = Organisation(key="force", name="Exampleshire Constabulary", led_by="Chief Constable")
    owned = [{"id": f"p-{number}", "text": f"Patrol {number}.", "owner": "Chief Constable"} for number in range(6)]
    paper = record(Report, "paper", organisations=["force"], promises=owned)
    notice = record(Decision, "notice", organisations=["force"])

    page = page_of(force.name, paper, notice, organisations={"force": force})

    decided, promised, _ = page.sections[:3]
    assert (decided.heading, promised.heading) == ("Decisions (1)", "Promises of the Chief Constable (6)")
    assert [row.state.text for row in promised.rows if row.state] == ["No date, cannot be judged"] * 5
    assert page.head.details == (
        "Of 6 promises made by the Chief Constable, 6 cannot be judged, because no date was given."
    )
    assert promised.links == (Link("All 6 promises", "promises/by/chief-constable/"),)


def test_of_promises_in_one_state_those_due_first_are_first_whether_a_step_was_reported_or_not():
    force = Organisation(key="force", name="Exampleshire Constabulary", led_by="Chief Constable")
    step = {"date": "2024-01-02", "state": "in progress", "note": "It is begun."}
    owned = [
        {"id": "later", "text": "Later.", "owner": "Chief Constable", "due": "2099-02", "state": "in progress",
         "history": [step]},
        {"id": "sooner", "text": "Sooner.", "owner": "Chief Constable", "due": "2099-01"},
    ]  # fmt: skip
    paper = record(Report, "paper", organisations=["force"], promises=owned)

    notice = record(Decision, "notice", organisations=["force"])

    page = page_of(force.name, paper, notice, organisations={"force": force})

    (promised,) = [section for section in page.sections if section.anchor == "page-promises"]
    assert [row.title for row in promised.rows] == ["Sooner", "Later"]


def test_a_body_without_money_is_answered_with_the_latest_decision_and_its_amount():
    force = Organisation(key="force", name="Marsh Police", note="The police of the marsh.")
    fields = {"organisations": ["force"], "summary": "Boats are bought.", "decided": "2024-02-01"}
    older = record(Decision, "older", organisations=["force"], decided="2023-02-01")
    planned = record(Decision, "planned", organisations=["force"], decided="2024-03-01", status="withheld")

    page = page_of(
        "Marsh Police", record(Decision, "newer", amount="5", **fields), older, organisations={"force": force}
    )
    assert page.head.answer == (
        "The police of the marsh. The latest of the 2 decisions linked to it, of 1 February 2024, is “Newer”: £5."
    )
    assert [(row.amount, row.summary) for row in page.sections[0].rows] == [
        ("£5", "Boats are bought."),
        ("", "Bells are bought."),
    ]
    hidden = page_of("Marsh Police", older, planned, organisations={"force": force}).head.answer
    assert "of 1 February 2023" in hidden
    inexact = record(Decision, "inexact", organisations=["force"], decided="by 2024-03-01")
    answer = page_of("Marsh Police", older, inexact, organisations={"force": force}).head.answer
    assert answer == "The police of the marsh. Linked to 2 decisions."


def test_without_a_description_the_answer_is_the_newest_line_that_names_it_with_a_link_to_the_newest_record():
    law = {"police": Act(key="police", title=POLICE, also=["PA"])}
    papers = (
        record(Report, "named", summary="What PA asks for.", date="2023-01-01", legislation=["police s.5"]),
        record(Report, "newer", summary="A note on PAs.", date="2024-01-01", legislation=["police s.5"]),
    )
    head = page_of(POLICE, *papers, acts=law).head

    assert head.answer == "What PA asks for."
    (latest,) = head.facts
    assert (latest.label, [value.address for value in latest.values]) == (
        "Latest here",
        [papers[1].address],
    )


def test_a_plan_is_not_listed_again_as_a_paper():
    paper = record(Report, "everybody", legislation=["police s.5"])
    plan = record(
        Plan, "2021-2025", legislation=["police s.5"], related=[{"how": "same plan", "record": "report everybody"}]
    )

    assert [len(section.rows) for section in page_of(POLICE, paper, plan, acts=ACTS).sections] == [1, 0]


def test_what_is_not_counted_as_a_fund_is_not_counted_as_one_here_either():
    police = Organisation(key="police", name="Marsh Police")
    sums = record(Fund, "sums", organisations=["police"], rounds=[{"id": "1", "title": "Sums"}])
    care = record(Fund, "care", organisations=["police"], rounds=[{"id": "1", "title": "One", "opens": "2023-06-01"}])
    page = page_of("Marsh Police", sums, care, compiled_office(), organisations={"police": police})

    assert [section.heading for section in page.sections] == ["Funds and other spending (2)"]
    ((row,),) = (
        group.rows for group in list_of(sums, care, compiled_office(), organisations={"police": police}).groups
    )
    assert row.details == ("Linked to 1 fund and 1 record of spending.",)


def test_what_an_organisation_is_comes_before_what_it_received_and_what_names_it():
    police = Organisation(key="police", name="Marsh Police", note="The police of the marsh.")
    award = award_with(1, "500", round="2020", recipient="Marsh Police")
    care = record(Fund, "care", rounds=[{"id": "2020", "title": "Round"}]).with_awards((award,))
    papers = [record(Report, name, organisations=["police"]) for name in ("one", "two")]
    records = (care, *papers)

    answer = page_of("Marsh Police", *records, organisations={"police": police}).head.answer
    assert answer.startswith("The police of the marsh. It received 1 grant of £500")
    assert answer.endswith("Linked to 2 reports.")
    ((row,),) = (group.rows for group in list_of(*records, organisations={"police": police}).groups)
    assert (row.summary, row.amount, row.amount_note) == ("The police of the marsh.", "£500", "1 grant")


def test_the_body_that_a_description_names_has_a_link():
    bodies = {
        "help": Organisation(key="help", name="Sampleton Help", note="Part of Victim Care since 2023."),
        "care": Organisation(key="care", name="Victim Care"),
    }
    (other,) = page_of("Sampleton Help", organisations=bodies).head.facts

    assert (other.label, [value.address for value in other.values]) == ("See also", ["organisations/care/"])


def test_the_grants_of_an_organisation_are_on_its_page_where_nothing_else_is_known_of_it():
    guards = Organisation(key="guards", name="Field Guards")
    rounds = [{"id": "2020", "title": "Round"}]
    award = award_with(1, "500", round="2020", recipient="Field Guards")
    care = record(Fund, "care", rounds=rounds).with_awards((award,))
    page = page_of("Field Guards", care, organisations={"guards": guards})

    assert page.head.answer.startswith("Field Guards received 1 grant of £500")
    assert page.head.action is None, "a link would lead to the same row"
    assert [section.heading for section in page.sections] == ["Grants"]
