"""Short forms and the office's own numbers in running text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gazette.markup import Reference
from gazette.records import SHORT_FORMS
from tests.kinds import ADDED
from tests.markup.converting import OFFICE, body_of, links_of, page_of, problems_of


def references_of(text: str) -> list[tuple[str, str, str | None, str | None, bool]]:
    slots = links_of(body_of(text))
    return [(s.kind, s.name, s.paragraph, s.text, s.certain) for s in slots if isinstance(s, Reference)]


@pytest.mark.parametrize(
    ("written", "kind", "name", "paragraph", "text"),
    [
        ("[[report 2016-11-10-update 2.7]]", "report", "2016-11-10-update", "2.7", None),
        ("[[report 2016-11-10-update 4.1(a)]]", "report", "2016-11-10-update", "4.1(a)", None),
        ("[[fund road-safety-fund]]", "fund", "road-safety-fund", None, None),
        ("[[fund road-safety-fund|the fund]]", "fund", "road-safety-fund", None, "the fund"),
        ("[[round road-safety-fund/2016]]", "round", "road-safety-fund/2016", None, None),
        ("[[decision PCC-2016-003]]", "decision", "PCC-2016-003", None, None),
        ("[[decision PCC/045/2022]]", "decision", "PCC/045/2022", None, None),
        ("[[decision PCD 1328]]", "decision", "PCD 1328", None, None),
        ("[[decision PCD 132]]", "decision", "PCD 132", None, None),
        ("[[decision PCD 1328 2.1]]", "decision", "PCD 1328", "2.1", None),
        ("[[plan 2017-2022 3.4]]", "plan", "2017-2022", "3.4", None),
        ("[[page about]]", "page", "about", None, None),
        ("[[  topic   street-triage |  our *team* ]]", "topic", "street-triage", None, "our *team*"),
    ],
)
def test_a_short_form_names_its_target(written, kind, name, paragraph, text):
    assert references_of(f"See {written}.") == [(kind, name, paragraph, text, True)]
    assert problems_of(f"See {written}.") == []


@pytest.mark.parametrize("example", [form.example for form in SHORT_FORMS])
def test_the_example_that_a_problem_offers_is_right(example):
    assert problems_of(example) == []


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("[[reprot 2016-11-10-update]]", "begins with 'reprot', which is not a kind. Did you mean 'report'?"),
        ("[[Fund road-safety-fund]]", "begins with 'Fund', which is not a kind. Did you mean 'fund'?"),
        ("[[report 2016-11-10-update 2.7 x]]", "is not written as a report. Write it like [[report"),
        ("[[fund road-safety-fund 2.7]]", "is not written as a fund. Write it like [[fund road-safety-fund]]."),
        ("[[fund]]", "is not written as a fund. Write it like [[fund road-safety-fund]]."),
        ("[[round road-safety-fund]]", "is not written as a round. Write it like [[round road-safety-fund/2016]]."),
        ("[[xyzzy]]", "begins with 'xyzzy', which is not a kind. Begin with "),
        ("[[]]", "begins with '', which is not a kind."),
    ],
)
def test_a_short_form_with_a_mistake_stays_words_and_is_reported(written, problem):
    assert references_of(written) == []
    assert problems_of(f"Text\n{written}")[0].startswith(f"2: {written} {problem}")


def test_a_short_form_that_is_not_closed_is_reported():
    assert problems_of("See [[fund road-safety-fund].") == [
        "1: '[[' opens a short form that is not closed or is too long. Write it like [[decision PCC-2016-003]]."
    ]


def test_a_short_form_may_be_in_a_table_and_run_over_two_lines():
    assert references_of("| a | b |\n|---|---|\n| [[fund x|own words]] | 2 |") == [
        ("fund", "x", None, "own words", True)
    ]
    assert references_of("See [[fund x|own\nwords]].") == [("fund", "x", None, "own words", True)]


def test_a_number_of_the_office_in_running_text_is_an_uncertain_reference():
    assert references_of("As PCC-2016-003 says.") == [("decision", "PCC-2016-003", None, None, False)]


@pytest.mark.parametrize(
    "text",
    [
        "XPCC-2016-003",
        "PCC-2016-003X",
        "PCC-2016-003-annex",
        "a/PCC-2016-003",
        "`PCC-2016-003`",
        "    PCC-2016-003",
        "[See PCC-2016-003](x.md)",
        "```\nPCC-2016-003\n```",
    ],
)
def test_a_number_in_a_word_code_or_link_is_no_reference(text):
    assert references_of(text) == []


def test_a_number_in_a_heading_leaves_the_anchor_alone():
    body = body_of("## Why PCC-2016-003 was made")
    assert body.headings[0].anchor == "why-pcc-2016-003-was-made"
    assert body.headings[0].text == "Why PCC-2016-003 was made"


def test_a_short_form_inside_a_link_is_reported():
    assert problems_of("[See [[fund x]] now](x.md)") == [
        "1: [[fund x]] is a link inside another link. Remove one of the two."
    ]


def test_code_shows_a_short_form_as_it_is_written():
    assert "<code>[[fund x|y]]</code>" in page_of("`[[fund x|y]]`")


def test_a_reference_has_its_own_line():
    body = body_of("One\nPCC-2016-001\n[[fund x]]\n\n> - two\n>   [[fund y]]", first_line=30)
    assert [slot.line for slot in links_of(body)] == [31, 32, 35]


def test_a_word_that_is_no_kind_is_answered_with_the_kinds():
    kinds = re.split(", | or ", problems_of("[[xyzzy]]")[0].partition("Begin with ")[2].rstrip("."))
    assert [kind for kind in kinds if kind not in ADDED] == [
        "report", "decision", "fund", "course", "consultation", "meeting", "plan", "topic", "register", "page",
        "round",
    ]  # fmt: skip


def test_an_office_without_a_series_has_short_forms_and_no_bare_references():
    body = body_of("PCC-2016-003 and [[fund road-safety-fund]]", replace(OFFICE, references=()))

    assert [slot.name for slot in links_of(body)] == ["road-safety-fund"]
