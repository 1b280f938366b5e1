"""Sentences on police and crime plans: their dates, chapters and promises, and what the law says they must contain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.plurals import counted, listed, uncapitalised
from gazette.sentences.days import as_noun, in_sentence

STATUTORY_CONTENTS = "Section 7(1) of the Police Reform and Social Responsibility Act 2011 names six things."
PROMISES = "Promises"
CONSIDERED = "Considered by the panel"
IN_FORCE, OBJECTIVES, EARLIER = "In force", "Objectives", "Earlier plans"
ALL, LISTED = "All plans", "Plans"  # a compiled record does not know whether it has all
KNOWN_ONLY_FROM = "known only from the "  # in front of "outline in": how a plan is related to that paper
NO_COPY = "No copy of this plan was found."
MAY_DIFFER = "The plan itself may differ."
MOST_PERIODS = 3  # named in the answer of the list
MOST_CHAPTERS = 7  # named in the answer of a plan
ABOUT_CHAPTER = "About this chapter"
WHOLE_PLAN = "The plan as a whole"
MORE_OF_PLAN = "About the plan"
MOST_WORDS = 300  # characters of a paragraph on the page of the plan, where its first sentence is not longer
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b(?:St|No|Mr|Dr))(?<!\bMrs)[.?!][”’)]*(?= [A-Z“‘(0-9£])")


def paragraph(number: str) -> str:
    return f"Paragraph {number}"


def objective(number: str, text: str) -> str:
    return f"{number} {text}"


def chapter_title(number: str, title: str) -> str:
    """2. Helping victims."""
    return f"{number}. {title}"


def chapter_of(number: str, count: int, period: str) -> str:
    """Chapter 2 of 5, plan for 2021 to 2025."""
    return f"Chapter {number} of {count}, plan for {period}"


def changed_since(about: str, value: str, later: str, label: str, day: KnownDate) -> str:
    """In the answer of a chapter: Constables in post: 400 in the plan, 425 in the report of 6 June 2024."""
    paper = f"the {uncapitalised(label)}{_of(day)}"
    return f"{about}: {value.rstrip('.')} in the plan, {later.rstrip('.')} in {paper}."


def cited_chapter(number: str) -> str:
    return f"chapter {number}"


def known_only_from(how: str) -> str:
    """The paper that all there is of a plan comes from, as a relation calls it: outline; "" for any other relation."""
    return how.removeprefix(KNOWN_ONLY_FROM).removesuffix(" in") if how.startswith(KNOWN_ONLY_FROM) else ""


def not_found(chapters: int, paper: str, day: KnownDate, *, is_retold: bool = False) -> str:
    """No copy of this plan was found. The 5 chapters of the outline of 10 November 2016 are retold here, not quoted.

    How many the plan had, nobody knows, nor whether it says the same.
    """
    what = f"The {paper}{_of(day)} is"
    if chapters:
        number = "only chapter" if chapters == 1 else counted(chapters, "chapter")
        what = f"The {number} of the {paper}{_of(day)} {'is' if chapters == 1 else 'are'}"
    how = "retold here, not quoted" if is_retold else "set out here"
    return f"{NO_COPY} {what} {how}. {MAY_DIFFER}"


def chapter_not_found(paper: str, day: KnownDate, *, is_retold: bool = False) -> str:
    """The answer of one of these: No copy of this plan was found. This chapter retells the outline of May 2016."""
    return f"{NO_COPY} This chapter {'retells' if is_retold else 'is from'} the {paper}{_of(day)}. {MAY_DIFFER}"


def _of(day: KnownDate) -> str:
    return "" if day.says_nothing else f" of {as_noun(day)}"


def chapters(titles: Sequence[str], *, is_compiled: bool) -> str:
    """It has 2 chapters: “Safer roads” and “Helping victims”. Of many only the number; "" for none.

    What a compiled record has may be a part of a plan: then the chapters are of the page.
    """
    if not titles:
        return ""
    named = f": {listed([f'“{title}”' for title in titles])}" if len(titles) <= MOST_CHAPTERS else ""
    what = counted(len(titles), "chapter")
    have = "is" if len(titles) == 1 else "are"
    return f"{what} {have} set out here{named}." if is_compiled else f"It has {what}{named}."


def issued(day: KnownDate, objectives: int = 0, *, is_compiled: bool) -> str:
    """It was issued in October 2021 and has 4 objectives; that nobody knows when."""
    if day.says_nothing:
        return "No source says when the plan was issued." if is_compiled else "We do not know when the plan was issued."
    having = f" and has {counted(objectives, 'objective')}" if objectives else ""
    return f"It was issued {in_sentence(day)}{having}."


def promises_lead(own: int, serving: int) -> str:
    """Below the heading of the promises: whether they are of the plan or of papers that serve its objectives."""
    if not own:
        return "Made in other papers, for the objectives of the plan."
    return "Made in the plan, or elsewhere for its objectives." if serving else "Made in the plan."


def awarded_under(amount: str, left_out: str) -> str:
    """Below a decision: Awarded under it: at least £40 (1 amount was not published)."""
    return f"Awarded under it: {amount}{f' ({left_out})' if left_out else ''}"


def which_promises(own: int, serving: int, *, is_chapter: bool) -> str:
    """After the number of promises: made in this plan or for its objectives. `own` are made in the plan itself."""
    this = "this chapter" if is_chapter else "this plan"
    if not own:
        return f"made for the objectives of {this}"
    return f"made in {this} or for its objectives" if serving else f"made in {this}"


def in_force(period: str) -> str:
    """The answer of the list of an office that has one plan: The plan for 2021 to 2025 is in force."""
    return f"The plan for {period} is in force."


def invitation(asked: Sequence[str], until: str = "") -> str:
    """Above the button or the links to the open consultations that belong to a plan, by their titles.

    `until` is when the only one closes, where known: You can respond to “The next plan” until 21 July 2024.
    """
    if len(asked) == 1:
        return f"You can respond to “{asked[0]}”{f' until {until}' if until else ''}."
    return f"{counted(len(asked), 'consultation')} are open:"


def of_years(
    number: int,
    years: Sequence[int],
    outlines: Sequence[tuple[str, str]] = (),
    *,
    is_any_here: bool,
    ends: bool = False,
) -> str:
    """The answer of the list of a compiled record: 4 plans, for 2013 to 2024; no copy of any of them was found.

    It does not know which of them is in force. `outlines` are what each is called that a plan is known from, and the
    period of the plan: Only the outline of the plan for 2017 to 2022 is here. Where the years of all plans are over,
    as `ends` says, none was found for later years.
    """
    first, last = (min(years), max(years)) if years else (0, 0)
    span = f", for {first} to {last}" if first < last else f", for {first}" if years else ""
    copies = "" if is_any_here else f"no copy of {'it' if number == 1 else 'any of them'} was found"
    later = "" if not ends else "no plan for later years" if copies else "none was found for later years"
    rest = ", and ".join(filter(None, (copies, later)))
    papers = [f"the {paper} of the plan for {period}" for paper, period in outlines]
    only = f" Only {listed(papers)} {'is' if len(papers) == 1 else 'are'} here." if papers else ""
    return f"{counted(number, 'plan')}{span}{f'; {rest}' if rest else ''}.{only}" if number else ""


def only_paper(paper: str) -> str:
    """In the row of a plan of which there is nothing else: Only the outline is here."""
    return f"Only the {paper} is here"


def of_list(number: int, superseded: int, periods: Sequence[str], successor: str = "") -> str:
    """2 plans, of which 1 was superseded. The other is for 2021 to 2025. `periods` of the others, where known.

    `successor` is what replaced the newest of several that were all superseded, where it has a page elsewhere.
    """
    plans, others = counted(number, "plan"), number - superseded
    if not others:
        was = "which was" if number == 1 else "both" if number == 2 else "all"
        latest = f" The newest of them was replaced by {successor}." if successor and number > 1 else ""
        return f"{plans}, {was} superseded.{latest}" if number else ""
    first = f"{plans}."
    which = "It is" if others == 1 else "They are"
    if superseded:
        first = f"{plans}, of which {superseded:,} {'was' if superseded == 1 else 'were'} superseded."
        which = "The other is" if others == 1 else "The others are"
    is_known = len(periods) == others and others <= MOST_PERIODS
    return f"{first} {which} for {listed(list(dict.fromkeys(periods)))}." if is_known else first


def opening(text: str) -> str:
    """The first sentence of a paragraph, and those after it that fit, with … where more follow. No sentence is cut."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if len(text) <= MOST_WORDS or not ends:
        return text
    return f"{text[: max((end for end in ends if end <= MOST_WORDS), default=ends[0])]} …"
