"""The former paragraphs and headings of a record, each with what happened to it, for its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.languages import PAGE_LANGUAGE
from gazette.library.former_places import FormerPlace
from gazette.library.library import Library
from gazette.markup.kept_places import KeptPlace, with_kept_places
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.moves import HEADING, Move, moves_of, number_now, place_anchor
from gazette.sentences import places
from gazette.sentences.records import corrected, updated
from gazette.views.context import Context
from gazette.views.shapes.parts import Value


def with_former_places(library: Library, record: Record, html: str) -> str:
    """The text of a record in which every address that it ever had still leads somewhere."""
    former = library.former_places(record)
    return with_kept_places(html, _kept(former, record)) if former else html


def _kept(former: tuple[FormerPlace, ...], record: Record) -> Iterator[KeptPlace]:
    lang = PAGE_LANGUAGE if record.lang != PAGE_LANGUAGE else ""
    yield from (_kept_place(place, lang, record.lang) for place in former if not place.was_removed)
    yield from _of_removed([place for place in former if place.was_removed and not place.is_reused], lang)


def _kept_place(place: FormerPlace, lang: str, record_lang: str) -> KeptPlace:
    """A silent second address of where the words are now, or a line that says what happened to them, and why."""
    day, number = place.change.date if place.change else None, "" if place.is_heading else place.name
    own, target = place_anchor(place.name), place_anchor(place.to) if place.to else ""
    if target and not place.is_reused:
        return KeptPlace(own, target)
    if target:
        words = "" if str(place.to).startswith(HEADING) else str(place.to)
        link = (f"#{target}", places.place_words(words))
        return KeptPlace("", own, places.now_elsewhere(number, day), link, follows=True, lang=lang)
    if place.is_reused:
        return KeptPlace("", own, places.removed_before(number, day), follows=True, lang=lang)
    at, words = place_anchor(place.before) if place.before else "", places.removed(number, day)
    if place.change is None or not place.is_explained:  # the note may be about something else
        return KeptPlace(own, at, words, lang=lang)
    return KeptPlace(own, at, f"{words.rstrip('.')}:", lang=lang, note=(place.change.note, record_lang))


def _of_removed(removed: list[FormerPlace], lang: str) -> Iterator[KeptPlace]:
    """One line at the top of the text, to which the addresses of all removed passages lead."""
    for number, place in enumerate(removed):
        anchor, first = place_anchor(place.name), place_anchor(removed[0].name)
        change = removed[-1].change
        text = places.words_removed(change.date if change else None)
        yield KeptPlace(anchor, first) if number else KeptPlace(anchor, "", text, is_first=True, lang=lang)


def with_corrections(context: Context, html: str, record: Record) -> str:
    """The text with a line below each paragraph that was corrected or updated, where a page has no notes beside it."""
    lang = PAGE_LANGUAGE if record.lang != PAGE_LANGUAGE else ""
    lines = [
        KeptPlace(
            "",
            anchor,
            f"{words_of(context, record, change)}:",
            follows=True,
            lang=lang,
            note=(change.note, record.lang),
        )
        for anchor, change in changed_places(record)
    ]
    return with_kept_places(html, reversed(lines)) if lines else html


def words_of(context: Context, record: Record, change: Change) -> str:
    """What a note beside a paragraph begins with: Corrected on 7 June 2024."""
    words = corrected if change.kind == "correction" else updated
    return words(context.day_of(record, change), is_of_page=context.is_compiled)


def changed_places(record: Record) -> Iterator[tuple[str, Change]]:
    """The anchor of each paragraph that a correction or an update names, with that change, the oldest first."""
    anchors = {paragraph.anchor for paragraph in record.body.paragraphs}
    changes = record.changes_by_date
    for place, change in enumerate(changes, 1):
        for number in change.paragraphs if change.kind in ("correction", "update") else ():
            anchor = place_anchor(number_now(number, changes[place:]))
            if anchor in anchors:
                yield anchor, change


def links_of_moves(change: Change, record: Record) -> Iterator[Value]:
    """What a note says of paragraphs that have another number now; of headings that became one, once."""
    headings = {heading.anchor: heading.text for heading in record.body.headings}
    names = {paragraph.number for paragraph in record.body.paragraphs} | {f"{HEADING}{anchor}" for anchor in headings}
    yield from dict.fromkeys(_link_of_move(move, headings) for move in moves_of([change], names))


def _link_of_move(move: Move, headings: Mapping[str, str]) -> Value:
    old = "" if move.old.startswith(HEADING) else move.old
    anchor = place_anchor(move.new)
    words = places.move_words(old, move.new.removeprefix(HEADING), headings.get(anchor, anchor))
    return Value(words, f"#{anchor}")
