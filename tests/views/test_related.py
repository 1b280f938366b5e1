"""Related records: each once, newest first, with how it is related; Acts, organisations, duties."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.frontmatter.sentences import validated
from gazette.markup.body import Body, Paragraph, Reference
from gazette.records import Decision, Fund, Office, Page, Plan, Record, Report, Topic
from gazette.records.duties import Duty
from gazette.records.registers import Act, Organisation
from gazette.sentences.later_acts import BESIDE_LATER_DECISION
from gazette.views.record.page import record_page
from gazette.views.record.related import law, named_by, related_groups
from gazette.views.shapes.parts import Group
from tests.views.records import compiled_office, context_of, record, shown, titles


def groups(of: Record, *others: Record) -> dict[str, Group]:
    return {group.heading: group for group in related_groups(context_of(of, *others), of)}


def mentioning(name: str) -> Body:
    return Body("", slots=(Reference(1, f"decision {name}", "decision", name, None, None, True),))


def test_each_kind_is_newest_first_and_one_day_in_the_order_of_addresses():
    related = [{"how": "see", "record": f"report {name}"} for name in ("old", "b", "a", "new")]
    days = {"old": "2022-01-01", "b": "2023-01-01", "a": "2023-01-01", "new": "2024-01-01"}
    reports = [record(Report, name, date=day) for name, day in days.items()]

    shown_groups = groups(record(Decision, "notice", related=related), *reports)

    assert list(shown_groups) == ["Reports"]
    assert titles(shown_groups["Reports"].rows) == ["New", "A", "B", "Old"]
    assert shown_groups["Reports"].anchor == "page-related-panel-reports"


def test_kinds_are_in_the_order_of_the_navigation():
    related = [{"how": "see", "record": name} for name in ("topic water", "decision other", "report first")]
    others = (record(Topic, "water"), record(Decision, "other"), record(Report, "first"))

    assert list(groups(record(Decision, "notice", related=related), *others)) == [
        "Decisions",
        "Reports",
        "Topics",
    ]


def test_the_officers_words_come_before_a_title_each_once():
    related = [{"how": how, "record": "report first"} for how in ("reported in", "agreed at", "reported in")]
    (row,) = groups(record(Decision, "notice", related=related), record(Report, "first"))["Reports"].rows

    assert (row.lead, row.details, row.date.text) == ("Reported in, agreed at", (), "7 March 2024")


def test_a_backward_link_says_how_the_other_record_is_related():
    notice = record(Decision, "notice")
    naming = (
        record(Decision, "later", decided="2024-03-01", earlier=[{"how": "varies", "decision": "notice"}]),
        record(Decision, "mention", decided="2024-02-01", body=mentioning("notice")),
        record(Decision, "related", decided="2024-01-01", related=[{"how": "see", "record": "decision notice"}]),
        record(Decision, "gone", decided="2023-01-01", superseded_by="decision notice"),
    )
    later = naming[0]

    rows = groups(notice, *naming)["Decisions"].rows

    assert [(row.title, row.lead, row.details) for row in rows] == [
        ("Later", "", ("Varies this",)),
        ("Mention", "", ()),
        ("Related", "See", ()),
        ("Gone", "", ("Superseded by this",)),
    ]
    assert groups(later, notice)["Decisions"].rows[0].lead == "Varies"


@pytest.mark.parametrize(
    ("fields", "lead", "details"),
    [
        ({"how": "reported in"}, "Reports on", ()),
        ({"how": "survey for it"}, "", ()),
        ({"how": "survey for it", "how_back": "drawn from"}, "Drawn from", ()),
        ({"how": "reported in", "how_back": "tells the story of"}, "Tells the story of", ()),
    ],
)
@pytest.mark.parametrize("kind", [Report, Topic, Page])
def test_how_two_records_are_related_is_said_the_right_way_round_at_the_other_end(fields, lead, details, kind):
    name = {Report: "report", Topic: "topic", Page: "page"}[kind]
    notice = record(Decision, "notice", related=[{"record": f"{name} first", **fields}])
    other = record(kind, "first")

    (row,) = groups(other, notice)["Decisions"].rows

    assert (row.title, row.lead, row.details) == ("Notice", lead, details)


def test_the_words_on_the_page_itself_take_the_place_of_those_of_the_other_record():
    notice = record(Decision, "notice", related=[{"how": "survey for it", "record": "report first"}])
    paper = record(Report, "first", related=[{"how": "answers", "record": "decision notice"}])

    (row,) = groups(paper, notice)["Decisions"].rows
    assert (row.lead, row.details) == ("Answers", ())
    (row,) = groups(notice, paper)["Reports"].rows
    assert (row.lead, row.details) == ("Survey for it", ())


def test_several_paragraphs_of_a_paper_are_one_row_unless_their_words_differ():
    numbers = ("4.7", "1.1", "2.3")
    related = [{"how": "reported in", "record": f"report first {number}"} for number in numbers]
    related.append({"how": "agreed in", "record": "report first 3.1"})
    paragraphs = [Paragraph(at, number, f"p{number.replace('.', '-')}") for at, number in enumerate(sorted(numbers))]
    body = Body("", paragraphs=(*paragraphs[:2], Paragraph(4, "3.1", "p3-1"), paragraphs[2]))
    rows = groups(record(Decision, "notice", related=related), record(Report, "first", body=body))["Reports"].rows

    assert [(row.lead, row.title) for row in rows] == [
        ("Reported in", "First"),
        ("Agreed in", "First, paragraph 3.1"),
    ]
    assert [(line.label, [value.text for value in line.values]) for line in rows[0].links] == [
        ("Paragraphs", ["1.1", "2.3", "4.7"])
    ]
    assert rows[0].links[0].values[1].address.endswith("#p2-3")


def test_a_paper_with_the_words_of_its_paragraph_is_not_listed_once_more():
    notice = record(Decision, "notice", related=[{"how": "reported in", "record": "report first 2.1"}])
    body = Body("", paragraphs=(Paragraph(1, "2.1", "p2-1"),))
    paper = record(Report, "first", body=body, related=[{"how": "reports on", "record": "decision notice"}])

    assert titles(groups(notice, paper)["Reports"].rows) == ["First, paragraph 2.1"]


@pytest.mark.parametrize("how", BESIDE_LATER_DECISION)
def test_every_link_to_an_earlier_decision_has_words_at_both_ends(how):
    notice = record(Decision, "notice")
    later = record(Decision, "later", earlier=[{"how": how, "decision": "notice"}])

    (row,) = groups(notice, later)["Decisions"].rows

    assert row.details == (BESIDE_LATER_DECISION[how],)


def test_a_fund_has_the_sums_of_a_decision_that_are_its_own():
    lines = [
        {"amount": "100", "role": "award", "fund": "care"},
        {"amount": "withheld", "role": "returned", "fund": "care"},
        {"amount": "300", "role": "total"},
    ]
    notice = record(Decision, "notice", amounts=lines)
    care = record(Fund, "care")

    assert groups(care, notice)["Decisions"].rows[0].details == ("Grant: £100", "Returned: withheld")
    assert titles(groups(notice, care)["Funds"].rows) == ["Care"]


def test_a_paper_of_which_a_paragraph_is_named_is_not_listed_once_more():
    related = [{"how": "reported in", "record": "report first 2.1"}]
    body = Body("", slots=mentioning("notice").slots, paragraphs=(Paragraph(1, "2.1", "p2-1"),))
    paper = record(Report, "first", body=body)

    (row,) = groups(record(Decision, "notice", related=related), paper)["Reports"].rows

    assert (row.lead, row.title) == ("Reported in", "First, paragraph 2.1")


def test_a_record_is_not_related_to_itself():
    assert groups(record(Decision, "notice", related=[{"how": "see", "record": "decision notice"}])) == {}


def test_a_standing_page_is_related_to_what_its_officer_names_and_not_to_what_its_text_mentions():
    notice, other = record(Decision, "notice"), record(Decision, "other")
    page = record(Page, "about", mentioning("other"), related=[{"how": "see", "record": "decision notice"}])

    assert titles(groups(page, notice, other)["Decisions"].rows) == ["Notice"]
    assert titles(groups(notice, page)["Other pages"].rows) == ["About"]
    office = record(Office, "office", related=[{"how": "see", "record": "decision notice"}])
    assert titles(groups(notice, page, office)["Other pages"].rows) == ["About", "Office"]
    assert groups(other, page) == {}


def test_a_topic_repeats_nothing_of_its_timeline_but_shows_other_links():
    water = record(Topic, "water")
    notice = record(Decision, "notice", topics=["water"])
    report = record(Report, "first", related=[{"how": "see", "record": "topic water"}])

    assert list(groups(water, notice, report)) == ["Reports"]
    assert list(groups(water, notice)) == []
    assert list(groups(notice, water)) == ["Topics"]


def test_a_fund_has_no_date_in_a_list():
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}])
    (row,) = groups(record(Decision, "notice", round="care/first"), fund)["Funds"].rows

    assert (row.title, row.date, row.address) == ("Care: Round one", None, "funds/care/rounds/first/")


def test_evidence_leads_to_the_promises_it_is_for():
    notice = record(Decision, "notice")
    evidence = [{"record": "decision notice"}]
    kept = {"id": "a", "text": "Kept.", "owner": "Us", "state": "kept", "evidence": evidence}
    begun = {"id": "b", "text": "Begun.", "owner": "Us", "due": "2024-03", "state": "in progress", "evidence": evidence}
    other = {"id": "c", "text": "Other.", "owner": "Us"}

    rows = groups(notice, record(Report, "first", promises=[kept, begun, other]))["Promises"].rows

    assert [(row.title, row.address, row.details, row.date.text) for row in rows] == [
        ("Kept", "promises/a/", ("Kept",), "7 March 2024"),
        ("Begun", "promises/b/", ("Overdue",), "7 March 2024"),
    ]


def test_a_promise_is_not_evidence_for_the_plan_and_the_topic_it_belongs_to():
    the_plan, topic = record(Plan, "2021-2025", objectives=[{"id": "1.1", "text": "Be dry"}]), record(Topic, "water")
    promise = {"id": "a", "text": "Dig.", "owner": "Us", "objective": "2021-2025 1.1", "topics": ["water"]}
    report = record(Report, "first", promises=[promise])

    assert list(groups(the_plan, topic, report)) == ["Reports"]
    assert list(groups(topic, the_plan, report)) == []


def registers() -> dict[str, Any]:
    act = {"key": "prsra-2011", "title": "Reform Act 2011", "url": "https://www.legislation.gov.uk/ukpga/2011/13"}
    duty = {"id": "X-1", "part": "P", "duty": "A list", "legal_reference": "s.1", "cadence": "often"}
    return {
        "acts": {
            "prsra-2011": validated(Act, act, {}),
            "order": validated(Act, {"key": "order", "title": "Order 2012"}, {}),
        },
        "organisations": {"county": validated(Organisation, {"key": "county", "name": "The County"}, {})},
        "duties": {"X-1": validated(Duty, {**duty, "confidence": "found"}, {})},
    }


def test_that_a_duty_was_met_is_left_to_the_page_of_the_duty():
    notice = record(Decision, "notice", duties=["X-1"], meets=["X-1"])

    own = named_by(context_of(notice, **registers()).library, notice)
    compiled = named_by(context_of(notice, compiled_office(), **registers()).library, notice)

    assert shown(own) == shown(compiled) == [("Legal duty", "A list")]


def test_acts_organisations_and_duties_are_linked_to_their_registers():
    legislation = ["prsra-2011 s.12", "prsra-2011", "order"]
    notice = record(Decision, "notice", legislation=legislation, organisations=["county"], duties=["X-1"])

    facts = named_by(context_of(notice, **registers()).library, notice)

    assert shown(facts) == [
        ("Law", "Reform Act 2011, s.12; Reform Act 2011; Order 2012"),
        ("See also", "Everything that mentions the Reform Act 2011; Everything that mentions the Order 2012"),
        ("Organisations", "The County"),
        ("Legal duty", "A list"),
    ]
    assert [value.address for fact in facts for value in fact.values] == [
        "https://www.legislation.gov.uk/ukpga/2011/13/section/12",
        "https://www.legislation.gov.uk/ukpga/2011/13",
        None,
        "legislation/prsra-2011/",
        "legislation/order/",
        "organisations/county/",
        "duties/x-1/",
    ]


def test_a_record_that_names_nothing_has_no_such_facts():
    notice = record(Decision, "notice")
    library = context_of(notice, **registers()).library

    assert named_by(library, notice) == ()
    assert law(library, None) == law(library, "") == ()


@pytest.mark.parametrize(("number", "first"), [(5, []), (6, ["Old and named", "R5", "R4", "R3", "R2"])])
def test_of_many_related_records_five_come_first_those_with_a_named_relation_before_the_newest(number, first):
    old = record(Report, "old-and-named", date="2020-01-01")
    others = [record(Report, f"r{index}", date=f"2024-01-0{index}") for index in range(1, number)]
    slots = tuple(Reference(1, f"report {report.name}", "report", report.name) for report in others)
    related = [{"record": "report old-and-named", "how": "reported in"}]
    notice = record(Decision, "notice", related=related, body=Body("", slots=slots))

    page = record_page(context_of(notice, old, *others), notice)

    assert titles(page.related_first) == first
    assert sum(len(group.rows) for group in page.related) == number
