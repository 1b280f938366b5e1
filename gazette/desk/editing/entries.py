"""Where each field and each member of a list stands in the rows between the hyphens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from gazette.frontmatter.source import Place, Tree

Point = tuple[int, int]  # row and column, from 0


@dataclass(frozen=True)
class Entry:
    """A field with its value, or a member of a list; the whole has the empty place."""

    place: Place
    tree: Tree
    first_row: int
    indent: int  # the column of its name, or of its hyphen
    value_start: Point
    value_end: Point
    last_row: int
    style: str  # of a text: "", a quotation mark, "|" or ">"
    is_flow: bool  # whether its value is in brackets
    is_flow_member: bool  # whether it stands in brackets itself

    def follows(self, other: Entry) -> bool:
        """Whether this is the next field of the same group."""
        return self.place[:-1] == other.place[:-1] and self.first_row > other.last_row


def entries_of(rows: list[str]) -> dict[Place, Entry]:
    """Every entry by its place, in the order of the rows."""
    node = yaml.compose("\n".join(rows), Loader=yaml.CSafeLoader)
    if node is None:
        return {(): Entry((), {}, 0, 0, (0, 0), (0, 0), -1, "", is_flow=False, is_flow_member=False)}
    return {entry.place: entry for entry in _entries(node, (), (0, 0), rows, in_flow=False)}


def _entries(node: yaml.Node, place: Place, start: Point, rows: list[str], *, in_flow: bool) -> Iterator[Entry]:
    begin, end = _point(node.start_mark), _end(node, rows)
    is_flow = isinstance(node, yaml.CollectionNode) and bool(node.flow_style)
    yield Entry(
        place=place,
        tree=_tree(node),
        first_row=start[0],
        indent=start[1],
        value_start=begin,
        value_end=end,
        last_row=_last_row(node, rows, start[0]),
        style=(node.style or "") if isinstance(node, yaml.ScalarNode) else "",
        is_flow=is_flow,
        is_flow_member=in_flow,
    )
    inside = in_flow or is_flow
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _entries(value, (*place, str(key.value)), _point(key.start_mark), rows, in_flow=inside)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            hyphen = _hyphen(value, rows) if not inside else _point(value.start_mark)
            yield from _entries(value, (*place, number), hyphen, rows, in_flow=inside)


def _point(mark: yaml.Mark) -> Point:
    return mark.line, mark.column


def _hyphen(node: yaml.Node, rows: list[str]) -> Point:
    """The hyphen of a member, which may stand in a row above it."""
    row, column = _point(node.start_mark)
    while row >= 0:
        before = rows[row][:column].rstrip()
        if before.endswith("-"):
            return row, len(before) - 1
        row, column = row - 1, len(rows[row - 1])
    return _point(node.start_mark)


def _end(node: yaml.Node, rows: list[str]) -> Point:
    """Where a value ends; a text below `>` or `|` ends with its last row."""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        last = _last_row(node, rows, node.start_mark.line)
        return last, len(rows[last])
    return _point(node.end_mark)


def _last_row(node: yaml.Node, rows: list[str], first: int) -> int:
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        children = [child for pair in node.value for child in (pair if isinstance(pair, tuple) else (pair,))]
        return max((_last_row(child, rows, child.start_mark.line) for child in children), default=first)
    last = node.end_mark.line
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        last = min(last, len(rows)) - (1 if node.end_mark.column == 0 or last >= len(rows) else 0)
        while last > node.start_mark.line and not rows[last].strip():
            last -= 1
    elif isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
        last = first
    return max(first, last)


def _tree(node: yaml.Node) -> Tree:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_tree(value) for value in node.value]
    is_blank = isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")
    return None if is_blank else str(node.value)
