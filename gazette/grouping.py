"""Members brought together in groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

from gazette.slugs import name_slug

Key = TypeVar("Key", bound=Hashable)
Member = TypeVar("Member")


def grouped(pairs: Iterable[tuple[Key, Member]]) -> dict[Key, tuple[Member, ...]]:
    """The members of each group by its key, groups and members in the order in which they come."""
    groups: dict[Key, list[Member]] = defaultdict(list)
    for key, member in pairs:
        groups[key].append(member)
    return {key: tuple(members) for key, members in groups.items()}


def grouped_by_name(pairs: Iterable[tuple[str, Member]]) -> dict[str, tuple[Member, ...]]:
    """The members of each group by its name. Names with the same slug are spellings of the first of them."""
    spellings: dict[str, str] = {}
    return grouped((spellings.setdefault(name_slug(name), name), member) for name, member in pairs)
