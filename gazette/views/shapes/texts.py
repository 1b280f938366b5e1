"""Finds and changes the texts of a page, wherever they are in its frozen parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from gazette.views.shapes.parts import Link, Row, Value

Part = TypeVar("Part")
ChangeText = Callable[[str, str], str]  # from the name of a field, "Fact.label", and its text to the new text
ChangeLink = Callable[[str, str], tuple[str, str]]  # from the words and the address of a link to the new ones
# Fields that no reader sees as words.
NOT_WORDS = frozenset({
    "anchor", "iso", "lang", "section", "body", "rest", "linked_data", "tone", "sign", "look", "start", "width", "html",
    "heading_html", "form",
})  # fmt: skip


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
    kind: Any = type(part)
    changed = {}
    for name, whole in _names_of_fields(kind):
        old = getattr(part, name)
        if name not in NOT_WORDS and (new := with_texts(old, change, whole)) is not old:
            changed[name] = new
    return replace(part, **changed) if changed else part


def with_links(part: Part, change: ChangeLink) -> Part:
    """A part of a page with the text and the address of every link and row in it changed."""
    new: Any = part
    if isinstance(part, tuple):
        new = tuple(with_links(member, change) for member in part)
    elif is_dataclass(part) and not isinstance(part, type):
        new = replace(part, **{field.name: with_links(getattr(part, field.name), change) for field in fields(part)})
        if isinstance(new, Row) and new.address:
            title, address = change(new.title, new.address)
            new = replace(new, title=title, address=address)
        elif isinstance(new, Link | Value) and new.address:
            text, address = change(new.text, new.address)
            new = replace(new, text=text, address=address)
    return new  # type: ignore[no-any-return]


def texts_of(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a page, with the name of its field."""
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, tuple):
        for member in part:
            yield from texts_of(member, name)
    elif part is not None and is_dataclass(part):
        kind: Any = type(part)
        for own, whole in _names_of_fields(kind):
            yield from texts_of(getattr(part, own), whole)


@cache
def _names_of_fields(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """The name of each field, and with the name of its kind: text, Value.text."""
    return tuple((field.name, f"{kind.__name__}.{field.name}") for field in fields(kind))
