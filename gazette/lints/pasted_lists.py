"""Warnings about lists and lettered parts that are printed as running text, because their markers are those of Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.lints.pasted_lines import WrittenLine, corrected, pasted_warning, runs_of, these, written_lines
from gazette.lints.text import LintedText, LintWarning
from gazette.typed_marks import BULLET, COUNTED, LETTER_AND_TAB, LETTER_O, TIGHT

LIST = "list in running text"
LETTERED = "lettered part"
_ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|[0-9]{1,3}\.) +\S")


def pasted_lists(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of lines that begin with a bullet of another program, or are counted with 1) or a)."""
    lines = written_lines(paper)
    for run in runs_of(lines, BULLET.match, gaps=True):
        if len(run) > 1 or not _is_below_a_quotation(lines, run[0]):
            yield _no_list(paper, run, BULLET, "-")
    for shape in (LETTER_O, TIGHT):
        for run in runs_of(lines, shape.match, gaps=True):
            if len(run) > 1:
                yield _no_list(paper, run, shape, "-")
    for run in runs_of(lines, COUNTED.match, gaps=True):
        markers = [match["marker"] for line in run if (match := COUNTED.match(line.text))]
        if len(run) > 1 and not all(marker.startswith("(") and not marker[1].isdigit() for marker in markers):
            yield _no_list(
                paper, run, COUNTED, "1." if any(marker.strip("(")[0].isdigit() for marker in markers) else ""
            )


def _is_below_a_quotation(lines: Sequence[WrittenLine], line: WrittenLine) -> bool:
    """Whether the line may name who said the words above: – the Commissioner."""
    above = [other for other in lines if other.number < line.number and not other.is_empty]
    return bool(above) and above[-1].text.lstrip().startswith((">", "“", '"', "‘"))


def lettered_parts(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of (a) and a tab: only a space after it makes it a part that can be cited."""
    for run in runs_of(written_lines(paper), LETTER_AND_TAB.match, gaps=True):
        rows = [f"{match['marker']} {match['words']}" for line in run if (match := LETTER_AND_TAB.match(line.text))]
        what = f"{these(run)} {'has' if len(run) == 1 else 'have'} a tab after the letter, which makes no part to cite."
        yield pasted_warning(paper, run[0], LETTERED, what, f"Write {corrected(rows)}.")


def nested_lists(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of a row that is indented by too little to be a list within a list."""
    for above, line in pairwise(written_lines(paper)):
        outer, inner = _ITEM.match(above.text), _ITEM.match(line.text)
        if outer and inner and 0 < len(inner["indent"]) - len(outer["indent"]) < 4 and len(inner["indent"]) % 4:
            what = "This row is indented by fewer than four spaces, so it is not a list within the list above."
            row = f"{' ' * (len(outer['indent']) + 4)}{line.text.strip()}"
            yield pasted_warning(paper, line, LIST, what, f'Indent it by four: "{row[:60]}".')


def _no_list(paper: LintedText, run: Sequence[WrittenLine], shape: re.Pattern[str], mark: str) -> LintWarning:
    first = shape.match(run[0].text)
    marker = first["marker"] if first else ""
    shown = f"{marker} without a space" if first and shape is TIGHT else _shown(marker) if first else ""
    rows = [
        f"{mark or '(' + match['marker'].strip('().').lower() + ')'} {match['words']}"
        for line in run
        if (match := shape.match(line.text))
    ]
    if mark == "1.":
        rows = [f"{number}. {row.partition(' ')[2]}" for number, row in enumerate(rows, 1)]
    verb = "begins" if len(run) == 1 else "begin"
    what = f"{these(run)} {verb} with {shown}, which makes running text and not a list."
    return pasted_warning(paper, run[0], LIST, what, f"Write {corrected(rows)}, with an empty line above.")


def _shown(marker: str) -> str:
    return "a hyphen and a no-break space" if marker in "-*+" else "Word's bullet" if marker > "\ue000" else marker
