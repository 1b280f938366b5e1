"""A duty: what the law asks the office to publish or do, how sure we are of it, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal

from gazette.frontmatter.models import Date, Number, Text, YesNo, field
from gazette.problems import Problem
from gazette.records.spreadsheet_row import SpreadsheetRow
from gazette.sentences.days import in_sentence

Confidence = Literal["found", "timing not verified", "found in part", "heading found", "not verified"]
Seen = Literal["in part", "no"]
ID = re.compile("[A-Z0-9]+(-[A-Z0-9]+)*")  # in small letters it is the last part of an address
_DAY_OF_YEAR = re.compile("(0[1-9]|1[0-2])-([0-2][0-9]|3[01])")
_LEAP_YEAR = 2000  # a leap year, so that 29 February exists


class Duty(SpreadsheetRow):
    """A row of registers/duties.csv. Documents say in `duties` that they are evidence for it."""

    required_cells: ClassVar[tuple[str, ...]] = (
        "id", "part", "duty", "legal_reference", "cadence", "confidence",
    )  # fmt: skip

    id: Text = field(help="Its id, never used again.", example="SIO-5D")
    part: Text = field(
        help="The heading it is listed under; duties with the same heading are listed together.",
        example="2011 Order, paragraph 5",
    )
    duty: Text = field(help="What must be published or done, in a few words.")
    legal_reference: Text = field(help="The provision.", example="SI 2011/3050 Sch para 5(d)")
    cadence: Text = field(
        help="How often or when, as the source says; printed only if the law was found.", example="quarterly"
    )
    confidence: Confidence = field(help="How far the text of the law was found.")
    every: Number | None = field(
        None, help="Months from one publication to the next.", write="Leave it empty if there is no period."
    )
    by: Text | None = field(None, help="The day of the year by which it is due, if there is one.", example="03-31")
    only_if: Text | None = field(
        None, help="What has to happen before anything is due.", example="a grant was made in the month"
    )
    applies_from: Date | None = field(None, help="When the duty began, where it is known.", example="2021-05-31")
    applies_until: Date | None = field(None, help="The last day of the duty, if it has ended.")
    not_applicable: Text | None = field(None, help="Why this office does not have the duty: It is the panel's.")
    prominent: YesNo = field(False, help="Whether the law wants it in a prominent place: the home page links to it.")
    shown_by: Text | None = field(None, help="What would be evidence for it.")
    seen: Seen | None = field(
        None,
        help="How much of it the evidence shows, if not all of it: a part, or nothing but that somebody published it.",
        write="Say in the note what was seen and what was not.",
    )
    source: Text | None = field(None, help="Where the text of the duty was found.")
    note: Text | None = field(None, help="A note for readers.")

    @property
    def address(self) -> str:
        return f"duties/{self.id.lower()}/"

    @property
    def is_certain(self) -> bool:
        """Whether a page may say how often something is demanded, and that it is due or late."""
        return self.confidence == "found"

    @property
    def for_readers(self) -> Duty:
        """The duty without how often it demands something, where that was not verified: it would be read as law."""
        return self if self.is_certain else self.model_copy(update={"cadence": "", "every": None, "by": None})

    @property
    def is_law(self) -> bool:
        """Whether its text was found, even if only in part, so that the page can call it law."""
        return self.confidence in ("found", "timing not verified", "found in part")

    def due_after(self, last: date) -> date | None:
        """The next day it is due, after it was met on a day. A publication counts for the nearest yearly day."""
        if self.by:
            days = (self._day_in(year) for year in range(last.year - 1, last.year + 3))
            return next(day for day in days if day > last + timedelta(days=182))
        return months_later(last, self.every) if self.every else None

    def _day_in(self, year: int) -> date:
        month, day = (int(part) for part in (self.by or "").split("-"))
        return date(year, month, 28 if (month, day) == (2, 29) else day)

    def mistakes(self) -> Iterator[Problem]:
        if not ID.fullmatch(self.id):
            yield self.problem(f"The id '{self.id}' cannot be part of an address.", "Write it like SIO-5D.")
        if self.by and not _is_day_of_year(self.by):
            yield self.problem(f"by: '{self.by}' is not a day of the year.", "Write month and day, such as 03-31.")
        if self.every is not None and not 1 <= self.every <= 120:
            yield self.problem(
                f"every: {self.every} is not a possible number of months.", "Write 1 to 120, such as 3 for quarterly."
            )
        if self.by and self.every not in (None, 12):
            yield self.problem(
                f"It is due by a day of the year, and every {self.every} months.", "Keep by, or every; or write 12."
            )
        if self.seen and not self.note:
            yield self.problem(
                f"seen: {self.seen}, but nothing says what was not seen.",
                "Write under note what was seen and what was not.",
            )
        first, last = self.applies_from, self.applies_until
        if first and last and last.is_certainly_before(first):
            yield self.problem(
                f"The duty ends {in_sentence(last)}, before it begins {in_sentence(first)}.", "Check both dates."
            )


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day if that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def _is_day_of_year(text: str) -> bool:
    if not _DAY_OF_YEAR.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{_LEAP_YEAR}-{text}")
    except ValueError:
        return False
    return True
