"""Checks that nothing is invented about a real office: what is illustrative belongs to an imaginary one."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.frontmatter.source import Place
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Meeting, Record
from gazette.records.paper import Paper

WHAT = "It is illustrative, and the record is of a real office."
REMEDY = "Remove what is invented; only an imaginary office, with day: in office.md, shows it."


def invented_mistakes(library: Library) -> Iterator[Problem]:
    if library.office.is_imaginary:
        return
    for record in library.records:
        for place in _places(record):
            yield record.problem(WHAT, REMEDY, at=place)


def _places(record: Record) -> Iterator[Place]:
    """Where a record says that something in it is illustrative."""
    if record.illustrative:
        yield ("illustrative",)
    if isinstance(record, Paper):
        yield from (("promises", at) for at, promise in enumerate(record.promises) if promise.illustrative)
    if isinstance(record, Meeting):
        recommended = enumerate(record.panel_recommendations)
        yield from (("panel_recommendations", at) for at, recommendation in recommended if recommendation.illustrative)
