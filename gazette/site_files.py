"""A file of the site before it is made: a page, a feed, a table of data, an attachment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gazette.cache import Key, code_version, key_of


@dataclass(frozen=True)
class SiteFile:
    """A path from the root of the site, and the function that makes its bytes. `key` changes whenever they would."""

    path: str
    key: Key
    make: Callable[[], bytes]

    @property
    def cache_key(self) -> Key:
        """The key in the cache, which changes with the code."""
        return key_of(code_version(), self.path, self.key)


def ready_file(path: str, data: bytes) -> SiteFile:
    """A file whose bytes need not be made."""
    return SiteFile(path, key_of(data), lambda: data)
