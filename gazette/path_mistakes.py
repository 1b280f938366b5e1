"""Mistakes between the files of an edition, such as an old address that is a file, at what causes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from gazette.addresses import file_of
from gazette.checks.paths import PathFault, path_faults
from gazette.library.folder import REDIRECTS, spreadsheet_of
from gazette.library.library import Library
from gazette.link_mistakes import link_mistakes
from gazette.manifest import MANIFEST
from gazette.page_anchors import anchors_of_site
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.fund import Award, Fund
from gazette.records.redirect import Redirect
from gazette.views.context import Context
from gazette.views.site.site_paths import folders_without_page, site_paths

REMOVE = "Remove this row."
ANY_ADDRESS = "https://record.example.org"  # no path depends on the address of the site


def path_mistakes_of(library: Library, today: date, theme: Path, base_url: str = "") -> Iterator[Problem]:
    """The mistakes of the site that would be built of this library; a page is made only to look for a place on it."""
    context = Context(library, today, ANY_ADDRESS, is_for_the_public=True)
    paths = [*site_paths(context, theme), MANIFEST]
    yield from path_mistakes(context, paths)
    paths += map(file_of, folders_without_page(paths))
    yield from link_mistakes(library, paths, base_url or ANY_ADDRESS, anchors_of_site(context, theme))


def path_mistakes(context: Context, paths: Collection[str]) -> Iterator[Problem]:
    """A mistake for what makes a file that takes the place of another, or that some disk cannot hold.

    The name of a document is also that of its feeds, and one mistake for both is enough.
    """
    causes = _Causes(context)
    problems: dict[tuple[str, int, str], Problem] = {}
    for problem in map(causes.problem, path_faults(paths)):
        problems.setdefault((problem.path, problem.line, problem.remedy), problem)
    yield from problems.values()


class _Causes:
    """What in the content makes each file."""

    def __init__(self, context: Context) -> None:
        self.grants = context.grants
        self.library = context.library

    def problem(self, fault: PathFault) -> Problem:
        row, other = self.redirects.get(fault.path), self.redirects.get(fault.other)
        if row or other:
            return _of_redirects(fault, row, other).at(self.library.shown(REDIRECTS))
        if record := self.records.get(_page_of(fault.path)):
            file = "page" if fault.path in self.records else "feed"
            return record.problem(f"Its {file}, {fault.path}, {fault.why}.", "Rename this file.")
        if fault.path in self.library.attachments:
            shown = self.library.shown(fault.path)
            return Problem(shown, 1, f"The attachment {fault.why}.", "Rename it, here and where it is named.")
        if fault.path in self.recipients:
            fund, award = self.recipients[fault.path]
            what = f"The page of the recipient, {fault.path}, {fault.why}."
            return award.problem(what, "Shorten the name.").at(self.library.shown(spreadsheet_of(fund.path)))
        return Problem(fault.path, 1, f"This file of the site {fault.why}.", "Rename the document that it is made of.")

    @cached_property
    def redirects(self) -> dict[str, Redirect]:
        return {file_of(row.address): row for row in self.library.redirects}

    @cached_property
    def records(self) -> dict[str, Record]:
        records = {file_of(record.address): record for record in self.library.documents}
        parts = ((record, address) for record in self.library.documents for address in record.part_addresses())
        return {file_of(address): record for record, address in parts} | records

    @cached_property
    def recipients(self) -> dict[str, tuple[Fund, Award]]:
        grants = self.grants
        awards = ((recipient, grants.by_recipient[recipient.slug][0]) for recipient in grants.recipients)
        return {file_of(recipient.address): (joined.fund, joined.award) for recipient, joined in awards}


def _page_of(path: str) -> str:
    """The page of a feed, such as topics/roads/index.html of feeds/topics/roads.atom; any other path as it is."""
    folder, _, name = path.partition("/")
    return file_of(f"{name.rpartition('.')[0]}/") if folder == "feeds" else path


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
