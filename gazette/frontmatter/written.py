"""Writes fields and texts so that they are read back to the letter, whatever characters they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gazette.frontmatter.source import Tree, read_fields
from gazette.problems import Problem

_MOST_BRACKETS = 20  # more of them in one line are refused as nested too deep, even within quotation marks
# Signs that would be taken for a short form, a link, a note or an anchor, even after a backslash.
_PARTED = re.compile(r"\[(?=[\[^])|\](?=\()|\{(?=:?\s*[#.])")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!-])")  # what Markdown prints after a backslash
_AS_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}


def quoted(value: str) -> str:
    """The value as YAML, in quotation marks where it needs them."""
    if not value:
        return ""
    read = read_fields([f"field: {value}"], 0)
    if not isinstance(read, Problem) and read[0] == {"field": value} and not read[1].problems:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if sum(map(escaped.count, "[]{}")) > _MOST_BRACKETS:
        escaped = re.sub(r"[\[\]{}]", lambda match: f"\\x{ord(match[0]):02X}", escaped)
    return f'"{escaped}"'


def document(fields: Mapping[str, Tree], body: str) -> str:
    """A file of fields and text. An empty field is written without a value, for its author to fill in."""
    return "\n".join(["---", *_rows(fields), "---", "", body.strip("\n"), ""])


def _rows(fields: Mapping[str, Tree]) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, list):
            yield f"{name}:"
            for member in value:
                yield from _member(member)
        elif isinstance(value, dict):
            yield f"{name}:"
            yield from (f"  {row}" for row in _rows(value))
        else:
            yield f"{name}: {quoted(value if isinstance(value, str) else '')}".rstrip()


def _member(member: Tree) -> Iterator[str]:
    if isinstance(member, dict):
        rows = list(_rows(member))
        yield f"  - {rows[0]}"
        yield from (f"    {row}" for row in rows[1:])
    else:
        yield f"  - {quoted(str(member))}"


def as_markdown(text: str) -> str:
    """The words as Markdown that prints them as they are, each line as a paragraph of its own."""
    lines = (" ".join(line.split()) for line in _PARTED.sub(r"\g<0> ", text).split("\n"))
    return "\n\n".join(_escaped(line) for line in lines if line)


def _escaped(line: str) -> str:
    line = "".join(_AS_ENTITIES.get(character, character) for character in _MARKDOWN.sub(r"\\\1", line))
    return re.sub(r"^([0-9]+)\.(?=\s)", r"\1\\.", line)
