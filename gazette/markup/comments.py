"""Comments of a text that readers would see, because they are not well formed, or that hide more than a note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.markup import private_marks
from gazette.problems import Problem

_MARK = re.compile(
    r"(?P<code>(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<comment><!--(?!-?>))"
    r"|(?P<malformed><!|(?:\\<|&lt;|&#0*60;|&#x0*3c;)!\s*[-–—])"
    r"|(?P<ended>(?<![-–—])(?:--+!?|[–—]+[-–—]*)(?:>|&gt;))"
    r"|(?P<foreign>\{%-? *comment\b|\{\{[-~]?(?:!--|!|/\*)|^(?:%%(?!%)|/\*).*)",
    re.I | re.M,
)
_MAY_HOLD_ONE = ("!", "->", "—>", "–>", "-&gt;", "{%", "{{", "%%", "/*")
_END_OF_MALFORMED = re.compile(r"[^\n]*?[-–—]!?[ \t]*(?:>|&gt;)|[^\n]*")
_BADLY_ENDED = re.compile(r"[-–—]>[ \t]*(?=\n[ \t]*\n\s*\S)")  # at the end of a paragraph
_ANOTHER = re.compile(r"<!\s*[-–—]")
_PARAGRAPH = re.compile(
    r"\n[ \t]*\n[ \t>*_]*(?:(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})[.)]?\s|(?P<heading>#{1,6} ))"
)


def comment_problems(lines: Sequence[str], first_line: int) -> Iterator[Problem]:
    """The problems of all comments outside code."""
    fenced = private_marks.fenced_lines(list(lines))
    text = "\n".join("" if index in fenced else line for index, line in enumerate(lines))
    if not any(words in text for words in _MAY_HOLD_ONE):
        return
    position = 0
    while mark := _MARK.search(text, position):
        line = first_line + text.count("\n", 0, mark.start())
        position = mark.end()
        if mark["comment"]:
            end = text.find("-->", position)
            if end < 0:
                yield Problem("", line, "A comment begins here and never ends.", "Write --> where it ends.")
                return
            yield from _hides_more(text[position:end], line)
            position = end + len("-->")
        elif mark["malformed"]:
            what = "This comment is not well formed, so readers would see it."
            yield Problem("", line, what, "Begin it with <!-- and end it with -->.")
            rest = _END_OF_MALFORMED.match(text, position)
            position = rest.end() if rest else position
        elif mark["foreign"]:
            what = "This looks like a comment of another program, and readers would see it."
            yield Problem("", line, what, "Write a note that is not published as <!-- note -->.")
        elif mark["ended"]:
            what = f"{mark['ended']} ends a comment, and no comment begins before it."
            yield Problem("", line, what, "Remove it; for an arrow, write →.")


def lines_of_comments(lines: Sequence[str]) -> set[int]:
    """The indexes of the lines that a comment is on."""
    text = "\n".join(lines)
    inside: set[int] = set()
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start)) >= 0:
        inside.update(range(text.count("\n", 0, start), text.count("\n", 0, end) + 1))
        start = text.find("<!--", end)
    return inside


def _hides_more(inside: str, line: int) -> Iterator[Problem]:
    if another := _ANOTHER.search(inside):
        second = line + inside.count("\n", 0, another.start())
        what = f"This comment does not end before another begins in line {second}; what is between would be lost."
        yield Problem("", line, what, "Write --> where it ends.")
    elif ended := _BADLY_ENDED.search(inside):
        below = line + inside.count("\n", 0, ended.start())
        what = f"This comment does not end in line {below}, so the words after it would be lost."
        yield Problem("", line, what, f"Write --> there, instead of {ended[0].strip()}")
    elif hidden := _PARAGRAPH.search(inside):
        name = f"paragraph {hidden['number']}" if hidden["number"] else "a heading"
        below = line + inside.count("\n", 0, hidden.end())
        what = f"This comment holds {name} in line {below}, which would not be published."
        yield Problem("", line, what, "Write --> where the note ends, or remove the paragraph from the file.")
