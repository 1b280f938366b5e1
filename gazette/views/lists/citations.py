"""The passages of all papers as data, and the facts they state."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.passages import passages_of, title_of_fact
from gazette.views.context import Context
from gazette.views.record.passages import COMPARISONS
from gazette.views.shapes.dataset import DataColumn, Dataset


def datasets(context: Context) -> Iterator[Dataset]:
    yield _passages(context)
    yield _facts(context)


def _passages(context: Context) -> Dataset:
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
        for cited in passages_of(context.library)
    )
    columns = (
        DataColumn("address", "Address", "The address of the passage on this site, from its root."),
        DataColumn("paper", "Paper", "The paper it stands in, by its identity."),
        DataColumn("paragraph", "Paragraph", "The number of the paragraph, if it has one."),
        DataColumn("heading", "Heading", "Its heading, or the heading it stands below."),
        *WHEN,
        DataColumn("topics", "Topics", "The topics it belongs to, by their names."),
        DataColumn("says", "Says", "What it says, in one sentence."),
    )
    return Dataset("passages", "Passages on topics", columns, rows)


def _facts(context: Context) -> Dataset:
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
        for statements in context.statements.values()
        for one in statements
    )
    columns = (
        DataColumn("key", "Key", "What the fact is called in every paper."),
        DataColumn("about", "About", "The fact in words."),
        DataColumn("value", "Value", "What this paper says."),
        DataColumn("paper", "Paper", "The paper, by its identity."),
        DataColumn("paragraph", "Paragraph", "The number of the paragraph, if it has one."),
        DataColumn("address", "Address", "The address of the passage on this site, from its root."),
        *WHEN,
        DataColumn("compared", "Compared", "How it compares with what papers said before."),
    )
    return Dataset("facts", "Facts that papers state", columns, rows)


WHEN = (
    DataColumn("date", "Date", "The date of the paper, as it is known."),
    DataColumn("date_from", "Earliest day", "The earliest day its date can mean."),
    DataColumn("date_to", "Latest day", "The latest day its date can mean."),
)
