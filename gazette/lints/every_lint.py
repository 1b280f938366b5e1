"""Every lint. Each takes a text and gives the warnings about it."""

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
    reading_age,
    structure,
    tense,
    unfinished,
    web_addresses,
)
from gazette.lints.text import LintedText, LintWarning

LINTS: tuple[Callable[[LintedText], Iterator[LintWarning]], ...] = (
    names.acts, names.provisions, names.organisations, names.roles, names.retired_terms,
    tense.stale_tense, tense.relative_dates, tense.weekdays,
    arithmetic.lengths, arithmetic.counts, arithmetic.shares,
    structure.timetable, structure.summary, structure.headings,
    house_style.slips, house_style.date_styles, reading_age.reading_age,
    fairness.judges, fairness.recipients, fairness.hours,
    layout.addresses, layout.metadata, layout.footnotes, layout.torn_paragraphs, layout.attachments,
    pasted_tables.pasted_tables, pasted_lists.pasted_lists, pasted_lists.lettered_parts, pasted_lists.nested_lists,
    pasted_paragraphs.plain_headings, pasted_paragraphs.joined_paragraphs, pasted_paragraphs.indented_text,
    unfinished.placeholders, unfinished.lost_links, unfinished.invisible_characters, web_addresses.deceptive_links,
)  # fmt: skip
