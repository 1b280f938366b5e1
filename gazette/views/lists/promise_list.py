"""Promises by state, by who made them, and by year; as lists and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gazette.grouping import grouped, grouped_by_name
from gazette.library.addresses import LIST_TITLES
from gazette.library.promise_evidence import day_of
from gazette.library.promises import CitedPromise
from gazette.records.promise import Promise
from gazette.sentences.lists import (
    EACH_WITH_STATE,
    NOT_NAMED_OWNER,
    OVERDUE_SINCE_RULE,
    none_yet,
    number_and_states,
    number_overdue,
    promises_by,
    with_number,
)
from gazette.sentences.promise_states import STATES
from gazette.sentences.records import number_illustrative
from gazette.slugs import name_slug
from gazette.views.context import Context, year_name
from gazette.views.kinds.promises import overdue_since, page, row, stack_of, state_of, state_words
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.lists.state_table import numbers_in_order, table_by_state
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.dataset import (
    ADDRESS,
    LASTING_NAME,
    DataField,
    Dataset,
    cell,
    dataset_of,
    day_fields,
    declared,
    language_field,
)
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import BarChart, Column, Group, Link, Table, TableRow, Value

NAME = "promises"
NOUNS = ("promise", "promises")


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each promise, with links to the promises made before and after it."""
    for following, promise, previous in with_neighbours(context.promises):
        yield page(context, promise, previous, following)


def lists(context: Context) -> Iterator[ListPage]:
    """The list of all promises, and a list for each office or role that made some."""
    yield promise_list(context)
    for owner, promises in _by_owner(context.promises).items():
        yield part_of_list(
            NAME,
            _part(owner),
            title=promises_by(owner),
            description=EACH_WITH_STATE,
            count=_count(context, promises),
            groups=_by_state(context, promises),
        )


def promise_list(context: Context) -> ListPage:
    promises = context.promises
    return list_page(
        context,
        NAME,
        count=_count(context, promises),
        stack=stack_of(context, promises),
        groups=_by_state(context, promises),
        empty="" if promises else none_yet("promises", is_compiled=context.library.office.is_compiled),
        table=_owners(context, promises) if promises else None,
        chart=None if context.library.office.is_compiled else _over_time(context, promises),
    )


def on_home(context: Context) -> tuple[Link, ...]:
    """A link to the promises that are overdue, where there are any; in a compiled record nobody knows of any."""
    overdue = [cited for cited in context.promises if state_of(context, cited.promise) == "date passed"]
    if not overdue or context.library.office.is_compiled:
        return ()
    word = state_words(context, "date passed")
    return (Link(number_overdue(len(overdue)), f"{NAME}/#{_anchor(word)}"),)


def _anchor(word: str) -> str:
    return f"page-{name_slug(word)}"


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], _fields(context), _in_order(context, context.promises))


def _fields(context: Context) -> tuple[DataField[CitedPromise], ...]:
    is_compiled = context.library.office.is_compiled
    return (
        DataField("identity", "Identity", LASTING_NAME, lambda cited: f"promises/{cited.promise.id}"),
        DataField("address", "Address", ADDRESS, lambda cited: cited.promise.address),
        DataField(
            "state",
            "State",
            "Its state on the day of the data: what a paper shows, or what follows from the day it is due. In an "
            "unofficial record the word of the site, because only the office knows that a promise was kept.",
            lambda cited: _word(context, cited) if is_compiled else state_of(context, cited.promise),
        ),
        DataField("shown_as", "Shown as", "The word for the state on the site.", lambda cited: _word(context, cited)),
        DataField("stated_in", "Stated in", "The paper that states it, by its identity.", _paper),
        DataField("source", "Source", "The address of the paragraph that states it.", _source),
        DataField("date", "Date", "The date of the paper.", lambda cited: cell(cited.date)),
        *day_fields("date", "Date", "the date of the paper", lambda cited: cited.date),
        *day_fields("due", "Due", "its due date", lambda cited: cited.promise.due),
        *_overdue_field(context),
        language_field(lambda cited: cited.paper),
        *declared(Promise, lambda cited: cited.promise, leave_out=("id", "state")),
    )


