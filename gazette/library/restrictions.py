"""What is kept back: mistakes in how it was released, and warnings about reviews and parties without a ground."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.frontmatter.sentences import offered
from gazette.frontmatter.source import Place
from gazette.library.library import Library
from gazette.lints import LintWarning
from gazette.lints.text import lint_warning
from gazette.problems import Problem
from gazette.records import Decision, Fund, Record
from gazette.records.restriction import is_withheld_party
from gazette.sentences.days import in_sentence

RELEASED = ("released_file", "released_as", "released_note")


def restriction_mistakes(library: Library) -> Iterator[Problem]:
    """A mistake where a released part has no day, or the attachment that holds it is missing."""
    for record in library.records:
        files = [attachment.file for attachment in record.attachments]
        for number, part in enumerate(record.restricted):
            place = ("restricted", number)
            name = next((name for name in RELEASED if getattr(part, name)), None)
            if name and not part.released:
                what = f"{name} says where {part.part} is, but released is missing."
                yield record.problem(what, "Add released: with the day, or unknown.", at=(*place, name))
            if part.released_file and part.released_file not in files:
                what = f"The file {part.released_file} is not among the attachments of this document."
                otherwise = f"Choose from: {', '.join(files)}; or add it" if files else "Add it"
                remedy = offered(part.released_file, files, f"{otherwise} under attachments.")
                yield record.problem(what, remedy, at=(*place, "released_file"))


def restriction_warnings(library: Library, record: Record, today: date | None) -> Iterator[LintWarning]:
    """The warnings about one record. Without `today`, and in a compiled record, none is about a review."""
    for number, part in enumerate(record.restricted):
        is_due = part.review and today and part.review.is_past(today) and not part.is_released
        if part.review and is_due and not library.office.is_compiled:
            what = f"{part.part} was due for review {in_sentence(part.review)}, and no result is recorded."
            remedy = "Write released: and the day if it is published now, or the day of the next review."
            yield lint_warning(record, what, remedy, ("restricted", number, "review"), "review")
    if not record.restricted:
        for place, name in _parties(record):
            if is_withheld_party(name):
                what = f"{place[0]} is withheld, but no ground is given."
                yield lint_warning(record, what, "Add restricted: with part and ground.", place, "withheld party")


def _parties(record: Record) -> Iterator[tuple[Place, str | None]]:
    if isinstance(record, Decision):
        for field in ("decided_by", "contract_with"):
            yield from (((field, number), name) for number, name in enumerate(getattr(record, field)))
    elif isinstance(record, Fund):
        first = next((award.recipient for award in record.awards if is_withheld_party(award.recipient)), None)
        yield ("recipient",), first
