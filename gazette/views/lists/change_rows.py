"""The rows of additions and changes: one for each record and day, with the notes of all that happened to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazette.dates import say_day
from gazette.grouping import grouped
from gazette.library.news import NewsItem, NewsKind
from gazette.records import Consultation, Record
from gazette.records.change import Change, ChangeKind
from gazette.sentences.changes import CORRECTING, DATED_EARLIER, added_record, dated
from gazette.views.context import Context
from gazette.views.kinds.courses import label_of
from gazette.views.lists.changed_words import words_of
from gazette.views.record.badges import standing_tags
from gazette.views.record.history import note_of
from gazette.views.shapes.labels import ADDED, CHANGE_WORDS, date_value, fact, facts
from gazette.views.shapes.parts import ChangeNote, Fact, Row, Tag, Tone, Value

WEIGHTS: tuple[NewsKind, ...] = (*CORRECTING, "added", "update", "minor")
SAME = {CHANGE_WORDS["withdrawal"]: "Withdrawn", CHANGE_WORDS["removal"]: "Removed"}  # said once, as the record is now
TONES: dict[ChangeKind, Tone] = {
    "correction": "yellow",
    "update": "blue",
    "withdrawal": "red",
    "minor": "grey",
    "removal": "red",
}


def by_record(items: Iterable[NewsItem]) -> list[tuple[NewsItem, ...]]:
    """What happened to each record on each day, in the order of the first of it; without a day each note is apart."""
    return [*grouped(((item.day or item.identity, item.record.identity), item) for item in items).values()]


def by_weight(items: Iterable[NewsItem]) -> list[list[NewsItem]]:
    """The news of a day: corrections that name an amount, then records before pages of the website.

    Of each, corrections come before additions; of a record, first that it was added, then what names an amount.
    """
    heaviest = sorted(by_record(items), key=_place)
    return [
        sorted(of_record, key=lambda item: (item.change is not None, WEIGHTS.index(item.kind), not names_amount(item)))
        for of_record in heaviest
    ]


def alike(several: Iterable[Sequence[NewsItem]]) -> list[tuple[Sequence[NewsItem], ...]]:
    """The records of a day, those that were changed in the same way together.

    Of a record to which more happened, a correction that is all that happened to another is with that one.
    """
    day = [tuple(of_record) for of_record in several]
    alone = {event(of_record[0]) for of_record in day if not of_record[1:] and of_record[0].kind in CORRECTING}
    own = (tuple(item for item in of_record if not of_record[1:] or event(item) not in alone) for of_record in day)
    shared = ((item,) for of_record in day if of_record[1:] for item in of_record if event(item) in alone)
    parts = (*filter(None, own), *shared)
    return [*grouped((tuple(map(event, of_record)), of_record) for of_record in parts).values()]


def event(item: NewsItem) -> tuple[object, ...]:
    """What happened on some day: to a record of some kind or, of a correction, to any; an addition is like no other."""
    change = item.change
    if change is None:
        return (item.identity,)
    return (item.day, "" if change.kind in CORRECTING else item.record.kind, change.kind, change.note)


def also(first: Record, others: Iterable[Record]) -> tuple[Fact, ...]:
    """Below a change, the other records that were changed in the same way, with what they are if that differs."""
    named = ((other, "" if other.kind == first.kind else f"{other.label}: ") for other in others)
    return facts(fact("Also", tuple(Value(f"{kind}{other.title}", other.address) for other, kind in named)))


def row_of_alike(context: Context, several: Sequence[Sequence[NewsItem]]) -> Row:
    """The row of records that were changed in the same way; of several, the page of each compares its versions."""
    first, *others = several
    shown = row_of(context, first)
    return (
        replace(shown, links=also(first[0].record, (of_record[0].record for of_record in others))) if others else shown
    )


def names_amount(item: NewsItem) -> bool:
    """Whether it is a correction whose note names a sum of money."""
    return item.change is not None and item.kind in CORRECTING and "£" in item.change.public_note


def _place(of_record: Sequence[NewsItem]) -> tuple[bool, bool, int, int]:
    """The place of a record in the news of a day; the office and the pages of the website have no list of their own."""
    record, weight = of_record[0].record, min(WEIGHTS.index(item.kind) for item in of_record)
    return not any(map(names_amount, of_record)), not record.list_title, weight, record.list_order


def row_of(context: Context, items: Sequence[NewsItem]) -> Row:
    """The row with all that happened to a record on a day; of several changes each is a note below its title."""
    first, *others = items
    news = row(context, first)
    if others:
        kinds = dict.fromkeys(item.kind for item in items)
        notes = (_note(context, item.record, item.change, has_kind=len(kinds) > 1) for item in items if item.change)
        summary = "" if first.change else news.summary
        tags = (tag_of("added"),) if "added" in kinds else tuple(map(tag_of, kinds))  # each note has its own kind
        news = replace(news, summary=summary, tags=tags, changes=tuple(notes))
    standing = standing_tags(context, first.record)
    shown = {tag.text for tag in standing}
    tags = (*(tag for tag in news.tags if SAME.get(tag.text) not in shown), *standing)
    links = dict.fromkeys(link for item in items for link in words_of(context, item))
    return replace(news, tags=tags, links=tuple(links))


def _note(context: Context, record: Record, change: Change, *, has_kind: bool) -> ChangeNote:
    """Without its day, which is beside the title or above it, and without the kind where all in the row have it."""
    note = note_of(context, record, change)
    return replace(note, date=Value(""), kind=note.kind if has_kind else "")


def tag_of(kind: NewsKind) -> Tag:
    return Tag(ADDED, "green") if kind == "added" else Tag(CHANGE_WORDS[kind], TONES[kind])


def row(context: Context, item: NewsItem) -> Row:
    """An addition with the record's own date, or a change with its note; the date is that of the news."""
    record, change = item.record, item.change
    if change is None:
        opens = record.opens if isinstance(record, Consultation) else None
        listed = record.listed_date
        details = [added_record(label_of(context, record), listed.label, listed.date, record.title, opens=opens)]
        summary = "" if record.title in record.lead else record.lead  # a meeting is its body and its day
    else:
        details, summary = [_dated(context, item, change)], change.public_note
    return Row(
        record.title,
        record.address,
        date=_date(item),
        summary=summary,
        tags=(tag_of(item.kind),),
        details=tuple(filter(None, details)),
        lead=label_of(context, record) if change else "",  # a title alone may read as news of something else
    )


def _dated(context: Context, item: NewsItem, change: Change) -> str:
    """The day that the note gives, where the page shows it and it is not the day on which it was published here."""
    if item.day is None or change.date.says_nothing:
        return ""
    if item.came_with_record:
        return DATED_EARLIER
    return dated(change.date) if context.day_of(item.record, change).day != item.day else ""


def _date(item: NewsItem) -> Value | None:
    if item.change and (item.day is None or item.change.date.day == item.day):
        return date_value(item.change.date)
    return Value(say_day(item.day), iso=item.day.isoformat()) if item.day else None
