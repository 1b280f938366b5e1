"""Sentences on recommendations of panels: how they were answered, how long that took, or that no reply is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gazette.dates import KnownDate
from gazette.plurals import counted, uncapitalised, with_the
from gazette.sentences import state_counts
from gazette.sentences.days import as_noun, in_sentence
from gazette.sentences.promise_states import StateLook
from gazette.spans import span

TITLE_OF_DATA = "Panel recommendations"
ALL = "All recommendations and the replies"
ABOUT_DECISIONS = "What panels did about decisions"
ABOUT_DECISIONS_BY_ONE = "What the panel did about decisions"
REPLY, SEE_ALSO = "Reply", "See also"
Answer = Literal["none", "rejected", "accepted in part", "accepted", "noted"]


@dataclass(frozen=True)
class AnswerWords:
    """How an answer is shown: its word in an office's own record and in a compiled record, a sign and a look."""

    own: str
    compiled: str
    sign: str
    look: StateLook
    clause: str  # {n} is the number, or "it"
    compiled_clause: str = ""  # where it is another one

    def word(self, *, is_compiled: bool) -> str:
        return self.compiled if is_compiled else self.own


# In the order of lists, the unanswered first.
ANSWERS: dict[Answer, AnswerWords] = {
    "none": AnswerWords(
        "No reply published", "No reply found", "?", "unseen",
        "{n} {has} no published reply", "no reply was found to {n}",
    ),
    "rejected": AnswerWords("Rejected", "Rejected", "✗", "broken", "{n} {was} rejected"),
    "accepted in part": AnswerWords(
        "Accepted in part", "Accepted in part", "½", "partly", "{n} {was} accepted in part",
    ),
    "accepted": AnswerWords("Accepted", "Accepted", "✓", "kept", "{n} {was} accepted"),
    "noted": AnswerWords("Noted", "Noted", "–", "ended", "{n} {was} noted"),
}  # fmt: skip


def answer(numbers: Mapping[Answer, int], *, is_compiled: bool, by: str = "") -> str:
    """Of 5 recommendations made by the panel, 1 has no published reply, 3 were accepted and 1 was noted.

    `by` is the body that made them, where a single one did.
    """
    clauses = {name: _clause(words, is_compiled=is_compiled) for name, words in ANSWERS.items()}
    which = f"made by {with_the(by)}" if by else ""
    return state_counts.answer(("recommendation", "recommendations"), numbers, [clauses], which=which)


def none_found(bodies: Sequence[str]) -> str:
    """The answer of the list of a compiled record without any: No recommendation by the Police Panel was found."""
    by = f" by {with_the(bodies[0])}" if len(bodies) == 1 else ""
    return f"No recommendation{by} was found in the papers collected here."


def meetings_held(number: int, body: str = "") -> str:
    """The heading of the meetings of a panel, where it made no recommendation; `body` where there are several."""
    heading = f"Meetings that were held ({number:,})"
    return f"{body}: {uncapitalised(heading)}" if body else heading


def not_confirmed(number: int) -> str:
    """Below that heading, in a compiled record: No source confirms that 7 other meetings took place; "" for none."""
    return f"No source confirms that {counted(number, 'other meeting')} took place." if number else ""


def _clause(words: AnswerWords, *, is_compiled: bool) -> str:
    return words.compiled_clause if is_compiled and words.compiled_clause else words.clause


def by_answer(number: int) -> str:
    """The caption of a bar: 5 recommendations by their answer."""
    return f"{counted(number, 'recommendation')} by {'its' if number == 1 else 'their'} answer"


def number_with_answer(number: int, answer: Answer) -> str:
    """Below the heading of an answer; of those without one also their order, which is not that of the others."""
    order = ", the oldest first" if answer == "none" and number > 1 else ""
    return f"{counted(number, 'recommendation')}{order}."


def asked_by(meeting_kind: str) -> str:
    """The heading of the recommendations on the page of their meeting."""
    return "What the panel asked for" if "panel" in meeting_kind else "What the meeting asked for"


def reply(day: KnownDate, text: str) -> str:
    """Reply of 6 December 2016: conditions will be published."""
    return f"Reply: {text}" if day.says_nothing else f"Reply of {as_noun(day)}: {text}"


def made_on(day: KnownDate) -> str:
    """Made on 29 June 2023, where that is not the day of the meeting; "" where no day is known."""
    return "" if day.says_nothing else f"Made {in_sentence(day)}"


def waited(recommended: KnownDate, answered_on: KnownDate) -> str:
    """Answered in 26 days; where a date is not known to the day, as narrowly as it is known, such as within 30 days."""
    took = span(recommended, answered_on)
    if took.most == 0:
        return "Answered on the same day"
    if took.days is not None:
        return f"Answered in {took}"
    if not took.least and took.most is not None:
        return "Answered within " + str(took).removeprefix("at most ")
    return f"Answered {took} later" if str(took) else "Answered"


def number_without_reply(number: int) -> str:
    """3 recommendations have no published reply. In an office's own record only."""
    whole = counted(number, "recommendation")
    return f"{whole} {'has' if number == 1 else 'have'} no published reply"
