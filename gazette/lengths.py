"""Lengths of time as a source states them, in figures or in words, compared with the days they describe."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month"]
Bound = Literal["exact", "about", "at least", "at most"]
DaySpan = tuple[date, date]  # the first and the last day

SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1), "year": ("month", 12),
}  # fmt: skip
_COUNT = rf"\d{{1,3}}|an?|(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(SMALL[:9])}))?|{'|'.join(reversed(SMALL))}"
_LENGTH = re.compile(
    rf"\b(?P<count>{_COUNT})[\s-]+(?P<kinds>(?:(?:working|business|clear|calendar|full|whole)[\s-]+)*)"
    rf"(?P<unit>{'|'.join(UNITS)})s?\b",
    re.I,
)
_BOUNDS: dict[Bound, str] = {
    "about": r"about|around|approximately|approx|roughly|nearly|almost|some|just (?:over|under)",
    "at least": r"at least|more than|over|minimum(?: of)?|(?:not|no) (?:less|fewer|shorter) than",
    "at most": r"at most|less than|fewer than|under|up to|within|maximum(?: of)?|(?:not|no) (?:more|longer) than",
}
_BOUND = re.compile("|".join(rf"\b(?P<{bound.replace(' ', '_')}>{words})\b" for bound, words in _BOUNDS.items()), re.I)
# Other words in a length that change nothing about how long it is.
_PLAIN = re.compile(
    r"(?:\b(?:for|of|in|a|an|the|was|it|its|this|is|ran|run|runs|lasted|lasting|last|lasts|open|from|to be|public|"
    r"full|total|consultation|consultations|period|survey|long|duration|length)\b[\s,.;:()]*)*",
    re.I,
)
_BY_GROUP: dict[str | None, Bound] = {bound.replace(" ", "_"): bound for bound in _BOUNDS}
_PUNCTUATION = " \t\n,.;:()"
FEWEST_HOLIDAYS = 3  # that a few weeks may have: at Christmas, or at Easter and in May


@dataclass(frozen=True)
class StatedLength:
    """A length of time, such as 12 weeks, 10 working days or about a month."""

    count: int
    unit: Unit
    bound: Bound = "exact"
    is_working: bool = False  # only Monday to Friday is counted, without bank holidays
    is_clear: bool = False  # the first and the last day are not counted

    def fits(self, spans: Sequence[DaySpan]) -> bool:
        """Whether the days of a span may have this length. Which days are bank holidays is not known."""
        least, most = self._working_days() if self.is_working else self._days(spans[0][0])
        if self.bound == "about":
            least, most = least - max(3, least // 6), most + max(3, most // 6)
        days = sum(map(weekdays if self.is_working else all_days, spans))
        return (self.bound == "at most" or days >= least) and (self.bound == "at least" or days <= most)

    def _working_days(self) -> tuple[int, int]:
        """From how many to how many days from Monday to Friday it may have, with bank holidays among them."""
        number = self.count * (5 if self.unit == "week" else 21 if self.unit == "month" else 1)
        return number - 1, number + 1 + max(FEWEST_HOLIDAYS, number // 20) + (2 if self.is_clear else 0)

    def _days(self, first: date) -> tuple[int, int]:
        """From how many to how many days it may have, both ends counted or not; a week may end on a Friday."""
        if self.unit == "week":
            return 7 * self.count - 2, 7 * self.count + 2
        if self.unit == "month":
            days = (_months_after(first, self.count) - first).days
            return days - 3, days + 3
        return (self.count, self.count + 3) if self.is_clear else (self.count - 1, self.count + 1)


def stated_length(text: str) -> StatedLength | None:
    """Reads 12 weeks, six-week, a fortnight, three working weeks, within 30 clear days.

    None for everything else: a length that is not understood for certain is compared with nothing.
    """
    match = _LENGTH.search(text)
    if not match:
        return None
    before, after = text[: match.start()], text[match.end() :]
    bound = _BOUND.search(before)
    rest = before[: bound.start()] + before[bound.end() :] if bound else before
    if not (_PLAIN.fullmatch(rest.strip(_PUNCTUATION)) and _PLAIN.fullmatch(after.strip(_PUNCTUATION))):
        return None
    unit, times = UNITS[match["unit"].lower()]
    kinds = match["kinds"].lower()
    is_working = "working" in kinds or "business" in kinds
    name = bound.lastgroup if bound else None
    count = _number(match["count"]) * times
    return StatedLength(count, unit, _BY_GROUP.get(name, "exact"), is_working, "clear" in kinds)


def all_days(span: DaySpan) -> int:
    """The days of a span, the first and the last counted."""
    return (span[1] - span[0]).days + 1


def weekdays(span: DaySpan) -> int:
    """The days of a span from Monday to Friday."""
    return sum((span[0] + timedelta(days=number)).weekday() < 5 for number in range(all_days(span)))


def _number(words: str) -> int:
    if words.isdigit():
        return int(words)
    parts = re.split(r"[\s-]", words.lower())
    return sum(TENS.get(part) or (SMALL.index(part) + 1 if part in SMALL else 1) for part in parts)


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
