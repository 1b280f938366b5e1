"""Sentences on public registers: what was not entered, what the amounts come to, and which rows a page has."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from gazette.money import say_pounds
from gazette.plurals import counted
from gazette.sentences.data import YES_OR_NO

NOTHING_TO_ENTER = "Nothing to enter"
NOT_KNOWN = "not known"
WITHHELD = "withheld"
EMPTY_CELLS = "A cell is empty where nothing was entered."
NO_DATE = "No date"


@dataclass(frozen=True)
class ColumnTotal:
    """What the cells of a column come to, and how many cells are not in that."""

    value: Decimal
    added: int
    is_money: bool
    near: int = 0  # about, over or under a figure
    unknown: int = 0
    withheld: int = 0
    empty: int = 0

    def __str__(self) -> str:
        """£4,712.50 in 12 rows. Not counted: 1 that is not exact, 2 not known, 1 withheld, 3 empty."""
        left_out = (
            f"{self.near} not exact" if self.near else "",
            f"{self.unknown} not known" if self.unknown else "",
            f"{self.withheld} withheld" if self.withheld else "",
            f"{self.empty} empty" if self.empty else "",
        )
        rest = ", ".join(filter(None, left_out))
        if not self.added:
            return f"No exact figure to add up: {rest}."
        amount = say_pounds(self.value) if self.is_money else f"{self.value:,f}"
        total = f"{amount} in {counted(self.added, 'row')}."
        return f"{total} Not counted: {rest}." if rest else total


def lead(*, has_rows: bool) -> str:
    """The sentence above a register without a summary of its own."""
    return (
        "The rows of the register, here and as data." if has_rows else "Periods for which there was nothing to enter."
    )


def number_of_rows(number: int, first: str = "", last: str = "") -> str:
    """14 rows, from 3 May 2021 to 12 March 2024."""
    count = counted(number, "row").capitalize()
    if not first or not last:
        return count
    return f"{count}, {first}" if first == last else f"{count}, from {first} to {last}"


def nil_returns(*, is_compiled: bool) -> str:
    """Above the periods without a row. Whoever compiled a record knows it only from a source."""
    gap = "A gap at any other time does not mean that there was nothing."
    if is_compiled:
        return f"Sources say that there was nothing to enter for these periods. {gap}"
    return f"There was nothing to enter for these periods. {gap}"


def nil_returns_only(number: int) -> str:
    """A line about a register without rows: nothing to enter in 2 periods."""
    return f"nothing to enter in {counted(number, 'period')}"


def only_newest_year(year: int, number: int, *, has_others: bool = False) -> str:
    """The rows of 2024. All 812 rows are in the downloads. Rows of no certain year are on no page of a year."""
    others = " and those of no certain year" if has_others else ""
    where = "in the downloads" if has_others else "on the pages of the years and in the downloads"
    return f"The rows of {year}{others}. All {number:,} rows are {where}."


def only_first_rows(shown: int, number: int) -> str:
    """The first 1,000 of 5,000 rows. All of them are in the downloads."""
    return f"The first {shown:,} of {number:,} rows. All of them are in the downloads."


def of_year(title: str, year: int) -> str:
    return f"{title}, {year}"


def about_year(number: int, title: str, year: int) -> str:
    """12 rows of the register of gifts and hospitality, dated 2024."""
    return f"{counted(number, 'row').capitalize()} dated {year} in the register “{title}”."


def about_feed(title: str) -> str:
    return f"The register “{title}”: when it was published and what was changed in it."


def form_of_value(column_type: str) -> str:
    """After the meaning of a column in the data: how its values are written."""
    return {"amount": "Pounds sterling.", "yes-no": YES_OR_NO}.get(column_type, "")


def how_exact(title: str) -> str:
    """The meaning of the column that says how exact an amount or a number is."""
    return f"Whether {title} is exact, about, over or under; unknown or withheld where no figure is given."
