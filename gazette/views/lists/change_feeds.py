"""The feeds of additions and changes: of all of them, and of each public register."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from gazette.library.later_acts import later_acts
from gazette.library.news import NewsItem, moment_of
from gazette.records import PublicRegister
from gazette.sentences.changes import changed_paragraphs
from gazette.sentences.feeds import entry_summary, entry_title
from gazette.sentences.lists import DESCRIPTIONS
from gazette.sentences.public_registers import about_feed
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of, feed_of_list
from gazette.views.lists.change_list import NAME
from gazette.views.record.badges import illustrative_words, standing_words, title_words
from gazette.views.shapes.labels import ADDED, CHANGE_WORDS, date_note


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
