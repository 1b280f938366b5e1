"""A document with other fields or another text: only the lines that change are written anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gazette.desk.editing.fields import is_empty, with_fields
from gazette.desk.editing.refusal import CANNOT_SAFELY, CannotEdit
from gazette.desk.editing.text_file import TextFile
from gazette.frontmatter.source import FENCE, Source, Tree, read_document
from gazette.problems import Problem


def edited(data: bytes, fields: Mapping[str, Tree], body: str | None, order: Sequence[str]) -> bytes:
    """The document with these fields, and another text unless that is None. `order` is that of the declared fields.

    Remarks, quotation marks and line ends stay as they are. Raises CannotEdit if the result would be read as anything
    but these fields and this text.
    """
    before = read_document(data)
    if isinstance(before, Problem):
        raise CannotEdit(f"{before.what} {before.remedy}")
    file = TextFile.of(data)
    rows = list(file.rows)
    fence = next(number for number, row in enumerate(rows[1:], 1) if FENCE.fullmatch(row))
    head = with_fields(rows[1:fence], dict(fields), order)
    rest = rows[fence + 1 :] if body is None or body == before.body else body.split("\n")
    new = [rows[0], *head, rows[fence], *rest]
    changed = file.with_rows(new)
    _require(changed, fields, before.body if body is None else body)
    return changed


def _require(data: bytes, fields: Mapping[str, Tree], body: str) -> None:
    after = read_document(data)
    if (
        not isinstance(after, Source)
        or as_understood(after.fields) != as_understood(dict(fields))
        or after.body != body
    ):
        raise CannotEdit(CANNOT_SAFELY)


def as_understood(tree: Tree) -> object:
    """A value as readers of documents understand it: without outer spaces, a single member without its list."""
    if isinstance(tree, dict):
        return {name: as_understood(value) for name, value in tree.items() if not is_empty(value)}
    if isinstance(tree, list):
        members = [as_understood(value) for value in tree if not is_empty(value)]
        return members[0] if len(members) == 1 else members
    return " ".join((tree or "").split())
