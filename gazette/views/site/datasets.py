"""The registers as data: one row a record, its columns and their meanings from the field declarations."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import KINDS, Decision, Record
from gazette.records.fund import Award, Round
from gazette.views.context import Context, records_of
from gazette.views.record import publication_delay
from gazette.views.shapes.dataset import DataColumn, Dataset, TableCells, cells, columns

FIRST = (
    DataColumn("identity", "Identity", "The name that never changes."),
    DataColumn("address", "Address", "The address of the page on this site, from its root."),
    DataColumn("date_from", "Earliest day", "The earliest day its date can mean."),
    DataColumn("date_to", "Latest day", "The latest day its date can mean."),
)


DAYS = (
    DataColumn(
        "published_after_least", "Published after, at least", "The fewest days from the decision to its notice."
    ),
    DataColumn(
        "published_after_most", "Published after, at most", "The most days; the same where both days are known."
    ),
)


def datasets(context: Context) -> Iterator[Dataset]:
    """Every register of records, then rounds and awards."""
    for kind in KINDS:
        if kind.list_title:
            records = records_of(context, kind)
            rows = tuple((*_first(record), *cells(record, kind), *_days(record)) for record in records)
            more = DAYS if kind is Decision else ()
            yield Dataset(kind.folder, kind.list_title, (*FIRST, *columns(kind), *more), rows)
    yield _rounds(context)
    yield _awards(context)


def _first(record: Record) -> TableCells:
    return (record.identity, record.address, record.when.first, record.when.last)


def _days(record: Record) -> TableCells:
    if not isinstance(record, Decision):
        return ()
    found = publication_delay.publication_delay(record)
    return (found.least, found.most) if found else (None, None)


def _rounds(context: Context) -> Dataset:
    head = (
        DataColumn("fund", "Fund", "The name of the fund."),
        DataColumn("round", "Round", "The id of the round."),
        DataColumn("address", "Address", "The address of the page on this site, from its root."),
    )
    rows = tuple(
        (fund.name, one.id, fund.round_address(one.id), *cells(one, Round))
        for fund in context.library.funds
        for one in fund.rounds
    )
    return Dataset("rounds", "Funding rounds", (*head, *columns(Round)), rows)


def _awards(context: Context) -> Dataset:
    head = (
        DataColumn("fund", "Fund", "The name of the fund."),
        DataColumn("id", "Award", "The id of the award, never used again."),
        DataColumn("address", "Address", "The address of the page on this site, from its root."),
    )
    rows = tuple(
        (
            fund.name,
            award.id,
            f"{fund.round_address(award.round)}#{award.anchor}",
            *cells(award, Award),
        )
        for fund in context.library.funds
        for award in fund.awards
    )
    return Dataset("awards", "Awards", (*head, *columns(Award)), rows)
