"""Sentences on courses: whether one can be taken, where, and for whom it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.plurals import capitalised, counted, listed, uncapitalised
from gazette.sentences.records import stated_lines

MOST_NAMED = 3  # of those whom a course is for; more are listed below
GO_TO_SITE = "Go to the website of the course"
WEBSITE = "Website"  # of what may have been no course
TAKE, SEE_HOW = "Take the course", "See how to take part"
ONLY_SUBJECT = "Only the subject is known"
ABOUT_SUBJECT = "About this subject"
OTHERS = "Other courses"
ENDED, CLOSED = "No longer offered", "Closed"  # the second is the badge of the same
LISTED, ALL = "Courses", "All courses"
EMERGENCY = "999"
CAN_BE_TAKEN = "You can take this course."
TIME = re.compile(
    r"((about|up to|at least) )?[\w.]+( to \d+| and a half)? (minute|hour|day|week|evening|morning)s?", re.I
)


@dataclass(frozen=True)
class CourseFacts:
    """What is known about a course."""

    is_available: bool | None = None  # as its editor says
    audience: Sequence[str] = ()
    duration: str = ""
    cost: str = ""
    replacement: str = ""  # the title of the course that took its place
    is_compiled: bool = False
    summary: str = ""  # what it is about


def answer(facts: CourseFacts) -> str:
    """A free course for farmers. It takes 20 minutes."""
    replaced = f"It was replaced by “{facts.replacement}”." if facts.replacement else ""
    if facts.is_available is False:
        return " ".join(filter(None, ("This course can no longer be taken.", replaced)))
    return " ".join(filter(None, (_runs(facts), replaced)))


def _runs(facts: CourseFacts) -> str:
    audience = stated_lines(facts.audience)
    for_whom = f" for {people(audience)}" if 0 < len(audience) <= MOST_NAMED else ""
    if says_length_and_cost(facts.is_available, is_compiled=facts.is_compiled):
        return _invitation(facts, for_whom)
    if facts.is_available:
        return f"A source says that this course{for_whom} can be taken."
    who = "No source confirms" if facts.is_compiled else "We cannot confirm"
    about = f" Its subject: {uncapitalised(facts.summary)}" if facts.is_compiled and facts.summary else ""
    return (
        f"A course{for_whom}.{about} {who} that it still runs." if for_whom else f"{who} that this course still runs."
    )


def _invitation(facts: CourseFacts, for_whom: str) -> str:
    """A free course for farmers. It takes 20 minutes. Any other length or cost follows."""
    duration, cost = ("".join(stated_lines([line.rstrip(".")])) for line in (facts.duration, facts.cost))
    is_free, is_time = cost.casefold() == "free", bool(TIME.fullmatch(duration))
    takes = f"It takes {uncapitalised(duration)}." if is_time else ""
    first = f"A{' free' if is_free else ''} course{for_whom}." if is_free or for_whom else CAN_BE_TAKEN
    length = f"Length: {duration}." if duration and not is_time else ""
    price = f"Cost: {cost}." if cost and not is_free else ""
    return " ".join(filter(None, (first, takes, length, price)))


def only_subject(summary: str) -> str:
    """A topic of a website in 2016. No source says that it was a course."""
    return f"{summary} No source says that it was a course.".strip()


def of_each(summary: str) -> str:
    """Above subjects that have the same line: Each: a key topic of the website in August 2016."""
    return f"Each: {uncapitalised(summary)}" if summary else ""


def front_page(host: str, *, is_confirmed: bool) -> str:
    """The link, where a course has no known address of its own; where perhaps it is gone, nobody is sent there."""
    return f"Go to the front page of {host}" if is_confirmed else f"Website that the sources give: {host}"


def what_it_covers(*, is_past: bool) -> str:
    return "What it covered" if is_past else "What it covers"


def people(audience: Sequence[str]) -> str:
    """Farmers and vets; what is said of all of them once: farmers and vets who keep sheep."""
    heads, tails = zip(*(line.partition(" who ")[::2] for line in audience), strict=True)
    if len(audience) > 1 and tails[0] and len(set(tails)) == 1:
        return f"{listed(heads)} who {tails[0]}"
    return listed(audience)


def says_length_and_cost(is_available: bool | None, *, is_compiled: bool) -> bool:
    """Whether the answer has them, as an invitation of the office itself."""
    return is_available is True and not is_compiled


def of_list(available: int, ended: int, unsure: int, *, is_compiled: bool, subjects: int = 0) -> str:
    """You can take 4 courses. 1 other is no longer offered. We cannot confirm that the remaining course still runs."""
    whole = available + ended + unsure
    if subjects:
        courses = of_list(available, ended, unsure, is_compiled=is_compiled)
        return " ".join(filter(None, (courses, _named_only(subjects, is_first=not courses))))
    if not whole:
        return ""
    who = "No source confirms" if is_compiled else "We cannot confirm"
    which = "that it still runs" if whole == 1 else "that any of them still runs"
    if available or ended:
        others = "other" if unsure == 1 else f"other {unsure:,}"
        if available and ended:
            others = "remaining course" if unsure == 1 else f"remaining {unsure:,}"
        which = f"that the {others} still {'runs' if unsure == 1 else 'run'}"
    sentences = (
        _can_be_taken(available, whole, is_compiled=is_compiled),
        _ended(ended, has_others=bool(available)),
        f"{who} {which}." if unsure else "",
    )
    return " ".join(filter(None, sentences))


def _can_be_taken(available: int, whole: int, *, is_compiled: bool) -> str:
    if not available:
        return f"{counted(whole, 'course')}."
    number = {1: "1 course", 2: "both courses"}.get(whole, f"all {counted(whole, 'course')}")
    if available < whole:
        number = f"{available:,} of {counted(whole, 'course')}" if is_compiled else counted(available, "course")
    return f"Sources say that {number} can be taken." if is_compiled else f"You can take {number}."


def _ended(ended: int, *, has_others: bool) -> str:
    number = counted(ended, "other") if has_others else f"{ended:,}"
    return f"{number} {'is' if ended == 1 else 'are'} no longer offered." if ended else ""


def _named_only(subjects: int, *, is_first: bool) -> str:
    """3 more subjects are mentioned, which may not have been courses."""
    more = "" if is_first else " more"
    if subjects == 1:
        return f"1{more} subject is mentioned, which may not have been a course."
    return f"{subjects:,}{more} subjects are mentioned, which may not have been courses."


def who_for(audience: Sequence[str]) -> str:
    """In the row of a course: For older residents and carers."""
    known = stated_lines(audience)
    return f"For {people(known)}" if known else ""


def length_and_cost(duration: str | None, cost: str | None) -> tuple[str, ...]:
    """40 minutes; Free: each as far as it is known."""
    return tuple(map(capitalised, stated_lines([line for line in (duration, cost) if line])))


def see_instead(title: str) -> str:
    """The button to the course that took its place."""
    return f"See “{title}”"


def on_site(host: str, form: str = "") -> str:
    """The course is on academy.example.org; of a course that nobody says is online, only its details are there."""
    what = "The course is" if "online" in form.casefold() else "Details are"
    return f"{what} on {host}." if host else ""


def take(form: str) -> str:
    """The button: Take the course online; of any other form, how one takes part is on the page of the course."""
    return TAKE if not form or "online" in form.casefold() else SEE_HOW


def link_label(*, is_offered: bool) -> str:
    """An invitation to take the course, or only its website: once it is closed, or where the link is a front page."""
    return "Take the course" if is_offered else "Website of the course"


def link(title: str) -> str:
    return f"{title} on the Citizens' Academy site"


def link_that_is_gone(title: str, state: str) -> str:
    """`state` is what is left of the page: an archived copy, or nothing."""
    return f"{title}: {state}"
