"""The passages of all papers and the facts in them, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.library.passages import CitedPassage, Statement, passages_of, title_of_fact
from gazette.views.context import Context
from gazette.views.record.passages import COMPARISONS
from gazette.views.shapes.dataset import (
    DataField,
    Dataset,
    cell,
    dataset_of,
    illustrative_field,
    language_field,
    list_field,
    paragraph_field,
)

PASSAGE_ADDRESS = "The address of the passage on this site, from its root."
PARAGRAPH = "The number of the paragraph, if it has one."
DATE = "The date of the paper."
EARLIEST, LATEST = "The earliest day on which its date could fall.", "The latest day on which its date could fall."


@dataclass(frozen=True)
class TitledStatement:
    """A fact as a passage states it, with the title of the fact."""

    title: str
    statement: Statement

    @property
    def cited(self) -> CitedPassage:
        return self.statement.cited


def datasets(context: Context) -> Iterator[Dataset]:
    """The passages in the order of papers, and the facts by their keys."""
    yield dataset_of("passages", "Passages on topics", PASSAGE_FIELDS, passages_of(context.library))
    facts = [
        TitledStatement(title_of_fact(statements), statement)
        for statements in context.statements.values()
        for statement in statements
    ]
    yield dataset_of("facts", "Figures and rules stated in papers", FACT_FIELDS, facts)


PASSAGE_FIELDS: tuple[DataField[CitedPassage], ...] = (
    DataField("address", "Address", PASSAGE_ADDRESS, lambda cited: cited.address),
    DataField("paper", "Paper", "The paper it is in, by its identity.", lambda cited: cited.paper.identity),
    paragraph_field("paragraph", "Paragraph", PARAGRAPH, lambda cited: cited.passage.paragraph),
    DataField(
        "heading",
        "Heading",
        "The heading above it.",
        lambda cited: cited.passage.heading or cited.heading or None,
    ),
    DataField("date", "Date", DATE, lambda cited: cell(cited.date)),
    DataField("date_from", "Earliest day", EARLIEST, lambda cited: cited.date.first),
    DataField("date_to", "Latest day", LATEST, lambda cited: cited.date.last),
    list_field("topics", "Topics", "The topics it belongs to, by their names.", lambda cited: cited.passage.topics),
    DataField("says", "Says", "What it says, in one sentence.", lambda cited: cited.passage.says),
    language_field(lambda cited: cited.paper),
    illustrative_field(lambda cited: cited.paper.illustrative),
)
FACT_FIELDS: tuple[DataField[TitledStatement], ...] = (
    DataField("key", "Key", "What the fact is called in every paper.", lambda titled: titled.statement.fact.key),
    DataField("about", "About", "The fact in words.", lambda titled: titled.title),
    DataField("value", "Value", "What this paper says.", lambda titled: titled.statement.fact.value),
    DataField("period", "Period", "The time that it is of.", lambda titled: titled.statement.fact.period),
    DataField("paper", "Paper", "The paper, by its identity.", lambda titled: titled.cited.paper.identity),
    paragraph_field("paragraph", "Paragraph", PARAGRAPH, lambda titled: titled.cited.passage.paragraph),
    DataField("address", "Address", PASSAGE_ADDRESS, lambda titled: titled.cited.address),
    DataField("date", "Date", DATE, lambda titled: cell(titled.cited.date)),
    DataField("date_from", "Earliest day", EARLIEST, lambda titled: titled.cited.date.first),
    DataField("date_to", "Latest day", LATEST, lambda titled: titled.cited.date.last),
    language_field(lambda titled: titled.cited.paper),
    DataField(
        "compared",
        "Compared",
        "How it compares with earlier papers here.",
        lambda titled: COMPARISONS[titled.statement.comparison][0],
    ),
    illustrative_field(lambda titled: titled.cited.paper.illustrative),
)
