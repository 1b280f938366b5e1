"""The values in the fields of a record with their places, and those that name another record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from gazette.frontmatter.models import Fields, groups_in, kind_of_link
from gazette.frontmatter.source import Place

V = TypeVar("V")


@dataclass(frozen=True)
class FieldLink:
    """A field that names something else."""

    place: Place  # ("rounds", 0, "decisions", 1)
    kind: str  # see LinkTo
    written: str


def links_of(fields: Fields) -> Iterator[FieldLink]:
    """Every link in the fields, including nested groups."""
    for name, kind in _links_and_groups(type(fields)):
        for place, member in _members(fields, name):
            if kind is not None:
                yield FieldLink(place, kind, member)
            elif isinstance(member, Fields):
                for link in links_of(member):
                    yield FieldLink((*place, *link.place), link.kind, link.written)


def values_of(fields: Fields, kind: type[V]) -> Iterator[tuple[Place, V]]:
    """Every value of one kind in the fields, such as every text, including nested groups, with its place."""
    for name in type(fields).model_fields:
        for place, member in _members(fields, name):
            if isinstance(member, Fields):
                yield from (((*place, *inner), value) for inner, value in values_of(member, kind))
            elif isinstance(member, kind):
                yield place, member


def _members(fields: Fields, name: str) -> Iterator[tuple[Place, Any]]:
    """The value of a field, or each member of a list."""
    value = getattr(fields, name)
    if isinstance(value, tuple):
        yield from (((name, index), member) for index, member in enumerate(value))
    elif value is not None:
        yield (name,), value


@cache
def _links_and_groups(model: type[Fields]) -> tuple[tuple[str, str | None], ...]:
    """The fields that name something, with the kind of name; and nested groups of fields, with None."""
    links_and_groups: list[tuple[str, str | None]] = []
    for name, info in model.model_fields.items():
        kind = kind_of_link(info)
        if kind or any(groups_in(info.annotation)):
            links_and_groups.append((name, kind))
    return tuple(links_and_groups)
