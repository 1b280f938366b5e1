"""Warnings where two pages do not agree: one says that something happened, and the record of it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from gazette.frontmatter.source import Place
from gazette.library.later_acts import later_acts
from gazette.library.library import Library
from gazette.library.state_warnings import texts_in
from gazette.lints import LintedText, LintWarning
from gazette.lints.text import on_one_line, sentences, warning_at
from gazette.records import Decision, Meeting, Record

_HELD = re.compile(r"\b(?:(?:was|were) held|took place)\b", re.I)
_CANCELLED = re.compile(r"\b(?:was|were) (?:cancelled|called off)\b", re.I)
_ENDED = re.compile(r"\b(?:was|were|is|has been) (quashed|set aside|withdrawn)\b", re.I)
_DOUBT = re.compile(r"\b(?:not|no|never|nothing|nobody|whether|if|before|until|should|would|may|might|could)\b", re.I)
WORD = "pages differ"


@dataclass(frozen=True)
class Sentence:
    """A sentence of a record, and how to warn about it."""

    text: str
    warning: LintWarning

    def at(self, path: str) -> Sentence:
        return replace(self, warning=replace(self.warning, problem=self.warning.problem.at(path)))

    def warn(self, what: str, remedy: str) -> LintWarning:
        return replace(self.warning, problem=replace(self.warning.problem, what=what, remedy=remedy))


def disagreements(library: Library, record: Record, today: date, in_text: Iterable[Sentence]) -> Iterator[LintWarning]:
    """What a record says of the meetings and decisions that it is linked to, where their own records do not say it.

    `in_text` are the sayings of its text, with empty paths.
    """
    linked = [other for other in _linked(library, record) if _may_differ(other, today)]
    if not linked:
        return
    for sentence in (*_sayings_in_fields(record), *(sentence.at(record.shown) for sentence in in_text)):
        for other in linked:
            if isinstance(other, Meeting):
                yield from _of_meeting(sentence, other, other is record, today)
            elif isinstance(other, Decision):
                yield from _of_decision(library, sentence, other)


def _linked(library: Library, record: Record) -> list[Record]:
    """The record itself, and the records that it names or that name it, each once."""
    named = [relation.target.record for relation in library.relations_from.get(record.identity, ())]
    naming = [relation.source for relation in library.relations_to.get(record.identity, ())]
    return list({other.identity: other for other in (record, *named, *naming)}.values())


def _may_differ(other: Record, today: date) -> bool:
    return isinstance(other, Decision) or (isinstance(other, Meeting) and other.state(today) not in (None, "scheduled"))


def _sayings_in_fields(record: Record) -> Iterator[Sentence]:
    for place, text in texts_in(record):
        for part in re.split(r"(?<=[.!?;])\s+", text):
            if _is_saying(part):
                yield Sentence(part, _warning_in_field(record, place))


def sayings_in(paper: LintedText) -> Iterator[Sentence]:
    """The sentences of a text that state an outcome, without those that express a doubt."""
    for piece in paper.pieces:
        for start, part in sentences(replace(piece, text=piece.raw)):
            if _is_saying(part):
                yield Sentence(part, warning_at(piece, WORD, "", "", start))


def _is_saying(text: str) -> bool:
    return any(pattern.search(text) for pattern in (_HELD, _CANCELLED, _ENDED)) and not _DOUBT.search(text)


def _warning_in_field(record: Record, place: Place) -> LintWarning:
    return LintWarning("", record.problem("", at=place, warning=WORD))


def _of_meeting(sentence: Sentence, meeting: Meeting, is_own: bool, today: date) -> Iterator[LintWarning]:
    is_named = str(meeting.date) in sentence.text or meeting.name in sentence.text
    if not (is_named or is_own) or not meeting.date.is_known:
        return
    state = meeting.state(today)
    if state in ("cancelled", "not confirmed") and _HELD.search(sentence.text):
        words = "cancelled" if state == "cancelled" else "not confirmed"
        what = f'"{on_one_line(sentence.text)}": {meeting.shown} says that the meeting is {words}.'
        yield sentence.warn(what, "If a source says so, write held: held there. Otherwise change the sentence.")
    if state == "held" and _CANCELLED.search(sentence.text):
        what = f'"{on_one_line(sentence.text)}": {meeting.shown} says that the meeting was held.'
        yield sentence.warn(what, "Write held: cancelled there, or change the sentence.")


def _of_decision(library: Library, sentence: Sentence, decision: Decision) -> Iterator[LintWarning]:
    ended = _ENDED.search(sentence.text)
    if not ended or decision.name not in sentence.text or decision.status or decision.outcome == "quashed":
        return
    if not any(act.is_decisive for act in later_acts(library, decision)):
        what = f'"{on_one_line(sentence.text)}": {decision.shown} does not say that it was {ended[1].lower()}.'
        remedy = "Write outcome: quashed or status: withdrawn there, or name it under earlier in the later decision."
        yield sentence.warn(what, remedy)
