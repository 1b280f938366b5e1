"""The office as data: its names and styles, its office-holders, how it numbered decisions, and missing numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.records.series import Series
from gazette.records.tenures import Holder, OfficeName, OfficeStyle
from gazette.views.context import Context
from gazette.views.kinds import missing_numbers
from gazette.views.shapes.dataset import Cell, DataField, Dataset, cell, dataset_of, day_fields, declared


@dataclass(frozen=True)
class NumberRange:
    """Numbers of a series that no notice has."""

    series: Series
    numbers: str
    year: int | None
    reason: str


def datasets(context: Context) -> Iterator[Dataset]:
    office = context.library.office
    names: tuple[OfficeName | OfficeStyle, ...] = (*office.names, *office.styles)
    yield dataset_of("office-names", "Names of the office", NAME_FIELDS, names)
    yield dataset_of("office-holders", "Office-holders", HOLDER_FIELDS, office.holders)
    yield dataset_of("series", "How decisions are numbered", SERIES_FIELDS, office.series)
    if missing_numbers.has_table(context):
        yield dataset_of("missing-numbers", missing_numbers.HEADING, MISSING_FIELDS, _missing(context))


def _missing(context: Context) -> Iterator[NumberRange]:
    for series in context.library.office.series:
        yield from (NumberRange(series, gap.numbers, gap.year, gap.reason) for gap in series.gaps)
    for missing in missing_numbers.unexplained(context):
        numbers = "; ".join(missing.references)
        yield NumberRange(missing.series, numbers, None, missing_numbers.not_found(missing).partition(": ")[2])


def _name(held: OfficeName | OfficeStyle) -> str:
    return held.name if isinstance(held, OfficeName) else held.style


def _short(held: OfficeName | OfficeStyle) -> Cell:
    return held.short if isinstance(held, OfficeName) else None


def _holder(holder: Holder) -> Holder:
    return holder


def _note(held: OfficeName | OfficeStyle) -> Cell:
    return held.note if isinstance(held, OfficeStyle) else None


NAME_FIELDS: tuple[DataField[OfficeName | OfficeStyle], ...] = (
    DataField("name", "Name", "The legal name of the office, or a style.", _name),
    DataField(
        "what",
        "What it is",
        "legal name, or style: a name that the office chose for itself.",
        lambda held: "legal name" if isinstance(held, OfficeName) else "style",
    ),
    DataField("short", "Short name", "The short form of a legal name.", _short),
    DataField("since", "Since", "The date from which it was used.", lambda held: cell(held.since)),
    DataField("until", "Until", "The date until which it was used.", lambda held: cell(held.until)),
    *day_fields("since", "Since", "the beginning", lambda held: held.since),
    *day_fields("until", "Until", "the end", lambda held: held.until),
    DataField("note", "Note", "A note for readers.", _note),
)
HOLDER_FIELDS: tuple[DataField[Holder], ...] = (
    *declared(Holder, _holder),
    *day_fields("since", "Since", "the beginning", lambda holder: holder.since),
    *day_fields("until", "Until", "the end", lambda holder: holder.until),
)
SERIES_FIELDS: tuple[DataField[Series], ...] = tuple(
    declared(Series, lambda series: series, leave_out=("running",))  # would give away a notice that is held back
)
MISSING_FIELDS: tuple[DataField[NumberRange], ...] = (
    DataField("series", "Series", "The shape of its references.", lambda missing: missing.series.shape),
    DataField("series_name", "Name of the series", "What it is called.", lambda missing: missing.series.name),
    DataField("numbers", "Numbers", "The missing numbers, as written.", lambda missing: missing.numbers),
    DataField("year", "Year", "Their year, where the numbers do not name it.", lambda missing: missing.year),
    DataField("reason", "Reason", "Why there is no notice, or that none was found.", lambda missing: missing.reason),
)
