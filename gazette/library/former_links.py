"""Links to paragraphs that are not there, have another number now, or were removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.library.former_places import FormerPlace
from gazette.library.library import Library
from gazette.library.not_public import LinkFault
from gazette.library.targets import Target
from gazette.markup.body import FileLink, Reference, SiteLink
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.links import links_of
from gazette.records.moves import is_in_words, place_anchor
from gazette.references import loose, short_form
from gazette.sentences.days import in_sentence

MOST_NUMBERS = 12  # of paragraphs in a message


def was_published(library: Library, record: Record, number: str) -> bool:
    """Whether a paragraph was once published, so that a note of a change can name it.

    Where the register does not know the text before, the words of a note have to name it too.
    """
    rows = [row for row in library.publications.of(record) if row.paragraphs is not None]
    named = (number in change.paragraphs and is_in_words(number, change) for change in record.changes)
    return any(number in (row.paragraphs or {}) for row in rows) or (not rows and any(named))


def former_anchors(library: Library, record: Record) -> frozenset[str]:
    """The anchors of former paragraphs that the page of a record keeps."""
    return frozenset(place_anchor(place.name) for place in library.former_places(record) if not place.is_reused)


def fault_of_paragraph(library: Library, target: Target) -> LinkFault | None:
    """What is wrong with the paragraph that a link names, and what to write."""
    if target.is_whole or target.record.is_removed or target.record.path in library.unreadable.faulty:
        return None
    what = f"There is no paragraph {target.paragraph} in {target.record.path}."
    became = what_became(library, target.record, target.paragraph or "")
    if became:
        return LinkFault(f"{what} {became[0]}", became[1])
    return LinkFault(what, numbers_like(target.record, target.paragraph))


def numbers_like(record: Record, paragraph: str | None) -> str:
    """The number that was meant, spelt a little differently, or those that there are."""
    numbers = [paragraph.number for paragraph in record.body.paragraphs]
    near = next((number for number in numbers if loose(number) == loose(paragraph or "")), None)
    return f"Did you mean {near}?" if near else _has_numbers(numbers)


def _has_numbers(numbers: Sequence[str]) -> str:
    """The first numbers of a text, for an author who named another one."""
    more = " …" if len(numbers) > MOST_NUMBERS else "."
    return (
        f"It has: {', '.join(numbers[:MOST_NUMBERS])}{more}"
        if numbers
        else "It has no numbered paragraphs: remove the number."
    )


def what_became(library: Library, record: Record, number: str) -> tuple[str, str] | None:
    """What happened to a paragraph that a link names, and what to write; None where it was never published."""
    place = next((place for place in library.former_places(record) if place.name == number), None)
    if place is None:
        return None
    if place.to:
        return f"It is now {place.to}.", f"Write {place.to}."
    return "It was removed.", "Name another paragraph, or remove the number."


def links_to_moved(library: Library) -> Iterator[Problem]:
    """Links that named a paragraph before another one got its number: they would now lead to other words."""
    places = {record.identity: places for record in library.documents if (places := _reused(library, record))}
    for record in library.documents if places else ():
        for problem, target, anchor in _linked_places(library, record):
            for place in places.get(target.identity, ()) if target is not record else ():
                if place_anchor(place.name) == anchor and _was_written_before(library, record, place):
                    yield _problem(problem, target, place)


def _linked_places(library: Library, record: Record) -> Iterator[tuple[Problem, Record, str]]:
    """The places that the text and the fields of a record link to, each with where the link stands."""
    by_address = {other.address.strip("/"): other for other in library.documents}
    for slot in record.body.slots:
        target: Target | Record | str | None = None
        anchor = ""
        if isinstance(slot, Reference) and slot.paragraph:
            target, anchor = library.named_by(slot), place_anchor(slot.paragraph)
        elif isinstance(slot, FileLink):
            target, anchor = library.file(record, slot), slot.fragment or ""
        elif isinstance(slot, SiteLink):
            address, _, anchor = slot.written.partition("#")
            target = by_address.get(address.strip("/"))
        named = target.record if isinstance(target, Target) else target
        if isinstance(named, Record):
            yield Problem(record.shown, slot.line, ""), named, anchor
    for link in links_of(record):
        form = short_form(link.written) if link.kind == "any" else None
        target = library.find_short(form) if form and form.paragraph else None
        if target and form:
            yield record.problem("", at=link.place), target.record, place_anchor(form.paragraph or "")


def _reused(library: Library, record: Record) -> list[FormerPlace]:
    """The former places of a record whose names other passages have now."""
    return [place for place in library.former_places(record) if place.is_reused]


def _was_written_before(library: Library, record: Record, place: FormerPlace) -> bool:
    """Whether a document was last published before the paragraph moved, and is not changed since."""
    last = library.publications.last_changed(record)
    moved = place.change.date.last if place.change else None
    return last is not None and (moved is None or last <= moved)


def _problem(problem: Problem, target: Record, place: FormerPlace) -> Problem:
    day = f" {in_sentence(place.change.date)}" if place.change else ""
    noun = "The heading" if place.is_heading else "Paragraph"
    what = f"{noun} {place.name} of {target.path} is a different one since a change{day}."
    remedy = f"What was {place.name} is now {place.to}: write {place.to}" if place.to else "What it was, was removed"
    return replace(problem, what=what, remedy=f"{remedy}; or add a note of a change here, if the new one is meant.")
