"""A page at every shortened address: who cuts the end off an address is sent to the nearest page above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from gazette.addresses import file_of
from gazette.views.shapes.pages import RedirectPage
from gazette.views.shapes.parts import Head, Link

NO_ADDRESSES = ("assets", ".well-known")  # what only machines ask for
INSTEAD = {"calendars": "deadlines/"}  # where the page above would not help
PLACES = {"rounds": "#page-rounds"}  # where on the page above it stands


def pages(paths: Iterable[str], titles: Mapping[str, str]) -> Iterator[RedirectPage]:
    """One for each folder among the paths of the site that has no page; `titles` are those of pages, by address."""
    known = set(paths)
    folders = {f"{folder}/" for path in known for folder in PurePosixPath(path).parents if str(folder) != "."}
    for folder in sorted(folders):
        if file_of(folder) not in known and not folder.startswith(NO_ADDRESSES):
            yield _page(folder, titles)


def _page(folder: str, titles: Mapping[str, str]) -> RedirectPage:
    first, *_, last = [*folder.rstrip("/").split("/"), PurePosixPath(folder).name]
    above = PurePosixPath(folder).parent
    while f"{above}/" not in titles and str(above) != ".":
        above = above.parent
    address = INSTEAD.get(first) or ("" if str(above) == "." else f"{above}/")
    title = titles.get(address, "Home")
    head = Head(folder, title, f"This address leads on to {title}.", is_listed=False)
    return RedirectPage(head, Link(title, address + PLACES.get(last, "")))
