"""What is to come, month by month, and what has passed in the last 90 days; each date as it is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from gazette.dates import MONTHS
from gazette.library.deadlines import Deadline
from gazette.views.context import Context
from gazette.views.feeds import calendars
from gazette.views.record import prose
from gazette.views.shapes.labels import HOME, LIST_TITLES, counted, date_value
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Row

NAME = "deadlines"
TITLE = LIST_TITLES[NAME]
PASSED = timedelta(days=90)
WITHIN_A_MONTH = ("minute", "day", "week", "part of month", "month")
LATER = "Not known to the month"
NOT_IN_CALENDARS = "not in the calendar files, because the day is not known"


def deadline_list(context: Context) -> ListPage:
    words = next((page for page in context.library.pages if page.name == NAME), None)
    told = [one for one in context.deadlines if not one.is_off]
    coming = [one for one in told if _is_coming(one, context.today)]
    passed = [one for one in reversed(told) if _has_just_passed(one, context.today)]
    description = "Rounds, consultations, meetings, promises and duties, by the day on which they are due."
    return ListPage(
        head=Head(
            address=f"{NAME}/",
            title=words.title if words else TITLE,
            description=words.summary if words else description,
            crumbs=(HOME,),
        ),
        body=prose.on_page(words, context.library, f"{NAME}/", context.base_url) if words else "",
        count=f"{counted(len(coming), 'deadline').capitalize()} to come, {len(passed)} in the last 90 days",
        years=(),
        groups=(*_by_month(coming, context.today), *_passed(passed)),
        empty="" if coming else "Nothing is due in this record from today on.",
        feeds=(),
        data=(),
        sections=calendars.section_of_all(context),
    )


def _is_coming(one: Deadline, today: date) -> bool:
    """What may be on a day from today on; that something is after a day long past says nothing of days to come."""
    when = one.when
    return when.last >= today if when.last else when.is_future(today)


def _has_just_passed(one: Deadline, today: date) -> bool:
    return one.when.is_past(today) and (one.when.last or date.min) >= today - PASSED


def _by_month(coming: Iterable[Deadline], today: date) -> tuple[Group, ...]:
    months: dict[tuple[int, int] | None, list[Row]] = {}
    for one in coming:
        months.setdefault(_month(one, today), []).append(_row(one))
    rows_at_the_end = months.pop(None, [])
    groups = [
        Group(f"{MONTHS[month - 1]} {year}", f"page-{year}-{month:02}", tuple(rows))
        for (year, month), rows in sorted((key, rows) for key, rows in months.items() if key)
    ]
    if rows_at_the_end:
        groups.append(Group(LATER, "page-later", tuple(rows_at_the_end)))
    return tuple(groups)


def _month(one: Deadline, today: date) -> tuple[int, int] | None:
    """The month it is listed under: the first that is not behind us. None where not even that is known."""
    when = one.when
    if when.precision not in WITHIN_A_MONTH:
        return None
    first = when.first or when.last or today
    day = max(first, today)
    return day.year, day.month


def _passed(those: Iterable[Deadline]) -> tuple[Group, ...]:
    rows = tuple(_row(one) for one in those)
    return (Group("Passed in the last 90 days", "page-passed", rows),) if rows else ()


def _row(one: Deadline) -> Row:
    details = (one.place or "", "" if one.day else NOT_IN_CALENDARS)
    return Row(
        one.title, one.address, date_value(one.when), one.summary, (), tuple(filter(None, details)), lead=one.what
    )
