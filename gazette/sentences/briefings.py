"""Sentences of the briefing of a panel: what is still open, and what its members find in it."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.plurals import counted, listed
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.promises import due_words

FOR = "Briefing for"
STILL_OPEN, PROMISED, ASKED, AHEAD = (
    "Still open",
    "Promised to this panel",
    "Recommendations and replies",
    "Dates ahead",
)
BY_STATE = "Promises to this panel by state"
UNANSWERED_FIRST = "Recommendations, those without a reply first"
NEWEST_FIRST, EARLIEST_FIRST = "Decisions, the newest first", "Dates, the earliest first"
ADDED = "Added by the editor for this meeting"


@dataclass(frozen=True)
class BriefingFacts:
    """What the briefing of a panel holds."""

    next: KnownDate | None = None  # the day of the next meeting
    overdue: int = 0  # promises whose date has passed, in an office's own record
    unanswered: int = 0  # recommendations
    promises: str = ""  # how many are in each state, in a sentence
    recommendations: int = 0
    is_compiled: bool = False


def answer(facts: BriefingFacts) -> str:
    """For the meeting on Thursday 4 July 2024. Still open: 2 promises whose date has passed."""
    if facts.is_compiled:
        return f"{_next(facts)} {_held_in_papers(facts)}".strip()
    return f"{_next(facts)} {_open(facts)}".strip()


def _next(facts: BriefingFacts) -> str:
    if facts.next:
        return f"For the meeting {in_sentence(with_weekday(facts.next))}."
    return "" if facts.is_compiled else "We have not published the date of the next meeting."


def _open(facts: BriefingFacts) -> str:
    parts = [
        f"{counted(facts.overdue, 'promise')} whose date has passed" if facts.overdue else "",
        f"{counted(facts.unanswered, 'recommendation')} without a reply" if facts.unanswered else "",
    ]
    shown = [part for part in parts if part]
    if shown:
        return f"Still open: {listed(shown)}."
    return "No promise to this panel is overdue, and no recommendation is without a reply."


def _held_in_papers(facts: BriefingFacts) -> str:
    """In a compiled record nothing is still open: what the papers show of the promises to this panel."""
    number = counted(facts.recommendations, "recommendation")
    asked = f"{number.capitalize()} of this panel {'was' if facts.recommendations == 1 else 'were'} found."
    if not facts.promises and not facts.recommendations:
        return "No promise to this panel and no recommendation was found in the papers collected here."
    return f"{facts.promises} {asked}".strip()


def no_panel(*, is_compiled: bool) -> str:
    """Where no panel has met."""
    if is_compiled:
        return "No meeting of a panel was found in the papers collected here. There may have been some."
    return "No meeting of a panel is published here yet."


def title_for(body: str) -> str:
    return f"Briefing: {body}"


def number(place: int, heading: str) -> str:
    """The heading of a part: 1. Still open."""
    return f"{place}. {heading}"


def promise_open(due: KnownDate) -> str:
    """Due 30 June 2024. We have published nothing that shows it was done."""
    return f"Due {due_words(due)}. We have published nothing that shows it was done."


def recommendation_open(day: KnownDate) -> str:
    """Recommended on 6 June 2024. We have not published a reply."""
    when = "" if day.says_nothing else f"Recommended {in_sentence(day)}. "
    return f"{when}We have not published a reply."


def nothing_open() -> str:
    return (
        "Nothing: no date of a promise to this panel has passed without evidence, and every recommendation has a reply."
    )


def decided_since(last: KnownDate | None) -> str:
    """Decided since 6 June 2024; Decisions where no meeting before is known."""
    return f"Decided since {as_noun(last)}" if last and not last.says_nothing else "Newest decisions"


def nothing_of(what: str, *, is_compiled: bool) -> str:
    """No promises to this panel are published here; in a compiled record none were found."""
    if is_compiled:
        return f"No {what} were found in the papers collected here. There may have been some."
    return f"No {what} are published here."


NO_PROMISES, NO_RECOMMENDATIONS = "promises to this panel", "recommendations of this panel"
NO_DECISIONS, NO_DATES = "later decisions", "dates ahead"


def part_shown(shown: int, whole: int, nouns: tuple[str, str]) -> str:
    """12 decisions; The first 8 of 12 promises, where not all are shown."""
    return f"{counted(whole, *nouns).capitalize()}." if shown == whole else f"{shown} of {counted(whole, *nouns)}."


def all_of(number: int, nouns: tuple[str, str]) -> str:
    return f"All {counted(number, *nouns)}"


def about_last(last: KnownDate | None, *, is_compiled: bool) -> str:
    """Which meeting the decisions are counted from; "" where that is said already."""
    if not is_compiled or last is None or last.says_nothing:
        return ""
    return "The last meeting of this panel in the papers collected here."
