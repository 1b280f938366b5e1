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
from gazette.views.money.awards import conditions, contract_sections, recipient
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
        finding = sentences.finding(total)
        yield Section("The money", ANCHOR, finding=finding, tables=(_table(decision, grants, total),))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    caption = f"Contracts let by this decision: {decision.title}"
    yield from contract_sections(context, caption, contracts, leave_out="decision")


def _table(decision: Decision, grants: Sequence[JoinedAward], total: Total) -> Table:
    """The largest grant first. What is the same for all grants is below the table, once."""
    shared = sentences.shared(
        len(grants),
        _same([conditions(joined).words for joined in grants]),
        _same([joined.award.reasons or "" for joined in grants]),
    )
    rows = [_row(joined, has_own_words=not shared) for joined in sorted(grants, key=_size)]
    if len(grants) > 1 and total.certain and not total.is_unfinished:
        label = sentences.total_label(total)
        rows.append(TableRow((Value(label), Value(""), Value(sentences.total_amount(total)))))
    return without_empty_columns(Table(sentences.caption(decision.title), COLUMNS, tuple(rows), note=shared))


def _same(words: Sequence[str]) -> str:
    """What is said of every grant in the same words."""
    return words[0] if len(words) > 1 and len(set(words)) == 1 else ""


def _size(joined: JoinedAward) -> Decimal:
    pounds = joined.award.amount.pounds
    return Decimal() if pounds is None or joined.award.per else -pounds


def _row(joined: JoinedAward, *, has_own_words: bool) -> TableRow:
    award = joined.award
    own = (conditions(joined).words, award.reasons or "") if has_own_words else ("", "")
    notes = (
        award.note,
        *(f"{label}: {words}" for label, words in zip(("Conditions", "Reasons"), own, strict=True) if words),
    )
    purpose, rest = stated(award.purpose), sentences.notes(notes)
    named = recipient(joined)
    if joined.recipient or is_withheld_party(award.recipient) or not purpose:
        who = Value(named.text[:1].upper() + named.text[1:], named.address, note=sentences.notes((purpose, rest)))
    else:
        who = Value(purpose, note=sentences.notes((sentences.no_recipient(award.recipient_shown), rest)))
    note = amount_note(award.per, award.pot, award.why_not_exact)
    return TableRow((who, Value(award.place or ""), Value(_amount(joined), note=note)))


def _amount(joined: JoinedAward) -> str:
    amount = joined.award.amount
    if isinstance(amount, UnpublishedAmount):
        return sentences.no_amount(amount.closeness)
    return str(amount)
