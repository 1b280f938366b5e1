"""A consultation: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

from gazette.records import Consultation, Decision
from gazette.views.kinds import consultations
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


def test_a_consultation_without_dates_and_outcome_says_nothing_of_either():
    consultation = record(Consultation, "precept", opens="unknown", closes="unknown")
    view = consultations.page(context_of(consultation), consultation)

    assert (view.sections, view.tags) == ((), ())
    assert [fact.label for fact in view.facts] == ["Office at that time"]
    assert consultations.row(context_of(consultation), consultation).details == ()
