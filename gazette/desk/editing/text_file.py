"""A text file as rows and the ends of its lines, so that rows that stay keep theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"  # of UTF-8, which Windows writes at the beginning of a file


@dataclass(frozen=True)
class TextFile:
    """The rows of a file, and what ends each but the last."""

    mark: str
    rows: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, data: bytes) -> TextFile:
        text = data.decode("utf-8")
        mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
        return cls(mark, tuple(_END.split(text)), tuple(_END.findall(text)))

    @property
    def usual_end(self) -> str:
        return self.ends[0] if self.ends else "\n"

    def with_rows(self, new: Sequence[str]) -> bytes:
        """The file with other rows: a row that stays keeps its line end, a new one gets that of the first line."""
        kept: dict[int, int] = {}
        for block in SequenceMatcher(None, self.rows, new, autojunk=False).get_matching_blocks():
            kept |= {block.b + number: block.a + number for number in range(block.size)}
        last = len(new) - 1
        parts = [self.mark]
        for number, row in enumerate(new):
            old = kept.get(number)
            is_old = old is not None and old < len(self.ends)
            end = "" if number == last else self.ends[old or 0] if is_old else self.usual_end
            parts.append(row + end)
        return "".join(parts).encode()
