"""Pages for a folder without a server: there, a link to a folder shows its files and not its page."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import quote

from gazette.checks.site import SCHEME, Site, Target

# Our own pages have every attribute in double quotes, and no bare < in their text or in their JSON.
_TAG = re.compile(r'<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)+>')
_ADDRESS = re.compile(r'(\s(?:href|src)="|^<meta http-equiv="refresh" content="\d+; url=)([^"]*)')
_A_FOLDER = ("/", "/.", "/..")


def opened(path: str, page: str, site: Site) -> str:
    """The page at `path` with links that name files: index.html behind every folder, nothing from a server's root.

    `site` need only know which files there are. Links to the web stay, and so do places on the page itself.
    """

    def of_tag(tag: re.Match[str]) -> str:
        return _ADDRESS.sub(lambda found: found[1] + _named(path, found[2], site), tag[0])

    return _TAG.sub(of_tag, page)


def _named(path: str, written: str, site: Site) -> str:
    address = unescape(written)
    place = address.partition("#")[0].partition("?")[0]
    is_folder = f"/{place}".endswith(_A_FOLDER) and bool(place)
    if SCHEME.match(address) or address.startswith("//") or not (is_folder or place.startswith("/")):
        return written
    target = site.resolve(path, "", address)
    if not isinstance(target, Target) or target.path not in site.files:
        return written
    fragment = f"#{target.fragment}" if target.fragment else ""
    return escape("../" * path.count("/") + quote(target.path) + fragment)
