"""The registers as data: one row a record, its columns and their meanings from the field declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from gazette.dates import KnownDate
from gazette.frontmatter.models import Fields
from gazette.money import Money
from gazette.records import KINDS, Decision, Record
from gazette.records.fund import Award, Round
from gazette.views import lag
from gazette.views.record import Desk
from gazette.views.register import records_of
from gazette.views.wording import LIST_TITLES

Cell = str | int | float | Decimal | date | None
TableCells = tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """`name` is for programs and heads the CSV: it stays when the `title` people read is worded better."""

    name: str
    title: str
    description: str


@dataclass(frozen=True)
class Register:
    """One download: a name, what it is, its columns, its rows."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableCells, ...]


LEAVES_OUT = ("rounds", "id")  # rounds have a register of their own; the id stands in the first column
FIRST = (
    Column("identity", "Identity", "The name that never changes."),
    Column("address", "Address", "The address of the page on this site, from its root."),
    Column("date_from", "Earliest day", "The earliest day its date can mean."),
    Column("date_to", "Latest day", "The latest day its date can mean."),
)


DAYS = (
    Column("published_after_least", "Published after, at least", "The fewest days from the decision to its notice."),
    Column("published_after_most", "Published after, at most", "The most days; the same where both days are known."),
)


def registers(desk: Desk) -> Iterator[Register]:
    """Every register of records, then rounds and awards."""
    for kind in KINDS:
        if kind.folder in LIST_TITLES:
            records = records_of(desk, kind.folder)
            rows = tuple((*_first(record), *cells(record, kind), *_days(record)) for record in records)
            more = DAYS if kind is Decision else ()
            yield Register(kind.folder, LIST_TITLES[kind.folder], (*FIRST, *columns(kind), *more), rows)
    yield _rounds(desk)
    yield _awards(desk)


def columns(model: type[Fields]) -> tuple[Column, ...]:
    """A column a field, two for an amount: the figure, and how near it is to the sum."""
    found = []
    for name, is_money in _shown(model):
        title, meaning = name.replace("_", " ").capitalize(), model.model_fields[name].description or ""
        found.append(Column(name, title, meaning))
        if is_money:
            found.append(
                Column(f"{name}_is", f"{title} is", f"Whether {title.lower()} is exact, about, over or under.")
            )
    return tuple(found)


def cells(record: Fields, model: type[Fields]) -> TableCells:
    """The values of one row, in the order of the columns."""
    found: list[Cell] = []
    for name, is_money in _shown(model):
        value = getattr(record, name)
        if is_money:
            found += [value.pounds, value.closeness] if value else [None, None]
        else:
            found.append(cell(value))
    return tuple(found)


def cell(value: object) -> Cell:
    """One value: dates as written, lists with semicolons, groups of fields in words."""
    if value is None or value == "" or value == ():
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, KnownDate):
        return value.written
    if isinstance(value, Money):
        return str(value)
    if isinstance(value, tuple):
        separator = " | " if isinstance(value[0], Fields) else "; "
        return separator.join(str(cell(one)) for one in value)
    if isinstance(value, Fields):
        pairs = ((name, cell(getattr(value, name))) for name in type(value).model_fields)
        return "; ".join(f"{name}: {told}" for name, told in pairs if told is not None)
    return value if isinstance(value, int) else str(value)


@cache
def _shown(model: type[Fields]) -> tuple[tuple[str, bool], ...]:
    """The fields that have columns, and whether each is an amount of money."""
    fields = model.model_fields.items()
    return tuple((name, "Money" in repr(info.annotation)) for name, info in fields if name not in LEAVES_OUT)


def _first(record: Record) -> TableCells:
    return (record.identity, record.address, record.when.first, record.when.last)


def _days(record: Record) -> TableCells:
    if not isinstance(record, Decision):
        return ()
    found = lag.of(record)
    return (found.least, found.most) if found else (None, None)


def _rounds(desk: Desk) -> Register:
    head = (
        Column("fund", "Fund", "The name of the fund."),
        Column("round", "Round", "The id of the round."),
        Column("address", "Address", "The address of the page on this site, from its root."),
    )
    rows = tuple(
        (fund.name, one.id, fund.round_address(one.id), *cells(one, Round))
        for fund in desk.library.funds
        for one in fund.rounds
    )
    return Register("rounds", "Funding rounds", (*head, *columns(Round)), rows)


def _awards(desk: Desk) -> Register:
    head = (
        Column("fund", "Fund", "The name of the fund."),
        Column("id", "Award", "The id of the award, never used again."),
        Column("address", "Address", "The address of the page on this site, from its root."),
    )
    rows = tuple(
        (
            fund.name,
            award.id,
            f"{fund.round_address(award.round)}#{award.anchor}",
            *cells(_unnamed(award), Award),
        )
        for fund in desk.library.funds
        for award in fund.awards
    )
    return Register("awards", "Awards", (*head, *columns(Award)), rows)


def _unnamed(award: Award) -> Award:
    """A private person is never named, in data either."""
    return award.model_copy(update={"recipient": "a private person"}) if award.individual else award
