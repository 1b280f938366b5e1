"""Warnings about tables that are printed as running text: without a second row, with dashes of Word, with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.lints.pasted_lines import WrittenLine, corrected, pasted_warning, runs_of, these, written_lines
from gazette.lints.text import LintedText, LintWarning

TABLE = "table in running text"
_SEPARATOR = re.compile(r"[ \t]*\|?[ :]*-[ :|-]*\Z")
_ALMOST_A_SEPARATOR = re.compile(r"\s*\|?[\s:|\-–—‐‑‒―_=]*[\-–—‐‑‒―_=][\s:|\-–—‐‑‒―_=]*\Z")
_STRUCK = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"`[^`]*`")  # may hold strokes
_QUOTED = re.compile(r"\A(?:[ ]{0,3}>[ \t]?)+")
_NUMBERED = re.compile(
    r"(?:[-*+•·▪]|o|[0-9]{1,2}(?=\t+[^\W\d_][^\t]*\Z)|\(?[0-9a-z]{1,4}[.)]"
    r"|[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}\.?)[\t \u00a0]+",
    re.I,
)


def pasted_tables(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of rows in upright strokes that form no table, and of rows with tabs."""
    lines = [replace(line, text=_QUOTED.sub("", line.text)) for line in written_lines(paper)]
    above: list[WrittenLine] = []  # the table above, until other words come
    position = 0
    for run in runs_of(lines, _has_strokes, gaps=False):
        between = [line for line in lines[position : run[0].number - paper.first_line] if not line.is_empty]
        position = run[-1].number - paper.first_line + 1
        above = above if not between else []
        if _is_table(run):
            above = run
        elif _is_meant_as_table(run):
            yield _no_table(paper, run, above)
    for run in runs_of(lines, has_tabs, gaps=True):
        if len(run) > 1:
            rows = [_row(re.split(r"\t+", line.text.strip())) for line in run]
            what = f"{these(run)} have tabs inside like a table, but are printed as running text."
            yield pasted_warning(paper, run[0], TABLE, what, _as_table(rows))


def _has_strokes(text: str) -> bool:
    return _STRUCK.search(_CODE.sub("", text)) is not None


def has_tabs(text: str) -> bool:
    """Whether a tab is between words, and not only behind a number or the marker of a list."""
    if "\t" not in text or "|" in text or text.startswith(("\t", "    ")):
        return False
    words = text.strip()
    label = _NUMBERED.match(words)
    return "\t" in words[label.end() if label else 0 :]


def _is_table(run: Sequence[WrittenLine]) -> bool:
    return len(run) > 1 and bool(_SEPARATOR.match(run[1].text)) and _width(run[0].text) == _width(run[1].text)


def _is_meant_as_table(run: Sequence[WrittenLine]) -> bool:
    """Whether each line begins and ends with a stroke, or all have as many of them."""
    framed = [line for line in run if line.text.strip().startswith("|") and line.text.strip().endswith("|")]
    return bool(framed) or (len(run) > 1 and len({_width(line.text) for line in run}) == 1)


def _no_table(paper: LintedText, run: Sequence[WrittenLine], above: Sequence[WrittenLine]) -> LintWarning:
    rows = [_row(_cells(line.text)) for line in run if not _ALMOST_A_SEPARATOR.match(line.text)]
    if above:
        what = f"{these(run)} would belong to the table above, but an empty line ends it."
        remedy = "Remove the empty line."
    elif len(run) > 1 and _ALMOST_A_SEPARATOR.match(run[1].text):
        what = "This line must have as many parts of hyphens as the table has columns; so it makes no table."
        return pasted_warning(paper, run[1], TABLE, what, f'Write "{_separator(_width(run[0].text))}".')
    else:
        verb = "looks" if len(run) == 1 else "look"
        what = f"{these(run)} {verb} like a table, but {'is' if len(run) == 1 else 'are'} printed as running text."
        remedy = _as_table(rows)
    return pasted_warning(paper, run[0], TABLE, what, remedy)


def _as_table(rows: Sequence[str]) -> str:
    head = rows[0] if rows else "| Name | Sum |"
    return f"Write {corrected([head, _separator(_width(head)), *rows[1:]])}, with an empty line above."


def _cells(text: str) -> list[str]:
    inside = re.sub(r"\A\s*\||(?<!\\)\|\s*\Z", "", text)
    return [cell.strip() for cell in _STRUCK.split(_CODE.sub("", inside))]


def _width(text: str) -> int:
    return len(_cells(text))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.strip() for cell in cells)} |"


def _separator(width: int) -> str:
    return "|" + "---|" * width
