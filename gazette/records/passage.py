"""A passage of a paper: a paragraph or section that belongs to topics, or that states facts."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.frontmatter.models import Fields, Many, OwnParagraph, Text, TopicName, field
from gazette.frontmatter.sentences import offered
from gazette.frontmatter.source import Place
from gazette.problems import Problem
from gazette.records.base import SLUG, Record


class StatedFact(Fields):
    """A fact that other papers state too, so that a change can be seen: hours, money, a count, a date."""

    key: Text = field(help="What it is called in every paper.", example="street-triage-hours")
    value: Text = field(help="What this paper says.", example="5pm to 2am and 7pm to 4am")
    about: Text | None = field(
        None, help="The fact in words.", write="Once is enough.", example="Hours of street triage"
    )
    period: Text | None = field(
        None, help="The time that it is of, where the paragraph gives it.", example="December 2023"
    )
    topics: Many[TopicName] = field([], help="Its topics, where its paragraph has several.")

    @property
    def means(self) -> str:
        """The value without capitals, extra spaces and a full stop, for comparison."""
        return " ".join(self.value.casefold().split()).rstrip(".")


NO_STATEMENTS = (
    "not mentioned",
    "not stated",
    "not said",
    "not given",
    "not known",
    "unknown",
    "no mention",
    "nothing",
)


class Passage(Fields):
    """A paragraph or section that belongs to topics."""

    paragraph: OwnParagraph | None = field(None, help="Its number.", example="2.7")
    heading: Text | None = field(None, help="The heading it is under, where it has no number.")
    topics: Many[TopicName] = field([], help="The topics it belongs to.", example="street-triage")
    says: Text | None = field(None, help="What it says, in one sentence.", write="Without it, its heading is shown.")
    facts: Many[StatedFact] = field([], help="Facts that other papers state too.")

    def facts_on(self, topic: str) -> tuple[StatedFact, ...]:
        """Its facts that belong to a topic by the name of its file."""
        return tuple(fact for fact in self.facts if topic in (fact.topics or self.topics))

    @property
    def words(self) -> str:
        """Its place for readers: "paragraph 2.7"."""
        return f"paragraph {self.paragraph}" if self.paragraph else f"“{self.heading}”"


def passage_mistakes(paper: Record, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    topics: set[tuple[str, str]] = set()
    facts: dict[tuple[str, str], str] = {}
    for index, passage in enumerate(passages):
        at = ("passages", index)
        yield from _place_mistakes(paper, passage, at)
        if not passage.topics and not passage.facts:
            yield paper.problem(
                f"The passage {passage.words} names neither a topic nor a fact.",
                "Name the topics it belongs to, or a fact that other papers state too; or remove it.",
                at=at,
            )
        for number, topic in enumerate(passage.topics):
            if (passage.words, topic) in topics:
                what = f"The passage {passage.words} belongs to the topic {topic} twice."
                yield paper.problem(what, "Combine the two entries.", at=(*at, "topics", number))
            topics.add((passage.words, topic))
        for number, fact in enumerate(passage.facts):
            if len(passage.topics) > 1 and not fact.topics:
                what = f"The passage {passage.words} has several topics, and {fact.key} does not say which are its own."
                yield paper.problem(what, "Add topics: to the fact.", at=(*at, "facts", number))
            before = facts.setdefault((passage.words, fact.key), fact.means)
            yield from _fact_mistakes(paper, passage, fact, before, (*at, "facts", number))


def _place_mistakes(paper: Record, passage: Passage, at: Place) -> Iterator[Problem]:
    """A passage names a single place, and its heading must be in the text."""
    if passage.paragraph and passage.heading:
        what = "The passage names a paragraph and a heading."
        yield paper.problem(what, "Keep the more exact one.", at=(*at, "heading"))
    elif passage.heading:
        headings = [heading.text for heading in paper.body.headings]
        if passage.heading not in headings:
            what = f"There is no heading '{passage.heading}' in this text."
            yield paper.problem(
                what, offered(passage.heading, headings, "Write it as it is in the text."), at=(*at, "heading")
            )
    elif not passage.paragraph:
        what = "The passage does not say where it is in the paper."
        yield paper.problem(what, "Add paragraph: with its number, or heading: with its heading.", at=at)


def _fact_mistakes(paper: Record, passage: Passage, fact: StatedFact, before: str, at: Place) -> Iterator[Problem]:
    if not SLUG.fullmatch(fact.key):
        yield paper.problem(
            f"'{fact.key}' cannot be the key of a fact.",
            "Write small letters, digits and hyphens, such as street-triage-hours.",
            at=(*at, "key"),
        )
    if fact.means in NO_STATEMENTS:
        yield paper.problem(
            f"'{fact.value}' is not a fact: the paper says nothing about {fact.key}.",
            "Remove this fact; what a paper does not mention is not a change.",
            at=(*at, "value"),
        )
    if before != fact.means:
        yield paper.problem(
            f"The passage {passage.words} states {fact.key} twice, with different values.",
            "Keep one; where the paper contradicts itself there, say so under contradictions.",
            at=(*at, "key"),
        )
