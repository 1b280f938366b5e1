"""What is left of a document whose words were removed for good: its title, its reference, its dates and the reason."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import cache
from typing import Any

from pydantic import create_model

from gazette import fingerprints
from gazette.dates import UNFILLED, KnownDate
from gazette.frontmatter.models import Fields
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Source, Tree
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.sentences.records import summary_of_removed

NEEDED = ("title", "reference")


def is_removed(fields: Mapping[str, Tree]) -> bool:
    """Whether a document, as it is written, says that it was removed."""
    return fields.get("status") == "removed"


def removed_record(kind: type[Record], source: Source) -> Record | list[Problem]:
    """The record without any other field, even where its file still has them; or a problem for every mistake."""
    left = {name: value for name, value in source.fields.items() if name in names_left(kind)}
    fields = validated(_model(kind), left, source.lines)
    if isinstance(fields, list):
        return fields
    values = _blank(kind) | {name: getattr(fields, name) for name in names_left(kind)}
    return kind.model_construct(_fields_set=set(left), **values)


def names_left(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that are shown of a removed document, and those that the software needs."""
    return tuple(name for name in kind.model_fields if name in (*fingerprints.LEFT_OF_REMOVED, "changes", "id"))


def leftovers(kind: type[Record], source: Source) -> tuple[str, ...]:
    """The fields and the text that are in the file of a removed document and are no longer shown."""
    names = [name for name, value in source.fields.items() if value and name not in names_left(kind)]
    return (*names, *(("the text",) if source.body.strip() else ()))


@cache
def _model(kind: type[Record]) -> type[Fields]:
    """The declaration of the fields that are left. Only the title and the reference are needed."""
    declared: dict[str, Any] = {}
    for name in names_left(kind):
        info = copy(kind.model_fields[name])
        if info.is_required() and name not in NEEDED:
            info.default = UNFILLED if info.annotation is KnownDate else None
        declared[name] = (info.annotation, info)
    return create_model(f"Removed{kind.__name__}", __base__=Fields, **declared)


def _blank(kind: type[Record]) -> dict[str, Any]:
    """Every field of a kind at its default; a required one is empty."""
    values: dict[str, Any] = {}
    for name, info in kind.model_fields.items():
        value = None if info.is_required() else info.get_default(call_default_factory=True)
        if info.is_required() and info.annotation is KnownDate:
            value = UNFILLED
        elif info.is_required():
            value = "" if info.annotation is str else () if "tuple" in str(info.annotation) else None
        values[name] = tuple(value) if isinstance(value, list) else value
    return values | {"summary": summary_of_removed(kind.nouns[0])}
