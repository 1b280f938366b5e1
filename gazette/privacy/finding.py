"""What looks private in a text or a file, and what the office has registered as public."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Finding:
    """Something that should not be published as it is. It never carries the value, which a log would print again."""

    kind: str  # "mobile number": the word by which an office may allow it
    line: int  # in a text; 1 in a file that has no lines
    shown: str  # the value with its middle hidden: "07••• ••••61"
    why: str  # one sentence: what this is, and why it matters
    remedy: str  # one sentence: what to write or do instead
    place: str = ""  # in a file: "sheet Names", "page 3", "paragraph 12"
    stops: bool = True  # False where a rule cannot decide, which is then a warning
    may_be_allowed: bool = True  # False for what an office can never publish knowingly


LookInside = Callable[[str, bytes], list[Finding]]  # what looks private in a file within a file, by name and bytes


@dataclass(frozen=True)
class Registered:
    """What the office has registered as public, so that nothing is said of it."""

    mailboxes: Collection[str] = field(default_factory=frozenset)  # of roles, in small letters
    telephones: Collection[str] = field(default_factory=frozenset)  # of switchboards, digits only
    postcodes: Collection[str] = field(default_factory=frozenset)  # of the office and of public buildings
    people: Collection[str] = field(default_factory=frozenset)  # office-holders, who may be named beside the office
    addresses: Collection[str] = field(default_factory=frozenset)  # of the office, in small letters
    names: Collection[str] = field(default_factory=frozenset)  # of organisations, roles and the office
    references: Collection[str] = field(default_factory=frozenset)  # patterns of the office's own series

    @property
    def for_homes(self) -> Registered:
        """The same for addresses: the home of an office-holder is as private as anybody's."""
        return replace(self, people=frozenset())

    def has_address(self, street: str) -> bool:
        """Whether a house and street are in an address of the office."""
        return any(street.casefold() in address for address in self.addresses)
