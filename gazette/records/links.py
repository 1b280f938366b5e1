"""The fields of a record that name another record, from their declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from gazette.frontmatter.models import Fields, groups_in, kind_of_link
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


def leaves(fields: Fields) -> Iterator[tuple[Place, str]]:
    """Every text in the fields, including nested groups, with its place."""
    for name in type(fields).model_fields:
        for place, member in _members(getattr(fields, name), (name,)):
            if isinstance(member, Fields):
                yield from (((*place, *inner), text) for inner, text in leaves(member))
            elif isinstance(member, str):
                yield place, member


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
        kind = kind_of_link(info)
        if kind or any(groups_in(info.annotation)):
            links_and_groups.append((name, kind))
    return tuple(links_and_groups)
