"""The sums of a decision: a table on its page, a single sum in lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from gazette.money import AnyAmount, Money, UnpublishedAmount
from gazette.plurals import capitalised
from gazette.records import Decision
from gazette.records.sums import AmountRole, DecisionAmount, is_named, share_of_larger
from gazette.sentences import decisions
from gazette.sentences.decision_money import no_amount
from gazette.views.context import Context
from gazette.views.shapes.labels import amount_words, fact
from gazette.views.shapes.parts import Fact, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

SPENT: tuple[AmountRole, ...] = ("commitment", "award")
LONGEST_LABEL = 50  # characters of a purpose
ANCHOR, FURTHER_ANCHOR = "page-sums", "page-also-decided"


def section(context: Context, decision: Decision, *, is_first: bool) -> Section:
    """Every line as it was typed; folded where the grants say first what the money is. The head has the chief sums."""
    if not is_first:
        return Section("Amounts", ANCHOR, is_apparatus=True, tables=(_table(context, decision),))
    return Section("The money", ANCHOR, tables=(_table(context, decision),))


@dataclass(frozen=True)
class ListedSum:
    """The sum of a decision in a column of money, with what it is where that is not simply what is spent."""

    amount: str = ""
    note: str = ""


def listed_sum(decision: Decision, *, is_compiled: bool) -> ListedSum:
    """The amount; without one, the total of the lines or the only line. Lines are not added up here.

    Beside a total stands what the decision adds to it, if that is a single line. A notice that was withdrawn, so that
    nothing may have been decided, has none.
    """
    if decision.status == "withdrawn":
        return ListedSum()
    if amount := decision.amount:
        return ListedSum(_in_column(amount, None, is_compiled=is_compiled))
    lines = _chief_lines(decision)
    return _listed_lines(decision, lines[0], lines[1:], is_compiled=is_compiled) if lines else ListedSum()


def _listed_lines(
    decision: Decision, chief: DecisionAmount, added: Sequence[DecisionAmount], *, is_compiled: bool
) -> ListedSum:
    role = "commitment" if _is_spent(decision, chief) else chief.role
    amounts_added = [decisions.sum_after_label(line.amount, line.per, line.basis) for line in added]
    note = decisions.note_of_sum(role, _purpose(decision, chief), chief.basis, amounts_added)
    return ListedSum(_in_column(chief.amount, chief.per, is_compiled=is_compiled), note)


def _in_column(amount: AnyAmount, per: str | None, *, is_compiled: bool) -> str:
    if isinstance(amount, UnpublishedAmount):
        return no_amount(amount.closeness, is_compiled=is_compiled)
    return decisions.sum_after_label(amount, per)


def _is_spent(decision: Decision, line: DecisionAmount) -> bool:
    """Whether a line, or the total that it comes to, is simply what is spent, which needs no word."""
    is_total = line.role == "total" and any(other.role in SPENT for other in decision.amounts)
    return line.role in SPENT or is_total


def _purpose(decision: Decision, line: DecisionAmount) -> str:
    """What a total or a maximum is of, a share of something larger, or what a sum is where nothing else says it."""
    is_needed = line.role in ("total", "ceiling", "other", "addition") or line is share_of_larger(decision.amounts)
    return decisions.short_purpose(line.purpose or "") if is_needed else ""


def _chief_lines(decision: Decision) -> list[DecisionAmount]:
    chief = decision.chief_line
    if chief and chief.role == "other" and not is_named(chief, decision.decision or ""):
        chief = None
    added = [line for line in decision.amounts if line.role == "addition" and line is not chief]
    return [*([chief] if chief else []), *(added if chief and len(added) == 1 else [])]


def chief_facts(decision: Decision) -> tuple[Fact | None, ...]:
    """The same sums among the facts of a decision, with what they are as their labels, and what it allows beside."""
    beside = _beside(decision)
    if decision.amount:
        words = "Amount in the notice" if decision.status == "withdrawn" else "Amount"
        return (fact(words, decision.amount), *beside)
    chief = _chief_lines(decision)
    return (*(_line_fact(line, _purpose(decision, line)) for line in chief), *(beside if chief else ()))


def _beside(decision: Decision) -> tuple[Fact | None, ...]:
    """The only limit that is for something else than the chief sum, and the sums of what was also decided."""
    chief = _chief_lines(decision)
    is_limit = any(line.role == "ceiling" for line in chief)  # a list has each name once
    others = () if is_limit else decision.amounts
    limits = [line for line in others if line.role == "ceiling" and line.purpose and line not in chief]
    further = [
        Value(decisions.short_purpose(more.decision), note=more.amount.after_label)
        for more in decision.further_decisions
        if isinstance(more.amount, Money)
    ]
    limit = [_line_fact(line, decisions.short_purpose(line.purpose or "")) for line in limits if len(limits) == 1]
    return (*limit, fact("Also decided", tuple(further)))


def _line_fact(line: DecisionAmount, purpose: str) -> Fact | None:
    """What the sum is for, as its label where that is short; else what it is: Total, Maximum."""
    label = decisions.label_of_sum(line.role)
    if not purpose or len(purpose) > LONGEST_LABEL or line.role == "award":
        amount = decisions.sum_after_label(line.amount, line.per, line.basis)
        return fact(label or "Amount", Value(amount, note=purpose))
    amount = decisions.sum_after_label(line.amount, line.per, decisions.basis_beside(purpose, line.basis))
    return fact(capitalised(purpose), Value(amount, note=label if line.role == "ceiling" else ""))


def _table(context: Context, decision: Decision) -> Table:
    has_purposes = all(line.purpose for line in decision.amounts)  # the first column heads each row, so it has no gap
    purpose: TableColumn[DecisionAmount] = TableColumn("Purpose", lambda line: Value(line.purpose or ""))
    amount: TableColumn[DecisionAmount] = TableColumn("Amount", _amount, is_number=True)
    columns: tuple[TableColumn[DecisionAmount], ...] = (
        *((purpose, amount) if has_purposes else (amount,)),
        TableColumn("Years", lambda line: Value(line.period or "")),
        TableColumn(
            "Type", lambda line: Value(decisions.role(line.role), note="" if has_purposes else line.purpose or "")
        ),
        TableColumn("Basis", lambda line: Value(decisions.basis_words(line.basis, line.vat))),
        TableColumn("Fund", partial(_fund, context)),
    )
    return table_of("Amounts in this decision", columns, decision.amounts)


def _amount(line: DecisionAmount) -> Value:
    """With its period, without which £41,000 is another sum: £41,000 per year."""
    per = f" per {line.per}" if line.per else ""
    return Value(f"{amount_words(line.amount)}{per}", note=line.note or "")


def _fund(context: Context, line: DecisionAmount) -> Value:
    target = context.library.find("fund", line.fund) if line.fund else None
    return Value(target.record.title, target.record.address) if target else Value("")
