"""The page of a promise: its facts and history in every state, its evidence, and its rows in lists."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gazette.dates import known_date
from gazette.library.promises import CitedPromise
from gazette.records import Decision, Plan, Report, Topic
from gazette.sentences.promises import NOTHING_PUBLISHED, none_found
from gazette.views.context import Context
from gazette.views.kinds import promises
from gazette.views.shapes.pages import RecordPage
from tests.views.records import compiled_office, context_of, record, shown, texts, titles

NONE_FOUND = none_found(known_date("2024-05"))
STEP = {"date": "2024-03-01", "state": "kept", "note": "It is dug."}
KEPT = {"state": "kept", "history": [STEP], "evidence": [{"note": "A moat."}]}


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


def page(*several: dict[str, Any], is_compiled: bool = False) -> RecordPage:
    context = context_with(*several)
    if is_compiled:
        records = (*context.library.records[:-1], compiled_office())
        context = replace(context, library=replace(context.library, records=records))
    return promises.page(context, context.promises[0], None, None)


@pytest.mark.parametrize(
    ("fields", "own", "compiled", "facts"),
    [
        ({}, "No date, cannot be judged", "No date given", []),
        ({"due": "2024-07"}, "In progress", "Date ahead", [("Due", "July 2024")]),
        ({"due": "anticipated 2024-07"}, "In progress", "Date ahead", [("Expected", "July 2024")]),
        (
            {"due": "2024-05"},
            "Overdue",
            "No evidence found",
            [("Due", "May 2024"), ("Overdue since", "1 June 2024")],
        ),
        ({"due": "anticipated 2024-05"}, "Expected date passed", "No evidence found", [("Expected", "May 2024")]),
        (
            {"due": "2024-01", **KEPT},
            "Kept",
            "Evidence found",
            [("Due", "January 2024"), ("Kept", "1 March 2024")],
        ),
        ({"due": "2024-04", **KEPT}, "Kept", "Evidence found", [("Due", "April 2024"), ("Kept", "1 March 2024")]),
        (
            {"state": "dropped", "reason": "No water.", "objective": "2021-2025 1.1"},
            "Dropped",
            "Reported as dropped",
            [("Reason", "No water."), ("Plan objective", "1.1 Be dry")],
        ),
    ],
)
def test_the_facts_of_a_promise_in_every_state(fields, own, compiled, facts):
    paper = [("Stated in", "First report")]
    view, compiled_view = page(promise(**fields)), page(promise(**fields), is_compiled=True)
    worked_out = ("Overdue since", "Became overdue")

    assert texts(view.tags) == [own]
    assert shown(view.facts) == [*paper, *facts]
    assert texts(compiled_view.tags) == [compiled]
    assert [label for label, _ in shown(compiled_view.facts) if label in worked_out] == []


def test_who_promised_it_is_left_out_where_no_paper_says_so():
    view = page({"id": "moat", "text": "Dig a moat."})

    assert view.head.description == "Stated in First report, 1 January 2023."


def test_the_history_shows_when_a_promise_became_overdue():
    steps = [
        {"date": "2024-01-15", "state": "in progress", "note": "It is begun."},
        {"date": "2024-03-01", "state": "dropped", "note": "It was too wet."},
    ]
    moat = promise(due="2024-01", state="dropped", reason="Too wet.", history=steps)

    assert shown(page(moat).sections[-1].facts) == [
        ("15 January 2024", "In progress: It is begun."),
        ("1 February 2024", "Overdue: the day it was due had passed."),
        ("1 March 2024", "Dropped: It was too wet."),
    ]
    assert [words for _, words in shown(page(moat, is_compiled=True).sections[-1].facts)] == [
        "Step reported: It is begun.",
        "Reported as dropped: It was too wet.",
    ]


def test_a_promise_to_which_nothing_happened_has_no_history():
    assert [section.anchor for section in page(promise(due="2025")).sections] == []


def test_a_promise_that_was_due_before_it_was_made_is_overdue_after_it_was_made():
    history = page(promise(due="2022")).sections[-1]

    assert shown(history.facts) == [("1 January 2023", "Overdue: the day it was due had passed.")]


def test_evidence_is_a_linked_record_or_words():
    evidence = [{"record": "decision notice", "note": "Paid."}, {"note": "A photograph."}, {}]
    kept = page(promise(**{**KEPT, "evidence": evidence})).sections[0]

    assert [(bullet.text, bullet.address, bullet.note) for bullet in kept.bullets] == [
        ("A notice", "decisions/notice/", "Paid."),
        ("A photograph.", None, ""),
    ]
    assert (kept.heading, kept.paragraphs) == ("What sources show since", ())


@pytest.mark.parametrize(
    ("fields", "own", "compiled"),
    [
        ({"due": "2024-05"}, [NOTHING_PUBLISHED], [NONE_FOUND]),
        ({}, [], [NONE_FOUND]),
        ({"due": "2025"}, [], []),
        ({"due": "2024-05", "sources": [{"title": "The news"}]}, [], []),
    ],
)
def test_a_lack_of_evidence_is_stated_once_there_was_something_to_find(fields, own, compiled):
    def words(view: RecordPage) -> list[str]:
        return [text for section in view.sections if section.anchor == "page-evidence" for text in section.paragraphs]

    assert words(page(promise(**fields))) == own
    assert words(page(promise(**fields), is_compiled=True)) == compiled


def test_papers_elsewhere_that_show_its_state_are_its_sources():
    view = page(promise(state="broken", reason="No water.", sources=[{"title": "The news"}]))

    assert [value.text for value in view.sources] == ["The news"]


def test_its_topics_and_the_first_eight_promises_on_the_same_matter_are_related():
    several = [promise(id=f"p{number}", text=f"Dig {number}.", topics=["water"]) for number in range(10)]
    other = promise(id="other", text="Else.", topics=[])

    groups = page(*several, other).related

    assert [(group.heading, titles(group.rows)) for group in groups] == [
        ("Topics", ["Water"]),
        ("Promises on the same subject", [f"Dig {number}" for number in range(1, 9)]),
    ]
    assert page(promise(), other).related == ()


def test_an_illustrative_promise_has_a_tag_and_a_notice():
    view = page(promise(illustrative="yes"))
    (section,) = promises.sections_of(*_paper(promise(illustrative="yes"), promise(id="real")))

    assert view.illustrative == "Illustrative: invented to show a feature."
    assert [texts(row.tags) for row in section.rows] == [
        ["No date, cannot be judged", "Illustrative"],
        ["No date, cannot be judged"],
    ]
    assert page(promise()).illustrative == ""


def test_rows_say_where_a_promise_is_stated_when_it_is_due_and_who_promised_it():
    context, paper = _paper(promise(paragraph="2.1", due="2025"), promise(id="second"))
    (section,) = promises.sections_of(context, paper)

    assert section.heading == "Promises in this report"
    assert [row.details for row in section.rows] == [
        ("Paragraph 2.1", "Due: 2025", "The office"),
        ("The office",),
    ]
    assert promises.row(context, context.promises[1]).details == (
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
