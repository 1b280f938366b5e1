"""The previous and the next item of each item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def with_neighbours(items: Sequence[Item]) -> Iterator[tuple[Item | None, Item, Item | None]]:
    """Yield each item between the previous and the next one; None at either end."""
    for index, item in enumerate(items):
        previous_item = items[index - 1] if index else None
        next_item = items[index + 1] if index + 1 < len(items) else None
        yield previous_item, item, next_item
