"""The sample office on a day, and copies of it with changed records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from gazette.library.library import Library
from gazette.library.publications import Publications, publication_of
from gazette.library.read import read_library
from gazette.records import Record
from gazette.records.paper import Paper
from gazette.views.context import Context
from tests.build.building import SAMPLE

TODAY = date(2024, 6, 15)


@cache
def library() -> Library:
    """Read once, because no record changes after that."""
    return read_library(SAMPLE)


def sample(today: date = TODAY) -> Context:
    return Context(library(), today, "https://record.example.org")


def with_records(context: Context, records: Iterable[Record]) -> Context:
    """The same office with other records."""
    return Context(replace(context.library, records=tuple(records)), context.today, context.base_url)


def published_on(context: Context, day: date, others: Mapping[str, date] = {}) -> Context:
    """The same office, first published as a whole on a day; `others` are days of single records by identity."""
    records = context.library.records
    rows = tuple(publication_of(record, others.get(record.identity, day)) for record in records)
    publications = Publications(rows, is_kept=True)
    return Context(replace(context.library, publications=publications), context.today, context.base_url)


def changed(context: Context, identity: str, **values: object) -> Context:
    """The same office, with other values in one record."""
    records = context.library.records
    assert identity in [record.identity for record in records]
    return with_records(
        context,
        (record.model_copy(update=values) if record.identity == identity else record for record in records),
    )


def with_promises_of(context: Context, identity: str) -> Context:
    """The same office with the promises of one paper."""
    return with_records(
        context,
        (
            record.model_copy(update={"promises": ()})
            if isinstance(record, Paper) and record.identity != identity
            else record
            for record in context.library.records
        ),
    )
