"""Sentences of the briefing of a panel: what waits for the office, and what its members find in it."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.plurals import counted, listed
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.lists import number_overdue
from gazette.sentences.promise_verdicts import latest_step
from gazette.sentences.promises import due_words
from gazette.sentences.recommendations import number_without_reply

FOR = "Briefing for"
PROMISED, ASKED, AHEAD = (
    "Promised to this panel",
    "Recommendations and replies",
    "Dates ahead",
)
BY_STATE = f"{PROMISED}, by state"
UNANSWERED_FIRST, WITH_REPLY = f"{ASKED}, those without a reply first", "Recommendations with a reply, the newest first"
EARLIEST_FIRST = f"{AHEAD}, the earliest first"
ALL_DECISIONS, ALL_MEETINGS = "All decisions", "All meetings"
PANELS, MEETINGS, NEXT_MEETING = "Panels", "Meetings of this panel", "Next meeting"
ADDED = "Added by the editor for this meeting"
FOR_WHOM = "For members of the panel, to print."
NO_NEXT = "We know of no next meeting."
NOTHING = "We have published no promise to this panel and no recommendation of it."
NONE_OPEN = "No promise to this panel is overdue, and no recommendation is without a reply."


@dataclass(frozen=True)
class BriefingFacts:
    """What the briefing of a panel holds."""

    has_next: bool = False  # whether a meeting to come is known
    overdue: int = 0  # promises whose date has passed, in an office's own record
    expected: int = 0  # promises whose date was only expected, and has passed
    unanswered: int = 0  # recommendations
    promises: str = ""  # how many are in each state, in a sentence
    recommendations: int = 0
    is_compiled: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.promises or self.recommendations)


def answer(facts: BriefingFacts) -> str:
    """2 promises are overdue, 1 is past its expected date and 3 recommendations have no published reply."""
    if facts.is_compiled:
        return _held_in_papers(facts)
    next_meeting = "" if facts.has_next else NO_NEXT
    return f"{next_meeting} {NOTHING if facts.is_empty else _open_points(facts)}".strip()


def _open_points(facts: BriefingFacts) -> str:
    """What waits for the office, as far as it is worked out."""
    noun = "" if facts.overdue else f" promise{'' if facts.expected == 1 else 's'}"
    are, their = ("is", "its") if facts.expected == 1 else ("are", "their")
    parts = [
        number_overdue(facts.overdue) if facts.overdue else "",
        f"{facts.expected:,}{noun} {are} past {their} expected date" if facts.expected else "",
        number_without_reply(facts.unanswered) if facts.unanswered else "",
    ]
    shown = [part for part in parts if part]
    return f"{listed(shown)}." if shown else NONE_OPEN


def _held_in_papers(facts: BriefingFacts) -> str:
    """In a compiled record nothing is still open: what the papers show of the promises to this panel."""
    if facts.is_empty:
        return "No promise to this panel and no recommendation was found in the papers collected here."
    number = counted(facts.recommendations, "recommendation")
    asked = f"{number.capitalize()} of this panel {'was' if facts.recommendations == 1 else 'were'} found."
    return f"{facts.promises} {asked}".strip()


def waiting(*, overdue: bool, expected: bool, unanswered: bool) -> str:
    """The heading of what waits for the office; promises in progress are not in it.

    A promise whose date was only expected is past that date and not overdue.
    """
    passed = "Date passed" if expected else "Overdue" if overdue else ""
    if passed and unanswered:
        return f"{passed} or without a reply"
    return passed or ("Without a reply" if unanswered else "Points for this meeting")


def of_list(panels: int, first: str, day: KnownDate | None, promises: str) -> str:
    """2 panels. The next to meet: Exampleshire Police and Crime Panel, on Thursday 4 July 2024.

    Where no meeting to come is known, `promises` says how many were made to them all.
    """
    number = f"{counted(panels, 'panel').capitalize()}."
    next_meeting = f"The next to meet: {first}, {in_sentence(with_weekday(day))}." if day else promises
    return f"{number} {next_meeting}".rstrip()


def no_panel(*, is_compiled: bool) -> str:
    """Where no panel has met."""
    if is_compiled:
        return "No meeting of a panel was found in the papers collected here. There may have been some."
    return "No meeting of a panel is published here yet."


def title_for(body: str) -> str:
    return f"Briefing: {body}"


def number(place: int, heading: str) -> str:
    """The heading of a part: 1. Promised to this panel."""
    return f"{place}. {heading}"


def promise_open(due: KnownDate, step: KnownDate | None) -> str:
    """Due 30 June 2024. We have published nothing that shows it was done. `step` is the day of its latest, if any."""
    done = latest_step(step) if step else "We have published nothing that shows it was done."
    return f"Due {due_words(due)}. {done}"


def recommendation_open(day: KnownDate) -> str:
    """Recommended on 6 June 2024. We have not published a reply."""
    when = "" if day.says_nothing else f"Recommended {in_sentence(day)}. "
    return f"{when}We have not published a reply."


def decided_since(last: KnownDate | None, *, has_announced: bool = False) -> str:
    """Decided since 6 June 2024; Newest decisions, where no meeting before is known.

    Of what was announced since it is not known whether it was decided since.
    """
    verb = "Decided or announced" if has_announced else "Decided"
    return f"{verb} since {as_noun(last)}" if last and not last.says_nothing else "Newest decisions"


NO_DECISIONS = "No later decisions are published here."


def newest_first(heading: str) -> str:
    """The caption of the decisions: Decided since 6 June 2024, the newest first."""
    return f"{heading}, the newest first"


def promised_in(label: str, day: KnownDate, paragraph: str | None) -> str:
    """Where a promise was made: Report of 6 June 2024, paragraph 3.5."""
    of_day = "" if day.says_nothing or not day.is_known else f" of {as_noun(day)}"
    return f"{label}{of_day}, paragraph\u00a0{paragraph}" if paragraph else f"{label}{of_day}"


def part_shown(shown: int, whole: int, nouns: tuple[str, str], *, added: int = 0) -> str:
    """12 decisions; 8 of 12 promises, where not all are shown; 6 points, and 1 added by the editor."""
    more = f", and {added:,} added by the editor" if added else ""
    number = counted(whole, *nouns)
    return f"{number.capitalize() if shown == whole else f'{shown} of {number}'}{more}."


def about_last(last: KnownDate | None, *, is_compiled: bool) -> str:
    """Which meeting the decisions are counted from; "" where that is said already."""
    if not is_compiled or last is None or last.says_nothing:
        return ""
    return "That was its last meeting, as far as the papers collected here show."
