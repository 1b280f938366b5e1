"""Changes a field in its line of a document. All other lines, every remark and the ends of lines stay as they are."""

from __future__ import annotations

import re

from gazette.records.renames import Rename, RenamedField

_LINES = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")  # a document may have the line ends of Unix, Windows or an old Mac


def lines_of(data: bytes) -> list[str]:
    """The lines with their ends, counted as the reader of documents counts them."""
    return _LINES.split(data.decode("utf-8"))


def edited(data: bytes, line: int, name: str, change: Rename | RenamedField) -> bytes | None:
    """The document with a field changed in a line; None where the line is not as expected."""
    rows = lines_of(data)
    if line > len(rows):
        return None
    new = _new_rows(rows, line - 1, re.escape(name), change)
    return None if new is None else "".join(new).encode()


def _new_rows(rows: list[str], index: int, name: str, change: Rename | RenamedField) -> list[str] | None:
    if isinstance(change, RenamedField):
        return _replaced(rows, index, rf"(?<![\w-]){name}(\s*:)", rf"{change.new}\1")
    field = _written(name, change.old)
    if change.new is not None:
        return _replaced(rows, index, field, rf"\g<name>\g<mark>{change.new}\g<mark>")
    return _without(rows, index, field)


def _replaced(rows: list[str], index: int, pattern: str, new: str) -> list[str] | None:
    row, count = re.subn(pattern, new, rows[index], count=1)
    return [*rows[:index], row, *rows[index + 1 :]] if count else None


def _written(name: str, value: str) -> str:
    """A field with its value, with or without quotation marks, in a line of its own or between braces."""
    return rf"(?<![\w-])(?P<name>{name}\s*:\s*)(?P<mark>['\"]?){re.escape(value)}(?P=mark)(?=\s*(?:[,}}]|\s#|$))"


def _without(rows: list[str], index: int, field: str) -> list[str] | None:
    """The lines without a field. A remark behind it becomes a line of its own; a hyphen goes to the next field."""
    alone = re.fullmatch(rf"(?P<indent>[ \t]*)(?P<hyphen>-[ ]+)?{field}\s*?(?P<remark>[ \t]#[^\r\n]*)?(?P<end>\s*)",
                         rows[index])  # fmt: skip
    if not alone:
        return _replaced(rows, index, rf",\s*{field}", "") or _replaced(rows, index, rf"{field}\s*,[ \t]*", "")
    remarks = [f"{alone['indent']}{alone['remark'].strip()}{alone['end']}"] if alone["remark"] else []
    if not alone["hyphen"]:
        return [*rows[:index], *remarks, *rows[index + 1 :]]
    following = index + 1
    while following < len(rows) and re.fullmatch(r"\s*(#.*)?\s*", rows[following]):
        remarks.append(re.sub(r"^[ \t]+(?=#)", alone["indent"], rows[following]))
        following += 1
    spaces = alone["indent"] + " " * len(alone["hyphen"])
    if following == len(rows) or not rows[following].startswith(spaces):
        return None
    moved = f"{alone['indent']}{alone['hyphen']}{rows[following][len(spaces) :]}"
    return [*rows[:index], *remarks, moved, *rows[following + 1 :]]
