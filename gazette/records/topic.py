"""A topic that runs across reports, decisions and funds."""

from __future__ import annotations

from typing import ClassVar

from gazette.dates import KnownDate
from gazette.frontmatter.models import Date, Fields, Many, Text, field
from gazette.records.base import Citation, Record


class Event(Fields):
    """An event of the topic that is not a record here."""

    date: Date = field(help="When it happened.", example="2016-09")
    text: Text = field(help="What happened, in one sentence.")
    sources: Many[Citation] = field([], help="Where this comes from.")


class Topic(Record):
    """A subject across many documents. Records belong to it by naming it under `topics`."""

    kind: ClassVar[str] = "topic"
    folder: ClassVar[str] = "topics"
    needs_body: ClassVar[bool] = False
    has_numbered_paragraphs: ClassVar[bool] = False

    summary: Text = field(help="What it is about, in one sentence of at most 160 characters.")
    events: Many[Event] = field([], help="What happened that is not a record here, in any order.")
    gap: Text | None = field(None, help="What is not known.")

    @property
    def when(self) -> KnownDate:
        return max((event.date for event in self.events), key=lambda known: known.order, default=self.published)
