"""Every change made after publication, as its public note tells it: as a list, as a feed, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from gazette.addresses import absolute
from gazette.records import Record
from gazette.records.base import Change, ChangeKind
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.record_entries import feed_of
from gazette.views.record import prose
from gazette.views.record.addresses import page_address
from gazette.views.shapes.dataset import DataColumn, Dataset, cell
from gazette.views.shapes.labels import (
    CHANGE_WORDS,
    HOME,
    LIST_TITLES,
    counted,
    data_links,
    date_value,
    feed_links,
)
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link, Row, Tag, Tone

NAME = "changes"
TITLE = LIST_TITLES[NAME]
MOST_ON_PAGE = 300  # the data has them all
NO_YEAR = "Year not known"
ABOUT = "Corrections, updates and withdrawals of what was published before."
TONES: dict[ChangeKind, Tone] = {"correction": "yellow", "update": "blue", "withdrawal": "red", "minor": "grey"}


@dataclass(frozen=True)
class RecordChange:
    """A change, and what it was made to."""

    record: Record
    change: Change

    @property
    def identity(self) -> str:
        """A note that was published never changes, so what it says is its name."""
        return f"{self.record.identity}/changes/{self.change.fingerprint}"


def newest_first(context: Context) -> list[RecordChange]:
    told = [RecordChange(record, change) for record in context.library.records for change in record.changes]
    told.sort(key=lambda one: one.identity)
    return sorted(told, key=lambda one: one.change.date.order, reverse=True)


def change_list(context: Context) -> ListPage:
    words = next((page for page in context.library.pages if page.name == NAME), None)
    told = newest_first(context)
    minor = sum(one.change.kind == "minor" for one in told)
    count = counted(len(told), "change").capitalize() + (f", {minor} of them minor" if minor else "")
    return ListPage(
        head=Head(
            address=f"{NAME}/",
            title=words.title if words else TITLE,
            description=words.summary if words else ABOUT,
            crumbs=(HOME,),
            feeds=(Link(f"{TITLE} (RSS)", f"feeds/{NAME}.rss"),),
            section=NAME,
        ),
        body=prose.on_page(words, context.library, f"{NAME}/", context.base_url) if words else "",
        count=count,
        years=(),
        groups=tuple(_by_year(told[:MOST_ON_PAGE])),
        empty="" if told else "Nothing that was published has changed since.",
        feeds=feed_links(NAME),
        data=data_links(NAME),
    )


def _by_year(told: list[RecordChange]) -> Iterator[Group]:
    years: dict[str, list[Row]] = {}
    for one in told:
        years.setdefault(str(one.change.date.year or NO_YEAR), []).append(_row(one))
    for year, rows in years.items():
        yield Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(rows))


def _row(one: RecordChange) -> Row:
    tag = Tag(CHANGE_WORDS[one.change.kind], TONES[one.change.kind])
    kind = one.record.label or "Page"
    return Row(
        one.record.title, page_address(one.record), date_value(one.change.date), one.change.note, (tag,), (kind,)
    )


def feed(context: Context) -> Feed:
    """Minor changes are left out, and what is dated later than today."""
    dated = [
        (moment, one)
        for one in newest_first(context)
        if one.change.kind != "minor" and (moment := one.change.date.instant()) and moment.date() <= context.today
    ]
    entries = tuple(_entry(context, one, moment) for moment, one in dated[:MOST_ENTRIES])
    return feed_of(context, NAME, TITLE, ABOUT, f"{NAME}/", entries)


def _entry(context: Context, one: RecordChange, moment: datetime) -> FeedEntry:
    office, kind = context.library.office, CHANGE_WORDS[one.change.kind]
    paragraphs = f"<p>Paragraphs: {escape(', '.join(one.change.paragraphs))}</p>" if one.change.paragraphs else ""
    return FeedEntry(
        identity=f"{office.feed_ids}:{one.identity}",
        title=f"{kind}: {one.record.title}",
        address=absolute(page_address(one.record), context.base_url),
        summary=one.change.note,
        html=f"<p>{escape(one.change.note)}</p>{paragraphs}",
        published=moment,
        updated=moment,
        categories=tuple(word for word in (kind, one.record.label) if word),
        author=office.name_on(moment.date()).name,
    )


COLUMNS = (
    DataColumn("identity", "Identity", "The name of the note, which never changes."),
    DataColumn("record", "Record", "The identity of the record that was changed."),
    DataColumn("title", "Title", "The title of that record."),
    DataColumn("address", "Address", "The address of its page on this site, from its root."),
    DataColumn("date", "Date", "The day of the change."),
    DataColumn("kind", "Kind", "correction, update, withdrawal or minor."),
    DataColumn("note", "Note", "What changed, in a sentence for readers."),
    DataColumn("paragraphs", "Paragraphs", "The paragraphs that changed."),
)


def dataset(context: Context) -> Dataset:
    rows = tuple(
        (
            one.identity,
            one.record.identity,
            one.record.title,
            page_address(one.record),
            one.change.date.written,
            one.change.kind,
            one.change.note,
            cell(one.change.paragraphs),
        )
        for one in newest_first(context)
    )
    return Dataset(NAME, TITLE, COLUMNS, rows)
