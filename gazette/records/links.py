"""The fields of a record that name another record, from their declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from gazette.frontmatter.models import Fields, LinkTo, groups_in
from gazette.frontmatter.source import Place


@dataclass(frozen=True)
class FieldLink:
    """A field that names something else."""

    place: Place  # ("rounds", 0, "decisions", 1)
    kind: str  # see LinkTo
    written: str


def links_of(fields: Fields) -> Iterator[FieldLink]:
    """Every link in the fields, including nested groups."""
    for name, kind in _links_and_groups(type(fields)):
        value = getattr(fields, name)
        for place, member in _members(value, (name,)):
            if kind is not None:
                yield FieldLink(place, kind, member)
            elif isinstance(member, Fields):
                for link in links_of(member):
                    yield FieldLink((*place, *link.place), link.kind, link.written)


def _members(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, tuple):
        for index, member in enumerate(value):
            yield (*place, index), member
    elif value is not None:
        yield place, value


@cache
def _links_and_groups(model: type[Fields]) -> tuple[tuple[str, str | None], ...]:
    """The fields that name something, with the kind of name; and nested groups of fields, with None."""
    links_and_groups: list[tuple[str, str | None]] = []
    for name, info in model.model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, LinkTo)] or list(_marks(info.annotation))
        if marks:
            links_and_groups.append((name, marks[0].kind))
        elif any(groups_in(info.annotation)):
            links_and_groups.append((name, None))
    return tuple(links_and_groups)


def _marks(annotation: Any) -> Iterator[LinkTo]:
    if get_origin(annotation) is Annotated:
        yield from (mark for mark in annotation.__metadata__ if isinstance(mark, LinkTo))
    for part in get_args(annotation):
        yield from _marks(part)
