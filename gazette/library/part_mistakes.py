"""Rows and files that were published and are gone or changed without a note of the change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gazette.dates import say_day
from gazette.fingerprints import alikeness, is_recognisable
from gazette.grouping import grouped
from gazette.library.dated_parts import dated_parts_of
from gazette.library.embargo import public_from, release_of
from gazette.library.folder import spreadsheet_of
from gazette.library.former_addresses import live_pages
from gazette.library.library import Library
from gazette.library.published_parts import PublishedPart, id_of_part, is_part_named, kind_of_part, parts_of
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.cited_part import CitedPart, CitedRow
from gazette.records.fund import Award, Round
from gazette.records.moves import ids_in_note, is_clear_alone, names_file
from gazette.records.publication import Parts, Publication, words_of

MOST_NAMED = 12  # ids in a message
ANOTHER = 1  # so alike at most is a row to another one that took its id
LIKE = 4  # so alike at least is a row to the earlier words of another, if it has them now
AHEAD = 2  # and by so much more than to its own
HOW_TO_NOTE = "Add under changes: date, kind (correction, update, withdrawal, minor or removal), note."


def row_mistakes(library: Library, record: Record, last: Publication) -> Iterator[Problem]:
    """A grant, a row or any other part with an id that is gone, or whose id another one has now, without a note."""
    if not last.rows or record.is_hidden or record.translation_of or _is_faulty(library, record):
        return
    present, new = {part.name: part for part in parts_of(record)}, last.notes_since(record.changes)
    if not any(change.is_removal for change in new):
        unnamed = [name for name in last.rows if not any(is_part_named(record, name, change) for change in new)]
        if new:
            yield from _gone(library, record, last, [name for name in unnamed if name not in present])
            yield from _new_rows(library, record, last, new, present)
        yield from _given_again(library, record, last, present)
        yield from _another(library, record, last, unnamed, present)


def _new_rows(
    library: Library, record: Record, last: Publication, new: Sequence[Change], present: Mapping[str, PublishedPart]
) -> Iterator[Problem]:
    """New rows of a spreadsheet that no note names, which would be published unnoticed under a note on others."""
    if library.held.explains(record, last.fingerprint):
        return
    rows = [part for part in present.values() if isinstance(part.part, CitedRow) and part.name not in (last.rows or ())]
    lines = _released_since(library, record, last) if rows else frozenset()
    unnamed = [
        part
        for part in rows
        if part.line not in lines
        and not library.held.has_row(record.path, part.line)
        and not any(_is_announced(record, part, last, change) for change in new)
    ]
    if unnamed:
        noun, names, several = unnamed[0].part.noun, [part.name for part in unnamed], len(unnamed) > 1
        what = f"{f'{len(unnamed)} {noun}s are' if several else f'The {noun} is'} new, and no note of the change names "
        what += f"{'them' if several else 'it'}: {shortened(names)}."
        remedy = f"Name {'them' if several else 'it'} in a note in {record.shown}, such as: New: {ids_in_note(names)}."
        yield _problem(library, record, unnamed[0], what, remedy)


def _released_since(library: Library, record: Record, last: Publication) -> frozenset[int | None]:
    """The lines of rows that became public on a day of their own after a publication, which their page announces."""
    pieces = (piece for piece in dated_parts_of(library, record) if piece.line is not None)
    return frozenset(piece.line for piece in pieces if public_from(release_of(piece)).date() >= last.published)


def _is_announced(record: Record, part: PublishedPart, last: Publication, change: Change) -> bool:
    """Whether a note tells of a new row: by its id or that of a new round; in a register, as an update."""
    if is_part_named(record, part.name, change):
        return True
    if not isinstance(part.part, Award):
        return change.kind == "update"
    fund_round = Round.register_name(part.part.round)
    is_new_round = fund_round not in (last.rows or ())
    return is_new_round and is_part_named(record, fund_round, change)


def sheet_is_faulty(library: Library, record: Record) -> bool:
    """Whether rows of its spreadsheet have mistakes, or none of it can be read."""
    return spreadsheet_of(record.path) in library.unreadable.faulty


def _is_faulty(library: Library, record: Record) -> bool:
    return record.path in library.unreadable.faulty or sheet_is_faulty(library, record)


def _another(
    library: Library, record: Record, last: Publication, unnamed: Iterable[str], present: Mapping[str, PublishedPart]
) -> Iterator[Problem]:
    """Parts that have other words than the one that was published with their id, without a note that says so."""
    rows = last.rows or {}
    for part in (present[name] for name in unnamed if name in present):
        if _is_other(rows[part.name], part) or _has_words_of_another(rows, part, present):
            noun, part_id = part.part.noun, part.part.cited_as
            what = f"The {noun} {part_id} is not the one that was published on {say_day(last.published)}."
            remedy = "An id is used once: give the new one another id. If it is the same one, name its id in the note "
            remedy += f"of the change{_as_in_note(type(part.part), part_id)}."
            yield _problem(library, record, part, what, remedy)


def _given_again(
    library: Library, record: Record, last: Publication, present: Mapping[str, PublishedPart]
) -> Iterator[Problem]:
    """Ids of parts that were removed, which other parts have now."""
    rows = library.publications.of(record)
    for name, part in present.items():
        before = [row.rows[name] for row in rows if row.rows and name in row.rows]
        if name not in (last.rows or ()) and before and not part.has_own_page and _is_other(before[-1], part):
            yield _of_another(library, record, part)


def reused_pages(library: Library) -> Iterator[Problem]:
    """Ids that make a page, such as that of a promise, and that were those of another part of any record."""
    for record in library.documents:
        for part in parts_of(record):
            before = library.publications.with_part(part.name) if part.has_own_page else ()
            same = [row for row in before if part.page_in(row.address) == part.page_in(record.address)]
            last = library.publications.last(record)
            is_known = last is not None and part.name in (last.rows or ())
            if same and not is_known and _is_other((same[-1].rows or {})[part.name], part):
                yield _of_another(library, record, part)


def headings_in_the_way(library: Library) -> Iterator[Problem]:
    """Headings with the place of a grant or a row on the same page, or of the page itself."""
    for record in library.documents:
        headings = {heading.anchor: heading for heading in record.body.headings}
        of_rows = {part.anchor: part.name for part in parts_of(record) if part.anchor in headings} if headings else {}
        for anchor, name in {**of_rows, **{"main-content": "the page itself"}}.items():
            if heading := headings.get(anchor):
                what = f"The heading '{heading.text}' has the address of {name} on this page, #{anchor}."
                yield Problem(record.shown, heading.line, what, "Give it other words.")


def _of_another(library: Library, record: Record, part: PublishedPart) -> Problem:
    what = f"The id {part.part.cited_as} was that of another {part.part.noun}, which was removed."
    return _problem(library, record, part, what, "Give the new one an id of its own.")


def _is_other(published: str, part: PublishedPart) -> bool:
    was, now = words_of(published), part.fingerprint
    return is_recognisable(was) and is_recognisable(now) and alikeness(was, now) <= ANOTHER


def _has_words_of_another(rows: Parts, part: PublishedPart, present: Mapping[str, PublishedPart]) -> bool:
    """Whether a part is more like what was published with another id, which has other words itself now."""
    own = alikeness(words_of(rows[part.name]), part.fingerprint)
    for name in rows.keys() & present.keys() - {part.name}:
        likeness = alikeness(words_of(rows[name]), part.fingerprint)
        if likeness >= max(LIKE, own + AHEAD) and alikeness(words_of(rows[name]), present[name].fingerprint) < likeness:
            return True
    return False


def _gone(library: Library, record: Record, last: Publication, names: Iterable[str]) -> Iterator[Problem]:
    """A mistake for each kind of part that is gone; what has its page elsewhere now is not."""
    kinds = {name: kind for name in names if (kind := kind_of_part(record, name))}
    for several in grouped((kind.noun, name) for name, kind in kinds.items()).values():
        kind = kinds[several[0]]
        pages = live_pages(library) if kind.page_of("", "") else ()
        ids = [
            part_id for name in several if kind.page_of(part_id := id_of_part(kind, name), record.address) not in pages
        ]
        if ids:
            yield _gone_problem(library, record, last, kind, ids)


def _gone_problem(
    library: Library, record: Record, last: Publication, kind: type[CitedPart], gone: Sequence[str]
) -> Problem:
    several = len(gone) > 1
    what = f"{f'{len(gone)} {kind.noun}s' if several else f'The {kind.noun}'} published on {say_day(last.published)} "
    what += f"{'are' if several else 'is'} gone: {shortened(gone)}."
    remedy = f"Put {'them' if several else 'it'} back, or name {'each of them' if several else 'it'} by its id in the "
    remedy += f"note of the change, and say why{_as_in_note(kind, gone[0])}."
    problem = record.problem(what, remedy, at=("changes",))
    if issubclass(kind, CitedRow):
        return replace(problem, path=library.shown(spreadsheet_of(record.path)), line=1)
    return problem


def _as_in_note(kind: type[CitedPart], part_id: str) -> str:
    """How a note names a part whose id alone could be any number."""
    return "" if is_clear_alone(kind, part_id) else f", as {kind.noun} {part_id}"


def _problem(library: Library, record: Record, part: PublishedPart, what: str, remedy: str) -> Problem:
    """A mistake in a part, at its line in the spreadsheet or in the fields."""
    if part.line:
        return Problem(library.shown(spreadsheet_of(record.path)), part.line, what, remedy)
    return record.problem(what, remedy, at=part.at)


def shortened(names: Sequence[str]) -> str:
    """The first of the names in a sentence."""
    return listed(names) if len(names) <= MOST_NAMED else f"{', '.join(names[:MOST_NAMED])} …"


def place_of_part(library: Library, record: Record, name: str) -> Problem:
    """A problem without words at the line of a part, by its name in the register."""
    part = next(part for part in parts_of(record) if part.name == name)
    return _problem(library, record, part, "", "")


def file_mistakes(
    library: Library, rows: Sequence[Publication], record: Record, last: Publication
) -> Iterator[Problem]:
    """A file with other contents needs a note as a changed text does, and one that is gone a note that names it."""
    new = last.notes_since(record.changes)
    if last.files is None or record.is_hidden or any(change.is_removal for change in new):
        return
    yield from _names_given_again(rows, record, last, new)
    if new:
        yield from _unnamed_files(record, last, new)
        return
    places = {attachment.file: index for index, attachment in enumerate(record.attachments)}
    for name, digest in last.files.items():
        path = library.attachment_path(record, name)
        is_faulty = (name in places and name not in record.files) or path in library.unreadable.faulty
        if record.files.get(name) == digest or is_faulty:
            continue  # a file that is missing in its folder, or torn by a merge, is a mistake of its own
        is_gone = name not in record.files
        if is_gone and record.fingerprint != last.fingerprint:
            continue  # the text differs, which is reported
        become = "is gone" if is_gone else "has other contents now"
        what = f"The file {name} was published on {say_day(last.published)} and {become}, "
        what += "and there is no note of the change."
        at = ("attachments", places[name]) if name in places else ("changes",)
        yield record.problem(what, f"Put the file back as it was, or: {HOW_TO_NOTE}", at=at)


def _names_given_again(
    rows: Sequence[Publication], record: Record, last: Publication, new: Sequence[Change]
) -> Iterator[Problem]:
    """Files with the name of one that was removed before, whose address others may have cited."""
    places = {attachment.file: index for index, attachment in enumerate(record.attachments)}
    for name, digest in record.files.items():
        earlier = [row for row in rows if row.files and name in row.files and name not in (last.files or {})]
        is_other = bool(earlier) and (earlier[-1].files or {})[name] != digest
        if is_other and not any(names_file(name, change) for change in new):
            what = f"The name {name} was that of another file, published on {say_day(earlier[-1].published)} and "
            what += "removed since, and others may have linked to it."
            remedy = "Give the new file another name. If it takes the place of the other, name it in the note of the "
            at = ("attachments", places[name]) if name in places else ("changes",)
            yield record.problem(what, f"{remedy}change.", at=at)


def _unnamed_files(record: Record, last: Publication, new: Sequence[Change]) -> Iterator[Problem]:
    """The old address of a file no longer works, whether it was removed or renamed."""
    names = {attachment.file for attachment in record.attachments} | set(record.files)
    for name, digest in (last.files or {}).items():
        if name in names or any(names_file(name, change) for change in new):
            continue
        renamed = next((other for other, same in record.files.items() if same == digest), None)
        become = f"is now {renamed}" if renamed else "is gone"
        what = f"The file {name} was published on {say_day(last.published)} and {become}, "
        remedy = f"Give it back its name, or say in the note of the change that {name} is now {renamed}."
        remedy = remedy if renamed else "Put it back, or name it in the note of the change, and say why it is gone."
        yield record.problem(f"{what}and others may have linked to it.", remedy, at=("changes",))
