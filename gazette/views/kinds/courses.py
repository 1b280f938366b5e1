"""The page of a Citizens' Academy course, and its row in lists."""

from __future__ import annotations

from urllib.parse import urlsplit

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
    details = facts(
        fact("For", course.audience),
        fact(courses.link_label(is_offered=_is_offered(context, course)), (_link(context, course),)),
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
    return record_page(context, course, tags=_tags(course), details=details, sections=sections)


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
    if _is_front_page(course.url):
        return Value(course.url, course.url)
    return Value(courses.link(course.title), course.url)


def _is_offered(context: Context, course: Course) -> bool:
    """Whether the link leads to the course itself and the course can still be taken, as far as anybody says."""
    is_closed = course.available is False or web_link_state(context.library, course.url) is not None
    return not is_closed and not _is_front_page(course.url)


def _is_front_page(url: str) -> bool:
    return urlsplit(url).path in ("", "/")
