"""The rows between the hyphens with other values. Each step changes one value and reads the rows anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import SequenceMatcher

from gazette.desk.editing.entries import Entry, entries_of
from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.editing.writing import rows_of_entry, rows_of_member, scalar_rows
from gazette.frontmatter.source import LINE_SEPARATORS, UNPRINTABLE, Place, Tree

Rows = list[str]


def with_fields(rows: Sequence[str], values: dict[str, Tree], order: Sequence[str]) -> Rows:
    """The rows with these values. Only rows of values that differ change. `order` is that of the declared fields."""
    _refuse_unprintable(values)
    whole = entries_of(list(rows))[()]
    return _with_mapping(list(rows), (), whole.tree, values, order)


def with_members(rows: Sequence[str], members: list[Tree]) -> Rows:
    """The rows of a list with these members."""
    _refuse_unprintable(members)
    whole = entries_of(list(rows))[()]
    if not isinstance(whole.tree, list) or whole.is_flow:
        new = [row for member in members for row in rows_of_member(member, 0)]
        return [*(row for row in rows if row.strip() not in ("", "[]")), *new, ""]
    return _with_list(list(rows), (), whole.tree, members)


def _refuse_unprintable(value: Tree) -> None:
    """Raises CannotEdit for a character that no text has, such as those copied out of some PDF files."""
    if isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            _refuse_unprintable(member)
    elif value and (UNPRINTABLE.search(value) or LINE_SEPARATORS.search(value)):
        raise CannotEdit(f"“{value.strip()[:40]}” has a character that is not valid in a text. Type it again.")


def _with_value(rows: Rows, place: Place, old: Tree, new: Tree) -> Rows:
    if is_same(old, new):
        return rows
    entry = entries_of(rows)[place]
    if isinstance(old, dict) and isinstance(new, dict) and not entry.is_flow:
        return _with_mapping(rows, place, old, new, tuple(new))
    if isinstance(old, list) and isinstance(new, list) and not entry.is_flow:
        return _with_list(rows, place, old, new)
    if isinstance(new, str) and not isinstance(old, list | dict):
        return _put(rows, entry.value_start, entry.value_end, scalar_rows(entry, rows, new))
    return _with_whole_entry(rows, entry, old, new)


def _with_mapping(rows: Rows, place: Place, old: Tree, new: dict[str, Tree], order: Sequence[str]) -> Rows:
    fields = old if isinstance(old, dict) else {}
    for name in [name for name in fields if is_empty(new.get(name)) and not is_empty(fields[name])]:
        rows = _without(rows, (*place, name))
    for name in [name for name in fields if not is_empty(new.get(name))]:
        rows = _with_value(rows, (*place, name), fields[name], new[name])
    for name in [name for name in new if name not in fields and not is_empty(new[name])]:
        rows = _with_new_field(rows, place, name, new[name], order)
    return rows


def _with_list(rows: Rows, place: Place, old: list[Tree], new: list[Tree]) -> Rows:
    """Members that stay are not touched; the last are changed first, so that the numbers of the others hold."""
    new = [member for member in new if not is_empty(member)]
    before, after = ([json.dumps(member, sort_keys=True) for member in members] for members in (old, new))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for _, first, end, new_first, new_end in reversed([step for step in steps if step[0] != "equal"]):
        both = min(end - first, new_end - new_first)
        for number in reversed(range(first + both, end)):
            rows = _without(rows, (*place, number))
        for number in reversed(range(new_first + both, new_end)):
            rows = _with_new_member(rows, place, first + both, new[number])
        for number in reversed(range(both)):
            member = (*place, first + number)
            rows = _with_value(rows, member, old[first + number], new[new_first + number])
    return rows


def _with_whole_entry(rows: Rows, entry: Entry, old: Tree, new: Tree) -> Rows:
    """The field written anew: a text that becomes a list, a group that gets a second one, a list in brackets."""
    if isinstance(new, list) and len(new) > 1 and isinstance(old, dict) and is_same(old, new[0]) and not entry.is_flow:
        rows = _as_list_of_one(rows, entry)
        for member in new[1:]:
            rows = _with_new_member(rows, entry.place, len(_members(rows, entry.place)), member)
        return rows
    name = str(entry.place[-1])
    if isinstance(entry.place[-1], int):
        return _replaced(rows, entry, rows_of_member(new, entry.indent))
    return _replaced(rows, entry, rows_of_entry(name, new, entry.indent))


def _as_list_of_one(rows: Rows, entry: Entry) -> Rows:
    """A single group with the hyphen that it needs as the first of several."""
    first, last = entry.value_start[0], entry.last_row
    indented = [f"  {row}" if row.strip() else row for row in rows[first : last + 1]]
    at = entry.value_start[1]
    indented[0] = f"{rows[first][:at]}- {rows[first][at:]}"
    return [*rows[:first], *indented, *rows[last + 1 :]]


def _with_new_field(rows: Rows, place: Place, name: str, value: Tree, order: Sequence[str]) -> Rows:
    entries = entries_of(rows)
    group = entries[place]
    present = list(group.tree) if isinstance(group.tree, dict) else []
    earlier = order[: order.index(name)] if name in order else ()
    before = [other for other in present if other in earlier] if name in order else present
    if not before and present and place:  # the first field of a group stands beside its hyphen
        before = present[:1]
    last = max((entries[(*place, other)].last_row for other in before), default=-1)
    indent = entries[(*place, present[0])].indent if present else group.indent
    return [*rows[: last + 1], *rows_of_entry(name, value, indent), *rows[last + 1 :]]


def _with_new_member(rows: Rows, place: Place, number: int, value: Tree) -> Rows:
    entries = entries_of(rows)
    members = _members(rows, place)
    indent = entries[(*place, 0)].indent if members else entries[place].indent + 2
    at = entries[(*place, number - 1)].last_row + 1 if number else entries[(*place, 0)].first_row
    return [*rows[:at], *rows_of_member(value, indent), *rows[at:]]


def _members(rows: Rows, place: Place) -> list[Tree]:
    tree = entries_of(rows)[place].tree
    return tree if isinstance(tree, list) else []


def _without(rows: Rows, place: Place) -> Rows:
    """The rows without a field or a member. The next field of a group takes the place beside its hyphen."""
    entries = entries_of(rows)
    entry = entries[place]
    if entry.is_flow_member:
        return rows  # refused by the reading that follows
    row, column = entry.first_row, entry.indent
    if rows[row][:column].strip():  # behind a hyphen
        following = next((other for other in entries.values() if other.follows(entry)), None)
        if following is None:
            return rows
        moved = rows[row][:column] + rows[following.first_row][following.indent :]
        between = rows[entry.last_row + 1 : following.first_row]
        return [*rows[:row], *between, moved, *rows[following.first_row + 1 :]]
    return [*rows[:row], *rows[entry.last_row + 1 :]]


def _replaced(rows: Rows, entry: Entry, new: Rows) -> Rows:
    """The rows of an entry replaced; what stands before it in its first row, such as a hyphen, stays."""
    first = rows[entry.first_row][: entry.indent] + new[0].lstrip()
    return [*rows[: entry.first_row], first, *new[1:], *rows[entry.last_row + 1 :]]


def _put(rows: Rows, start: tuple[int, int], end: tuple[int, int], new: Rows) -> Rows:
    """The rows with another text between two points."""
    head, tail = rows[start[0]][: start[1]], rows[end[0]][end[1] :] if end[0] < len(rows) else ""
    inside = [head + new[0], *new[1:]]
    inside[-1] += tail
    return [*rows[: start[0]], *inside, *rows[end[0] + 1 :]]


def is_same(old: Tree, new: Tree) -> bool:
    """Whether two values mean the same to a reader of documents: a single member needs no list."""
    if isinstance(old, dict) and isinstance(new, dict):
        names = {name for fields in (old, new) for name in fields if not is_empty(fields[name])}
        return all(is_same(old.get(name), new.get(name)) for name in names)
    if isinstance(new, list) and not isinstance(old, list):
        return len(new) == 1 and is_same(old, new[0])
    if isinstance(old, list) and not isinstance(new, list):
        return len(old) == 1 and is_same(old[0], new)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_same, old, new))
    return " ".join(str(old or "").split()) == " ".join(str(new or "").split())


def is_empty(value: Tree) -> bool:
    """Whether there is nothing to write: no text, no member, no field with a value."""
    if isinstance(value, dict):
        return all(map(is_empty, value.values()))
    return all(map(is_empty, value)) if isinstance(value, list) else not (value or "").strip()
