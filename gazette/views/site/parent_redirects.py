"""Redirects from shortened addresses to the nearest page above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from gazette.addresses import file_of
from gazette.sentences.site import leads_on
from gazette.views.shapes.pages import RedirectPage
from gazette.views.shapes.parts import Head, Link

NO_ADDRESSES = ("assets", ".well-known")  # folders of files for machines
INSTEAD = {"calendars": "deadlines/"}  # folders whose parent page would not help
PLACES = {"rounds": "#page-rounds"}  # anchors on the page above


def pages(paths: Iterable[str], titles: Mapping[str, str]) -> Iterator[RedirectPage]:
    """A page for each folder of the site that has none; `titles` are the titles of pages, by address."""
    known = set(paths)
    folders = {folder for path in known for folder in PurePosixPath(path).parents if folder.name}
    for folder in sorted(folders, key=_address):
        if file_of(_address(folder)) not in known and not _address(folder).startswith(NO_ADDRESSES):
            yield _page(folder, titles)


def _page(folder: PurePosixPath, titles: Mapping[str, str]) -> RedirectPage:
    address = INSTEAD.get(folder.parts[0]) or _page_above(folder, titles)
    title = titles.get(address, "Home")
    head = Head(_address(folder), title, description=leads_on(title), is_listed=False)
    return RedirectPage(head, Link(title, address + PLACES.get(folder.name, "")))


def _page_above(folder: PurePosixPath, titles: Mapping[str, str]) -> str:
    """The address of the nearest folder above that has a page; "" is the home page."""
    return next((_address(above) for above in folder.parents if _address(above) in titles), "")


def _address(folder: PurePosixPath) -> str:
    return f"{folder}/" if folder.name else ""
