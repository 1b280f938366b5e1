"""A topic that runs across reports, decisions and funds."""

from __future__ import annotations

from typing import ClassVar

from gazette.dates import UNFILLED
from gazette.frontmatter.models import Date, Fields, Many, Text, field
from gazette.records.base import Record
from gazette.records.groups import Citation
from gazette.records.guide import ONE_SENTENCE, Guide
from gazette.records.headline import WithHeadline
from gazette.records.labelled_date import LabelledDate


class Event(Fields):
    """An event of the topic that is not a record of the office."""

    date: Date = field(help="When it happened.", example="2016-09")
    text: Text = field(help="What happened, in one sentence.")
    sources: Many[Citation] = field([], help="Where this comes from.")


class Topic(WithHeadline, Record):
    """A subject across many documents. Records belong to it by naming it under `topics`."""

    kind: ClassVar[str] = "topic"
    folder: ClassVar[str] = "topics"
    label: ClassVar[str] = "Topic"
    nouns: ClassVar[tuple[str, str]] = ("topic", "topics")
    list_title: ClassVar[str] = "Topics"
    list_order: ClassVar[int] = 90
    part: ClassVar[str] = "topics"
    is_listed_by_title: ClassVar[bool] = True
    is_ongoing: ClassVar[bool] = True
    short_form: ClassVar[str] = "[[topic street-triage]]"
    schema_type: ClassVar[str] = "CollectionPage"
    guide: ClassVar[Guide] = Guide(
        title="Topics",
        about="One file is one subject that reports, decisions and funds have in common.",
        file_name=(
            "Call the file by the subject, such as `rural-crime.md`. Other documents join the topic by naming "
            "it under `topics`; nothing has to be listed here."
        ),
        short_example="topics/rural-crime.md",
        long_example="topics/road-safety.md",
    )
    needs_body: ClassVar[bool] = False
    has_numbered_paragraphs: ClassVar[bool] = False

    summary: Text = field(help="What it is about, in one sentence.", write=ONE_SENTENCE)
    events: Many[Event] = field([], help="What happened that is not a record here, in any order.")
    gap: Text | None = field(None, help="What is not known.")

    @property
    def listed_date(self) -> LabelledDate:
        """None: a topic grows with every document about it, so no date of its own says how recent it is."""
        return LabelledDate("", UNFILLED)
