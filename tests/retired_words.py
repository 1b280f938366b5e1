"""Phrases that the project no longer writes, because they were foreign to every reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Anywhere in a sentence for readers, writers or developers.
PHRASES = re.compile(
    r"It stands on|\bin all(?=[.,;:)“”]|$)|no sum is exact|no exact sum|Published after:|Owed by|"
    r"[Ww]hat (?:came|comes|became|becomes) of|"
    r"What is known of|All that names?|Named elsewhere|Stated elsewhere|Compared with before|First stated|"
    r"Mentions this|Tells of a|none named it|Said to last|On its length|Between the two:|Take it away as data|"
    r"Follow this list|If you know the matter|One matter at a time|Not known whether held|"
    r"Duties it meets|\bthat which\b|\bhe who\b|Filed as|Waiting for the office|\bit bears\b|"
    r"\b(?:says|say|said) came of it|\b[Dd]ays? (?:still )?to come\b|\btakes? bids\b|[Bb]ids (?:are|were) taken|"
    r"listed apart|finer than a penny|that nobody can see \(|\bspelt once\b|\bNothing is said of|\bin the dark\b|"
    r"Or ring\b|"
    r"(?<!About )\bthis record (?:knows|says|tells|speaks|believes|holds|thinks)\b"
)
# As the whole of a heading, a label or a link.
LABELS = frozenset(
    "Which way|Nothing to compare|Pot|Pots|Award|Awards|Standing|Forms|In time|Front page|Inside|Over the years|"
    "Added later|Pot is|Came in|Went out|More than the pot".split("|")
)
# On a page a sum that was given is a grant.
AWARDS = re.compile(r"\b[Aa]wards?\b(?! ceremony)")


def retired_in(text: str, *, of_page: bool = False) -> Iterator[tuple[str, str, str]]:
    """Each retired phrase of a text on one line, with the words before it and after it."""
    patterns = (PHRASES, AWARDS) if of_page else (PHRASES,)
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match[0], text[: match.start()][-60:], text[match.end() :][:60]


def is_label(text: str) -> bool:
    """Whether the whole of a text is a label that is no longer used."""
    return text in LABELS
