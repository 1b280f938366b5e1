"""Sentences of the briefing of a panel: what waits for the office, and what its members find in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gazette.dates import KnownDate, say_day
from gazette.plurals import capitalised, counted, listed, noun_for, uncapitalised, with_the
from gazette.sentences.days import as_noun, in_sentence, last_searched, with_weekday
from gazette.sentences.promises import PROMISED_IN
from gazette.sentences.promises import due as promise_due
from gazette.sentences.recommendations import number_without_reply

FOR = "Briefing for"
PROMISED, ASKED, AHEAD = "Promised to this panel", "Recommended by this panel", "Dates ahead"
POINTS = "Points for this meeting"  # those that an editor added, and actions carried to it
WITH_REPLY = "Recommendations with a reply"
BY_STATE, UNANSWERED_FIRST, NEWEST_FIRST = "by state and date", "those without a reply first", "the newest first"
OLDEST_FIRST = "The oldest of each state come first."
LAST_STEP = "last step, "  # before its day, after the day on which a promise is due
NOT_ON_PAPER = "The printed page leaves out the rest."
EARLIEST_FIRST = f"{AHEAD}, the earliest first"
WHICH_DATES = "The next dates of this panel, and the nearest others."
ALL_DECISIONS, ALL_MEETINGS = "All decisions", "All meetings"
PANELS, MEETINGS, NEXT_MEETING = "Panels", "Meetings of this panel", "Next meeting"
FOR_WHOM = "For members of the panel, to print on one or two pages."
NO_NEXT = "We have no date for its next meeting."
NOTHING = "We have no record of promises to this panel or of recommendations from it."
NONE_OPEN = "No promise to this panel is overdue, and no recommendation is without a reply."


@dataclass(frozen=True)
class BriefingFacts:
    """What the briefing of a panel holds."""

    has_next: bool = False  # whether a meeting to come is known
    overdue: int = 0  # promises whose date has passed, in an office's own record
    expected: int = 0  # promises whose date was only expected, and has passed
    unanswered: int = 0  # recommendations
    promises: str = ""  # how many are in each state, in a sentence
    number: int = 0  # of promises
    recommendations: int = 0
    is_said_of_all: bool = False  # that no recommendation was found, of all panels at once
    is_compiled: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.promises or self.recommendations)


def as_of(today: date, searched: KnownDate | None = None) -> str:
    """The day for which it is worked out; of a compiled record also until when papers were searched for.

    As of 28 November 2026; papers last searched in November 2026.
    """
    papers = last_searched(searched)
    return f"As of {say_day(today)}{f'; papers {papers}' if papers else ''}."


def answer(facts: BriefingFacts) -> str:
    """Of 20 promises to this panel, 2 are overdue; 3 of 9 recommendations have no published reply."""
    if facts.is_compiled:
        return _held_in_papers(facts)
    next_meeting = "" if facts.has_next else NO_NEXT
    return f"{next_meeting} {NOTHING if facts.is_empty else _open_points(facts)}".strip()


def _open_points(facts: BriefingFacts) -> str:
    """What waits for the office, as far as it is worked out."""
    shown = [words for words in (_late(facts), _unanswered(facts)) if words]
    return f"{capitalised('; '.join(shown))}." if shown else NONE_OPEN


def _late(facts: BriefingFacts) -> str:
    """Of 20 promises to this panel, 3 are overdue and 1 is past its expected date; "" where none is."""
    late = (
        (facts.overdue, noun_for(facts.overdue, "is overdue", "are overdue")),
        (facts.expected, noun_for(facts.expected, "is past its expected date", "are past their expected date")),
    )
    shown = [(number, words) for number, words in late if number]
    if not shown:
        return ""
    if facts.number == 1:
        return f"the only promise to this panel {shown[0][1]}"
    return (
        f"of {counted(facts.number, 'promise')} to this panel, {listed([f'{some:,} {words}' for some, words in shown])}"
    )


def _unanswered(facts: BriefingFacts) -> str:
    """3 of 9 recommendations have no published reply; "" where all have one."""
    if not facts.unanswered or facts.unanswered == facts.recommendations:
        return number_without_reply(facts.unanswered) if facts.unanswered else ""
    have = "has" if facts.unanswered == 1 else "have"
    return f"{facts.unanswered:,} of {counted(facts.recommendations, 'recommendation')} {have} no published reply"


def _held_in_papers(facts: BriefingFacts) -> str:
    """In a compiled record nothing is still open: what the papers show of the promises to this panel."""
    if facts.is_empty:
        return "No promises to this panel and no recommendations from it were found in the papers collected here."
    if facts.is_said_of_all:
        return facts.promises
    number = counted(facts.recommendations, "recommendation")
    asked = f"{number.capitalize()} from this panel {'was' if facts.recommendations == 1 else 'were'} found."
    return f"{facts.promises} {asked}".strip()


def waiting(*, overdue: bool, expected: bool, unanswered: bool) -> str:
    """The heading of what waits for the office; promises in progress are not in it.

    A promise whose date was only expected is past that date and not overdue.
    """
    passed = "Past the date" if expected else "Overdue" if overdue else ""
    if passed and unanswered:
        return f"{passed}, or without a reply"
    return passed or "Without a reply"


def of_list(
    panels: int,
    first: str,
    day: KnownDate | None,
    promises: str,
    *,
    is_compiled: bool,
    none_recommended: bool = False,
) -> str:
    """The Exampleshire Police and Crime Panel next meets at 2pm on Thursday 4 July 2024.

    Where no meeting to come is known, it says how many promises were made to how many of the panels, and in a compiled
    record in one sentence what was found. `none_recommended` is whether no recommendation of any panel was found.
    """
    if day:
        return f"{capitalised(with_the(first))} next meets {in_sentence(with_weekday(day))}."
    number, *outcomes = promises.split(". ") if is_compiled else (promises,)
    of_promises = f"{number}: {'; '.join(map(uncapitalised, outcomes))}" if outcomes else number
    first_sentence = of_promises or f"{counted(panels, 'panel').capitalize()}."
    return f"{first_sentence} {'No recommendations were found.' if none_recommended else ''}".rstrip()


def promised_to(promised: int, panels: int) -> str:
    """Of 17 promises, to whom they were made: to 2 of the 5 panels."""
    return (
        f"to {promised:,} of the {counted(panels, 'panel')}" if promised < panels else f"to {counted(panels, 'panel')}"
    )


def no_panel(*, is_compiled: bool) -> str:
    """Where no panel has met."""
    if is_compiled:
        return "No meeting of a panel was found in the papers collected here. There may have been some."
    return "No meeting of a panel is published here yet."


def title_for(body: str) -> str:
    return f"Briefing: {body}"


def number(place: int, heading: str) -> str:
    """The heading of a part: 1. Promised to this panel. No line ends after its number."""
    return f"{place}.\u00a0{heading}"


def promise_open(due: KnownDate, shown: str) -> str:
    """Due on 30 June 2024. We have published nothing that shows it was done. `shown` is what was found, if anything.

    Expected in June 2023. A date that was only expected was never due.
    """
    return f"{promise_due(due)}. {shown or 'We have published nothing that shows it was done.'}"


def recommendation_open(day: KnownDate) -> str:
    """Recommended on 6 June 2024. The state beside it says that there is no reply."""
    return "" if day.says_nothing else f"Recommended {in_sentence(day)}."


def decided_since(last: KnownDate | None, *, has_earlier: bool = False) -> str:
    """Decided since 6 June 2024; Newest decisions, where no meeting before is known.

    Of what was only announced or published since, nobody can say that it was decided since.
    """
    verb = "Decided or made public" if has_earlier else "Decided"
    return f"{verb} since {as_noun(last)}" if last and not last.says_nothing else "Newest decisions"


NO_DECISIONS = "No later decisions are published here."


def in_order(heading: str, order: str) -> str:
    """The caption of a table: Decided since 6 June 2024, the newest first."""
    return f"{heading}, {order}"


def promised_in(label: str, day: KnownDate, paragraph: str | None) -> str:
    """Where a promise was made: Report of 6 June 2024, paragraph 3.5."""
    of_day = "" if day.says_nothing or not day.is_known else f" of {as_noun(day)}"
    return f"{label}{of_day}, paragraph\u00a0{paragraph}" if paragraph else f"{label}{of_day}"


def main_paper(paper: str, *, is_only: bool) -> str:
    """Above a table of promises of which one paper makes most: Promised in: Annual report, 6 June 2024."""
    return f"{PROMISED_IN}: {paper}{'' if is_only else ', unless another paper is named'}."


def part_shown(shown: int, whole: int, order: str, *, is_rest: bool = False) -> str:
    """The first 8 of 12, by state; "" where all are shown. `is_rest` is whether others are in a part above."""
    return f"The first {shown} of {'the other ' if is_rest else ''}{whole:,}, {order}." if shown < whole else ""


def unanswered_above(number: int) -> str:
    """Of those that are not in their own part: The 3 without a reply are in the first part; "" where none is."""
    if not number:
        return ""
    return f"{number:,} without a reply {'is' if number == 1 else 'are'} in part 1."


def rest(numbers: Sequence[tuple[str, int]]) -> str:
    """The fold with the other promises, by the words for their states: 3 more: kept (2); changed (1)."""
    states = "; ".join(f"{uncapitalised(word)} ({number:,})" for word, number in numbers)
    return f"{sum(number for _, number in numbers):,} more: {states}"


def made_public(day: KnownDate) -> str:
    """Below the day of a decision that is older than the meeting: published 7 June 2024. "" where no day is known."""
    return "" if day.says_nothing or not day.is_known else f"published {as_noun(day)}"


def about_last(last: KnownDate | None, *, is_compiled: bool) -> str:
    """Which meeting the decisions are counted from; "" where that is said already."""
    if not is_compiled or last is None or last.says_nothing:
        return ""
    return "That was its last meeting, as far as the papers collected here show."
