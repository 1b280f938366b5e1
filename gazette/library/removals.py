"""Publications from before words were removed: which they are, and what the register still keeps of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from gazette.grouping import grouped
from gazette.library.published_parts import is_part_named, rows_of
from gazette.records import Fund, Record
from gazette.records.moves import HEADING, names_file
from gazette.records.publication import REMOVED, Publication
from gazette.references import loose

ByRecord = Mapping[str, tuple[Publication, ...]]


def without_removed(rows: Sequence[Publication], record: Record, since: date | None = None) -> list[Publication]:
    """The earlier rows of a record; those from before words were removed keep only their days and their numbers.

    `since` is the day on which words were removed from the same document in the other language.
    """
    last = max((number for number, _ in enumerate(rows) if _is_before_removal(number, rows, record, since)), default=-1)
    return [_without_words(row, record) if number <= last else row for number, row in enumerate(rows)]


def _is_before_removal(number: int, rows: Sequence[Publication], record: Record, since: date | None) -> bool:
    """Whether words that this row's text had were removed later, or withheld, or were a private person's."""
    row = rows[number]
    if row.fingerprint == REMOVED or (since and row.published < since):
        return True
    removals = {change.fingerprint for change in record.changes if change.is_removal}
    notices = of_notices(rows)
    is_hidden_later = record.is_hidden or any(later in notices for later in rows[number:])
    is_shown_no_more = is_hidden_later and row not in notices
    return bool(removals - set(row.notes)) or is_shown_no_more or _names_private(row, record)


def of_notices(rows: Sequence[Publication]) -> list[Publication]:
    """The publications of a record as a notice that it is withheld. A register of an earlier version has no mark."""
    withheld = {row.fingerprint for row in rows if row.withheld} - {REMOVED}
    return [row for row in rows if row.withheld or row.fingerprint in withheld]


def _names_private(row: Publication, record: Record) -> bool:
    """Whether a grant of the row is that of a private person today, and was not, or nobody knows whether it was."""
    private = {name for name, fingerprint in rows_of(record).items() if not fingerprint}
    if not isinstance(record, Fund) or not private:
        return False
    return row.rows is None or any(row.rows.get(name) for name in private)


def _without_words(row: Publication, record: Record) -> Publication:
    """A heading, an id or the name of a file may itself be what was removed; the number of a paragraph may not.

    What the other public notes name is public all the same, so that what was removed before is not forgotten.
    """
    notes = [change for change in record.changes if not change.is_removal]
    parts = row.rows or {}
    named = [name for name in parts if any(is_part_named(record, name, note) for note in notes)]
    files = [name for name in row.files or {} if any(names_file(name, note) for note in notes)]
    numbers = {name: "" for name in row.paragraphs or {} if not name.startswith(HEADING)}
    kept = {change.fingerprint for change in record.changes}
    return row.model_copy(
        update={
            "fingerprint": REMOVED,
            "notes": tuple(note for note in row.notes if note in kept),
            "file": record.path,
            "address": record.address,
            "paragraphs": None if row.paragraphs is None else numbers,
            "rows": None if row.rows is None else {name: parts[name] and REMOVED for name in named},
            "files": None if row.files is None else dict.fromkeys(files, REMOVED),
        }
    )


def removed_in_other_language(by_record: ByRecord, documents: Iterable[Record], today: date) -> Mapping[str, date]:
    """The last day on which words were removed from each document in another language, by the identity of this one."""
    days: dict[str, date] = {}
    for same in grouped((_same_document(record), record) for record in documents).values():
        for record in same if len(same) > 1 else ():
            others = (other for other in same if other is not record)
            removed = [day for other in others for day in _days_of_removals(by_record, other, today)]
            if removed:
                days[record.identity] = max(removed)
    return days


def _same_document(record: Record) -> tuple[str, object]:
    return record.kind, loose(record.translation_of or record.name)


def _days_of_removals(by_record: ByRecord, record: Record, today: date) -> Iterator[date]:
    """The days on which its removals were published here."""
    rows = by_record.get(record.identity, ())
    for change in record.changes:
        if change.is_removal and rows:
            yield next((row.published for row in rows if change.fingerprint in row.notes), today)


def with_dropped_names(rows: Sequence[Publication], documents: Sequence[Record]) -> tuple[Publication, ...]:
    """The rows under the present names of their records, where a name was itself among the words removed.

    Nothing may say which name it was, so a record that is gone is taken for the new one with a removal in its folder;
    where there are not as many of one as of the other, nobody can tell, and the check reports what is gone.
    """
    present = {record.identity for record in documents}
    known = dict.fromkeys(row.identity for row in rows)
    gone = grouped((name.partition("/")[0], name) for name in known if name not in present)
    new = [record for record in documents if record.identity not in known and not record.id]
    renamed = grouped((record.folder, record) for record in new if any(change.is_removal for change in record.changes))
    names = {
        old: record.identity
        for folder, records in renamed.items()
        if len(gone.get(folder, ())) == len(records)
        for old, record in zip(gone[folder], records, strict=True)
    }
    return tuple(row.model_copy(update={"identity": names.get(row.identity, row.identity)}) for row in rows)
