"""The labels of links and notes: each is defined once and used, or its words would be lost without a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.markup import private_marks
from gazette.problems import Problem

Address = tuple[str, str]  # with the title of the link
_DEFINITION = re.compile(r" {0,3}\[(?P<label>[^\[\]^][^\[\]]*)\]:[ \t]*(?P<rest>.*)")
_REMARKS = ("//", "#", "comment", "comments", "_")


class Definitions(dict[str, Address]):
    """The addresses by their labels, as Python-Markdown reads them, and which labels are used or defined twice."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()
        self.repeated: set[str] = set()

    def __setitem__(self, label: str, address: Address) -> None:
        if label in self:
            self.repeated.add(label)
        super().__setitem__(label, address)

    def __getitem__(self, label: str) -> Address:
        self.used.add(label)
        return super().__getitem__(label)

    def clear(self) -> None:
        super().clear()
        self.used, self.repeated = set(), set()


def label_problems(definitions: Definitions, lines: Sequence[str], first_line: int) -> Iterator[Problem]:
    """A problem for each label that is defined twice, and for each that no link uses."""
    if not definitions:
        return
    written = _written(lines, first_line)
    for label in sorted(definitions.repeated):
        numbers = [number for number, _, _ in written.get(label, ())] or [first_line]
        what = f"[{label}] has an address in line {numbers[0]} and another here; only one is used."
        yield Problem("", numbers[-1], what, "Keep one of the two, or give this one a label of its own.")
    for label in sorted(set(definitions) - definitions.used - definitions.repeated):
        for number, shown, rest in written.get(label, ((first_line, label, definitions.get(label, ("", ""))[0]),)):
            yield _unused(number, shown, rest)


def _written(lines: Sequence[str], first_line: int) -> dict[str, list[tuple[int, str, str]]]:
    """The line of each definition by its label, with the label and the rest of the line as they are written."""
    fenced = private_marks.fenced_lines(list(lines))
    written: dict[str, list[tuple[int, str, str]]] = {}
    for index, line in enumerate(lines):
        match = _DEFINITION.match(line)
        if match and index not in fenced:
            label = match["label"].strip().lower()
            written.setdefault(label, []).append((first_line + index, match["label"], match["rest"].strip()))
    return written


def _unused(line: int, label: str, rest: str) -> Problem:
    if label.lower() in _REMARKS or rest.startswith(("#", "<>")):
        what = f"[{label}]: is not a comment here."
        return Problem("", line, what, "Write a note that is not published as <!-- note -->.")
    what = f"The line [{label}]: {rest} would not be printed: Markdown takes it for the address of a link."
    remedy = f"To print it, write \\[{label}]: {rest}; for a link, write [{label}]({rest.split(' ')[0]}) in the text."
    return Problem("", line, what, remedy.replace("]()", "](address)"))
