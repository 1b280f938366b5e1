"""What the page of an organisation says beyond its records: the latest decision, and the promises of who leads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.plurals import every
from gazette.records import Decision, Record
from gazette.records.orders import latest_first
from gazette.sentences import lists as sentences
from gazette.views.context import Context, why_not_counted
from gazette.views.kinds import promises
from gazette.views.kinds.decision_sums import listed_sum
from gazette.views.lists.promise_parts import parts_of
from gazette.views.shapes.labels import date_note
from gazette.views.shapes.parts import Link, Section

MOST_PROMISES = 5  # before the link to all of them


def latest_decision(context: Context, records: Sequence[Record]) -> str:
    """When the newest of the decisions that name it was made, what was decided, and its amount."""
    named = [record for record in records if isinstance(record, Decision)]
    decided = [decision for decision in named if not (decision.is_hidden or why_not_counted(decision))]
    latest = next(iter(latest_first(decided)), None)
    if not isinstance(latest, Decision) or not latest.decided.day or date_note(latest) != str(latest.decided):
        return ""  # of days that are not exact, or only of an announcement, nobody can say which is the latest
    listed = listed_sum(latest, is_compiled=context.is_compiled)
    amount = sentences.amount_of_decision(listed.amount, listed.note) if "£" in listed.amount else ""
    return sentences.latest_decision(len(named), latest.decided, latest.lead, amount)


def promises_of(context: Context, leader: str | None) -> Iterator[Section]:
    """The first promises of who leads it, each with its state, and a link to all of them."""
    for part in parts_of(context).by_whom if leader else ():
        if part.is_of_a_maker and part.label == leader:
            number = len(part.promises)
            rows = (promises.row(context, cited, is_below_its_maker=True) for cited in part.promises[:MOST_PROMISES])
            link = Link(every(number, "promise"), part.address) if number > MOST_PROMISES else None
            yield Section(
                sentences.with_number(part.title, number),
                "page-promises",
                rows=tuple(rows),
                links=(link,) if link else (),
            )
