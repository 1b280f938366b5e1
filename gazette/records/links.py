"""Which fields of a record name another record, found from the declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from gazette.frontmatter.models import Fields, LinkTo
from gazette.frontmatter.source import Place


@dataclass(frozen=True)
class FieldLink:
    """A field that names something else."""

    place: Place  # ("rounds", 0, "decisions", 1)
    kind: str  # see LinkTo
    written: str


def links_of(fields: Fields) -> Iterator[FieldLink]:
    """Every link that stands in the fields, however deep."""
    for name, kind in _links_and_groups(type(fields)):
        value = getattr(fields, name)
        for place, one in _each(value, (name,)):
            if kind is not None:
                yield FieldLink(place, kind, one)
            elif isinstance(one, Fields):
                for link in links_of(one):
                    yield FieldLink((*place, *link.place), link.kind, link.written)


def _each(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, tuple):
        for index, one in enumerate(value):
            yield (*place, index), one
    elif value is not None:
        yield place, value


@cache
def _links_and_groups(model: type[Fields]) -> tuple[tuple[str, str | None], ...]:
    """The fields that name something, with what they name; and the groups of fields inside, with None."""
    found: list[tuple[str, str | None]] = []
    for name, info in model.model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, LinkTo)] or list(_marks(info.annotation))
        if marks:
            found.append((name, marks[0].kind))
        elif any(_groups(info.annotation)):
            found.append((name, None))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[LinkTo]:
    if get_origin(annotation) is Annotated:
        yield from (mark for mark in annotation.__metadata__ if isinstance(mark, LinkTo))
    for part in get_args(annotation):
        yield from _marks(part)


def _groups(annotation: Any) -> Iterator[type[Fields]]:
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        yield annotation
    for part in get_args(annotation):
        yield from _groups(part)
