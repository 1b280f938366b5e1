"""What is overdue, deadlines to come, month by month, and the last 90 days; each date as exactly as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.deadlines import Deadline, promise_due
from gazette.sentences import legal_deadlines
from gazette.sentences.days import with_time, with_weekday, without_clock
from gazette.sentences.deadlines import (
    ADD_THESE,
    BELOW_ADDRESS,
    JUST_PASSED,
    NOTHING_DUE,
    OVERDUE,
    OVERDUE_OR_EXPECTED,
    PAST_DATES,
    REVIEW,
    REVIEW_OF_WITHHELD,
    answer,
    none_ahead,
    number_overdue,
    on_the_day,
    row_words,
)
from gazette.views.context import Context
from gazette.views.feeds.calendars import OF_SOMETHING_ELSE, shared_calendars
from gazette.views.kinds.duties import shown
from gazette.views.kinds.promise_states import state_shown, state_today
from gazette.views.lists.list_page import list_page
from gazette.views.record import calendar_links
from gazette.views.record.badges import badges
from gazette.views.record.contact import ask_the_office
from gazette.views.record.page import MOST_HEAD_FACTS
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, ReaderAction, Row, Section, Value
from gazette.views.shapes.states import State
from gazette.written_dates import MONTHS

NAME = "deadlines"
OF_ALL_DATES, OF_MEETINGS = map(calendar_links.calendar_address, (NAME, "meetings"))
PASSED = timedelta(days=90)
WITHIN_A_MONTH = ("minute", "day", "week", "part of month", "month")
LATE = "page-overdue"  # its anchor
WITHOUT_MONTH = ("Month not given", "page-later")  # heading and anchor


def deadline_list(context: Context) -> ListPage:
    """What is overdue, the deadlines to come by month, then those of the last 90 days, the latest first."""
    to_come, office = deadlines_to_come(context), context.library.office
    past, states = [deadline for deadline in context.deadlines if _is_past(deadline, context.today)], _states(context)
    expected = [deadline for deadline in past if _is_expected(context, states.get(deadline.identity))]
    overdue = [
        deadline
        for deadline in past
        if deadline in expected or _is_overdue(context, deadline, states.get(deadline.identity))
    ]
    passed = [deadline for deadline in reversed(past) if deadline not in overdue and _is_of_90_days(context, deadline)]
    link, first = ask_the_office(context), _first_day(to_come)
    says_whom_to_ask = not (link or office.is_closed(context.today))  # a link to the office says it too
    nothing = none_ahead(NOTHING_DUE, is_compiled=office.is_compiled, says_whom_to_ask=says_whom_to_ask)
    months = _by_month(context, to_come)
    late = _of_past(context, OVERDUE_OR_EXPECTED if expected else OVERDUE, LATE, overdue)
    just_passed = _of_past(context, JUST_PASSED, "page-passed", passed)
    page = list_page(
        context,
        NAME,
        count=f"{_answer(context, to_come, len(passed))} {_number_overdue(overdue, len(expected))}".strip(),
        groups=(*late, *months.values(), *just_passed),
        empty="" if to_come else nothing,
        sections=_calendar_links(context, has_dates=first is not None) if to_come or not office.is_compiled else (),
    )
    action = _to_calendar(context, first) if to_come else _elsewhere(context, link)
    return replace(page, head=replace(page.head, action=action), on_this_page=_on_this_page(late, months, just_passed))


def _on_this_page(
    late: Sequence[Group], months: Mapping[date | None, Group], passed: Sequence[Group]
) -> tuple[Link, ...]:
    """Links to the first month of each year and to the other groups, where there are several."""
    parts = [(str(month.year) if month else group.heading, group) for month, group in months.items()]
    before, after = ([(group.heading, group) for group in groups] for groups in (late, passed))
    firsts = grouped((*before, *parts, *after))
    links = tuple(Link(words, f"{NAME}/#{groups[0].anchor}") for words, groups in firsts.items())
    return links if len(links) > 1 else ()


def _answer(context: Context, to_come: Sequence[Deadline], passed: int) -> str:
    """How many dates are ahead, which is the first, and what happens then."""
    first = _first_day(to_come)
    due_first = [deadline for deadline in to_come if first and deadline.day and deadline.when.first == first.first]
    events = [_in_answer(context, deadline) for deadline in due_first[:MOST_HEAD_FACTS]]
    return answer(len(to_come), passed, with_weekday(without_clock(first)) if first else None, events)


def _in_answer(context: Context, deadline: Deadline) -> str:
    """What happens on the first day, with what its row says of it: that it is only expected, or superseded."""
    words = (tag.text for tag in row(context, deadline).tags)
    return on_the_day(deadline.what, deadline.title, with_time(deadline.when, deadline.starts), words)


def deadlines_to_come(context: Context) -> list[Deadline]:
    """Those that may be today or later, in the order of their dates."""
    return [
        deadline
        for deadline in context.deadlines
        if not deadline.is_cancelled and deadline.when.may_be_ahead(context.today)
    ]


def _first_day(to_come: Iterable[Deadline]) -> KnownDate | None:
    """The first date that is known to the day."""
    return next((deadline.when for deadline in to_come if deadline.day), None)


def _elsewhere(context: Context, ask: Link | None) -> ReaderAction | None:
    """Where nothing is ahead in a compiled record: whom to ask, and the lists that have past dates."""
    past = PAST_DATES.items() if context.is_compiled else ()
    held = {record.folder for record in context.library.records}
    lists = (Link(words, f"{folder}/") for folder, words in past if folder in held)
    links = (*filter(None, (ask,)), *lists)
    return ReaderAction("", plain_links=links) if links else None


def _to_calendar(context: Context, first: KnownDate | None) -> ReaderAction | None:
    """The calendar of all dates, where one of them is known to the day. A compiled record has no buttons."""
    if first is None:
        return None
    links, address = (Link(ADD_THESE, OF_ALL_DATES),), Link(absolute(OF_ALL_DATES, context.base_url), OF_ALL_DATES)
    if context.is_compiled:
        return ReaderAction("", note=BELOW_ADDRESS, plain_links=(*links, address))
    return ReaderAction("", links, BELOW_ADDRESS, (address,))


def _calendar_links(context: Context, *, has_dates: bool) -> tuple[Section, ...]:
    """The calendars of what has a date ahead, without the words for whose record it is, which the page itself has.

    People who follow that of all dates or of meetings learn of the next one.
    """
    prefix = context.library.office.title_prefix
    links = [
        (calendar.title.removeprefix(prefix), calendar.address)
        for calendar in shared_calendars(context)
        if calendar.address in (OF_ALL_DATES, OF_MEETINGS)
        or any(event.day >= context.today for event in calendar.events)
    ]
    if not has_dates:
        return calendar_links.section(links)
    return calendar_links.others(link for link in links if link[1] != OF_ALL_DATES)


def _is_past(deadline: Deadline, today: date) -> bool:
    return deadline.when.is_past(today) and not deadline.is_cancelled


def _is_of_90_days(context: Context, deadline: Deadline) -> bool:
    return (deadline.when.first or date.min) >= context.today - PASSED


def _is_overdue(context: Context, deadline: Deadline, state: State | None) -> bool:
    """In an office's own record: what it promised or had to do by a day that is past. The panel's steps are its own."""
    if context.is_compiled:
        return False
    is_own_step = deadline.about == "duties" and deadline.step not in legal_deadlines.OF_THE_PANEL
    return is_own_step or (state is not None and state == state_shown(context, "date passed"))


def _is_expected(context: Context, state: State | None) -> bool:
    """In an office's own record: a promise that was only expected by a day that is past."""
    return not context.is_compiled and state is not None and state == state_shown(context, "expected date passed")


