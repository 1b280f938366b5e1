"""Links inside a finished site that lead nowhere, with the nearest address that does exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from gazette.checks.read_other import UNREADABLE
from gazette.checks.read_page import PageFacts, PageLink
from gazette.checks.site import PAGES, SCHEME, CheckedSite, Outside

# An empty address means "this page" here; anywhere else (an image, a style sheet) something was forgotten.
_MAY_BE_EMPTY = {"a", "area", "form", "button", "input"}


@dataclass(frozen=True, order=True)
class BrokenLink:
    """One link that leads nowhere. `why` is a sentence; `nearest` is what could be written instead."""

    page: str
    line_in_html: int
    href: str
    why: str
    nearest: str | None = None


class Fault:
    """Why an address leads nowhere; asked for once, however many pages have the link."""

    __slots__ = ("why", "nearest")

    def __init__(self, why: str, nearest: str | None = None) -> None:
        self.why, self.nearest = why, nearest


Faults = dict[str, Fault | None]


def broken_links(site: CheckedSite) -> Iterator[BrokenLink]:
    """Every address on every page, feed and style sheet that points into the site and finds nothing there."""
    fine: set[str] = set()
    everywhere: Faults = {}
    seen: dict[str, Faults] = {}
    for page, facts in site.pages.items():
        yield from _repeated_ids(site, page, facts)
        ids = site.ids[page]
        folder = seen.setdefault(page[: page.rfind("/") + 1], {})
        for link in facts.links:
            href = link.href
            if href in fine or (href[:1] == "#" and href[1:] in ids and not facts.base):
                continue
            fault = _fault_once(site, page, facts, link, everywhere, folder)
            if fault is None and href[:1] == "/":
                fine.add(href)
            elif fault:
                yield BrokenLink(page, link.line, href, fault.why, fault.nearest)


def _fault_once(
    site: CheckedSite, page: str, facts: PageFacts, link: PageLink, everywhere: Faults, folder: Faults
) -> Fault | None:
    """The fault of an address, looked up where the same words were met before with the same meaning."""
    first = link.href[:1]
    if first == "/" or (":" in link.href and SCHEME.match(link.href)):
        known = everywhere
    elif first in "#?" or facts.base or link.where == UNREADABLE:
        return _fault_of(site, page, facts, link)
    else:
        known = folder
    if link.href not in known:
        known[link.href] = _fault_of(site, page, facts, link)
    return known[link.href]


def _repeated_ids(site: CheckedSite, page: str, facts: PageFacts) -> Iterator[BrokenLink]:
    if len(site.ids[page]) == len(facts.ids):
        return
    for name, times in Counter(facts.ids).items():
        if times > 1:
            yield BrokenLink(page, 1, f"#{name}", f"The id {name!r} stands {times} times on this page.")


def _fault_of(site: CheckedSite, page: str, facts: PageFacts, link: PageLink) -> Fault | None:
    href, where = link.href, link.where
    if where == UNREADABLE:
        return Fault(f"Its links cannot be read: {href}.")
    if not href:
        return None if where in _MAY_BE_EMPTY else Fault(f"The address of this <{where}> is empty.")
    target = site.resolve(page, facts.base, href)
    if target is None:
        return None
    if isinstance(target, Outside):
        return Fault(f"The address {href} is outside the site, whose addresses begin with {site.root}.")
    if target.path not in site.files:
        return _no_such_file(site, target.path, href)
    if target.fragment and target.path.endswith(PAGES):
        return _place_fault(site, page, target.path, target.fragment)
    if target.fragment and target.path == page and href.startswith("#"):
        return Fault(f"The link to {href} works on a page only; in {page} the whole address is needed.")
    return None


def _no_such_file(site: CheckedSite, path: str, href: str) -> Fault:
    folder_page = site.folder_of(path)
    if folder_page:
        return Fault(f"The link to {href} lacks the slash at its end.", site.address(folder_page))
    near = site.nearest_file(path)
    return Fault(f"The link to {href} leads nowhere.", site.address(near) if near else None)


def _place_fault(site: CheckedSite, page: str, path: str, fragment: str) -> Fault | None:
    """As browsers do: the name as written, then decoded; "#top" and the empty one are the top of any page."""
    name = fragment.partition(":~:")[0]
    ids = site.ids.get(path, frozenset())
    if not name or name in ids or unquote(name) in ids or name.lower() == "top":
        return None
    near = site.nearest_id(path, unquote(name))
    here = "" if path == page else site.address(path)
    shown = "this page" if path == page else site.address(path)
    return Fault(f"There is no place named #{name} on {shown}.", f"{here}#{near}" if near else None)
