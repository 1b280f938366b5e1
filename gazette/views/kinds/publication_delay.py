"""How long after a decision its notice was published, for each decision, each year, and all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median

from gazette.records import Decision
from gazette.sentences.publication_delay import METHOD, in_days, summary
from gazette.spans import Span, span
from gazette.views.context import Context, by_year
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

ANCHOR = "page-publication"
HEADING = "From decision to publication"
COLUMNS = (
    Column("Year"),
    Column("Decisions", is_number=True),
    Column("Days known", is_number=True),
    Column("Median", is_number=True),
    Column("Longest", is_number=True),
)


def publication_delay(decision: Decision) -> Span | None:
    """Days from the decision to its notice; None unless they have a bound at both ends."""
    delay = span(decision.decided, decision.published)
    return delay if delay.most is not None and delay.least is not None else None


def words(decision: Decision) -> str:
    """12 days, the same day, between 20 and 50 days; "" where the days have no bounds."""
    delay = publication_delay(decision)
    return str(delay) if delay else ""


def sections(context: Context) -> tuple[Section, ...]:
    """The comparison of years for the list of decisions; nothing where there are no decisions."""
    decisions = [decision for decision in context.library.decisions if not decision.is_withheld]
    return (section(decisions),) if decisions else ()


def section(decisions: Sequence[Decision]) -> Section:
    years = by_year(decisions).items()
    rows = (*(_row(year, of_year) for year, of_year in years), _row("All years", decisions))
    table = Table("Days from decision to publication, by year of the decision", COLUMNS, rows, METHOD)
    medians = [(year, _median(of_year)) for year, of_year in years]
    bars = [(year, [Measure(Decimal(days), in_days(days))]) for year, days in medians if days is not None]
    chart = bar_chart("Median days from decision to publication", bars, table)
    words = summary(_median(decisions), len(exact_days(decisions)), len(decisions))
    return Section(HEADING, ANCHOR, paragraphs=(words,), tables=() if chart else (table,), chart=chart)


def exact_days(decisions: Iterable[Decision]) -> list[int]:
    """The delays that are known to the day at both ends."""
    delays = (publication_delay(decision) for decision in decisions)
    return [delay.days for delay in delays if delay and delay.days is not None]


def _median(decisions: Iterable[Decision]) -> float | None:
    days = exact_days(decisions)
    return median(days) if days else None


def _row(year: str, decisions: Sequence[Decision]) -> TableRow:
    days = exact_days(decisions)
    cells = (
        Value(year, f"decisions/{year}/" if year.isdigit() else None),
        Value(str(len(decisions))),
        Value(str(len(days))),
        Value(in_days(_median(decisions))),
        Value(in_days(max(days, default=None))),
    )
    return TableRow(cells)
