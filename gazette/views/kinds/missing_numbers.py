"""The numbers of a series that no notice has: explained by the office, or lacking in a compiled record."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.series import MissingNumbers, missing_numbers
from gazette.sentences import office_page
from gazette.views.context import Context
from gazette.views.kinds.office import gap_words
from gazette.views.shapes.parts import Section, Value

HEADING = "Numbers missing from this record"


def sections(context: Context) -> Iterator[Section]:
    """A section of the list of decisions; nothing where no number is missing."""
    explained = [gap_words(series, gap) for series in context.library.office.series for gap in series.gaps]
    bullets = (*explained, *(not_found(missing) for missing in unexplained(context)))
    if bullets:
        yield Section(HEADING, "page-missing-numbers", bullets=tuple(map(Value, bullets)))


def has_table(context: Context) -> bool:
    """Whether its data mean anything: where a publisher gave every number, none of the office can be missing."""
    series = context.library.office.series
    is_given = bool(series) and all(each.given_by for each in series)
    return not is_given or any(sections(context))


def unexplained(context: Context) -> Iterator[MissingNumbers]:
    """What a compiled record lacks; in the office's own the check has it explained."""
    if context.is_compiled:
        yield from missing_numbers(context.library)


def not_found(missing: MissingNumbers) -> str:
    return office_page.not_found(missing.references)
