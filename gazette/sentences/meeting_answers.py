"""The sentence that answers first on the page of a meeting: whether it was held, or when and where it is to be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.dates import UNKNOWN, KnownDate
from gazette.plurals import with_the
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.editors_line import repeats
from gazette.sentences.meetings import questions_until, time

PUBLIC = {True: "Open to the public.", False: "Not open to the public.", None: ""}
WHAT_FOLLOWED, WHAT_COMES = "What happened next", "What comes next"
BRIEFING = "What this panel was promised, and what it asked for"
TO_BRIEFING = "Briefing for the panel"
POINTS = "Points for this meeting"
# The first words of a place before which a sentence says "at the".
ROOMS = ("Civic Centre", "Community Centre", "Council Chamber", "Council Offices", "Town Hall", "Village Hall")
MEETINGS_OF_KIND = {
    "public": "a public meeting",
    "conference": "a conference",
    "holding to account": "a meeting to hold the Chief Constable to account",
}
LONGEST_OUTCOME = 240  # characters; a longer one has a part of the page of its own
ARTICLES = {"a", "an", "the"}


@dataclass(frozen=True)
class MeetingFacts:
    """What is known about a meeting, in the words of its fields."""

    state: str | None  # as its date and its editor say
    written: str | None = None  # the state as its editor wrote it
    day: KnownDate = UNKNOWN
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    public: bool | None = None
    moved_from: KnownDate | None = None
    outcome: str = ""
    summary: str = ""
    has_account: bool = False  # minutes, or an outcome with a part of the page of its own
    asked: int = 0  # recommendations
    unanswered: int = 0
    kind: str = "other"
    body: str = ""
    questions_by: KnownDate | None = None  # if one can still be sent
    is_compiled: bool = False

    @property
    def first_day(self) -> KnownDate | None:
        """The day it was first planned for, if that is known."""
        first = self.moved_from
        return None if first is None or first.says_nothing else first


def answer(facts: MeetingFacts) -> str:
    """To be held at 2pm on Thursday 4 July 2024 at the Town Hall, Sampleton. Open to the public."""
    match facts.state:
        case "scheduled":
            return _joined(f"To be held {_when(facts)}{_where(facts)}.", PUBLIC[facts.public])
        case "moved":
            from_day = f" from {as_noun(facts.first_day)}" if facts.first_day else ""
            moved = f"Moved{from_day}. To be held {_when(facts)}{_where(facts)}."
            return _joined(moved, PUBLIC[facts.public])
        case "held":
            return _joined(_fuller(facts.outcome, facts.summary) or _was_held(facts), replies(facts))
        case "cancelled":
            return _joined("Cancelled.", _planned(facts.day), facts.outcome)
        case "postponed":
            return _joined(_postponed(facts), facts.outcome)
        case "not confirmed":
            return _joined(_not_confirmed(facts), facts.outcome, replies(facts))
    return _joined(_not_certain(facts), facts.outcome)


def next_meeting(facts: MeetingFacts) -> str:
    """Above a list: The next is a public meeting, at 2pm on Thursday 4 July 2024 at the Town Hall, Sampleton."""
    which = "The next one found" if facts.is_compiled else "The next"
    ask = f"{questions_until(with_weekday(facts.questions_by))}." if facts.questions_by else ""
    return _joined(f"{which} is {_what(facts)}, {_when(facts)}{_where(facts)}.", ask)


def _what(facts: MeetingFacts) -> str:
    """A public meeting; a meeting of the Police and Crime Panel."""
    of_body = f" of {with_the(facts.body)}" if facts.body else ""
    return MEETINGS_OF_KIND.get(facts.kind, f"a meeting{of_body}")


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _when(facts: MeetingFacts) -> str:
    """From 2pm to 4pm on Thursday 4 July 2024, in July 2024."""
    words = in_sentence(with_weekday(facts.day))
    clock = "" if facts.day.clock else time(facts.starts, facts.ends)
    if not clock or facts.day.precision != "day":
        return words
    return f"{'from' if facts.ends else 'at'} {clock} {words}"


def _where(facts: MeetingFacts) -> str:
    """At the Town Hall, Sampleton; a place that is no such room as it is: , Half Way House Farm."""
    place = (facts.place or "").rstrip(".")
    if not place:
        return ""
    return f" at the {place}" if place.split(",")[0] in ROOMS else f", {place}"


def _planned(day: KnownDate) -> str:
    return "" if day.says_nothing else f"It was planned for {as_noun(with_weekday(day))}."


def _postponed(facts: MeetingFacts) -> str:
    first = f" from {as_noun(facts.first_day)}" if facts.first_day else ""
    new = "No source gives a new date." if facts.is_compiled else "We have not published a new date."
    return f"Postponed{first}. {new}"


def _not_confirmed(facts: MeetingFacts) -> str:
    """It was planned for 7 March 2024. No source confirms that it took place."""
    who = "No source confirms" if facts.is_compiled else "We have not confirmed"
    if facts.day.says_nothing:
        day = "No source gives its date." if facts.is_compiled else "We have not published its date."
        return f"{day} {who} that it took place."
    if facts.written == "moved" and facts.first_day:
        return f"It was moved from {as_noun(facts.first_day)} to {as_noun(facts.day)}. {who} that it took place."
    if facts.written == "scheduled":
        return f"It was planned for {as_noun(facts.day)}. {who} that it took place."
    return f"{who} that this meeting took place {in_sentence(facts.day)}."


def _not_certain(facts: MeetingFacts) -> str:
    """Its date is only a month or a year, part of which is still ahead."""
    says = "No source says" if facts.is_compiled else "We have not published"
    if facts.day.says_nothing:
        return f"{says} when it is held."
    return f"The only date given is {as_noun(facts.day)}. {says} whether it has taken place."


def _was_held(facts: MeetingFacts) -> str:
    held = "This meeting was held."
    if facts.has_account or facts.asked:
        return held
    return f"{held} {'No source gives' if facts.is_compiled else 'We have not published'} its outcome."


def _fuller(outcome: str, summary: str) -> str:
    """What the meeting was, then its outcome; one of them where it says what the other says."""
    if not outcome or _has(summary, outcome):
        return summary
    return outcome if repeats(summary, outcome) or repeats(outcome, summary) else f"{summary} {outcome}".strip()


def _has(longer: str, shorter: str) -> bool:
    """Whether one text has the words of the other, without articles, in a row: others between could turn the sense."""
    return f" {_words(shorter)} " in f" {_words(longer)} "


def _words(text: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", text.casefold()) if word not in ARTICLES)


def replies(facts: MeetingFacts) -> str:
    """We have not published a reply to 1 of the 2 recommendations listed here; "" where it made none."""
    return _replies(facts) if facts.asked else ""


def _replies(facts: MeetingFacts) -> str:
    if not facts.unanswered:
        every = {1: "Its recommendation has", 2: "Both of its recommendations have"}
        return f"{every.get(facts.asked, f'All {facts.asked:,} of its recommendations have')} a reply."
    nothing = "No reply was found" if facts.is_compiled else "We have not published a reply"
    return f"{nothing} to {_part(facts)}."


def _part(facts: MeetingFacts) -> str:
    """2 of the 3 recommendations listed here; its recommendation; either of its recommendations, which are two.

    An outcome may name one more, such as a recommendation on an appointment, which is no request to be answered.
    """
    if facts.unanswered < facts.asked:
        return f"{facts.unanswered:,} of the {facts.asked:,} recommendations listed here"
    every = {1: "its recommendation", 2: "either of its recommendations"}
    return every.get(facts.asked, f"any of its {facts.asked:,} recommendations")


def ask_by(day: KnownDate) -> str:
    """Send your question by noon on Monday 17 June 2024."""
    return f"Send us your question by {as_noun(with_weekday(day))}."
