"""Checks the headline of a topic against what its page says: its own text, and what papers state of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.library.library import Library
from gazette.library.passages import passages_of
from gazette.problems import Cause, Problem
from gazette.records import Topic
from gazette.records.headline import headline_mistakes


def topic_headline_mistakes(library: Library) -> Iterator[Problem]:
    for topic in library.topics:
        if topic.headline:
            for problem in headline_mistakes(topic, _texts(library, topic)):
                yield replace(problem, cause=Cause("follows", topic.path))  # papers name it by the name that it had


def _texts(library: Library, topic: Topic) -> Iterator[str]:
    """What papers state of a topic, with their dates."""
    for cited in passages_of(library):
        facts = cited.passage.facts_on(topic.name)
        if facts or topic.name in cited.passage.topics:
            yield from (str(cited.date), cited.passage.says or "")
            yield from (fact.value for fact in facts)
