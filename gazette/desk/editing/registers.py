"""A register, a list in YAML, with other rows: only the lines that change are written anew."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.desk.editing.documents import as_understood
from gazette.desk.editing.fields import with_members
from gazette.desk.editing.refusal import CANNOT_SAFELY, CannotEdit
from gazette.desk.editing.text_file import TextFile
from gazette.frontmatter.source import Tree, read_rows
from gazette.problems import Problem


def members_in(data: bytes) -> list[Tree]:
    """The rows of a register. Raises CannotEdit if it cannot be read."""
    listed = read_rows(data)
    if isinstance(listed, Problem):
        raise CannotEdit(f"Line {listed.line}: {listed.what} {listed.remedy}")
    return listed[0]


def with_register_row(data: bytes, number: int, row: dict[str, Tree] | None) -> bytes:
    """The register with another row at a number, or without it; a number behind the last adds one.

    Raises CannotEdit if the result would be read as anything but these rows.
    """
    before = members_in(data)
    after = [*before[:number], *([row] if row else []), *before[number + 1 :]]
    file = TextFile.of(data)
    rows = list(file.rows)
    new = with_members(rows, after) if before != after else rows
    if row is None:
        new = _without_double_blank(rows, new)
    elif number >= len(before):
        new = _parted_like_others(rows, new)
    changed = file.with_rows(new)
    if as_understood(list(members_in(changed))) != as_understood(after):
        raise CannotEdit(CANNOT_SAFELY)
    return changed


def _without_double_blank(before: Sequence[str], after: list[str]) -> list[str]:
    """A row that is gone takes the empty line before it along."""
    at = next((number for number, row in enumerate(after) if row != before[number]), len(after) - 1)
    is_double = 0 < at < len(after) and not after[at].strip() and not after[at - 1].strip()
    return [*after[:at], *after[at + 1 :]] if is_double else after


def _parted_like_others(before: Sequence[str], after: list[str]) -> list[str]:
    """A new row has an empty line before it where the others have one."""
    starts = [number for number, row in enumerate(before) if row.startswith("- ")]
    are_parted = len(starts) > 1 and all(not before[start - 1].strip() for start in starts[1:])
    at = max((number for number, row in enumerate(after) if row.startswith("- ")), default=0)
    return [*after[:at], "", *after[at:]] if are_parted and after[at - 1].strip() else after
