"""What a careful reader would ask about: warnings, which never stop a publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gazette.lints import fairness, layout, names, order, sums, tense, wording
from gazette.lints.people import people
from gazette.lints.text import LintedText, LintWarning, Names, paper

__all__ = ["LINTS", "Names", "LintWarning", "LintedText", "paper", "people", "warnings_in"]

LINTS: tuple[Callable[[LintedText], Iterator[LintWarning]], ...] = (
    names.acts, names.provisions, names.organisations, names.roles, names.retired_terms,
    tense.stale_tense, tense.relative_dates,
    sums.lengths, sums.counts, sums.shares,
    order.timetable, order.summary, order.headings,
    wording.slips, wording.date_styles,
    fairness.judges, fairness.recipients, fairness.hours,
    layout.addresses, layout.metadata, layout.footnotes, layout.torn_paragraphs, layout.attachments,
)  # fmt: skip


def warnings_in(text: LintedText) -> list[LintWarning]:
    """Everything that one text alone shows, in its order."""
    found = [warned for lint in LINTS for warned in lint(text)]
    return sorted(found, key=lambda one: (one.problem.line, one.problem.warning, one.problem.what))
