"""The duties to publish: each with what shows it and its state, as a list and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gazette.dates import on
from gazette.library.duty_states import DutyState
from gazette.records.duties import Duty
from gazette.sentences.lists import DESCRIPTIONS, NO_DUTIES, and_others, law_and_state, number_and_states
from gazette.views.context import Context
from gazette.views.kinds import duties
from gazette.views.kinds.duties import CONFIDENCE_WORDS, STATES, address_shown, anchor_of
from gazette.views.lists.list_page import list_page
from gazette.views.record.addresses import page_address
from gazette.views.shapes.dataset import ADDRESS, DataField, Dataset, dataset_of, declared
from gazette.views.shapes.labels import LIST_TITLES, data_links, date_value
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Column, Link, Section, Table, TableRow, Value

NAME = "duties"
NOUNS = ("duty", "duties")


def duty_list(context: Context) -> ListPage:
    """Every duty by part, with how many are in each state."""
    states = context.duties
    return list_page(
        context,
        NAME,
        description=DESCRIPTIONS[NAME],
        count=number_and_states(len(states), NOUNS, _numbers(states)),
        empty="" if states else NO_DUTIES,
        data=data_links(NAME),
        table=_numbers_by_part(states) if states else None,
        sections=tuple(_section(part, in_part) for part, in_part in _by_part(states).items()),
    )


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each duty, in the order of the list."""
    for previous_state, state, next_state in with_neighbours(context.duties):
        previous_duty = previous_state.duty if previous_state else None
        yield duties.page(context, state, previous_duty, next_state.duty if next_state else None)


def on_home(context: Context) -> tuple[Link, ...]:
    """Links to what the law wants in a prominent place: to what shows it, or else to the duty."""
    if not context.duties:
        return ()
    links = (Link(state.duty.duty, address_shown(state), _note_on_home(state)) for state in required_on_home(context))
    return (*links, Link("Everything that must be published", f"{NAME}/"))


def required_on_home(context: Context) -> tuple[DutyState, ...]:
    return tuple(state for state in context.duties if state.duty.prominent)


def dataset(context: Context) -> Dataset:
    """The duties in the order of the page."""
    states = (state for in_part in _by_part(context.duties).values() for state in in_part)
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, states)


def _numbers(states: Iterable[DutyState]) -> dict[str, int]:
    """Numbers of duties, by the title of their state."""
    numbers = Counter(state.state for state in states)
    return {title: numbers[state] for state, (title, _) in STATES.items()}


def _by_part(states: Iterable[DutyState]) -> dict[str, list[DutyState]]:
    parts: dict[str, list[DutyState]] = {}
    for state in states:
        parts.setdefault(state.duty.part, []).append(state)
    return parts


def _numbers_by_part(states: Iterable[DutyState]) -> Table:
    rows = []
    for part, in_part in _by_part(states).items():
        numbers = (*_numbers(in_part).values(), len(in_part))
        name = Value(part, f"{NAME}/#{anchor_of(part)}")
        rows.append(TableRow((name, *(Value(str(number)) for number in numbers))))
    titles = (*(title for title, _ in STATES.values()), "All")
    columns = (Column("Part", is_wide=True), *(Column(title, is_number=True) for title in titles))
    return Table("Duties by part and state", columns, tuple(rows))


def _section(part: str, states: Sequence[DutyState]) -> Section:
    titles = ("Duty", "State", "Shown by", "Since", "Next due", "How sure we are")
    columns = tuple(Column(title, is_wide=title in ("Duty", "State")) for title in titles)
    table = Table(f"{part}: how each duty stands", columns, tuple(_row(state) for state in states))
    return Section(part, anchor_of(part), tables=(table,))


def _row(state: DutyState) -> TableRow:
    duty, (title, tone) = state.duty, STATES[state.state]
    cells = (
        Value(duty.duty, duty.address, note=duty.legal_reference),
        Value(title, tone=tone, note=state.why),
        _shown_by(state),
        date_value(state.since) if state.since else Value("not known" if state.evidence else "–"),
        date_value(on(state.due)) if state.due else Value("–"),
        Value(CONFIDENCE_WORDS[duty.confidence]),
    )
    return TableRow(cells, anchor=f"duty-{duty.id.lower()}")


def _shown_by(state: DutyState) -> Value:
    if not state.evidence:
        return Value("nothing here")
    first, *others = state.evidence
    return Value(first.title, page_address(first), note=and_others(len(others)))


def _note_on_home(state: DutyState) -> str:
    return law_and_state(state.duty.legal_reference, STATES[state.state][0], state.why)


FIELDS: tuple[DataField[DutyState], ...] = (
    DataField("id", "Id", "The id of the duty, which never changes.", lambda state: state.duty.id),
    DataField("address", "Address", ADDRESS, lambda state: state.duty.address),
    DataField(
        "state",
        "State",
        "How it stands on the day of the data: met, due, late, unknown, not applicable.",
        lambda state: state.state,
    ),
    DataField(
        "why", "Why", "Why it stands so, where the state alone does not say it.", lambda state: state.why or None
    ),
    DataField(
        "since",
        "Since",
        "The earliest date of what shows it, as it is known.",
        lambda state: state.since.written if state.since else None,
    ),
    DataField(
        "latest",
        "Latest",
        "The latest date of what shows it, as it is known.",
        lambda state: state.last.written if state.last else None,
    ),
    DataField(
        "next_due",
        "Next due",
        "When it is due again, where the law was found and names a period or a day.",
        lambda state: state.due,
    ),
    DataField(
        "shown_in",
        "Shown in",
        "The records that show it, by their identities.",
        lambda state: "; ".join(record.identity for record in state.evidence) or None,
    ),
    *declared(Duty, lambda state: state.duty),
)
