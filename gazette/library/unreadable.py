"""The files of a content folder that could not be read, and the names that they may have."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.records import KINDS
from gazette.references import LooseKey, loose


@dataclass(frozen=True)
class Unreadable:
    """Prevents repeated reports of the same mistake. Empty in a library that is published."""

    paths: frozenset[str] = frozenset()  # of records that are missing in the library
    names: frozenset[tuple[str, LooseKey]] = frozenset()  # their kinds and names
    faulty: frozenset[str] = frozenset()  # paths of records and spreadsheets that are not whole
    registers: frozenset[str] = frozenset()  # "acts"

    def covers(self, kind: str, name: str) -> bool:
        """Whether a name may belong to an unreadable record: the file of a decision begins with its reference."""
        if kind == "round":
            return self.covers("fund", name.partition("/")[0])
        key = loose(name)
        return any(kind == other_kind and other[: len(key)] == key for other_kind, other in self.names)

    def covers_address(self, address: str) -> bool:
        """The same for an address of the site, including rounds."""
        folder, _, rest = address.strip("/").partition("/")
        kinds = [kind.kind for kind in KINDS if kind.folder == folder]
        is_of_record = any(self.covers(kind, rest.partition("/")[0]) for kind in kinds) or self.covers("page", folder)
        return is_of_record or folder in self.registers
