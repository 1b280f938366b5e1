"""Promises by state, by owner, and by year made, done and late; as lists and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gazette.grouping import grouped_by_name
from gazette.library.addresses import LIST_TITLES
from gazette.library.promises import CitedPromise
from gazette.records.paper import Promise, PromiseState
from gazette.sentences.lists import (
    LATENESS,
    none_yet,
    number_and_states,
    number_owed,
    owed_by,
    with_number,
)
from gazette.slugs import name_slug
from gazette.views.context import Context, year_name
from gazette.views.kinds.promises import STATES, page, row
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.lists.state_table import numbers_by_title, table_by_state
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.dataset import ADDRESS, LASTING_NAME, DataField, Dataset, dataset_of, declared
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import BarChart, Column, Group, Table, TableRow, Value

NAME = "promises"
NOUNS = ("promise", "promises")


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each promise, with links to the promises made before and after it."""
    for following, promise, previous in with_neighbours(context.promises):
        yield page(context, promise, previous, following)


def lists(context: Context) -> Iterator[ListPage]:
    """The list of all promises, and a list for each owner."""
    yield promise_list(context)
    for owner, promises in _by_owner(context.promises).items():
        yield part_of_list(
            NAME,
            _part(owner),
            title=owed_by(owner),
            description=number_owed(len(promises)),
            count=_count(context, promises),
            groups=_by_state(context, promises),
        )


def promise_list(context: Context) -> ListPage:
    promises = context.promises
    return list_page(
        context,
        NAME,
        count=_count(context, promises),
        groups=_by_state(context, promises),
        empty="" if promises else none_yet("promises"),
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
        *declared(Promise, lambda cited: cited.promise, leave_out=("id",)),
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
    """The last day that its due date can mean; promises without a date come last."""
    return promise.due.last or promise.due.first or date.max


def _count(context: Context, promises: Sequence[CitedPromise]) -> str:
    return number_and_states(len(promises), NOUNS, numbers_by_title(_states(context, promises), STATES))


def _states(context: Context, promises: Iterable[CitedPromise]) -> list[PromiseState]:
    return [_state(context, cited) for cited in promises]


def _by_owner(promises: Iterable[CitedPromise]) -> dict[str, tuple[CitedPromise, ...]]:
    """Promises by owner, the owner with most promises first."""
    owners = grouped_by_name((cited.promise.owner, cited) for cited in promises)
    return dict(sorted(owners.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _part(owner: str) -> str:
    """The last part of the address of an owner's list."""
    return f"owed-by/{name_slug(owner)}"


def _owners(context: Context, promises: Iterable[CitedPromise]) -> Table:
    groups = (
        (Value(owner, f"{NAME}/{_part(owner)}/"), _states(context, owed)) for owner, owed in _by_owner(promises).items()
    )
    return table_by_state("Promises by who owes them", Column("Owed by"), groups, STATES)


def _over_time(context: Context, promises: Iterable[CitedPromise]) -> BarChart | None:
    """A chart of the promises made, done and late in each year, by their known dates."""
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
        made_in[year_name(cited.date.year)] += 1
        if promise.state == "done":
            done[year_name(promise.ended.year if promise.ended else None)] += 1
        if late_since:
            late[year_name(late_since.year)] += 1
    years = sorted({*made_in, *done, *late})  # "Year not known" comes after every number
    return {year: (made_in[year], done[year], late[year]) for year in years}


def _bars(made_in: int, done: int, late: int) -> list[Measure]:
    return [Measure(made_in, f"{made_in} made"), Measure(done, f"{done} done"), Measure(late, f"{late} late")]
