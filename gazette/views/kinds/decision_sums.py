"""The sums of a decision: a table on its page, a single sum in lists."""

from __future__ import annotations

from functools import partial

from gazette.records import Decision
from gazette.records.sums import DecisionAmount
from gazette.sentences import decisions
from gazette.views.context import Context
from gazette.views.shapes.labels import amount_words, fact
from gazette.views.shapes.parts import Fact, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

ANCHOR, FURTHER_ANCHOR = "page-sums", "page-also-decided"


def section(context: Context, decision: Decision) -> Section:
    """Every line as it was typed."""
    return Section("Sums", ANCHOR, tables=(_table(context, decision),))


def in_list(decision: Decision) -> str:
    """The amount; without one, the total of the lines or the only line. Lines are not added up here."""
    if decision.amount:
        return str(decision.amount)
    line = decision.chief_line
    return decisions.sum_in_list(line.role, line.amount, line.per) if line else ""


def chief_fact(decision: Decision) -> Fact | None:
    """The same sum among the facts of a decision, with what it is as its label."""
    line = decision.chief_line
    if decision.amount or not line:
        return fact("Amount", decision.amount)
    return fact(decisions.label_of_sum(line.role) or "Amount", decisions.sum_after_label(line.amount, line.per))


def _table(context: Context, decision: Decision) -> Table:
    columns: tuple[TableColumn[DecisionAmount], ...] = (
        TableColumn("Purpose", lambda line: Value(line.purpose or decision.title)),
        TableColumn("Amount", _amount, is_number=True),
        TableColumn("Per", lambda line: Value(line.per or "")),
        TableColumn("Years", lambda line: Value(line.period or "")),
        TableColumn("Type", lambda line: Value(decisions.role(line.role))),
        TableColumn("Basis", lambda line: Value(decisions.basis_words(line.basis, line.vat))),
        TableColumn("Fund", partial(_fund, context)),
    )
    return table_of(f"Sums in this decision: {decision.title}", columns, decision.amounts)


def _amount(line: DecisionAmount) -> Value:
    return Value(amount_words(line.amount), note=line.note or "")


def _fund(context: Context, line: DecisionAmount) -> Value:
    target = context.library.find("fund", line.fund) if line.fund else None
    return Value(target.record.title, target.record.address) if target else Value("")
