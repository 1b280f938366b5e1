"""Warnings where a compiled record speaks as "we" for the office, which others put together from its papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.library.library import Library
from gazette.lints import LintedText, LintWarning
from gazette.lints.text import lint_warning, warning_at
from gazette.records import Record

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']*'(?!\w)")
_SPEAKER = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
WORD = "voice"
WHAT = "speaks for the office, but this record was put together by somebody else."
REMEDY = "Say who did it, such as “the office”, or put the words in quotation marks."


def voice_warnings(library: Library, record: Record, in_text: LintWarning | None) -> Iterator[LintWarning]:
    """One warning at the summary and one at the first place in the text."""
    if not library.office.is_compiled:
        return
    speaker = _speaker(record.summary)
    if speaker:
        yield lint_warning(record, f'"{speaker[0]}" {WHAT}', REMEDY, ("summary",), WORD)
    if in_text:
        yield replace(in_text, problem=in_text.problem.at(record.shown))


def first_we_in(paper: LintedText) -> LintWarning | None:
    """A warning at the first place in a text, outside quotations."""
    for piece in paper.pieces:
        speaker = None if piece.raw.startswith(">") else _speaker(piece.text)
        if speaker:
            return warning_at(piece, WORD, f'"{speaker[0]}" {WHAT}', REMEDY, speaker.start())
    return None


def _speaker(text: str) -> re.Match[str] | None:
    """The first "we", "our" or "us" outside quotation marks; quotations become as many spaces, to keep the place."""
    return _SPEAKER.search(_QUOTED.sub(lambda quoted: re.sub(r"[^\n]", " ", quoted[0]), text))
