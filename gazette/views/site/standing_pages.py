"""Standing pages, with what the build adds to some of them: the glossary, the list of feeds, the downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gazette.addresses import NOT_FOUND
from gazette.records import Page
from gazette.records.redirect import Redirect
from gazette.views.context import Context
from gazette.views.feeds.feed import Feed
from gazette.views.money import grants
from gazette.views.record import prose
from gazette.views.record.addresses import NOT_FOUND_NAME, WORDS_OF
from gazette.views.record.history import changes_of, dates_of
from gazette.views.record.page import abbreviations_of, contents_of
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.labels import FEED_FORMS, HOME, LIST_TITLES, date_value
from gazette.views.shapes.pages import RedirectPage, WordsPage
from gazette.views.shapes.parts import Column, Head, Link, Section, Table, TableRow, Value
from gazette.views.site import data_pages
from gazette.views.site.data_pages import Downloads

BUILT = {
    "feeds": ("Feeds", "What a feed is, and every feed of this record."),
    "glossary": ("Glossary", "The abbreviations used in this record."),
    "data": ("Open data", "Every register of this record as data, with its licence."),
}  # pages the build makes even where nobody wrote words for them


def pages(
    context: Context, feeds: Iterable[Feed], registers: Iterable[Dataset], downloads: Downloads
) -> Iterator[WordsPage]:
    """Every standing page; those named like a register stand above it instead and have no page of their own."""
    by_name = {page.name: page for page in context.library.pages if page.path != "home.md"}
    added: dict[str, Callable[[], tuple[Section, ...]]] = {
        "feeds": lambda: (_feed_table(feeds),),
        "glossary": lambda: (_glossary(context), *_retired(context)),
        "data": lambda: (*data_pages.overview(registers, downloads), *filter(None, (grants.section(context),))),
    }
    for name, (title, description) in BUILT.items():
        page = by_name.pop(WORDS_OF.get(name, name), None)
        yield _page(context, page, f"{name}/", title, description, added[name]())
    for name, page in by_name.items():
        if name not in LIST_TITLES:
            address = NOT_FOUND if name == NOT_FOUND_NAME else page.address
            yield _page(context, page, address, page.title, page.summary, ())
    if NOT_FOUND_NAME not in by_name:
        yield _page(context, None, NOT_FOUND, "Page not found", "There is no page at this address.", ())


def redirect(one: Redirect) -> RedirectPage:
    """The page at an old address."""
    target = one.new if one.is_external else one.new.lstrip("/")
    old = one.old.lstrip("/")
    address = old if old.endswith((".html", "/")) else f"{old}/"
    head = Head(address, "This page has moved", "The page that stood here has moved.", is_listed=False)
    return RedirectPage(head, Link("Go to its new address", target))


def _page(
    context: Context, page: Page | None, address: str, title: str, description: str, sections: tuple[Section, ...]
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
        body=prose.on_page(page, context.library, address, context.base_url) if page else "",
        contents=contents_of(page) if page else (),
        sections=sections,
        reviewed=date_value(page.reviewed) if page and page.reviewed else None,
        abbreviations=abbreviations_of(context.library, page) if page else (),
        dates=dates_of(context.library, page) if page and page.changes else (),
        changes=changes_of(page) if page else (),
    )


def _feed_table(feeds: Iterable[Feed]) -> Section:
    rows = tuple(
        TableRow(
            (
                Value(feed.title),
                *(Value(form, f"{feed.address}.{ending}", unseen=f"of {feed.title}") for form, ending in FEED_FORMS),
                Value(str(len(feed.entries))),
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


def _glossary(context: Context) -> Section:
    rows = tuple(
        TableRow((Value(one.short), Value(one.long, note=one.note or "")))
        for one in sorted(context.library.acronyms.values(), key=lambda a: a.short.casefold())
    )
    if not rows:
        return Section("Abbreviations", "page-abbreviations", ("No abbreviations are registered yet.",))
    table = Table("Abbreviations and what they stand for", (Column("Abbreviation"), Column("Meaning")), rows)
    return Section("Abbreviations", "page-abbreviations", tables=(table,))


def _retired(context: Context) -> tuple[Section, ...]:
    rows = tuple(
        TableRow((Value(one.term), date_value(one.retired_on), Value(one.instead, note=one.note or "")))
        for one in sorted(context.library.terms.values(), key=lambda term: term.term.casefold())
    )
    if not rows:
        return ()
    columns = (Column("Term"), Column("Not used since"), Column("Now", is_wide=True))
    table = Table("Terms in older papers that are no longer used", columns, rows)
    return (Section("Retired terms", "page-retired-terms", tables=(table,)),)
