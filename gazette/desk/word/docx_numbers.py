"""The numbers that Word counts by itself, which are nowhere in the text: "2.1", "(a)" or a bullet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from gazette.desk.word.docx_styles import DocumentStyleSheet, W, is_on, value_of, whole_number
from gazette.desk.word.labels import label_of, written_number
from gazette.desk.word.model import ListLabel

LEVELS = 9


class NumberCounter:
    """Counts the numbered paragraphs of a file in their order."""

    def __init__(self, numbering: Any, styles: DocumentStyleSheet) -> None:
        self._styles = styles
        elements = list(numbering) if numbering is not None else []
        self._abstract = {e.get(W + "abstractNumId"): e for e in elements if e.tag == W + "abstractNum"}
        self._lists = {e.get(W + "numId"): e for e in elements if e.tag == W + "num"}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def next_label(self, properties: Any, style_id: str | None) -> ListLabel | None:
        """The label of the next paragraph; None for one that has none. Call it once for each paragraph."""
        list_id, depth = self._place(properties, style_id)
        level = self._level(list_id, depth) if list_id else None
        if level is None:
            return None
        counts = self._counts.setdefault(self._abstract_id(list_id), [None] * LEVELS)
        self._count(counts, list_id, depth)
        number_format = value_of(level, "numFmt") or "decimal"
        if number_format == "bullet":
            return ListLabel("•", "bullet", depth, list_id=self._abstract_id(list_id))
        text = "" if number_format == "none" else self._printed(level, list_id, counts)
        label = label_of(text, depth)
        return replace(label, list_id=self._abstract_id(list_id)) if label else None

    def indent(self, properties: Any, style_id: str | None) -> int | None:
        """How far a paragraph is from the margin: by itself, by its style if that numbers it, or by its list."""
        list_id, depth = self._place(properties, style_id)
        level = self._level(list_id, depth) if list_id else None
        of_level = level.find(W + "pPr") if level is not None else None
        by_style = [style.find(W + "pPr") for style in self._styles.chain(style_id)]
        is_numbered_by_itself = properties is not None and properties.find(W + "numPr") is not None
        places = [properties, of_level, *by_style] if is_numbered_by_itself else [properties, *by_style, of_level]
        indents = (place.find(W + "ind") for place in places if place is not None)
        lefts = (
            whole_number(indent.get(W + "left") or indent.get(W + "start")) for indent in indents if indent is not None
        )
        return next((left for left in lefts if left is not None), None)

    def _place(self, properties: Any, style_id: str | None) -> tuple[str, int]:
        """The id of the list and the level of a paragraph; "" for the id where it is in none."""
        element = self._styles.property_of(properties, style_id, "numPr")
        if element is None:
            return "", 0
        list_id = value_of(element, "numId") or self._list_of_style(style_id)
        depth = whole_number(value_of(element, "ilvl"))
        if depth is None:
            depth = self._level_of_style(list_id, style_id)
        return list_id, min(max(depth, 0), LEVELS - 1)  # a list 0, which no file has, takes the number off

    def _list_of_style(self, style_id: str | None) -> str:
        paths = (style.find(f"{W}pPr/{W}numPr") for style in self._styles.chain(style_id))
        return next((number for path in paths if path is not None and (number := value_of(path, "numId"))), "")

    def _level_of_style(self, list_id: str, style_id: str | None) -> int:
        """The level that a list keeps for a style, such as the second for Heading 2."""
        ids = [style.get(W + "styleId") for style in self._styles.chain(style_id)]
        for wanted in ids:
            for depth in range(LEVELS):
                level = self._level(list_id, depth)
                if level is not None and value_of(level, "pStyle") == wanted:
                    return depth
        return 0

    def _abstract_id(self, list_id: str) -> str:
        return value_of(self._lists.get(list_id), "abstractNumId") or ""

    def _override(self, list_id: str, depth: int) -> Any:
        overrides = self._lists[list_id].iter(W + "lvlOverride") if list_id in self._lists else ()
        return next((element for element in overrides if element.get(W + "ilvl") == str(depth)), None)

    def _level(self, list_id: str, depth: int) -> Any:
        """How a level of a list is printed; None where the file does not say."""
        override = self._override(list_id, depth)
        if override is not None and override.find(W + "lvl") is not None:
            return override.find(W + "lvl")
        abstract = self._abstract.get(self._abstract_id(list_id))
        if abstract is None:
            return None
        link = value_of(abstract, "numStyleLink")
        linked = (other for other in self._abstract.values() if link and value_of(other, "styleLink") == link)
        levels = next(linked, abstract).iter(W + "lvl")
        return next((level for level in levels if level.get(W + "ilvl") == str(depth)), None)

    def _start(self, list_id: str, depth: int) -> int:
        override = whole_number(value_of(self._override(list_id, depth), "startOverride"))
        start = whole_number(value_of(self._level(list_id, depth), "start"))
        return next((number for number in (override, start) if number is not None), 1)

    def _count(self, counts: list[int | None], list_id: str, depth: int) -> None:
        override = value_of(self._override(list_id, depth), "startOverride")
        count = counts[depth]
        if count is None or (override is not None and (list_id, depth) not in self._started):
            counts[depth] = self._start(list_id, depth)
        else:
            counts[depth] = count + 1
        self._started.add((list_id, depth))
        for deeper in range(depth + 1, LEVELS):
            restart = whole_number(value_of(self._level(list_id, deeper), "lvlRestart"))
            if restart is None or depth < restart:
                counts[deeper] = None

    def _printed(self, level: Any, list_id: str, counts: list[int | None]) -> str:
        are_digits = is_on(level, "isLgl")

        def count_of(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if counts[place] is None:
                counts[place] = self._start(list_id, place)
            number_format = value_of(self._level(list_id, place), "numFmt") or "decimal"
            return written_number(counts[place] or 0, "decimal" if are_digits else number_format)

        return re.sub(r"%([1-9])", count_of, value_of(level, "lvlText") or "").strip()
