"""A finished site for the link check: its files, the facts of its pages, and where each address leads."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from gazette.checks.read_other_files import has_links, read_other_file
from gazette.checks.read_page import PageFacts, read_page

PAGES = (".html", ".htm", ".xhtml")
# Searching for the nearest of 100,000 addresses takes a second: above this limit only one folder is searched.
NEAREST_AMONG = 20_000

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class LinkTarget(NamedTuple):
    """The target of an address inside the site: a path under the site's root, and a place on that page."""

    path: str
    fragment: str


class Outside(NamedTuple):
    """An address on our own host that is not below the site's base address."""

    path: str


class CheckedSite:
    """Pages and files by their paths under the site's root, such as "decisions/PCC-2016-003/index.html".

    `base_url` is "", "https://example.org" or "https://example.org/record". An absolute address on that host
    and below that path points into the site, whether it says http or https. With "" no absolute address does,
    so feeds and canonical links are checked only if they begin with "/".
    """

    def __init__(self, pages: Mapping[str, PageFacts], files: Collection[str], base_url: str = "") -> None:
        self.pages = pages
        self.files = frozenset(files) | pages.keys()
        base = urlsplit(base_url.rstrip("/"))
        self.host = base.netloc.lower()
        self.root = base.path + "/"
        self._origin = f"{base.scheme}://{base.netloc}/" if base.netloc else None
        self.ids = {path: frozenset(facts.ids) for path, facts in pages.items()}

    def resolve(self, page: str, base: str, href: str) -> LinkTarget | Outside | None:
        """Return the target of `href`, written on `page` (RFC 3986, section 5); None if it leaves the site."""
        if self._origin and href.startswith(self._origin + self.root[1:]):
            href = href[len(self._origin) - 1 :]
        scheme = SCHEME.match(href)
        if scheme and scheme[0].lower() not in ("http:", "https:"):
            return None
        if scheme or href.startswith("//") or base:
            return self._resolve_in_full(page, base, href)
        address, _, fragment = href.partition("#")
        address = address.partition("?")[0]
        if not address:
            return LinkTarget(page, fragment)
        if not address.startswith("/"):
            path = _joined(page[: page.rfind("/") + 1], address)
        elif address.startswith(self.root) or address + "/" == self.root:
            path = address[len(self.root) :]
        else:
            return Outside(address)
        return self._target(path, fragment)

    def address(self, path: str) -> str:
        """Return the address of a file that works on any page: /decisions/PCC-2016-003/"""
        folder = path[: -len("index.html")] if path == "index.html" or path.endswith("/index.html") else path
        return self.root + quote(folder)

    def folder_of(self, path: str) -> str | None:
        """Return the page of a folder, where `path` is the folder's name without its slash."""
        page = f"{path}/index.html" if path else "index.html"
        return page if page in self.files else None

    def nearest_file(self, path: str) -> str | None:
        """Return the file with the most similar path."""
        same_letters = self._by_lower_case.get(path.casefold())
        if same_letters:
            return same_letters
        folder, name = _folder_and_name(path)
        neighbours = self._by_folder.get(folder, {})
        if close := _closest(name, neighbours):
            return neighbours[close]
        if name in self._by_name:
            return self._by_name[name]
        close = _closest(path.removesuffix("/index.html"), self._by_address)
        return self._by_address[close] if close else None

    def nearest_id(self, path: str, fragment: str) -> str | None:
        """Return the place on the page with the most similar name."""
        close = difflib.get_close_matches(fragment, sorted(self.ids.get(path, ())), 1, 0.6)
        return close[0] if close else None

    def _resolve_in_full(self, page: str, base: str, href: str) -> LinkTarget | Outside | None:
        host = self.host or "site.invalid"
        here = urljoin(f"https://{host}{self.root}{quote(page)}", base)
        try:
            parts = urlsplit(urljoin(here, href))
        except ValueError:  # "http://[x": an address that no browser opens either
            return Outside(href)
        if parts.scheme not in ("http", "https") or parts.netloc.lower() != host:
            return None
        if parts.path.startswith(self.root):
            return self._target(parts.path[len(self.root) :], parts.fragment)
        at_root = parts.path + "/" == self.root
        if at_root or not self.host or not SCHEME.match(href):
            return LinkTarget("index.html", parts.fragment) if at_root else Outside(parts.path)
        return None  # another site on the same host, named in full

    def _target(self, path: str, fragment: str) -> LinkTarget | Outside:
        if "./" in path or path.endswith(("/.", "/..")) or path in (".", ".."):
            whole = urljoin(self.root, self.root + path)
            if not whole.startswith(self.root):
                return Outside(whole)
            path = whole[len(self.root) :]
        if "%" in path:
            path = unquote(path)
        return LinkTarget(path + "index.html" if not path or path.endswith("/") else path, fragment)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.files)

    @cached_property
    def _by_lower_case(self) -> dict[str, str]:
        return {path.casefold(): path for path in self._sorted}

    @cached_property
    def _by_folder(self) -> dict[str, dict[str, str]]:
        folders: dict[str, dict[str, str]] = {}
        for path in self._sorted:
            folder, name = _folder_and_name(path)
            folders.setdefault(folder, {})[name] = path
        return folders

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {_folder_and_name(path)[1]: path for path in reversed(self._sorted)}

    @cached_property
    def _by_address(self) -> dict[str, str]:
        return {path.removesuffix("/index.html"): path for path in self._sorted}


def _folder_and_name(path: str) -> tuple[str, str]:
    """Return ("decisions", "PCC-2016-003") for the page decisions/PCC-2016-003/index.html."""
    folder, _, name = path.removesuffix("/index.html").rpartition("/")
    return folder, name


def _joined(folder: str, address: str) -> str:
    """Join a relative address to a folder and resolve its leading "../" steps; most addresses have no others."""
    while folder and address.startswith("../"):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        address = address[3:]
    return folder + address


def _closest(wanted: str, names: Collection[str]) -> str | None:
    if len(names) > NEAREST_AMONG:
        return None
    close = difflib.get_close_matches(wanted, names, 1, 0.7)
    return close[0] if close else None


def facts_of(path: str, data: bytes) -> PageFacts | None:
    """Return the facts of a finished file; None for a kind that holds no links."""
    if path.endswith(PAGES):
        return read_page(data.decode())
    return read_other_file(path, data.decode()) if has_links(path) else None
