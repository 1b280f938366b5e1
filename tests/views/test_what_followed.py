"""Notes beside the paragraphs of a paper: facts that changed, promises, later mentions, disagreements."""

from __future__ import annotations

import pytest

from gazette.markup import MarkupSettings, Reference, convert
from gazette.markup.body import Body, Paragraph
from gazette.records import Decision, Plan, Report
from gazette.views.kinds import reports
from gazette.views.record.what_followed import notes_on
from tests.views.records import compiled_office, context_of, record

TEXT = convert("### 2.7 Bells\n\nOne.\n\n### 2.8 Keys\n\nTwo.", 1, MarkupSettings(numbered=True))


def stating(value: str, paragraph: str = "2.7") -> dict:
    return {"passages": [{"paragraph": paragraph, "facts": [{"key": "hours", "value": value, "about": "Hours"}]}]}


def report(name: str, day: str, **fields):
    return record(Report, name, body=TEXT, date=day, **fields)


def notes(paper, *others) -> dict[str, list[str]]:
    noted = notes_on(context_of(paper, *others), paper)
    return {
        anchor: [f"{line.before}[{line.link.text}]{line.after} {line.link.address}" for line in lines]
        for anchor, lines in noted.items()
    }


def test_the_latest_different_value_of_a_fact_is_beside_its_paragraph():
    first = report("first", "2016-11-10", **stating("5pm"))
    later = (report("same", "2017-01-10", **stating("5pm")), report("later", "2017-06-27", **stating("9am")))
    last = report("last", "2018-06-27", **stating("10am"))

    assert notes(first, *later, last) == {
        "p2-7": ["Hours, in the report of 27 June 2018: [10am]. panel-reports/last/#p2-7"]
    }
    assert notes(last, first, *later) == {}


def test_a_fact_that_is_again_as_it_was_has_not_changed():
    first = report("first", "2016-11-10", **stating("5pm"))
    differ = (report("a", "2017-01-10", **stating("5pm")), report("b", "2017-01-10", **stating("9am")))
    then = (report("c", "2018-01-10", **stating("9am")), report("d", "2019-01-10", **stating("5pm")))

    assert notes(first, *differ, *then) == {}


@pytest.mark.parametrize("day", ["unknown", "2016-11-10", "2016"])
def test_a_paper_that_may_not_be_later_changes_nothing(day):
    assert notes(report("first", "2016-11-10", **stating("5pm")), report("other", day, **stating("9am"))) == {}


def test_a_promise_has_its_state_and_several_are_counted():
    promises = [
        {"id": "a", "text": "Ring.", "paragraph": "2.7", "due": "2017"},
        {"id": "b", "text": "Lock.", "paragraph": "2.8"},
        {"id": "c", "text": "Open.", "paragraph": "2.8", "state": "kept"},
        {"id": "d", "text": "Nowhere."},
    ]
    paper = report("first", "2016-11-10", promises=promises)

    assert notes(paper) == {
        "p2-7": ["A promise, due in 2017: [overdue]. promises/a/"],
        "p2-8": ["Of 2 promises, [1 was kept; 1 cannot be judged, because no date was given]. #page-promises"],
    }
    assert notes(paper, compiled_office())["p2-7"] == ["A promise, due in 2017: [no evidence found]. promises/a/"]


@pytest.mark.parametrize(
    ("states", "is_later"),
    [([None], False), ([None, None], False), (["in progress"], True), ([None, "kept"], True)],
)
def test_a_promise_is_something_that_happened_next_only_where_a_paper_shows_more(states, is_later):
    promises = [
        {"id": f"p{place}", "text": "Ring.", "paragraph": "2.7", "due": "2017", **({"state": state} if state else {})}
        for place, state in enumerate(states)
    ]
    paper = report("first", "2016-11-10", promises=promises)

    (note,) = notes_on(context_of(paper), paper)["p2-7"]

    assert note.is_later is is_later


def naming(name: str, paragraph: str, day: str) -> Decision:
    slot = Reference(1, f"report {name}", "report", name, paragraph)
    return record(
        Decision, f"d{day}", title=f"Decision {day}", decided=day, published=day, body=Body("", slots=(slot,))
    )


def test_later_decisions_that_name_a_paragraph_are_beside_it():
    paper = report("first", "2016-11-10")
    decisions = (naming("first", "2.7", "2016-11-09"), naming("first", "2.7", "2017-01-02"))

    assert notes(paper, *decisions) == {
        "p2-7": ["Mentioned in [Decision 2017-01-02], 2 January 2017. decisions/d2017-01-02/"]
    }


