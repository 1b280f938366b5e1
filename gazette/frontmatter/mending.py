"""Mistakes whose line has only one safe correction: the line as it was meant, to read on and to write for a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gazette.problems import Mend, Problem

_LINES = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")  # a document may have the line ends of Unix, Windows or an old Mac
_SIGNS = re.compile(r"[\s\u00a0\"'“”:：︰]")  # of YAML, and what Word makes of them
_ONE_DATE = re.compile(r"Write it as ([12][0-9]{3}-[0-9]{2}(?:-[0-9]{2})?)\.")
_ONE_CHOICE = re.compile(r"Did you mean '(.*)'\?")
_MAY_BE_AMERICAN = re.compile(r"(0?[1-9]|1[0-2])[/.-](?!0?\1\b)(0?[1-9]|1[0-2])[/.-].*")


def with_mends(data: bytes, problems: Iterable[Problem]) -> bytes:
    """The file with each line that has one safe correction as it was meant."""
    mends = [(problem.line, problem.mend) for problem in problems if problem.mend]
    rows = _LINES.split(data.decode("utf-8")) if mends else []
    for line, mend in mends:
        if line <= len(rows) and rows[line - 1].count(mend.old) == 1:
            rows[line - 1] = rows[line - 1].replace(mend.old, mend.new)
    return "".join(rows).encode() if mends else data


def of_row(old: str, new: str, following: str = "") -> Mend | None:
    """The correction of a row of YAML; None where more than signs would change, or the text goes on in the next row."""
    indent = len(old) - len(old.lstrip())
    goes_on = following.strip() and len(following) - len(following.lstrip()) > indent
    is_safe = not goes_on and old != new and _SIGNS.sub("", old) == _SIGNS.sub("", new)
    return Mend(old, new) if is_safe else None


def of_name(written: str, near: str | None, beside: Iterable[str]) -> Mend | None:
    """The correction of a misspelt name of a field; None where the group has a field of that name already."""
    return Mend(f"{written}:", f"{near}:") if near and near not in beside else None


def of_date(written: object, remedy: str) -> Mend | None:
    """The correction of a date in another form; None where its first two figures may be the month and the day."""
    match = _ONE_DATE.fullmatch(remedy)
    if not match or not isinstance(written, str) or _MAY_BE_AMERICAN.fullmatch(written):
        return None
    return Mend(written, match[1])


def of_choice(written: str, remedy: str) -> Mend | None:
    """The correction of a choice in other capitals."""
    match = _ONE_CHOICE.fullmatch(remedy)
    return Mend(written, match[1]) if match and match[1].lower() == written.lower() else None
