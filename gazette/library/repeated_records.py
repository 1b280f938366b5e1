"""Documents that readers could not tell apart: two topics with one title, the same meeting in two files."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Meeting
from gazette.slugs import slug


def repeated_records(library: Library) -> Iterator[Problem]:
    """A topic has a title of its own, and a meeting of a body on a day one file; two on a day have their times."""
    for topics in grouped((slug(topic.title), topic) for topic in library.topics).values():
        for topic in topics[1:]:
            what = f"The topic {topics[0].path} has the same title, {topics[0].title}."
            yield topic.problem(what, "Give one of them another title, or keep one of them.", at=("title",))
    dated = (meeting for meeting in library.of(Meeting) if meeting.date.day)
    for meetings in grouped((_meeting(meeting), meeting) for meeting in dated).values():
        for meeting in meetings[1:]:
            what = f"This meeting is also in {meetings[0].path}, with the same title and day."
            remedy = "Keep one of the two files, or write starts: in each if there were two meetings."
            yield meeting.problem(what, remedy, at=("date",))


def _meeting(meeting: Meeting) -> tuple[str, str, str | None]:
    return slug(meeting.title), meeting.date.written, meeting.starts
