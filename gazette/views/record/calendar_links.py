"""Links from pages to the calendars of what they announce, and the deadlines that each of these calendars holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from gazette.library.deadlines import Deadline
from gazette.records import Fund
from gazette.sentences.deadlines import CALENDARS, OTHER_CALENDARS, calendar_of_rounds
from gazette.views.context import Context
from gazette.views.shapes.parts import Link, Section, Value

HEADING = "Add to your calendar"


def section(links: Iterable[tuple[str, str]], *, is_apparatus: bool = False) -> tuple[Section, ...]:
    """Links to calendars by their titles and addresses; empty without any."""
    values = _values(links)
    if not values:
        return ()
    return (Section(HEADING, "page-calendars", is_apparatus=is_apparatus, paragraphs=(CALENDARS,), bullets=values),)


def others(links: Iterable[tuple[str, str]]) -> tuple[Section, ...]:
    """The calendars beside the one that the head of the page leads to."""
    values = _values(links)
    return (Section(OTHER_CALENDARS, "page-calendars", bullets=values),) if values else ()


def _values(links: Iterable[tuple[str, str]]) -> tuple[Value, ...]:
    return tuple(Value(f"{title} (iCalendar)", address) for title, address in links)


def section_of_meetings(context: Context) -> tuple[Section, ...]:
    """The link to the calendar of meetings, for their list."""
    return section([("All meetings", calendar_address("meetings"))]) if meeting_dates(context) else ()


def link_of_day(context: Context, owner: str) -> tuple[Link, ...]:
    """The calendar of the meeting, or of the next first or last day ahead, of a record or a round; () without any."""
    first = context.days_to_act.get(owner, ())[:1]
    return tuple(Link("Add to my calendar", calendar_address(deadline.identity)) for deadline in first)


def days_to_act(context: Context) -> Iterator[Deadline]:
    """The meetings and the days of opening and closing ahead."""
    return chain.from_iterable(context.days_to_act.values())


def section_of_fund(context: Context, fund: Fund) -> tuple[Section, ...]:
    """The link to the calendar of a fund, for its page; where no date lies ahead there is nothing to wait for."""
    link = (calendar_of_rounds(fund.title), calendar_address(fund_calendar(fund)))
    is_ahead = any(not deadline.when.is_past(context.today) for deadline in fund_dates(context, fund))
    return section([link], is_apparatus=True) if is_ahead else ()


def meeting_dates(context: Context) -> list[Deadline]:
    """The meetings whose day is known."""
    return [deadline for deadline in context.deadlines if deadline.about == "meetings" and deadline.day]


def fund_dates(context: Context, fund: Fund) -> list[Deadline]:
    """The dates of the rounds of a fund that are known to the day."""
    return [
        deadline
        for deadline in context.deadlines
        if deadline.about == "funds" and deadline.record and deadline.record.identity == fund.identity and deadline.day
    ]


def fund_calendar(fund: Fund) -> str:
    return f"funds/{fund.name}"


def calendar_address(name: str) -> str:
    return f"calendars/{name}.ics"
