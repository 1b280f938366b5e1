"""The money of a decision: the grants that it makes and what they come to, then the contracts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.library.award_index import JoinedAward
from gazette.money import Money
from gazette.records import Decision
from gazette.sentences import decision_money as sentences
from gazette.sentences.awards import reasons_line
from gazette.sentences.totals import Total
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.money.awards import WHEN, award_table, round_once
from gazette.views.money.totals import joined_total
from gazette.views.shapes.parts import Section, Table

ANCHOR = "page-awards"


def sections(context: Context, decision: Decision) -> Iterator[Section]:
    """The grants with what several come to above them, then the contracts, which are in no total."""
    grants = context.grants.by_decision.get(decision.identity, ())
    if grants:
        table = _table(context, sentences.grants(len(grants)), grants, decision)
        total = joined_total(grants)
        finding, rest = _finding(context, decision, total)
        yield Section("The money", ANCHOR, finding=finding, paragraphs=rest, tables=(table,))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    if contracts:
        words = sentences.contracts(len(contracts), are_added=all(joined.adds_to for joined in contracts))
        table = _table(context, words, contracts, decision)
        yield Section("Contracts" if grants else "The money", "page-contracts", tables=(table,))


def _finding(context: Context, decision: Decision, total: Total) -> tuple[str, tuple[str, ...]]:
    """What the decision says it awarded, where the grants listed come to less; otherwise what these come to."""
    if total.awards == 1:
        return "", ()
    line = decision.chief_line
    awarded = line.amount if line and line.role == "award" and not line.per else None
    if isinstance(awarded, Money) and (awarded.least or 0) > total.least:
        listed = total.answer(voiced("listed", is_compiled=context.is_compiled))
        return sentences.awarded(str(awarded)), (f"{listed}. {total.not_counted}".strip(),)
    return (total.figure, (total.beside_figure,)) if total.figure else (total.answer(), ())


def _table(context: Context, caption: str, awards: Sequence[JoinedAward], decision: Decision) -> Table:
    """The awards with their round once, unless the head of the page has it, and without what the decision says too."""
    table = award_table(context, caption, awards, leave_out="decision")
    table = round_once(table, is_in_head=bool(decision.round))
    is_of_its_day = all(joined.award.awarded == decision.decided for joined in awards)
    reasons = awards[0].award.reasons or ""
    repeated = reasons_line(reasons) if sentences.are_same_reasons(reasons, decision.reasons or "") else ""
    shared = (detail for detail in table.shared if detail.text != repeated)
    same = (fact for fact in table.same if fact.label != WHEN or not is_of_its_day)
    return replace(table, shared=tuple(shared), same=tuple(same))
