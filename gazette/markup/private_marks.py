"""Private-use characters that markup reserves for itself, and the marks that carry line numbers through conversion.

Python-Markdown forgets which line a text came from. So each line of the source gets a mark after its `>`, `-`,
`#` or `|`, which passes through the conversion as text and is removed from the finished tree. All of these
characters are removed from the input.
"""

from __future__ import annotations

import re

LETTER = r"\((?:[a-z]|aa|bb|cc|[ivx]{2,5})\)"  # (a) or (iv), and not (two)

LINE_OPEN = "\ue010"
LINE_CLOSE = "\x1e"  # white space to Python-Markdown, so that *emphasis* after it still opens
LINE_CLOSE_IN_TREE = "\ue011"  # replaces LINE_CLOSE before the tree is read: HTML has no \x1e
LINE = re.compile(f"{LINE_OPEN}([0-9]+)[{LINE_CLOSE}{LINE_CLOSE_IN_TREE}]?")  # no close where a text was cut
SHORT_OPEN, SHORT_CLOSE = "\ue002", "\ue003"  # replace the [[ and ]] of a short form
PIPE = "\ue004"  # replaces the | of a short form, which would otherwise divide a table cell
OURS = "\ue005"  # begins each class or id that markup wrote, which raw HTML cannot imitate
NO_SLOT = "\ue007"  # breaks up a text that looks like the slot of an address
NO_NUMBER = "\ue006"  # before a figure whose dot the writer escaped: 2\\.5 numbers no paragraph
LINE_IN_TAG = "\ue012"  # the name of the attribute that marks a line beginning with a tag
ANY = re.compile("[\ue002-\ue012]")
LINE_ATTRIBUTE = "data-written-line"  # replaces LINE_IN_TAG before the tree is read

_NOTHING_TO_MARK = re.compile(r"[-*_=|:+#>\s]*\Z")
_REFERENCE = re.compile(r" {0,3}\[[^\]^][^\]]*\]:")
_RAW_TAG = re.compile(r"( {0,3}<[a-zA-Z][a-zA-Z0-9-]*)(?=[\s>/]|\Z)")
_RAW_OTHER = re.compile(r" {0,3}<[/!?]")
_PREFIX = re.compile(
    r"(?:[ \t]*(?:>|[*+-](?=[ \t])|[0-9]+\.(?=[ \t])|:(?= {1,3}\S)))*(?:\[\^[^\]]*\]:)?"
    r"[ \t]*(?:\#{1,6}[ \t]*|\|[ \t]*)?"
)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_IN_TAG = re.compile(rf"(<[a-zA-Z][a-zA-Z0-9-]*) {LINE_IN_TAG}=")
_LEFT_IN_TEXT = re.compile(rf' {LINE_IN_TAG}=(?:"|&quot;)[0-9]+(?:"|&quot;)')
_FENCE = re.compile(r"(`{3,}|~{3,})")
_ESCAPED = re.compile(r"\A([0-9]{1,3})\\(\.)|\A\\(\([a-z]{1,5}\))")
_SHORT = re.compile(r"\[\[[^\[\]]*\]\]")


def marked(lines: list[str], first_line: int) -> list[str]:
    """Return each line with its mark; lines of fenced code stay as they are."""
    fenced = fenced_lines(lines)
    return [
        line if index in fenced else _marked(_keep_pipes(line), first_line + index) for index, line in enumerate(lines)
    ]


def fenced_lines(lines: list[str]) -> set[int]:
    """Return the indexes of the lines of fenced code, fences included; a fence never closed opens nothing."""
    fenced: set[int] = set()
    start, fence = -1, ""
    for index, line in enumerate(lines):
        if fence:
            if line.rstrip() == fence:
                fenced.update(range(start, index + 1))
                fence = ""
        elif match := _FENCE.match(line):
            start, fence = index, match[1]
    return fenced


def unclosed_fence(lines: list[str]) -> int | None:
    """Return the index of the line that opens a block of code and has no closing fence."""
    fenced = fenced_lines(lines)
    return next((i for i, line in enumerate(lines) if i not in fenced and _FENCE.match(line)), None)


def ready_for_tree(html: str) -> str:
    """Put the marks into a form that HTML keeps: in tags only as an attribute of their own, in text never so."""
    html = html.replace(LINE_CLOSE, LINE_CLOSE_IN_TREE)
    if "<" in html and LINE_OPEN in html:
        html = _TAG.sub(lambda tag: without_marks(tag[0]), html)
    if LINE_IN_TAG in html:
        html = _LEFT_IN_TEXT.sub("", _IN_TAG.sub(rf"\1 {LINE_ATTRIBUTE}=", html))
    return html


def without_marks(text: str) -> str:
    return LINE.sub("", text) if LINE_OPEN in text else text


def line_at(text: str, position: int, otherwise: int) -> int:
    """Return the line of a position in a text that still has its marks."""
    line = otherwise
    for mark in LINE.finditer(text, 0, position):
        line = int(mark[1])
    return line


def as_written(text: str) -> str:
    """Return code as the writer typed it."""
    text = text.replace(SHORT_OPEN, "[[").replace(SHORT_CLOSE, "]]").replace(PIPE, "|")
    return text.replace(NO_NUMBER, "")


def _marked(line: str, number: int) -> str:
    if _NOTHING_TO_MARK.match(line) or _REFERENCE.match(line) or _RAW_OTHER.match(line):
        return line
    if tag := _RAW_TAG.match(line):
        return f'{tag[1]} {LINE_IN_TAG}="{number}"{line[tag.end() :]}'
    start = _PREFIX.match(line)
    at = start.end() if start else 0
    if at >= len(line.rstrip()):
        return f"{line} {LINE_OPEN}{number}{LINE_CLOSE}" if line.rstrip().endswith("]:") else line
    words = _ESCAPED.sub(rf"{NO_NUMBER}\1\2\3", line[at:])
    return f"{line[:at]}{LINE_OPEN}{number}{LINE_CLOSE}{words}"


def _keep_pipes(line: str) -> str:
    if "[[" not in line or "|" not in line:
        return line
    return _SHORT.sub(lambda match: match[0].replace("\\|", PIPE).replace("|", PIPE), line)
