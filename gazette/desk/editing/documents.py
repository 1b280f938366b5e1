"""A document with other fields or another text: only the lines that change are written anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from gazette.desk.editing.fields import is_empty, with_fields
from gazette.frontmatter.source import FENCE, Source, Tree, read_document
from gazette.problems import Problem

_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"  # of UTF-8, which Windows writes at the beginning of a file


class CannotEdit(Exception):
    """Raised where a file cannot be changed safely; carries a sentence."""


def edited(data: bytes, fields: Mapping[str, Tree], body: str | None, order: Sequence[str]) -> bytes:
    """The document with these fields, and another text unless that is None. `order` is that of the declared fields.

    Remarks, quotation marks and line ends stay as they are. Raises CannotEdit if the result would be read as anything
    but these fields and this text.
    """
    before = read_document(data)
    if isinstance(before, Problem):
        raise CannotEdit(f"{before.what} {before.remedy}")
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    rows = _END.split(text)
    fence = next(number for number, row in enumerate(rows[1:], 1) if FENCE.fullmatch(row))
    head = with_fields(rows[1:fence], dict(fields), order)
    rest = rows[fence + 1 :] if body is None or body == before.body else body.split("\n")
    new = [rows[0], *head, rows[fence], *rest]
    changed = f"{mark}{_with_ends(rows, _END.findall(text), new)}".encode()
    _require(changed, fields, before.body if body is None else body)
    return changed


def _with_ends(rows: Sequence[str], ends: Sequence[str], new: Sequence[str]) -> str:
    """The new rows as text: a row that stays keeps its line end, a new one gets that of the first line."""
    usual = ends[0] if ends else "\n"
    kept: dict[int, int] = {}
    for block in SequenceMatcher(None, rows, new, autojunk=False).get_matching_blocks():
        kept |= {block.b + number: block.a + number for number in range(block.size)}
    last = len(new) - 1
    parts = []
    for number, row in enumerate(new):
        old = kept.get(number)
        end = "" if number == last else ends[old] if old is not None and old < len(ends) else usual
        parts.append(row + end)
    return "".join(parts)


def _require(data: bytes, fields: Mapping[str, Tree], body: str) -> None:
    after = read_document(data)
    if not isinstance(after, Source) or _plain(after.fields) != _plain(dict(fields)) or after.body != body:
        raise CannotEdit("This change cannot be written safely from here. Make it in a text editor.")


def _plain(tree: Tree) -> object:
    """A value as readers of documents understand it: without outer spaces, a single member without its list."""
    if isinstance(tree, dict):
        return {name: _plain(value) for name, value in tree.items() if not is_empty(value)}
    if isinstance(tree, list):
        members = [_plain(value) for value in tree if not is_empty(value)]
        return members[0] if len(members) == 1 else members
    return " ".join((tree or "").split())
