"""The redirects against the last commit: an address that was once public goes on working."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette import history
from gazette.cache import has_bytes
from gazette.frontmatter.source import text_of
from gazette.library.folder import REDIRECTS
from gazette.library.library import Library
from gazette.library.lost_rows import is_begun_anew
from gazette.library.private_awards import old_pages_of_private_persons
from gazette.library.redirect_mistakes import end_of, live_addresses, plain_address
from gazette.library.spreadsheet import read_spreadsheet
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.redirect import Redirect


def lost_redirects(library: Library) -> Iterator[Problem]:
    """The rows of the last commit that are gone, where nothing is at the old address now."""
    committed = history.committed(library.root, REDIRECTS)
    path = library.root / REDIRECTS
    if committed is None or has_bytes(path, committed) or is_begun_anew(library):
        return
    kept = set(_first_cells(path.read_bytes())) if path.is_file() else set()
    kept |= {plain_address(address) for address in live_addresses(library)}
    kept |= {plain_address(f"/{file}") for file in library.attachments}
    present = {plain_address(row.old): row for row in library.redirects}
    rows, _ = read_spreadsheet(committed, Redirect)
    for row in rows:
        if plain_address(row.old) not in kept and not _may_go(library, row):
            what = f"The old address {row.old} was redirected in the last commit and is not any more."
            new = end_of(row, present) or row.new
            yield Problem(library.shown(REDIRECTS), 1, what, f"Put the row back: {row.old},{new}.")


def _first_cells(data: bytes) -> Iterator[str]:
    """The old addresses of all rows, even of those that cannot be read, which have their own message."""
    text = text_of(data)
    for line in text.splitlines() if isinstance(text, str) else ():
        yield plain_address(re.split("[,;\t]", line, maxsplit=1)[0].strip(' "'))


def _may_go(library: Library, row: Redirect) -> bool:
    """Whether an old address may itself have the words that were removed, or the name of a private person."""
    if library.unreadable.covers_address(row.old) or any(
        old_pages_of_private_persons(replace(library, redirects=(row,)))
    ):
        return True
    new = plain_address(row.new)
    target = next((record for record in library.documents if plain_address(f"/{record.address}") == new), None)
    if target:
        return _has_removal(target)
    folder = new.split("/")[1]
    known = library.publications.by_record
    return any(
        record.folder == folder and record.identity not in known and _has_removal(record)
        for record in library.documents
    )


def _has_removal(record: Record) -> bool:
    return any(change.is_removal for change in record.changes)
