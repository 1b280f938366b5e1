"""A mistake in a passage is reported at its line, with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.library.passages import statements_of, title_of_fact
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from tests.views.papers import FIRST, LATER, report, small_office


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def mistakes_in(folder: Path) -> list[str]:
    try:
        read_library(folder)
    except ProblemsFound as error:
        return [f"{problem.what} {problem.remedy}" for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        (
            '{paragraph: "2.7", topics: triaje}',
            "There is no topic 'triaje'. Did you mean 'triage'?",
        ),
        (
            '{paragraph: "2.9", topics: triage}',
            "There is no paragraph 2.9 in this text. Did you mean '2.8'?",
        ),
        (
            '{heading: "Chapter 1: Wealth", topics: triage}',
            "There is no heading 'Chapter 1: Wealth' in this text. Did you mean 'Chapter 1: Health'?",
        ),
        (
            "{topics: triage}",
            "The passage does not say where it stands. Add paragraph: with its number, or heading: with its heading.",
        ),
        (
            '{paragraph: "2.7", heading: "Chapter 1: Health", topics: triage}',
            "The passage names a paragraph and a heading. Keep the one that says more exactly where it stands.",
        ),
        (
            '{paragraph: "2.7", says: Words.}',
            "The passage paragraph 2.7 names neither a topic nor a fact. "
            "Name the topics it belongs to, or a fact that other papers state too; or take it out.",
        ),
        (
            '{paragraph: "2.7", topics: [triage, triage]}',
            "The passage paragraph 2.7 belongs to the topic triage twice. Make one of them.",
        ),
        (
            '{paragraph: "2.7", facts: [{key: hours, value: 9am}, {key: hours, value: 8am}]}',
            "The passage paragraph 2.7 states hours twice, with different values. "
            "Keep one; where the paper contradicts itself there, say so under contradictions.",
        ),
        (
            '{paragraph: "2.7", facts: [{key: The hours, value: 9am}]}',
            "'The hours' cannot be the key of a fact. "
            "Write small letters, digits and hyphens, such as street-triage-hours.",
        ),
    ],
)
def test_a_mistake_in_a_passage_is_reported_with_what_to_write(folder, passage, sentence):
    report(folder, "first", "2016-11-10", f"\n  - {passage}")

    assert mistakes_in(folder) == [sentence]


def test_two_passages_of_one_paragraph_do_not_state_a_fact_differently(folder):
    report(folder, "first", "2016-11-10", FIRST + LATER)

    assert [sentence.partition(",")[0] for sentence in mistakes_in(folder)] == [
        "The passage paragraph 2.7 states triage-hours twice"
    ]


def test_one_fact_has_one_name_in_words(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", FIRST.replace("Hours of", "Times of"))

    assert mistakes_in(folder) == [
        "The fact triage-hours is called 'Hours of street triage' in panel-reports/first.md, and "
        "'Times of street triage' here. Call it the same, or leave about: out; another fact has another key."
    ]


@pytest.mark.parametrize(
    ("papers", "comparisons"),
    [
        ([("2016-11-10", "9am")], ["first"]),
        ([("2016-11-10", "9am"), ("2017-06-27", "9am")], ["first", "unchanged"]),
        ([("2016-11-10", "9am"), ("2017-06-27", "8am")], ["first", "changed"]),
        ([("2016-11-10", "9am"), ("2016-11-10", "9am")], ["agreed", "agreed"]),
        ([("2016-11-10", "9am"), ("2016-11-10", "8am")], ["contested", "contested"]),
        ([("2016-11", "9am"), ("2016-11-10", "8am")], ["contested", "contested"]),
        ([("2016-11", "9am"), ("2016-11-10", "9am"), ("2016-11-20", "9am")], ["agreed", "agreed", "agreed"]),
        ([("2016-11-10", "9am"), ("by 2016-11-11", "9am")], ["first", "unchanged"]),
        ([("2016-11-10", "9am"), ("by 2016-11-10", "9am")], ["agreed", "agreed"]),
        (
            [("2016-11-10", "9am"), ("2016-11-10", "8am"), ("2017-06-27", "8am"), ("2018-01-30", "9am")],
            ["contested", "contested", "settled", "changed"],
        ),
        ([("2016-11-10", "9am"), ("unknown", "8am"), ("2017-06-27", "9am")], ["first", "unchanged", "undated"]),
    ],
)
@pytest.mark.parametrize("turn", [1, -1], ids=["named in their order", "named the other way round"])
def test_each_statement_of_a_fact_is_compared_with_those_before_it(folder, papers, comparisons, turn):
    for name, (day, value) in zip("abcd"[: len(papers)][::turn], papers, strict=True):
        passage = f'\n  - {{paragraph: "2.7", facts: [{{key: hours, value: {value}}}]}}'
        report(folder, name, day, passage)

    statements = statements_of(read_library(folder))["hours"]

    assert [statement.comparison for statement in statements] == comparisons
    dated = [statement.cited.date for statement in statements if statement.cited.date.is_known]
    assert dated == sorted(dated, key=lambda known: known.order)


@pytest.mark.parametrize(("about", "title"), [("", "Street hours"), (", about: Hours of cars", "Hours of cars")])
def test_a_fact_is_called_as_papers_call_it_or_else_by_its_key(folder, about, title):
    for name, day, words in (("first", "2016-11-10", ""), ("later", "2017-06-27", about)):
        facts = f"[{{key: street-hours, value: 9am{words}}}]"
        report(folder, name, day, f'\n  - {{paragraph: "2.7", facts: {facts}}}')

    assert title_of_fact(statements_of(read_library(folder))["street-hours"]) == title
