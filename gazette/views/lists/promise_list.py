"""All promises: how they stand, who owes them, how many were made, kept and late in each year; and the same as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from gazette.library.promises import CitedPromise
from gazette.records.paper import Promise
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.kinds.promises import STATES, page, row
from gazette.views.record import prose
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.dataset import DataColumn, Dataset, cells, columns
from gazette.views.shapes.labels import HOME, LIST_TITLES, counted, data_links, feed_links
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import BarChart, Column, Group, Head, Link, Table, TableRow, Value

NAME = "promises"
TITLE = LIST_TITLES[NAME]
NO_YEAR = "Year not known"


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each promise; the ones before and after are those of the list."""
    for later, promise, earlier in with_neighbours(context.promises):
        yield page(context, promise, earlier, later)


def lists(context: Context) -> Iterator[ListPage]:
    """All of them, and a page for each who owes some."""
    yield promise_list(context)
    for owner, those in _by_owner(context.promises).items():
        yield _of_owner(context, owner, those)


def promise_list(context: Context) -> ListPage:
    words = next((page for page in context.library.pages if page.name == NAME), None)
    those = context.promises
    return ListPage(
        head=Head(
            address=f"{NAME}/",
            title=words.title if words else TITLE,
            description=words.summary if words else "What was promised in reports, plans and decisions.",
            crumbs=(HOME,),
            feeds=(Link(f"{TITLE} (RSS)", f"feeds/{NAME}.rss"),),
            section=NAME,
        ),
        body=prose.on_page(words, context.library, f"{NAME}/", context.base_url) if words else "",
        count=_count(context, those),
        years=(),
        groups=_by_standing(context, those),
        empty="" if those else "There are no promises in this record yet.",
        feeds=feed_links(NAME),
        data=data_links(NAME),
        table=_owners(context, those) if those else None,
        chart=_over_time(context, those),
    )


def _of_owner(context: Context, owner: str, those: Sequence[CitedPromise]) -> ListPage:
    whole = promise_list(context)
    head = replace(
        whole.head,
        address=_owner_address(owner),
        title=f"Promises owed by the {owner}",
        description=f"{counted(len(those), 'promise').capitalize()} and how each stands.",
        crumbs=(HOME, Link(TITLE, f"{NAME}/")),
    )
    groups, count = _by_standing(context, those), _count(context, those)
    return replace(whole, head=head, body="", count=count, groups=groups, table=None, chart=None)


def _by_standing(context: Context, those: Sequence[CitedPromise]) -> tuple[Group, ...]:
    groups = []
    for standing, (title, _) in STATES.items():
        found = [made for made in _in_order(context, those) if made.promise.state_on(context.today) == standing]
        if found:
            heading = f"{title} ({len(found)})"
            groups.append(Group(heading, f"page-{standing}", tuple(row(context, made) for made in found)))
    return tuple(groups)


def _in_order(context: Context, those: Sequence[CitedPromise]) -> list[CitedPromise]:
    """As on the page and in the data: late first, then what is due first; what has no date comes last."""
    standings = list(STATES)
    return sorted(
        those, key=lambda made: (standings.index(made.promise.state_on(context.today)), _due_day(made.promise))
    )


def _due_day(promise: Promise) -> date:
    """The last day its due date can mean; a promise without one comes last."""
    return promise.due.last or promise.due.first or date.max


def _count(context: Context, those: Sequence[CitedPromise]) -> str:
    """70 promises: 8 late, 44 open, 18 done."""
    standings = Counter(made.promise.state_on(context.today) for made in those)
    told = ", ".join(f"{standings[one]} {title.lower()}" for one, (title, _) in STATES.items() if standings[one])
    count = counted(len(those), "promise").capitalize()
    return f"{count}: {told}" if told else count


def _by_owner(those: Sequence[CitedPromise]) -> dict[str, list[CitedPromise]]:
    """Whoever owes most comes first."""
    owners: dict[str, list[CitedPromise]] = {}
    for made in those:
        owners.setdefault(made.promise.owner, []).append(made)
    return dict(sorted(owners.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _owner_address(owner: str) -> str:
    return f"{NAME}/owed-by/{slug(owner)}/"


def _owners(context: Context, those: Sequence[CitedPromise]) -> Table:
    rows = []
    for owner, owed in _by_owner(those).items():
        standings = Counter(made.promise.state_on(context.today) for made in owed)
        numbers = (Value(str(standings[one])) for one in STATES)
        rows.append(TableRow((Value(owner, _owner_address(owner)), *numbers, Value(str(len(owed))))))
    titles = (*(title for title, _ in STATES.values()), "All")
    heads = (Column("Owed by"), *(Column(title, is_number=True) for title in titles))
    return Table("Promises by who owes them", heads, tuple(rows))


def _over_time(context: Context, those: Sequence[CitedPromise]) -> BarChart | None:
    """What was made, kept and became late in each year, by the dates as they are known."""
    made = Counter(_year(one.date.year) for one in those)
    ends = [one.promise.ended for one in those if one.promise.state == "done"]
    kept = Counter(_year(end.year if end else None) for end in ends)
    late = Counter(str(since.year) for one in those if (since := one.promise.late_since(context.today)))
    years = sorted(made.keys() | kept.keys() | late.keys())  # "Year not known" comes after every number
    figures = {year: (made[year], kept[year], late[year]) for year in years}
    heads = (Column("Year"), *(Column(title, is_number=True) for title in ("Made", "Done", "Became late")))
    rows = tuple(TableRow((Value(year), *(Value(str(number)) for number in figures[year]))) for year in years)
    note = "A promise became late on the day after the last day its date can mean, even if it was done later."
    table = Table("Promises made, done and late in each year", heads, rows, note)
    bars = [(year, _bars(*numbers)) for year, numbers in figures.items()]
    return bar_chart("Promises over time", bars, table)


def _bars(made: int, kept: int, late: int) -> list[Measure]:
    return [Measure(made, f"{made} made"), Measure(kept, f"{kept} done"), Measure(late, f"{late} late")]


def _year(year: int | None) -> str:
    return str(year) if year else NO_YEAR


FIRST = (
    DataColumn("identity", "Identity", "The name that never changes."),
    DataColumn("address", "Address", "The address of the page on this site, from its root."),
    DataColumn("standing", "Standing", "How it stands on the day of the data; late is worked out."),
    DataColumn("made_in", "Made in", "The paper it was made in, by its identity."),
    DataColumn("source", "Source", "The address of the paragraph it was made in."),
    DataColumn("made", "Made", "When it was made, as it is known."),
    DataColumn("due_from", "Due from", "The earliest day its due date can mean."),
    DataColumn("due_to", "Due to", "The latest day its due date can mean."),
    DataColumn("late_since", "Late since", "The day on which it became late, whatever became of it then."),
)


def dataset(context: Context) -> Dataset:
    rows = tuple(
        (
            f"promises/{made.promise.id}",
            made.promise.address,
            made.promise.state_on(context.today),
            made.paper.identity,
            made.source.address,
            made.date.written,
            made.promise.due.first,
            made.promise.due.last,
            made.promise.late_since(context.today),
            *cells(made.promise, Promise),
        )
        for made in _in_order(context, context.promises)
    )
    return Dataset(NAME, TITLE, (*FIRST, *columns(Promise)), rows)
