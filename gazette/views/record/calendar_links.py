"""Links from pages to the calendars of what they announce, and the deadlines that each of these calendars holds."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

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


def link_of_day(context: Context, identity: str) -> tuple[Link, ...]:
    """The calendar of one event: the meeting, or the first closing day, of what has this identity; () without any."""
    own = (deadline for deadline in days_to_act(context) if deadline.identity.startswith(f"{identity}/"))
    return tuple(Link("Add to my calendar", calendar_address(name_of_day(deadline))) for deadline in islice(own, 1))


def days_to_act(context: Context) -> list[Deadline]:
    """The meetings and closing days that are still ahead. Each has a calendar of its own."""
    return [deadline for deadline in context.deadlines if _is_ahead(context, deadline) and _is_day_to_act(deadline)]


def _is_ahead(context: Context, deadline: Deadline) -> bool:
    return deadline.day is not None and deadline.day >= context.today and not deadline.is_cancelled


def _is_day_to_act(deadline: Deadline) -> bool:
    """Not one of a record that no longer applies."""
    if deadline.record and deadline.record.status:
        return False
    return deadline.is_meeting or deadline.identity.rpartition("/")[2].startswith("closes")


def name_of_day(deadline: Deadline) -> str:
    return deadline.identity


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
