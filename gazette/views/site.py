"""The whole site: every page with its address, its template and its view; every feed; every register."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from gazette.addresses import NOT_FOUND, file_of
from gazette.records import (
    Consultation,
    Course,
    Decision,
    Fund,
    Meeting,
    Office,
    Plan,
    Record,
    Report,
    Topic,
)
from gazette.records.fund import Round
from gazette.views import (
    awards,
    calendars,
    changes,
    compared,
    consultation,
    course,
    data,
    deadlines,
    decision,
    duties,
    fund,
    home,
    linked_data,
    meeting,
    names,
    news,
    office,
    passages,
    plan,
    promises,
    recipient,
    register,
    report,
    scrutiny,
    shortened,
    standing,
    topic,
)
from gazette.views.calendars import Calendar
from gazette.views.data import Downloads
from gazette.views.feed import Feed
from gazette.views.feeds import Newsroom
from gazette.views.pages import AnyPage, RecordPage, TopicPage
from gazette.views.parts import Head
from gazette.views.record import Desk
from gazette.views.tables import Register, registers


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
        return self.view.record.head if isinstance(self.view, TopicPage) else self.view.head

    @property
    def is_listed(self) -> bool:
        return self.head.is_listed


VIEWS: dict[type[Record], Callable[..., RecordPage]] = {
    Decision: decision.of,
    Report: report.of,
    Fund: fund.of,
    Course: course.of,
    Consultation: consultation.of,
    Meeting: meeting.of,
    Plan: plan.of,
    Office: office.of,
}


class Site:
    """What is printed of a library on a day."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._made: dict[str, RecordPage] = {}

    @cached_property
    def records_by_address(self) -> dict[str, Record]:
        return {record.address: record for record in self.desk.library.records}

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        newsroom = Newsroom(self.desk, self._record_page, self._round_page)
        return (*newsroom.feeds(), *news.feeds(self.desk), changes.feed(self.desk))

    @cached_property
    def calendars(self) -> tuple[Calendar, ...]:
        return calendars.of(self.desk)

    @cached_property
    def registers(self) -> tuple[Register, ...]:
        return (
            *registers(self.desk),
            promises.register(self.desk),
            scrutiny.register(self.desk),
            *passages.registers(self.desk),
            changes.register(self.desk),
            recipient.register(self.desk),
            duties.register(self.desk),
            *names.registers(self.desk),
        )

    def pages(self, downloads: Downloads | None = None) -> Iterator[SitePage]:
        """Every page of the site, each once, with what it is for machines. `downloads` are the files of the data."""
        for page in self._pages(downloads or {}):
            record, one = self._behind.get(page.address, (None, None))
            head = replace(page.head, linked_data=linked_data.of(self.desk, page.head, record, one))
            yield replace(page, view=_with_head(page.view, head))

    def shortened(self, paths: Iterable[str], pages: Iterable[SitePage]) -> Iterator[SitePage]:
        """What stands at the folders of these files that have no page of their own."""
        titles = {page.address: page.head.title for page in pages}
        return (_page("redirect.html", one) for one in shortened.pages(paths, titles))

    @cached_property
    def _behind(self) -> dict[str, tuple[Record, Round | None]]:
        """The record, and the round of it, that a page shows, by address."""
        found: dict[str, tuple[Record, Round | None]] = {
            record.address: (record, None) for record in self.desk.library.records if record.kind != "page"
        }
        for one_fund in self.desk.library.funds:
            found |= {one_fund.round_address(one.id): (one_fund, one) for one in one_fund.rounds}
        return found

    def _pages(self, downloads: Downloads) -> Iterator[SitePage]:
        yield _page("home.html", home.of(self.desk))
        yield from self._record_pages()
        for one in register.lists(self.desk):
            yield _page("register.html", one)
        yield from self._pages_within()
        for table in data.pages(self.registers, downloads):
            yield _page("page.html", table)
        for words in standing.pages(self.desk, self.feeds, self.registers, downloads):
            is_lost = words.head.address == NOT_FOUND
            yield _page("not-found.html" if is_lost else "page.html", words)
        for redirect in self.desk.library.redirects:
            yield _page("redirect.html", standing.redirect(redirect))

    def _pages_within(self) -> Iterator[SitePage]:
        """The lists of what stands inside records, and the pages of what has its own."""
        for one in promises.lists(self.desk):
            yield _page("register.html", one)
        for promise in promises.pages(self.desk):
            yield _page("promise.html", promise)
        yield _page("register.html", scrutiny.of(self.desk))
        yield _page("register.html", changes.of(self.desk))
        yield _page("register.html", recipient.of_list(self.desk))
        for one_recipient in recipient.pages(self.desk):
            yield _page("record.html", one_recipient)
        yield _page("register.html", deadlines.of(self.desk))
        yield _page("register.html", duties.of_list(self.desk))
        for duty in duties.pages(self.desk):
            yield _page("record.html", duty)
        for named in names.pages(self.desk):
            yield _page("register.html", named)
        for all_awards in awards.pages(self.desk):
            yield _page("page.html", all_awards)
        for versions in compared.pages(self.desk):
            yield _page("versions.html", versions)

    def _record_pages(self) -> Iterator[SitePage]:
        for record in self.desk.library.records:
            if isinstance(record, Topic):
                yield _page("topic.html", topic.of(self.desk, record))
            elif type(record) in VIEWS:
                yield _page(f"{record.kind}.html", self._record_page(record))
            if isinstance(record, Fund):
                for one in record.rounds:
                    yield _page("round.html", self._round_page(record, one))

    def _record_page(self, record: Record) -> RecordPage:
        """Made once: feeds tell the key facts of the same pages."""
        if isinstance(record, Topic):
            return topic.of(self.desk, record).record
        if record.address not in self._made:
            self._made[record.address] = VIEWS[type(record)](self.desk, record)
        return self._made[record.address]

    def _round_page(self, one_fund: Fund, one: Round) -> RecordPage:
        return fund.of_round(self.desk, one_fund, one)


def _with_head(view: AnyPage, head: Head) -> AnyPage:
    if isinstance(view, TopicPage):
        return replace(view, record=replace(view.record, head=head))
    return replace(view, head=head)


def _page(template: str, view: AnyPage) -> SitePage:
    head = view.record.head if isinstance(view, TopicPage) else view.head
    return SitePage(file_of(head.address), template, view)
