"""Sentences on public registers: what was not entered, what the amounts come to, and which entries a page has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gazette.dates import KnownDate
from gazette.money import say_pounds
from gazette.plurals import counted, listed, uncapitalised
from gazette.sentences.data import YES_OR_NO
from gazette.sentences.days import as_noun, in_sentence

NIL_RETURN = "There was nothing to enter."
NOT_KNOWN = "not known"
LARGEST = "Largest amount shown"  # one that is withheld may be larger
NOTHING_ENTERED = "Where nothing is shown, nothing was entered."


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

    @property
    def rest(self) -> str:
        """1 not exact, 2 not known, 1 withheld and 3 empty; "" where every cell is counted."""
        left_out = (
            f"{self.near} not exact" if self.near else "",
            f"{self.unknown} not known" if self.unknown else "",
            f"{self.withheld} withheld" if self.withheld else "",
            f"{self.empty} empty" if self.empty else "",
        )
        return listed(shown) if (shown := [words for words in left_out if words]) else ""

    def __str__(self) -> str:
        """£4,712.50 in total for 13 of them. Not counted: 1 withheld. Where every entry is counted: £4,712.50 in total.

        Not at least that sum, because an entry may be money that was paid back.
        """
        if not self.added:
            return f"no exact figure: {self.rest}."
        amount = say_pounds(self.value) if self.is_money else f"{self.value:,f}"
        if self.rest:
            in_total = " in total" if self.added > 1 else ""
            return f"{amount}{in_total} for {self.added:,} of them. Not counted: {self.rest}."
        return f"{amount} in total." if self.added > 1 else f"{amount}."


def lead(*, has_entries: bool) -> str:
    """The sentence above a register without a summary of its own."""
    return "All entries, on this page and as data." if has_entries else "Nil returns only."


MOST_PERIODS = 2  # named in an answer; of more, only how many
MOST_OUTCOMES = 5  # counted in an answer


def answer(entries: str, column: str, total: ColumnTotal | None, periods: Sequence[str], latest: str = "") -> str:
    """14 entries. Value: £12 in total. There was nothing to enter for April to June 2024."""
    counted_entries = f"{entries}." if entries else ""
    nothing = f"There was {without_entries(periods)}." if periods else ""
    return " ".join(filter(None, (counted_entries, latest, f"{column}: {total}" if total else "", nothing)))


CONTRACTS_OF_FUNDS = "Contracts on the pages of funds"
OF_FUNDS_ONLY = "Those on the pages of funds"


def contracts_of_funds(number: int) -> str:
    """On the page of a register of contracts: 2 contracts are listed on the pages of funds."""
    return f"{counted(number, 'contract').capitalize()} {'is' if number == 1 else 'are'} listed on the pages of funds."


def other_contracts(title: str) -> str:
    """The link from those to a register: Other contracts are in the register “Contracts”."""
    return f"Other contracts are in the register “{title}”"


def total_in_list(column: str, total: ColumnTotal) -> str:
    """In a list: Received: 11 in total."""
    return f"{column}: {total}".rstrip(".")


def with_outcomes(number: str, outcomes: Mapping[str, int]) -> str:
    """3 entries: 2 published in full and 1 not held. The most frequent come first; of many kinds, the others as one."""
    named = sorted(outcomes.items(), key=lambda outcome: -outcome[1])
    most = MOST_OUTCOMES if len(named) <= MOST_OUTCOMES else MOST_OUTCOMES - 1
    others = sum(times for _, times in named[most:])
    words = [f"{times:,} {outcome}" for outcome, times in named[:most]]
    return f"{number}: {listed([*words, *([f'{others:,} with another outcome'] if others else [])])}"


def outcome(value: str | bool | None, heading: str) -> str:
    """In a sentence: published in full; not accepted, of a column with yes or no; without an outcome."""
    if value is None or value == "":
        return "without an outcome"
    words = value if isinstance(value, str) else heading
    return f"not {uncapitalised(words)}" if value is False else uncapitalised(words)


def of_list(registers: int, entries: int, latest: KnownDate | None, title: str) -> str:
    """7 registers with 22 entries. The latest entry is dated 17 May 2024, in “Payments”; "" without registers."""
    if not registers:
        return ""
    number = f"{counted(registers, 'register')} with {counted(entries, 'entry', 'entries')}".capitalize()
    if not latest or entries < 2:
        return f"{number}."
    return f"{number}. The latest entry is dated {as_noun(latest)}, in “{title}”."


def number_of_entries(number: int, title: str = "", columns: Sequence[str] = ()) -> str:
    """14 entries. Of a register with the title Contracts and a column Contract: 3 contracts."""
    nouns = (uncapitalised(column) for column in columns)
    noun = next((noun for noun in nouns if f"{noun}s" == title.casefold()), "")
    return (counted(number, noun) if noun else counted(number, "entry", "entries")).capitalize()


def dated(number: str, first: str, last: str) -> str:
    """14 entries, from 3 May 2021 to 12 March 2024; the number alone where a day is not known."""
    if not first or not last:
        return number
    return f"{number} dated {first}" if first == last else f"{number}, from {first} to {last}"


def latest_entry(words: str, when: str, facts: Sequence[tuple[str, str]]) -> str:
    """The latest is “Forensic laboratory” (started on 1 May 2024, value over £250,000)."""
    beside = ", ".join([when, *(f"{uncapitalised(name)} {value}" for name, value in facts if value)])
    return f"The latest is “{words}”{f' ({beside})' if beside else ''}." if words else ""


def day_of_entry(heading: str, day: KnownDate, today: date) -> str:
    """Started on 1 May 2024, or starts in June 2024 where that is ahead; of other columns: due 1 May 2024."""
    if not _is_start(heading):
        return f"{uncapitalised(heading)} {day}"
    return f"{'started' if day.last and day.last <= today else 'starts'} {in_sentence(day)}"


def _is_start(heading: str) -> bool:
    return heading.casefold().startswith(("start", "begin"))


def by_year(heading: str) -> str:
    """Above the links to the pages of years, by the heading of the column of dates."""
    return "By year of start" if _is_start(heading) else "Year by year"


def nil_returns(*, is_compiled: bool) -> str:
    """Above the periods without an entry. A compiled record knows of them only from a source."""
    if is_compiled:
        gap = "No source says so of any other period without an entry."
        return f"Sources say that there was nothing to enter for these periods. {gap}"
    gap = "For other periods without an entry we have published no declaration."
    return f"We declared that there was nothing to enter for these periods. {gap}"


def without_entries(periods: Sequence[str]) -> str:
    """In a list: nothing to enter for May 2024; of many periods only how many; "" for none."""
    if len(periods) > MOST_PERIODS:
        return f"nothing to enter for {counted(len(periods), 'period')}"
    return f"nothing to enter for {' or for '.join(periods)}" if periods else ""


def entries_of(title: str) -> str:
    """The caption of the table, below the heading Entries."""
    return f"Entries: {title}"


def only_newest_year(year: int, number: int, *, has_others: bool = False) -> str:
    """Entries for 2024. All 812 entries are in the downloads. Entries of no certain year are on no page of a year."""
    others = " and entries whose year is not certain" if has_others else ""
    where = "in the downloads" if has_others else "on the pages for each year and in the downloads"
    return f"Entries for {year}{others}. All {number:,} entries are {where}."


def only_first_entries(shown: int, number: int) -> str:
    """The first 1,000 of 5,000 entries. All of them are in the downloads."""
    return f"The first {shown:,} of {number:,} entries. All of them are in the downloads."


def of_year(title: str, year: int) -> str:
    return f"{title}, {year}"


def about_year(number: int, title: str, year: int, column: str = "", total: ColumnTotal | None = None) -> str:
    """12 entries dated 2024 in the register “Gifts and hospitality”. Value: £12 in total."""
    in_total = f" {column}: {total}" if total else ""
    return f"{number_of_entries(number)} dated {year} in the register “{title}”.{in_total}"


def about_feed(title: str) -> str:
    return f"When the register “{title}” was published, and every change to it."


def form_of_value(column_type: str) -> str:
    """After the meaning of a column in the data: how its values are written."""
    return {"amount": "Pounds sterling.", "yes-no": YES_OR_NO}.get(column_type, "")


def how_exact(title: str) -> str:
    """The meaning of the column that says how exact an amount or a number is."""
    return f"Whether {title} is exact, about, over or under; unknown or withheld where no figure is given."
