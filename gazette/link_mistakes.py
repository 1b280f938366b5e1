"""Links and redirects to pages, files and places that the site does not have, at the line that names them.

The check of the built site sees every link of every page. This one renders no page but those to a place of which a text
or a redirect leads, so the check of the content can say the same beforehand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from gazette.addresses import file_of
from gazette.checks.site import PAGES, CheckedSite, LinkTarget
from gazette.library.folder import REDIRECTS
from gazette.library.former_links import former_anchors
from gazette.library.library import Library
from gazette.markup.body import SiteLink, WebLink
from gazette.problems import Problem
from gazette.records import Record

PUBLISHCONF = Path("publishconf.py")
_SITEURL = re.compile(r'^SITEURL = .*"(https?://[^"]+)"', re.MULTILINE)
Anchors = Callable[[str], Iterable[str]]  # of the page at a path
ADDRESS_OF_TODAY = "Write an address that exists, or take it out."


def link_mistakes(library: Library, paths: Collection[str], base_url: str, on_page: Anchors) -> Iterator[Problem]:
    """The mistakes in redirects and in texts. `paths` are all files of the site."""
    site = CheckedSite({}, paths, base_url)
    records = {file_of(record.address): record for record in library.documents}
    anchors = partial(_anchors, library, records, on_page)
    yield from _of_redirects(library, site, anchors)
    for record in library.documents:
        page = file_of(record.address)
        for slot in record.body.slots:
            href = slot.written if isinstance(slot, SiteLink) else slot.url if isinstance(slot, WebLink) else ""
            target = _target(site, page, href)
            fault = _fault(site, anchors, target) if target else ""
            if fault:
                what = f"The link to {href} is broken: {fault}."
                yield Problem(record.shown, slot.line, what, _remedy(site, target))


def _of_redirects(library: Library, site: CheckedSite, anchors: Anchors) -> Iterator[Problem]:
    known = {redirect.old_path.strip("/") for redirect in library.redirects}
    for redirect in library.redirects:
        target = None if redirect.is_external else _target(site, "index.html", redirect.new)
        if target and target.path.removesuffix("index.html").strip("/") not in known:
            fault = _fault(site, anchors, target)
            if fault:
                what = f"The new address {redirect.new} leads nowhere: {fault}."
                yield redirect.problem(what, _remedy(site, target)).at(library.shown(REDIRECTS))


def _target(site: CheckedSite, page: str, href: str) -> LinkTarget | None:
    """The target of an address within the site."""
    if site.root != "/" and href.startswith("/"):
        href = site.root + href[1:]  # texts and redirects name addresses from the root of the site
    target = site.resolve(page, "", href) if href else None
    return target if isinstance(target, LinkTarget) else None


def _fault(site: CheckedSite, anchors: Anchors, target: LinkTarget | None) -> str:
    if target is None:
        return ""
    path, fragment = target
    if path not in site.files:
        if site.folder_of(path):
            return "a slash is missing at its end"
        return "there is no such page" if path.endswith("index.html") else "there is no such file"
    if not fragment or not path.endswith(PAGES) or fragment in anchors(path):
        return ""
    return f"there is no place #{fragment} on that page"


def _anchors(library: Library, records: Mapping[str, Record], on_page: Anchors, path: str) -> Iterator[str]:
    """The places of a page, those that need no rendering first."""
    if record := records.get(path):
        yield from (*record.body.anchors, *former_anchors(library, record))
    yield from on_page(path)


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
