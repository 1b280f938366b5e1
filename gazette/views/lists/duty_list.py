"""The legal duties, each with its evidence and its state, as a list, on the home page and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazette.dates import on
from gazette.grouping import grouped_by_name
from gazette.library.addresses import LIST_TITLES
from gazette.library.duty_states import DutyState
from gazette.records.duties import Duty
from gazette.sentences.duties import STATES, and_of_others
from gazette.sentences.lists import NO_DUTIES, and_others, law_and_state, number_and_states
from gazette.views.context import Context
from gazette.views.kinds import duties
from gazette.views.kinds.duties import address_shown, anchor_of, text_of_law
from gazette.views.lists.list_page import list_page
from gazette.views.lists.state_table import numbers_in_order, table_by_state
from gazette.views.record import legal_deadlines
from gazette.views.shapes.dataset import ADDRESS, DataField, Dataset, cell, dataset_of, declared, list_field
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Column, Link, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

NAME = "duties"
NOUNS = ("duty", "duties")


def duty_list(context: Context) -> ListPage:
    """Every duty by part, with how many are in each state."""
    states = context.duties
    return list_page(
        context,
        NAME,
        count=_count(states),
        empty="" if states else NO_DUTIES,
        table=_numbers_by_part(states) if states else None,
        sections=(
            *(_section(context, part, in_part) for part, in_part in _by_part(states).items()),
            *legal_deadlines.section_of_all(context),
        ),
    )


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each duty, in the order of the register of duties."""
    for previous_state, state, next_state in with_neighbours(context.duties):
        previous_duty = previous_state.duty if previous_state else None
        yield duties.page(context, state, previous_duty, next_state.duty if next_state else None)


def on_home(context: Context) -> tuple[Link, ...]:
    """Duties that are late or due, then those with a prominent place in law: links to evidence, or to the duty."""
    if not context.duties:
        return ()
    pressing = [state for status in ("late", "due") for state in context.duties if state.state == status]
    prominent = [state for state in required_on_home(context) if state not in pressing]
    links = (Link(state.duty.duty, address_shown(state), _note_on_home(state)) for state in (*pressing, *prominent))
    return (*links, Link("Everything that must be published", f"{NAME}/"))


def required_on_home(context: Context) -> tuple[DutyState, ...]:
    """The duties in force that the law wants in a prominent place."""
    return tuple(state for state in context.duties if state.duty.prominent and state.is_in_force)


def _count(states: Sequence[DutyState]) -> str:
    """The duties of the office by state, and how many are not for this office."""
    counted = [STATES[state.state][0] for state in states if state.is_counted]
    count = number_and_states(len(counted), NOUNS, numbers_in_order(counted, _words()))
    return and_of_others(count, len(states) - len(counted))


def _words() -> list[str]:
    return [word for word, _ in STATES.values()]


def dataset(context: Context) -> Dataset:
    """The duties in the order of the page."""
    states = (state for in_part in _by_part(context.duties).values() for state in in_part)
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, states)


def _by_part(states: Iterable[DutyState]) -> dict[str, tuple[DutyState, ...]]:
    return grouped_by_name((state.duty.part, state) for state in states)


def _numbers_by_part(states: Iterable[DutyState]) -> Table:
    groups = (
        (Value(part, f"{NAME}/#{anchor_of(part)}"), [STATES[state.state][0] for state in in_part])
        for part, in_part in _by_part(state for state in states if state.is_counted).items()
    )
    return table_by_state("Duties by part and state", Column("Part", is_wide=True), groups, _words())


def _section(context: Context, part: str, states: Sequence[DutyState]) -> Section:
    law = TableColumn[DutyState]("Text of the law", lambda state: Value(text_of_law(context, state.duty)))
    table = table_of(f"{part}: the state of each duty", (*COLUMNS, law), states, anchor=_anchor)
    return Section(part, anchor_of(part), tables=(table,))


def _anchor(state: DutyState) -> str:
    return f"duty-{state.duty.id.lower()}"


def _duty(state: DutyState) -> Value:
    return Value(state.duty.duty, state.duty.address, note=state.duty.legal_reference)


def _state(state: DutyState) -> Value:
    """The state with its reason; what is said of all that nothing was found for is on their own pages."""
    title, tone = STATES[state.state]
    return Value(title, tone=tone, note="" if state.state == "none found" else state.why)


def _evidence(state: DutyState) -> Value:
    if not state.evidence:
        return Value("")
    first, *others = state.evidence
    return Value(first.title, first.address, note=and_others(len(others)))


def _since(state: DutyState) -> Value:
    return date_value(state.since) if state.since else Value("")


def _next_due(state: DutyState) -> Value:
    return date_value(on(state.due)) if state.due else Value("")


COLUMNS: tuple[TableColumn[DutyState], ...] = (
    TableColumn("Duty", _duty, is_wide=True),
    TableColumn("State", _state, is_wide=True),
    TableColumn("Evidence", _evidence),
    TableColumn("First evidence", _since),
    TableColumn("Next due", _next_due),
)


def _note_on_home(state: DutyState) -> str:
    """The law; in front of what is late or due, its state."""
    is_pressing = state.state in ("late", "due")
    return law_and_state(state.duty.legal_reference, STATES[state.state][0] if is_pressing else "", state.why)


FIELDS: tuple[DataField[DutyState], ...] = (
    DataField("id", "Id", "The id of the duty, which never changes.", lambda state: state.duty.id),
    DataField("address", "Address", ADDRESS, lambda state: state.duty.address),
    DataField(
        "state",
        "State",
        "Its state on the day of the data. Late, due and met are in an office's own record only.",
        lambda state: state.state,
    ),
    DataField("why", "Why", "The reason, where the state alone does not say it.", lambda state: state.why or None),
    DataField(
        "since",
        "Since",
        "The earliest date of its evidence, as it is known.",
        lambda state: cell(state.since),
    ),
    DataField(
        "latest",
        "Latest",
        "The latest date of its evidence, as it is known.",
        lambda state: cell(state.last),
    ),
    DataField(
        "next_due",
        "Next due",
        "When it is due again, where the law was found and names a period or a day.",
        lambda state: state.due,
    ),
    list_field(
        "evidence",
        "Evidence",
        "The records that are evidence for it, by their identities.",
        lambda state: (record.identity for record in state.evidence),
    ),
    *declared(Duty, lambda state: state.duty.for_readers, leave_out=("id",)),
)
