"""Mistakes between redirects: an old address that is still used, or a new one that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from gazette.frontmatter.sentences import nearest
from gazette.library.addresses import list_addresses, record_addresses
from gazette.library.folder import REDIRECTS
from gazette.library.library import Library
from gazette.library.not_public import record_not_public
from gazette.library.promises import promises_of
from gazette.problems import Cause, Problem
from gazette.records.redirect import Redirect

NEAREST_AMONG = 20_000
MADE_FOLDERS = ("/feeds/", "/data/", "/calendars/")  # of files
FOLDERS_OF_NAMES = ("/recipients/", "/organisations/")  # a page each, which moves if a name is corrected
PAGE_OF_TODAY = "Write the address at which the page can be read today."


def redirect_mistakes(library: Library) -> Iterator[Problem]:
    held = {plain_address(f"/{record.address}"): record for record in library.held.records}
    for redirect in library.redirects:
        if record := held.get(plain_address(redirect.new)):
            yield record_not_public(record).at(redirect.problem("", "")).at(library.shown(REDIRECTS))
    others = [
        redirect
        for redirect in library.redirects
        if plain_address(redirect.new) not in held and not _is_of_document_that_came_back(library, redirect)
    ]
    files = [f"/{path}" for path in library.attachments]
    for problem in mistakes_among(others, live_addresses(library), files):
        yield problem.at(library.shown(REDIRECTS))


def _is_of_document_that_came_back(library: Library, redirect: Redirect) -> bool:
    """Whether the document at the old address was last published at the new one, which is a mistake at the document."""
    old, new = plain_address(redirect.old), plain_address(redirect.new)
    record = next((record for record in library.documents if plain_address(f"/{record.address}") == old), None)
    last = library.publications.last(record) if record else None
    return last is not None and plain_address(f"/{last.address}") == new


def live_addresses(library: Library) -> list[str]:
    """The addresses of the site, such as "/decisions/", including records that could not be read."""
    addresses = [address for _, address in record_addresses(library)]
    addresses += [cited.address for cited in promises_of(library)]
    addresses += [duty.address for duty in library.duties.values()]
    addresses += set(list_addresses(library))
    unreadable = [row.new for row in library.redirects if library.unreadable.covers_address(row.new)]
    return [*(f"/{address}" for address in addresses), *unreadable]


def mistakes_among(
    redirects: Sequence[Redirect], addresses: Collection[str], files: Collection[str] = ()
) -> Iterator[Problem]:
    """The mistakes, with an empty path. `addresses` are all addresses of the live site, such as "/decisions/".

    `files` are addresses to which a redirect may lead too.
    """
    live = {plain_address(address): address for address in addresses}
    first: dict[str, Redirect] = {}
    for redirect in redirects:
        old = plain_address(redirect.old)
        if old in first:
            what = f"The old address {redirect.old} is already on line {first[old].line}."
            yield redirect.problem(what, "Keep one of the two rows.")
        elif old in live:
            what = f"There is a page at the old address {redirect.old}."
            yield redirect.problem(what, "Remove this row, or give the page another address.")
        first.setdefault(old, redirect)
    live |= {plain_address(address): address for address in files}
    for redirect in redirects:
        if not redirect.is_external and plain_address(redirect.new) not in live and not _is_made_later(redirect.new):
            yield _without_page(redirect, first, live)


def _is_made_later(address: str) -> bool:
    """Whether it may be a page or file that is known only when the site is made: then the build checks the link."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    is_page_of_name = path.startswith(FOLDERS_OF_NAMES) and path.endswith("/")
    return is_page_of_name or (path.startswith(MADE_FOLDERS) and "." in path.rpartition("/")[2])


def _without_page(redirect: Redirect, rows: Mapping[str, Redirect], live: Mapping[str, str]) -> Problem:
    new = plain_address(redirect.new)
    if new not in rows:
        problem = redirect.problem(f"There is no page at {redirect.new}.", _nearest(new, live))
        return replace(problem, cause=Cause("leads nowhere", redirect.new))
    last = end_of(redirect, rows)
    if last is None:
        return redirect.problem(f"{redirect.old} redirects back to itself.", PAGE_OF_TODAY)
    what = f"{redirect.new} is itself an old address, on line {rows[new].line}."
    return redirect.problem(what, f"Write the final address: {last}")


def end_of(redirect: Redirect, rows: Mapping[str, Redirect]) -> str | None:
    """The address at the end of a chain of rows; None if the chain comes back to a row it has passed."""
    passed = {plain_address(redirect.old)}
    while not redirect.is_external and plain_address(redirect.new) in rows:
        redirect = rows[plain_address(redirect.new)]
        if plain_address(redirect.old) in passed:
            return None
        passed.add(plain_address(redirect.old))
    return redirect.new


def _nearest(new: str, live: Mapping[str, str]) -> str:
    near = nearest(new, sorted(live), 0.7) if len(live) <= NEAREST_AMONG else None
    return f"Did you mean {live[near]}?" if near else PAGE_OF_TODAY


def plain_address(address: str) -> str:
    """The address in one spelling: /a, /a/ and /a/index.html lead to the same page."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    return path.removesuffix("index.html").rstrip("/") or "/"
