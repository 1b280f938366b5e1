"""The whole site: every page with its address, its template and its view; every feed, calendar and dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from gazette.addresses import NOT_FOUND, file_of
from gazette.cache import Key, key_of_value
from gazette.dates import say_day
from gazette.library.addresses import LIST_TITLES
from gazette.library.folder import attachment_folder
from gazette.library.former_addresses import redirects_of_former
from gazette.records import Page, Record
from gazette.records.redirect import Redirect
from gazette.views.context import Context
from gazette.views.feeds import calendars, promise_feeds, record_feeds
from gazette.views.feeds.calendars import Calendar
from gazette.views.feeds.feed import Feed
from gazette.views.kinds import recipients
from gazette.views.kinds.duties import address_shown
from gazette.views.kinds.registry import KIND_VIEWS
from gazette.views.kinds.registry import page as page_of_record
from gazette.views.lists import (
    briefings,
    change_data,
    change_feeds,
    change_list,
    deadline_list,
    district_pages,
    duty_list,
    name_lists,
    name_pages,
    near_you,
    office_data,
    passage_data,
    promise_list,
    recipient_list,
    recommendation_list,
    record_lists,
    timeline_parts,
)
from gazette.views.money import award_pages
from gazette.views.record import language_links, legal_deadlines, linked_data, other_language
from gazette.views.record.foreign_parts import ByFirstWord, foreign_texts, with_foreign_marked
from gazette.views.record.sources import citation
from gazette.views.record.welsh import in_welsh
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.labels import BUILT
from gazette.views.shapes.pages import AnyPage, ListPage, RecordPage
from gazette.views.shapes.parts import Head
from gazette.views.site import (
    a_to_z,
    data_pages,
    datasets,
    home,
    parent_redirects,
    register_data,
    standing_pages,
    version_pages,
)
from gazette.views.site.data_pages import Downloads

# Texts of the whole site, to which the build adds or which lead to the newest of each list.
CITED_AS_BUILT = ("about/", "accessibility/", "data/", "feeds/", "glossary/", "publication-scheme/")


@dataclass(frozen=True)
class SitePage:
    """A page: its file, its template and its view."""

    path: str
    template: str
    view: AnyPage

    @cached_property
    def view_key(self) -> Key:
        return key_of_value(self.view)

    @property
    def address(self) -> str:
        return self.head.address

    @property
    def head(self) -> Head:
        return self.view.head

    @property
    def is_listed(self) -> bool:
        return self.head.is_listed


class Site:
    """Everything that is printed for a library on a day."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @cached_property
    def records_by_address(self) -> dict[str, Record]:
        return {record.address: record for record in self.context.library.documents}

    @cached_property
    def records_by_part(self) -> dict[str, Record]:
        """The record of each promise, round, chapter or year that has a page, by the address of that page."""
        of_promises: dict[str, Record] = {cited.address: cited.paper for cited in self.context.promises}
        records = self.context.library.records
        return of_promises | {address: record for record in records for address in record.part_addresses()}

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Each old address with the new one."""
        return {redirect.old_path: redirect.new for redirect in (*self.context.library.redirects, *self.from_former)}

    @cached_property
    def from_former(self) -> tuple[Redirect, ...]:
        """The redirects from pages and files that are gone."""
        return redirects_of_former(self.context.library)

    def last_changed(self, address: str) -> date | None:
        """The day on which this site last changed the page of a record or of a part of one; None for other pages.

        A standing page that lists other records changes with them, and not with its own text.
        """
        record = self.records_by_address.get(address) or self.records_by_part.get(address)
        if isinstance(record, Page) and address.rstrip("/") in ("", *LIST_TITLES, *BUILT):
            return None
        return self.context.last_changed(record) if record else None

    @cached_property
    def record_pages(self) -> dict[str, RecordPage]:
        """The pages of records and of their parts by address, made once, because feeds repeat their key facts."""
        pages = {
            record.address: page_of_record(self.context, record)
            for record in self.context.library.records
            if type(record) in KIND_VIEWS
        }
        for version in self.context.library.translations:
            target = self.context.library.find(version.kind, version.name)
            if target and target.record.address in pages:
                original = other_language.paired(target.record, version)
                shown = page_of_record(self.context, original)
                pages[version.address] = other_language.page(self.context, original, shown, version)
        for record in self.context.library.documents:
            if record.address in pages:
                parts = KIND_VIEWS[type(record)].parts(self.context, record, pages[record.address])
                pages |= {part.head.address: part for part in parts}
        return pages

    @cached_property
    def foreign_texts(self) -> ByFirstWord:
        """The texts of Welsh documents, which are marked wherever pages print them."""
        return foreign_texts(self.context.library)

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        return (
            *record_feeds.feeds(self.context, self.record_pages),
            *promise_feeds.feeds(self.context),
            change_feeds.feed(self.context),
            *change_feeds.feeds_of_registers(self.context),
        )

    @cached_property
    def calendars(self) -> tuple[Calendar, ...]:
        return calendars.calendars(self.context)

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        return (
            *datasets.datasets(self.context),
            *register_data.datasets(self.context),
            promise_list.dataset(self.context),
            recommendation_list.dataset(self.context),
            *passage_data.datasets(self.context),
            change_data.dataset(self.context),
            recipient_list.dataset(self.context),
            duty_list.dataset(self.context),
            legal_deadlines.dataset(self.context),
            *name_lists.datasets(self.context),
            *near_you.dataset(self.context),
            *office_data.datasets(self.context),
        )

    @cached_property
    def required_on_home(self) -> tuple[str, ...]:
        """The addresses of what the law wants in a prominent place."""
        return tuple(map(address_shown, duty_list.required_on_home(self.context)))

    def pages(self, downloads: Downloads | None = None) -> Iterator[SitePage]:
        """Every page of the site with its JSON-LD. `downloads` are the files of the data, by path."""
        pages = list(self._pages(downloads or {}))
        titles = {page.address: page.head.title for page in pages}
        redirects = [standing_pages.redirect(row, titles) for row in self.context.library.redirects]
        redirects += [standing_pages.redirect(row, titles, is_gone="#" in row.new) for row in self.from_former]
        for page in (*pages, *_each("redirect.html", redirects)):
            yield replace(page, view=self._finished(self._cited(page.view)))

    def _cited(self, view: AnyPage) -> AnyPage:
        """A page that changes with other records, with its citation: as it was on the day of the build."""
        if not isinstance(view, ListPage | RecordPage) or view.cite:
            return view
        if isinstance(view, RecordPage) and not view.head.address.startswith(CITED_AS_BUILT):
            return view
        today = say_day(self.context.today)
        return replace(view, cite=citation(self.context, view.head.title, view.head.address, dated=today))

    def _finished(self, view: AnyPage) -> AnyPage:
        """The page with its JSON-LD and links to its other language, with Welsh marked and, if Welsh, in its words."""
        library = self.context.library
        record = self.records_by_address.get(view.head.address)
        head = replace(view.head, versions=language_links.of_page(library, record) if record else ())
        finished = replace(view, head=replace(head, linked_data=self._json_ld(head)))
        if self.foreign_texts:
            finished = with_foreign_marked(finished, self.foreign_texts)
        return in_welsh(finished, library.welsh) if head.lang == "cy" else finished

    def parent_redirects(self, paths: Iterable[str], pages: Iterable[SitePage]) -> Iterator[SitePage]:
        """A page for each folder of these files that has none."""
        titles = {page.address: page.head.title for page in pages}
        owners = {f"files/{attachment_folder(record)}/": record.address for record in self.context.library.records}
        return _each("redirect.html", parent_redirects.pages(paths, titles, owners))

    def _pages(self, downloads: Downloads) -> Iterator[SitePage]:
        context = self.context
        yield _page("home.html", home.page(context))
        yield from self._record_pages()
        yield from _each("list.html", record_lists.lists(context))
        yield from _each("list.html", timeline_parts.lists(context))
        yield from _each("list.html", promise_list.lists(context))
        yield from _each("record.html", promise_list.pages(context))
        yield _page("list.html", recommendation_list.recommendation_list(context))
        yield from _each("briefing.html", briefings.pages(context))
        yield _page("list.html", change_list.change_list(context))
        yield from _each("list.html", change_list.weekly_pages(context))
        yield from _each("list.html", recipient_list.pages(context))
        yield from _each("record.html", recipients.pages(context))
        yield _page("list.html", deadline_list.deadline_list(context))
        yield _page("list.html", duty_list.duty_list(context))
        yield from _each("record.html", duty_list.pages(context))
        yield from _each("list.html", name_lists.lists(context))
        yield from _each("record.html", name_pages.pages(context))
        yield from _each("record.html", award_pages.pages(context))
        if context.nearby:
            yield _page("list.html", near_you.index(context))
        yield from _each("list.html", district_pages.pages(context))
        yield from _each("versions.html", version_pages.pages(context))
        yield from _each("redirect.html", version_pages.redirects(context))
        yield from _each(
            "record.html", data_pages.pages(self.datasets, downloads, context.library.office.licence or "")
        )
        yield from _each("a-to-z.html", a_to_z.pages(context))
        yield from self._standing_pages(downloads)

    def _record_pages(self) -> Iterator[SitePage]:
        """The page of each record, and after it those of its parts."""
        for record in self.context.library.documents:
            if type(record) in KIND_VIEWS:
                yield _page(KIND_VIEWS[type(record)].template, self.record_pages[record.address])
                yield from _each("record.html", (self.record_pages[address] for address in record.part_addresses()))

    def _standing_pages(self, downloads: Downloads) -> Iterator[SitePage]:
        for page in standing_pages.pages(self.context, self.feeds, self.datasets, downloads):
            yield _page("not-found.html" if page.head.address == NOT_FOUND else "record.html", page)

    def _json_ld(self, head: Head) -> str:
        """The JSON-LD of a page, which may be that of a record or of a part of one."""
        record = self.records_by_address.get(head.address) or self.records_by_part.get(head.address)
        return linked_data.json_ld(self.context, head, record if record and record.kind != "page" else None)


def _each(template: str, views: Iterable[AnyPage]) -> Iterator[SitePage]:
    return (_page(template, view) for view in views)


def _page(template: str, view: AnyPage) -> SitePage:
    return SitePage(file_of(view.head.address), template, view)