def _overdue_field(context: Context) -> Iterator[DataField[CitedPromise]]:
    """Only in an office's own record: nobody else knows that something was not done."""
    if not context.library.office.is_compiled:
        meaning = "The day on which it became overdue; empty for a promise that was kept."
        yield DataField("overdue_since", "Overdue since", meaning, lambda cited: overdue_since(context, cited.promise))


def _paper(cited: CitedPromise) -> str:
    return cited.paper.identity


def _source(cited: CitedPromise) -> str:
    return cited.source.address


def _word(context: Context, cited: CitedPromise) -> str:
    return state_words(context, state_of(context, cited.promise))


def _by_state(context: Context, promises: Sequence[CitedPromise]) -> tuple[Group, ...]:
    """A group for each word; states with the same word share one."""
    by_word = grouped((_word(context, cited), cited) for cited in _in_order(context, promises))
    return tuple(
        Group(
            with_number(word, len(of_word)),
            _anchor(word),
            tuple(row(context, cited) for cited in of_word),
        )
        for word, of_word in by_word.items()
    )


def _in_order(context: Context, promises: Sequence[CitedPromise]) -> list[CitedPromise]:
    """The order of page and data: by state, then by the day they are due; without a day last."""
    words = _words(context)
    return sorted(promises, key=lambda cited: (words.index(_word(context, cited)), _due_day(cited.promise)))


def _words(context: Context) -> list[str]:
    """The words for the states, in the order of lists."""
    return [state_words(context, state) for state in STATES]


def _due_day(promise: Promise) -> date:
    """The last day that its due date can mean; promises without a date come last."""
    return promise.due.last or promise.due.first or date.max


def _count(context: Context, promises: Sequence[CitedPromise]) -> str:
    numbers = numbers_in_order((_word(context, cited) for cited in promises), _words(context))
    illustrative = number_illustrative(len([cited for cited in promises if cited.promise.illustrative]))
    return f"{number_and_states(len(promises), NOUNS, numbers)}{illustrative}"


def _by_owner(promises: Iterable[CitedPromise]) -> dict[str, tuple[CitedPromise, ...]]:
    """Promises by who made them, most promises first; those of nobody in particular are left out."""
    owners = grouped_by_name((cited.promise.owner, cited) for cited in promises if cited.promise.owner)
    return dict(sorted(owners.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _part(owner: str) -> str:
    """The last part of the address of the list of who made them."""
    return f"by/{name_slug(owner)}"


def _owners(context: Context, promises: Sequence[CitedPromise]) -> Table:
    """How many promises of each maker are in each state, then those of which no paper names the maker."""
    groups = [
        (Value(owner, f"{NAME}/{_part(owner)}/"), [_word(context, cited) for cited in by_owner])
        for owner, by_owner in _by_owner(promises).items()
    ]
    unnamed = [_word(context, cited) for cited in promises if not cited.promise.owner]
    if unnamed:
        groups.append((Value(NOT_NAMED_OWNER), unnamed))
    return table_by_state("Promises by who made them", Column("Who promised it"), groups, _words(context))


def _over_time(context: Context, promises: Iterable[CitedPromise]) -> BarChart | None:
    """A chart of the promises made, kept and overdue in each year, which only the office itself knows."""
    titles = ("Made", state_words(context, "kept"), "Became overdue")
    figures = _by_year(context, promises)
    columns = (Column("Year"), *(Column(title, is_number=True) for title in titles))
    rows = tuple(
        TableRow((Value(year), *(Value(str(number)) for number in numbers))) for year, numbers in figures.items()
    )
    table = Table("Promises in each year", columns, rows, OVERDUE_SINCE_RULE)
    bars = [
        (year, [Measure(number, f"{number} {title.lower()}") for number, title in zip(numbers, titles, strict=True)])
        for year, numbers in figures.items()
    ]
    return bar_chart("Promises over time", bars, table)


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
