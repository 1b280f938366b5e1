"""What the law asks the office to publish: each duty, what shows it, how it stands; the same as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gazette.dates import on
from gazette.library.duty_states import DutyState
from gazette.records.duties import Duty
from gazette.views.context import Context
from gazette.views.kinds import duties
from gazette.views.kinds.duties import STATES, SURE, address_shown, anchor_of
from gazette.views.record import prose
from gazette.views.record.addresses import page_address
from gazette.views.shapes.dataset import DataColumn, Dataset, cells, columns
from gazette.views.shapes.labels import HOME, LIST_TITLES, counted, data_links, date_value
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Column, Head, Link, Section, Table, TableRow, Value

NAME = "duties"
TITLE = LIST_TITLES[NAME]


def duty_list(context: Context) -> ListPage:
    """Every duty by part, with how many are met."""
    words = next((page for page in context.library.pages if page.name == NAME), None)
    those = context.duties
    return ListPage(
        head=Head(
            address=f"{NAME}/",
            title=words.title if words else TITLE,
            description=words.summary if words else "What the law asks the office to publish, and what shows it.",
            crumbs=(HOME,),
        ),
        body=prose.on_page(words, context.library, f"{NAME}/", context.base_url) if words else "",
        count=_count(those),
        years=(),
        groups=(),
        empty="" if those else "No duties are listed in this record yet.",
        feeds=(),
        data=data_links(NAME),
        table=_counts(those) if those else None,
        sections=tuple(_section(part, rows) for part, rows in _by_part(those).items()),
    )


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each duty, in the order of the list."""
    for before, state, after in with_neighbours(context.duties):
        yield duties.page(context, state, before.duty if before else None, after.duty if after else None)


def on_home(context: Context) -> tuple[Link, ...]:
    """What the law wants in a prominent place, each as a link to what shows it, or else to the duty."""
    found = [Link(one.duty.duty, address_shown(one), _on_home_note(one)) for one in required_on_home(context)]
    return (*found, Link("Everything that must be published", f"{NAME}/")) if context.duties else ()


def required_on_home(context: Context) -> tuple[DutyState, ...]:
    return tuple(one for one in context.duties if one.duty.prominent)


def dataset(context: Context) -> Dataset:
    rows = tuple(
        (
            one.duty.id,
            one.duty.address,
            one.state,
            one.why or None,
            one.since.written if one.since else None,
            one.last.written if one.last else None,
            one.due,
            "; ".join(record.identity for record in one.evidence) or None,
            *cells(one.duty, Duty),
        )
        for those in _by_part(context.duties).values()  # as on the page
        for one in those
    )
    return Dataset(NAME, TITLE, (*FIRST, *columns(Duty)), rows)


FIRST = (
    DataColumn("id", "Id", "The id of the duty, which never changes."),
    DataColumn("address", "Address", "The address of the page on this site, from its root."),
    DataColumn("state", "State", "How it stands on the day of the data: met, due, late, unknown, not applicable."),
    DataColumn("why", "Why", "Why it stands so, where the state alone does not say it."),
    DataColumn("since", "Since", "The earliest date of what shows it, as it is known."),
    DataColumn("latest", "Latest", "The latest date of what shows it, as it is known."),
    DataColumn("next_due", "Next due", "When it is due again, where the law was found and names a period or a day."),
    DataColumn("shown_in", "Shown in", "The records that show it, by their identities."),
)


def _count(those: Sequence[DutyState]) -> str:
    """58 duties: 9 met, 40 unknown."""
    states = Counter(one.state for one in those)
    told = ", ".join(f"{states[state]} {title.lower()}" for state, (title, _) in STATES.items() if states[state])
    count = counted(len(those), "duty", "duties").capitalize()
    return f"{count}: {told}" if told else count


def _by_part(those: Sequence[DutyState]) -> dict[str, list[DutyState]]:
    parts: dict[str, list[DutyState]] = {}
    for one in those:
        parts.setdefault(one.duty.part, []).append(one)
    return parts


def _counts(those: Sequence[DutyState]) -> Table:
    rows = []
    for part, found in _by_part(those).items():
        states = Counter(one.state for one in found)
        numbers = (Value(str(states[state])) for state in STATES)
        rows.append(TableRow((Value(part, f"{NAME}/#{anchor_of(part)}"), *numbers, Value(str(len(found))))))
    titles = (*(title for title, _ in STATES.values()), "All")
    heads = (Column("Part", is_wide=True), *(Column(title, is_number=True) for title in titles))
    return Table("Duties by part and state", heads, tuple(rows))


def _section(part: str, those: Sequence[DutyState]) -> Section:
    heads = ("Duty", "State", "Shown by", "Since", "Next due", "How sure we are")
    rows = tuple(
        TableRow(
            (
                Value(one.duty.duty, one.duty.address, note=one.duty.legal_reference),
                Value(STATES[one.state][0], tone=STATES[one.state][1], note=one.why),
                _shown_by(one),
                date_value(one.since) if one.since else Value("not known" if one.evidence else "–"),
                date_value(on(one.due)) if one.due else Value("–"),
                Value(SURE[one.duty.confidence]),
            ),
            anchor=f"duty-{one.duty.id.lower()}",
        )
        for one in those
    )
    table = Table(
        f"{part}: how each duty stands",
        tuple(Column(title, is_wide=title in ("Duty", "State")) for title in heads),
        rows,
    )
    return Section(part, anchor_of(part), tables=(table,))


def _shown_by(standing: DutyState) -> Value:
    if not standing.evidence:
        return Value("nothing here")
    first, others = standing.evidence[0], len(standing.evidence) - 1
    return Value(first.title, page_address(first), note=f"and {counted(others, 'other')}" if others else "")


def _on_home_note(standing: DutyState) -> str:
    title = STATES[standing.state][0].lower()
    return f"{standing.duty.legal_reference}: {title}. {standing.why}".strip()
