"""Mistakes in ids, which are the last part of an address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.frontmatter.source import Place
from gazette.problems import Problem
from gazette.records.base import SLUG, Record


def id_mistakes(record: Record, group: str, ids: Sequence[str], nouns: str, example: str) -> Iterator[Problem]:
    """The ids of a group of a record can be addresses, and no two are the same."""
    for index, written in enumerate(ids):
        at: Place = (group, index, "id")
        yield from unfit_id(record, written, example, at)
        if written in ids[:index]:
            yield record.problem(f"Two {nouns} have the id {written}.", "Give each its own.", at=at)


def unfit_id(record: Record, written: str, example: str, at: Place) -> Iterator[Problem]:
    if not SLUG.fullmatch(written):
        what = f"'{written}' cannot be the last part of an address."
        yield record.problem(what, f"Write small letters, digits and hyphens, such as {example}.", at=at)
