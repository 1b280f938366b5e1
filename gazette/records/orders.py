"""The order of records by date, and of the rounds of a fund."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from gazette.records.base import Record
from gazette.records.fund import Round

R = TypeVar("R", bound=Record)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def newest_first(records: Iterable[R]) -> list[R]:
    """Records by their main date, the latest first; of one date, by address. Those without it come last."""
    by_address = sorted(records, key=lambda record: record.address)
    return sorted(by_address, key=lambda record: (record.when.order, record.listed_date.date.order), reverse=True)


def latest_first(records: Iterable[R]) -> list[R]:
    """The latest first by any date that is known, as lists show it beside the title."""
    return sorted(newest_first(records), key=lambda record: record.listed_date.date.order, reverse=True)


def current_first(records: Iterable[R]) -> list[R]:
    """What was superseded comes last; before that the latest first, by any date that is known."""
    return sorted(latest_first(records), key=lambda record: record.status == "superseded")


def rounds_in_time(rounds: Sequence[Round]) -> list[Round]:
    """The oldest round first; in the order in which they are typed, if nothing says when one of them was."""
    days = [_day_of(fund_round) for fund_round in rounds]
    if not all(days):
        return list(rounds)
    return sorted(rounds, key=lambda fund_round: _day_of(fund_round) or (date.min, date.min))


def listed_rounds(rounds: Sequence[Round]) -> list[Round]:
    """The newest round first. Of rounds without a date or a year, which come last, the last typed first."""
    dated = [fund_round for fund_round in rounds if _day_of(fund_round)]
    undated = [fund_round for fund_round in rounds if fund_round not in dated]
    return [*rounds_in_time(dated)[::-1], *undated[::-1]]


def _day_of(fund_round: Round) -> tuple[date, date] | None:
    """The first of its dates or, without any, the year in its title or its id."""
    listed = fund_round.listed_date.date
    if listed.is_known:
        return listed.order
    year = _YEAR.search(fund_round.title) or _YEAR.search(fund_round.id)
    return (date(int(year[0]), 1, 1),) * 2 if year else None
