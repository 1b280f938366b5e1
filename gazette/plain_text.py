"""What a field or a cell must not have, because its text is printed as it is: invisible characters and comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.problems import Mend, Problem

_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_NO_WIDTH = "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0"
_INVISIBLE = re.compile(f"[{_DIRECTION}{_NO_WIDTH}\ufff9-\ufffb\U000e0000-\U000e007f]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff]")
_COMMENT = re.compile(r"<!\s*[-–—].*?(?:[-–—]\s*>|\Z)")
_AROUND = 20  # characters quoted before and after
_BEFORE = re.compile(rf"[^\s,;|]{{0,{_AROUND}}}\Z")
_AFTER = re.compile(rf"[^\s,;|]{{0,{_AROUND}}}")


def without_invisible(
    rows: Sequence[str], first_line: int, instead_of_comments: str
) -> tuple[list[str], list[Problem]]:
    """The rows without invisible characters, and a problem for each row with such a character or a comment."""
    kept: list[str] = []
    problems: list[Problem] = []
    for line, row in enumerate(rows, first_line):
        if not row.isascii() and _INVISIBLE.search(row):
            visible = _INVISIBLE.sub("", row)
            problems.append(Problem("", line, *invisible_character(row), mend=Mend(row, visible)))
            row = visible
        if "<!" in row and (comment := _COMMENT.search(row)) and not row.lstrip().startswith("#"):
            what = f"{_short(comment[0])} would be printed: comments do not work here."
            problems.append(Problem("", line, what, instead_of_comments))
            row = _COMMENT.sub("", row)
        kept.append(row)
    return kept, problems


def invisible_character(text: str) -> tuple[str, str]:
    """What is wrong with a text that has an invisible character, and what to do; ("", "") where it has none."""
    match = _INVISIBLE.search(text) or _CONTROL.search(text)
    if not match:
        return "", ""
    code = f"U+{ord(match[0]):04X}"
    if re.match(f"[{_DIRECTION}]", match[0]):
        return f"There is a character that turns the direction of writing ({code}) in this line.", "Remove it."
    before, after = _BEFORE.search(text[: match.start()]), _AFTER.match(text[match.end() :])
    around = _CONTROL.sub("", _INVISIBLE.sub("", f"{before[0] if before else ''}{after[0] if after else ''}"))
    if _CONTROL.match(match[0]):
        return f'There is a control character ({code}) in "{around}".', "Remove it."
    return f'There is an invisible character in "{around}" ({code}).', "Type the words again."


def _short(text: str) -> str:
    return text if len(text) <= 2 * _AROUND else f"{text[: 2 * _AROUND]}..."
