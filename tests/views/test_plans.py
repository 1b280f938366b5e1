"""A police and crime plan: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, convert
from gazette.markup.body import Body, Paragraph
from gazette.records import Consultation, Decision, Plan, Report
from gazette.views.context import records_of
from gazette.views.kinds import plans
from gazette.views.shapes.parts import Link, Value
from tests.views.records import TODAY, cells, compiled_office, context_of, record, sections, shown


def test_the_facts_and_sections_of_a_plan_that_says_everything():
    body = Body("", paragraphs=(Paragraph(1, "3.4", "p3-4"),))
    days = {"approved": "2021-02", "consulted_chief_constable": "yes", "panel_report": "It agreed."}
    days["variations"] = ["June 2022: 3.4 was added."]
    plan = record(
        Plan,
        "2021-2025",
        body=body,
        predecessor="2017-2021",
        statutory_contents={"objectives": "3.4"},
        timetable=[{"step": "Draft", "begins": "2020-01", "ends": "2020-03"}, {"step": "Issue", "begins": "2021"}],
        **days,
    )
    before = record(Plan, "2017-2021", title="The old plan", issued="2017-01-01")
    view = plans.page(context_of(plan, before), plan)
    by_heading = sections(view)

    assert view.head.answer == "It was issued on 1 March 2021."
    assert shown(view.head.facts) == [
        ("Considered by the panel", "February 2021"),
        ("Variation", "June 2022"),
    ]
    assert view.head.facts[1].values == (Value("June 2022", note="3.4 was added"),)
    assert shown(view.details) == [
        ("Previous plan", "The old plan"),
        ("Chief Constable consulted on the draft", "Yes"),
    ]
    assert shown(by_heading["What the panel said"].facts) == [("Panel's report", "It agreed.")]
    statutory = by_heading["What the law says it must contain"]
    assert [row[1] for row in cells(statutory)] == ["Paragraph 3.4"]
    assert statutory.tables[0].rows[0].cells[1].address == "plan/2021-2025/#p3-4"
    assert by_heading["Timetable"].is_apparatus  # folded: readers come for the objectives
    assert cells(by_heading["Timetable"]) == [
        ["Draft", "January 2020 to March 2020"],
        ["Issue", "2021"],
    ]


CHAPTERS = convert("## 1. Aims\n\n1.1 Bells.\n\n## 2. Means\n\n2.1 Money.", 1, MarkupSettings(numbered=True))
ISSUED = "It was issued on 1 March 2021."
PROMISE = {"id": "bell", "text": "Buy it.", "paragraph": "1.1", "state": "kept"}


@pytest.mark.parametrize(
    ("fields", "office", "answer", "has_day"),
    [
        ({"promises": [PROMISE]}, (), f"{ISSUED} One promise was made in this plan, and it was kept.", False),
        ({}, (), f"{ISSUED} It has 2 chapters: “Aims” and “Means”.", False),
        (
            {"issued": "unknown"},
            (compiled_office(),),
            "2 chapters are set out here: “Aims” and “Means”.",
            False,
        ),
        ({"body": None}, (), ISSUED, False),
        ({"body": None, "issued": "expected 2024-09"}, (), "", True),
        ({"body": None, "issued": "unknown"}, (), "We do not know when the plan was issued.", False),
    ],
)
def test_a_plan_answers_with_its_promises_or_its_chapters(fields, office, answer, has_day):
    plan = record(Plan, "2021-2025", **{"body": CHAPTERS, **fields})
    head = plans.page(context_of(plan, *office), plan).head

    assert head.answer == answer
    assert ("Issued" in [fact.label for fact in head.facts]) is has_day


@pytest.mark.parametrize(("title", "kicker"), [("A plan", ["2021 to 2025"]), ("Plan 2021 to 2025", [])])
def test_the_years_of_a_plan_are_above_a_title_that_does_not_have_them(title, kicker):
    plan = record(Plan, "2021-2025", title=title)

    assert [value.text for value in plans.page(context_of(plan), plan).head.kicker] == kicker


def test_a_plan_before_it_that_is_not_here_is_named():
    plan = record(Plan, "2021-2025", predecessor="2017-2021")
    facts = {fact.label: fact.values[0] for fact in plans.page(context_of(plan), plan).details}

    assert (facts["Previous plan"].text, facts["Previous plan"].address) == ("2017-2021", None)


def decision(name: str, **fields) -> Decision:
    related = [{"how": "issues", "record": "plan 2021-2025"}]
    return record(Decision, name, title=f"Plan {name}", decided="2021-10-27", published="2021-10-27", related=related)


def test_the_decision_that_belongs_to_a_plan_is_in_its_head_unless_there_are_several():
    plan = record(Plan, "2021-2025")

    (fact,) = plans.page(context_of(plan, decision("a")), plan).head.facts
    assert (fact.label, fact.values) == ("Decision", (Value("Plan a", "decisions/a/", note="27 October 2021"),))
    assert plans.page(context_of(plan, decision("a"), decision("b")), plan).head.facts == ()
    naming = record(Decision, "c", decided="2021-10-27", plan_objectives=[])
    assert plans.page(context_of(plan, naming), plan).head.facts == ()


def test_an_open_consultation_on_a_plan_is_on_its_page_and_above_the_list():
    plan = record(Plan, "2021-2025")
    days = {"opens": "2024-06-10", "closes": "2024-07-21"}
    related = [{"how": "asks about the plan after", "record": "plan 2021-2025"}]
    consultation = record(Consultation, "next", title="What next?", related=related, **days)
    others = (
        record(Consultation, "other", **days),
        record(Consultation, "old", related=related, opens="2020-01-01", closes="2020-02-01"),
    )
    context = context_of(plan, consultation, *others)

    action = plans.page(context, plan).head.action
    assert (action.text, action.links) == (
        "You can respond to “What next?” until 21 July 2024.",
        (Link("How to respond", "consultations/next/"),),
    )
    compiled = plans.page(context_of(compiled_office(), plan, consultation), plan).head.action
    assert (compiled.links, compiled.plain_links) == ((), (Link("What next?", "consultations/next/"),))
    assert [[row.title for row in group.rows] for group in plans.groups_ahead(context, [plan])] == [["What next?"]]
    assert plans.page(context_of(plan, others[0]), plan).head.action is None


def test_a_row_has_no_day_that_is_not_known_and_the_years_of_the_plan_once():
    titled = record(Plan, "2021-2025", title="Plan 2021 to 2025", issued="unknown", published="unknown")
    other = record(Plan, "2016-2021", title="The plan", period="2016 to 2021")

    rows = [plans.row(context_of(titled, other), plan) for plan in (titled, other)]

    assert [(row.date and row.date.text, row.details) for row in rows] == [
        (None, ()),
        ("1 March 2021", ("2016 to 2021",)),
    ]


def test_the_list_begins_with_the_current_plan_and_names_its_years():
    current = record(Plan, "2021-2025", issued="unknown", approved="2021-02", published="unknown")
    old = record(Plan, "2017-2021", issued="2021-03", status="superseded", status_reason="A new one.")
    older = record(Plan, "2013-2017", issued="unknown", published="unknown", status="superseded")
    draft = record(Plan, "2025-2029", title="The next", issued="unknown", published="unknown", illustrative=["title"])
    context = context_of(old, older, current, draft)

    assert [plan.name for plan in records_of(context, Plan)] == ["2021-2025", "2025-2029", "2017-2021", "2013-2017"]
    assert plans.answer_of_list(context, [old, current]) == (
        "2 plans, of which 1 was superseded. The other is for 2021 to 2025."
    )
    issued = record(Plan, "2021-2025", issued="2021-10")
    assert plans.answer_of_list(context, [issued, old]) == ("The plan for 2021 to 2025 is in force.")
    assert [(group.heading, len(group.rows)) for group in plans.groups(context, [issued, old])] == [
        ("In force", 1),
        ("Earlier plans", 1),
    ]
    compiled = context_of(compiled_office(), issued)
    assert [group.heading for group in plans.groups(compiled, [issued, old])] == ["Plans"]
    assert [group.heading for group in plans.groups(context, [old, current])] == ["All plans"]
    assert plans.groups(context, []) == ()
    assert plans.answer_of_list(compiled, [issued]) == "1 plan, for 2021 to 2025; no copy of it was found."
    years_later = context_of(issued, today=TODAY.replace(year=2026))
    assert plans.answer_of_list(years_later, [issued]) == "1 plan. It is for 2021 to 2025."
    ahead = record(Plan, "2021-2025", issued="2024-07-01")
    assert plans.answer_of_list(context, [ahead]) == "1 plan. It is for 2021 to 2025."
    later = record(Report, "later", title="Plan from 2025")
    last = record(Plan, "2017-2021", status="superseded", superseded_by="report later")
    assert plans.answer_of_list(context_of(later, last, older), [last, older]) == (
        "2 plans, both superseded. The newest of them was replaced by Plan from 2025."
    )
    assert plans.answer_of_list(context, [draft]) == "1 plan. It is for 2021 to 2025."


@pytest.mark.parametrize(("day", "outline"), [("2016-11-10", "outline of 10 November 2016"), ("unknown", "outline")])
def test_a_plan_that_nobody_found_says_first_from_what_it_is_known(day, outline):
    paper = record(Report, "outline", date=day)
    related = [{"how": "known only from the outline in", "record": "report outline"}]
    plan = record(
        Plan, "2017-2022", issued="unknown", related=related, body=convert("## 1. Roads\n\n1.1 A", 1, MarkupSettings())
    )
    view = plans.page(context_of(compiled_office(), paper, plan), plan)

    assert view.head.answer == (
        f"No copy of this plan was found. The only chapter of the {outline} is set out here. "
        "The plan itself may differ."
    )
