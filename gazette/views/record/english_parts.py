"""Marks what the software wrote in English within a text that is in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from gazette.languages import PAGE_LANGUAGE

ENGLISH = f' lang="{PAGE_LANGUAGE}"'
_LABELLED_LINK = re.compile(r'<a(?=[^>]* aria-label="(?:Link to paragraph|Back to reference) )')
_FOR_LISTENERS = re.compile(r'<span(?= class="unseen">(?:Footnote|Section) )')
_FOOTNOTES = re.compile(r'(<[^>]*class="footnotes"[^>]*?) aria-label="Footnotes"')  # a label has no language of its own


def with_english_marked(html: str, acronyms: Iterable[str]) -> str:
    """The HTML of a text with its English parts marked. `acronyms` are what they stand for, in English."""
    html = _LABELLED_LINK.sub(f"<a{ENGLISH}", html)
    html = _FOR_LISTENERS.sub(f"<span{ENGLISH}", html)
    for long in acronyms:
        html = html.replace(f'<abbr title="{escape(long)}"', f'<abbr{ENGLISH} title="{escape(long)}"')
    return _FOOTNOTES.sub(r"\1", html)
