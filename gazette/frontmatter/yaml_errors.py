"""Turns the errors of the YAML reader into sentences that say what to write."""

from __future__ import annotations

import re
from dataclasses import replace

import yaml

from gazette.frontmatter.mending import of_row
from gazette.plurals import counted
from gazette.problems import Mend, Problem

_BEGINNINGS = ("cannot start any token", "alias", "alphabetic or numeric", "directive", "mapping keys", "node content")
_BRACKETED = re.compile(r"[\[{].*[\]}]\s*\S")  # [2017] EWHC 1 (Admin), which is not a list
_INDENT = ("expected <block end>", "'-' indicator", "expected <document start>")
_NAME = r"\s*(?:-\s+)*[\w-]+"
_NO_SPACE = re.compile(rf"(?P<name>{_NAME})\s*(?P<colon>:(?=\u00a0|[^\s:/])|[：︰;=])[\s\u00a0]*(?P<value>.*)")
_INDENTED_FIELD = re.compile(r"\s+(?P<field>[\w-]+:(?!.*:\s).*)")  # with no other colon in its text
_IS_NO_FIELD = re.compile(r"(?![\s#-])(?!.*:(?:[ \t]|\Z))")
_FIELD = re.compile(rf"(?P<start>{_NAME}:\s+|\s*(?:-\s+)+)(?P<value>\S.*?)\s*\Z")
_INDENT_OF_TABS = re.compile(r"\A[ \t]+")
_FIRST = re.compile(r"[ -]+(?P<field>[\w-]+:\s.*)")
_MARKED_NAME = re.compile(r"[*`]+(?P<name>[\w-]+):?[*`]*:?(?:\s(?P<value>.*))?")
LONGEST = 60  # characters of a line that are quoted
MARKED = "The name of the field has signs round it that only a text has."
NOT_CLOSED = "A quotation mark opens here and is never closed."
_QUOTED_PART = re.compile(r"(?P<quote>['\"])(?P<inside>.*)")


def problem_of(error: yaml.MarkedYAMLError, rows: list[str], offset: int) -> Problem:
    """Describe the error; `offset` is the number of lines of the file before the first row."""
    reason, context = str(error.problem or ""), str(error.context or "")
    number = _row_of(error.problem_mark or error.context_mark, rows)
    begins = _row_of(error.context_mark, rows) if error.context_mark else number
    row = rows[number] if rows else ""
    if "\t" in row and ("tab" in reason or "\\t" in reason or row.lstrip(" ").startswith("\t")):
        problem = _at(number, offset, "The line is indented with a tab.", "Use spaces: two for each level.")
        return replace(problem, mend=of_row(row, _INDENT_OF_TABS.sub(_spaces, row)))
    if "could not find expected ':'" in reason:
        return _without_colon(rows[begins], begins, offset)
    if "expected key" in reason and row.startswith("- ") and not rows[number - 1].lstrip().startswith("- "):
        what = "This row begins with a hyphen, but the field above it is not a list."
        remedy = "Write the name of a list and a colon above it, such as topics:, and nothing after the colon."
        return _at(number, offset, what, remedy)
    opened = _open_quote(rows, number)
    if opened is not None:
        return not_closed(rows, opened, offset)
    if ":" in row and (marked := _MARKED_NAME.fullmatch(row)):
        return _at(number, offset, MARKED, f"Write {marked['name']}: {marked['value'] or ''}".strip())
    value = _of_the_value(row, reason, context)
    if value:
        what, remedy, meant = value
        return replace(_at(number, offset, what, remedy), mend=of_row(row, meant, _below(rows, number)))
    if "mapping values" in reason and number and _IS_NO_FIELD.match(rows[number - 1]) and not row[:1].isspace():
        return _without_colon(rows[number - 1], number - 1, offset)
    if "mapping values" in reason and (match := _INDENTED_FIELD.match(row)):
        what = "The line is indented further than the field above it."
        return _at(number, offset, what, f"Begin it in the same column: {match['field']}")
    if "quoted scalar" in context or "quoted scalar" in reason:
        return not_closed(rows, begins, offset)
    if "mapping values are not allowed" in reason:
        what = "A colon inside the text makes this line unreadable, or it is indented too far."
        problem = _at(number, offset, what, f"Put quotes round the text: {_quoted(row)}")
        return replace(problem, mend=of_row(row, _with_quotes(row), _below(rows, number)))
    if "flow" in context:
        what = "A bracket opens here and is never closed."
        return _at(begins, offset, what, "Close it, or write the list with hyphens.")
    first = _FIRST.match(rows[0]) if number else None
    return _of_first_field(first, offset) if first else _at(number, offset, *_of_structure(row, reason, context))


def _of_first_field(row: re.Match[str], offset: int) -> Problem:
    what = "The first field is indented, or begins with a hyphen, and the fields below it do not."
    problem = _at(0, offset, what, f"Begin it in the same column: {row['field']}")
    return replace(problem, mend=Mend(row[0], row["field"]))


def _of_structure(row: str, reason: str, context: str) -> tuple[str, str]:
    if any(words in reason for words in _INDENT) or "block mapping" in context:
        spaces = counted(len(row) - len(row.lstrip(" ")), "space")
        what = f"This line begins after {spaces}, which fits no line above it: {_shortened(row)}"
        return what, "Begin each field in the same column, two spaces further in for each level."
    return f"The fields cannot be read here: {reason}.", "Compare the line with the example in the README."


