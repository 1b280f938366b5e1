"""Published documents that have another name or another address now, and the documents that have theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette import fingerprints
from gazette.fingerprints import is_recognisable
from gazette.library.folder import REDIRECTS, spreadsheet_of
from gazette.library.library import Library
from gazette.library.published_parts import paragraphs_of
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.publication import Publication
from gazette.records.redirect import Redirect


def renamed(library: Library, candidates: Sequence[Record], last: Publication) -> Record | None:
    """The document with the text of one that is gone, or the new one with most of its paragraphs."""
    prints = {last.fingerprint, *_without_rows(library, candidates, last)}
    same = next((record for record in candidates if record.fingerprint in prints), None)
    if same:
        return same
    words = {words for words in (last.paragraphs or {}).values() if is_recognisable(words)}
    new = [record for record in candidates if record.identity not in library.publications.by_record]
    shared = {record.path: len(words & set(paragraphs_of(record).values())) for record in new}
    best = max(new, key=lambda record: shared[record.path], default=None)
    return best if best and shared[best.path] * 2 > len(words) else None


def _without_rows(library: Library, candidates: Sequence[Record], last: Publication) -> Iterator[str]:
    """The fingerprint of the document alone, where its spreadsheet still has the old name."""
    sheet = library.root / (spreadsheet_of(last.file) or ".")
    if sheet.is_file():
        rows = fingerprints.of_spreadsheet(sheet.read_bytes())
        prints = (record.fingerprint for record in candidates)
        yield from (own for own in prints if fingerprints.together(own, rows) == last.fingerprint)


def swapped_with(library: Library, record: Record, last: Publication) -> str:
    """The file of another document, if each of two has the text that was published of the other; "" if not."""
    for rows in library.publications.by_record.values():
        other = rows[-1]
        if other.fingerprint == record.fingerprint and other.identity != record.identity:
            there = next((known for known in library.records if known.identity == other.identity), None)
            if there is not None and there.fingerprint == last.fingerprint:
                return other.file
    return ""


def other_address(library: Library, record: Record, last: Publication) -> Iterator[Problem]:
    """A document that is not where it was published, where nothing leads from there."""
    there = next((other for other in library.documents if other.address == last.address), None)
    row = next((row for row in library.redirects if row.old.strip("/") == last.address.strip("/")), None)
    back = next((row for row in library.redirects if is_turned(row, record, last)), None)
    what = f"It was published at /{last.address} and is now at /{record.address}; "
    if there:
        remedy = "Give it back the name of its file: an address keeps its document."
        yield record.problem(f"{what}the old address is that of {there.path} now.", remedy)
    elif back:
        remedy = f"Write the row the other way round: /{last.address},/{record.address}"
        yield back.problem(f"This document is back at its old address /{record.address}.", remedy).at(
            library.shown(REDIRECTS)
        )
    elif row is None:
        remedy = f"Add this line to redirects.csv: /{last.address},/{record.address}"
        yield record.problem(f"{what}the old address no longer works.", remedy)


def is_turned(row: Redirect, record: Record, last: Publication) -> bool:
    """Whether a redirect leads away from the address to which a document has come back."""
    return (row.old.strip("/"), row.new.strip("/")) == (record.address.strip("/"), last.address.strip("/"))
