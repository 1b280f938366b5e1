"""Redirects from shortened addresses to the nearest page above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gazette.sentences.site import HOME_PAGE, NO_PAGE, leads_on
from gazette.views.shapes.pages import RedirectPage
from gazette.views.shapes.parts import Head, Link
from gazette.views.site.site_paths import folders_without_page

INSTEAD = {"calendars": "deadlines/", "files": "data/files/"}  # folders whose parent page would not help
PLACES = {"rounds": "#page-rounds"}  # anchors on the page above


def pages(paths: Iterable[str], titles: Mapping[str, str], owners: Mapping[str, str]) -> Iterator[RedirectPage]:
    """A page for each folder of the site that has none; `titles` are the titles of pages, by address.

    `owners` are the addresses of the records with attached files, by the folder of the files.
    """
    for folder in folders_without_page(paths):
        yield _page(folder, titles, owners)


def _page(folder: str, titles: Mapping[str, str], owners: Mapping[str, str]) -> RedirectPage:
    parts = folder.rstrip("/").split("/")
    instead = owners.get(folder) or INSTEAD.get(parts[0])
    address = instead if instead and instead in titles else _page_above(folder, titles)
    place = "" if instead else PLACES.get(parts[-1], "")
    title = titles[address] if address else HOME_PAGE
    is_elsewhere = instead == address and instead in INSTEAD.values()
    words = title.partition(":")[0] if is_elsewhere else NO_PAGE.rstrip(".")  # what is looked for is on another page
    head = Head(folder, words, description=leads_on(title), is_listed=False)
    return RedirectPage(head, Link(title, address + place))


def _page_above(folder: str, titles: Mapping[str, str]) -> str:
    """The address of the nearest folder above that has a page; "" is the home page."""
    while folder and folder not in titles:
        folder = folder[: folder.rstrip("/").rfind("/") + 1]
    return folder
