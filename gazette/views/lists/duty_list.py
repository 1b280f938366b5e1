"""The legal duties, each with its evidence and its state, as a list, on the home page and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from gazette.grouping import grouped, grouped_by_name
from gazette.library.addresses import LIST_TITLES
from gazette.library.duty_states import SOON, DutyState
from gazette.records.duties import Duty
from gazette.search_words import stems_in
from gazette.sentences import due_next
from gazette.sentences import duties as duties_words
from gazette.sentences.duties import MOST_NAMED, STATES, DueDate, DutyStatus
from gazette.sentences.lists import NO_DUTIES, all_duties, state_and_reason
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds import duties
from gazette.views.kinds.duties import address_shown, row, shown
from gazette.views.lists.list_page import list_page, text_last
from gazette.views.record import legal_deadlines
from gazette.views.shapes.dataset import ADDRESS, DataField, Dataset, cell, dataset_of, declared, list_field
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Group, Link
from gazette.views.shapes.states import Stack, stack

NAME = "duties"
FEWEST_WITH_PARTS = 4


def duty_list(context: Context) -> ListPage:
    """Every duty by its state, and the steps that the law wants by a certain day."""
    office = context.library.office
    by_state = _by_state(context)
    numbers = {state: len(in_state) for state, in_state in by_state.items()}
    numbered = duties_words.answer(numbers, is_compiled=office.is_compiled)
    page = list_page(
        context,
        NAME,
        count=_pressing(context) or numbered,
        stack=_stack(by_state, is_compiled=office.is_compiled),
        groups=tuple(_group(context, state, in_state) for state, in_state in by_state.items()),
        empty="" if context.duties else NO_DUTIES,
        sections=tuple(legal_deadlines.section_of_all(context)),
    )
    return text_last(page)


def _pressing(context: Context) -> str:
    """What is overdue and what is due next, of duties and then of steps in law; "" in a compiled record."""
    if context.is_compiled:
        return ""
    dated = [(state.state, (state.duty.duty, state.due, state.due)) for state in context.duties if state.due]
    ahead = [due for state, due in dated if state != "late"]
    return due_next.pressing(
        [due for state, due in dated if state == "late"],
        [*legal_deadlines.not_taken(context, "not done")],
        _next_dates(context, ahead),
        [*legal_deadlines.not_taken(context, "due")],
        len(context.duties),
    )


def _next_dates(context: Context, ahead: Iterable[DueDate]) -> list[DueDate]:
    """The next date, and the one after it where that is soon too."""
    soonest = sorted(ahead, key=lambda due: due[2])[:MOST_NAMED]
    return [*soonest[:1], *(due for due in soonest[1:] if due[2] <= context.today + SOON)]


def _by_state(context: Context) -> dict[DutyStatus, tuple[DutyState, ...]]:
    by_state = grouped((state.state, state) for state in context.duties)
    order = duties_words.in_order(is_compiled=context.is_compiled)
    return {state: by_state[state] for state in order if state in by_state}


def _stack(by_state: Mapping[DutyStatus, Sequence[DutyState]], *, is_compiled: bool) -> Stack | None:
    parts = (
        (shown(state, is_compiled=is_compiled), len(in_state), f"{NAME}/#{_anchor(state)}")
        for state, in_state in by_state.items()
    )
    bar = stack(duties_words.by_state(sum(map(len, by_state.values()))), parts)
    return replace(bar, caution=duties_words.CAUTION if is_compiled else "") if bar else None


def _anchor(state: DutyStatus) -> str:
    return f"page-{name_slug(STATES[state].word)}"


def _group(context: Context, state: DutyStatus, in_state: Sequence[DutyState]) -> Group:
    """The duties in a state, below the parts of the law that require them; of a few a reader needs no parts."""
    office = context.library.office
    meaning = duties_words.meaning(state, office.searched, is_compiled=office.is_compiled)
    by_part = {
        part: tuple(row(context, duty_state) for duty_state in each) for part, each in _by_part(in_state).items()
    }
    is_short = len(in_state) < FEWEST_WITH_PARTS
    rows = tuple(chain.from_iterable(by_part.values())) if is_short else ()
    return Group(
        STATES[state].word,
        _anchor(state),
        rows,
        state=shown(state, is_compiled=office.is_compiled),
        lead=duties_words.number_in_state(len(in_state), meaning),
        parts=()
        if is_short
        else tuple(Group(part, f"{_anchor(state)}-{name_slug(part)}", of_part) for part, of_part in by_part.items()),
    )


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each duty, in the order of the register of duties."""
    for previous_state, state, next_state in with_neighbours(context.duties):
        previous_duty = previous_state.duty if previous_state else None
        yield duties.page(context, state, previous_duty, next_state.duty if next_state else None)


