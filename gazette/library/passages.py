"""Every passage of every paper, and the facts they state: what changed from one paper to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Topic
from gazette.records.paper import Paper
from gazette.records.passage import Passage, StatedFact

# first: nobody stated it before. agreed: nor did another of the same time say otherwise. contested: papers that
# no date sets apart differ. settled: papers differed before, and this is what one of them said. undated: the paper
# has no date, so nothing can be said.
Comparison = Literal["first", "agreed", "unchanged", "changed", "contested", "settled", "undated"]


@dataclass(frozen=True)
class CitedPassage:
    """A passage, and the paper it stands in."""

    paper: Paper
    passage: Passage

    @property
    def made(self) -> KnownDate:
        return self.paper.when

    @property
    def anchor(self) -> str:
        """Its place on the page of its paper. Mistakes are told before any page is made, so it is there."""
        body, passage = self.paper.body, self.passage
        if passage.paragraph:
            return next(one.anchor for one in body.paragraphs if one.number == passage.paragraph)
        return next(one.anchor for one in body.headings if one.text == passage.heading)

    @property
    def address(self) -> str:
        return f"{self.paper.address}#{self.anchor}"

    @property
    def title(self) -> str:
        return f"{self.paper.title}, {self.passage.words}"

    @property
    def heading(self) -> str:
        """The heading that bears its number; "" for a paragraph of running text."""
        headings = self.paper.body.headings
        return next((one.text for one in headings if one.number and one.number == self.passage.paragraph), "")


@dataclass(frozen=True)
class Statement:
    """A fact as one passage states it, and how that compares with what was stated before."""

    cited: CitedPassage
    fact: StatedFact
    comparison: Comparison = "first"


def passages_of(library: Library) -> Iterator[CitedPassage]:
    """In the order of papers and of the passages in them."""
    for paper in (record for record in library.records if isinstance(record, Paper)):
        yield from (CitedPassage(paper, passage) for passage in paper.passages)


def passages_on(library: Library, topic: Topic) -> tuple[CitedPassage, ...]:
    """Those that belong to a topic, in the same order."""
    places = (
        (relation.source, int(relation.place[1]))
        for relation in library.relations_to.get(topic.identity, ())
        if relation.how == "passages"
    )
    return tuple(CitedPassage(paper, paper.passages[at]) for paper, at in places if isinstance(paper, Paper))


def statements_of(library: Library) -> Mapping[str, tuple[Statement, ...]]:
    """What is stated of each fact, by its key, in time; what has no date comes last."""
    by_key: dict[str, list[Statement]] = {}
    for cited in passages_of(library):
        for fact in cited.passage.facts:
            by_key.setdefault(fact.key, []).append(Statement(cited, fact))
    return {key: tuple(_compared(those)) for key, those in sorted(by_key.items())}


def title_of_fact(statements: tuple[Statement, ...]) -> str:
    """The fact in words, as the first paper that has words for it calls it."""
    key = statements[0].fact.key.replace("-", " ")
    return next((one.fact.about for one in statements if one.fact.about), key[:1].upper() + key[1:])


def facts_called_differently(library: Library) -> Iterator[Problem]:
    """One key is one fact, so papers do not give it different words."""
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


def _compared(statements: list[Statement]) -> Iterator[Statement]:
    before: set[str] = set()
    for those in _in_time(one for one in statements if one.cited.made.is_known):
        values = {one.fact.means for one in those}
        for one in those:
            yield replace(one, comparison=_comparison(one.fact.means, len(those), values, before))
        before = values
    yield from (replace(one, comparison="undated") for one in statements if not one.cited.made.is_known)


def _comparison(value: str, number: int, values: set[str], before: set[str]) -> Comparison:
    if len(values) > 1:
        return "contested"
    if not before:
        return "agreed" if number > 1 else "first"
    if value not in before:
        return "changed"
    return "unchanged" if len(before) == 1 else "settled"


def _in_time(statements: Iterable[Statement]) -> Iterator[list[Statement]]:
    """Those that no date sets apart stand together: nothing then tells which of them came first."""
    together: list[Statement] = []
    for one in sorted(statements, key=lambda one: one.cited.made.order):
        if together and all(_is_before(other.cited.made, one.cited.made) for other in together):
            yield together
            together = []
        together.append(one)
    if together:
        yield together


def _is_before(earlier: KnownDate, later: KnownDate) -> bool:
    """What was said by a day stood so on that day, however long before it was said."""
    if later.first is None and later.last is not None:
        return earlier.last is not None and earlier.last < later.last
    return earlier.is_certainly_before(later)
