"""How many promises were made, kept and overdue in each year, which only the office itself knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gazette.library.promise_evidence import day_of
from gazette.library.promises import CitedPromise
from gazette.records.promise import Promise
from gazette.sentences import promise_counts
from gazette.sentences.lists import OVERDUE_SINCE_RULE
from gazette.views.context import Context, year_name
from gazette.views.kinds.promise_states import overdue_since, state_words
from gazette.views.shapes.charts import BAR_LOOKS, Measure, bar_chart
from gazette.views.shapes.parts import BarChart


def over_time(context: Context) -> BarChart | None:
    """A chart of the promises made, kept and overdue in each year, which only the office itself knows."""
    titles = ("made", state_words(context, "kept").lower(), "became overdue")
    bars = [(year, [*_measures(numbers, titles)]) for year, numbers in _by_year(context, context.promises).items()]
    return bar_chart(promise_counts.EACH_YEAR, bars, note=OVERDUE_SINCE_RULE)


def _measures(numbers: Sequence[int], titles: Sequence[str]) -> Iterator[Measure]:
    """A bar for each number; none for nothing."""
    for number, title, look in zip(numbers, titles, BAR_LOOKS, strict=True):
        if number:
            yield Measure(number, f"{number:,} {title}", look=look)


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
