"""The facts of a topic that papers state: what changed, before and after; where papers differ; what stayed the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from gazette.library.passages import CitedPassage, Statement, title_of_fact
from gazette.records import Topic
from gazette.sentences import passages
from gazette.sentences.days import without_clock
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.record.passages import day_of, differ, on_topic, table_of_statements
from gazette.views.shapes.parts import Section, Table, Value
from gazette.views.shapes.topic_parts import FactChange, StatedValue


@dataclass(frozen=True)
class TopicFact:
    """A fact, and what papers state of it: the oldest first, those without a date last."""

    title: str
    statements: tuple[Statement, ...]

    @property
    def dated(self) -> tuple[Statement, ...]:
        return tuple(statement for statement in self.statements if statement.comparison != "undated")

    @property
    def change(self) -> Statement | None:
        """The first statement of its newest change; None where papers have differed since."""
        since = [statement for statement in self.dated if statement.comparison in ("changed", "contested")]
        if not since or since[-1].comparison == "contested":
            return None
        same = takewhile(lambda statement: statement.fact.means == since[-1].fact.means, reversed(since))
        return [statement for statement in same if statement.comparison == "changed"][-1]

    @property
    def latest(self) -> Statement | None:
        """The newest statement of what its newest change brought."""
        if self.change is None:
            return None
        return [statement for statement in self.dated if statement.fact.means == self.change.fact.means][-1]

    @property
    def before(self) -> tuple[Statement, ...]:
        """The last statement before its newest change; several where papers of one time differed."""
        if self.change is None:
            return ()
        earlier = self.dated[: self.dated.index(self.change)][::-1]
        contested = tuple(takewhile(lambda statement: statement.comparison == "contested", earlier))
        return contested[::-1] or earlier[:1]


def facts_of(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> tuple[TopicFact, ...]:
    """The facts of a topic: what changed last first, then the others in the order of the passages that state them."""
    oldest_first = sorted(cited_passages, key=lambda cited: cited.date.order)
    keys = dict.fromkeys(fact.key for cited in oldest_first for fact in cited.passage.facts_on(topic.name))
    stated = (on_topic(context, topic, key) for key in keys)
    facts = [TopicFact(title_of_fact(statements), statements) for statements in stated if statements]
    changed = [(fact.change.cited.date.order, fact) for fact in facts if fact.change]
    changed.sort(key=lambda pair: pair[0], reverse=True)
    return (*(fact for _, fact in changed), *(fact for fact in facts if not fact.change))


def changes_of(facts: Iterable[TopicFact]) -> tuple[FactChange, ...]:
    return tuple(_change(fact, fact.change) for fact in facts if fact.change)


def _change(fact: TopicFact, change: Statement) -> FactChange:
    before = tuple(_stated(statement) for statement in fact.before)
    table = table_of_statements(fact.statements) if len(fact.statements) > len(before) + 1 else None
    after, latest = _stated(change), fact.latest
    if latest and latest.cited.date.order > change.cited.date.order and change.cited.date.is_known:
        again = passages.reported_again(after.date.text, without_clock(latest.cited.paper.listed_date.date))
        after = replace(after, date=replace(after.date, text=again))
    return FactChange(fact.title, f"fact-{slug(fact.statements[0].fact.key)}", before, after, table)


def _stated(statement: Statement) -> StatedValue:
    cited, day = statement.cited, day_of(statement.cited)
    words = passages.reported(without_clock(cited.paper.listed_date.date), day.text)
    when = replace(day, text=passages.of_period(statement.fact.period, words))
    return StatedValue(statement.fact.value, when, Value(cited.title, cited.address))


def contested_in(facts: Iterable[TopicFact]) -> Iterator[Section]:
    """The facts on which papers differ without a change."""
    tables = _tables(fact for fact in facts if differ(fact.statements))
    if tables:
        yield Section("Where papers differ", "page-differ", tables=tables)


def unchanged_in(facts: Iterable[TopicFact]) -> Iterator[Section]:
    """The facts that several papers state alike."""
    tables = _tables(fact for fact in facts if not differ(fact.statements))
    if tables:
        yield Section("What stayed the same", "page-unchanged", tables=tables, is_apparatus=True)


def _tables(facts: Iterable[TopicFact]) -> tuple[Table, ...]:
    """A table of each fact that did not change and that several passages state."""
    several = (fact for fact in facts if fact.change is None and len(fact.statements) > 1)
    return tuple(table_of_statements(fact.statements) for fact in several)
