"""How many promises were made, kept and overdue in each year, which only the office itself knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gazette.library.promise_evidence import day_of
from gazette.library.promises import CitedPromise
from gazette.records.promise import Promise
from gazette.sentences import promise_counts
from gazette.sentences.lists import OVERDUE_SINCE_RULE
from gazette.views.context import Context, year_name
from gazette.views.kinds.promise_states import overdue_since, state_words
from gazette.views.shapes.parts import Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

YearCounts = tuple[str, int, int, int]  # made, kept and overdue


def over_time(context: Context) -> Table:
    """How many promises were made, kept and overdue in each year, which only the office itself knows."""
    columns = (
        TableColumn[YearCounts]("Year", lambda counts: Value(counts[0])),
        TableColumn[YearCounts]("Made", lambda counts: _number(counts[1]), is_number=True),
        TableColumn[YearCounts](state_words(context, "kept"), lambda counts: _number(counts[2]), is_number=True),
        TableColumn[YearCounts]("Became overdue", lambda counts: _number(counts[3]), is_number=True),
    )
    years = ((year, *numbers) for year, numbers in _by_year(context, context.promises).items())
    return table_of(promise_counts.EACH_YEAR, columns, years, note=OVERDUE_SINCE_RULE)


def _number(number: int) -> Value:
    """Nothing for none."""
    return Value(f"{number:,}" if number else "")


def _by_year(context: Context, promises: Iterable[CitedPromise]) -> dict[str, tuple[int, int, int]]:
    """Numbers of promises made, kept and overdue, by year."""
    made_in: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    overdue: Counter[str] = Counter()
    for cited in promises:
        promise, since = cited.promise, overdue_since(context, cited.promise)
        made_in[year_name(cited.year)] += 1
        if promise.state == "kept":
            kept[year_name(_year_kept(context, promise))] += 1
        if since:
            overdue[year_name(since.year)] += 1
    years = sorted({*made_in, *kept, *overdue})  # the word for no year comes after every number
    return {year: (made_in[year], kept[year], overdue[year]) for year in years}


def _year_kept(context: Context, promise: Promise) -> int | None:
    """The year of the step with which it was kept or, without a step, of the earliest record that shows it."""
    if promise.ended:
        return promise.ended.year
    targets = [context.library.linked("any", evidence.record) for evidence in promise.evidence]
    days = [day for target in targets if target and (day := day_of(target)).is_known]
    return min(days, key=lambda day: day.order).year if days else None
