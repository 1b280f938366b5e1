"""The money of a decision: the grants that it makes and what they come to, then the contracts."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Decision
from gazette.sentences import decision_money as sentences
from gazette.views.context import Context
from gazette.views.money.awards import award_table
from gazette.views.money.totals import joined_total
from gazette.views.shapes.parts import Section

ANCHOR = "page-awards"


def sections(context: Context, decision: Decision) -> Iterator[Section]:
    """The grants with a finding above them, then the contracts, which are in no total."""
    grants = context.grants.by_decision.get(decision.identity, ())
    if grants:
        table = award_table(context, sentences.grants(len(grants)), grants, leave_out="decision")
        yield Section("The money", ANCHOR, finding=sentences.finding(joined_total(grants)), tables=(table,))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    if contracts:
        table = award_table(context, sentences.contracts(len(contracts)), contracts, leave_out="decision")
        yield Section("Contracts" if grants else "The money", "page-contracts", tables=(table,))
