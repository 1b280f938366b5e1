"""The feeds of what stands inside records: promises and panel recommendations, when made and when changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from gazette.addresses import absolute
from gazette.dates import KnownDate, on
from gazette.library.promises import MadePromise, Recommended, recommendations_of
from gazette.views.feed import MOST_ENTRIES, Dispatch, Feed
from gazette.views.feeds import feed_of
from gazette.views.promise import STANDINGS
from gazette.views.prose import title_of
from gazette.views.recommendation import MADE_UP
from gazette.views.record import Desk
from gazette.views.wording import LISTS_WITHIN


@dataclass(frozen=True)
class News:
    """Something that happened to a promise or a recommendation."""

    identity: str  # without the office's own beginning
    when: KnownDate
    title: str
    address: str
    summary: str
    words: str  # the text itself, as a quotation
    category: str
    is_made_up: bool


def feeds(desk: Desk) -> Iterator[Feed]:
    promises = [news for made in desk.promises for news in _of_promise(desk, made)]
    about = "Promises made, and every change in how one stands."
    yield _feed(desk, "promises", about, promises)
    scrutiny = [news for one in recommendations_of(desk.library) for news in _of_recommendation(one)]
    about = "What panels recommended to the Commissioner, and the responses."
    yield _feed(desk, "scrutiny", about, scrutiny)


def _of_promise(desk: Desk, made: MadePromise) -> Iterator[News]:
    promise = made.promise
    identity, words = f"promises/{promise.id}", promise.text
    due = f"due: {promise.due}" if promise.due.is_known else "no date was given"
    about = f"Owed by the {promise.owner}. Promised in {title_of(made.source)}, {made.made}; {due}."
    yield News(identity, made.made, promise.title, promise.address, about, words, "Promise made", promise.illustrative)
    for step in promise.history:
        state = STANDINGS[step.state][0]
        title = f"{state}: {promise.title}"
        key = f"{identity}/{step.date.written.replace(' ', '-').replace('/', '-')}"
        yield News(key, step.date, title, promise.address, step.note, words, state, promise.illustrative)
    late = promise.late_since(desk.today)
    if late:
        about = f"Owed by the {promise.owner}. Due: {promise.due}. Nothing here shows that it was kept by then."
        key, title = f"{identity}/{late}/late", f"Late: {promise.title}"
        yield News(key, on(late), title, promise.address, about, words, "Late", promise.illustrative)


def _of_recommendation(one: Recommended) -> Iterator[News]:
    told, body = one.recommendation, one.meeting.body_name
    about = f"Recommended by the {body}: {one.meeting.title}."
    yield News(one.identity, one.made, told.text, one.address, about, told.text, "Recommendation", told.illustrative)
    if told.response:
        answer = told.response
        title, key = f"{answer.answer.capitalize()}: {told.text}", f"{one.identity}/response"
        yield News(key, answer.date, title, one.address, answer.text, told.text, "Response", told.illustrative)


def _feed(desk: Desk, name: str, description: str, news: Iterable[News]) -> Feed:
    """The latest first. What has no date at all, or one to come, is told on its page alone."""
    dated = [(moment, one) for one in news if (moment := one.when.instant()) and moment.date() <= desk.today]
    dated.sort(key=lambda pair: (pair[0], pair[1].identity), reverse=True)
    entries = tuple(_entry(desk, one, moment) for moment, one in dated[:MOST_ENTRIES])
    return feed_of(desk, name, LISTS_WITHIN[name], description, f"{name}/", entries)


def _entry(desk: Desk, news: News, moment: datetime) -> Dispatch:
    known = "" if news.when.precision in ("day", "minute") else f" (known as: {news.when})"
    html = f"<blockquote><p>{escape(news.words)}</p></blockquote><p>{escape(news.summary)}{escape(known)}</p>"
    made_up = f" {MADE_UP}." if news.is_made_up else ""
    office = desk.library.office
    return Dispatch(
        identity=f"{office.feed_ids}:{news.identity}",
        title=news.title,
        address=absolute(news.address, desk.base_url),
        summary=news.summary + made_up,
        html=html + (f"<p>{made_up.strip()}</p>" if made_up else ""),
        published=moment,
        updated=moment,
        categories=(news.category,),
        author=office.name_on(moment.date()).name,
    )
