"""Mistakes about when something becomes public: a vague date in the future, a change note that is dated too late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from gazette.dates import KnownDate
from gazette.library.dated_parts import path_of
from gazette.library.embargo import DatedPart, is_vague, public_from
from gazette.library.library import Library
from gazette.library.public_library import WholeContent
from gazette.london import has_come
from gazette.problems import Problem
from gazette.records import Record

WRITE_THE_DAY = "Write the day, or the day and time, on which it becomes public."


def release_mistakes(whole: WholeContent, now: datetime) -> Iterator[Problem]:
    library = whole.library
    for record in library.documents:
        if _is_open(record.published, now) and not record.translation_of:
            yield record.problem(f"published: {_is_not_over(record.published)}", WRITE_THE_DAY, at=("published",))
        yield from _late_notes(record, now)
        yield from _late_files(record, now) if record.translation_of else ()
    for piece in chain.from_iterable(whole.pieces.values()):
        is_long_past = piece.is_of_an_act and piece.own.last is None
        if _is_open(piece.own, _not_before(piece.record, now), is_long_past=is_long_past):
            yield _vague_piece(library, piece)


def _is_open(known: KnownDate, now: datetime, *, is_long_past: bool = False) -> bool:
    """Whether it is not a single day and is not over, so that nobody can say whether it has come."""
    has_end = known.last is not None or is_long_past
    return is_vague(known) and not (has_end and has_come(public_from(known), now))


def _is_not_over(known: KnownDate) -> str:
    return f"{known} is not over." if known.last else f"{known} may be in the future."


def _not_before(record: Record, now: datetime) -> datetime:
    """A minute, or the moment from which a record is public, if that is later."""
    moment = public_from(record.published)
    return now if has_come(moment, now) else moment


def _late_notes(record: Record, now: datetime) -> Iterator[Problem]:
    """A note of a change is published with the change, so it cannot wait for a day of its own."""
    for number, change in enumerate(record.changes):
        if not has_come(public_from(change.date), _not_before(record, now)):
            what = f"changes.date is {change.date}, a day in the future."
            if change.date.day is None:
                what = f"changes.date: {_is_not_over(change.date)}"
            yield record.problem(what, "Date it the day you publish.", at=("changes", number, "date"))


def _late_files(version: Record, now: datetime) -> Iterator[Problem]:
    """A file of a version in the other language with a later day, although no part of a version can wait."""
    for number, attachment in enumerate(version.attachments):
        if attachment.published and not has_come(public_from(attachment.published), _not_before(version, now)):
            what = f"attachments.published is {attachment.published}, and a file of this version cannot wait."
            yield version.problem(what, "Attach it on that day.", at=("attachments", number, "published"))


def _vague_piece(library: Library, piece: DatedPart) -> Problem:
    names = ".".join(part for part in piece.at if isinstance(part, str))
    what = f"{names}: {_is_not_over(piece.own)}"
    if piece.line is None:
        return piece.record.problem(what, WRITE_THE_DAY, at=piece.at)
    return Problem(path_of(library, piece), piece.line, what, WRITE_THE_DAY)
