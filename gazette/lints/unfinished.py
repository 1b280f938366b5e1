"""Warnings about words that somebody meant to replace, links that got lost, and invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.lints.pasted_lines import pasted_warning, written_lines
from gazette.lints.text import LintedText, LintWarning, on_one_line, warning_at
from gazette.plain_text import invisible_character

PLACEHOLDER = re.compile(
    r"\b(?:TBC|TBA|TBD|TODO|FIXME)\b|(?<!\bPart )(?<!\bChapter )(?<!\bSchedule )(?<!\w)£?(?:XX+|X(?:,XXX)+)\b"
    r"|\[(?:(?:insert|add|date|name|amount|number|title|address|details|tbc|to be|to follow|x+)\b|[….?_]{2,})[^\]]*\]"
    r"|\b(?:dd|xx)/(?:mm|xx)/(?:yy(?:yy)?|xx(?:xx)?|[0-9]{2,4})\b|\blorem ipsum\b|\?\?\?+|(?<![\w_])_{4,}(?![\w_])",
    re.I,
)


def placeholders(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of TBC, XX and [INSERT DATE] in the text."""
    for piece in paper.pieces:
        if piece.line in paper.hidden_lines:
            continue
        for match in PLACEHOLDER.finditer(piece.text):
            what = f"The text says “{on_one_line(match[0])}”, which readers will see."
            yield warning_at(piece, "placeholder", what, "Write the real words.", match.start())


_LINKED = re.compile(r"\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\[\[[^\]]*\]\]|<a\b.*?</a>", re.I | re.S)
_LOST_LINK = re.compile(
    r"\b(?:(?:please )?(?:click|tap|press) (?:here|below|(?:on )?(?:this|the) (?:link|button))"
    r"|(?:follow|via|at|use|using|see) (?:this|the) link(?: below)?|see here(?! that)"
    r"|(?:found|available|read more) here)\b",
    re.I,
)


def lost_links(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of "click here" without a link: Word's link was lost when the text was pasted."""
    for piece in paper.pieces:
        words = _LINKED.sub(lambda link: re.sub(r"[^\n]", "\0", link[0]), piece.raw)
        for match in _LOST_LINK.finditer(words):
            what = f'"{on_one_line(match[0])}" has no link.'
            remedy = "Write [the name of the page](its address) instead."
            line = piece.line + words.count("\n", 0, match.start())
            yield pasted_warning(paper, written_lines(paper)[line - paper.first_line], "click here", what, remedy)


def invisible_characters(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of characters without a width, which hide words from a search and break addresses."""
    for line in written_lines(paper):
        what, remedy = ("", "") if line.text.isascii() else invisible_character(line.text)
        if what:
            yield pasted_warning(paper, line, "invisible character", what, remedy)
