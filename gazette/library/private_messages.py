"""Mistakes that quote private words, such as a mobile number in the place of a date, without the values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.library.private_data import PrivateData
from gazette.library.registered import registered_of
from gazette.privacy.finding import Registered
from gazette.problems import Problem

FEWEST_HIDDEN = 4  # letters and digits of a value: with fewer, any word could look like it


def without_values(
    problems: Iterable[Problem], library: Library, private: tuple[PrivateData, ...]
) -> Iterator[Problem]:
    """The mistakes as a log may keep them: none shows more of a private value than the message about it does."""
    registered = registered_of(library)
    shown = grouped((library.shown(data.path), data.finding.shown) for data in private)
    for problem in problems:
        if values := shown.get(problem.path):
            what, remedy = (_without(text, values, registered) for text in (problem.what, problem.remedy))
            problem = replace(problem, what=what, remedy=remedy)
        yield problem


def _without(text: str, values: Iterable[str], registered: Registered) -> str:
    """A message in which the middle of whatever looks like one of the values, or looks private by itself, is hidden."""
    for value in sorted({value.rstrip(".,;)") for value in values}, key=len, reverse=True):
        if value.count("•") >= FEWEST_HIDDEN:
            pattern = re.sub("•+", _as_many_letters, re.escape(value))
            text = re.sub(rf"(?<!\w){pattern}(?!\w)", value.replace("\\", r"\\"), text)
    from gazette.privacy.paragraphs import without_private_values  # it compiles the rules

    return without_private_values(text, registered)


def _as_many_letters(hidden: re.Match[str]) -> str:
    return rf"[^\W_]{{{len(hidden[0])}}}"
