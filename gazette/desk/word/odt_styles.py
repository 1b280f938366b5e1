"""The styles of an OpenDocument text: the look of words, headings, and how lists are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gazette.desk.word.labels import label_of, written_number
from gazette.desk.word.model import ListLabel

OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, STYLE, OFFICE, TABLE, DRAW = (OASIS % name for name in ("text", "style", "office", "table", "drawing"))
FO, SVG = (OASIS % name for name in ("xsl-fo-compatible", "svg-compatible"))
LEVELS = 10
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class OdtStyles:
    """The styles by their names."""

    def __init__(self, roots: list[Any]) -> None:
        self._styles: dict[str, Any] = {}
        self.lists: dict[str, Any] = {}
        self.outline: Any = None
        for root in roots:
            self._styles |= {style.get(STYLE + "name"): style for style in root.iter(STYLE + "style")}
            self.lists |= {style.get(STYLE + "name"): style for style in root.iter(TEXT + "list-style")}
            self.outline = next(root.iter(TEXT + "outline-style"), self.outline)

    def chain(self, name: str | None) -> Iterator[Any]:
        """The style and those that it is based on, nearest first."""
        passed: set[str | None] = set()
        while name in self._styles and name not in passed:
            passed.add(name)
            yield self._styles[name]
            name = self._styles[name].get(STYLE + "parent-style-name")

    def names(self, name: str | None) -> list[str]:
        """The names of a style and of those that it is based on, in small letters and with spaces."""
        names = (style.get(STYLE + "display-name") or style.get(STYLE + "name") or "" for style in self.chain(name))
        return [name.replace("_20_", " ").lower() for name in names]

    def property_of(self, name: str | None, attribute: str) -> str | None:
        """An attribute of the look of words, such as `fo:font-weight`."""
        looks = (style.find(STYLE + "text-properties") for style in self.chain(name))
        values = (look.get(attribute) for look in looks if look is not None)
        return next((value for value in values if value is not None), None)

    def attribute_of(self, name: str | None, attribute: str) -> str:
        return next((value for style in self.chain(name) if (value := style.get(attribute))), "")


class OdtCounter:
    """Counts the items of lists and the headings of a text in their order."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._counts: dict[str, list[int]] = {}
        self._last_of_style: dict[str, str] = {}  # the list that last had a style

    def list_key(self, element: Any, style: str) -> str:
        """What counts the items of an outermost list: its own counter, or that of the list that it goes on from."""
        key: str = element.get("{http://www.w3.org/XML/1998/namespace}id") or f"list {len(self._counts)}"
        if element.get(TEXT + "continue-list") in self._counts:
            key = element.get(TEXT + "continue-list")
        elif element.get(TEXT + "continue-numbering") == "true":
            key = self._last_of_style.get(style, key)
        self._counts.setdefault(key, [0] * (LEVELS + 1))
        self._last_of_style[style] = key
        return key

    def next_label(self, key: str, style: str, level: int, start: str | None) -> ListLabel | None:
        """The label of the next item of a list, whose outermost level is 0."""
        element = _level(self._styles.lists.get(style), level)
        if element is None or element.tag == TEXT + "list-level-style-bullet":
            return ListLabel("•", "bullet", level)
        return label_of(self._counted(key, self._styles.lists.get(style), level, start), level)

    def heading_label(self, level: int) -> ListLabel | None:
        """The number of a heading, where headings are counted by their levels."""
        element = _level(self._styles.outline, level)
        self._counts.setdefault("", [0] * (LEVELS + 1))
        text = self._counted("", self._styles.outline, level, None) if element is not None else ""
        return label_of(text, level) if text else None

    def _counted(self, key: str, style: Any, level: int, start: str | None) -> str:
        counts, element = self._counts[key], _level(style, level)
        first = start or element.get(TEXT + "start-value") if not counts[level] or start else None
        counts[level] = int(first) if first and re.fullmatch("[0-9]{1,6}", first) else counts[level] + 1
        counts[level + 1 :] = [0] * (LEVELS - level)
        if not element.get(STYLE + "num-format"):
            return ""
        shown = int(element.get(TEXT + "display-levels", "1") or 1)
        levels = range(max(level - shown + 1, 0), level + 1)
        numbers = [_written(_level(style, place), counts[place] or 1) for place in levels]
        label = ".".join(number for number in numbers if number)
        return f"{element.get(STYLE + 'num-prefix') or ''}{label}{element.get(STYLE + 'num-suffix') or ''}"


def _level(style: Any, level: int) -> Any:
    levels = style if style is not None else ()
    return next((element for element in levels if element.get(TEXT + "level") == str(level + 1)), None)


def _written(element: Any, number: int) -> str:
    number_format = element.get(STYLE + "num-format") if element is not None else ""
    return written_number(number, _FORMATS.get(number_format, "decimal")) if number_format else ""
