"""Every change made after publication, with its public note: as a list, as a feed, as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape

from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.records import Record
from gazette.records.base import Change, ChangeKind
from gazette.sentences.changes import NO_CHANGES, changed_paragraphs, number_of_changes
from gazette.sentences.lists import DESCRIPTIONS
from gazette.views.context import Context, year_name
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of_list
from gazette.views.lists.list_page import list_page
from gazette.views.shapes.dataset import DataField, Dataset, dataset_of, paragraph_field
from gazette.views.shapes.labels import CHANGE_WORDS, date_value, year_group
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Row, Tag, Tone

NAME = "changes"
MOST_ON_PAGE = 300  # the data has all of them
TONES: dict[ChangeKind, Tone] = {"correction": "yellow", "update": "blue", "withdrawal": "red", "minor": "grey"}


@dataclass(frozen=True)
class RecordChange:
    """A change, and the record that changed."""

    record: Record
    change: Change

    @property
    def identity(self) -> str:
        """Its permanent name, made from the note, because a published note never changes."""
        return f"{self.record.identity}/changes/{self.change.fingerprint}"


def change_list(context: Context) -> ListPage:
    """The newest changes by year, including minor changes."""
    changes = changes_newest_first(context)
    minor = sum(changed.change.kind == "minor" for changed in changes)
    return list_page(
        context,
        NAME,
        count=number_of_changes(len(changes), minor),
        groups=_by_year(changes[:MOST_ON_PAGE]),
        empty="" if changes else NO_CHANGES,
    )


def feed(context: Context) -> Feed:
    """The feed of changes, without minor changes and changes of a later day."""
    changes = [
        (moment, changed)
        for changed in changes_newest_first(context)
        if changed.change.kind != "minor"
        and (moment := changed.change.date.instant())
        and moment.date() <= context.today
    ]
    entries = tuple(_entry(context, changed, moment) for moment, changed in changes[:MOST_ENTRIES])
    return feed_of_list(context, NAME, DESCRIPTIONS[NAME], entries)


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, changes_newest_first(context))


def changes_newest_first(context: Context) -> list[RecordChange]:
    """Every change by date; changes of the same day by their identities."""
    changes = [RecordChange(record, change) for record in context.library.records for change in record.changes]
    changes.sort(key=lambda changed: changed.identity)
    return sorted(changes, key=lambda changed: changed.change.date.order, reverse=True)


def _by_year(changes: Iterable[RecordChange]) -> tuple[Group, ...]:
    years = grouped((year_name(changed.change.date.year), _row(changed)) for changed in changes)
    return tuple(year_group(year, rows) for year, rows in years.items())


def _row(changed: RecordChange) -> Row:
    record, change = changed.record, changed.change
    tag = Tag(CHANGE_WORDS[change.kind], TONES[change.kind])
    details = (record.label or "Page",)
    return Row(
        record.title,
        changed.record.address,
        date=date_value(change.date),
        summary=change.note,
        tags=(tag,),
        details=details,
    )


def _entry(context: Context, changed: RecordChange, moment: datetime) -> FeedEntry:
    record, change = changed.record, changed.change
    kind, paragraphs = CHANGE_WORDS[change.kind], changed_paragraphs(change.paragraphs)
    return entry_of(
        context,
        name=changed.identity,
        title=f"{kind}: {record.title}",
        address=record.address,
        summary=change.note,
        html="".join(f"<p>{escape(text)}</p>" for text in (change.note, paragraphs) if text),
        published=moment,
        categories=tuple(word for word in (kind, record.label) if word),
    )


FIELDS: tuple[DataField[RecordChange], ...] = (
    DataField("identity", "Identity", "The name of the note, which never changes.", lambda changed: changed.identity),
    DataField(
        "record", "Record", "The identity of the record that was changed.", lambda changed: changed.record.identity
    ),
    DataField("title", "Title", "The title of that record.", lambda changed: changed.record.title),
    DataField(
        "address",
        "Address",
        "The address of its page on this site, from its root.",
        lambda changed: changed.record.address,
    ),
    DataField("date", "Date", "The day of the change.", lambda changed: changed.change.date.written),
    DataField("kind", "Kind", "correction, update, withdrawal or minor.", lambda changed: changed.change.kind),
    DataField("note", "Note", "What changed, in a sentence for readers.", lambda changed: changed.change.note),
    paragraph_field(
        "paragraphs", "Paragraphs", "The paragraphs that changed.", lambda changed: changed.change.paragraphs
    ),
)
