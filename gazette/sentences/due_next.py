"""The answer of the list of duties in an office's own record: what is overdue, and what is due next."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import counted, listed
from gazette.sentences.duties import MOST_NAMED, DueDate, in_time


def pressing(
    late: Sequence[DueDate],
    late_steps: Sequence[DueDate],
    ahead: Sequence[DueDate],
    steps: Sequence[DueDate],
    whole: int,
) -> str:
    """Of 20 duties, 1 is overdue: “Expenses” (due by 26 May 2024). The next dates are 3 July 2024 and 10 July 2024.

    Of many, how many are overdue. A step in law is none of the duties, and the next of these is among the dates.
    """
    several = (*late, *late_steps)
    words = [*map(_due_by, several)]
    if len(several) > MOST_NAMED:
        kinds = ((late, ("duty", "duties")), (late_steps, ("legal step", "legal steps")))
        words = [counted(len(each), *nouns) for each, nouns in kinds if each]
    are = "is overdue" if len(several) == 1 else "are overdue"
    overdue = f"{listed(words)} {are}." if words else ""
    if late and not late_steps:
        overdue = f"Of {counted(whole, 'duty', 'duties')}, {len(late):,} {are}"
        overdue += f": {listed(words)}." if len(late) <= MOST_NAMED else "."
    return " ".join(filter(None, (overdue, _next_dates((*ahead, *steps[:1])))))


def _next_dates(ahead: Sequence[DueDate]) -> str:
    """The next dates are 3 July 2024 and between 10 July 2024 and 12 July 2024; what is due then is in the list."""
    in_order = sorted(ahead, key=lambda due: due[2])
    days = list(dict.fromkeys(in_time(first, last).removeprefix("by ") for _, first, last in in_order))
    return f"The next {'date is' if len(days) == 1 else 'dates are'} {listed(days)}." if days else ""


def _due_by(due: DueDate) -> str:
    return f"“{due[0]}” (due {in_time(due[1], due[2])})"
