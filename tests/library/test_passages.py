"""A mistake in a passage is reported at its line, with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.library.fact_kinds import kind_of
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
            "There is no paragraph 2.9 in this text. It has: 2, 2.7, 2.8.",
        ),
        (
            '{heading: "Chapter 1: Wealth", topics: triage}',
            "There is no heading 'Chapter 1: Wealth' in this text. Did you mean 'Chapter 1: Health'?",
        ),
        (
            "{topics: triage}",
            "The passage does not say where it is in the paper. "
            "Add paragraph: with its number, or heading: with its heading.",
        ),
        (
            '{paragraph: "2.7", heading: "Chapter 1: Health", topics: triage}',
            "The passage names a paragraph and a heading. Keep the more exact one.",
        ),
        (
            '{paragraph: "2.7", says: Words.}',
            "The passage paragraph 2.7 names neither a topic nor a fact. "
            "Name the topics it belongs to, or a fact that other papers state too; or remove it.",
        ),
        (
            '{paragraph: "2.7", topics: [triage, triage]}',
            "The passage paragraph 2.7 belongs to the topic triage twice. Combine the two entries.",
        ),
        (
            '{paragraph: "2.7", facts: [{key: hours, value: 9am}, {key: hours, value: 8am}]}',
            "The passage paragraph 2.7 states hours twice, with different values. "
            "Keep one; where the paper contradicts itself there, say so under contradictions.",
        ),
        (
            '{paragraph: "2.7", facts: [{key: hours, value: Not mentioned.}]}',
            "'Not mentioned.' is not a fact: the paper says nothing about hours. "
            "Remove this fact; what a paper does not mention is not a change.",
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
        (
            [("2016-11-10", "9am"), ("2017-06-27", "8am"), ("2017-06-27", "8am"), ("2018-01-30", "8am")],
            ["first", "changed", "unchanged", "unchanged"],
        ),
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


BY_PAPER = {
    "a paper with sources elsewhere": ("[{title: The news}]", ["first", "unchanged"]),
    "a paper written from the other": ("[{title: Update, record: report first 2.7}]", ["first", "copied"]),
    "a paper written from it and from the news": (
        "[{title: Update, record: report first}, {title: The news}]",
        ["first", "unchanged"],
    ),
}


@pytest.mark.parametrize(("sources", "comparisons"), BY_PAPER.values(), ids=BY_PAPER)
def test_a_paper_written_from_another_is_no_second_witness(folder, sources, comparisons):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", FIRST, f"sources: {sources}")

    statements = statements_of(read_library(folder))["triage-hours"]

    assert [statement.comparison for statement in statements] == comparisons


def test_a_paper_written_from_another_states_nothing_first_though_it_is_dated_earlier(folder):
    report(folder, "first", "2016-08", FIRST, "sources: [{title: Update, record: report later 2.7}]")
    report(folder, "later", "2016-11-10", FIRST)

    statements = statements_of(read_library(folder))["triage-hours"]

    assert [(statement.cited.paper.name, statement.comparison) for statement in statements] == [
        ("later", "first"),
        ("first", "copied"),
    ]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Just under £800,000", "money"),
        ("£60,000 offered in 2016", "money"),
        ("75%", "share"),
        ("5pm to 2am", "time"),
        ("Week beginning 6 February 2017", "date"),
        ("2017/18", "date"),
        ("19 applications", "application"),
        ("1 application", "application"),
        ("Over 20 schemes", "scheme"),
        ("By bidding only", ""),
        ("31", ""),
    ],
)
def test_a_value_is_of_one_kind(value, kind):
    assert kind_of(value) == kind


@pytest.mark.parametrize(
    ("first", "later", "number"),
    [
        ("£500", "9 May 2017", 1),
        ("19 applications", "20 schemes", 1),
        ("£500", "£600", 0),
        ("9am", "By car", 0),
        ("31", "44 calls", 0),
    ],
)
def test_values_of_different_kinds_under_one_key_are_warned_of(folder, first, later, number):
    for name, day, value in (("first", "2016-11-10", first), ("later", "2017-06-27", later)):
        report(folder, name, day, f'\n  - {{paragraph: "2.7", facts: [{{key: size, value: "{value}"}}]}}')

    warnings = [problem for problem in read_library(folder).warnings if problem.warning == "kind of fact"]

    assert [problem.what for problem in warnings] == [
        f"'{later}' is not the same kind of value as '{first}' under size."
    ] * number
