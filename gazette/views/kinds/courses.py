"""The page of a Citizens' Academy course, and its row in lists."""

from __future__ import annotations

from gazette.records import Course
from gazette.sentences import courses
from gazette.views.context import Context
from gazette.views.record.badges import badges
from gazette.views.record.page import record_fact, record_page
from gazette.views.record.prose import web_link_state
from gazette.views.shapes.labels import date_where_known, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag, Value


def page(context: Context, course: Course) -> RecordPage:
    key_facts = facts(
        fact("For", course.audience),
        fact("Take the course", (_link(context, course),)),
        fact("Run by", course.provider),
        fact("Form", course.format),
        fact("Length", course.duration),
        fact("Cost", course.cost),
        fact("First offered", course.launched),
        fact("Can still be taken", course.available),
        record_fact(context, "Replaced by", "course", course.replacement),
    )
    lists = (
        ("What it covers", "page-covers", course.sections),
        ("Help and support", "page-support", course.support),
    )
    sections = [Section(heading, anchor, bullets=tuple(map(Value, lines))) for heading, anchor, lines in lists if lines]
    return record_page(context, course, tags=_tags(course), key_facts=key_facts, sections=sections)


def row(context: Context, course: Course) -> Row:
    return Row(
        course.title,
        course.address,
        date=date_where_known(course.listed_date),
        summary=course.summary,
        tags=(*badges(context.library, course), *_tags(course)),
        details=course.audience,
    )


def _tags(course: Course) -> tuple[Tag, ...]:
    return (Tag("No longer offered", "yellow"),) if course.available is False else ()


def _link(context: Context, course: Course) -> Value:
    """A link to the course or, if its page is gone, to an archived copy."""
    state = web_link_state(context.library, course.url)
    if state:
        return Value(courses.link_that_is_gone(course.title, state.text), state.address)
    return Value(courses.link(course.title), course.url)
