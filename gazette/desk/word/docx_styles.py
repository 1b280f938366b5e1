"""The styles of a Word file: each inherits from the style that it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "none", "off")


def value_of(holder: Any, name: str) -> str | None:
    """The value of a property such as `w:numId`; None where the holder has none."""
    element = holder.find(W + name) if holder is not None else None
    return element.get(W + "val", "1") if element is not None else None


def whole_number(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else None


def is_on(properties: Any, name: str) -> bool | None:
    """Whether a property such as bold is on; None where nothing is set."""
    value = value_of(properties, name)
    return None if value is None else value not in _OFF


class DocumentStyleSheet:
    """The styles by their ids."""

    def __init__(self, root: Any) -> None:
        styles = list(root.iter(W + "style")) if root is not None else []
        self._styles = {style.get(W + "styleId"): style for style in styles}
        self._default = next(
            (
                style.get(W + "styleId")
                for style in styles
                if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")
            ),
            None,
        )

    def chain(self, style_id: str | None) -> Iterator[Any]:
        """The style and those that it is based on, nearest first."""
        passed: set[str | None] = set()
        while style_id in self._styles and style_id not in passed:
            passed.add(style_id)
            yield self._styles[style_id]
            style_id = value_of(self._styles[style_id], "basedOn")

    def of_paragraph(self, properties: Any) -> str | None:
        return value_of(properties, "pStyle") or self._default

    def names(self, style_id: str | None) -> list[str]:
        return [(value_of(style, "name") or "").lower() for style in self.chain(style_id)]

    def property_of(self, properties: Any, style_id: str | None, name: str) -> Any:
        """An element of a paragraph's properties: its own, or that of the nearest style that has one."""
        holders = [properties, *(style.find(W + "pPr") for style in self.chain(style_id))]
        elements = (holder.find(W + name) for holder in holders if holder is not None)
        return next((element for element in elements if element is not None), None)

    def run_is(self, properties: Any, style_id: str | None, name: str) -> bool:
        """Whether a run is bold, italic or hidden, by itself or by its style."""
        own = is_on(properties, name)
        return self.style_is(style_id, name) if own is None else own

    def style_is(self, style_id: str | None, name: str) -> bool:
        settings = (is_on(style.find(W + "rPr"), name) for style in self.chain(style_id))
        return next((setting for setting in settings if setting is not None), False)