def _open_quote(rows: list[str], number: int) -> int | None:
    """The row above in which a value begins with a quotation mark that only a mark meant for another value closes."""
    for index, row in enumerate(rows[:number]):
        field = _FIELD.match(row)
        quote = field["value"][0] if field else ""
        if field and quote in "'\"" and field["value"].count(quote) == 1:
            ends = (other for other in rows[index + 1 : number] if other.count(quote) == 1)
            if not any(other.rstrip().endswith(quote) for other in ends):
                return index
    return None


def not_closed(rows: list[str], number: int, offset: int) -> Problem:
    problem = _at(number, offset, NOT_CLOSED, "Close it at the end of the text.")
    field = _FIELD.match(rows[number])
    if not field or field["value"].count(field["value"][0]) > 1:
        return problem
    closed = f"{rows[number].rstrip()}{field['value'][0]}"
    return replace(problem, mend=of_row(rows[number], closed, _below(rows, number)))


def _shortened(row: str) -> str:
    """The line in quotation marks, as a sentence ends; a long one up to a word."""
    words = " ".join(row.split())
    return f"“{words if len(words) <= LONGEST else words[:LONGEST].rpartition(' ')[0] + ' …'}”."


def _below(rows: list[str], number: int) -> str:
    return "".join(rows[number + 1 : number + 2])


def _spaces(tabs: re.Match[str]) -> str:
    return "  " * tabs[0].count("\t") + " " * tabs[0].count(" ")


def _without_colon(row: str, number: int, offset: int) -> Problem:
    if match := _NO_SPACE.match(row):
        what = "There is no space after the colon." if match["colon"] == ":" else "There is no colon after the name."
        meant = f"{match['name']}: {match['value']}"
        mend = of_row(row, meant) if match["colon"] in ":：︰" else None
        return replace(_at(number, offset, what, f"Write {meant.strip()}"), mend=mend)
    what = f"This line has no colon after the name of a field: {_shortened(row)}"
    remedy = "Write it as name: value. If it goes on from the line above, indent it by two spaces."
    return _at(number, offset, what, remedy)


def _of_the_value(row: str, reason: str, context: str) -> tuple[str, str, str] | None:
    """What is wrong where a value, or a row of a list, begins with a quotation mark, a bracket or another character.

    With what to write, and the row with that; the same row where that is not clear.
    """
    field = _FIELD.match(row)
    value = field["value"] if field else ""
    begins_a_part = "expected key" in reason or "'-' indicator" in reason
    if begins_a_part and (quoted := _QUOTED_PART.match(value)):
        what = "The quotation mark at the start ends in the middle of the value."
        meant = f"{field['start'] if field else ''}{_whole(value, quoted)}"
        return what, f"Put quotes round the whole of it: {meant.strip()}", meant
    if begins_a_part and _BRACKETED.match(value):
        what = "The value begins with a character that means something else here."
        return what, f"Put quotes round it: {_quoted(row)}", _with_quotes(row)
    if "block sequence entries" in reason:
        what = "The value begins with a hyphen, as a row of a list does."
        remedy = f"Put quotes round it: {_quoted(row)}; or write each row of a list on a line of its own below."
        return what, remedy, row
    if "block scalar" in context or any(words in reason for words in _BEGINNINGS) or (begins_a_part and "%" in row):
        return (
            "The value begins with a character that means something else here.",
            f"Put quotes round it: {_quoted(row)}",
            _with_quotes(row),
        )
    return None


def _whole(value: str, quoted: re.Match[str]) -> str:
    """The value in quotation marks of the other kind: all of it, or what the marks at its two ends were meant for."""
    quote, inside = quoted["quote"], quoted["inside"]
    second = value.find(quote, 1)
    closes = not value[second - 1].isspace() and not value[second + 1 : second + 2].isalnum()
    if inside.endswith(quote) and not closes:
        value = inside[:-1]
    return _in_quotes(value)


def _row_of(mark: yaml.Mark | None, rows: list[str]) -> int:
    """Return the index of the mark's row; a mark at the end of the text lies one row after the last."""
    return min(mark.line if mark else 0, max(len(rows) - 1, 0))


def _at(number: int, offset: int, what: str, remedy: str) -> Problem:
    return Problem("", number + offset + 1, what, remedy)


def _quoted(row: str) -> str:
    field = _FIELD.match(row)
    if field and ":" not in field["start"]:  # a row of a list
        return f"- {_in_quotes(field['value'])}"
    name, _, value = row.partition(":")
    return f"{name.strip()}: {_in_quotes(value.strip())}"


def _with_quotes(row: str) -> str:
    """The row with its value in quotation marks."""
    field = _FIELD.match(row)
    return f"{field['start']}{_in_quotes(field['value'])}" if field else row


def _in_quotes(value: str) -> str:
    """The value in straight quotation marks, in place of those that Word put round the whole of it."""
    if value[:1] == "“" and value[-1:] == "”" and "“" not in value[1:]:
        value = value[1:-1]
    if '"' in value and "'" in value:
        value = re.sub(r"\"([^\"]*)\"", r"“\1”", value).replace('"', "”")
    quote = "'" if '"' in value else '"'
    return f"{quote}{value}{quote}"
