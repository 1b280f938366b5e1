"""What the page of an organisation says beyond its records: the latest decision, and the promises of who leads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from gazette.grouping import grouped
from gazette.library.promises import CitedPromise
from gazette.plurals import every
from gazette.records import Decision, Record
from gazette.records.orders import latest_first
from gazette.sentences import lists as sentences
from gazette.sentences import promise_counts
from gazette.views.context import Context, why_not_counted
from gazette.views.kinds import promises
from gazette.views.kinds.decision_sums import listed_sum
from gazette.views.kinds.promise_states import counted_in, state_today
from gazette.views.lists.promise_parts import PromisePart, parts_of
from gazette.views.shapes.labels import date_note
from gazette.views.shapes.parts import Link, Section

MOST_PROMISES = 5  # before the link to all of them


def latest_decision(context: Context, records: Sequence[Record]) -> str:
    """The newest of the decisions that are linked to it, with its day and its amount."""
    named = [record for record in records if isinstance(record, Decision)]
    decided = [decision for decision in named if not (decision.is_hidden or why_not_counted(decision))]
    latest = next(iter(latest_first(decided)), None)
    if not isinstance(latest, Decision) or not latest.decided.day or date_note(latest) != str(latest.decided):
        return ""  # of days that are not exact, or only of an announcement, nobody can say which is the latest
    listed = listed_sum(latest, is_compiled=context.is_compiled)
    amount = sentences.amount_of_decision(listed.amount, listed.note) if "£" in listed.amount else ""
    return sentences.latest_decision(len(named), latest.title, latest.decided, amount)


def promises_of(context: Context, leader: str | None) -> Iterator[Section]:
    """The first promises of who leads it, in each state those due first, and a link to all of them."""
    if part := _promises_by(context, leader):
        number = len(part.promises)
        by_state = grouped((state_today(context, cited.promise), cited) for cited in part.promises)
        due_first = (cited for several in by_state.values() for cited in sorted(several, key=_last_day_due))
        rows = tuple(promises.row(context, cited, is_below_its_maker=True) for cited in due_first)
        links = (Link(every(number, "promise"), part.address),) if number > MOST_PROMISES else ()
        heading = sentences.with_number(part.title, number)
        yield Section(heading, "page-promises", rows=rows[:MOST_PROMISES], links=links)


def states_of_promises(context: Context, leader: str | None) -> str:
    """How many promises of who leads it were kept, and how many were not."""
    part = _promises_by(context, leader)
    if not part:
        return ""
    several = [cited.promise for cited in part.promises]
    return counted_in(context, several, promise_counts.made_by_whom(part.label))


def _promises_by(context: Context, leader: str | None) -> PromisePart | None:
    by_whom = parts_of(context).by_whom if leader else ()
    return next((part for part in by_whom if part.is_of_a_maker and part.label == leader), None)


def _last_day_due(cited: CitedPromise) -> date:
    return cited.promise.due.last_day
