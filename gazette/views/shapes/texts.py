"""Finds and changes the texts of a page, wherever they are in its frozen parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Part = TypeVar("Part")
ChangeText = Callable[[str, str], str]  # from the name of a field, "Fact.label", and its text to the new text
# Fields that no reader sees as words.
NOT_WORDS = frozenset({"anchor", "iso", "lang", "section", "body", "linked_data", "tone", "sign"})


def with_texts(part: Part, change: ChangeText, name: str = "") -> Part:
    """A part of a page with every text in it changed; the addresses of links are texts too."""
    new: Any = part
    if isinstance(part, str):
        new = change(name, part)
    elif isinstance(part, tuple):
        members = tuple(with_texts(member, change, name) for member in part)
        new = members if any(a is not b for a, b in zip(members, part, strict=True)) else part
    elif is_dataclass(part) and not isinstance(part, type):
        new = _with_fields(part, change)
    return new  # type: ignore[no-any-return]


def _with_fields(part: Any, change: ChangeText) -> Any:
    kind = type(part).__name__
    named = ((field.name, getattr(part, field.name)) for field in fields(part) if field.name not in NOT_WORDS)
    changed = {name: new for name, old in named if (new := with_texts(old, change, f"{kind}.{name}")) is not old}
    return replace(part, **changed) if changed else part


def texts_of(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a page, with the name of its field."""
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, tuple):
        for member in part:
            yield from texts_of(member, name)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts_of(getattr(part, field.name), f"{type(part).__name__}.{field.name}")
