"""Rows that only differ in their dates, as one row with a link to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.grouping import grouped
from gazette.sentences.lists import first_and_last, number_of
from gazette.views.shapes.parts import Fact, Group, Row, Value

FEWEST_ALIKE = 2


def with_alike_together(groups: Iterable[Group], nouns: tuple[str, str]) -> tuple[Group, ...]:
    """The groups, in which rows that say nothing but the same title are one, at the place of the newest."""
    return tuple(replace(group, rows=tuple(_together(group.rows, nouns))) for group in groups)


def _together(rows: Iterable[Row], nouns: tuple[str, str]) -> Iterator[Row]:
    for alike in grouped((row.title if _is_bare(row) else row.address, row) for row in rows).values():
        yield from (_joined(alike, nouns),) if len(alike) >= FEWEST_ALIKE else alike


def _is_bare(row: Row) -> bool:
    """Whether it has a title, which is that of other rows too without its date, and nothing else."""
    return bool(row.date and row.unseen) and row == Row(row.title, row.address, unseen=row.unseen, date=row.date)


def _joined(alike: tuple[Row, ...], nouns: tuple[str, str]) -> Row:
    """One row, with the first and the last of the dates, the newest first as everywhere in the list."""
    dates = [row.date.text for row in alike if row.date]
    links = tuple(Value(text, row.address) for text, row in zip(dates, alike, strict=True))
    span = Value(first_and_last(dates[-1], dates[0]))
    return Row(alike[0].title, None, date=span, links=(Fact(number_of(len(alike), *nouns), links),))
