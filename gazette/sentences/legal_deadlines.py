"""Words for steps that the law wants by a certain day: the step, the law, the rule, and how it turned out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gazette.dates import KnownDate, say_day
from gazette.plurals import capitalised, counted
from gazette.sentences.days import as_noun

DeadlineOutcome = Literal["met", "late", "not done", "due", "cannot tell"]
OutcomeTone = Literal["green", "red", "blue", "grey"]
OUTCOMES: dict[DeadlineOutcome, tuple[str, OutcomeTone]] = {  # in an office's own record only
    "met": ("Met", "green"),
    "late": ("Done late", "red"),
    "not done": ("Overdue", "red"),
    "due": ("Due", "blue"),
    "cannot tell": ("Cannot tell", "grey"),
}
HEADING = "Legal deadlines"


@dataclass(frozen=True)
class StepInLaw:
    """What the law wants, where it says so, and how the day is worked out."""

    what: str
    law: str
    rule: str
    event: str  # what happened on the day that is written under done


_PRECEPT_LAW = "Regulations of 2012 (SI 2012/2271), regulation"
OF_THE_PANEL = ("precept reviewed",)  # the other steps are the Commissioner's
STEPS: dict[str, StepInLaw] = {
    "inspection response": StepInLaw(
        "Publish comments on an inspection report, with the response",
        "Police Act 1996, section 55(5A) and (5B)",
        "within 56 days, counting the day the report was published{}",
        "comments published",
    ),
    "precept notified": StepInLaw(
        "Notify the panel of the proposed precept",
        f"{_PRECEPT_LAW} 3",
        "by 1 February before the financial year{} begins",
        "panel notified",
    ),
    "precept reviewed": StepInLaw(
        "The panel reports on the proposed precept",
        f"{_PRECEPT_LAW} 4",
        "by 8 February before the financial year{} begins",
        "panel reported",
    ),
    "precept revised after a veto": StepInLaw(
        "Answer a veto with a revised precept",
        f"{_PRECEPT_LAW} 5",
        "by 15 February before the financial year{} begins",
        "revised precept sent",
    ),
    "plan issued": StepInLaw(
        "Issue a police and crime plan",
        "Explanatory Notes to the Police Reform and Social Responsibility Act 2011, paragraph 67",
        "by the end of the financial year of the election{}",
        "plan issued",
    ),
}


def step(name: str, about: str | None) -> str:
    """What the law wants, and what it is about."""
    return f"{STEPS[name].what} ({about})" if about else STEPS[name].what


def last_day(first: date | None, last: date | None) -> str:
    """The last day that the law allows: 10 July 2024, or between 25 June 2024 and 25 July 2024."""
    if first is None or last is None:
        return "Not known"
    return say_day(first) if first == last else f"Between {say_day(first)} and {say_day(last)}"


def rule(step: str, counted_from: KnownDate | None) -> str:
    """How the day is worked out: from a day, or for a financial year."""
    start = counted_from if counted_from and counted_from.is_known else None
    if start and start.precision == "financial year":
        words = f" {str(start).removeprefix('financial year ')}"
    elif start:
        words = f"{' of' if step == 'plan issued' else ','} {as_noun(start)}"
    else:
        words = ""
    return f"Worked out: {STEPS[step].rule.format(words)}."


def listed_with(step: str, counted_from: KnownDate | None, title: str) -> str:
    """Below a step in a list of dates: how its day is worked out, and the document whose page lists it."""
    return f"{rule(step, counted_from)} Listed with: {title}"


def done(step: str, day: KnownDate | None, *, is_compiled: bool) -> str:
    """When it was done, as far as it is known. An office knows only of its own steps that they were not taken."""
    if day is None and is_compiled:
        return "No source found"
    if day is None:
        return "We have not published the report" if step in OF_THE_PANEL else "Not done yet"
    return "Date not known" if day.says_nothing else capitalised(str(day))


def days_late(days: int | None) -> str:
    """By 9 days; "" where the number is not certain."""
    return f"by {counted(days, 'day')}" if days else ""


def event(step: str, day: KnownDate | None) -> str:
    """Beside the day on which it was done: panel reported; "" where it was not done."""
    return STEPS[step].event if day else ""