def _states(context: Context) -> dict[str, State]:
    """The state of each promise, by the identity of the day on which it is due."""
    return {promise_due(cited): state_today(context, cited.promise) for cited in context.promises}


def _number_overdue(overdue: Sequence[Deadline], expected: int) -> str:
    promises = sum(deadline.about == "promises" for deadline in overdue)
    steps = sum(deadline.about != "promises" and bool(deadline.step) for deadline in overdue)
    return number_overdue(promises - expected, steps, len(overdue) - promises - steps, expected)


def _by_month(context: Context, deadlines: Iterable[Deadline]) -> dict[date | None, Group]:
    """Deadlines by their last day, so that one known to the month ends it; those without a month come last."""
    by_place_in_months = sorted(deadlines, key=_place_in_months)
    rows = grouped((_month(deadline, context.today), row(context, deadline)) for deadline in by_place_in_months)
    months = sorted(rows, key=lambda month: month is None)
    return {month: Group(*(_heading(month) if month else WITHOUT_MONTH), rows[month]) for month in months}


def _month(deadline: Deadline, today: date) -> date | None:
    """The first day of the month below which it is listed: the first that has not passed, if it is known."""
    when = deadline.when
    if when.precision not in WITHIN_A_MONTH:
        return None
    return max(when.first or when.last or today, today).replace(day=1)


def _heading(month: date) -> tuple[str, str]:
    """June 2024, with its anchor."""
    return f"{MONTHS[month.month - 1]} {month.year}", f"page-{month.year}-{month.month:02}"


def _place_in_months(deadline: Deadline) -> tuple[date, bool]:
    when = deadline.when
    return when.last_day, when.first != when.last


def _of_past(context: Context, heading: str, anchor: str, deadlines: Sequence[Deadline]) -> tuple[Group, ...]:
    return (Group(heading, anchor, tuple(_passed_rows(context, deadlines))),) if deadlines else ()


def _passed_rows(context: Context, deadlines: Iterable[Deadline]) -> Iterator[Row]:
    """Rows with the state of a promise or a duty, which would look like something done without it.

    What a meeting, a round or a consultation was about is on its page.
    """
    states = _states(context)
    for deadline in deadlines:
        passed = row(context, deadline)
        if deadline.about == "duties" and _is_overdue(context, deadline, None):
            yield replace(passed, state=shown("late", is_compiled=False))
        else:
            details = (*passed.details, *_not_published(context, deadline))
            summary = passed.summary if deadline.about in ("duties", "promises") else ""
            yield replace(passed, state=states.get(deadline.identity), details=details, summary=summary)


def _not_published(context: Context, deadline: Deadline) -> tuple[str, ...]:
    """Of a step of the panel in an office's own record: what was done is no deadline."""
    if deadline.about != "duties" or context.is_compiled:
        return ()
    return (legal_deadlines.done(deadline.step, None, is_compiled=False),)


def row(context: Context, deadline: Deadline) -> Row:
    is_its_own = deadline.about not in OF_SOMETHING_ELSE
    when = with_time(deadline.when, deadline.starts)
    what, words = row_words(deadline.what, when, context.today)
    return Row(
        deadline.title,
        deadline.address,
        date=Value(words, iso=when.iso),
        summary="" if deadline.what in (REVIEW, REVIEW_OF_WITHHELD) else deadline.summary,  # it is of the record
        tags=badges(context.library, deadline.record) if deadline.record and is_its_own else (),
        details=tuple(filter(None, (deadline.moved, deadline.place))),
        lead=what,
    )
