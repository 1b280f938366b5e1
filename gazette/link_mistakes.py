"""Links and redirects to pages, files and places that the site does not have, at the line that names them.

The check of the built site sees every link of every page. This one renders no page but those to a place of which a text
or a redirect leads, so the check of the content can say the same beforehand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from gazette.addresses import file_of
from gazette.checks.site import PAGES, CheckedSite, LinkTarget
from gazette.library.folder import REDIRECTS
from gazette.library.former_links import former_anchors
from gazette.library.library import Library
from gazette.markup.body import SiteLink, WebLink
from gazette.page_anchors import AnchorsOf
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.links import values_of

PUBLISHCONF = Path("publishconf.py")
_SITEURL = re.compile(r'^SITEURL = .*"(https?://[^"]+)"', re.MULTILINE)
ADDRESS_OF_TODAY = "Write an address that exists, or remove it."


@dataclass(frozen=True)
class _Links:
    """What is needed to follow a link without the finished site."""

    library: Library
    site: CheckedSite
    anchors: AnchorsOf  # of what only views know

    @cached_property
    def records(self) -> dict[str, Record]:
        return {file_of(record.address): record for record in self.library.documents}

    def fault(self, target: LinkTarget) -> str:
        """Why a link leads nowhere; "" if it leads to a file or to a place on a page."""
        path, fragment = target
        if path not in self.site.files:
            if self.site.folder_of(path):
                return "a slash is missing at its end"
            return "there is no such page" if path.endswith("index.html") else "there is no such file"
        record = self.records.get(path)
        name = unquote(fragment.partition(":~:")[0])
        if not name or name.lower() == "top" or not path.endswith(PAGES):
            return ""
        is_of_text = record and (name in record.body.anchors or name in former_anchors(self.library, record))
        is_there = is_of_text or name in self.anchors(path)
        return "" if is_there else f"there is no place #{fragment} on that page"


def link_mistakes(library: Library, paths: Collection[str], base_url: str, anchors: AnchorsOf) -> Iterator[Problem]:
    """The mistakes in redirects, in texts and in fields. `paths` are all files of the site."""
    links = _Links(library, CheckedSite({}, paths, base_url), anchors)
    yield from _of_redirects(links)
    for record in library.documents:
        for problem_at, href in (*_in_text(record), *_in_fields(record, base_url)):
            target = _target(links.site, file_of(record.address), href)
            fault = links.fault(target) if target else ""
            if fault:
                what = f"The link to {href} is broken: {fault}."
                yield replace(problem_at, what=what, remedy=_remedy(links.site, target))


def _in_text(record: Record) -> Iterator[tuple[Problem, str]]:
    for slot in record.body.slots:
        href = slot.written if isinstance(slot, SiteLink) else slot.url if isinstance(slot, WebLink) else ""
        yield Problem(record.shown, slot.line, ""), href


def _in_fields(record: Record, base_url: str) -> Iterator[tuple[Problem, str]]:
    """The whole addresses of this site in fields, such as that of a source."""
    for place, value in values_of(record, str):
        if value.startswith(f"{base_url}/") and not any(character.isspace() for character in value):
            yield record.problem("", at=place), value


def _of_redirects(links: _Links) -> Iterator[Problem]:
    known = {redirect.old_path.strip("/") for redirect in links.library.redirects}
    for redirect in links.library.redirects:
        target = None if redirect.is_external else _target(links.site, "index.html", redirect.new)
        if target and target.path.removesuffix("index.html").strip("/") not in known:
            fault = links.fault(target)
            if fault:
                what = f"The new address {redirect.new} leads nowhere: {fault}."
                yield redirect.problem(what, _remedy(links.site, target)).at(links.library.shown(REDIRECTS))


def _target(site: CheckedSite, page: str, href: str) -> LinkTarget | None:
    """The target of an address within the site."""
    if site.root != "/" and href.startswith("/"):
        href = site.root + href[1:]  # texts and redirects name addresses from the root of the site
    target = site.resolve(page, "", href) if href else None
    return target if isinstance(target, LinkTarget) else None


def _remedy(site: CheckedSite, target: LinkTarget | None) -> str:
    if target is None or target.path in site.files:
        return "Write a place that is on the page, such as #p2-7 for paragraph 2.7, or leave out what follows the #."
    near = site.folder_of(target.path) or site.nearest_file(target.path)
    return f"Did you mean /{site.address(near).removeprefix(site.root)}?" if near else ADDRESS_OF_TODAY


def published_address(folder: Path) -> str:
    """The address at which the site is published, from the environment or publishconf.py; "" if neither says."""
    written = os.environ.get("SITEURL", "")
    if not written and (folder / PUBLISHCONF).is_file():
        match = _SITEURL.search((folder / PUBLISHCONF).read_text(encoding="utf-8", errors="replace"))
        written = match[1] if match else ""
    return written.rstrip("/")
