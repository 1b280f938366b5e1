"""Where a record is in the content folder, the result of converting its Markdown, and what of it is not public yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from gazette.frontmatter.source import Place
from gazette.markup.body import Body


@dataclass(frozen=True)
class HeldParts:
    """Where the parts of a record are that are not public yet, so that another reading of its file leaves them out."""

    places: frozenset[Place] = frozenset()  # of fields
    lines: frozenset[int] = frozenset()  # of its spreadsheet
    rounds: frozenset[str] = frozenset()  # of a fund, whose awards are among them
    files: frozenset[str] = frozenset()  # its attachments
    has_text: bool = False  # whether the text below the fields is among them


@dataclass(frozen=True)
class Placed:
    """The place of a record in the content folder, and the result of converting its Markdown."""

    path: str = ""  # from the content folder, with forward slashes: "decisions/2016/PCC-2016-003.md"
    shown: str = ""  # as a person would name the file, for messages: "content/decisions/2016/PCC-2016-003.md"
    lines: dict[Place, int] = field(default_factory=dict)
    body: Body = field(default_factory=lambda: Body(""))
    fingerprint: str = ""  # of its author's text: a change of it needs a public note
    files: Mapping[str, str] = field(default_factory=dict)  # its attachments, with a fingerprint of each
    text_line: int = 0  # the first line below its fields
    held: HeldParts = field(default_factory=HeldParts)

    def field_at(self, line: int) -> str:
        """The field to which a line of the file belongs; "" for a line of its text."""
        if line >= self.text_line:
            return ""
        starts = {start: str(place[0]) for place, start in self.lines.items() if len(place) == 1}
        return starts[max(start for start in starts if start <= line)] if min(starts, default=line + 1) <= line else ""

    @cached_property
    def stem(self) -> str:
        return PurePosixPath(self.path).stem
