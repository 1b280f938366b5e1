"""Everything that was added or changed after the first publication: as a list, by week, as a feed, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from html import escape

from gazette.dates import say_day
from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.library.later_acts import later_acts
from gazette.library.news import NewsItem, moment_of
from gazette.records import Consultation, PublicRegister
from gazette.records.change import ChangeKind
from gazette.sentences.changes import (
    DATED_EARLIER,
    DAY_NOT_KNOWN,
    NO_CHANGES,
    added_record,
    changed_paragraphs,
    earlier_week,
    in_seven_days,
    later_week,
    news_of_week,
    number_added_and_changed,
    seven_days,
    since_the_first,
    week,
    weeks_of,
)
from gazette.sentences.feeds import entry_summary, entry_title
from gazette.sentences.lists import DESCRIPTIONS
from gazette.sentences.public_registers import about_feed
from gazette.views.context import Context, year_name
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of, feed_of_list
from gazette.views.lists.changed_words import words_of
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.record.badges import badges, illustrative_words, standing_words, title_words
from gazette.views.shapes.dataset import (
    ADDRESS,
    DataField,
    Dataset,
    cell,
    dataset_of,
    illustrative_field,
    language_field,
    paragraph_field,
)
from gazette.views.shapes.labels import ADDED, CHANGE_WORDS, date_note, date_value
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, Row, Tag, Tone, Value

NAME = "changes"
SEVEN_DAYS = timedelta(days=7)
MOST_ON_PAGE = 200  # of a group; the pages of the weeks and the data have all of them
TONES: dict[ChangeKind, Tone] = {
    "correction": "yellow",
    "update": "blue",
    "withdrawal": "red",
    "minor": "grey",
    "removal": "red",
}


def change_list(context: Context) -> ListPage:
    """The seven days up to the newest change, then every week with a page of its own, then what has no day."""
    weeks, latest = _weeks(context), _newest_day(context)
    newest = [item for item in context.news if latest and item.day and item.day > latest - SEVEN_DAYS]
    undated = [item for item in context.news if item.day is None]
    newest_count = in_seven_days(latest, _count(newest)) if latest else f"{_count(context.news)}."
    groups = (
        _newest(context, latest, newest) if latest else None,
        *_weeks_by_year(weeks),
        _group(context, DAY_NOT_KNOWN, "page-undated", undated) if undated else None,
    )
    return list_page(
        context,
        NAME,
        count=" ".join(filter(None, (_since_the_first(context), newest_count))),
        groups=tuple(filter(None, groups)),
        empty="" if context.news else NO_CHANGES,
    )


def _since_the_first(context: Context) -> str:
    """Nothing without a register of publications, or before the first."""
    first = context.library.publications.first_day
    corrections = (item for item in context.news if item.change and item.change.kind == "correction")
    return since_the_first(first, sum(not item.came_with_record for item in corrections)) if first else ""


def weekly_pages(context: Context) -> Iterator[ListPage]:
    """A page for each week in which something was added or changed, with links to the weeks before and after it."""
    weeks = _weeks(context)
    for later, monday, earlier in with_neighbours(list(weeks)):
        count = _count(weeks[monday])
        around = ((earlier_week(earlier), earlier), (later_week(later), later))
        page = part_of_list(
            NAME,
            monday.isoformat(),
            title=news_of_week(monday),
            description=f"{count}.",
            count=f"{count}.",
            groups=tuple(_by_day(context, weeks[monday])),
        )
        yield replace(page, parts=tuple(Link(words, _address(day)) for words, day in around if day))


def feed(context: Context) -> Feed:
    """The feed of additions and changes, without minor changes."""
    items = [item for item in context.news if not item.is_minor and item.day]
    entries = tuple(_entry(context, item) for item in items[:MOST_ENTRIES])
    return feed_of_list(context, NAME, DESCRIPTIONS[NAME], entries)


def feeds_of_registers(context: Context) -> Iterator[Feed]:
    """A feed for each public register: its publication and its changes, without minor ones."""
    for register in context.library.of(PublicRegister):
        changes = context.news_by_record.get(register.identity, ())
        items = [item for item in changes if item.change and item.day and not item.is_minor]
        items.append(NewsItem(register, None, context.first_published(register)))
        items.sort(key=lambda item: item.moment or moment_of(context.first_day), reverse=True)
        yield feed_of(
            context,
            name=register.address.rstrip("/"),
            title=f"{register.label}: {register.title}",
            description=about_feed(register.title),
            page=register.address,
            entries=tuple(_entry(context, item) for item in items[:MOST_ENTRIES]),
        )


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, context.news)


def _weeks(context: Context) -> dict[date, tuple[NewsItem, ...]]:
    """The additions and changes by the Monday of their week, the newest first."""
    return grouped((item.week, item) for item in context.news if item.week)


def _address(monday: date) -> str:
    return f"{NAME}/{monday.isoformat()}/"


def _count(items: Sequence[NewsItem]) -> str:
    changes = [item for item in items if item.change]
    minor = [item for item in changes if item.is_minor]
    return number_added_and_changed(len(items) - len(changes), len(changes), len(minor))


def _newest_day(context: Context) -> date | None:
    return max((item.day for item in context.news if item.day), default=None)


def _group(context: Context, heading: str, anchor: str, items: Sequence[NewsItem]) -> Group:
    return Group(heading, anchor, tuple(_listed(context, item) for item in items[:MOST_ON_PAGE]))


def _newest(context: Context, latest: date, items: Sequence[NewsItem]) -> Group:
    """The news of seven days, below its days."""
    days = tuple(_by_day(context, items[:MOST_ON_PAGE]))
    return Group(seven_days(latest), "page-seven-days", (), parts=days)


def _weeks_by_year(weeks: Mapping[date, Sequence[NewsItem]]) -> Iterator[Group]:
    """A row for each week, by the year in which it begins."""
    rows = ((year_name(monday.year), _week_row(monday, items)) for monday, items in weeks.items())
    for year, of_year in grouped(rows).items():
        yield Group(weeks_of(year), f"page-weeks-{year}", of_year)


def _week_row(monday: date, items: Sequence[NewsItem]) -> Row:
    return Row(week(monday), _address(monday), summary=f"{_count(items)}.")


def _by_day(context: Context, items: Iterable[NewsItem]) -> Iterator[Group]:
    """The rows of a week by their days, which are the headings."""
    for day, of_day in grouped((item.day, item) for item in items if item.day).items():
        rows = (replace(_listed(context, item), date=None) for item in of_day)
        yield Group(say_day(day), f"page-{day.isoformat()}", tuple(rows))


def _listed(context: Context, item: NewsItem) -> Row:
    """The row with what happened to the record."""
    news = row(item)
    tags = (*news.tags, *badges(context.library, item.record))
    return replace(news, tags=tags, links=words_of(context, item))


def row(item: NewsItem) -> Row:
    """An addition with the record's own date, or a change with its note; the date is that of the news."""
    record, change = item.record, item.change
    label = record.label or "Page"
    if change is None:
        opens = record.opens if isinstance(record, Consultation) else None
        what = added_record(label, date_note(record), record.title, opens)
        summary = "" if record.title in record.lead else record.lead  # a meeting is its body and its day
        tag = Tag(ADDED, "green")
        return Row(record.title, record.address, date=_date(item), summary=summary, tags=(tag,), details=(what,))
    details = (label, DATED_EARLIER) if item.came_with_record and item.day else (label,)
    tag = Tag(CHANGE_WORDS[change.kind], TONES[change.kind])
    return Row(record.title, record.address, date=_date(item), summary=change.public_note, tags=(tag,), details=details)


