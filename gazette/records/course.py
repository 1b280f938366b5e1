"""A course of the Citizens' Academy, which is taught on a site of its own."""

from __future__ import annotations

from typing import ClassVar

from gazette.dates import UNFILLED, KnownDate
from gazette.frontmatter.models import CourseName, Date, Many, Text, WebAddress, YesNo, field
from gazette.records.base import Record
from gazette.records.guide import ONE_SENTENCE, Guide


class Course(Record):
    """A Citizens' Academy course: its audience, its contents and its web address."""

    kind: ClassVar[str] = "course"
    folder: ClassVar[str] = "academy"
    label: ClassVar[str] = "Citizens' Academy course"
    nouns: ClassVar[tuple[str, str]] = ("course", "courses")
    list_title: ClassVar[str] = "Citizens' Academy"
    list_order: ClassVar[int] = 50
    part: ClassVar[str] = "topics"
    is_listed_by_title: ClassVar[bool] = True
    main_date_label: ClassVar[str] = "first offered"
    text_heading: ClassVar[str] = "About the course"
    short_form: ClassVar[str] = "[[course online-safety]]"
    schema_type: ClassVar[str] = "Course"
    guide: ClassVar[Guide] = Guide(
        title="Citizens' Academy",
        about="One file is one course. The course itself is taught on a site of its own.",
        file_name=("Call the file by the subject, such as `rural-crime.md`. The name makes the address."),
        short_example="academy/scams.md",
        long_example="academy/rural-crime.md",
    )
    has_numbered_paragraphs: ClassVar[bool] = False

    summary: Text = field(help="What it teaches, in one sentence.", write=ONE_SENTENCE)
    url: WebAddress = field(help="Where the course is taken.", example="https://academy.example.org/rural-crime")
    audience: Many[Text] = field(help="Who it is for.", example="residents")
    sections: Many[Text] = field([], help="What it covers.")
    provider: Text | None = field(None, help="Who runs it.")
    format: Text | None = field(None, help="How it is taken.", example="online, with quizzes")
    duration: Text | None = field(None, help="How long it takes.")
    cost: Text | None = field(None, help="What it costs.", example="free")
    launched: Date | None = field(None, help="When it was first offered.")
    available: YesNo | None = field(
        None,
        help="Whether it can still be taken.",
        write="Without this line the page says that nobody confirms it, and the course is not under those on offer.",
    )
    replacement: CourseName | None = field(None, help="The course that took its place, by its file name.")
    support: Many[Text] = field([], help="Where to find help with what it is about.")

    @property
    def when(self) -> KnownDate:
        return self.launched or UNFILLED