def test_a_disagreement_is_beside_the_paragraph_that_its_source_names():
    sides = {"one": "1", "other": "2", "other_source": "The news, paragraph 2.7"}
    disputed = [
        {"about": "Bells", "one_source": "This report, paragraph 2.7", **sides},
        {"about": "Locks", "one_source": "First, 10 November 2016, section 2.8", **sides},
        {"about": "Doors", "one_source": "This report, paragraph 9.9", **sides},
        {"about": "Gates", "one_source": "Another report, paragraph 2.8", **sides},
    ]

    assert notes(report("first", "2016-11-10", contradictions=disputed)) == {
        "p2-7": ["Sources disagree: [Bells]. #page-disagreements"],
        "p2-8": ["Sources disagree: [Locks]. #page-disagreements"],
    }


def test_there_are_two_at_most_and_one_of_each_sort_first():
    facts = [{"key": key, "value": "1", "about": key} for key in ("a", "b")]
    later = [{"key": key, "value": "2"} for key in ("a", "b")]
    paper = report(
        "first",
        "2016-11-10",
        passages=[{"paragraph": "2.7", "facts": facts}],
        promises=[{"id": "p", "text": "Ring.", "paragraph": "2.7"}],
    )

    assert [
        line[:9]
        for line in notes(paper, report("later", "2017", passages=[{"paragraph": "2.7", "facts": later}]))["p2-7"]
    ] == [
        "a, in the",
        "A promise",
    ]


def test_a_disagreement_is_shown_beside_two_other_notes_and_a_kept_promise_has_what_happened():
    step = {"date": "2017-03", "state": "kept", "note": "The bells rang"}
    dispute = {"about": "Bells", "one_source": "This report, paragraph 2.7", "one": "1", "other": "2"}
    paper = report(
        "first",
        "2016-11-10",
        promises=[{"id": "p", "text": "Ring.", "paragraph": "2.7", "state": "kept", "history": [step]}],
        contradictions=[{**dispute, "other_source": "The news"}],
        **stating("9am"),
    )

    lines = notes(paper, report("later", "2017", **stating("10am")))["p2-7"]

    assert [line.partition(":")[0] for line in lines] == [
        "Hours, in the report of 2017",
        "A promise",
        "Sources disagree",
    ]
    assert lines[1] == "A promise: [kept]. March 2017: The bells rang. promises/p/"


def test_every_correction_and_update_of_a_paragraph_comes_first_at_the_number_that_it_has_now():
    changes = [
        {"date": "2024-06-07", "kind": "correction", "note": "It is 89%.", "paragraphs": "2.6"},
        {"date": "2024-06-08", "kind": "correction", "note": "It is 90%.", "paragraphs": "2.7", "moved": "2.6 to 2.7"},
        {"date": "2024-06-09", "kind": "update", "note": "More.", "paragraphs": "2.8"},
    ]
    promises = [{"id": name, "text": "Ring.", "paragraph": "2.7"} for name in "ab"]
    paper = report("first", "2016-11-10", changes=changes, promises=promises)

    assert notes(paper) == {
        "p2-7": [
            "[Corrected on 7 June 2024]: It is 89%. #page-changes",
            "[Corrected on 8 June 2024]: It is 90%. #page-changes",
            "2 promises: [no date, cannot be judged]. #page-promises",
        ],
        "p2-8": ["[Updated on 9 June 2024]: More. #page-changes"],
    }
    assert notes(paper, compiled_office())["p2-7"][0] == "[Page corrected on 7 June 2024]: It is 89%. #page-changes"


def test_a_correction_beside_a_chapter_of_a_plan_leads_to_the_notes_of_the_plan():
    text = convert("## 1. Bells\n\n1.1 One.", 1, MarkupSettings(numbered=True))
    change = {"date": "2024-06-07", "kind": "correction", "note": "It is 89%.", "paragraphs": "1.1"}

    assert notes(record(Plan, "2021-2025", body=text, changes=[change])) == {
        "p1-1": ["[Corrected on 7 June 2024]: It is 89%. plan/2021-2025/#page-changes"]
    }


def test_a_withheld_paper_has_none():
    paper = report("first", "2016-11-10", status="withheld", promises=[{"id": "a", "text": "R.", "paragraph": "2.7"}])

    assert notes(paper) == {}


def test_only_a_text_with_notes_is_cut_in_sections():
    plain, noted = (
        report("plain", "2016"),
        report("noted", "2016", promises=[{"id": "a", "text": "R.", "paragraph": "2.8"}]),
    )
    context = context_of(plain, noted)

    assert reports.page(context, plain).noted == ()
    page = reports.page(context, noted)
    assert "".join(section.html for section in page.noted) == page.body
    assert [len(section.notes) for section in page.noted] == [0, 1]


def test_a_paper_numbered_by_headings_and_a_plan_have_them_too():
    body = Body("", paragraphs=(Paragraph(1, "3.4", "p3-4"),))
    plan = record(Plan, "2021-2025", body=body, promises=[{"id": "a", "text": "R.", "paragraph": "3.4"}])

    assert list(notes(plan)) == ["p3-4"]
