"""A file that is made when its key is not that of the one already published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gazette.cache import Key, key_of


@dataclass(frozen=True)
class Export:
    """A file of the site that is no page. `key` changes whenever its bytes would."""

    path: str
    key: Key
    make: Callable[[], bytes]


def as_it_is(path: str, data: bytes) -> Export:
    """A file whose bytes are at hand."""
    return Export(path, key_of(data), lambda: data)
