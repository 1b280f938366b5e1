"""How long after a decision its notice was published, for each decision, each year, and all.

Never in a compiled record, whose sources seldom give two dates that are independent of each other, nor for the decision
of another body, such as a court.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median

from gazette.library.bodies import is_of_another_body
from gazette.records import Decision
from gazette.sentences.publication_delay import (
    FEWEST_CASES,
    METHOD,
    LeftOut,
    in_days,
    left_out,
    published_after,
    summary,
)
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
    """Days from the decision to its notice; None unless they have a bound at both ends.

    A day that is only the day of an announcement has no first day, and a day that was expected proves nothing.
    """
    delay = span(decision.decided, decision.published)
    has_bounds = delay.most is not None and delay.least is not None
    return (
        delay
        if has_bounds and not (decision.is_removed or decision.decided.anticipated or decision.published.anticipated)
        else None
    )


def words(context: Context, decision: Decision) -> str:
    """The delay of a decision in a sentence; "" where its days have no bounds, and where none is measured."""
    is_left_out = context.is_compiled or is_of_another_body(context.library, decision)
    is_measured = not is_left_out and decision.status != "withdrawn"
    delay = publication_delay(decision) if is_measured else None
    return published_after(delay) if delay else ""


def sections(context: Context) -> tuple[Section, ...]:
    """The comparison of years for the list of decisions; nothing where no delay is known, and in a compiled record."""
    reasons = {decision.identity: _why_not(context, decision) for decision in context.library.decisions}
    decisions = [decision for decision in context.library.decisions if not reasons[decision.identity]]
    is_measured = exact_days(decisions) and not context.is_compiled
    return (section(decisions, left_out(tuple(filter(None, reasons.values())))),) if is_measured else ()


def _why_not(context: Context, decision: Decision) -> LeftOut | None:
    """Why a decision is not counted; None where it is."""
    if decision.is_hidden:
        return "withheld or removed"
    if decision.status == "withdrawn":
        return "withdrawn"
    if is_of_another_body(context.library, decision):
        return "made by another body"
    return None if decision.was_decided else "not decided yet"


def section(decisions: Sequence[Decision], others: str = "") -> Section:
    """How many delays are known and, where these are not too few, what they are in each year.

    `others` says which decisions are not counted.
    """
    known = exact_days(decisions)
    words = " ".join(filter(None, (summary(_median(decisions), len(known), len(decisions)), others)))
    if len(known) < FEWEST_CASES:
        return Section(HEADING, ANCHOR, paragraphs=(words,))
    years = by_year(decisions).items()
    rows = (*(_row(year, of_year) for year, of_year in years), _row("All years", decisions))
    table = Table("Days from decision to publication, by year of the decision", COLUMNS, rows, METHOD)
    medians = [(year, _median(of_year)) for year, of_year in years]
    bars = [(year, [Measure(Decimal(days), in_days(days))]) for year, days in medians if days is not None]
    chart = bar_chart("Median days from decision to publication", bars, table)
    return Section(HEADING, ANCHOR, paragraphs=(words,), tables=() if chart else (table,), chart=chart)


def exact_days(decisions: Iterable[Decision]) -> list[int]:
    """The delays that are known to the day at both ends."""
    delays = (publication_delay(decision) for decision in decisions)
    return [delay.days for delay in delays if delay and delay.days is not None]


def _median(decisions: Iterable[Decision]) -> float | None:
    """The median; None where there are too few cases."""
    days = exact_days(decisions)
    return median(days) if len(days) >= FEWEST_CASES else None


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
