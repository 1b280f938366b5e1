"""Warnings where a compiled record speaks as "we" for the office, which others put together from its papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.frontmatter.source import read_document
from gazette.library.library import Library
from gazette.lints import LintWarning, linted_text
from gazette.lints.text import lint_warning, warning_at
from gazette.problems import Problem
from gazette.records import Record

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']*'(?!\w)")
_SPEAKER = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
WORD = "voice"
WHAT = "speaks for the office, but this record was put together by somebody else."
REMEDY = "Say who did it, such as “the office”, or put the words in quotation marks."


def voice_warnings(library: Library, record: Record) -> Iterator[LintWarning]:
    """One warning at the summary and one at the first place in the text, outside quotations."""
    if not library.office.is_compiled:
        return
    speaker = _speaker(record.summary)
    if speaker:
        yield lint_warning(record, f'"{speaker[0]}" {WHAT}', REMEDY, ("summary",), WORD)
    source = read_document((library.root / record.path).read_bytes())
    if isinstance(source, Problem):
        return
    for piece in linted_text(source.body, source.body_line).pieces:
        speaker = None if piece.raw.startswith(">") else _speaker(piece.text)
        if speaker:
            warning = warning_at(piece, WORD, f'"{speaker[0]}" {WHAT}', REMEDY, speaker.start())
            yield replace(warning, problem=warning.problem.at(record.shown))
            return


def _speaker(text: str) -> re.Match[str] | None:
    """The first "we", "our" or "us" outside quotation marks; quotations become as many spaces, to keep the place."""
    return _SPEAKER.search(_QUOTED.sub(lambda quoted: re.sub(r"[^\n]", " ", quoted[0]), text))
