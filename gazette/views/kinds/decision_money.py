"""The money of a decision: the grants that it makes, what they come to, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.money import UnpublishedAmount
from gazette.records import Decision
from gazette.records.restriction import is_withheld_party
from gazette.sentences import decision_money as sentences
from gazette.sentences.money import Total, amount_note
from gazette.sentences.records import stated
from gazette.views.context import Context
from gazette.views.money.awards import conditions, recipient
from gazette.views.money.totals import joined_total
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value
from gazette.views.shapes.tables import without_empty_columns

ANCHOR = "page-awards"
COLUMNS = (Column("Who received it, and for what"), Column("Where"), Column("Amount", is_number=True))


def sections(context: Context, decision: Decision) -> Iterator[Section]:
    """The grants with a finding above them, then the contracts, which are in no total."""
    grants = context.grants.by_decision.get(decision.identity, ())
    if grants:
        total = joined_total(grants)
        table = _table(sentences.grants(len(grants)), grants, _total_row(total) if len(grants) > 1 else ())
        yield Section("The money", ANCHOR, finding=sentences.finding(total), tables=(table,))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    if contracts:
        table = _table(sentences.contracts(len(contracts)), contracts)
        yield Section("Contracts" if grants else "The money", "page-contracts", tables=(table,))


def _total_row(total: Total) -> tuple[TableRow, ...]:
    if not total.certain or total.is_unfinished:
        return ()
    return (TableRow((Value(sentences.total_label(total)), Value(""), Value(sentences.total_amount(total)))),)


def _table(caption: str, awards: Sequence[JoinedAward], last: tuple[TableRow, ...] = ()) -> Table:
    """The largest first. What is the same for all of them is below the table, once."""
    same_conditions = _same([conditions(joined).words for joined in awards])
    same_reasons = _same([joined.award.reasons or "" for joined in awards])
    rows = []
    for joined in sorted(awards, key=_size):
        own = sentences.own_words(
            joined.award.note or "",
            "" if same_conditions else conditions(joined).words,
            "" if same_reasons else joined.award.reasons or "",
        )
        rows.append(_row(joined, own))
    note = sentences.shared(len(awards), same_conditions, same_reasons)
    return without_empty_columns(Table(caption, COLUMNS, (*rows, *last), note=note))


def _same(words: Sequence[str]) -> str:
    """What is said of every award in the same words."""
    return words[0] if len(words) > 1 and len(set(words)) == 1 else ""


def _size(joined: JoinedAward) -> Decimal:
    pounds = joined.award.amount.pounds
    return Decimal() if pounds is None or joined.award.per else -pounds


def _row(joined: JoinedAward, own: str) -> TableRow:
    """Who received it, with what it is for below; where nobody is named, what it is for comes first."""
    award, named, purpose = joined.award, recipient(joined), stated(joined.award.purpose)
    if joined.recipient or is_withheld_party(award.recipient) or not purpose:
        name = named.text[:1].upper() + named.text[1:]
        who = Value(name, named.address, note=sentences.sentences((purpose, own)))
    else:
        who = Value(purpose, note=sentences.sentences((sentences.no_recipient(award.recipient_shown), own)))
    note = amount_note(award.per, award.pot, award.why_not_exact)
    return TableRow((who, Value(award.place or ""), Value(_amount(joined), note=note)))


def _amount(joined: JoinedAward) -> str:
    amount = joined.award.amount
    if isinstance(amount, UnpublishedAmount):
        return sentences.no_amount(amount.closeness)
    return str(amount)
