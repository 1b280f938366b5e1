"""Lists whose numbers do not follow each other keep the numbers that were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element

_TYPED = re.compile(r"[ \t]*(?:(?:>|[*+-][ \t]|[0-9]+\.(?=[ \t]+[0-9]+\.[ \t]))[ \t]*)*([0-9]{1,6})\.[ \t]")


def keep(conversion: Conversion, lines: Sequence[str]) -> None:
    """Give each item its typed number, unless they follow each other, or are all the same: 1. 1. 1. is to be counted.

    The lines still have their marks in the tree, as `running_text` reads them later.
    """
    for ordered in conversion.root.iter("ol"):
        items = [item for item in ordered if item.tag == "li"]
        typed = [_typed_number(conversion, item, lines) for item in items]
        numbers = [number for number in typed if number is not None]
        is_counted = len(numbers) < len(items) or all(after == before + 1 for before, after in pairwise(numbers))
        if not is_counted and len(set(numbers)) > 1:
            for item, number in zip(items, numbers, strict=True):
                item.set("value", str(number))


def _typed_number(conversion: Conversion, item: Element, lines: Sequence[str]) -> int | None:
    first = item[0] if len(item) and not (item.text or "").strip() else item  # with empty lines between, a paragraph
    index = conversion.line_of(first) - conversion.first_line
    match = _TYPED.match(lines[index]) if 0 <= index < len(lines) else None
    return int(match[1]) if match else None
