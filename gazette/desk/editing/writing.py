"""Values as rows of a document: as the value before was written where that will do."""

from __future__ import annotations

import textwrap

from gazette.desk.editing.entries import Entry
from gazette.frontmatter.source import Tree
from gazette.frontmatter.written import quoted

WIDTH = 110  # characters of a row
Rows = list[str]


def scalar_rows(entry: Entry, rows: Rows, text: str) -> Rows:
    """A text in the place of another one: the first row goes behind what stands before it there."""
    text = " ".join(text.split())
    row, column = entry.value_start
    before = rows[row][:column]
    lead = "" if not before or before.endswith(" ") else " "
    old = rows[row : entry.value_end[0] + 1]
    behind = rows[entry.value_end[0]][entry.value_end[1] :] if entry.value_end[0] < len(rows) else ""
    if entry.is_flow_member:
        return [lead + _in_quotes(text, entry.style or ('"' if set(text) & set(",[]{}:#") else ""))]
    if entry.style in ("|", ">"):
        indent = _indent(old[1]) if len(old) > 1 else entry.indent + 2
        return [rows[row][column:], *_wrapped(text, indent, max(map(len, old[1:]), default=WIDTH))]
    if len(old) > 1 and not entry.style and quoted(text) == text:  # a text of several rows without quotation marks
        return _continued(text, column, _indent(old[1]), max(map(len, old)))
    if len(before) + len(text) > WIDTH and not behind.strip():
        return [f"{lead}>-", *_wrapped(text, entry.indent + 2, WIDTH)]
    return [lead + (_in_quotes(text, entry.style) if entry.style else quoted(text))]


def rows_of_entry(name: str, value: Tree, indent: int) -> Rows:
    """A new field."""
    space = " " * indent
    if isinstance(value, dict):
        return [f"{space}{name}:", *_rows_of_group(value, indent + 2)]
    if isinstance(value, list):
        return [f"{space}{name}:", *(row for member in value for row in rows_of_member(member, indent + 2))]
    return _text(f"{space}{name}:", value or "", indent)


def rows_of_member(value: Tree, indent: int) -> Rows:
    """A new member of a list."""
    if isinstance(value, dict):
        rows = _rows_of_group(value, indent + 2)
        return [f"{' ' * indent}- {rows[0].lstrip()}", *rows[1:]]
    return _text(f"{' ' * indent}-", str(value or ""), indent)


def _rows_of_group(fields: dict[str, Tree], indent: int) -> Rows:
    filled = {name: value for name, value in fields.items() if value not in (None, "", [], {})}
    return [row for name, value in filled.items() for row in rows_of_entry(name, value, indent)]


def _text(before: str, value: str, indent: int) -> Rows:
    value = " ".join(value.split())
    if len(before) + len(value) + 1 > WIDTH:
        return [f"{before} >-", *_wrapped(value, indent + 2, WIDTH)]
    return [f"{before} {quoted(value)}".rstrip()]


def _wrapped(text: str, indent: int, width: int) -> Rows:
    space = " " * indent
    return textwrap.wrap(
        text,
        max(width, indent + 40),
        initial_indent=space,
        subsequent_indent=space,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _continued(text: str, column: int, indent: int, width: int) -> Rows:
    """A text that begins in a row and goes on in the next, as wide as it was."""
    rows = _wrapped(f"{'x' * column} {text}" if column else text, indent, width)
    first = rows[0].strip().removeprefix("x" * column).lstrip()
    return [first, *rows[1:]]


def _in_quotes(text: str, style: str) -> str:
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style == '"':
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return quoted(text)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
