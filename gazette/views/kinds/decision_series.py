"""Decisions on the same thing in other years: the sums that they state, or else those that follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.library.passages import Statement, title_of_fact
from gazette.money import is_sum
from gazette.records import Decision
from gazette.records.decision_chain import Chain
from gazette.records.headline import heading_of
from gazette.sentences.decisions import THIS_DECISION, earlier_and_later
from gazette.views.context import Context
from gazette.views.kinds import decision_sums
from gazette.views.kinds.decision_sums import ListedSum
from gazette.views.record.badges import lasting_tags
from gazette.views.shapes.labels import listed_date
from gazette.views.shapes.parts import Row, Section

ANCHOR = "page-series"


def sections(context: Context, decision: Decision) -> Iterator[Section]:
    """One list of the same thing, the oldest first, with this decision in its place."""
    keys = dict.fromkeys(fact.key for passage in decision.passages for fact in passage.facts)
    series = ((_stated(context.statements[key]), context.statements[key]) for key in keys)
    stated, statements = next(((values, of) for values, of in series if len(values) > 1), ({}, ()))
    if stated:
        rows = tuple(_row(context.library, decision, other, ListedSum(amount)) for other, amount in stated.values())
        yield Section(_heading("years", rows), ANCHOR, lead=title_of_fact(statements), rows=rows)
        return
    chain = _chain(context.library, decision)
    if len(chain) > 1:
        is_compiled = context.is_compiled
        sums = ((other, decision_sums.listed_sum(other, is_compiled=is_compiled)) for other in chain)
        rows = tuple(_row(context.library, decision, other, listed) for other, listed in sums)
        yield Section(_heading("decisions", rows), ANCHOR, rows=rows)


def _heading(noun: str, rows: tuple[Row, ...]) -> str:
    is_first, is_last = (row.title == THIS_DECISION for row in (rows[0], rows[-1]))
    return earlier_and_later(noun, is_first=is_first, is_last=is_last)


def _stated(statements: tuple[Statement, ...]) -> dict[str, tuple[Decision, str]]:
    """The decisions that state a sum, by their identity, each with the sum; none where one of them states no sum."""
    stated: dict[str, tuple[Decision, str]] = {}
    for statement in statements:
        paper = statement.cited.paper
        if isinstance(paper, Decision) and statement.comparison != "copied":
            if not is_sum(statement.fact.value):
                return {}
            stated.setdefault(paper.identity, (paper, statement.fact.value))
    return stated


def _chain(library: Library, decision: Decision) -> list[Decision]:
    """The decisions that follow each other, with this one among them, the oldest first."""
    chain, waiting = {decision.identity: decision}, [decision]
    while waiting:
        for other in _beside(library, waiting.pop()):
            if other.identity not in chain:
                chain[other.identity] = other
                waiting.append(other)
    return sorted(chain.values(), key=lambda other: (other.when.order, other.identity))


def _beside(library: Library, decision: Decision) -> Iterator[Decision]:
    earlier = (library.decision_names.earlier(link) for link in decision.earlier)
    yield from (other for other in earlier if other)
    for relation in library.chains_to.get(decision.identity, ()):
        if isinstance(relation.group, Chain) and isinstance(relation.source, Decision):
            yield relation.source


def _row(library: Library, here: Decision, decision: Decision, listed: ListedSum) -> Row:
    is_here = decision.identity == here.identity
    return Row(
        THIS_DECISION if is_here else heading_of(decision),
        None if is_here else decision.address,
        date=listed_date(decision.listed_date),
        tags=() if is_here else lasting_tags(library, decision),
        amount=listed.amount,
        amount_note=listed.note,
    )
