"""How many records the list of a kind, or a year of it, has: the answer at its head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gazette.grouping import grouped
from gazette.library.bodies import day_of_act
from gazette.records import Decision, Record
from gazette.records.headline import heading_of
from gazette.records.paper import Paper
from gazette.sentences import list_counts
from gazette.sentences.days import YEAR_NOT_CERTAIN, without_announced
from gazette.sentences.editors_line import repeats
from gazette.sentences.lists import OTHERS_MISSING
from gazette.views.context import PLANNED, Context, by_year, why_not_counted
from gazette.views.kinds.registry import KIND_VIEWS
from gazette.views.lists.list_parts import planned_records
from gazette.views.shapes.labels import date_note

Years = Mapping[str, Sequence[Record]]


def count(context: Context, kind: type[Record], records: Sequence[Record]) -> str:
    """The number, with the years of the kinds whose main date is the year a reader looks for."""
    sentences_of_list = (
        _number_and_years(context, kind, records) if records else "",
        _numbered(context, records),
        _others_missing(context, kind, records),
    )
    return " ".join(filter(None, sentences_of_list))


def _numbered(context: Context, records: Sequence[Record]) -> str:
    """How many have a number that looks like one of the office and is not."""
    numbers = (record.reference for record in records if isinstance(record, Decision) and record.has_reference)
    by_publisher = sum(map(context.library.office.is_number_of_publisher, numbers))
    return list_counts.numbered_by_publisher(by_publisher, len(records))


def latest(context: Context, kind: type[Record], records: Sequence[Record]) -> str:
    """The latest by their own dates, and of a single record the line of its row; "" where another may be as late.

    Nor is there one where the list does not name them.
    """
    listed = [record for record in records if not why_not_counted(record)] if KIND_VIEWS[kind].names_latest else []
    dated = [(without_announced(record.when), record) for record in listed if record.when.year]
    if not dated or len(listed) == 1:
        return ""
    last = max((day for day, _ in dated), key=lambda day: day.order)
    newest = [record for day, record in dated if day == last]
    is_mixed = len({record.when.announced for record in newest}) > 1
    if is_mixed or any(day != last and not day.is_certainly_before(last) for day, _ in dated):
        return ""
    is_whole = all(record in newest or record.when.is_certainly_before(last) for record in listed)
    words = list_counts.latest(list(map(heading_of, newest)), newest[0].when, is_whole=is_whole)
    lines = [line for record in newest if (line := _line(context, kind, record))]
    return f"{words} {lines[0]}" if len(newest) == len(lines) == 1 else words


def _line(context: Context, kind: type[Record], record: Record) -> str:
    """What its row says of it, such as what was decided; "" where that repeats its title."""
    words = "" if record.is_hidden else KIND_VIEWS[kind].row(context, record).summary
    return "" if repeats(words, heading_of(record)) else words


def _others_missing(context: Context, kind: type[Record], records: Sequence[Record]) -> str:
    """Last of all, in a compiled record, which holds what was found."""
    is_said = records and kind.has_year_pages and context.is_compiled
    return OTHERS_MISSING if is_said else ""


def _number_and_years(context: Context, kind: type[Record], records: Sequence[Record]) -> str:
    nouns = KIND_VIEWS[kind].counted_as or kind.nouns
    if not kind.has_year_pages:
        return list_counts.number_and_years(len(records), nouns, (), notes=KIND_VIEWS[kind].notes(context, records))
    counted, others = _counted(context, kind, records)
    groups = by_year(record for record in counted if not record.awaits_new_date)
    years = [int(year) for name in groups for year in name.split(" to ") if year.isdecimal()]
    return list_counts.number_and_years(
        len(counted),
        nouns,
        years,
        unsure=[date_note(record) for record in groups.get(YEAR_NOT_CERTAIN, ())],
        postponed=sum(record.awaits_new_date for record in counted),
        notes=KIND_VIEWS[kind].notes(context, counted),
        **others,
    )


def _counted(
    context: Context, kind: type[Record], records: Sequence[Record]
) -> tuple[Sequence[Record], dict[str, int]]:
    """The records that are counted and how many of these are doubtful, and how many others are planned or withdrawn."""
    groups = grouped((why_not_counted(record), record) for record in records)
    counted = groups.pop("", ())
    apart: dict[str, int] = {why: len(others) for why, others in groups.items()}
    doubtful = sum(KIND_VIEWS[kind].is_doubtful(context, record) for record in counted)
    return counted, {**apart, "doubtful": doubtful}


def count_of_year(context: Context, kind: type[Record], heading: str, years: Years) -> str:
    """How many records a year has, and how many more may be of it."""
    counted, apart = _counted(context, kind, years[heading])
    other_groups = (others for name, others in years.items() if not name.isdigit() and name != PLANNED)
    unsure = [record for others in other_groups for record in others if not record.is_invented]
    nouns = KIND_VIEWS[kind].counted_as or kind.nouns
    words = list_counts.number_of_year(
        len(counted), nouns, heading, notes=KIND_VIEWS[kind].notes(context, counted), **apart
    )
    announced = list_counts.number_announced(sum(record.when.announced for record in counted), len(counted))
    others = list_counts.number_perhaps_of_year(sum(_may_be_of(record, heading) for record in unsure), heading)
    planned = planned_records(heading, years)
    return " ".join(filter(None, (words, announced, others, list_counts.number_planned(len(planned), heading))))


def _may_be_of(record: Record, heading: str) -> bool:
    """Whether a record without a certain year may be of a year. A paper is not later than its publication."""
    if record.awaits_new_date:
        return False
    day = day_of_act(record) if isinstance(record, Paper) else record.when
    first, last = day.first, day.last
    return heading.isdigit() and (not first or first.year <= int(heading)) and (not last or last.year >= int(heading))
