"""Standing pages, with what the build adds to some of them: the glossary, the list of feeds, the downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gazette.addresses import NOT_FOUND
from gazette.records import Page
from gazette.redirects import Redirect
from gazette.views import data, grants, prose
from gazette.views.data import Downloads
from gazette.views.feed import Feed
from gazette.views.pages import RedirectPage, WordsPage
from gazette.views.parts import Column, Head, Link, Said, Section, Table, TableRow
from gazette.views.record import Desk, abbreviations_of, contents_of
from gazette.views.tables import Register
from gazette.views.versions import changes_of, dates_of
from gazette.views.wording import FEED_FORMS, HOME, LIST_TITLES, LISTS_WITHIN, said

NOT_FOUND_NAME = "not-found"
BUILT = {
    "feeds": ("Feeds", "What a feed is, and every feed of this record."),
    "glossary": ("Glossary", "The abbreviations used in this record."),
    "data": ("Open data", "Every register of this record as data, with its licence."),
}  # pages the build makes even where nobody wrote words for them
WORDS_OF = {"data": "open-data"}  # the file in pages/ that stands above a built page


def pages(
    desk: Desk, feeds: Iterable[Feed], registers: Iterable[Register], downloads: Downloads
) -> Iterator[WordsPage]:
    """Every standing page; those named like a register stand above it instead and have no page of their own."""
    by_name = {page.name: page for page in desk.library.pages if page.path != "home.md"}
    added: dict[str, Callable[[], tuple[Section, ...]]] = {
        "feeds": lambda: (_feed_table(feeds),),
        "glossary": lambda: (_glossary(desk), *_retired(desk)),
        "data": lambda: (*data.overview(registers, downloads), *filter(None, (grants.section(desk),))),
    }
    for name, (title, description) in BUILT.items():
        page = by_name.pop(WORDS_OF.get(name, name), None)
        yield _page(desk, page, f"{name}/", title, description, added[name]())
    for name, page in by_name.items():
        if name not in LIST_TITLES | LISTS_WITHIN:
            address = NOT_FOUND if name == NOT_FOUND_NAME else page.address
            yield _page(desk, page, address, page.title, page.summary, ())
    if NOT_FOUND_NAME not in by_name:
        yield _page(desk, None, NOT_FOUND, "Page not found", "There is no page at this address.", ())


def address_of_words(page: Page) -> str:
    """Where the words of a page stand: some stand above what the build makes."""
    if page.name == NOT_FOUND_NAME:
        return NOT_FOUND
    return next((f"{built}/" for built, name in WORDS_OF.items() if name == page.name), page.address)


def redirect(one: Redirect) -> RedirectPage:
    """The page at an old address."""
    target = one.new if one.is_external else one.new.lstrip("/")
    old = one.old.lstrip("/")
    address = old if old.endswith((".html", "/")) else f"{old}/"
    head = Head(address, "This page has moved", "The page that stood here has moved.", is_listed=False)
    return RedirectPage(head, Link("Go to its new address", target))


def _page(
    desk: Desk, page: Page | None, address: str, title: str, description: str, sections: tuple[Section, ...]
) -> WordsPage:
    head = Head(
        address,
        page.title if page else title,
        page.summary if page else description,
        lang=page.lang if page else "en",
        crumbs=(HOME,) if address != NOT_FOUND else (),
        is_listed=address != NOT_FOUND,
    )
    return WordsPage(
        head=head,
        body=prose.on_page(page, desk.library, address, desk.base_url) if page else "",
        contents=contents_of(page) if page else (),
        sections=sections,
        reviewed=said(page.reviewed) if page and page.reviewed else None,
        abbreviations=abbreviations_of(desk.library, page) if page else (),
        dates=dates_of(desk.library, page) if page and page.changes else (),
        changes=changes_of(page) if page else (),
    )


def _feed_table(feeds: Iterable[Feed]) -> Section:
    rows = tuple(
        TableRow(
            (
                Said(feed.title),
                *(Said(form, f"{feed.address}.{ending}", unseen=f"of {feed.title}") for form, ending in FEED_FORMS),
                Said(str(len(feed.entries))),
            )
        )
        for feed in feeds
    )
    columns = (
        Column("Feed"),
        Column("RSS"),
        Column("Atom"),
        Column("JSON Feed"),
        Column("Documents in it", is_number=True),
    )
    return Section("All feeds", "page-all-feeds", tables=(Table("The feeds of this record", columns, rows),))


def _glossary(desk: Desk) -> Section:
    rows = tuple(
        TableRow((Said(one.short), Said(one.long, note=one.note or "")))
        for one in sorted(desk.library.acronyms.values(), key=lambda a: a.short.casefold())
    )
    if not rows:
        return Section("Abbreviations", "page-abbreviations", ("No abbreviations are registered yet.",))
    table = Table("Abbreviations and what they stand for", (Column("Abbreviation"), Column("Meaning")), rows)
    return Section("Abbreviations", "page-abbreviations", tables=(table,))


def _retired(desk: Desk) -> tuple[Section, ...]:
    rows = tuple(
        TableRow((Said(one.term), said(one.retired_on), Said(one.instead, note=one.note or "")))
        for one in sorted(desk.library.terms.values(), key=lambda term: term.term.casefold())
    )
    if not rows:
        return ()
    columns = (Column("Term"), Column("Not used since"), Column("Now", is_wide=True))
    table = Table("Terms in older papers that are no longer used", columns, rows)
    return (Section("Retired terms", "page-retired-terms", tables=(table,)),)
