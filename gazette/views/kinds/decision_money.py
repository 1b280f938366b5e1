"""The money of a decision: the grants that it makes and what they come to, then the contracts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.library.award_index import JoinedAward
from gazette.records import Decision
from gazette.sentences import decision_money as sentences
from gazette.views.context import Context
from gazette.views.money.awards import award_table, round_once
from gazette.views.money.totals import joined_total
from gazette.views.shapes.parts import Section, Table

ANCHOR = "page-awards"


def sections(context: Context, decision: Decision) -> Iterator[Section]:
    """The grants with what several come to above them, then the contracts, which are in no total."""
    grants = context.grants.by_decision.get(decision.identity, ())
    if grants:
        table = _table(context, sentences.grants(len(grants)), grants, decision)
        total = joined_total(grants)
        finding, rest = (total.figure, (total.beside_figure,)) if total.figure else (total.answer(), ())
        finding = finding if len(grants) > 1 else ""
        yield Section("The money", ANCHOR, finding=finding, paragraphs=rest, tables=(table,))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    if contracts:
        words = sentences.contracts(len(contracts))
        table = _table(context, words, contracts, decision)
        yield Section("Contracts" if grants else "The money", "page-contracts", tables=(table,))


def _table(context: Context, caption: str, awards: Sequence[JoinedAward], decision: Decision) -> Table:
    """The awards with their round once, unless the head of the page has it."""
    return round_once(award_table(context, caption, awards, leave_out="decision"), is_in_head=bool(decision.round))
