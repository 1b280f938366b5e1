"""The answer of the list of duties in an office's own record: what is overdue, and what is due next."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import counted, listed, uncapitalised
from gazette.sentences.duties import MOST_NAMED, DueDate, in_time


def pressing(
    late: Sequence[DueDate],
    late_steps: Sequence[DueDate],
    ahead: Sequence[DueDate],
    steps: Sequence[DueDate],
    whole: int,
) -> str:
    """Of 20 duties, 1 is overdue: “Expenses” (due by 26 May 2024). Next is “Payments” (due by 3 July 2024).

    Of many, how many are overdue. A step in law is none of the duties, so the next of these has a sentence of its own.
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
    following = f"Next {'is' if len(ahead) == 1 else 'are'} {listed([*map(_due_by, ahead)])}." if ahead else ""
    legal = [_next_step(step) for step in steps[:1]]
    return " ".join(filter(None, (overdue, following, *legal)))


def _next_step(step: DueDate) -> str:
    """The next legal deadline is 3 July 2024: to publish comments on an inspection report."""
    return f"The next legal deadline is {in_time(step[1], step[2]).removeprefix('by ')}: to {uncapitalised(step[0])}."


def _due_by(due: DueDate) -> str:
    return f"“{due[0]}” (due {in_time(due[1], due[2])})"
