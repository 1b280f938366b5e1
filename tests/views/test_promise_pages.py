"""The page of a promise: its facts and history in every state, its evidence, and its rows in lists."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gazette.library.promises import CitedPromise
from gazette.records import Decision, Plan, Report, Topic
from gazette.views.context import Context
from gazette.views.kinds import paper_promises, promises
from gazette.views.shapes.pages import RecordPage
from tests.views.records import compiled_office, context_of, record, shown, texts, titles

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
    context = in_voice(context_with(*several), is_compiled=is_compiled)
    return promises.page(context, context.promises[0], None, None)


def in_voice(context: Context, *, is_compiled: bool) -> Context:
    if not is_compiled:
        return context
    records = (*context.library.records[:-1], compiled_office())
    return replace(context, library=replace(context.library, records=records))


PUBLISHED = "We have published nothing that shows it was done."
SEARCHED = "No evidence was found in the papers collected here, last searched in May 2024."


@pytest.mark.parametrize(
    ("fields", "own", "compiled"),
    [
        (
            {},
            ("No date, cannot be judged", f"No date was given. {PUBLISHED}"),
            ("No date given", f"No date was given. {SEARCHED}"),
        ),
        (
            {"due": "2024-07"},
            ("In progress", "It is due in July 2024. We have published nothing about progress yet."),
            ("Date ahead", "It is due in July 2024. No step was found in the papers collected here."),
        ),
        (
            {"due": "2024-05"},
            ("Overdue", f"It was due in May 2024. {PUBLISHED}"),
            ("No evidence found", f"It was due in May 2024. {SEARCHED}"),
        ),
        (
            {"due": "anticipated 2024-05"},
            ("Expected date passed", f"It was expected in May 2024. {PUBLISHED}"),
            ("No evidence found", f"It was expected in May 2024. {SEARCHED}"),
        ),
        (
            {"due": "2024-01", **KEPT},
            ("Kept", "It was kept on 1 March 2024, after it was due in January 2024. It is dug."),
            (
                "Evidence found",
                "A document shows that it was done on 1 March 2024, after it was due in January 2024. It is dug.",
            ),
        ),
        (
            {"due": "2024-05", "state": "in progress", "evidence": [{"note": "Half is dug."}]},
            (
                "Overdue",
                "It was due in May 2024 and is overdue: we have published nothing that shows it was done. "
                "A step was reported. Half is dug.",
            ),
            ("Step reported", "A step was reported. Half is dug."),
        ),
        (
            {"state": "dropped", "reason": "No water."},
            ("Dropped", "It was dropped. No water."),
            ("Reported as dropped", "It was reported as dropped. No water."),
        ),
        (
            {"evidence": [{"note": "A photograph of the moat."}], "state": "kept"},
            ("Kept", "It was kept: a photograph of the moat."),
            ("Evidence found", "A document shows that it was done: a photograph of the moat."),
        ),
    ],
)
def test_the_page_of_a_promise_begins_with_its_outcome(fields, own, compiled):
    views = (page(promise(**fields)), page(promise(**fields), is_compiled=True))

    assert [(view.head.state.text, view.head.answer) for view in views if view.head.state] == [own, compiled]


@pytest.mark.parametrize(
    ("fields", "own", "compiled"),
    [
        ({"due": "2024", **KEPT}, "1 March 2024: It is dug.", "1 March 2024: It is dug."),
        ({"due": "2023", **KEPT}, *["1 March 2024 (due in 2023): It is dug."] * 2),
        ({"state": "dropped", "reason": "No water."}, "No water.", "No water."),
        (
            {"due": "2024-07"},
            "The date is ahead. We have published nothing about progress yet.",
            "No step was found in the papers collected here.",
        ),
    ],
)
def test_its_row_says_what_was_found_and_when(fields, own, compiled):
    for is_compiled, words in ((False, own), (True, compiled)):
        context = in_voice(context_with(promise(**fields)), is_compiled=is_compiled)
        assert promises.row(context, context.promises[0]).summary == words


def test_a_reader_can_ask_the_office_about_what_is_overdue():
    action = page(promise(due="2024-05")).head.action

    assert action
    assert [link.text for link in action.links] == ["Ask us about this promise"]
    assert page(promise(due="2024-05"), is_compiled=True).head.action is None
    assert page(promise(due="2024-07")).head.action is None
    assert page(promise(due="anticipated 2024-05")).head.action is None


def test_the_head_says_when_a_promise_is_due_unless_the_answer_does():
    assert shown(page(promise(due="2024-04", **KEPT)).head.facts)[0] == ("Due", "April 2024")
    assert page(promise(due="2024-04", **KEPT)).head.facts[0].values[0].note == "exact day not given"
    assert shown(page(promise(due="anticipated 2024-04", **KEPT)).head.facts)[0] == ("Expected", "April 2024")
    labels = [label for label, _ in shown(page(promise(due="2024-07")).head.facts)]
    assert labels == ["Who promised it", "Promised in"]


def test_the_head_says_who_promised_it_to_whom_and_where():
    context = context_with(promise(), submitted_to="The water board")
    view = promises.page(context, context.promises[0], None, None)

    assert [(fact.label, fact.values[0].text, fact.values[0].address) for fact in view.head.facts] == [
        ("Who promised it", "The office", "promises/by/the-office/"),
        ("To whom", "The water board", "promises/to/the-water-board/"),
        ("Promised in", "First report", "panel-reports/first/"),
    ]


def test_who_promised_it_is_left_out_where_no_paper_says_so():
    view = page({"id": "moat", "text": "Dig a moat."})

    assert [label for label, _ in shown(view.head.facts)] == ["Promised in"]


def test_the_plan_objective_of_a_promise_and_the_day_since_which_it_is_overdue_are_details():
    moat = promise(due="2024-05", objective="2021-2025 1.1")

    assert shown(page(moat).details) == [("Overdue since", "1 June 2024"), ("Plan objective", "1.1 Be dry")]
    assert shown(page(moat, is_compiled=True).details) == [("Plan objective", "1.1 Be dry")]


def test_the_history_shows_when_a_promise_became_overdue():
    steps = [
        {"date": "2024-01-15", "state": "in progress", "note": "It is begun."},
        {"date": "2024-03-01", "state": "dropped", "note": "It was too wet."},
    ]
    moat = promise(due="2024-01", state="dropped", reason="Too wet.", history=steps)

    assert shown(page(moat).sections[-1].facts) == [
        ("15 January 2024", "Step reported: It is begun."),
        ("1 February 2024", "Overdue: its due date had passed."),
        ("1 March 2024", "Dropped: It was too wet."),
    ]
    assert [words for _, words in shown(page(moat, is_compiled=True).sections[-1].facts)] == [
        "Step reported: It is begun.",
        "Reported as dropped: It was too wet.",
    ]


def test_a_promise_to_which_nothing_happened_has_no_history():
    assert [section.anchor for section in page(promise(due="2025")).sections] == []


def test_a_promise_that_was_due_before_it_was_made_is_overdue_after_it_was_made():
    step = {"date": "2024-01-15", "state": "in progress", "note": "It is begun."}
    moat = promise(due="2022", state="in progress", history=[step], sources=[{"title": "The news"}])

    assert [day for day, _ in shown(page(moat).sections[-1].facts)] == ["1 January 2023", "15 January 2024"]


def test_a_single_change_is_in_the_answer_and_is_no_history():
    assert "page-history" not in [section.anchor for section in page(promise(**KEPT)).sections]


def test_evidence_is_a_linked_record_or_words():
    evidence = [{"record": "decision notice", "note": "Paid."}, {"note": "A photograph."}, {}]
    kept = page(promise(**{**KEPT, "evidence": evidence})).sections[0]

    assert [(bullet.text, bullet.address, bullet.note) for bullet in kept.bullets] == [
        ("A notice", "decisions/notice/", "Paid."),
        ("A photograph.", None, ""),
    ]
    assert (kept.heading, kept.paragraphs) == ("What sources show since", ())


def test_a_note_that_is_the_answer_is_not_repeated_as_evidence():
    assert page(promise(due="2024-05", evidence=[{"note": "Nobody has seen it."}])).sections == ()


def test_papers_elsewhere_that_show_its_state_are_listed_with_the_evidence():
    view = page(promise(state="broken", reason="No water.", sources=[{"title": "The news"}]))

    assert [value.text for value in view.sections[0].bullets] == ["The news"]


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
    (section,) = paper_promises.sections_of(*_paper(promise(illustrative="yes"), promise(id="real")))

    assert [notice.title for notice in view.notices] == ["Invented to show a feature of this site"]
    assert [texts(row.tags) for row in section.rows] == [["Invented example"], []]
    assert page(promise()).notices == ()


def test_rows_say_where_a_promise_is_stated_when_it_is_due_and_who_promised_it():
    context, paper = _paper(promise(paragraph="2.1", due="2025"), promise(id="second"))
    (section,) = paper_promises.sections_of(context, paper)

    assert section.heading == "Promises made here"
    assert [row.details for row in section.rows] == [
        ("Due in 2025", "Promised by the office"),
        ("Promised by the office",),
    ]
    row = promises.row(context, context.promises[0])
    assert (row.date.text if row.date else "") == "Due in 2025"
    assert [(link.label, link.values[0].text) for link in row.links] == [
        ("Promised by the office in", "First report, paragraph 2.1, 1 January 2023")
    ]


def test_a_note_and_the_promises_beside_it_are_on_its_page():
    context = context_with(promise(note="Read this."), promise(id="second", text="Fill it."))
    first, second = context.promises

    view = promises.page(context, first, None, second)

    assert view.notes == ("Read this.",)
    assert (view.previous, view.next.text, view.next.note) == (None, "Fill it", "1 January 2023")
    assert promises.page(context, second, first, None).notes == ()


def test_a_paper_without_promises_has_no_section():
    assert paper_promises.sections_of(*_paper()) == ()


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
