"""The sums of a decision: a table on its page, a single sum in lists."""

from __future__ import annotations

from functools import partial

from gazette.money import AnyAmount, UnpublishedAmount
from gazette.records import Decision
from gazette.records.sums import AmountRole, DecisionAmount, share_of_larger
from gazette.sentences import decisions
from gazette.sentences.decision_money import no_amount
from gazette.views.context import Context
from gazette.views.shapes.labels import amount_words, fact
from gazette.views.shapes.parts import Fact, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

SPENT: tuple[AmountRole, ...] = ("commitment", "award")
ANCHOR, FURTHER_ANCHOR = "page-sums", "page-also-decided"


def section(context: Context, decision: Decision, *, is_first: bool) -> Section:
    """Every line as it was typed; folded where the grants say first what the money is."""
    if not is_first:
        return Section("Sums in the notice", ANCHOR, is_apparatus=True, tables=(_table(context, decision),))
    finding = decisions.finding([_chief_words(decision, line) for line in _chief_lines(decision)])
    return Section("The money", ANCHOR, finding=finding, tables=(_table(context, decision),))


def in_list(decision: Decision) -> str:
    """The amount; without one, the total of the lines or the only line. Lines are not added up here.

    Beside a total stands what the decision adds to it, if that is a single line.
    """
    if decision.amount:
        return str(decision.amount)
    return decisions.sums_in_list([_chief_words(decision, line) for line in _chief_lines(decision)])


def in_column(decision: Decision, *, is_compiled: bool) -> str:
    """The sum in a column of money; "" for what is not simply spent, such as a tax, a salary or a ceiling."""
    amount = decision.amount or _spent(decision)
    if isinstance(amount, UnpublishedAmount):
        return no_amount(amount.closeness, is_compiled=is_compiled)
    return str(amount) if amount else ""


def _spent(decision: Decision) -> AnyAmount | None:
    chief = None if share_of_larger(decision.amounts) else decision.chief_line  # a share needs its purpose beside it
    if chief is None or chief.per or chief.basis not in (None, "firm"):
        return None
    is_total = chief.role == "total" and any(line.role in SPENT for line in decision.amounts)
    return chief.amount if is_total or chief.role in SPENT else None


def words_of(line: DecisionAmount) -> str:
    """A line in running words: Income: £60,000 per year (conditional)."""
    return decisions.sum_in_list(line.role, line.amount, line.per, line.basis)


def _chief_words(decision: Decision, line: DecisionAmount) -> str:
    """The same with what it is for, where it may be taken for another sum: Grant: £140,000 (Half of the scheme)."""
    return decisions.with_purpose(words_of(line), _purpose(decision, line))


def _purpose(decision: Decision, line: DecisionAmount) -> str:
    """What a total is of, or a sum that is a share of something larger."""
    return (line.purpose or "") if line.role == "total" or line is share_of_larger(decision.amounts) else ""


def _chief_lines(decision: Decision) -> list[DecisionAmount]:
    chief = decision.chief_line if decision.chief_line and decision.chief_line.role != "other" else None
    added = [line for line in decision.amounts if line.role == "addition" and line is not chief]
    return [*([chief] if chief else []), *(added if chief and len(added) == 1 else [])]


def chief_facts(decision: Decision) -> tuple[Fact | None, ...]:
    """The same sums among the facts of a decision, with what they are as their labels."""
    if decision.amount:
        return (fact("Amount", decision.amount),)
    return tuple(
        fact(
            decisions.label_of_sum(line.role) or "Amount",
            _value(decision, line),
        )
        for line in _chief_lines(decision)
    )


def _value(decision: Decision, line: DecisionAmount) -> Value:
    amount = decisions.sum_after_label(line.amount, line.per, line.basis)
    return Value(amount, note=decisions.short_purpose(_purpose(decision, line)))


def _table(context: Context, decision: Decision) -> Table:
    purpose: TableColumn[DecisionAmount] = TableColumn("Purpose", lambda line: Value(line.purpose or ""))
    amount: TableColumn[DecisionAmount] = TableColumn("Amount", _amount, is_number=True)
    has_purposes = all(line.purpose for line in decision.amounts)  # the first column heads each row, so it has no gap
    columns: tuple[TableColumn[DecisionAmount], ...] = (
        *((purpose, amount) if has_purposes else (amount, purpose)),
        TableColumn("Per", lambda line: Value(line.per or "")),
        TableColumn("Years", lambda line: Value(line.period or "")),
        TableColumn("Type", lambda line: Value(decisions.role(line.role))),
        TableColumn("Basis", lambda line: Value(decisions.basis_words(line.basis, line.vat))),
        TableColumn("Fund", partial(_fund, context)),
    )
    return table_of("Sums in this decision", columns, decision.amounts)


def _amount(line: DecisionAmount) -> Value:
    return Value(amount_words(line.amount), note=line.note or "")


def _fund(context: Context, line: DecisionAmount) -> Value:
    target = context.library.find("fund", line.fund) if line.fund else None
    return Value(target.record.title, target.record.address) if target else Value("")
