"""The parts and files of a library that had other addresses, and where these addresses lead now."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from gazette.library.addresses import PLACES
from gazette.library.folder import attachment_folder
from gazette.library.former_parts import FormerFile, FormerPart, former_files, former_parts
from gazette.library.library import Library
from gazette.library.published_parts import parts_of
from gazette.library.redirect_mistakes import live_addresses, plain_address
from gazette.records import Plan, Record
from gazette.records.moves import place_anchor
from gazette.records.redirect import Redirect

REMOVED_PARTS = "page-taken-out"  # the heading on the page of a record above what was removed from it


def parts_removed(library: Library, record: Record) -> tuple[FormerPart, ...]:
    """The parts of a record with an id that were published and are gone, or are on another page now."""
    former = former_parts(library.publications.of(record), record)
    pages = live_pages(library) if any(part.kind.page_of(part.id, "") for part in former) else frozenset()
    return tuple(part for part in former if part.kind.page_of(part.id, record.address) not in pages)


def files_removed(library: Library, record: Record) -> tuple[FormerFile, ...]:
    """The files of a record that were published at an address at which there is none now."""
    files = former_files(library.publications.of(record), record, attachment_folder(record))
    return tuple(file for file in files if file.path not in library.attachments)


def live_pages(library: Library) -> frozenset[str]:
    """The addresses of all pages that parts of records have, such as promises."""
    parts = ((record, part) for record in library.records for part in parts_of(record) if part.has_own_page)
    return frozenset(part.page_in(record.address) for record, part in parts)


def redirects_of_former(library: Library) -> tuple[Redirect, ...]:
    """From each page or file that is gone to the line that says so, or to where it is now.

    What an editor has redirected, and what is a page today, is left alone.
    """
    live = live_addresses(library)
    taken = {plain_address(address) for address in (*live, *(row.old for row in library.redirects))}
    rows: dict[str, Redirect] = {}
    had_places = library.districts and any(fund.grants for fund in library.funds)
    if had_places and plain_address(f"/{PLACES}") not in taken:
        rows[plain_address(f"/{PLACES}")] = Redirect(old=f"/{PLACES}", new="/near-you/")
    for record in library.documents:
        for old, new in _addresses(library, record):
            if plain_address(old) not in taken:
                rows.setdefault(plain_address(old), Redirect(old=quote(old), new=new))
    return tuple(rows.values())


def _addresses(library: Library, record: Record) -> Iterator[tuple[str, str]]:
    for place in library.former_places(record) if isinstance(record, Plan) else ():
        if place.name.isdigit():  # a chapter, which had a page
            anchor = place_anchor(place.to or place.name)
            yield f"/{record.address}{place.name}/", f"/{record.place_address(anchor)}"
    for part in parts_removed(library, record):
        if own := part.kind.page_of(part.id, record.address):
            yield f"/{own}", f"/{part.to}" if part.to else f"/{record.address}#{part.anchor}"
        elif part.page:
            yield f"/{record.address}{part.page}", f"/{record.address}#{REMOVED_PARTS}"
    for file in files_removed(library, record):
        yield f"/{file.path}", f"/{file.to}" if file.to else f"/{record.address}#{file.anchor}"
