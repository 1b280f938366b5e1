"""The feeds of promises and of panel recommendations: an entry when each was made and for every change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from gazette.dates import KnownDate, on
from gazette.library.promises import CitedPromise, CitedRecommendation, recommendations_of
from gazette.sentences.feeds import PROMISES, RECOMMENDATIONS, became_late, known_as, promised, recommended
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of_list
from gazette.views.kinds.promises import STATES
from gazette.views.kinds.recommendations import MADE_UP
from gazette.views.record.prose import title_of


@dataclass(frozen=True)
class PromiseEvent:
    """Something that happened to a promise or a recommendation."""

    identity: str  # without the office's own beginning
    when: KnownDate
    title: str
    address: str
    summary: str
    text: str  # the promise or recommendation itself, as a quotation
    category: str
    is_made_up: bool


def feeds(context: Context) -> Iterator[Feed]:
    promises = [event for cited in context.promises for event in _of_promise(context, cited)]
    yield _feed(context, "promises", PROMISES, promises)
    recommendations = recommendations_of(context.library)
    events = [event for cited in recommendations for event in _of_recommendation(cited)]
    yield _feed(context, "scrutiny", RECOMMENDATIONS, events)


def _of_promise(context: Context, cited: CitedPromise) -> Iterator[PromiseEvent]:
    promise = cited.promise
    summary = promised(promise.owner, title_of(cited.source), cited.date, promise.due)
    yield _promise_event(cited, "", cited.date, promise.title, summary, "Promise made")
    for step in promise.history:
        state = STATES[step.state][0]
        ending = "/" + step.date.written.replace(" ", "-").replace("/", "-")
        yield _promise_event(cited, ending, step.date, f"{state}: {promise.title}", step.note, state)
    late_since = promise.late_since(context.today)
    if late_since:
        summary = became_late(promise.owner, promise.due)
        ending = f"/{late_since}/late"
        yield _promise_event(cited, ending, on(late_since), f"Late: {promise.title}", summary, "Late")


def _promise_event(
    cited: CitedPromise, ending: str, when: KnownDate, title: str, summary: str, category: str
) -> PromiseEvent:
    """An event of a promise. `ending` makes its identity differ from the others of that promise."""
    promise = cited.promise
    return PromiseEvent(
        identity=f"promises/{promise.id}{ending}",
        when=when,
        title=title,
        address=promise.address,
        summary=summary,
        text=promise.text,
        category=category,
        is_made_up=promise.illustrative,
    )


def _of_recommendation(cited: CitedRecommendation) -> Iterator[PromiseEvent]:
    text, response = cited.recommendation.text, cited.recommendation.response
    summary = recommended(cited.meeting.body_name, cited.meeting.title)
    yield _recommendation_event(cited, "", cited.date, text, summary, "Recommendation")
    if response:
        title = f"{response.answer.capitalize()}: {text}"
        yield _recommendation_event(cited, "/response", response.date, title, response.text, "Response")


def _recommendation_event(
    cited: CitedRecommendation, ending: str, when: KnownDate, title: str, summary: str, category: str
) -> PromiseEvent:
    return PromiseEvent(
        identity=f"{cited.identity}{ending}",
        when=when,
        title=title,
        address=cited.address,
        summary=summary,
        text=cited.recommendation.text,
        category=category,
        is_made_up=cited.recommendation.illustrative,
    )


def _feed(context: Context, name: str, description: str, events: Iterable[PromiseEvent]) -> Feed:
    """A feed with the latest event first. An event without a date, or of a day to come, is left out."""
    dated = [(moment, event) for event in events if (moment := event.when.instant()) and moment.date() <= context.today]
    dated.sort(key=lambda pair: (pair[0], pair[1].identity), reverse=True)
    entries = tuple(_entry(context, event, moment) for moment, event in dated[:MOST_ENTRIES])
    return feed_of_list(context, name, description, entries)


def _entry(context: Context, event: PromiseEvent, moment: datetime) -> FeedEntry:
    made_up = f"{MADE_UP}." if event.is_made_up else ""
    summary = escape(event.summary) + escape(known_as(event.when))
    html = f"<blockquote><p>{escape(event.text)}</p></blockquote><p>{summary}</p>"
    return entry_of(
        context,
        name=event.identity,
        title=event.title,
        address=event.address,
        summary=f"{event.summary} {made_up}" if made_up else event.summary,
        html=f"{html}<p>{made_up}</p>" if made_up else html,
        published=moment,
        categories=(event.category,),
    )
