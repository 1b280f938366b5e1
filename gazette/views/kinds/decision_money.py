"""The money of a decision: the grants that it makes and what they come to, then the contracts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import Decision, Fund
from gazette.sentences import decision_money as sentences
from gazette.views.context import Context
from gazette.views.money.awards import award_table
from gazette.views.money.totals import joined_total
from gazette.views.shapes.parts import Section, Table, Value

ANCHOR = "page-awards"


def sections(context: Context, decision: Decision) -> Iterator[Section]:
    """The grants with a finding above them, then the contracts, which are in no total."""
    grants = context.grants.by_decision.get(decision.identity, ())
    if grants:
        table = _round_once(award_table(context, sentences.grants(len(grants)), grants, leave_out="decision"), decision)
        yield Section("The money", ANCHOR, finding=sentences.finding(joined_total(grants)), tables=(table,))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    if contracts:
        words = sentences.contracts(len(contracts))
        table = _round_once(award_table(context, words, contracts, leave_out="decision"), decision)
        yield Section("Contracts" if grants else "The money", "page-contracts", tables=(table,))


def _is_round(detail: Value) -> bool:
    return (detail.address or "").startswith(f"{Fund.folder}/")


def _round_once(table: Table, decision: Decision) -> Table:
    """The table without the link to one round in every row: the head of the page has it, or else a line below."""
    lines = [{detail.text: detail for detail in row.details if _is_round(detail)} for row in table.rows]
    in_all = [words for words in lines[0] if all(words in line for line in lines[1:])] if lines else []
    rows = tuple(
        replace(row, details=tuple(detail for detail in row.details if detail.text not in in_all)) for row in table.rows
    )
    links = (lines[0][words] for words in in_all if not decision.round)
    shared = (replace(link, address=(link.address or "").partition("#")[0]) for link in links)
    return replace(table, rows=rows, shared=(*table.shared, *shared))
