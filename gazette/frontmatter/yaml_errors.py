"""Turns the errors of the YAML reader into sentences that say what to write."""

from __future__ import annotations

import re

import yaml

from gazette.problems import Problem

_SIGNS = ("cannot start any token", "alias", "alphabetic or numeric", "directive")
_BRACKETED = re.compile(r":\s+\[[^\]]*\]\s*\S|:\s+\{[^}]*\}\s*\S")  # [2017] EWHC 1 (Admin), which is no list
_INDENT = ("expected <block end>", "'-' indicator")


def problem_of(error: yaml.MarkedYAMLError, rows: list[str], offset: int) -> Problem:
    """Describe the error; `offset` is the number of lines of the file before the first row."""
    reason, context = str(error.problem or ""), str(error.context or "")
    number = _row_of(error.problem_mark or error.context_mark, rows)
    begins = _row_of(error.context_mark, rows) if error.context_mark else number
    row = rows[number] if rows else ""
    if "\t" in row and ("tab" in reason or "\\t" in reason or row.lstrip(" ").startswith("\t")):
        return _at(number, offset, "The line is indented with a tab.", "Use spaces: two for each level.")
    if "mapping values are not allowed" in reason:
        what = "A colon inside the text makes this line unreadable, or it is indented too far."
        return _at(number, offset, what, f"Put quotes round the text: {_quoted(row)}")
    if "quoted scalar" in context or "quoted scalar" in reason:
        what = "A quotation mark opens here and is never closed."
        return _at(begins, offset, what, "Close it at the end of the text.")
    if "flow" in context:
        what = "A bracket opens here and is never closed."
        return _at(begins, offset, what, "Close it, or write the list with hyphens.")
    if "could not find expected ':'" in reason:
        what = "A line here has no colon after the name of its field."
        return _at(number, offset, what, "Write it as name: value.")
    if any(sign in reason for sign in _SIGNS) or "%" in row or _BRACKETED.search(row):
        what = "The value begins with a sign that means something else here."
        return _at(number, offset, what, f"Put quotes round it: {_quoted(row)}")
    if any(sign in reason for sign in _INDENT) or "block mapping" in context:
        what = "The line is indented differently from the fields around it."
        return _at(number, offset, what, "Begin each field in the same column, two spaces further in for each level.")
    what = f"The fields cannot be read here: {reason}."
    return _at(number, offset, what, "Compare the line with the example in the README.")


def _row_of(mark: yaml.Mark | None, rows: list[str]) -> int:
    """Return the index of the mark's row; a mark at the end of the text lies one row after the last."""
    return min(mark.line if mark else 0, max(len(rows) - 1, 0))


def _at(number: int, offset: int, what: str, remedy: str) -> Problem:
    return Problem("", number + offset + 1, what, remedy)


def _quoted(row: str) -> str:
    name, _, value = row.partition(":")
    sign = "'" if '"' in value else '"'
    return f"{name.strip()}: {sign}{value.strip()}{sign}"
