"""Sentences on police and crime plans: their dates, chapters and promises, and what the law says they must contain."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.plurals import counted, listed
from gazette.sentences.days import in_sentence

STATUTORY_CONTENTS = "Police Reform and Social Responsibility Act 2011, section 7(1), names six things."
PROMISES = "Promises"
APPROVED = "Signed off or passed by the panel"
MOST_PERIODS = 3  # named in the answer of the list
ABOUT_CHAPTER = "About this chapter"
WHOLE_PLAN = "The plan as a whole"
MORE_OF_PLAN = "Sources, related pages and changes of the plan"


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


def about_plan(period: str, issued: KnownDate, chapters: int, *, is_compiled: bool) -> str:
    """This plan is for 2021 to 2025 and was issued in October 2021. It has 4 chapters."""
    if issued.says_nothing:
        unknown = "No source says when it was issued." if is_compiled else "We do not know when it was issued."
        first = f"This plan is for {period}. {unknown}"
    else:
        first = f"This plan is for {period} and was issued {in_sentence(issued)}."
    return f"{first} It has {counted(chapters, 'chapter')}." if chapters else first


def promises_lead(own: int, serving: int) -> str:
    """Below the heading of the promises: whether they are of the plan or of papers that serve its objectives."""
    if not own:
        return "Made in other papers, for the objectives of the plan."
    return "Made in the plan, or elsewhere for its objectives." if serving else "Made in the plan."


def awarded_under(amount: str, left_out: str) -> str:
    """Below a decision: Awarded under it: at least £40 (1 amount was not published)."""
    return f"Awarded under it: {amount}{f' ({left_out})' if left_out else ''}"


def which_promises(own: int, serving: int) -> str:
    """After the number of promises: made in it or for its objectives. `own` are made in the plan itself."""
    if not own:
        return "made for its objectives"
    return "made in it or for its objectives" if serving else "made in it"


def in_force(period: str, superseded: int) -> str:
    """The answer of the list of an office that has one plan: The plan in force is for 2021 to 2025."""
    sentence = f"The plan in force is for {period}."
    is_are = "is" if superseded == 1 else "are"
    return f"{sentence} {counted(superseded, 'earlier plan')} {is_are} listed too." if superseded else sentence


def invitation(number: int) -> str:
    """Above the consultations that belong to a plan and are open."""
    return "A consultation is open:" if number == 1 else f"{counted(number, 'consultation')} are open:"


def of_list(number: int, superseded: int, periods: Sequence[str]) -> str:
    """2 plans, of which 1 was superseded. The other is for 2021 to 2025. `periods` of the others, where known."""
    plans, others = counted(number, "plan"), number - superseded
    if not others:
        was = "which was" if number == 1 else "both" if number == 2 else "all"
        return f"{plans}, {was} superseded." if number else ""
    first = f"{plans}."
    which = "It is" if others == 1 else "They are"
    if superseded:
        first = f"{plans}, of which {superseded:,} {'was' if superseded == 1 else 'were'} superseded."
        which = "The other is" if others == 1 else "The others are"
    is_known = len(periods) == others and others <= MOST_PERIODS
    return f"{first} {which} for {listed(list(dict.fromkeys(periods)))}." if is_known else first