def on_home(context: Context) -> tuple[Link, ...]:
    """Duties that are late or due, then those with a prominent place in law: links to evidence, or to the duty.

    A compiled record, whose publisher does not owe them, has the link to all duties alone.
    """
    if not context.duties:
        return ()
    pressing, prominent = _pressing_on_home(context), _prominent(context)
    links = [Link(state.duty.duty, address_shown(state), _note_on_home(state)) for state in (*pressing, *prominent)]
    links[len(pressing) : len(pressing)] = _steps_on_home(context)
    number = sum(state.state != "not for this office" for state in context.duties)
    return (*links, Link(all_duties(number, is_compiled=context.is_compiled), f"{NAME}/"))


def which_on_home(context: Context) -> str:
    """Which of the duties these are."""
    is_any_due = bool(_pressing_on_home(context) or _steps_on_home(context))
    return duties_words.which_on_home(is_any_due=is_any_due, is_any_prominent=bool(_prominent(context)))


def _pressing_on_home(context: Context) -> list[DutyState]:
    return [state for status in ("late", "due") for state in context.duties if state.state == status]


def _prominent(context: Context) -> list[DutyState]:
    pressing = _pressing_on_home(context)
    return [state for state in required_on_home(context) if state not in pressing]


def _steps_on_home(context: Context) -> list[Link]:
    """The steps in law that are due soon, after the duties that are."""
    steps = legal_deadlines.not_taken(context, "due")
    return [
        Link(what, f"{NAME}/#{legal_deadlines.ANCHOR}", duties_words.due(first, last))
        for what, first, last in steps
        if not context.is_compiled and last <= context.today + SOON
    ]


def overdue_on_home(context: Context) -> tuple[Link, ...]:
    """A link to the duties that are overdue, where there are any, beside the overdue promises."""
    number = sum(state.state == "late" for state in context.duties)
    return (Link(duties_words.number_overdue(number), f"{NAME}/#{_anchor('late')}"),) if number else ()


def required_on_home(context: Context) -> tuple[DutyState, ...]:
    """The duties in force that the law wants in a prominent place on the website of the office."""
    if context.is_compiled:
        return ()
    return tuple(state for state in context.duties if state.duty.prominent and state.is_in_force)


def reported(context: Context, noun: str) -> tuple[DutyState, ...]:
    """The duties to publish such a thing of which a document says that it was published, and which nobody saw."""
    wanted = {*stems_in(noun)}
    return tuple(
        state for state in context.duties if state.state == "not seen" and wanted <= {*stems_in(state.duty.duty)}
    )


def dataset(context: Context) -> Dataset:
    """The duties in the order of the page."""
    states = (state for in_part in _by_part(context.duties).values() for state in in_part)
    return dataset_of(NAME, LIST_TITLES[NAME], FIELDS, states)


def _by_part(states: Iterable[DutyState]) -> dict[str, tuple[DutyState, ...]]:
    return grouped_by_name((state.duty.part, state) for state in states)


def _note_on_home(state: DutyState) -> str:
    """The state, with the reason of what is late or due."""
    word = STATES[state.state].word
    return state_and_reason(word, state.why) if state.state in ("late", "due") else f"{word}."


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
        "The earliest date of its evidence.",
        lambda state: cell(state.since),
    ),
    DataField(
        "latest",
        "Latest",
        "The latest date of its evidence.",
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
