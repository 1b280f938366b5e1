"""Tables read by their headings: a date under "DOB", a postcode in a row that names a person, a bare telephone number.

The same for a CSV file, a Markdown table, a sheet, a table in Word or on a page of a PDF.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from gazette.privacy import kinds
from gazette.privacy.columns import (
    ABSENCE,
    CHILD,
    COLUMNS,
    EXPLAINS,
    MARKED,
    NAME,
    OF_A_PERSON,
    OF_NO_PERSON,
    PARTY,
    POSTCODE_HEADING,
    REASON,
    REQUESTER,
    ColumnRule,
)
from gazette.privacy.finding import Finding, Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.paragraphs import findings_in_paragraphs, rules_for
from gazette.privacy.people import is_person
from gazette.privacy.postcodes import POSTCODE, is_registered_postcode
from gazette.privacy.rules.homes import BUILDING, STREET
from gazette.privacy.rules.telephones import is_registered


@dataclass(frozen=True)
class CellFinding:
    """A finding and the cell it is in, counted from 0."""

    row: int
    column: int
    finding: Finding


def findings_in_rows(rows: Sequence[Sequence[str]], registered: Registered) -> list[CellFinding]:
    """What looks private in a table whose rows are texts of cells. Its heading is one of the first rows."""
    heading_row, headings = _headings(rows)
    columns = [[column for column in COLUMNS if column.heading.search(heading)] for heading in headings]
    findings: list[CellFinding] = []
    in_cells: dict[str, list[Finding]] = {}
    for index, row in enumerate(rows):
        cells = [cell.strip() for cell in row]
        if any(cells):
            _look_into(cells, in_cells, registered)
            below = index > heading_row and bool(headings)
            in_row = list(_in_row(cells, headings if below else [], columns if below else [], registered, in_cells))
            findings += [CellFinding(index, place, finding) for place, finding in in_row]
    return findings


def findings_in_csv(text: str, registered: Registered) -> list[Finding]:
    """The same for the text of a CSV file, with the lines of the file and the names of its columns."""
    try:
        rows, lines = _csv_rows(text)
    except csv.Error:
        return findings_in_paragraphs(FoldedText(text), registered)
    return [
        replace(cell.finding, line=lines[cell.row] + cell.finding.line - 1, place=_place(rows, cell))
        for cell in findings_in_rows(rows, registered)
    ]


def findings_in_markdown_tables(folded: FoldedText, registered: Registered) -> list[Finding]:
    """The same for each table of a text in Markdown."""
    findings = []
    for match in re.finditer(r"(?:^\|.*\|[ ]?(?:\n|\Z)){2,}", folded.text, re.M):
        start, rows, starts = match.start(), [], []
        for line in match[0].splitlines(keepends=True):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            starts.append(start)
            start += len(line)
        for cell in findings_in_rows(rows, registered):
            findings.append(replace(cell.finding, line=folded.line(starts[cell.row])))
    return findings


def _csv_rows(text: str) -> tuple[list[list[str]], list[int]]:
    """The rows of a CSV file and the line on which each begins."""
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=first.count))
    rows, lines, line = [], [], 1
    for row in reader:
        rows.append(row)
        lines.append(line)
        line = reader.line_num + 1
    return rows, lines


def _place(rows: list[list[str]], cell: CellFinding) -> str:
    heading = rows[0][cell.column].strip() if cell.row and cell.column < len(rows[0]) else ""
    return f'column "{heading}"' if heading else f"column {cell.column + 1}"


def _headings(rows: Sequence[Sequence[str]]) -> tuple[int, list[str]]:
    """The row that names the columns: the first of a dozen with two words in it, one of them known, and no numbers."""
    patterns = [NAME, REQUESTER, POSTCODE_HEADING, MARKED, *(column.heading for column in COLUMNS)]
    for index, row in enumerate(rows[:12]):
        cells = [cell.strip().replace("_", " ") for cell in row]
        in_words = sum(bool(re.search("[A-Za-z]", cell)) for cell in cells) >= 2
        known = any(pattern.search(cell) for cell in cells for pattern in patterns)
        if in_words and known and not re.search(r"\d{3}", " ".join(cells)):
            return index, cells
    return 0, []


def _look_into(cells: list[str], in_cells: dict[str, list[Finding]], registered: Registered) -> None:
    """Adds what is private in each cell by itself. Many cells of a sheet are equal, and are read once."""
    new = {cell: FoldedText(cell) for cell in cells if cell not in in_cells}
    rules = rules_for(" ".join(folded.flat for folded in new.values())) if new else []
    for cell, folded in new.items():
        in_cells[cell] = findings_in_paragraphs(folded, registered, rules)


def _in_row(
    cells: list[str],
    headings: list[str],
    columns: list[list[ColumnRule]],
    registered: Registered,
    in_cells: dict[str, list[Finding]],
) -> Iterator[tuple[int, Finding]]:
    """What is private in each cell by itself, then what is so by its heading, of a cell in which nothing was yet."""
    by_themselves = list(_in_cells(cells, headings, in_cells))
    yield from by_themselves
    seen = {place for place, _ in by_themselves}
    person = _names_person(cells, headings, registered)
    for place, finding in chain(
        _by_heading(cells, columns, person, registered),
        _absence(cells, headings, registered),
        _party(cells, headings, registered),
        _address(cells, headings, person, registered),
    ):
        if place not in seen:
            seen.add(place)
            yield place, finding


def _in_cells(
    cells: list[str], headings: list[str], in_cells: dict[str, list[Finding]]
) -> Iterator[tuple[int, Finding]]:
    for place, cell in enumerate(cells):
        for finding in in_cells[cell]:
            if finding.kind != kinds.MARKING.name or _may_mark(cells, headings, place):
                yield place, finding


def _may_mark(cells: list[str], headings: list[str], place: int) -> bool:
    """A marking counts if it is alone in its row, or a word such as "classification" is beside or above it."""
    if any(EXPLAINS.search(heading) for heading in headings):
        return False
    labels = [*cells[max(0, place - 1) : place], *headings[place : place + 1]]
    return sum(map(bool, cells)) == 1 or any(MARKED.search(label) for label in labels)


def _by_heading(
    cells: list[str], columns: list[list[ColumnRule]], person: bool, registered: Registered
) -> Iterator[tuple[int, Finding]]:
    for place, (cell, able) in enumerate(zip(cells, columns, strict=False)):
        fitting = (column.kind for column in able if column.cell.search(cell) and (person or not column.of_a_person))
        kind = next(fitting, None)
        if cell and kind and not is_registered(cell, registered):
            yield place, kind.finding(cell)


def _names_person(cells: list[str], headings: list[str], registered: Registered) -> bool:
    """Whether a column for names names a person; of a surname or a party any word is enough."""
    return any(
        NAME.search(heading)
        and not OF_NO_PERSON.search(heading)
        and (OF_A_PERSON.search(heading) or is_person(cell, registered) or cell.lower() in first_names())
        for cell, heading in zip(cells, headings, strict=False)
        if re.search("[A-Za-z]", cell)
    )


def _absence(cells: list[str], headings: list[str], registered: Registered) -> Iterator[tuple[int, Finding]]:
    """Why somebody was absent, in a table that counts days of absence."""
    counted = any(ABSENCE.search(heading) for heading in headings)
    if not counted or not (_names_person(cells, headings, registered) or is_person(", ".join(cells), registered)):
        return
    for place, (cell, heading) in enumerate(zip(cells, headings, strict=False)):
        if REASON.search(heading) and re.search("[A-Za-z]{3}", cell):
            yield place, kinds.HEALTH.finding(cell)


def _party(cells: list[str], headings: list[str], registered: Registered) -> Iterator[tuple[int, Finding]]:
    for place, (cell, heading) in enumerate(zip(cells, headings, strict=False)):
        if cell and PARTY.fullmatch(heading) and is_person(cell, registered):
            yield place, kinds.PARTY.finding(cell)
        elif cell and REQUESTER.fullmatch(heading) and is_person(cell, registered):
            yield place, kinds.COMPLAINT.finding(cell)
        elif cell and CHILD.fullmatch(heading) and is_person(cell, registered):
            yield place, kinds.CHILD.finding(cell)


def _address(
    cells: list[str], headings: list[str], person: bool, registered: Registered
) -> Iterator[tuple[int, Finding]]:
    """A postcode or a street in a row that names a person, if no word of a building is in the row."""
    findings = list(_postcodes_and_streets(cells, headings, registered))
    if not findings:
        return
    joined = ", ".join(cell for cell in cells if cell and not re.fullmatch(r"[\d.,£%]+", cell))
    beside = person or (len(joined) < 400 and is_person(joined, registered))
    if beside and not BUILDING.search(joined):
        yield from findings


def _postcodes_and_streets(
    cells: list[str], headings: list[str], registered: Registered
) -> Iterator[tuple[int, Finding]]:
    for place, cell in enumerate(cells):
        code = POSTCODE.search(cell)
        in_address = place < len(headings) and POSTCODE_HEADING.search(headings[place])
        if code and not is_registered_postcode(code[0], registered):
            yield place, kinds.POSTCODE.finding(cell)
        elif in_address and not code and STREET.search(cell):
            yield place, kinds.ADDRESS.finding(cell)
