"""How many of a list are in each state, in sentences: the same for promises, duties and recommendations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from gazette.plurals import capitalised, counted, listed

Name = TypeVar("Name", bound=str)  # of a state


def answer(
    noun: tuple[str, str],
    numbers: Mapping[Name, int],
    sentences: Sequence[Mapping[Name, str]],
    *,
    which: str = "",
    is_apart: bool = False,
) -> str:
    """Of 72 promises, 13 were kept and 1 is in progress; 7 are overdue. "" where there is nothing to count.

    `numbers` are by the names of the states, and each sentence has a clause for some of these. In a clause {n}
    is the number, or "it" where there is a single thing. `which` things they are: "made for its objectives".
    `is_apart` says how many there are in a sentence of its own: 72 promises. Evidence was found for 13.
    Where a legend of all states follows, the clauses are only for those that a reader asks about first.
    """
    whole = sum(numbers.values())
    groups = [_clauses(clauses, numbers, whole) for clauses in sentences]
    if not whole:
        return ""
    first, *others = [_joined(clauses) for clauses in groups if clauses] or [""]
    of_all = f"{counted(whole, *noun)}{f' {which}' if which else ''}"
    if not first:
        return f"{of_all}."
    if whole == 1:
        begin = f"One {noun[0]} {f'was {which}' if which else 'is listed'}, and {first}"
    else:
        begin = f"{of_all}. {capitalised(first)}" if is_apart else f"Of {of_all}, {first}"
    return f"{begin}{''.join(map(_next, others))}."


def _next(words: str) -> str:
    """A further sentence; none begins with a figure."""
    return f"; {words}" if words[:1].isdigit() else f". {capitalised(words)}"


def _clauses(clauses: Mapping[Name, str], numbers: Mapping[Name, int], whole: int) -> list[str]:
    """A clause for each word that something in the list has."""
    return [_clause(clause, numbers[word], whole) for word, clause in clauses.items() if numbers.get(word)]


def _clause(clause: str, number: int, whole: int) -> str:
    was, is_, has = ("was", "is", "has") if number == 1 else ("were", "are", "have")
    return clause.format(**{"n": "it" if whole == 1 else f"{number:,}", "was": was, "is": is_, "has": has})


def _joined(clauses: Sequence[str]) -> str:
    """The clauses in one sentence, with commas where one of them has an "and" of its own."""
    return ", and ".join(clauses) if any(" and " in clause for clause in clauses) else listed(clauses)
