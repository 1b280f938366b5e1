"""The order of records by date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from gazette.records.base import Record

R = TypeVar("R", bound=Record)


def newest_first(records: Iterable[R]) -> list[R]:
    """Records by their main date, the latest first; of one date, by address. Those without it come last."""
    by_address = sorted(records, key=lambda record: record.address)
    return sorted(by_address, key=lambda record: (record.when.order, record.listed_date.date.order), reverse=True)
