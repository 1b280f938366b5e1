"""The page of a promise: its facts and history in every state, its evidence, and its rows in lists."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.library.promises import CitedPromise
from gazette.records import Decision, Plan, Report, Topic
from gazette.sentences.promises import NOTHING_SHOWS
from gazette.views.context import Context
from gazette.views.kinds import promises
from gazette.views.shapes.pages import RecordPage
from tests.views.records import context_of, record, shown, texts, titles

STEP = {"date": "2024-03-01", "state": "done", "note": "It is dug."}
DONE = {"state": "done", "history": [STEP], "evidence": [{"note": "A moat."}]}


def promise(**fields: Any) -> dict[str, Any]:
    return {"id": "moat", "text": "Dig a moat.", "owner": "The office", **fields}


def context_with(*several: dict[str, Any], **fields: Any) -> Context:
    papers = (
        record(Report, "first", date="2023-01-01", title="First report", promises=[*several], **fields),
        record(Decision, "notice", title="A notice"),
        record(Topic, "water", title="Water"),
        record(Plan, "2021-2025", title="The plan", objectives=[{"id": "1.1", "text": "Be dry"}]),
    )
    return context_of(*papers)


def page(*several: dict[str, Any]) -> RecordPage:
    context = context_with(*several)
    return promises.page(context, context.promises[0], None, None)


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({}, [("Standing", "Open"), ("Due", "No date was given")]),
        ({"due": "2024-07"}, [("Standing", "Open"), ("Due", "July 2024")]),
        ({"due": "2024-05"}, [("Standing", "Late"), ("Due", "May 2024"), ("Late since", "1 June 2024")]),
        (
            {"due": "2024-01", **DONE},
            [("Standing", "Done"), ("Due", "January 2024"), ("Became late", "1 February 2024"),
             ("Done", "1 March 2024")],
        ),
        ({"due": "2024-04", **DONE}, [("Standing", "Done"), ("Due", "April 2024"), ("Done", "1 March 2024")]),
        (
            {"state": "dropped", "reason": "No water.", "objective": "2021-2025 1.1"},
            [("Standing", "Dropped"), ("Due", "No date was given"), ("Why", "No water."),
             ("Plan objective", "1.1 Be dry")],
        ),
    ],
)  # fmt: skip
def test_the_facts_of_a_promise_in_every_state(fields, facts):
    state, *others = facts
    paper = [("Owed by", "The office"), ("Made in", "First report"), ("Made", "1 January 2023")]

    assert shown(page(promise(**fields)).facts) == [state, *paper, *others]


def test_the_history_shows_when_a_promise_became_late():
    steps = [
        {"date": "2024-01-15", "state": "open", "note": "It is begun."},
        {"date": "2024-03-01", "state": "done", "note": "It is dug."},
    ]
    (history,) = [
        section
        for section in page(promise(**{**DONE, "due": "2024-01", "history": steps})).sections
        if section.anchor == "page-history"
    ]

    assert shown(history.facts) == [
        ("1 January 2023", "Promised in First report."),
        ("15 January 2024", "Open: It is begun."),
        ("1 February 2024", "Late: the day it was due had passed."),
        ("1 March 2024", "Done: It is dug."),
    ]


def test_a_promise_that_was_due_before_it_was_made_is_late_after_it_was_made():
    history = page(promise(due="2022")).sections[-1]

    assert [label for label, _ in shown(history.facts)] == ["1 January 2023", "1 January 2023"]
    assert shown(history.facts)[0][1] == "Promised in First report."


def test_evidence_is_a_linked_record_or_words_and_a_lack_of_it_is_stated():
    evidence = [{"record": "decision notice", "note": "Paid."}, {"note": "A photograph."}, {}]
    kept = page(promise(**{**DONE, "evidence": evidence})).sections[0]
    unknown = page(promise()).sections[0]

    assert [(bullet.text, bullet.address, bullet.note) for bullet in kept.bullets] == [
        ("A notice", "decisions/notice/", "Paid."),
        ("A photograph.", None, ""),
        ("not said", None, ""),
    ]
    assert (kept.heading, kept.paragraphs) == ("What shows that it was kept", ())
    assert (unknown.heading, unknown.paragraphs, unknown.bullets) == ("What is known of it", (NOTHING_SHOWS,), ())


def test_its_topics_and_the_first_eight_promises_on_the_same_matter_are_related():
    several = [promise(id=f"p{number}", text=f"Dig {number}.", topics=["water"]) for number in range(10)]
    other = promise(id="other", text="Else.", topics=[])

    groups = page(*several, other).related

    assert [(group.heading, titles(group.rows)) for group in groups] == [
        ("Topics", ["Water"]),
        ("Promises on the same matter", [f"Dig {number}" for number in range(1, 9)]),
    ]
    assert page(promise(), other).related == ()


def test_an_illustrative_promise_has_a_tag_and_a_notice():
    view = page(promise(illustrative="yes"))
    (section,) = promises.sections_of(*_paper(promise(illustrative="yes"), promise(id="real")))

    assert view.illustrative == "Made up for this demonstration, and not in any source: this promise."
    assert [texts(row.tags) for row in section.rows] == [["Open", "Made up"], ["Open"]]
    assert page(promise()).illustrative == ""


def test_rows_say_where_a_promise_was_made_when_it_is_due_and_who_owes_it():
    context, paper = _paper(promise(paragraph="2.1", due="2025"), promise(id="second"))
    (section,) = promises.sections_of(context, paper)

    assert section.heading == "Promises made in this report"
    assert [row.details for row in section.rows] == [
        ("Paragraph 2.1", "Due: 2025", "The office"),
        ("No date was given", "The office"),
    ]
    assert promises.row(context, context.promises[1]).details == (
        "No date was given",
        "The office",
        "First report, 1 January 2023",
    )


def test_a_note_and_the_promises_beside_it_are_on_its_page():
    context = context_with(promise(note="Read this."), promise(id="second", text="Fill it."))
    first, second = context.promises

    view = promises.page(context, first, None, second)

    assert view.notes == ("Read this.",)
    assert (view.previous, view.next.text, view.next.note) == (None, "Fill it", "1 January 2023")
    assert promises.page(context, second, first, None).notes == ()


def test_a_paper_without_promises_has_no_section():
    assert promises.sections_of(*_paper()) == ()


def _paper(*several: dict[str, Any]) -> tuple[Context, Report]:
    context = context_with(*several)
    return context, context.library.of(Report)[0]


def test_the_citation_names_the_promise_its_day_and_its_address():
    context = context_with(promise())
    cited = context.promises[0]
    assert isinstance(cited, CitedPromise)

    assert promises.page(context, cited, None, None).cite == (
        "Commissioner for Exampleshire, promise: Dig a moat, 1 January 2023. /promises/moat/"
    )
