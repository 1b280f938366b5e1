"""The duties of the office, read from registers/duties.csv."""

from __future__ import annotations

from gazette.frontmatter.sentences import validated
from gazette.library.folder import Folder
from gazette.library.spreadsheet import SheetRow, read_spreadsheet
from gazette.problems import Problem
from gazette.records.duties import Duty

PATH = "registers/duties.csv"
COLUMNS = tuple(Duty.model_fields)
REQUIRED = ("id", "part", "duty", "legal_reference", "cadence", "confidence")


def read_duties(folder: Folder) -> tuple[dict[str, Duty], list[Problem]]:
    """The duties by their ids, in the order of the file; an office that lists none has none."""
    if PATH not in folder.registers:
        return {}, []
    shown = folder.shown(PATH)
    rows, told = read_spreadsheet((folder.root / PATH).read_bytes(), COLUMNS, REQUIRED)
    problems = [problem.at(shown) for problem in told]
    duties: dict[str, Duty] = {}
    for row in rows:
        duty = _duty(row)
        if not isinstance(duty, Duty):
            problems += [problem.at(shown) for problem in duty]
            continue
        problems += duty.mistakes(shown)
        other = next((one for one in duties.values() if one.id.lower() == duty.id.lower()), None)
        if other:
            what = f"The id {duty.id} stands in line {other.line} too."
            problems.append(Problem(shown, duty.line, what, "Keep one of the two rows."))
        duties.setdefault(duty.id, duty)
    return duties, problems


def _duty(row: SheetRow) -> Duty | list[Problem]:
    empty = [name for name in REQUIRED if row.cells[name] is None]
    if empty:
        return [Problem("", row.line, f"The cell {name} is empty.", "Fill it in.") for name in empty]
    cells = {name: cell for name, cell in row.cells.items() if cell is not None}
    duty = validated(Duty, dict(cells), {("row",): row.line}, ("row",))
    return duty.at_line(row.line) if isinstance(duty, Duty) else duty
