"""The states of promises: the word, sign and look of each, the order of lists, and the bar of how many are in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from gazette.library.promises import CitedPromise
from gazette.records.promise import Promise
from gazette.sentences import promise_counts, promise_states, promise_verdicts, promises
from gazette.sentences.promise_states import STATES, STEP_REPORTED, PromiseState
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.shapes.states import Stack, State, stack


def state_of(context: Context, promise: Promise) -> PromiseState:
    return promise.state_on(context.today, is_compiled=context.is_compiled)


def states_in_order(context: Context) -> tuple[PromiseState, ...]:
    return promise_states.in_order(is_compiled=context.is_compiled)


def state_words(context: Context, state: PromiseState) -> str:
    """The word for a state in this record: Overdue in an office's own, No evidence found in a compiled record."""
    return STATES[state].words(context.is_compiled)


def step_words(context: Context, state: PromiseState) -> str:
    """The word for a step on its day: a promise with a step may be overdue all the same."""
    return STEP_REPORTED if state == "in progress" else state_words(context, state)


def state_shown(context: Context, state: PromiseState) -> State:
    """The word for a state with its sign and its look."""
    words, is_compiled = STATES[state], context.is_compiled
    return State(words.words(is_compiled), words.look_of(is_compiled), words.sign_of(is_compiled))


def state_today(context: Context, promise: Promise) -> State:
    return state_shown(context, state_of(context, promise))


def no_step(context: Context, promise: Promise) -> str:
    """That no step is known, if the date of a promise is ahead and no later paper mentions it."""
    is_waiting = state_of(context, promise) == "date ahead" and not promise.is_shown
    return promise_verdicts.no_step(is_compiled=context.is_compiled) if is_waiting else ""


def date_ahead(context: Context, promise: Promise) -> str:
    """The same in a list, below a heading that is also that of a reported step: The date is ahead."""
    words = no_step(context, promise)
    return words if context.is_compiled or not words else f"{promise_verdicts.DATE_AHEAD} {words}"


def counted_in(context: Context, several: Sequence[Promise], which: str) -> str:
    """How many promises are in each state, in sentences. `which` promises they are, such as "made in it"."""
    is_compiled, late = context.is_compiled, kept_late(several)
    return promise_counts.answer(numbers_of(context, several), is_compiled=is_compiled, late=late, which=which)


def numbers_of(context: Context, several: Iterable[Promise]) -> Counter[PromiseState]:
    return Counter(state_of(context, promise) for promise in several)


def kept_late(several: Iterable[Promise]) -> int:
    """How many were certainly kept after the date, without those that were kept in part."""
    return len([promise for promise in several if promise.state == "kept" and promise.was_kept_late])


def in_order(context: Context, cited_promises: Iterable[CitedPromise]) -> list[CitedPromise]:
    """Promises by the words for their states in the order of lists, those with a step first, then by their date."""
    words = list(dict.fromkeys(state_words(context, state) for state in states_in_order(context)))
    places = {word: place for place, word in enumerate(words)}

    def place(cited: CitedPromise) -> tuple[int, bool, date]:
        due, is_waiting = cited.promise.due, bool(no_step(context, cited.promise))
        word = state_words(context, state_of(context, cited.promise))
        return places[word], is_waiting, due.last_day

    return sorted(cited_promises, key=place)


def first_of(context: Context, several: Sequence[CitedPromise], most: int) -> Sequence[CitedPromise]:
    """As many as are shown; of those without a date all or none, because nothing tells which of them matter."""
    undated = [cited for cited in several if state_of(context, cited.promise) == "no date"]
    shown = several[:most]
    is_cut = any(cited in shown for cited in undated) and any(cited in several[most:] for cited in undated)
    return [cited for cited in shown if cited not in undated] or shown if is_cut else shown


def anchor_of(state: State) -> str:
    """The place of a state on a list of promises."""
    return f"page-{name_slug(state.text)}"


def stack_of(context: Context, cited_promises: Sequence[CitedPromise], lists: str = "promises/") -> Stack | None:
    """The bar of how many promises are in each state, each part with a link to its place on a list of promises."""
    return stack_with_links(context, cited_promises, lambda state: f"{lists}#{anchor_of(state)}")


def stack_with_links(
    context: Context, cited_promises: Sequence[CitedPromise], address_of: Callable[[State], str]
) -> Stack | None:
    """The same with a link of its own for each state. States with the same word are one part."""
    numbers = Counter(state_today(context, cited.promise) for cited in cited_promises)
    order = dict.fromkeys(state_shown(context, state) for state in states_in_order(context))
    parts = ((state, numbers[state], address_of(state)) for state in order if numbers[state])
    return stack(promises.by_state(len(cited_promises)), parts)


def overdue_since(context: Context, promise: Promise) -> date | None:
    """The day on which it became overdue; in a compiled record nobody knows that it did."""
    return None if context.is_compiled else promise.overdue_since(context.today)
