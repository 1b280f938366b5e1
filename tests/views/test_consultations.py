"""A consultation: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Consultation, Decision
from gazette.sentences.consultations import SEVERAL
from gazette.views.kinds import consultations
from gazette.views.shapes.parts import Value
from tests.views.records import compiled_office, context_of, record, shown, texts


def test_the_facts_of_a_consultation_that_says_everything():
    result = {"summary": "It goes up.", "date": "2024-03", "decision": "notice"}
    consultation = record(
        Consultation,
        "precept",
        stated_length="12 weeks",
        stated_length_note="It was longer.",
        about="precept",
        run_by="A firm",
        ways_to_respond=[{"how": "a form", "url": "https://form.example.org/"}, {"how": "by post"}],
        responses="About 50",
        result=result,
    )
    context = context_of(consultation, record(Decision, "notice", title="A notice"))
    view, row = consultations.page(context, consultation), consultations.row(context, consultation)

    assert shown(view.facts) == [
        ("Opened", "10 January 2024"),
        ("Closed", "10 February 2024"),
        ("Announced length", "12 weeks"),
        ("Open for", "32 days (4 weeks and 4 days)"),
        ("About its length", "It was longer."),
        ("About", "precept"),
        ("Run by", "A firm"),
        ("How to respond", "a form; by post"),
        ("Responses", "About 50"),
    ]
    (outcome,) = view.sections
    assert (outcome.heading, outcome.paragraphs) == ("Outcome", ("It goes up.",))
    assert shown(outcome.facts) == [("Published", "March 2024"), ("Decision", "A notice")]
    assert row.details == ("Opened 10 January 2024", "Closed 10 February 2024")
    assert texts(row.tags) == texts(view.tags) == ["Outcome published"]


def test_only_the_office_itself_says_that_it_published_an_outcome():
    consultation = record(Consultation, "precept", result={"summary": "It went up.", "date": "2024-03"})
    view = consultations.page(context_of(compiled_office(), consultation), consultation)

    assert texts(view.tags) == ["Closed"]
    assert view.sections[0].heading == "What followed"
    assert shown(view.sections[0].facts) == [("Date", "March 2024")]


def test_a_consultation_whose_dates_are_typed_as_unknown_says_so_once():
    consultation = record(Consultation, "precept", opens="unknown", closes="unknown")
    view = consultations.page(context_of(consultation), consultation)

    assert (view.sections, view.tags) == ((), ())
    assert [(fact.label, fact.values[0].text) for fact in view.facts[:-1]] == [
        ("Opening", "not known"),
        ("Closing", "not known"),
    ]
    assert consultations.row(context_of(consultation), consultation).details == ()


WINDOWS = [{"opens": "2024-01-10", "closes": "2024-01-16"}, {"opens": "2024-02-01", "closes": "2024-02-10"}]


@pytest.mark.parametrize(
    ("fields", "length"),
    [
        ({}, ["32 days (4 weeks and 4 days)"]),
        ({"windows": WINDOWS}, ["17 days (2 weeks and 3 days)"]),
        ({"closes": "2024-02"}, []),
        ({"closes": "expected 2024-02-10"}, []),
        ({"opens": "unknown"}, []),
        ({"opens": "by 2024-01-10"}, []),
    ],
)
def test_the_days_it_was_open_are_counted_where_each_day_is_known(fields, length):
    consultation = record(Consultation, "precept", **fields)
    view = consultations.page(context_of(consultation), consultation)

    assert [words for label, words in shown(view.facts) if label == "Open for"] == length


def test_figures_need_no_summary_and_one_that_is_unknown_is_called_not_known():
    answers = [{"answer": "Yes", "share": "62%", "count": "unknown"}]
    result = {"questions": [{"question": "Should it rise?", "answers": answers}]}
    consultation = record(Consultation, "precept", result=result)
    (section,) = consultations.page(context_of(consultation), consultation).sections

    assert [cell.text for cell in section.tables[0].rows[0].cells] == ["Yes", "62%", "not known"]
    assert list(consultation.mistakes()) == []


def test_each_question_has_a_table_of_its_answers_and_says_only_what_is_filled_in():
    answers = [{"answer": "Yes", "share": "62%", "count": "312"}, {"answer": "No", "share": "38%"}]
    questions = [
        {"question": "Should it rise?", "answers": answers, "responses": "504", "source": "Survey, March 2024"},
        {"question": "Why?", "answers": [{"answer": "For patrols"}], "several": "yes"},
    ]
    result = {"summary": "It goes up.", "respondents": "residents", "method": "A survey", "questions": questions}
    consultation = record(Consultation, "precept", result=result)
    outcome, section = consultations.page(context_of(consultation), consultation).sections
    first, second = section.tables

    assert shown(outcome.facts) == [("Who answered", "residents"), ("Method", "A survey")]
    assert (first.caption, [column.title for column in first.columns]) == (
        "Should it rise?",
        ["Answer", "Share", "Number"],
    )
    assert [[cell.text for cell in row.cells] for row in first.rows] == [["Yes", "62%", "312"], ["No", "38%", ""]]
    assert (first.note, first.source) == ("Responses to this question: 504.", Value("Survey, March 2024"))
    assert ([column.title for column in second.columns], second.note, second.source) == (["Answer"], SEVERAL, None)
