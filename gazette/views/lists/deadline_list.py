"""Deadlines to come, month by month, and those of the last 90 days; each date as exactly as it is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from gazette.dates import MONTHS
from gazette.library.deadlines import Deadline
from gazette.sentences.deadlines import NOT_IN_CALENDARS, NOTHING_DUE, number_of_deadlines
from gazette.views.context import Context
from gazette.views.feeds.calendars import calendars
from gazette.views.lists.list_page import list_page
from gazette.views.record import calendar_links
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Row

NAME = "deadlines"
PASSED = timedelta(days=90)
WITHIN_A_MONTH = ("minute", "day", "week", "part of month", "month")
LATER = "Not known to the month"


def deadline_list(context: Context) -> ListPage:
    """The deadlines to come by month, then those of the last 90 days, the latest first."""
    deadlines = [deadline for deadline in context.deadlines if not deadline.is_cancelled]
    to_come = [deadline for deadline in deadlines if _is_to_come(deadline, context.today)]
    passed = [deadline for deadline in reversed(deadlines) if _has_just_passed(deadline, context.today)]
    return list_page(
        context,
        NAME,
        count=number_of_deadlines(len(to_come), len(passed)),
        groups=(*_by_month(to_come, context.today), *_group("Passed in the last 90 days", "page-passed", passed)),
        empty="" if to_come else NOTHING_DUE,
        sections=calendar_links.section((calendar.title, calendar.address) for calendar in calendars(context)),
    )


def _is_to_come(deadline: Deadline, today: date) -> bool:
    """Whether it may be today or later. "After" a day long past says nothing about days to come."""
    when = deadline.when
    return when.last >= today if when.last else when.is_future(today)


def _has_just_passed(deadline: Deadline, today: date) -> bool:
    return deadline.when.is_past(today) and (deadline.when.last or date.min) >= today - PASSED


def _by_month(deadlines: Iterable[Deadline], today: date) -> tuple[Group, ...]:
    """Deadlines in the order of their dates, and so the months in theirs."""
    months: dict[tuple[int, int], list[Deadline]] = {}
    without_month = []
    for deadline in deadlines:
        month = _month(deadline, today)
        if month:
            months.setdefault(month, []).append(deadline)
        else:
            without_month.append(deadline)
    groups = [
        group
        for (year, month), of_month in months.items()
        for group in _group(f"{MONTHS[month - 1]} {year}", f"page-{year}-{month:02}", of_month)
    ]
    return (*groups, *_group(LATER, "page-later", without_month))


def _month(deadline: Deadline, today: date) -> tuple[int, int] | None:
    """The year and month of its heading: the first month that has not passed; None where that is not known."""
    when = deadline.when
    if when.precision not in WITHIN_A_MONTH:
        return None
    day = max(when.first or when.last or today, today)
    return day.year, day.month


def _group(heading: str, anchor: str, deadlines: Iterable[Deadline]) -> tuple[Group, ...]:
    """The rows below a heading; empty without rows."""
    rows = tuple(_row(deadline) for deadline in deadlines)
    return (Group(heading, anchor, rows),) if rows else ()


def _row(deadline: Deadline) -> Row:
    details = (deadline.place or "", "" if deadline.day else NOT_IN_CALENDARS)
    return Row(
        deadline.title,
        deadline.address,
        date=date_value(deadline.when),
        summary=deadline.summary,
        details=tuple(filter(None, details)),
        lead=deadline.what,
    )
