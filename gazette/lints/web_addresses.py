"""Warnings about links whose address may not be what it seems to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.deceptive_addresses import doubt_about
from gazette.lints.pasted_lines import pasted_warning, written_lines
from gazette.lints.text import LintedText, LintWarning

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'|]+", re.I)


def deceptive_links(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of names of websites with letters beyond a to z, and of gov.uk within another name."""
    for line in written_lines(paper):
        for match in _ADDRESS.finditer(line.text):
            if doubt := doubt_about(match[0].rstrip(".,;:")):
                yield pasted_warning(paper, line, "name of a website", *doubt)