def _date(item: NewsItem) -> Value | None:
    if item.change and (item.day is None or item.change.date.day == item.day):
        return date_value(item.change.date)
    return Value(say_day(item.day), iso=item.day.isoformat()) if item.day else None


def _entry(context: Context, item: NewsItem) -> FeedEntry:
    record, change = item.record, item.change
    kind = CHANGE_WORDS[change.kind] if change else ADDED
    summary = change.public_note if change else record.lead or record.title
    texts = (summary, changed_paragraphs(change.paragraphs) if change else date_note(record))
    label, *others = _labels(context, item, kind)
    assert item.moment  # what has no day is in no feed
    return entry_of(
        context,
        name=item.identity,
        title=entry_title((label, *others), record.title),
        address=record.address,
        summary=entry_summary(others if label == kind else (label, *others), None, summary),
        html="".join(f"<p>{escape(text)}</p>" for text in texts if text),
        published=None if item.came_with_record else item.moment,
        updated=item.moment,
        categories=tuple(filter(None, (kind, record.label, *standing_words(context, record)))),
        lang=record.lang,
    )


def _labels(context: Context, item: NewsItem, kind: str) -> tuple[str, ...]:
    """Before the title: that the record no longer applies or, while it does, the kind of news; and what is invented."""
    record = item.record
    is_ended = record.status or any(act.is_decisive for act in later_acts(context.library, record))
    is_shown = item.change is not None and item.change.kind in ("withdrawal", "removal")
    return title_words(context, record) if is_ended and not is_shown else (kind, *illustrative_words(record))


FIELDS: tuple[DataField[NewsItem], ...] = (
    DataField(
        "identity", "Identity", "The name of the addition or the note, which never changes.", lambda item: item.identity
    ),
    DataField("record", "Record", "The identity of the record.", lambda item: item.record.identity),
    DataField("title", "Title", "The title of that record.", lambda item: item.record.title),
    DataField("address", "Address", ADDRESS, lambda item: item.record.address),
    DataField(
        "first_published",
        "First published here",
        "The day on which this site first published it; empty where a change came with its record.",
        lambda item: None if item.came_with_record else item.day,
    ),
    DataField(
        "date",
        "Date",
        "The day of the change, as the office dates it.",
        lambda item: cell(item.change.date) if item.change else None,
    ),
    DataField(
        "kind",
        "Kind",
        "added, correction, update, withdrawal, minor or removal.",
        lambda item: item.change.kind if item.change else "added",
    ),
    DataField(
        "note",
        "Note",
        "What changed, in a sentence for readers.",
        lambda item: item.change.note if item.change else None,
    ),
    DataField(
        "reason",
        "Reason",
        "Why words were removed, if a reason was given.",
        lambda item: item.change.public_reason or None if item.change else None,
    ),
    paragraph_field(
        "paragraphs",
        "Paragraphs",
        "The paragraphs that changed.",
        lambda item: item.change.paragraphs if item.change else None,
        is_list=True,
    ),
    DataField(
        "moved",
        "Moved",
        "Paragraphs and headings that have another number or other words now: the old one, to, the new one.",
        lambda item: item.change.moved or None if item.change else None,
        is_list=True,
    ),
    language_field(lambda item: item.record),
    illustrative_field(lambda item: item.record.illustrative),
)
