"""The passages of all papers as data, and the facts they state."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.passages import passages_of, title_of_fact
from gazette.views.record import Desk
from gazette.views.stated import COMPARISONS
from gazette.views.tables import Column, Register


def registers(desk: Desk) -> Iterator[Register]:
    yield _passages(desk)
    yield _facts(desk)


def _passages(desk: Desk) -> Register:
    """A row for every passage, in the order of papers."""
    rows = tuple(
        (
            cited.address,
            cited.paper.identity,
            cited.passage.paragraph,
            cited.passage.heading or cited.heading or None,
            cited.made.written,
            cited.made.first,
            cited.made.last,
            "; ".join(cited.passage.topics) or None,
            cited.passage.says,
        )
        for cited in passages_of(desk.library)
    )
    columns = (
        Column("address", "Address", "The address of the passage on this site, from its root."),
        Column("paper", "Paper", "The paper it stands in, by its identity."),
        Column("paragraph", "Paragraph", "The number of the paragraph, if it has one."),
        Column("heading", "Heading", "Its heading, or the heading it stands below."),
        *WHEN,
        Column("topics", "Topics", "The topics it belongs to, by their names."),
        Column("says", "Says", "What it says, in one sentence."),
    )
    return Register("passages", "Passages on topics", columns, rows)


def _facts(desk: Desk) -> Register:
    """Every fact as every passage states it."""
    rows = tuple(
        (
            one.fact.key,
            title_of_fact(statements),
            one.fact.value,
            one.cited.paper.identity,
            one.cited.passage.paragraph,
            one.cited.address,
            one.cited.made.written,
            one.cited.made.first,
            one.cited.made.last,
            COMPARISONS[one.comparison][0],
        )
        for statements in desk.statements.values()
        for one in statements
    )
    columns = (
        Column("key", "Key", "What the fact is called in every paper."),
        Column("about", "About", "The fact in words."),
        Column("value", "Value", "What this paper says."),
        Column("paper", "Paper", "The paper, by its identity."),
        Column("paragraph", "Paragraph", "The number of the paragraph, if it has one."),
        Column("address", "Address", "The address of the passage on this site, from its root."),
        *WHEN,
        Column("compared", "Compared", "How it compares with what papers said before."),
    )
    return Register("facts", "Facts that papers state", columns, rows)


WHEN = (
    Column("date", "Date", "The date of the paper, as it is known."),
    Column("date_from", "Earliest day", "The earliest day its date can mean."),
    Column("date_to", "Latest day", "The latest day its date can mean."),
)
