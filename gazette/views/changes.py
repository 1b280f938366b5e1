"""Every change made after publication, as its public note tells it: as a list, as a feed, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from gazette.addresses import absolute
from gazette.records import Page, Record
from gazette.records.base import Change, ChangeKind
from gazette.views import prose
from gazette.views.feed import MOST_ENTRIES, Dispatch, Feed
from gazette.views.feeds import feed_of
from gazette.views.pages import ListPage
from gazette.views.parts import Group, Head, Link, Mark, Row, Tone
from gazette.views.record import Desk
from gazette.views.register import data_of, feeds_of
from gazette.views.standing import address_of_words
from gazette.views.tables import Column, Register, cell
from gazette.views.wording import CHANGE_WORDS, HOME, KIND_WORDS, LISTS_WITHIN, counted, said

NAME = "changes"
TITLE = LISTS_WITHIN[NAME]
MOST_ON_PAGE = 300  # the data has them all
NO_YEAR = "Year not known"
ABOUT = "Corrections, updates and withdrawals of what was published before."
TONES: dict[ChangeKind, Tone] = {"correction": "yellow", "update": "blue", "withdrawal": "red", "minor": "grey"}


@dataclass(frozen=True)
class Told:
    """A change, and what it was made to."""

    record: Record
    change: Change

    @property
    def identity(self) -> str:
        """A note that was published never changes, so what it says is its name."""
        return f"{self.record.identity}/changes/{self.change.fingerprint}"


def newest_first(desk: Desk) -> list[Told]:
    told = [Told(record, change) for record in desk.library.records for change in record.changes]
    told.sort(key=lambda one: one.identity)
    return sorted(told, key=lambda one: one.change.date.order, reverse=True)


def of(desk: Desk) -> ListPage:
    words = next((page for page in desk.library.pages if page.name == NAME), None)
    told = newest_first(desk)
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
        body=prose.on_page(words, desk.library, f"{NAME}/", desk.base_url) if words else "",
        count=count,
        years=(),
        groups=tuple(_by_year(told[:MOST_ON_PAGE])),
        empty="" if told else "Nothing that was published has changed since.",
        feeds=feeds_of(NAME),
        data=data_of(NAME),
    )


def _by_year(told: list[Told]) -> Iterator[Group]:
    years: dict[str, list[Row]] = {}
    for one in told:
        years.setdefault(str(one.change.date.year or NO_YEAR), []).append(_row(one))
    for year, rows in years.items():
        yield Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(rows))


def _row(one: Told) -> Row:
    mark = Mark(CHANGE_WORDS[one.change.kind], TONES[one.change.kind])
    kind = KIND_WORDS[one.record.kind] or "Page"
    return Row(one.record.title, _place(one.record), said(one.change.date), one.change.note, (mark,), (kind,))


def _place(record: Record) -> str:
    return address_of_words(record) if isinstance(record, Page) else record.address


def feed(desk: Desk) -> Feed:
    """Minor changes are left out, and what is dated later than today."""
    dated = [
        (moment, one)
        for one in newest_first(desk)
        if one.change.kind != "minor" and (moment := one.change.date.instant()) and moment.date() <= desk.today
    ]
    entries = tuple(_entry(desk, one, moment) for moment, one in dated[:MOST_ENTRIES])
    return feed_of(desk, NAME, TITLE, ABOUT, f"{NAME}/", entries)


def _entry(desk: Desk, one: Told, moment: datetime) -> Dispatch:
    office, kind = desk.library.office, CHANGE_WORDS[one.change.kind]
    paragraphs = f"<p>Paragraphs: {escape(', '.join(one.change.paragraphs))}</p>" if one.change.paragraphs else ""
    return Dispatch(
        identity=f"{office.feed_ids}:{one.identity}",
        title=f"{kind}: {one.record.title}",
        address=absolute(_place(one.record), desk.base_url),
        summary=one.change.note,
        html=f"<p>{escape(one.change.note)}</p>{paragraphs}",
        published=moment,
        updated=moment,
        categories=tuple(word for word in (kind, KIND_WORDS[one.record.kind]) if word),
        author=office.name_on(moment.date()).name,
    )


COLUMNS = (
    Column("identity", "Identity", "The name of the note, which never changes."),
    Column("record", "Record", "The identity of the record that was changed."),
    Column("title", "Title", "The title of that record."),
    Column("address", "Address", "The address of its page on this site, from its root."),
    Column("date", "Date", "The day of the change."),
    Column("kind", "Kind", "correction, update, withdrawal or minor."),
    Column("note", "Note", "What changed, in a sentence for readers."),
    Column("paragraphs", "Paragraphs", "The paragraphs that changed."),
)


def register(desk: Desk) -> Register:
    rows = tuple(
        (
            one.identity,
            one.record.identity,
            one.record.title,
            _place(one.record),
            one.change.date.written,
            one.change.kind,
            one.change.note,
            cell(one.change.paragraphs),
        )
        for one in newest_first(desk)
    )
    return Register(NAME, TITLE, COLUMNS, rows)
