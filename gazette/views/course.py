"""A Citizens' Academy course, and its line in the list."""

from __future__ import annotations

from gazette.records import Course
from gazette.views.pages import RecordPage
from gazette.views.parts import Mark, Row, Said, Section
from gazette.views.prose import web_link_state
from gazette.views.record import Desk, page_of, status_marks
from gazette.views.wording import fact, facts, said


def of(desk: Desk, course: Course) -> RecordPage:
    """For whom it is, what it covers, and where it is taken."""
    replaced = desk.library.find("course", course.replacement) if course.replacement else None
    key_facts = facts(
        fact("For", course.audience),
        fact("Take the course", (_link(desk, course),)),
        fact("Run by", course.provider),
        fact("Form", course.format),
        fact("Length", course.duration),
        fact("Cost", course.cost),
        fact("First offered", course.launched),
        fact("Can still be taken", course.available),
        fact("Replaced by", replaced.record.title if replaced else None, replaced.address if replaced else None),
    )
    lists = (
        ("What it covers", "page-covers", course.sections),
        ("Help and support", "page-support", course.support),
    )
    sections = [Section(heading, anchor, bullets=tuple(map(Said, lines))) for heading, anchor, lines in lists if lines]
    return page_of(desk, course, marks=_marks(course), key_facts=key_facts, sections=sections)


def row(course: Course) -> Row:
    date = said(course.when) if course.when.is_known else None
    return Row(
        course.title,
        course.address,
        date,
        course.summary,
        (*status_marks(course), *_marks(course)),
        course.audience,
    )


def _marks(course: Course) -> tuple[Mark, ...]:
    return (Mark("No longer offered", "yellow"),) if course.available is False else ()


def _link(desk: Desk, course: Course) -> Said:
    """The way out; where the course is gone, what is left of it."""
    state = web_link_state(desk.library, course.url)
    if state:
        return Said(f"{course.title}: {state.text}", state.address)
    return Said(f"{course.title} on the Citizens' Academy site", course.url)
