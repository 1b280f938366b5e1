"""Finds the links inside a finished site that lead nowhere, and the nearest address that exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from gazette.checks.read_other_files import UNREADABLE
from gazette.checks.read_page import PageFacts, PageLink
from gazette.checks.site import PAGES, SCHEME, CheckedSite, Outside

# In these tags an empty address means "this page"; in any other (an image, a style sheet) it was forgotten.
_MAY_BE_EMPTY = {"a", "area", "form", "button", "input"}


@dataclass(frozen=True, order=True)
class BrokenLink:
    """A link that leads nowhere. `why` is a sentence; `nearest` is an address to write instead."""

    page: str
    line_in_html: int
    href: str
    why: str
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class _Fault:
    """The reason why an address leads nowhere, shared by all pages that have the link."""

    why: str
    nearest: str | None = None


_Faults = dict[str, _Fault | None]


def broken_links(site: CheckedSite) -> Iterator[BrokenLink]:
    """Yield every address on a page, feed or style sheet that points into the site and leads nowhere."""
    working: set[str] = set()
    of_site: _Faults = {}
    of_folders: dict[str, _Faults] = {}
    for page, facts in site.pages.items():
        yield from _repeated_ids(site, page, facts)
        ids = site.ids[page]
        of_folder = of_folders.setdefault(page[: page.rfind("/") + 1], {})
        for link in facts.links:
            href = link.href
            if href in working or (href[:1] == "#" and href[1:] in ids and not facts.base):
                continue
            fault = _fault_once(site, page, facts, link, of_site, of_folder)
            if fault is None and href[:1] == "/":
                working.add(href)
            elif fault:
                yield BrokenLink(page, link.line, href, fault.why, fault.nearest)


def _fault_once(
    site: CheckedSite, page: str, facts: PageFacts, link: PageLink, of_site: _Faults, of_folder: _Faults
) -> _Fault | None:
    """Return the fault of an address, worked out once for the site, or for a relative address once a folder."""
    first = link.href[:1]
    if first == "/" or (":" in link.href and SCHEME.match(link.href)):
        known = of_site
    elif first in "#?" or facts.base or link.where == UNREADABLE:
        return _fault_of(site, page, facts, link)
    else:
        known = of_folder
    if link.href not in known:
        known[link.href] = _fault_of(site, page, facts, link)
    return known[link.href]


def _repeated_ids(site: CheckedSite, page: str, facts: PageFacts) -> Iterator[BrokenLink]:
    if len(site.ids[page]) == len(facts.ids):
        return
    for name, times in Counter(facts.ids).items():
        if times > 1:
            yield BrokenLink(page, 1, f"#{name}", f"The id {name!r} is used {times} times on this page.")


def _fault_of(site: CheckedSite, page: str, facts: PageFacts, link: PageLink) -> _Fault | None:
    href, where = link.href, link.where
    if where == UNREADABLE:
        return _Fault(f"Its links cannot be read: {href}.")
    if not href:
        return None if where in _MAY_BE_EMPTY else _Fault(f"The address of this <{where}> is empty.")
    target = site.resolve(page, facts.base, href)
    if target is None:
        return None
    if isinstance(target, Outside):
        return _Fault(f"The address {href} is outside the site, whose addresses begin with {site.root}.")
    if target.path not in site.files:
        return _no_such_file(site, target.path, href)
    if target.fragment and target.path.endswith(PAGES):
        return _place_fault(site, page, target.path, target.fragment)
    if target.fragment and target.path == page and href.startswith("#"):
        return _Fault(f"The link to {href} works on a page only; in {page} the whole address is needed.")
    return None


def _no_such_file(site: CheckedSite, path: str, href: str) -> _Fault:
    folder_page = site.folder_of(path)
    if folder_page:
        return _Fault(f"The link to {href} lacks the slash at its end.", site.address(folder_page))
    near = site.nearest_file(path)
    return _Fault(f"The link to {href} is broken: there is no such file.", site.address(near) if near else None)


def _place_fault(site: CheckedSite, page: str, path: str, fragment: str) -> _Fault | None:
    """Look the place up as browsers do: as written, then decoded; "#top" and "#" are the top of any page."""
    name = fragment.partition(":~:")[0]
    ids = site.ids.get(path, frozenset())
    if not name or name in ids or unquote(name) in ids or name.lower() == "top":
        return None
    near = site.nearest_id(path, unquote(name))
    here = "" if path == page else site.address(path)
    shown = "this page" if path == page else site.address(path)
    return _Fault(f"There is no place named #{name} on {shown}.", f"{here}#{near}" if near else None)
