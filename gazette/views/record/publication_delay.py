"""How long after a decision its notice was published: of each, in the middle of each year, and of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median

from gazette.records import Decision
from gazette.spans import Span, span
from gazette.views.context import Context
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.labels import counted
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

ANCHOR = "page-publication"
HEADING = "From decision to publication"
NOTE = (
    "Only decisions whose day and whose day of publication are both known are counted. "
    "The median is the one in the middle: half were published sooner, half later."
)


def publication_delay(decision: Decision) -> Span | None:
    """Days from the decision to its notice; none where they cannot be bounded."""
    found = span(decision.decided, decision.published)
    return found if found.most is not None and found.least is not None else None


def words(decision: Decision) -> str:
    """12 days, the same day, between 20 and 50 days; nothing where it cannot be told."""
    found = publication_delay(decision)
    return str(found) if found else ""


def sections(context: Context) -> tuple[Section, ...]:
    """For the list of decisions; nothing where there are none."""
    found = section(context.library.decisions)
    return (found,) if found else ()


def section(decisions: Iterable[Decision]) -> Section | None:
    """The years beside each other, for the page of the register; none where there are no decisions."""
    years: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.status != "withheld":
            years.setdefault(str(decision.when.year or "Year not known"), []).append(decision)
    if not years:
        return None
    ordered = sorted(years.items(), reverse=True)
    everything = [decision for those in years.values() for decision in those]
    rows = [_row(year, those) for year, those in ordered]
    table = Table(
        "Days from decision to publication, by year of the decision",
        (
            Column("Year"),
            Column("Decisions", is_number=True),
            Column("Days known", is_number=True),
            Column("Median", is_number=True),
            Column("Longest", is_number=True),
        ),
        (*rows, _row("All years", everything)),
        NOTE,
    )
    bars = [
        (year, [Measure(Decimal(middle), _days(middle))])
        for year, those in ordered
        if (middle := _median(those)) is not None
    ]
    chart = bar_chart("Median days from decision to publication", bars, table)
    return Section(HEADING, ANCHOR, (_sentence(everything),), tables=() if chart else (table,), chart=chart)


def exact(decisions: Iterable[Decision]) -> list[int]:
    """The days of those that are known to the day at both ends."""
    return [found.days for decision in decisions if (found := publication_delay(decision)) and found.days is not None]


def _median(decisions: Sequence[Decision]) -> float | None:
    days = exact(decisions)
    return median(days) if days else None


def _row(year: str, decisions: Sequence[Decision]) -> TableRow:
    days = exact(decisions)
    middle = _median(decisions)
    cells = (
        Value(year, f"decisions/{year}/" if year.isdigit() else None),
        Value(str(len(decisions))),
        Value(str(len(days))),
        Value(_days(middle) if middle is not None else "not known"),
        Value(_days(max(days)) if days else "not known"),
    )
    return TableRow(cells)


def _sentence(decisions: Sequence[Decision]) -> str:
    middle = _median(decisions)
    known = f"{len(exact(decisions))} of {counted(len(decisions), 'decision')}"
    if middle is None:
        return f"Both days are known of none of {counted(len(decisions), 'decision')}."
    return f"The median is {_days(middle)}. Both days are known of {known}."


def _days(number: float) -> str:
    """12 days, 1 day, 12.5 days."""
    return "1 day" if number == 1 else f"{number:g} days"
