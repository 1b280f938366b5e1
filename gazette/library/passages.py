"""Every passage of every paper, and the facts in them: how each differs from what earlier papers stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Literal

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.plurals import capitalised
from gazette.problems import Problem
from gazette.records import Topic
from gazette.records.paper import Paper
from gazette.records.passage import Passage, StatedFact

# first: no earlier paper here mentions it. agreed: another paper of the same date says the same. contested: papers of
# the same time differ. settled: papers differed before, and one of them said this. undated: the paper has no date.
# copied: the record was written from another paper that states it, so it is not compared with anything.
Comparison = Literal["first", "agreed", "unchanged", "changed", "contested", "settled", "undated", "copied"]


@dataclass(frozen=True)
class CitedPassage:
    """A passage with its paper."""

    paper: Paper
    passage: Passage

    @property
    def date(self) -> KnownDate:
        return self.paper.when

    @property
    def anchor(self) -> str:
        """Its place on the page of its paper. The checks refuse a passage without a place, so there is one."""
        body, passage = self.paper.body, self.passage
        if passage.paragraph:
            return next(paragraph.anchor for paragraph in body.paragraphs if paragraph.number == passage.paragraph)
        return next(heading.anchor for heading in body.headings if heading.text == passage.heading)

    @property
    def address(self) -> str:
        return self.paper.place_address(self.anchor)

    @property
    def title(self) -> str:
        return f"{self.paper.title}, {self.passage.words}"

    @property
    def heading(self) -> str:
        """The heading with its number; "" for a paragraph of running text."""
        numbered = [heading for heading in self.paper.body.headings if heading.number]
        return next((heading.text for heading in numbered if heading.number == self.passage.paragraph), "")


@dataclass(frozen=True)
class Statement:
    """A fact in one passage, compared with earlier statements of it."""

    cited: CitedPassage
    fact: StatedFact
    comparison: Comparison = "first"


def passages_of(library: Library) -> Iterator[CitedPassage]:
    """Every passage, in the order of the papers."""
    for paper in library.of(Paper):
        yield from (CitedPassage(paper, passage) for passage in paper.passages)


def passages_on(library: Library, topic: Topic) -> tuple[CitedPassage, ...]:
    """The passages that belong to a topic, in the same order; one with only a fact on the topic is not."""
    return tuple(
        CitedPassage(relation.source, relation.group)
        for relation in library.relations_to.get(topic.identity, ())
        if isinstance(relation.source, Paper) and isinstance(relation.group, Passage) and "facts" not in relation.place
    )


def statements_of(library: Library) -> Mapping[str, tuple[Statement, ...]]:
    """The statements of each fact by its key, the oldest first; undated ones come last."""
    by_key = grouped(
        (fact.key, Statement(cited, fact)) for cited in passages_of(library) for fact in cited.passage.facts
    )
    return {key: compared(library, statements) for key, statements in sorted(by_key.items())}


def statements_on(library: Library, topic: Topic, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements of a fact that belong to a topic, compared among themselves."""
    on_topic = [statement for statement in statements if statement.fact in statement.cited.passage.facts_on(topic.name)]
    return compared(library, on_topic)


def title_of_fact(statements: tuple[Statement, ...]) -> str:
    """The fact in words, as the first paper that has words for it calls it."""
    key = statements[0].fact.key.replace("-", " ")
    abouts = (statement.fact.about for statement in statements if statement.fact.about)
    return next(abouts, capitalised(key))


def facts_called_differently(library: Library) -> Iterator[Problem]:
    """One key is one fact, so papers describe it in the same words."""
    first: dict[str, tuple[str, Paper]] = {}
    for cited in passages_of(library):
        for number, fact in enumerate(cited.passage.facts):
            about, other = first.setdefault(fact.key, (fact.about, cited.paper)) if fact.about else ("", cited.paper)
            if fact.about and fact.about != about:
                yield cited.paper.problem(
                    f"The fact {fact.key} is called '{about}' in {other.path}, and '{fact.about}' here.",
                    "Call it the same, or leave about: out; another fact has another key.",
                    at=("passages", cited.paper.passages.index(cited.passage), "facts", number, "about"),
                )


def compared(library: Library, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of one fact in the order of their dates, each compared with those before it."""
    papers = {statement.cited.paper.identity for statement in statements}
    copied = [statement for statement in statements if _is_copied(library, statement.cited.paper, papers)]
    witnesses = [statement for statement in statements if statement not in copied]
    return (*_in_time(witnesses), *(replace(statement, comparison="copied") for statement in copied))


def _is_copied(library: Library, paper: Paper, papers: Set[str]) -> bool:
    """Whether the only sources of a record are other papers that state the same fact: it is not a second witness."""
    targets = [library.linked("any", source.record) for source in paper.sources]
    sources = {target.record.identity if target else "" for target in targets}
    return bool(sources) and sources <= set(papers) - {paper.identity}


def _in_time(statements: Sequence[Statement]) -> Iterator[Statement]:
    before: set[str] = set()
    for group in _by_time(statement for statement in statements if statement.cited.date.is_known):
        values = {statement.fact.means for statement in group}
        for number, statement in enumerate(group):
            comparison = _comparison(statement.fact.means, len(group), values, before)
            is_said_again = number > 0 and comparison == "changed"  # it changed once, and the others say the same
            yield replace(statement, comparison="unchanged" if is_said_again else comparison)
        before = values
    for statement in statements:
        if not statement.cited.date.is_known:
            yield replace(statement, comparison="undated")


def _comparison(value: str, number: int, values: set[str], before: set[str]) -> Comparison:
    if len(values) > 1:
        return "contested"
    if not before:
        return "agreed" if number > 1 else "first"
    if value not in before:
        return "changed"
    return "unchanged" if len(before) == 1 else "settled"


def _by_time(statements: Iterable[Statement]) -> Iterator[list[Statement]]:
    """The statements in groups, the oldest first. Nothing says which statement of a group is older than another."""
    group: list[Statement] = []
    for statement in sorted(statements, key=lambda statement: statement.cited.date.order):
        if group and all(_is_before(other.cited.date, statement.cited.date) for other in group):
            yield group
            group = []
        group.append(statement)
    if group:
        yield group


def _is_before(earlier: KnownDate, later: KnownDate) -> bool:
    """Whether one date is certainly before another. A date "by March 2016" counts as its last day."""
    if later.first is None and later.last is not None:
        return earlier.last is not None and earlier.last < later.last
    return earlier.is_certainly_before(later)
