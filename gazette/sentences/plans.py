"""Sentences on police and crime plans: their dates, chapters and promises, and what the law says they must contain."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.plurals import counted
from gazette.sentences.days import in_sentence

STATUTORY_CONTENTS = "Police Reform and Social Responsibility Act 2011, section 7(1), names six things."
PROMISES = "Promises"
PROMISES_LEAD = "Made in the plan, or for one of its objectives."
ABOUT_CHAPTER = "About this chapter"
WHOLE_PLAN = "The plan as a whole"
MORE_OF_PLAN = "Sources, related pages and changes"


def paragraph(number: str) -> str:
    return f"Paragraph {number}"


def objective(number: str, text: str) -> str:
    return f"{number} {text}"


def chapter_title(number: str, title: str) -> str:
    """2. Helping victims."""
    return f"{number}. {title}"


def chapter_of(number: str, count: int) -> str:
    """Chapter 2 of 5."""
    return f"Chapter {number} of {count}"


def cited_chapter(number: str) -> str:
    return f"chapter {number}"


def about_chapter(period: str) -> str:
    return f"This is a chapter of the plan for {period}."


def about_plan(period: str, issued: KnownDate, chapters: int, *, is_compiled: bool) -> str:
    """This plan is for 2021 to 2025 and was issued in October 2021. It has 4 chapters."""
    if issued.says_nothing:
        unknown = "No source says when it was issued." if is_compiled else "We do not know when it was issued."
        first = f"This plan is for {period}. {unknown}"
    else:
        first = f"This plan is for {period} and was issued {in_sentence(issued)}."
    return f"{first} It has {counted(chapters, 'chapter')}." if chapters else first


def promises_made(number: int, kept: int, *, is_compiled: bool) -> str:
    """5 promises were made in it or for its objectives; 2 were kept. "" for none."""
    if not number:
        return ""
    sentence = f"{counted(number, 'promise')} {'was' if number == 1 else 'were'} made in it or for its objectives"
    if not kept:
        return f"{sentence}."
    if is_compiled:
        return f"{sentence}; evidence was found for {kept}."
    return f"{sentence}; {kept} {'was' if kept == 1 else 'were'} kept."
