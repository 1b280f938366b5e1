"""The whole site: every page with its address, its template and its view; every feed; every register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from gazette.addresses import NOT_FOUND, file_of
from gazette.records import Fund, Record
from gazette.records.fund import Round
from gazette.views.context import Context
from gazette.views.feeds import calendars, promise_entries
from gazette.views.feeds.calendars import Calendar
from gazette.views.feeds.feed import Feed
from gazette.views.feeds.record_entries import Newsroom
from gazette.views.kinds import (
    recipients,
    round_pages,
)
from gazette.views.kinds.registry import KIND_VIEWS
from gazette.views.lists import (
    change_list,
    citations,
    deadline_list,
    duty_list,
    name_lists,
    promise_list,
    recommendation_list,
    record_lists,
    version_diff,
)
from gazette.views.money import awards
from gazette.views.record import linked_data
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.pages import AnyPage, RecordPage
from gazette.views.shapes.parts import Head
from gazette.views.site import data_pages, home, parent_redirects, standing_pages
from gazette.views.site.data_pages import Downloads
from gazette.views.site.datasets import datasets


@dataclass(frozen=True)
class SitePage:
    """One page: the file it becomes, the template that prints it, what it prints."""

    path: str
    template: str
    view: AnyPage

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
    """What is printed of a library on a day."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._made: dict[str, RecordPage] = {}

    @cached_property
    def records_by_address(self) -> dict[str, Record]:
        return {record.address: record for record in self.context.library.records}

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        newsroom = Newsroom(self.context, self._record_page, self._round_page)
        return (*newsroom.feeds(), *promise_entries.feeds(self.context), change_list.feed(self.context))

    @cached_property
    def calendars(self) -> tuple[Calendar, ...]:
        return calendars.calendars(self.context)

    @cached_property
    def registers(self) -> tuple[Dataset, ...]:
        return (
            *datasets(self.context),
            promise_list.dataset(self.context),
            recommendation_list.dataset(self.context),
            *citations.datasets(self.context),
            change_list.dataset(self.context),
            recipients.dataset(self.context),
            duty_list.dataset(self.context),
            *name_lists.datasets(self.context),
        )

    def pages(self, downloads: Downloads | None = None) -> Iterator[SitePage]:
        """Every page of the site, each once, with what it is for machines. `downloads` are the files of the data."""
        for page in self._pages(downloads or {}):
            record, one = self._behind.get(page.address, (None, None))
            head = replace(page.head, linked_data=linked_data.json_ld(self.context, page.head, record, one))
            yield replace(page, view=replace(page.view, head=head))

    def shortened(self, paths: Iterable[str], pages: Iterable[SitePage]) -> Iterator[SitePage]:
        """What stands at the folders of these files that have no page of their own."""
        titles = {page.address: page.head.title for page in pages}
        return (_page("redirect.html", one) for one in parent_redirects.pages(paths, titles))

    @cached_property
    def _behind(self) -> dict[str, tuple[Record, Round | None]]:
        """The record, and the round of it, that a page shows, by address."""
        found: dict[str, tuple[Record, Round | None]] = {
            record.address: (record, None) for record in self.context.library.records if record.kind != "page"
        }
        for one_fund in self.context.library.funds:
            found |= {one_fund.round_address(one.id): (one_fund, one) for one in one_fund.rounds}
        return found

    def _pages(self, downloads: Downloads) -> Iterator[SitePage]:
        yield _page("home.html", home.page(self.context))
        yield from self._record_pages()
        for one in record_lists.lists(self.context):
            yield _page("register.html", one)
        yield from self._pages_within()
        for table in data_pages.pages(self.registers, downloads):
            yield _page("page.html", table)
        for words in standing_pages.pages(self.context, self.feeds, self.registers, downloads):
            is_lost = words.head.address == NOT_FOUND
            yield _page("not-found.html" if is_lost else "page.html", words)
        for redirect in self.context.library.redirects:
            yield _page("redirect.html", standing_pages.redirect(redirect))

    def _pages_within(self) -> Iterator[SitePage]:
        """The lists of what stands inside records, and the pages of what has its own."""
        for one in promise_list.lists(self.context):
            yield _page("register.html", one)
        for promise in promise_list.pages(self.context):
            yield _page("record.html", promise)
        yield _page("register.html", recommendation_list.recommendation_list(self.context))
        yield _page("register.html", change_list.change_list(self.context))
        yield _page("register.html", recipients.recipient_list(self.context))
        for one_recipient in recipients.pages(self.context):
            yield _page("record.html", one_recipient)
        yield _page("register.html", deadline_list.deadline_list(self.context))
        yield _page("register.html", duty_list.duty_list(self.context))
        for duty in duty_list.pages(self.context):
            yield _page("record.html", duty)
        for named in name_lists.pages(self.context):
            yield _page("register.html", named)
        for all_awards in awards.pages(self.context):
            yield _page("page.html", all_awards)
        for versions in version_diff.pages(self.context):
            yield _page("versions.html", versions)

    def _record_pages(self) -> Iterator[SitePage]:
        for record in self.context.library.records:
            if type(record) in KIND_VIEWS:
                yield _page(KIND_VIEWS[type(record)].template, self._record_page(record))
            if isinstance(record, Fund):
                for one in record.rounds:
                    yield _page("record.html", self._round_page(record, one))

    def _record_page(self, record: Record) -> RecordPage:
        """Made once: feeds tell the key facts of the same pages."""
        if record.address not in self._made:
            self._made[record.address] = KIND_VIEWS[type(record)].page(self.context, record)
        return self._made[record.address]

    def _round_page(self, one_fund: Fund, one: Round) -> RecordPage:
        return round_pages.page(self.context, one_fund, one)


def _page(template: str, view: AnyPage) -> SitePage:
    return SitePage(file_of(view.head.address), template, view)
