"""The next free reference of the office's running series."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from gazette.records.office import Series
from gazette.references import loose

WIDTH = 3  # digits of the first number of a series: PCC-2018-001


def next_reference(series: Iterable[Series], given: Iterable[str], day: date) -> str | None:
    """The number after the highest one of the day's year; None where no running series can be counted on."""
    one = next((one for one in series if _can_count(one, day)), None)
    if one is None:
        return None
    given = list(given)
    numbers = [number for number in (_number_in(one, reference, day) for reference in given) if number]
    width = max((len(number) for number in numbers), default=WIDTH)
    number = max((int(number) for number in numbers), default=0) + 1
    taken = {loose(reference) for reference in given}
    while loose(_filled(one, day, f"{number:0{width}}")) in taken:
        number += 1
    return _filled(one, day, f"{number:0{width}}")


def _can_count(one: Series, day: date) -> bool:
    begun = not (one.since and one.since.is_future(day))
    over = bool(one.until and one.until.is_past(day))
    return one.running and begun and not over and one.shape.count("{number}") == 1 and "{letters}" not in one.shape


def _number_in(one: Series, reference: str, day: date) -> str | None:
    """The digits of a reference of this series and, where the shape names one, of the day's year."""
    shape = _filled(one, day, "\0")
    match = re.fullmatch(re.escape(shape).replace(re.escape("\0"), "([0-9]+)"), reference)
    return match[1] if match else None


def _filled(one: Series, day: date, number: str) -> str:
    return (
        one.shape.replace("{year}", str(day.year)).replace("{yy}", f"{day.year % 100:02}").replace("{number}", number)
    )
