"""Warnings about what a careful reader would question; they never stop a publication."""

from __future__ import annotations

from gazette.lints.people import differing_first_names
from gazette.lints.text import LintedText, LintWarning, RegisteredNames, linted_text

__all__ = [
    "LintedText", "LintWarning", "RegisteredNames", "differing_first_names", "linted_text", "warnings_in",
]  # fmt: skip


def warnings_in(paper: LintedText) -> list[LintWarning]:
    """Return every warning that the text alone gives rise to, sorted by line."""
    from gazette.lints.every_lint import LINTS  # which a text that is in the cache does not need

    warnings = [warning for lint in LINTS for warning in lint(paper)]
    return sorted(warnings, key=lambda warning: (warning.problem.line, warning.problem.warning, warning.problem.what))
