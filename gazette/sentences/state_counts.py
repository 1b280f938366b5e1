"""How many of a list are in each state, in sentences: the same for promises, duties and recommendations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from gazette.plurals import counted, listed

Name = TypeVar("Name", bound=str)  # of a state


def answer(
    noun: tuple[str, str],
    numbers: Mapping[Name, int],
    sentences: Sequence[Mapping[Name, str]],
    *,
    which: str = "",
) -> str:
    """Of 72 promises, 13 were kept and 1 is in progress; 7 are overdue. "" where there is nothing to count.

    `numbers` are by the names of the states, and each sentence has a clause for some of these. In a clause {n}
    is the number, or "it" where there is a single thing. `which` things they are: "made for its objectives".
    Where a legend of all states follows, the clauses are only for those that a reader asks about first.
    """
    whole = sum(numbers.values())
    groups = [_clauses(clauses, numbers, whole) for clauses in sentences]
    if not whole:
        return ""
    first, *others = [_joined(clauses) for clauses in groups if clauses] or [""]
    if not first:
        return f"{counted(whole, *noun)}{f' {which}' if which else ''}."
    single = f"One {noun[0]} {f'was {which}' if which else 'is listed'}, and"
    begin = single if whole == 1 else f"Of {counted(whole, *noun)}{f' {which}' if which else ''},"
    return f"{begin} {first}{''.join(map(_next, others))}."


def _next(words: str) -> str:
    """A further sentence; none begins with a figure."""
    return f"; {words}" if words[:1].isdigit() else f". {words[:1].upper()}{words[1:]}"


def _clauses(clauses: Mapping[Name, str], numbers: Mapping[Name, int], whole: int) -> list[str]:
    """A clause for each word that something in the list has."""
    return [_clause(clause, numbers[word], whole) for word, clause in clauses.items() if numbers.get(word)]


def _clause(clause: str, number: int, whole: int) -> str:
    was, is_, has = ("was", "is", "has") if number == 1 else ("were", "are", "have")
    return clause.format(**{"n": "it" if whole == 1 else f"{number:,}", "was": was, "is": is_, "has": has})


def _joined(clauses: Sequence[str]) -> str:
    """The clauses in one sentence, with commas where one of them has an "and" of its own."""
    return ", and ".join(clauses) if any(" and " in clause for clause in clauses) else listed(clauses)
