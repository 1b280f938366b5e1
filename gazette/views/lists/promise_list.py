"""All promises by state, a list for each who owes some, and what was made, done and late in each year; as data too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gazette.library.promises import CitedPromise
from gazette.records.paper import Promise, PromiseState
from gazette.sentences.lists import (
    DESCRIPTIONS,
    LATENESS,
    none_yet,
    number_and_states,
    number_owed,
    owed_by,
    with_number,
)
from gazette.slugs import slug
from gazette.views.context import NO_YEAR, Context
from gazette.views.kinds.promises import STATES, page, row
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.dataset import ADDRESS, LASTING_NAME, DataField, Dataset, dataset_of, declared
from gazette.views.shapes.labels import LIST_TITLES, data_links, feed_links
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import BarChart, Column, Group, Table, TableRow, Value

NAME = "promises"
NOUNS = ("promise", "promises")


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each promise, between the previous and the next by date; the list has the latest first."""
    for next_promise, promise, previous_promise in with_neighbours(context.promises):
        yield page(context, promise, previous_promise, next_promise)


def lists(context: Context) -> Iterator[ListPage]:
    """The list of all promises, and one for each who owes some."""
    yield promise_list(context)
    for owner, promises in _by_owner(context.promises).items():
        title, description = owed_by(owner), number_owed(len(promises))
        count, groups = _count(context, promises), _by_state(context, promises)
        yield part_of_list(NAME, _part(owner), title, description, count, groups)


def promise_list(context: Context) -> ListPage:
    promises = context.promises
    return list_page(
        context,
        NAME,
        description=DESCRIPTIONS[NAME],
        count=_count(context, promises),
        groups=_by_state(context, promises),
        empty="" if promises else none_yet("promises"),
        feeds=feed_links(NAME),
        data=data_links(NAME),
        table=_owners(context, promises) if promises else None,
        chart=_over_time(context, promises),
    )


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], _fields(context), _in_order(context, context.promises))


def _fields(context: Context) -> tuple[DataField[CitedPromise], ...]:
    today = context.today
    return (
        DataField("identity", "Identity", LASTING_NAME, lambda cited: f"promises/{cited.promise.id}"),
        DataField("address", "Address", ADDRESS, lambda cited: cited.promise.address),
        DataField(
            "standing",
            "Standing",
            "How it stands on the day of the data; late is worked out.",
            lambda cited: _state(context, cited),
        ),
        DataField(
            "made_in", "Made in", "The paper it was made in, by its identity.", lambda cited: cited.paper.identity
        ),
        DataField(
            "source", "Source", "The address of the paragraph it was made in.", lambda cited: cited.source.address
        ),
        DataField("made", "Made", "When it was made, as it is known.", lambda cited: cited.date.written),
        DataField(
            "due_from", "Due from", "The earliest day its due date can mean.", lambda cited: cited.promise.due.first
        ),
        DataField("due_to", "Due to", "The latest day its due date can mean.", lambda cited: cited.promise.due.last),
        DataField(
            "late_since",
            "Late since",
            "The day on which it became late, whatever became of it then.",
            lambda cited: cited.promise.late_since(today),
        ),
        *declared(Promise, lambda cited: cited.promise),
    )


def _state(context: Context, cited: CitedPromise) -> PromiseState:
    return cited.promise.state_on(context.today)


def _by_state(context: Context, promises: Sequence[CitedPromise]) -> tuple[Group, ...]:
    groups = []
    ordered = _in_order(context, promises)
    for state, (title, _) in STATES.items():
        rows = tuple(row(context, cited) for cited in ordered if _state(context, cited) == state)
        groups.append(Group(with_number(title, len(rows)), f"page-{state}", rows))
    return tuple(group for group in groups if group.rows)


def _in_order(context: Context, promises: Sequence[CitedPromise]) -> list[CitedPromise]:
    """The order of page and data: late promises first, then by the day they are due; without a day last."""
    states = list(STATES)
    return sorted(promises, key=lambda cited: (states.index(_state(context, cited)), _due_day(cited.promise)))


def _due_day(promise: Promise) -> date:
    """The last day its due date can mean; a promise without one comes last."""
    return promise.due.last or promise.due.first or date.max


def _count(context: Context, promises: Sequence[CitedPromise]) -> str:
    return number_and_states(len(promises), NOUNS, _numbers(context, promises))


def _numbers(context: Context, promises: Iterable[CitedPromise]) -> dict[str, int]:
    """Numbers of promises, by the title of their state."""
    numbers = Counter(_state(context, cited) for cited in promises)
    return {title: numbers[state] for state, (title, _) in STATES.items()}


def _by_owner(promises: Iterable[CitedPromise]) -> dict[str, list[CitedPromise]]:
    """Promises by who owes them; whoever owes most comes first."""
    owners: dict[str, list[CitedPromise]] = {}
    for cited in promises:
        owners.setdefault(cited.promise.owner, []).append(cited)
    return dict(sorted(owners.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _part(owner: str) -> str:
    """The end of the address of the list of those who owe promises."""
    return f"owed-by/{slug(owner)}"


def _owners(context: Context, promises: Iterable[CitedPromise]) -> Table:
    rows = []
    for owner, owed in _by_owner(promises).items():
        numbers = (*_numbers(context, owed).values(), len(owed))
        name = Value(owner, f"{NAME}/{_part(owner)}/")
        rows.append(TableRow((name, *(Value(str(number)) for number in numbers))))
    titles = (*(title for title, _ in STATES.values()), "All")
    columns = (Column("Owed by"), *(Column(title, is_number=True) for title in titles))
    return Table("Promises by who owes them", columns, tuple(rows))


def _over_time(context: Context, promises: Iterable[CitedPromise]) -> BarChart | None:
    """A chart of what was made, done and became late in each year, by the dates as they are known."""
    figures = _by_year(context, promises)
    titles = ("Made", "Done", "Became late")
    columns = (Column("Year"), *(Column(title, is_number=True) for title in titles))
    rows = tuple(
        TableRow((Value(year), *(Value(str(number)) for number in numbers))) for year, numbers in figures.items()
    )
    table = Table("Promises made, done and late in each year", columns, rows, LATENESS)
    bars = [(year, _bars(*numbers)) for year, numbers in figures.items()]
    return bar_chart("Promises over time", bars, table)


def _by_year(context: Context, promises: Iterable[CitedPromise]) -> dict[str, tuple[int, int, int]]:
    """Numbers of promises made, done and late, by year."""
    made_in: Counter[str] = Counter()
    done: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for cited in promises:
        promise, late_since = cited.promise, cited.promise.late_since(context.today)
        made_in[_year(cited.date.year)] += 1
        if promise.state == "done":
            done[_year(promise.ended.year if promise.ended else None)] += 1
        if late_since:
            late[_year(late_since.year)] += 1
    years = sorted({*made_in, *done, *late})  # "Year not known" comes after every number
    return {year: (made_in[year], done[year], late[year]) for year in years}


def _bars(made_in: int, done: int, late: int) -> list[Measure]:
    return [Measure(made_in, f"{made_in} made"), Measure(done, f"{done} done"), Measure(late, f"{late} late")]


def _year(year: int | None) -> str:
    return str(year) if year else NO_YEAR
