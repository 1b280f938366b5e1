"""Papers with numbered paragraphs: their passages, which belong to topics, and their promises."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.frontmatter.models import Many, field
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.passage import Passage, passage_mistakes
from gazette.records.promise import Promise, promise_mistakes


class Paper(Record):
    """A record whose paragraphs are cited: reports, plans, decisions."""

    passages: Many[Passage] = field([], help="Paragraphs that belong to topics, and facts they state.")
    promises: Many[Promise] = field([], help="Commitments made in it.")

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from passage_mistakes(self, self.passages)
        yield from promise_mistakes(self, self.promises)
