"""A kind of hidden data in office files, and the message for all its places in a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazette.privacy.finding import Finding
from gazette.privacy.hidden_data import CLEAN_COPY, hidden

MOST_PLACES = 3


@dataclass(frozen=True)
class Trace:
    """A kind of hidden data. An office can never publish it knowingly, because nobody sees what is published."""

    kind: str
    why: str
    remedy: str
    can_be_cleaned: bool = True  # by `bin/gazette clean-copy`

    def at(self, place: str, value: str = "") -> Finding:
        remedy = f"{self.remedy}, or run: {CLEAN_COPY}." if self.can_be_cleaned else f"{self.remedy}."
        return hidden(self.kind, self.why, remedy, place, value)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each kind of hidden data, with the places where it is. What texts say is left as it is."""
    places: dict[tuple[str, str, bool], list[str]] = {}
    first: dict[tuple[str, str, bool], Finding] = {}
    others: list[Finding] = []
    for finding in findings:
        if finding.may_be_allowed:
            others += [] if finding in others else [finding]
            continue
        key = (finding.kind, finding.why, finding.stops)
        first.setdefault(key, finding)
        places.setdefault(key, [])
        if finding.place not in places[key]:
            places[key].append(finding.place)
    return [*(replace(first[key], place=_joined(places[key])) for key in first), *others]


def _joined(places: list[str]) -> str:
    shown, rest = places[:MOST_PLACES], len(places) - MOST_PLACES
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
