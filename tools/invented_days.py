"""`python -m tools.invented_days`: writes the register of publications of the imaginary office from its documents.

What a real office publishes is entered by `make publish` and never written again. The days of the imaginary office are
part of the invention: all that was published by FIRST came in one batch, and every later document and note of a change
on its own day. So did what a document says of a later day, such as a grant: before that day it had another text. Run it
after a change of a document in examples/exampleshire.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gazette.dates import KnownDate
from gazette.fingerprints import together
from gazette.library.build_day import real_day
from gazette.library.embargo import ALWAYS, public_from
from gazette.library.folder import read_folder
from gazette.library.publications import keep, read_publications
from gazette.library.read import read_library
from gazette.london import LONDON, instant
from gazette.markup.body import Paragraph
from gazette.records import Decision, Fund, Page, Record
from gazette.records.change import Change
from gazette.records.fund import Award
from gazette.records.moves import moves_of
from gazette.records.paper import Paper
from gazette.records.publication import PUBLISHED

OFFICE = Path("examples/exampleshire")
LAST = 100_000  # a line below every text
FIRST = date(2024, 5, 20)  # when the imaginary office began its website


def register_of(office: Path) -> bytes:
    """The register that follows from the documents of an imaginary office."""
    last = real_day(office)
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(office, content, ignore=shutil.ignore_patterns(Path(PUBLISHED).name))
        records = read_library(content, now=instant(last)).documents
        for day in days_of(records, last):
            publications, _ = read_publications(read_folder(content))
            keep(content, publications, published_on(records, day, last), day)
        return (content / PUBLISHED).read_bytes()


def days_of(records: Sequence[Record], last: date) -> list[date]:
    """Every day on which something is published, from FIRST to the day of the office."""
    days = {FIRST}
    decisions = {record.name: record for record in records if isinstance(record, Decision)}
    for record in records:
        days |= {first_day(record), *(change_day(change, last) for change in record.changes)}
        days |= set(days_without_note(record, decisions, last))
    return sorted(day for day in days if FIRST <= day <= last)


def published_on(records: Sequence[Record], day: date, last: date) -> list[Record]:
    """The records that are public on a day, each with the notes and the fingerprint that it had then."""
    decisions = {record.name: record for record in records if isinstance(record, Decision)}
    return [
        with_fingerprint_of(
            as_before(
                without_later_awards(record, decisions, day),
                [note for note in record.changes if change_day(note, day) > day],
            ),
            [later for later in days_without_note(record, decisions, last) if later > day],
        )
        for record in records
        if first_day(record) <= day
    ]


def as_before(record: Record, later: Sequence[Change]) -> Record:
    """The record without later notes, with the paragraphs that these say have moved or were removed.

    Before a note that names paragraphs the text was another, and has another fingerprint.
    """
    body, numbers = record.body, {paragraph.number for paragraph in record.body.paragraphs}
    removed = [Paragraph(LAST, number, "") for note in later for number in note.paragraphs if number not in numbers]
    old = {move.new: move.old for move in moves_of(later, numbers)}
    paragraphs = [replace(place, number=old.get(place.number, place.number)) for place in body.paragraphs]
    changes = tuple(note for note in record.changes if note not in later)
    placed = replace(record._placed, body=replace(body, paragraphs=(*paragraphs, *removed)))
    before = record.model_copy(update={"changes": changes}).placed(placed)
    other_texts = [note.date.last for note in later if note.date.last and (note.paragraphs or note.moved)]
    return with_fingerprint_of(before, other_texts)


def with_fingerprint_of(record: Record, later: Sequence[date]) -> Record:
    """The record with another fingerprint, if some of what it says was said only on later days."""
    return record.with_fingerprint(together(record.fingerprint, f"before {min(later)}")) if later else record


def days_without_note(record: Record, decisions: Mapping[str, Record], last: date) -> Iterator[date]:
    """The days after its first publication on which it said something new, for which no later note accounts."""
    latest_note = max((change_day(change, last) for change in record.changes), default=date.min)
    yield from (day for day in days_said(record, decisions) if max(first_day(record), latest_note) < day <= last)


def days_said(record: Record, decisions: Mapping[str, Record]) -> Iterator[date]:
    """The days on which a document said what is dated later than the document itself."""
    known: list[KnownDate | None] = []
    if isinstance(record, Fund):
        known += [fund_round.announced for fund_round in record.rounds]
        for award in record.awards:
            yield award_day(award, decisions)
    if isinstance(record, Page):
        known.append(record.reviewed)
    if isinstance(record, Paper):
        known += [step.date for promise in record.promises for step in promise.history]
    yield from (day.last for day in known if day and day.last)


def without_later_awards(record: Record, decisions: Mapping[str, Record], day: date) -> Record:
    """The record without the awards that were published after a day."""
    if not isinstance(record, Fund):
        return record
    return record.with_awards(tuple(award for award in record.awards if award_day(award, decisions) <= day))


def award_day(award: Award, decisions: Mapping[str, Record]) -> date:
    """The first day on which an award was public: that of its decision, or its own; of a month, when that is over."""
    decision, own = decisions.get(award.decision or ""), public_from(award.awarded)
    return max(
        FIRST, list_day(decision) if decision else FIRST, FIRST if own == ALWAYS else own.astimezone(LONDON).date()
    )


def list_day(decision: Record) -> date:
    """The day on which the list of its grants was added to a decision, which is that of its first note, if any."""
    updates = (change.date.last for change in decision.changes if change.kind == "update" and change.date.last)
    return next(updates, first_day(decision))


def first_day(record: Record) -> date:
    return max(FIRST, record.published.last or FIRST)


def change_day(change: Change, otherwise: date) -> date:
    return change.date.last or otherwise


def main() -> int:
    register = register_of(OFFICE)
    (OFFICE / PUBLISHED).write_bytes(register)
    print(f"{OFFICE / PUBLISHED}: written.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
