"""The rows of a public register as a table, and what a column comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from urllib.parse import urlsplit

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.money import Money, has_no_pence, say_pounds
from gazette.plurals import capitalised
from gazette.records import PublicRegister
from gazette.records.public_register import CellValue, Figure, NotGiven, ReadColumn, RegisterEntry
from gazette.records.restriction import WITHHELD
from gazette.sentences.public_registers import NOT_KNOWN, NOTHING_ENTERED, ColumnTotal, only_first_entries
from gazette.views.record.badges import badge_words
from gazette.views.record.prose import title_of, web_link_state
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

MOST_ROWS = 1000  # in a table; the downloads have all rows
MOST_COLUMNS = 6  # in a table; what few rows say then goes below the longest text of the row
LONGEST_CODE = 16  # characters: a longer reference may break
WIDE = 60  # characters: a column with longer texts is given room
WORDS_FOR_MISSING = {NotGiven.UNKNOWN: NOT_KNOWN, NotGiven.WITHHELD: WITHHELD}
NUMBERS = ("amount", "number")
FEWEST_COMPARED = 3  # sums, of which the largest is told


def entry_table(library: Library, register: PublicRegister, caption: str, entries: Sequence[RegisterEntry]) -> Table:
    """The rows with every column that says something, each with its anchor if the register has ids."""
    shown = entries[:MOST_ROWS]
    shown_places = [place for place in range(len(register.read_columns)) if register.is_shown(place, shown)]
    rare = _rarely_filled(register, shown_places, shown)
    places = _named_first(register, [place for place in shown_places if place not in rare], shown)
    columns = [_column(library, register, place, shown) for place in places]
    if rare:
        texts = [number for number in range(1, len(places)) if register.read_columns[places[number]].type == "text"]
        longest = max(texts, key=lambda number: _longest(places[number], shown))
        below = partial(_with_cells_below, register, rare, columns[longest].cell)
        columns[longest] = replace(columns[longest], cell=below)
    has_gaps = any(entry.cells[place] is None for entry in shown for place in places)
    notes = (
        only_first_entries(MOST_ROWS, len(entries)) if len(entries) > MOST_ROWS else "",
        NOTHING_ENTERED if has_gaps else "",
    )
    note = " ".join(filter(None, notes))
    return table_of(caption, columns, shown, note=note, anchor=lambda entry: entry.anchor)


def _named_first(register: PublicRegister, places: list[int], entries: Sequence[RegisterEntry]) -> list[int]:
    """The columns, with a short name of what a row is about before its number, which tells a reader less."""
    if len(places) < 2 or places[0] != register.place_of("id_column"):
        return places
    number, name, *others = places
    is_name = register.read_columns[name].type == "text" and 0 < _longest(name, entries) <= WIDE
    has_each_its_own = None not in (names := [entry.cells[name] for entry in entries]) and len({*names}) == len(names)
    return [name, number, *others] if is_name and has_each_its_own and len(names) > 1 else places


def _rarely_filled(register: PublicRegister, places: Sequence[int], entries: Sequence[RegisterEntry]) -> list[int]:
    """Of many columns those of texts in which half of the rows or more say nothing; the first heads the rows."""
    texts = [place for place in places[1:] if register.read_columns[place].type == "text"]
    rare = [place for place in texts if sum(entry.cells[place] is None for entry in entries) * 2 >= len(entries)]
    return rare if len(places) > MOST_COLUMNS and len(rare) < len(texts) else []


def _with_cells_below(
    register: PublicRegister, rare: Sequence[int], cell: Callable[[RegisterEntry], Value], entry: RegisterEntry
) -> Value:
    """A cell with what the row says in columns that few rows fill, each named: Given away to: The food bank."""
    cells = ((heading(register.read_columns[place]), value_shown(entry.cells[place]).text) for place in rare)
    value = cell(entry)
    return replace(value, note="; ".join(f"{name}: {words}" for name, words in cells if words) or value.note)


def _longest(place: int, entries: Iterable[RegisterEntry]) -> int:
    return max((len(text) for entry in entries if isinstance(text := entry.cells[place], str)), default=0)


def _column(
    library: Library, register: PublicRegister, place: int, entries: Sequence[RegisterEntry]
) -> TableColumn[RegisterEntry]:
    column = register.read_columns[place]
    cells = [entry.cells[place] for entry in entries]
    longest = _longest(place, entries)
    has_codes = place == register.place_of("id_column") or column.type == "reference"
    is_code = has_codes and longest <= LONGEST_CODE
    with_pence = any(isinstance(value, Money) and not has_no_pence(value.pounds) for value in cells)
    cell = partial(_amount_with_pence, place) if with_pence else partial(_cell, library, place, column)
    return TableColumn(heading(column), cell, is_number=column.type in NUMBERS, is_wide=longest > WIDE, is_code=is_code)


def heading(column: ReadColumn) -> str:
    """The heading as it is written; a name made for programs in words: "Supplier name" for supplier_name."""
    if "_" not in column.name:
        return column.name
    words = " ".join(column.name.replace("_", " ").split())
    return capitalised(words)


def _amount_with_pence(place: int, entry: RegisterEntry) -> Value:
    """An amount of a column in which some have pence, so that exact figures stand below each other."""
    value = entry.cells[place]
    if isinstance(value, Money) and value.closeness == "exact":
        return Value(say_pounds(value.pounds, with_pence=True))
    return value_shown(value)


def _cell(library: Library, place: int, column: ReadColumn, entry: RegisterEntry) -> Value:
    value = entry.cells[place]
    if isinstance(value, str) and column.type == "reference":
        return _reference(library, value)
    if isinstance(value, str) and column.type == "link":
        host = (urlsplit(value).hostname or value).removeprefix("www.")
        about = f"({value_shown(entry.cells[0]).text})" if place else ""
        return web_link_state(library, value) or Value(heading(column), value, note=host, unseen=about)
    return value_shown(value)


def value_shown(value: CellValue) -> Value:
    """A cell in words."""
    match value:
        case None:
            return Value("")
        case NotGiven():
            return Value(WORDS_FOR_MISSING[value])
        case KnownDate():
            return date_value(value)
        case bool():
            return Value("Yes" if value else "No")
        case Figure():
            return Value(value.written)
        case _:
            return Value(str(value))


def _reference(library: Library, written: str) -> Value:
    """A decision by its reference, as written; another record by its title."""
    target = library.linked("cell", written)
    if target is None:  # the checks report it before any page is made
        return Value(written)
    text = written if target.record.kind == "decision" and " " not in written else title_of(target)
    return Value(text, target.address, note=badge_words(library, target.record))


def column_total(register: PublicRegister, entries: Sequence[RegisterEntry]) -> ColumnTotal | None:
    """What the column named by total_column comes to; None without rows, or while a row is still to become public."""
    place = register.place_of("total_column")
    if place is None or not entries or register.held_parts.lines:
        return None
    cells = [entry.cells[place] for entry in entries]
    exact = [figure for cell in cells if (figure := _exact(cell)) is not None]
    return ColumnTotal(
        value=sum(exact, Decimal()),
        added=len(exact),
        is_money=register.read_columns[place].type == "amount",
        near=sum(isinstance(cell, Money) and cell.closeness != "exact" for cell in cells),
        unknown=cells.count(NotGiven.UNKNOWN),
        withheld=cells.count(NotGiven.WITHHELD),
        empty=cells.count(None),
    )


def largest(register: PublicRegister) -> RegisterEntry | None:
    """The entry with the largest sum of money in that column; None where one is over or near a figure, or of a few."""
    place, total = register.place_of("total_column"), column_total(register, register.entries)
    if place is None or not total or not total.is_money or total.near or total.added < FEWEST_COMPARED:
        return None
    return max(register.by_date, key=lambda entry: _exact(entry.cells[place]) or Decimal())


def _exact(cell: CellValue) -> Decimal | None:
    if isinstance(cell, Money):
        return cell.pounds if cell.closeness == "exact" else None
    return cell.value if isinstance(cell, Figure) else None
