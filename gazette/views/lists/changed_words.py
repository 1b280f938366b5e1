"""Below a change in a list: the words before and after it, and where both versions are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.differences import Difference, DiffLine, How
from gazette.library.news import NewsItem
from gazette.library.publications import Version
from gazette.views.context import Context
from gazette.views.record.history import address_of, is_compared
from gazette.views.shapes.labels import facts
from gazette.views.shapes.parts import Fact, Value

LONGEST = 160  # characters; longer words are only on the page of the versions


def words_of(context: Context, item: NewsItem) -> tuple[Fact, ...]:
    """Nothing where the earlier text is not known."""
    versions = context.library.versions.get(item.record.identity, ())
    if item.change is None or not is_compared(item.record):
        return ()
    for number, version in enumerate(versions, 1):
        if item.change in version.notes and version.differences:
            words = f"version {number} with version {number - 1}"
            link = Value(words, f"{address_of(item.record)}#version-{number}")
            return facts(*_before_and_after(version), Fact("Compare", (link,)))
    return ()


def _before_and_after(version: Version) -> Iterator[Fact]:
    """The only line that differs, where one note came with it and it is short."""
    lines = list(_changed_lines(version.differences))
    if len(lines) != 1 or len(version.notes) != 1:
        return
    before, after = (_as(lines[0], how) for how in ("removed", "added"))
    if before and after and max(len(before), len(after)) <= LONGEST:
        yield Fact("Before", (Value(before),))
        yield Fact("After", (Value(after),))


def _changed_lines(differences: Iterable[Difference]) -> Iterator[DiffLine]:
    lines = (line for difference in differences for line in difference.lines)
    return (line for line in lines if any(part.how != "same" for part in line.parts))


def _as(line: DiffLine, how: How) -> str:
    """The line with what was removed, or with what was added."""
    return " ".join("".join(part.text for part in line.parts if part.how in ("same", how)).split())
