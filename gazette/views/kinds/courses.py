"""The page of a Citizens' Academy course, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from gazette.contact_links import contact_address
from gazette.grouping import grouped
from gazette.plurals import capitalised
from gazette.records import Course, Record
from gazette.sentences import courses
from gazette.sentences.courses import CourseFacts
from gazette.sentences.records import stated_lines
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.record.badges import badges
from gazette.views.record.page import body_fact, record_page
from gazette.views.record.prose import web_link_state
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Link, ReaderAction, Row, Section, Tag, Value

MOST_OTHERS = 5


def page(context: Context, course: Course) -> RecordPage:
    action = _action(context, course)
    leads_there = bool(action and course.url in {link.address for link in (*action.links, *action.plain_links)})
    is_subject, may_be_past = is_only_subject(context, course), _may_be_past(context, course)
    website = courses.WEBSITE if is_subject else courses.link_label(is_offered=_is_offered(context, course))
    details = facts(
        None if leads_there else fact(website, (_link(context, course),)),
        None if may_be_past else fact("First offered", course.launched),
    )
    is_said = courses.says_length_and_cost(course.available, is_compiled=context.is_compiled)
    form_and_provider = facts(
        fact("Format", capitalised(course.format or "")), body_fact(context, "Run by", course.provider)
    )
    head_facts = facts(
        None if is_said else fact("Length", course.duration),
        None if is_said else fact("Cost", course.cost),
        fact("First offered", course.launched) if may_be_past else None,
        *(() if is_subject else form_and_provider),
    )
    view = record_page(
        context,
        course,
        tags=_tags(course),
        answer=_answer(context, course),
        head_facts=head_facts,
        action=action,
        details=(*details, *form_and_provider, *_audience(course)) if is_subject else details,
        sections=_sections(context, course),
    )
    view = replace(view, opening=tuple(_help(course)), previous=None, next=None)  # the other courses are above these
    if not is_subject:
        return view
    return replace(view, head=replace(view.head, kind=course.list_title), about_heading=courses.ABOUT_SUBJECT)


def is_only_subject(context: Context, course: Course) -> bool:
    """Whether no source says what it covered, how long it took, what it cost or when it began: perhaps no course."""
    is_bare = not (course.sections or course.duration or course.cost or course.launched)
    return is_bare and course.available is None and context.is_compiled


def label_of(context: Context, record: Record) -> str:
    """What a record is: a subject that may not have been a course is one of the academy."""
    is_subject = isinstance(record, Course) and is_only_subject(context, record)
    return record.list_title if is_subject else record.label


def number_of(context: Context) -> int:
    """How many are known to be courses."""
    return sum(not is_only_subject(context, course) for course in context.library.of(Course))


def _audience(course: Course) -> tuple[Fact, ...]:
    return facts(fact("For", stated_lines(course.audience)))


def _answer(context: Context, course: Course) -> str:
    if course.is_hidden:
        return ""
    if is_only_subject(context, course):
        return courses.only_subject(course.summary or "")
    replacement = context.library.find("course", course.replacement) if course.replacement else None
    return courses.answer(
        CourseFacts(
            course.available,
            tuple(course.audience),
            course.duration or "",
            course.cost or "",
            replacement.record.title if replacement else "",
            context.is_compiled,
            course.summary or "",
        )
    )


def _action(context: Context, course: Course) -> ReaderAction | None:
    """Where to take it, or the course that took its place. In a compiled record nothing looks like a button.

    What may have been no course has none: its website is among the details.
    """
    if course.is_hidden or is_only_subject(context, course):
        return None
    replacement = context.library.find("course", course.replacement) if course.replacement else None
    is_gone = web_link_state(context.library, course.url) is not None
    links = (Link(courses.see_instead(replacement.record.title), replacement.address),) if replacement else ()
    if not links and course.available is not False and not is_gone:
        links = (Link(_button(context, course), course.url),)
    if not links:
        return None
    leads_to_course = links[0].address == course.url and not _is_front_page(course.url)
    text = courses.on_site(urlsplit(course.url).hostname or "", course.format or "") if leads_to_course else ""
    is_compiled = context.is_compiled
    return ReaderAction(text, plain_links=links) if is_compiled else ReaderAction(text, links)


def _button(context: Context, course: Course) -> str:
    """What its link does. A link to a front page says so, and needs no warning beside it."""
    if _is_front_page(course.url):
        return courses.front_page(urlsplit(course.url).hostname or "", is_confirmed=not _may_be_past(context, course))
    return courses.take(course.format or "") if course.available else courses.GO_TO_SITE


def _help(course: Course) -> Iterator[Section]:
    """Whom to ring, before anything else: numbers that can be tapped."""
    support = stated_lines(sorted(course.support, key=lambda line: courses.EMERGENCY not in line))
    if support:
        bullets = tuple(Value(line, contact_address(line)) for line in support)
        yield Section("Get help now", "page-support", bullets=bullets)


def _sections(context: Context, course: Course) -> Iterator[Section]:
    audience = course.audience if len(course.audience) > courses.MOST_NAMED or course.available is False else ()
    for heading, anchor, lines in (
        (courses.what_it_covers(is_past=_may_be_past(context, course)), "page-covers", course.sections),
        ("Who it was for" if course.available is False else "Who it is for", "page-audience", audience),
    ):
        if shown := stated_lines(lines):
            yield Section(heading, anchor, bullets=tuple(map(Value, shown)))
    others = [] if is_only_subject(context, course) else [other for other in _offered(context) if other is not course]
    if others:
        link = Link(courses.ALL, "academy/")
        rows = tuple(row(context, other) for other in others[:MOST_OTHERS])
        yield Section(courses.OTHERS, "page-others", rows=rows, links=(link,))


def _may_be_past(context: Context, course: Course) -> bool:
    """Whether it has ended, or no source says that it still runs."""
    return course.available is False or (course.available is None and context.is_compiled)


def _offered(context: Context) -> list[Course]:
    """The courses that may still be taken, by title."""
    several = (course for course in context.library.of(Course) if not is_only_subject(context, course))
    offered = [course for course in several if course.available is not False]
    return sorted((course for course in offered if not course.is_hidden), key=lambda course: course.title.casefold())


def answer_of_list(context: Context, several: Sequence[Course]) -> str:
    """How many can be taken, as far as anybody says."""
    states = [course.available for course in several if not is_only_subject(context, course)]
    return courses.of_list(
        states.count(True),
        states.count(False),
        states.count(None),
        is_compiled=context.is_compiled,
        subjects=len(several) - len(states),
    )


def groups(context: Context, several: Sequence[Course]) -> tuple[Group, ...]:
    """What can be taken, what may have ended, what has ended, what may be none; one group where all are the same."""
    subjects = tuple(row(context, course) for course in several if is_only_subject(context, course))
    of_subjects = (_subjects(subjects),) if subjects else ()
    return (*_by_state(context, [course for course in several if not is_only_subject(context, course)]), *of_subjects)


def _subjects(rows: tuple[Row, ...]) -> Group:
    """What may have been no course; words that all of them share are above them, once."""
    shared = {row.summary for row in rows} if len(rows) > 1 else set()
    if len(shared) != 1:
        return Group(courses.ONLY_SUBJECT, "page-subjects", rows)
    several = tuple(replace(row, summary="") for row in rows)
    return Group(courses.ONLY_SUBJECT, "page-subjects", several, lead=courses.of_each(*shared))


def _by_state(context: Context, several: Sequence[Course]) -> tuple[Group, ...]:
    is_compiled = context.is_compiled
    headings = (
        (True, voiced("courses offered", is_compiled=is_compiled), "all"),
        (None, courses.OTHERS, "page-others"),
        (False, courses.ENDED, "page-ended"),
    )
    by_state = grouped((course.available, row(context, course)) for course in several)
    if len(by_state) < 2:
        return tuple(Group(courses.LISTED, "all", rows) for rows in by_state.values())
    listed = (Group(heading, anchor, by_state.get(state, ())) for state, heading, anchor in headings)
    return tuple(replace(group, rows=tuple(map(_below_state, group.rows))) for group in listed if group.rows)


def _below_state(row: Row) -> Row:
    """A row without the tag that repeats the heading above it."""
    return replace(row, tags=tuple(tag for tag in row.tags if tag.text not in (courses.ENDED, courses.CLOSED)))


def row(context: Context, course: Course) -> Row:
    """What it is about, for whom, how it is taken, how long it takes and what it costs."""
    is_subject = is_only_subject(context, course)
    how = () if is_subject else (courses.who_for(course.audience), capitalised(course.format or ""))
    details = (*how, *courses.length_and_cost(course.duration, course.cost))
    return Row(
        course.title,
        course.address,
        summary=course.summary,
        tags=(*badges(context.library, course), *_tags(course)),
        details=tuple(filter(None, details)),
    )


def _tags(course: Course) -> tuple[Tag, ...]:
    return (Tag(courses.ENDED, "yellow"),) if course.available is False and not course.status else ()


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
