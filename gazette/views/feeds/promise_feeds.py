"""The feeds of promises and of panel recommendations: an entry for each, and for every change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape

from gazette.dates import KnownDate, on
from gazette.languages import PAGE_LANGUAGE, html_beside
from gazette.library.news import moment_of
from gazette.library.promises import CitedPromise, CitedRecommendation, recommendations_of
from gazette.records import Record
from gazette.sentences.feeds import (
    PROMISES,
    RECOMMENDATIONS,
    became_overdue,
    entry_title,
    known_as,
    promised,
    recommended,
)
from gazette.sentences.records import ILLUSTRATIVE, INVENTED
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of_list, publication_of
from gazette.views.kinds.promise_states import overdue_since, state_words, step_words
from gazette.views.record.badges import standing_words, title_words
from gazette.views.record.prose import title_of


@dataclass(frozen=True)
class PromiseEvent:
    """Something that happened to a promise or a recommendation."""

    record: Record  # that says so
    identity: str  # without the prefix of the office
    when: KnownDate
    title: str
    address: str
    summary: str
    text: str  # the promise or recommendation itself, as a quotation
    category: str
    is_illustrative: bool
    is_on_paper: bool = True  # the record states it, and so was published with it
    label: str = ""  # before its title: the state, or the answer


def feeds(context: Context) -> Iterator[Feed]:
    promises = [event for cited in context.promises for event in _of_promise(context, cited)]
    yield _feed(context, "promises", PROMISES, promises)
    recommendations = recommendations_of(context.library)
    events = [event for cited in recommendations for event in _of_recommendation(cited)]
    yield _feed(context, "scrutiny", RECOMMENDATIONS, events)


def _of_promise(context: Context, cited: CitedPromise) -> Iterator[PromiseEvent]:
    """When it was made, every step of its history, and when it became overdue; each id differs from the others."""
    promise = cited.promise
    first = PromiseEvent(
        record=cited.paper,
        identity=f"promises/{promise.id}",
        when=cited.date,
        title=promise.title,
        address=promise.address,
        summary=promised(promise.owner, title_of(cited.source), cited.date, promise.due),
        text=promise.text,
        category="Promise made",
        is_illustrative=bool(promise.illustrative),
    )
    yield first
    for step in promise.history:
        state = step_words(context, step.state)
        yield replace(
            first,
            identity=f"{first.identity}/{step.date.written.replace(' ', '-').replace('/', '-')}",
            when=step.date,
            label=state,
            is_on_paper=False,
            summary=step.note,
            category=state,
        )
    since = overdue_since(context, promise)
    if since:
        state = state_words(context, "date passed")
        yield replace(
            first,
            identity=f"{first.identity}/{since}/overdue",
            when=on(since),
            label=state,
            is_on_paper=False,
            summary=became_overdue(promise.owner, promise.due),
            category=state,
        )


def _of_recommendation(cited: CitedRecommendation) -> Iterator[PromiseEvent]:
    text, response = cited.recommendation.text, cited.recommendation.response
    first = PromiseEvent(
        record=cited.meeting,
        identity=cited.identity,
        when=cited.date,
        title=text,
        address=cited.address,
        summary=recommended(cited.meeting.body_name, cited.meeting.title),
        text=text,
        category="Recommendation",
        is_on_paper=False,
        is_illustrative=bool(cited.recommendation.illustrative),
    )
    yield first
    if response:
        yield replace(
            first,
            identity=f"{cited.identity}/response",
            when=response.date,
            label=response.answer.capitalize(),
            summary=response.text,
            category="Response",
        )


def _feed(context: Context, name: str, description: str, events: Iterable[PromiseEvent]) -> Feed:
    """A feed with the latest event first, by the day it was published here. Events of a future day are left out."""
    past = [(_moment(context, event), event) for event in events if not event.when.is_future(context.today)]
    past.sort(key=lambda pair: (pair[0], pair[1].when.order, pair[1].identity), reverse=True)
    entries = tuple(_entry(context, event, moment) for moment, event in past[:MOST_ENTRIES])
    return feed_of_list(context, name, description, entries)


def _moment(context: Context, event: PromiseEvent) -> datetime:
    """The day of the event, if it is known, but not before its record was published, here or by the office."""
    first = moment_of(context.first_published(event.record))
    return max(first, event.when.instant() or first, _publication(context, event) or first)


def _publication(context: Context, event: PromiseEvent) -> datetime | None:
    """When the paper that states it was published; nothing says when a later step was."""
    return publication_of(context, event.record) if event.is_on_paper else None


def _entry(context: Context, event: PromiseEvent, moment: datetime) -> FeedEntry:
    lang, invented = event.record.lang, f"{INVENTED}." if event.is_illustrative else ""
    word = (ILLUSTRATIVE,) if event.is_illustrative else ()
    of_record = (event.label,) if event.label else title_words(context, event.record)
    words = dict.fromkeys((*of_record, *word))
    categories = dict.fromkeys((*standing_words(context, event.record), *word))
    summary = event.summary + ("" if str(event.when) in event.summary else known_as(event.when))
    html = f"<blockquote><p>{escape(event.text)}</p></blockquote><p>{html_beside(lang, summary, PAGE_LANGUAGE)}</p>"
    return entry_of(
        context,
        name=event.identity,
        title=entry_title(tuple(words), event.title),
        address=event.address,
        summary=f"{summary} {invented}" if invented else summary,
        html=f"{html}<p>{html_beside(lang, invented, PAGE_LANGUAGE)}</p>" if invented else html,
        published=_publication(context, event),
        updated=moment,
        categories=(event.category, *categories),
        acted=event.when,
        lang=lang,
    )
