"""A public register, such as one of gifts: rows of a spreadsheet, and the few words that say what its columns hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from gazette.dates import UNKNOWN, KnownDate
from gazette.frontmatter.models import Date, Fields, Many, Text, YesNo, brief, field
from gazette.frontmatter.sentences import offered
from gazette.grouping import grouped
from gazette.money import Money
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.cited_part import CitedRow
from gazette.records.groups import Citation
from gazette.records.guide import Guide
from gazette.records.public_register_guide import GUIDE
from gazette.sentences.public_registers import lead
from gazette.slugs import name_slug

ColumnType = Literal["text", "date", "amount", "number", "yes-no", "link", "reference"]


class NotGiven(Enum):
    """What a cell says instead of a value: that it is not known, or that it is kept back."""

    UNKNOWN = "unknown"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Figure:
    """A number, and how it is written."""

    value: Decimal
    written: str


CellValue = str | KnownDate | Money | Figure | bool | NotGiven | None


def column_key(name: str) -> str:
    """The name of a column in the data, by which headings are compared: "Date offered" is date_offered."""
    return name_slug(name).replace("-", "_")


@dataclass(frozen=True)
class ReadColumn:
    """A column as it is read: its heading, its key, and the type of its cells."""

    name: str
    type: ColumnType = "text"
    meaning: str = ""
    is_required: bool = False

    @cached_property
    def key(self) -> str:
        return column_key(self.name)


@dataclass(frozen=True)
class RegisterEntry(CitedRow):
    """A row of a register: its line in the spreadsheet, and its cells in the order of the columns."""

    noun: ClassVar[str] = "row"

    line: int
    cells: tuple[CellValue, ...]
    id: str = ""  # in the column that the register names

    @property
    def words(self) -> str:
        return " ".join(cell for cell in self.cells if isinstance(cell, str))

    @classmethod
    def anchor_of(cls, name: str) -> str:
        return super().anchor_of(name_slug(name))


class RegisterColumn(Fields):
    name: Text = field(help="The heading of the column in the spreadsheet.", example="Date offered")
    type: ColumnType | None = field(
        None,
        help="What its cells hold.",
        write=(
            "Text if left out. A link is a web address. A reference is that of a decision here, or "
            "another document in short form, such as report 2016-11-10-update 2.7."
        ),
    )
    help: Text | None = field(None, help="What the column means, for readers.", example="What the giver said it cost.")
    required: YesNo | None = field(None, help="Whether none of its cells may be empty.")


class NilReturn(Fields):
    """A period for which somebody said that there was nothing to enter. Without it nobody knows."""

    period: Text = field(help="The period in which there was nothing to enter.", example="April to June 2024")
    note: Text | None = field(
        None, help="The same in a sentence.", example="No gifts were offered to the Commissioner."
    )
    published: Date | None = field(None, help="When that was published.")
    source: Citation | None = field(None, help="Where it was published, if elsewhere.")


class PublicRegister(Record):
    """A register of the office: gifts, payments, contracts, complaints, requests for information."""

    kind: ClassVar[str] = "register"
    folder: ClassVar[str] = "registers"
    part: ClassVar[str] = "decisions"
    content_folder: ClassVar[str] = "registers/tables"
    label: ClassVar[str] = "Register"
    nouns: ClassVar[tuple[str, str]] = ("register", "registers")
    list_title: ClassVar[str] = "Registers"
    is_listed_by_title: ClassVar[bool] = True
    is_ongoing: ClassVar[bool] = True
    short_form: ClassVar[str] = "[[register gifts-and-hospitality]]"
    schema_type: ClassVar[str] = "Dataset"
    guide: ClassVar[Guide] = GUIDE
    needs_body: ClassVar[bool] = False
    has_numbered_paragraphs: ClassVar[bool] = False
    rows_heading: ClassVar[str] = "Rows"

    period: Text | None = field(None, help="The period it covers.", example="April 2023 to March 2024")
    columns: Many[Annotated[RegisterColumn, brief("name")]] = field(
        [],
        help="Its columns.",
        write=(
            "Leave it out if every column is plain text; otherwise list them all: for plain text the "
            "name alone, for others the name and the type."
        ),
    )
    date_column: Text | None = field(
        None,
        help="The name of the column with the date of each row.",
        write="The newest comes first, and each year has a page.",
        example="Date offered",
    )
    id_column: Text | None = field(
        None,
        help="The name of the column with the id of each row, never used again.",
        write="Links to a row need it. Leave a cell empty if the register prints no id.",
        example="Reference",
    )
    total_column: Text | None = field(
        None, help="The name of the column with amounts or numbers that are added up.", example="Amount"
    )
    outcome_column: Text | None = field(
        None,
        help="The name of the column with the outcome of each row. The page begins with how many have each.",
        example="Outcome",
    )
    rows_ahead: YesNo | None = field(
        None,
        help="Whether rows are shown before the day in their date column.",
        write="Yes, for things to come, such as contracts by their first day. Otherwise they wait for that day.",
    )
    nil_returns: Many[Annotated[NilReturn, brief("period")]] = field(
        [], help="Periods in which there was nothing to enter.", write="They tell readers that you looked."
    )

    _read_columns: tuple[ReadColumn, ...] = ()
    _entries: tuple[RegisterEntry, ...] = ()
    _places: Mapping[str, int] = {}  # of the columns that fields name, by the names of the fields
    _by_year: Mapping[int | None, tuple[RegisterEntry, ...]] = {}

    @property
    def lead(self) -> str:
        return self.summary or lead(has_entries=bool(self.entries))

    @property
    def read_columns(self) -> tuple[ReadColumn, ...]:
        """The columns of its spreadsheet, in their order there."""
        return self._read_columns

    @property
    def entries(self) -> tuple[RegisterEntry, ...]:
        """The rows without a mistake, in the order of the spreadsheet."""
        return self._entries

    def with_entries(self, columns: tuple[ReadColumn, ...], entries: tuple[RegisterEntry, ...]) -> PublicRegister:
        copy = self.model_copy()
        places = {column.key: place for place, column in enumerate(columns)}
        keys = {role: column_key(getattr(self, role) or "") for role in ROLES}
        copy._places = {role: places[key] for role, key in keys.items() if key in places}
        entries = tuple(replace(entry, id=copy._id_of(entry)) for entry in entries)
        copy._read_columns, copy._entries = columns, entries
        newest_first = sorted(entries, key=lambda entry: copy.date_of(entry).order, reverse=True)
        years = grouped((copy.date_of(entry).year, entry) for entry in newest_first)
        copy._by_year = dict(sorted(years.items(), key=lambda group: group[0] is None))
        return copy

    def column(self, name: str) -> ReadColumn:
        """What is declared of a column of the spreadsheet. The columns of dates and totals need no type."""
        key = column_key(name)
        own = next((column for column in self.columns if column_key(column.name) == key), RegisterColumn(name=name))
        of_roles = (types[0] for role, types in ROLES.items() if key == column_key(getattr(self, role) or ""))
        return ReadColumn(own.name, own.type or next(of_roles, None) or "text", own.help or "", own.required is True)

    @staticmethod
    def is_shown(place: int, entries: Iterable[RegisterEntry]) -> bool:
        """Whether a table of these rows has a column: the first always, others if one of their cells is not empty."""
        return place == 0 or any(entry.cells[place] is not None for entry in entries)

    def place_of(self, role: str) -> int | None:
        """The place in a row of the column that a field names, such as date_column."""
        return self._places.get(role)

    def date_of(self, entry: RegisterEntry) -> KnownDate:
        value = self._cell(entry, "date_column")
        return value if isinstance(value, KnownDate) else UNKNOWN

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its rows; none without a column of ids."""
        return tuple(entry.id for entry in self.entries if entry.id)

    def outcome_of(self, entry: RegisterEntry) -> CellValue:
        return self._cell(entry, "outcome_column")

    def _id_of(self, entry: RegisterEntry) -> str:
        value = self._cell(entry, "id_column")
        return value if isinstance(value, str) else ""

    def _cell(self, entry: RegisterEntry, role: str) -> CellValue:
        place = self.place_of(role)
        return None if place is None else entry.cells[place]

    @property
    def references(self) -> Iterator[tuple[int, str]]:
        """The line and the words of every cell that names another record."""
        places = [place for place, column in enumerate(self.read_columns) if column.type == "reference"]
        for entry in self.entries:
            yield from ((entry.line, cell) for place in places if isinstance(cell := entry.cells[place], str))

    @property
    def by_date(self) -> tuple[RegisterEntry, ...]:
        """The newest row first, those without a certain year last; as in the spreadsheet if no column has dates."""
        return tuple(entry for entries in self._by_year.values() for entry in entries)

    @property
    def by_year(self) -> Mapping[int | None, tuple[RegisterEntry, ...]]:
        """The same rows by the year of their dates; None for rows without a certain year."""
        return self._by_year

    @property
    def years(self) -> tuple[int, ...]:
        """The years of its rows, the newest first."""
        return tuple(year for year in self._by_year if year)

    def part_addresses(self) -> Iterator[str]:
        return map(self.year_address, self.years)

    def year_address(self, year: int) -> str:
        return f"{self.address}{year}/"

    def entry_page(self, entry: RegisterEntry) -> str:
        """The page of its year, which stays when the register grows; the register itself for a row without a year."""
        year = self.date_of(entry).year
        return self.year_address(year) if year else self.address

    def entry_address(self, entry: RegisterEntry) -> str:
        return f"{self.entry_page(entry)}{f'#{entry.anchor}' if entry.anchor else ''}"

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        keys = [column_key(column.name) for column in self.columns]
        for index, column in enumerate(self.columns):
            if keys[index] in keys[:index]:
                what = f"The column '{column.name}' is declared twice."
                yield self.problem(what, "Keep one of the two.", at=("columns", index, "name"))
        yield from self._role_mistakes()

    def _role_mistakes(self) -> Iterator[Problem]:
        names = [column.name for column in self.columns or self.read_columns]
        for role, types in ROLES.items():
            named = getattr(self, role)
            if named is None or not names:
                continue
            if column_key(named) not in map(column_key, names):
                remedy = offered(named, names, f"Choose from: {', '.join(names)}.")
                yield self.problem(f"There is no column '{named}'.", remedy, at=(role,))
            elif self.column(named).type not in types:
                what = f"The column '{named}' has the type {self.column(named).type}."
                remedy = f"Write type: {' or '.join(types)} for it, or name another column."
                yield self.problem(what, remedy, at=(role,))


# The fields that name a column, with the types that it may have.
ROLES: dict[str, tuple[ColumnType, ...]] = {
    "date_column": ("date",), "id_column": ("text", "reference"), "total_column": ("amount", "number"),
    "outcome_column": ("text", "yes-no"),
}  # fmt: skip
