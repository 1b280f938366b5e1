"""Warnings about what a careful reader would question; they never stop a publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gazette.lints import (
    arithmetic,
    fairness,
    house_style,
    layout,
    names,
    pasted_lists,
    pasted_paragraphs,
    pasted_tables,
    structure,
    tense,
    unfinished,
    web_addresses,
)
from gazette.lints.people import differing_first_names
from gazette.lints.text import LintedText, LintWarning, RegisteredNames, linted_text

__all__ = [
    "LINTS", "LintedText", "LintWarning", "RegisteredNames", "differing_first_names", "linted_text", "warnings_in",
]  # fmt: skip

LINTS: tuple[Callable[[LintedText], Iterator[LintWarning]], ...] = (
    names.acts, names.provisions, names.organisations, names.roles, names.retired_terms,
    tense.stale_tense, tense.relative_dates, tense.weekdays,
    arithmetic.lengths, arithmetic.counts, arithmetic.shares,
    structure.timetable, structure.summary, structure.headings,
    house_style.slips, house_style.date_styles,
    fairness.judges, fairness.recipients, fairness.hours,
    layout.addresses, layout.metadata, layout.footnotes, layout.torn_paragraphs, layout.attachments,
    pasted_tables.pasted_tables, pasted_lists.pasted_lists, pasted_lists.lettered_parts, pasted_lists.nested_lists,
    pasted_paragraphs.plain_headings, pasted_paragraphs.joined_paragraphs, pasted_paragraphs.indented_text,
    unfinished.placeholders, unfinished.lost_links, unfinished.unseen_signs, web_addresses.deceptive_links,
)  # fmt: skip


def warnings_in(paper: LintedText) -> list[LintWarning]:
    """Return every warning that the text alone gives rise to, sorted by line."""
    warnings = [warning for lint in LINTS for warning in lint(paper)]
    return sorted(warnings, key=lambda warning: (warning.problem.line, warning.problem.warning, warning.problem.what))
