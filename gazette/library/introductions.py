"""Standing pages whose words are printed above a list, and what such a page cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.addresses import LIST_TITLES
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Page

# What a standing page prints around its text, and a list and the home page do not.
NOT_SHOWN = (
    "status", "status_reason", "superseded_by", "related", "sources", "contradictions", "restricted", "attachments",
    "illustrative", "note", "reviewed", "review_due",
)  # fmt: skip


def fields_not_shown(library: Library) -> Iterator[Problem]:
    """The fields of an introduction that no reader would ever see."""
    for page in library.pages:
        if page.name in LIST_TITLES or not page.address:
            yield from (_problem(page, name) for name in NOT_SHOWN if name in page.model_fields_set)


def _problem(page: Page, name: str) -> Problem:
    where = "the home page" if not page.address else f"the list at /{page.address}"
    return page.problem(f"{where.capitalize()} does not show {name}.", "Write it in the text.", at=(name,))
