"""Mistakes between the files of an edition, such as an old address that is a file, at what causes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from gazette.addresses import file_of
from gazette.checks.paths import PathFault, path_faults
from gazette.exports.data import files_of_data
from gazette.exports.files import files_besides_data
from gazette.library.folder import REDIRECTS
from gazette.library.library import Library
from gazette.link_mistakes import link_mistakes
from gazette.manifest import MANIFEST
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.fund import Award, Fund
from gazette.records.redirect import Redirect
from gazette.views.context import Context
from gazette.views.site import standing_pages
from gazette.views.site.site import Site

REMOVE = "Remove this row."
ANY_ADDRESS = "https://record.example.org"  # no path depends on the address of the site


def path_mistakes_of(library: Library, today: date, theme: Path, base_url: str = "") -> Iterator[Problem]:
    """The mistakes of the site that would be built of this library; no page is rendered."""
    site = Site(Context(library, today, ANY_ADDRESS, is_for_the_public=True))
    pages = list(site.pages())
    files = (*files_of_data(site), *files_besides_data(site, pages, theme))
    paths = [*(page.path for page in pages), *(file.path for file in files), MANIFEST]
    yield from path_mistakes(site, paths)
    paths += [page.path for page in site.parent_redirects(paths, pages)]
    yield from link_mistakes(library, paths, base_url or ANY_ADDRESS)


def path_mistakes(site: Site, paths: Collection[str]) -> Iterator[Problem]:
    """A mistake for each file that takes the place of another, or that some disk cannot hold."""
    causes = _Causes(site)
    for fault in path_faults(paths):
        yield causes.problem(fault)


class _Causes:
    """What in the content makes each file."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.library = site.context.library

    def problem(self, fault: PathFault) -> Problem:
        row, other = self.redirects.get(fault.path), self.redirects.get(fault.other)
        if row or other:
            return _of_redirects(fault, row, other).at(self.library.shown(REDIRECTS))
        if record := self.records.get(fault.path):
            return record.problem(f"Its page, {fault.path}, {fault.why}.", "Rename this file.")
        if fault.path in self.library.attachments:
            shown = self.library.shown(fault.path)
            return Problem(shown, 1, f"The attachment {fault.why}.", "Rename it, here and where it is named.")
        if fault.path in self.recipients:
            fund, award = self.recipients[fault.path]
            what = f"The page of the recipient, {fault.path}, {fault.why}."
            return award.problem(what, "Shorten the name.").at(self.library.shown(f"funds/{fund.name}.csv"))
        return Problem(fault.path, 1, f"This file of the site {fault.why}.", "Rename the document that it is made of.")

    @cached_property
    def redirects(self) -> dict[str, Redirect]:
        rows = self.library.redirects
        return {file_of(standing_pages.redirect(row, {}).head.address): row for row in rows}

    @cached_property
    def records(self) -> dict[str, Record]:
        records = {file_of(record.address): record for record in self.library.documents}
        rounds = self.site.rounds_by_address.items()
        return {file_of(address): fund for address, (fund, _) in rounds} | records

    @cached_property
    def recipients(self) -> dict[str, tuple[Fund, Award]]:
        grants = self.site.context.grants
        awards = ((recipient, grants.by_recipient[recipient.slug][0]) for recipient in grants.recipients)
        return {file_of(recipient.address): (joined.fund, joined.award) for recipient, joined in awards}


def _of_redirects(fault: PathFault, row: Redirect | None, other: Redirect | None) -> Problem:
    """A mistake of one row or two, with an empty path. `other` is the row that makes the other file."""
    if row and other and row is not other:
        what = f"The old address {row.old} {fault.why}, of line {other.line}."
        return row.problem(what, "Keep one of the two rows.")
    if other and not row:
        return other.problem(f"The old address {other.old} is in the way of the file {fault.path}.", REMOVE)
    assert row
    if fault.other and fault.other == row.old.strip("/"):
        return row.problem(f"There is a file at the old address {row.old}.", REMOVE)
    return row.problem(f"The old address {row.old} {fault.why}.", REMOVE)
