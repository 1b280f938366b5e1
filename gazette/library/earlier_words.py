"""The fields and choices of earlier versions in the fields of a document, and the fields with those of today."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

from gazette.fingerprints import of_document
from gazette.frontmatter.source import Place, Source, Tree
from gazette.records.renames import EACH, RENAMED_FIELDS, RENAMES, Rename, RenamedField

CHANGES: tuple[Rename | RenamedField, ...] = (*RENAMES, *RENAMED_FIELDS)


def same_but_for_earlier_words(document: Source, other: Source) -> bool:
    """Whether two documents say the same, once the words of earlier versions are those of today."""
    first, second = (of_document(_of_today(source.fields), source.body) for source in (document, other))
    return first == second


def _of_today(fields: dict[str, Tree]) -> dict[str, Tree]:
    for change in CHANGES:
        for place in list(places_of(fields, change.place, change)):
            fields = with_change(fields, place, change)
    return fields


def places_of(tree: Tree, pattern: Sequence[str], change: Rename | RenamedField, at: Place = ()) -> Iterator[Place]:
    """The places in the fields that a change is about. A group alone stands for a list of one."""
    if not pattern:
        if isinstance(change, RenamedField) or tree == change.old:
            yield at
    elif pattern[0] == EACH:
        for index, member in enumerate(tree) if isinstance(tree, list) else ():
            yield from places_of(member, pattern[1:], change, (*at, index))
        if isinstance(tree, dict):
            yield from places_of(tree, pattern[1:], change, at)
    elif isinstance(tree, dict) and pattern[0] in tree:
        yield from places_of(tree[pattern[0]], pattern[1:], change, (*at, pattern[0]))


def with_change(fields: dict[str, Tree], place: Place, change: Rename | RenamedField) -> dict[str, Tree]:
    """The fields as they must be read back: this one changed, and all others as they were."""
    expected: dict[str, Tree] = copy.deepcopy(fields)
    group: Tree = expected
    for part in place[:-1]:
        group = group[part]  # type: ignore[index]
    assert isinstance(group, dict)
    name = str(place[-1])
    value = group.pop(name)
    if isinstance(change, RenamedField):
        group[change.new] = value
    elif change.new is not None:
        group[name] = change.new
    return expected
