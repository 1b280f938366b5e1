"""Sentences on a single award in a table: its conditions, its amount, and what else is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gazette.money import AnyAmount
from gazette.sentences.records import names_nobody

ConditionsOf = Literal["award", "round", "fund"]


@dataclass(frozen=True)
class Conditions:
    """The conditions that a grant was made on. Those of a round or a fund hold for all its grants."""

    words: str
    of: ConditionsOf = "award"

    @property
    def label(self) -> str:
        return "Conditions" if "; " in self.words else "Condition"

    @property
    def in_data(self) -> str:
        """A report. Conditions of the round: a visit; "" where there are none."""
        return self.words if self.of == "award" or not self.words else f"Conditions of the {self.of}: {self.words}"


ADDED_TO_CONTRACT = "Added to the contract."
WHOLE_CONTRACT = "The contract with what was added"


def with_body(name: str) -> str:
    """Small, below it: with Exampleshire Victim Care; "" where nothing says who has it."""
    return f"with {name}" if name else ""


def award_details(
    pot: str | None, why_not_exact: str | None, conditions: Conditions, reasons: str | None
) -> tuple[str, ...]:
    """What else is known of an award, each in a few words: From the part “Cameras”, Reasons: Less crime."""
    part = (f"From the part “{pot.rstrip('.')}”",) if pot else ()
    others = (
        ("About the amount", why_not_exact),
        (conditions.label, conditions.words),
    )
    why = (reasons_line(reasons),) if reasons else ()
    return (*part, *(f"{name}: {words.rstrip('.')}." for name, words in others if words), *why)


def reasons_line(reasons: str) -> str:
    """Reasons: Less crime."""
    return f"Reasons: {reasons.rstrip('.')}."


def with_part(round_title: str, pot: str | None) -> str:
    """A round in a link, and the part of its money that a grant is from: Road fund: 2024 (Cameras)."""
    return f"{round_title} ({pot.rstrip('.')})" if pot else round_title


def reasons_of(title: str, reasons: str) -> str:
    """Below a table, the reasons for all its grants of a round or a day: Road fund: 2024. Reasons: Less crime."""
    return f"{title}. {reasons_line(reasons)}"


def conditions_below(conditions: Conditions) -> str:
    """Below a table: Condition: a report. A grant with conditions of its own has those instead."""
    return f"{conditions.label}: {conditions.words.rstrip('.')}. A grant with conditions of its own has those instead."


def money_cell(amount: AnyAmount, *, is_compiled: bool) -> str:
    """An amount in a column of money; “not published” alone could be said of the grant."""
    if amount.closeness == "unknown":
        return f"amount not {'found' if is_compiled else 'published'}"
    return amount.after_label


def no_recipient(words: str) -> str:
    """In place of a name: Recipient not named; A private person."""
    return "Recipient not named" if names_nobody(words) else words


def withheld_recipient() -> str:
    """In place of a name that is kept back."""
    return "Recipient withheld"


def year_of_round(first: int, last: int) -> str:
    """In place of the date of a grant that has none: the financial year that its round is named after."""
    return f"round of {first} to {last}"


def decision_of_award(reference: str) -> str:
    return f"Decision {reference}"


def later_acts(words: str) -> str:
    """Beside a decision, what was done to it later: (later: quashed on 3 May 2099)."""
    return f"(later: {words})" if words else ""


def plan_objective(number: str) -> str:
    return f"Plan objective {number}"


def other_objectives(ids: Sequence[str]) -> str:
    """and 2.1, 3: what follows the first objective of an award."""
    return f"and {', '.join(ids)}" if ids else ""


def awards_in_order(number: int, noun: str, first: str, *, undated: int = 0) -> str:
    """The caption of grants or contracts: Grants, the largest first; The only grant listed; "" is no order.

    Where some have no date: Grants, the newest first and 2 without a date last.
    """
    if number == 1:
        return f"The only {noun} listed"
    last = f" and {undated:,} without a date last" if undated else ""
    return f"{noun.capitalize()}s, the {first} first{last}" if first else f"{noun.capitalize()}s"
