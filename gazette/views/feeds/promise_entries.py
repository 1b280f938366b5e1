"""The feeds of what stands inside records: promises and panel recommendations, when made and when changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from gazette.addresses import absolute
from gazette.dates import KnownDate, on
from gazette.library.promises import CitedPromise, CitedRecommendation, recommendations_of
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.record_entries import feed_of
from gazette.views.kinds.promises import STATES
from gazette.views.kinds.recommendations import MADE_UP
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import LIST_TITLES


@dataclass(frozen=True)
class PromiseEvent:
    """Something that happened to a promise or a recommendation."""

    identity: str  # without the office's own beginning
    when: KnownDate
    title: str
    address: str
    summary: str
    words: str  # the text itself, as a quotation
    category: str
    is_made_up: bool


def feeds(context: Context) -> Iterator[Feed]:
    promises = [news for made in context.promises for news in _of_promise(context, made)]
    about = "Promises made, and every change in how one stands."
    yield _feed(context, "promises", about, promises)
    scrutiny = [news for one in recommendations_of(context.library) for news in _of_recommendation(one)]
    about = "What panels recommended to the Commissioner, and the responses."
    yield _feed(context, "scrutiny", about, scrutiny)


def _of_promise(context: Context, made: CitedPromise) -> Iterator[PromiseEvent]:
    promise = made.promise
    identity, words = f"promises/{promise.id}", promise.text
    due = f"due: {promise.due}" if promise.due.is_known else "no date was given"
    about = f"Owed by the {promise.owner}. Promised in {title_of(made.source)}, {made.date}; {due}."
    yield PromiseEvent(
        identity, made.date, promise.title, promise.address, about, words, "Promise made", promise.illustrative
    )
    for step in promise.history:
        state = STATES[step.state][0]
        title = f"{state}: {promise.title}"
        key = f"{identity}/{step.date.written.replace(' ', '-').replace('/', '-')}"
        yield PromiseEvent(key, step.date, title, promise.address, step.note, words, state, promise.illustrative)
    late = promise.late_since(context.today)
    if late:
        about = f"Owed by the {promise.owner}. Due: {promise.due}. Nothing here shows that it was kept by then."
        key, title = f"{identity}/{late}/late", f"Late: {promise.title}"
        yield PromiseEvent(key, on(late), title, promise.address, about, words, "Late", promise.illustrative)


def _of_recommendation(one: CitedRecommendation) -> Iterator[PromiseEvent]:
    told, body = one.recommendation, one.meeting.body_name
    about = f"Recommended by the {body}: {one.meeting.title}."
    yield PromiseEvent(
        one.identity, one.date, told.text, one.address, about, told.text, "Recommendation", told.illustrative
    )
    if told.response:
        answer = told.response
        title, key = f"{answer.answer.capitalize()}: {told.text}", f"{one.identity}/response"
        yield PromiseEvent(key, answer.date, title, one.address, answer.text, told.text, "Response", told.illustrative)


def _feed(context: Context, name: str, description: str, news: Iterable[PromiseEvent]) -> Feed:
    """The latest first. What has no date at all, or one to come, is told on its page alone."""
    dated = [(moment, one) for one in news if (moment := one.when.instant()) and moment.date() <= context.today]
    dated.sort(key=lambda pair: (pair[0], pair[1].identity), reverse=True)
    entries = tuple(_entry(context, one, moment) for moment, one in dated[:MOST_ENTRIES])
    return feed_of(context, name, LIST_TITLES[name], description, f"{name}/", entries)


def _entry(context: Context, news: PromiseEvent, moment: datetime) -> FeedEntry:
    known = "" if news.when.precision in ("day", "minute") else f" (known as: {news.when})"
    html = f"<blockquote><p>{escape(news.words)}</p></blockquote><p>{escape(news.summary)}{escape(known)}</p>"
    made_up = f" {MADE_UP}." if news.is_made_up else ""
    office = context.library.office
    return FeedEntry(
        identity=f"{office.feed_ids}:{news.identity}",
        title=news.title,
        address=absolute(news.address, context.base_url),
        summary=news.summary + made_up,
        html=html + (f"<p>{made_up.strip()}</p>" if made_up else ""),
        published=moment,
        updated=moment,
        categories=(news.category,),
        author=office.name_on(moment.date()).name,
    )
