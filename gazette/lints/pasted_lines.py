"""The lines of a text as they are written, for warnings about what was pasted from Word, Excel or an e-mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gazette.lints.text import LintedText, LintWarning
from gazette.problems import Problem

_SHORT_FORM = re.compile(r"\[\[[^\[\]]*\]\]")
_QUOTED_LENGTH = 60  # characters of a corrected line


@dataclass(frozen=True)
class WrittenLine:
    number: int
    text: str

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


def written_lines(paper: LintedText) -> list[WrittenLine]:
    """Every line outside code and comments; those inside are empty. The strokes of short forms are left out."""
    text = _SHORT_FORM.sub(lambda form: form[0].replace("|", " "), "\n".join(paper.lines))
    lines = [WrittenLine(paper.first_line + index, line) for index, line in enumerate(text.split("\n"))]
    hidden = paper.hidden_lines
    return [WrittenLine(line.number, "") if line.number in hidden else line for line in lines]


def runs_of(
    lines: Sequence[WrittenLine], is_one: Callable[[str], object], *, gaps: bool
) -> Iterator[list[WrittenLine]]:
    """Each run of lines of a kind; with `gaps`, empty lines may be between them."""
    run: list[WrittenLine] = []
    for line in lines:
        if not line.is_empty and is_one(line.text):
            run.append(line)
        elif run and not (gaps and line.is_empty):
            yield run
            run = []
    if run:
        yield run


def pasted_warning(paper: LintedText, line: WrittenLine, word: str, what: str, remedy: str) -> LintWarning:
    """A warning about a line, with the number of its paragraph."""
    numbers = [piece.number for piece in paper.pieces if piece.line <= line.number]
    return LintWarning(numbers[-1] if numbers else "", Problem("", line.number, what, remedy, warning=word))


def these(run: Sequence[WrittenLine]) -> str:
    return "This line" if len(run) == 1 else f"These {len(run)} lines"


def corrected(lines: Sequence[str]) -> str:
    """The first two corrected lines in quotation marks, and so on."""
    shown = ", then ".join(f'"{_short(line)}"' for line in lines[:2])
    return f"{shown} and so on" if len(lines) > 2 else shown


def _short(line: str) -> str:
    line = re.sub(r"\s+", " ", line).strip()
    return line if len(line) <= _QUOTED_LENGTH else f"{line[: _QUOTED_LENGTH - 3].rstrip()}..."
