"""What a preview says on the pages of what is not public, so that nobody takes it for published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.grouping import grouped
from gazette.library.embargo import release_of
from gazette.library.read import Content
from gazette.records import Record

WITHHELD = "This is withheld. The public sees only its title, its dates and the reason."


def marks(content: Content) -> Mapping[str, tuple[str, ...]]:
    """The sentences by the address of the page that they belong on, such as decisions/PCC-2024-009/."""
    return grouped(_marks(content))


def _marks(content: Content) -> Iterator[tuple[str, str]]:
    for piece in content.held:
        if isinstance(piece, Record):
            yield piece.address, f"The public does not see this page before {release_of(piece)}."
        else:
            what = f"{piece.name[0].upper()}{piece.name[1:]}"
            yield piece.record.address, f"{what}: the public does not see this before {release_of(piece)}."
    for record in content.whole_library.documents:
        if record.is_withheld:
            yield record.address, WITHHELD
