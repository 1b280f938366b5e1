"""Pages that open from a folder without a server, where a link to a folder would list its files."""

from __future__ import annotations

from urllib.parse import quote

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter

from gazette.checks.site import SCHEME, CheckedSite, LinkTarget

ADDRESSES = ("href", "src", "action")
REFRESH = "; url="  # in <meta http-equiv="refresh" content="0; url=…">
_A_FOLDER = ("/", "/.", "/..")


class _AsWritten(HTMLFormatter):
    """Keeps the page as it was except for the links: attributes in their order, no slash in an empty tag."""

    def __init__(self) -> None:
        super().__init__(EntitySubstitution.substitute_xml, void_element_close_prefix="")

    def attributes(self, tag: Tag) -> list[tuple[str, str | None]]:
        return [(name, None if value is None else str(value)) for name, value in tag.attrs.items()]


def offline_page(path: str, page: str, site: CheckedSite) -> str:
    """The page at `path` with links that name files: index.html after every folder, and no link from the root.

    `site` only needs to know which files exist. Links to the web and to anchors on the page stay as they are.
    """
    tree = BeautifulSoup(page, "html.parser", multi_valued_attributes=None)
    for tag in tree.find_all(lambda tag: any(name in tag.attrs for name in ADDRESSES)):
        for name in ADDRESSES:
            if name in tag.attrs:
                tag[name] = _file_link(path, str(tag[name]), site)
    for tag in tree.select('meta[http-equiv="refresh"]'):
        seconds, separator, address = str(tag["content"]).partition(REFRESH)
        tag["content"] = seconds + separator + _file_link(path, address, site)
    return tree.decode(formatter=_AsWritten())


def _file_link(path: str, address: str, site: CheckedSite) -> str:
    place = address.partition("#")[0].partition("?")[0]
    is_folder = f"/{place}".endswith(_A_FOLDER) and bool(place)
    if SCHEME.match(address) or address.startswith("//") or not (is_folder or place.startswith("/")):
        return address
    target = site.resolve(path, "", address)
    if not isinstance(target, LinkTarget) or target.path not in site.files:
        return address
    fragment = f"#{target.fragment}" if target.fragment else ""
    return "../" * path.count("/") + quote(target.path) + fragment
