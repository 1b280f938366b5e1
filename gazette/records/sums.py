"""The sums of a decision that has several, each with its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from gazette.frontmatter.models import Amount, Fields, FundName, Text, field
from gazette.money import figures_in
from gazette.records.guide import IF_THERE_IS_NO_FIGURE

AmountRole = Literal[
    "commitment",
    "award",
    "ceiling",
    "income",
    "previous",
    "addition",
    "balance",
    "deferred",
    "returned",
    "total",
    "other",
]
PARTS_OF_TOTAL: tuple[AmountRole, ...] = ("commitment", "award", "addition", "previous")
Vat = Literal["included", "excluded", "not applicable"]
Basis = Literal["firm", "conditional", "estimate"]
LIMIT_OF_EACH = re.compile(
    r"\b(?:awards|bids|contracts|grants|payments|vouchers) (?:of )?"
    r"(?:up to|at most|no more than|not more than) £[0-9,.]+"
    r"|£[0-9,.]+ (?:each|for each)\b",
    re.IGNORECASE,
)


class DecisionAmount(Fields):
    """One sum in a decision that has several."""

    amount: Amount = field(
        help="The sum in pounds.",
        write=IF_THERE_IS_NO_FIGURE,
        example="60000",
    )
    role: AmountRole = field(
        help="What the sum is. commitment: will be spent. award: a grant. ceiling: the most that may be spent. income: "
        "comes in. previous: agreed before. addition: added now. balance: left over. deferred: put off. returned: paid "
        "back. total: what the other lines come to. other: anything else."
    )
    purpose: Text | None = field(None, help="What it is for.")
    fund: FundName | None = field(None, help="The fund it comes from or goes to, by its file name.")
    period: Text | None = field(None, help="The years it is for.", example="2024 to 2025")
    per: Text | None = field(None, help="The unit, if the sum is for each year, month or the like.", example="year")
    vat: Vat | None = field(None, help="Whether VAT is in it.")
    basis: Basis | None = field(None, help="Whether the sum is firm, conditional or an estimate.")
    note: Text | None = field(None, help="A note for readers, such as why it is withheld.")


def share_of_larger(amounts: Sequence[DecisionAmount]) -> DecisionAmount | None:
    """What a decision grants or commits of a total that has a purpose of its own and is not the same.

    £140,000 of a scheme of £280,000 whose rest others paid; None where the total may be that of several sums.
    """
    totals = [line for line in amounts if line.role == "total" and line.purpose]
    parts = [line for line in amounts if line.role in PARTS_OF_TOTAL]
    if len(totals) != 1 or len(parts) != 1:
        return None
    (total,), (part,) = totals, parts
    is_spent = part.role in ("commitment", "award")
    return part if is_spent and part.per == total.per and part.amount.pounds != total.amount.pounds else None


def chief_of(amounts: Sequence[DecisionAmount], decision: str) -> DecisionAmount | None:
    """The sum that the sentence of a decision names, else the total, all that is spent, or the only sum.

    A precept of £147.00 and not the budget that it is part of; what is added only where nothing says to what; a limit
    of each grant only where no other sum is named. None where there are several and nothing says which.
    """
    if share := share_of_larger(amounts):
        return share
    totals = [line for line in amounts if line.role == "total"]
    without_limits = LIMIT_OF_EACH.sub("", decision)
    every_named = [line for line in amounts if is_named(line, decision) and line.role != "previous"]
    of_decision = [line for line in every_named if is_named(line, without_limits)] or every_named
    named = [line for line in of_decision if line.role != "addition"] or ([] if totals else of_decision)
    spent = [line for line in amounts if line.role in ("commitment", "award")]
    lines = named if len(named) == 1 else totals or (spent if len(spent) == 1 else amounts)
    return lines[0] if len(lines) == 1 else None


def is_named(line: DecisionAmount, decision: str) -> bool:
    """Whether the sentence of a decision has the figure of a sum."""
    return line.amount.pounds in figures_in(decision)
