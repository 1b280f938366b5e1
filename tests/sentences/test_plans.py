"""Sentences on police and crime plans: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import plans


def test_each_sentence_is_as_expected():
    assert plans.paragraph("3.4") == "Paragraph 3.4"
    assert plans.objective("1.2", "Fewer crashes") == "1.2 Fewer crashes"
    assert plans.chapter_title("2", "Helping victims") == "2. Helping victims"
    assert plans.chapter_of("2", 5) == "Chapter 2 of 5"
    assert plans.cited_chapter("2") == "chapter 2"


@pytest.mark.parametrize(
    ("issued", "chapters", "is_compiled", "words"),
    [
        ("2021-10", 4, False, "This plan is for 2021 to 2025 and was issued in October 2021. It has 4 chapters."),
        ("2021-10-01", 1, True, "This plan is for 2021 to 2025 and was issued on 1 October 2021. It has 1 chapter."),
        ("2021", 0, True, "This plan is for 2021 to 2025 and was issued in 2021."),
        ("unknown", 0, True, "This plan is for 2021 to 2025. No source says when it was issued."),
        ("unknown", 2, False, "This plan is for 2021 to 2025. We do not know when it was issued. It has 2 chapters."),
    ],
)
def test_a_plan_says_for_when_it_is_and_when_it_was_issued(issued, chapters, is_compiled, words):
    assert plans.about_plan("2021 to 2025", known_date(issued), chapters, is_compiled=is_compiled) == words


def test_a_chapter_says_what_it_is():
    assert plans.about_chapter("2021 to 2025") == "This is a chapter of the plan for 2021 to 2025."


@pytest.mark.parametrize(
    ("number", "kept", "is_compiled", "words"),
    [
        (0, 0, False, ""),
        (1, 0, False, "1 promise was made in it or for its objectives."),
        (5, 1, False, "5 promises were made in it or for its objectives; 1 was kept."),
        (5, 2, False, "5 promises were made in it or for its objectives; 2 were kept."),
        (5, 2, True, "5 promises were made in it or for its objectives; evidence was found for 2."),
    ],
)
def test_promises_are_counted(number, kept, is_compiled, words):
    assert plans.promises_made(number, kept, is_compiled=is_compiled) == words
