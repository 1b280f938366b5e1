"""On the home page: what the record shows, and what is still without an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from gazette.library.passages import passages_on
from gazette.library.promises import recommendations_of
from gazette.records import Topic
from gazette.records.headline import heading_of
from gazette.sentences.recommendations import number_without_reply
from gazette.views.context import Context
from gazette.views.kinds.recommendations import answer_of
from gazette.views.kinds.topic_facts import TopicFact, changes_of, facts_of
from gazette.views.lists import duty_list, promise_list, recommendation_list
from gazette.views.money.totals import joined_total
from gazette.views.shapes.home_parts import KeyFinding
from gazette.views.shapes.parts import Link

GRANTS = "Grants"  # contracts are not counted here
MOST_FINDINGS = 2
A_YEAR = timedelta(days=365)


def findings(context: Context) -> tuple[KeyFinding, ...]:
    """The first two of: the fact that changed in the last year, the promises, the grants, the duties."""
    return tuple(islice(_every_finding(context), MOST_FINDINGS))


def unanswered(context: Context) -> Iterator[Link]:
    """Overdue duties and promises, and recommendations without a reply. In a compiled record nobody knows of any."""
    if context.is_compiled:
        return
    yield from duty_list.overdue_on_home(context)
    yield from promise_list.on_home(context)
    waiting = [cited for cited in recommendations_of(context.library) if answer_of(cited.recommendation) == "none"]
    if waiting:
        yield Link(number_without_reply(len(waiting)), recommendation_list.UNANSWERED)


def _every_finding(context: Context) -> Iterator[KeyFinding]:
    yield from _changed_fact(context)
    heading, bar = promise_list.finding(context)
    if bar:
        yield KeyFinding(Link(heading, "promises/"), "", stack=replace(bar, how=""))
    if context.grants.awards:
        total = joined_total(context.grants.awards)
        words, rest = (total.figure, total.beside_figure) if total.figure else (f"{total.answer()}.", "")
        yield KeyFinding(Link(GRANTS, "awards/"), words, rest=rest)
    duties = duty_list.duty_list(context).head
    if duties.stack:
        yield KeyFinding(Link(duties.title, "duties/"), duties.answer, stack=duties.stack)


def _changed_fact(context: Context) -> Iterator[KeyFinding]:
    """The newest fact that papers of the last twelve months state otherwise than before."""
    changed = [(day, topic, fact) for topic in context.library.topics for day, fact in _recent(context, topic)]
    if changed:
        _, topic, fact = max(changed, key=lambda change: (change[0], change[1].name))
        change = replace(changes_of((fact,))[0], table=None)
        yield KeyFinding(Link(heading_of(topic), f"{topic.address}#{change.anchor}"), fact.title, change=change)


def _recent(context: Context, topic: Topic) -> Iterator[tuple[date, TopicFact]]:
    if topic.is_hidden or topic.is_invented:
        return
    for fact in facts_of(context, topic, passages_on(context.library, topic)):
        day = fact.change.cited.date.last if fact.change else None
        if day and context.today - A_YEAR <= day <= context.today:
            yield day, fact
