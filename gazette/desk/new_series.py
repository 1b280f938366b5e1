"""The forms of references that the office has not declared yet, as lines to add to office.md."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from gazette.records import Office
from gazette.references import NO_REFERENCE

MOST_SHAPES = 8


def missing_shapes(references: Iterable[str], office: Office) -> list[tuple[str, int, str]]:
    """Each form with the number of references that have it and one of them; the most frequent first.

    Nothing is missing where the office has declared no form at all: then any reference is allowed.
    """
    declared = [series for series in office.series if not series.unknown_groups]
    if not declared:
        return []
    outside = [
        name for name in references if name != NO_REFERENCE and not any(series.match(name) for series in declared)
    ]
    counts = Counter(shape_of(reference) for reference in outside)
    examples = {shape_of(reference): reference for reference in reversed(outside)}
    return [(shape, count, examples[shape]) for shape, count in counts.most_common(MOST_SHAPES)]


def shape_of(reference: str) -> str:
    """PCC/045/2022 becomes PCC/{number}/{year}."""
    seen: set[str] = set()

    def part(match: re.Match[str]) -> str:
        digits = match[0]
        name = "year" if re.fullmatch("(19|20)[0-9]{2}", digits) else "number"
        name = "yy" if name in seen and len(digits) == 2 else name
        if name in seen:
            return digits
        seen.add(name)
        return f"{{{name}}}"

    return re.sub("[0-9]+", part, reference)
