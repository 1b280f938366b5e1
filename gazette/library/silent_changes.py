"""Changes without a public note, and records that have vanished: neither is allowed after publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from gazette.cache import Cache
from gazette.dates import say_day
from gazette.library.folder import REDIRECTS, SINGLE, spreadsheet_of
from gazette.library.library import Library
from gazette.library.part_mistakes import HOW_TO_NOTE, file_mistakes, row_mistakes, sheet_is_faulty, shortened
from gazette.library.past_texts import PastTexts
from gazette.library.place_mistakes import place_mistakes
from gazette.library.public_registers import read_entries
from gazette.library.published_parts import rows_of
from gazette.library.renamed_records import other_address, renamed, swapped_with
from gazette.library.what_differs import note_as_it_was, what_differs
from gazette.plurals import uncapitalised
from gazette.problems import Cause, Problem
from gazette.records import PublicRegister, Record
from gazette.records.change import Change
from gazette.records.publication import PUBLISHED, Publication

MOST = 3  # differences named in a message
OR_REMOVE = "If it has words that nobody may read, leave it out, and add a change of kind: removal."


def vanished_records(library: Library) -> Iterator[Problem]:
    """Reports every record that was published and is gone."""
    present = _present(library)
    moved = {redirect.old.strip("/") for redirect in library.redirects}
    for identity, rows in _rows(library).items():
        if identity not in present:
            yield from _vanished(library, rows[-1], moved)


def silent_changes(library: Library) -> Iterator[Problem]:
    """Reports every record that differs from its last publication without a note."""
    present = _present(library)
    published = [(present[identity], rows) for identity, rows in _rows(library).items() if identity in present]
    texts = _texts_to_compare(library, published)
    for record, rows in published:
        last = _last_of(rows, record)
        yield from _unexplained(library, record, last, rows, texts)
        yield from _lost_notes(record, rows, last, texts)
        yield from place_mistakes(library, record, last)
        yield from row_mistakes(library, record, last)
        yield from file_mistakes(library, rows, record, last)
        if record.address != last.address and _removals(record, last):
            yield from _redirect_from_removed(library, last)
        elif record.address != last.address:
            yield from other_address(library, record, last)


def _present(library: Library) -> Mapping[str, Record]:
    """The records by identity; of two with one reference, which is a mistake of its own, the one that was published."""
    present: dict[str, Record] = {}
    for record in (*library.documents, *library.held.records):
        other = present.setdefault(record.identity, record)
        if other is not record and library.publications.is_file_of(record):
            present[record.identity] = record
    return present


def _rows(library: Library) -> Mapping[str, tuple[Publication, ...]]:
    return library.publications.by_record


def _last_of(rows: Sequence[Publication], record: Record) -> Publication:
    """The last publication; of several on one day, which two branches may have made, the one with the present text."""
    same_day = [row for row in rows if row.published == rows[-1].published]
    return next((row for row in reversed(same_day) if row.has_text_of(record)), rows[-1])


def _texts_to_compare(library: Library, published: Sequence[tuple[Record, Sequence[Publication]]]) -> PastTexts | None:
    """The history of the records that differ; it is read only if there are any."""
    differing = [
        record
        for record, rows in published
        if _lost(record, rows, last := _last_of(rows, record))
        or (not last.has_text_of(record) and _lacks_a_note(record, library))
    ]
    return PastTexts(library, differing, Cache(None)) if differing else None


def _lacks_a_note(record: Record, library: Library) -> bool:
    """Whether there is no new note, or one of those published last is gone."""
    rows = library.publications.of(record)
    notes = {change.fingerprint for change in record.changes}
    return not rows[-1].notes_since(record.changes) or not set(rows[-1].notes) <= notes


def _unexplained(
    library: Library, record: Record, last: Publication, rows: Sequence[Publication], texts: PastTexts | None
) -> Iterator[Problem]:
    """A text that differs from the one last published, without a note that was written for it."""
    if record.fingerprint == last.fingerprint or library.held.explains(record, last.fingerprint):
        return
    if other := swapped_with(library, record, last):
        what = f"It has the text that was published on {say_day(last.published)} as {other}, and that file another one."
        if record.path < other:  # one mistake for both
            yield record.problem(what, "Give both files back their names: an address keeps its document.")
        return
    what = f"The text differs from what was published on {say_day(last.published)}"
    new = last.notes_since(record.changes)
    before = {note for row in rows for note in row.notes}  # of two branches, each with its own publication
    if not new:
        yield from _without_note(library, record, last, what, texts)
    elif all(_is_older(change, last) and change.fingerprint not in before for change in new):
        yield record.problem(
            f"{what}, and the new note is dated before that day.",
            "Date it on the day of the change.",
            at=("changes", record.changes.index(new[-1]), "date"),
        )


def _without_note(
    library: Library, record: Record, last: Publication, what: str, texts: PastTexts | None
) -> Iterator[Problem]:
    """That there is no note, at the first place that differs. The rows of a faulty sheet may differ by its mistakes."""
    differing = what_differs(library, record, last, texts) if texts else []
    is_faulty = sheet_is_faulty(library, record)
    if is_faulty:
        differing = [difference for difference in differing if difference.path == record.shown]
        if not differing:
            return
    gone = "" if is_faulty else _gone_rows(library, record, last)
    joined = "; ".join(difference.words for difference in differing[:MOST]).rstrip(".")
    joined += f"; and {len(differing) - MOST} more" if len(differing) > MOST else ""
    words = f" What differs: {joined}." if differing else ""
    place = record.problem("", at=("changes",))
    path, line = (differing[0].path, differing[0].line) if differing else (place.path, place.line)
    remedy = HOW_TO_NOTE if path == place.path else f"In {place.path}, {uncapitalised(HOW_TO_NOTE)}"
    yield Problem(path, line, f"{what}, and there is no note of the change.{words}{gone}", remedy)


def _gone_rows(library: Library, record: Record, last: Publication) -> str:
    """The published rows that are gone; of a register of an earlier version only the history of the rows knows."""
    before: Iterable[str] = last.rows or ()
    if last.rows is None and isinstance(record, PublicRegister) and record.id_column:
        rows = PastTexts(library, [record], Cache(None)).spreadsheet(record, last.fingerprint)
        before = read_entries(record, rows)[0].ids if rows else ()
    present = rows_of(record)
    gone = [name for name in before if name not in present]
    return f" Rows that are gone: {shortened(gone)}." if gone else ""


def _removals(record: Record, last: Publication) -> list[Change]:
    """The removals that are not published yet."""
    return [change for change in last.notes_since(record.changes) if change.is_removal]


def _redirect_from_removed(library: Library, last: Publication) -> Iterator[Problem]:
    """The old name of a record may be what was removed, so nothing leads from it."""
    for redirect in library.redirects:
        if redirect.old.strip("/") == last.address.strip("/"):
            what = "This is the address that a record had before words were removed from it, which may have them."
            yield redirect.problem(what, "Remove this row.").at(library.shown(REDIRECTS))


def _is_older(change: Change, last: Publication) -> bool:
    return bool(change.date.last and change.date.last < last.published)


def _lost_notes(
    record: Record, rows: Sequence[Publication], last: Publication, texts: PastTexts | None
) -> Iterator[Problem]:
    """Published notes that are gone. Of two branches that published on one day, both have theirs."""
    if _removals(record, last):
        return  # a note may have had the words that were removed
    if lost := _lost(record, rows, last):
        count = "A note" if len(lost) == 1 else f"{len(lost)} notes"
        verb = "is" if len(lost) == 1 else "are"
        latest = dict.fromkeys(note for row in rows for note in row.notes if note in lost)
        notes = [note_as_it_was(texts, record, note) for note in latest] if texts else []
        quoted = "; ".join(filter(None, notes)).rstrip(".")
        was = f": {quoted}. Say" if quoted else ", and say"
        yield record.problem(
            f"{count} of changes published by {say_day(last.published)} {verb} gone or worded differently.",
            f"Put it back as it was{was} in a new note what was wrong with it. {OR_REMOVE}",
            at=("changes",),
        )


def _lost(record: Record, rows: Sequence[Publication], last: Publication) -> set[str]:
    """The fingerprints of published notes that the record does not have any more."""
    published = {note for row in rows if row.published == last.published for note in row.notes} | set(last.notes)
    return published - {change.fingerprint for change in record.changes}


def _vanished(library: Library, last: Publication, moved: set[str]) -> Iterator[Problem]:
    """A published document that is gone, or whose text is in another file. `moved` are the addresses that redirect."""
    versions = {version.placed.path for version in library.translated}  # whose original is missing or unreadable
    if last.file in (*library.unreadable.paths, *SINGLE, *versions):
        return  # which is a mistake of its own
    if last.identity.startswith("pages/") and last.address.strip("/") in moved:
        return  # the text of a page may move to another page, but a record of the office may not
    where = library.shown(PUBLISHED)
    what = f"{last.file} was published on {say_day(last.published)} and is gone."
    gone = Cause("is gone", last.identity)
    folder, _, name = last.identity.partition("/")
    in_folder = [record for record in library.documents if record.folder == folder]
    same = renamed(library, in_folder, last) or next((each for each in in_folder if each.path == last.file), None)
    if same and same.path == last.file:
        yield _is_another(same, last, name)
        return
    if same and same.path.lower() == last.file.lower():
        return  # a name with capitals has a mistake of its own
    if same:
        steps = (f"add id: {name} there", *_steps_of_a_new_name(library, last, same))
        remedy = f"Its text is now in {same.path}. Give that file its old name; or {', and '.join(steps)}"
        yield Problem(where, last.line, what, remedy, cause=gone._replace(now_at=same.path))
        return
    remedy = "Put it back with status: withdrawn and status_reason (or, if nobody may read it, status: removed)"
    remedy += (
        ", or redirect its address in redirects.csv." if folder == "pages" else "; its address has to go on working."
    )
    yield Problem(where, last.line, what, remedy, cause=gone)


def _steps_of_a_new_name(library: Library, last: Publication, same: Record) -> Iterator[str]:
    """What else a new name needs: the same for the spreadsheet beside the document, and a redirect."""
    old, new = spreadsheet_of(last.file), spreadsheet_of(same.path)
    if old and (library.root / old).is_file() and not (library.root / new).is_file():
        yield f"name {old} {PurePosixPath(new).name}"
    if same.address != last.address and not any(
        row.old.strip("/") == last.address.strip("/") for row in library.redirects
    ):
        yield f"this row to redirects.csv: /{last.address},/{same.address}"


def _is_another(record: Record, last: Publication, name: str) -> Problem:
    """A document in its own file that is another one to readers, because its reference, series or id is another."""
    what = f"It was published on {say_day(last.published)} as {name}, and its reference or id makes it another."
    problem = record.problem(what, f"Give it back what it had, or add id: {name} here.", at=("reference",))
    return replace(problem, cause=Cause("is gone", last.identity, record.path))
