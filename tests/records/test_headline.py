"""A headline has figures of its page alone, and nothing that goes stale."""

from __future__ import annotations

import pytest

from gazette.markup.body import Body
from gazette.records import Course, Decision
from gazette.records.headline import STALE, heading_of, headline_mistakes
from tests.views.records import record

PAGE = {
    "title": "Bells 12",
    "amounts": [{"amount": "1234.50", "role": "award"}],
    "decided": "2016-11-18",
    "sources": [{"title": "A paper", "url": "https://example.org/77"}],
}


def problems(headline: str, *texts: str) -> list[str]:
    notice = record(Decision, "notice", Body('<p id="p99">Bells in 7.5 towns.</p>'), headline=headline, **PAGE)
    return [problem.what for problem in headline_mistakes(notice, texts)]


@pytest.mark.parametrize("figure", ["12", "£1,234.50", "£1234.50", "18 November 2016", "7.5"])
def test_a_figure_may_be_that_of_any_field_or_of_the_text(figure):
    assert problems(f"Bells for {figure}") == []


@pytest.mark.parametrize("figure", ["13", "77", "99", "1,234.55"])
def test_a_figure_of_nothing_or_of_an_address_alone_is_refused(figure):
    assert problems(f"Bells for {figure}") == [f"The figure {figure} in the headline is nowhere else on the page."]


def test_a_figure_may_be_in_what_else_is_on_the_page():
    assert problems("Bells for 13", "13 bells") == []


@pytest.mark.parametrize("word", STALE)
def test_a_word_that_goes_stale_is_refused_in_any_case_and_as_a_whole_word(word):
    assert [what[:9] for what in problems(f"{word.capitalize()} bells")] == [
        "The words" if " " in word else "The word "
    ]
    assert problems(f"{word}ish bells") == []


@pytest.mark.parametrize(("length", "number"), [(90, 0), (91, 1)])
def test_a_headline_is_short(length, number):
    assert len(problems("b" * length)) == number


def test_the_headline_heads_the_page_and_else_the_title():
    assert heading_of(record(Decision, "notice", title="Bells", headline="Bells ring")) == "Bells ring"
    assert heading_of(record(Decision, "notice", title="Bells")) == heading_of(record(Course, "x", title="Bells"))
