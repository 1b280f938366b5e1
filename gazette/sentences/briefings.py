"""Sentences of the briefing of a panel: what is still open, and what its members find in it."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.plurals import counted, every, listed
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.promise_verdicts import latest_step
from gazette.sentences.promises import due_words

FOR = "Briefing for"
STILL_OPEN, PROMISED, ASKED, AHEAD = (
    "Still open",
    "Promised to this panel",
    "Recommendations and replies",
    "Dates ahead",
)
BY_STATE, UNANSWERED_FIRST = f"{PROMISED}, by state", f"{ASKED}, those without a reply first"
EARLIEST_FIRST = f"{AHEAD}, the earliest first"
ALL_DECISIONS = "All decisions"
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
    if not (facts.promises or facts.recommendations or facts.overdue or facts.unanswered):
        return f"{_next(facts)} No promise to this panel and no recommendation of it is published here."
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


def promise_open(due: KnownDate, step: KnownDate | None) -> str:
    """Due 30 June 2024. We have published nothing that shows it was done. `step` is the day of its latest, if any."""
    done = latest_step(step) if step else "We have published nothing that shows it was done."
    return f"Due {due_words(due)}. {done}"


def recommendation_open(day: KnownDate) -> str:
    """Recommended on 6 June 2024. We have not published a reply."""
    when = "" if day.says_nothing else f"Recommended {in_sentence(day)}. "
    return f"{when}We have not published a reply."


def decided_since(last: KnownDate | None) -> str:
    """Decided since 6 June 2024; Decisions where no meeting before is known."""
    return f"Decided since {as_noun(last)}" if last and not last.says_nothing else "Newest decisions"


NO_DECISIONS = "No later decisions are published here."


def newest_first(heading: str) -> str:
    """The caption of the decisions: Decided since 6 June 2024, the newest first."""
    return f"{heading}, the newest first"


def promised_in(label: str, day: KnownDate, paragraph: str | None) -> str:
    """Where a promise was made: Report of 6 June 2024, paragraph 3.5."""
    of_day = "" if day.says_nothing or not day.is_known else f" of {as_noun(day)}"
    return f"{label}{of_day}, paragraph\u00a0{paragraph}" if paragraph else f"{label}{of_day}"


def part_shown(shown: int, whole: int, nouns: tuple[str, str]) -> str:
    """12 decisions; 8 of 12 promises, where not all are shown."""
    return f"{counted(whole, *nouns).capitalize()}." if shown == whole else f"{shown} of {counted(whole, *nouns)}."


def all_of(number: int, nouns: tuple[str, str]) -> str:
    return every(number, *nouns)


def about_last(last: KnownDate | None, *, is_compiled: bool) -> str:
    """Which meeting the decisions are counted from; "" where that is said already."""
    if not is_compiled or last is None or last.says_nothing:
        return ""
    return "That was its last meeting, as far as the papers collected here show."
