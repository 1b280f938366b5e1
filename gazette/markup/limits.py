"""Characters no text needs, which are removed, and texts too large or too nested to be converted at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.markup import private_marks
from gazette.markup.comments import comment_problems
from gazette.markup.sanitise import KNOWN_TAGS
from gazette.problems import Problem

LONGEST_TEXT = 300_000
LONGEST_LINE = 20_000
LONGEST_BLOCK = 100_000
DEEPEST = 20
_MOST_IN_A_BLOCK = {"[": 1000, "*": 2000, "_": 4000, "`": 1000, "<": 1000, "&": 4000, "#": 1000, "|": 20_000}

_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
_BULLET_OF_WORD = re.compile(r"\s*[\uf000-\uf0ff]\s*(?P<words>.*)")
_BEYOND = re.compile("[\U000f0000-\U0010ffff]|[\U0001fffe\U0001ffff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FORBIDDEN = (
    (_UNWANTED, "a control or private-use character"),
    (_BEYOND, "a private-use character"),
    (_DIRECTION, "a character that turns the direction of writing"),
)
_CODED = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.I)
_NESTING = re.compile(r"[ \t]*(?:(?:>|[*+-](?=[ \t])|[0-9]{1,9}[.](?=[ \t]))[ \t]*)*")
_MARKER = re.compile(r">|[*+-](?=[ \t])|[0-9]{1,9}[.](?=[ \t])")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*?(/?)>")
_END_TAG = re.compile(r"<(?:/(?P<name>[^\s<>/]*)|\?(?P<instruction>))[^\s<>]*")
_DEFINITION = re.compile(r"^ {0,3}: ", re.M)
_MOST_DEFINITIONS = 100
_CODE = re.compile(r"(`+)[^`]+\1(?!`)")
_ENDS_BY_ITSELF = frozenset("p li dt dd tr td th thead tbody tfoot option html body head".split())
_OPEN_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*(?=<|\Z)")
_MOST_OPEN_TAGS = 50
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


@dataclass(frozen=True)
class CheckedText:
    lines: list[str]
    problems: list[Problem]
    is_safe: bool  # False where converting might never end


def check(text: str, first_line: int) -> CheckedText:
    """Return the lines without forbidden characters, and every problem of the text as a whole."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST_TEXT:
        sentence = f"The text is longer than {LONGEST_TEXT:,} characters."
        return CheckedText([], [Problem("", first_line, sentence, "Divide it, or attach it as a file.")], False)
    lines, problems = _without_unwanted(text.split("\n"), first_line)
    if reasons := _too_much(lines, first_line):
        return CheckedText(lines, problems + reasons, False)
    html, is_safe = _html_problems(lines, first_line)
    problems += [*html, *_unclosed_fence(lines, first_line), *comment_problems(lines, first_line)]
    return CheckedText(lines, problems, is_safe)


def _without_unwanted(lines: list[str], first_line: int) -> tuple[list[str], list[Problem]]:
    kept: list[str] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, first_line):
        for shape, what in _FORBIDDEN:
            if match := shape.search(line):
                problems.append(_unwanted(number, line, match[0], what))
                line = shape.sub("", line)
        if any(_is_forbidden(code) for code in _CODED.finditer(line)):
            what = "There is a code of a control, private-use or direction character in this line."
            problems.append(Problem("", number, what, "Remove it."))
            line = _CODED.sub(lambda code: " " if _is_forbidden(code) else code[0], line)
        kept.append(line)
    return kept, problems


def _unwanted(number: int, line: str, character: str, what: str) -> Problem:
    if bullet := _BULLET_OF_WORD.match(line):
        words = " ".join(_UNWANTED.sub("", bullet["words"]).split())[:60]
        return Problem(
            "", number, f"This line begins with a bullet of Word (U+{ord(character):04X}).", f"Write: - {words}"
        )
    return Problem("", number, f"There is {what} (U+{ord(character):04X}) in this line.", "Remove it.")


def _is_forbidden(code: re.Match[str]) -> bool:
    """Whether the code, such as `&#xE000;`, means a forbidden character to a browser.

    A space takes its place, so that the characters around it do not form another code.
    """
    digits = (code[1] or code[2]).lstrip("0")
    point = int(digits or "0", 16 if code[1] else 10) if len(digits) < 9 else 0
    character = chr(point) if point <= 0x10FFFF else "\0"
    return any(shape.match(character) for shape, _ in _FORBIDDEN)


def _too_much(lines: list[str], first_line: int) -> list[Problem]:
    """Return the first reason not to convert the text, if any."""
    for number, line in enumerate(lines, first_line):
        if len(line) > LONGEST_LINE:
            sentence = f"This line is longer than {LONGEST_LINE:,} characters."
            return [Problem("", number, sentence, "Divide it into paragraphs, with an empty line between.")]
        if _depth_of_markers(line) > DEEPEST // 2:
            sentence = f"Lists or quotations are nested more than {DEEPEST // 2} deep."
            return [Problem("", number, sentence, "Write them side by side.")]
    return _too_much_in_blocks(lines, first_line) or _too_many_open_tags(lines, first_line)


def _depth_of_markers(line: str) -> int:
    start = _NESTING.match(line)
    nested = len(_MARKER.findall(line, 0, start.end())) if start else 0
    indent = len(line) - len(line.lstrip(" \t"))
    return nested + min(indent, 80) // 4 if line.strip() else 0


def _too_much_in_blocks(lines: list[str], first_line: int) -> list[Problem]:
    begin, block = first_line, ""
    for number, line in enumerate([*lines, ""], first_line):
        if line.strip():
            begin = begin if block else number
            block += line + "\n"
        elif block:
            if reason := _reason_against(block):
                what, remedy = reason
                return [Problem("", begin, what, remedy)]
            block = ""
    return []


def _too_many_open_tags(lines: list[str], first_line: int) -> list[Problem]:
    """Report many unfinished tags: for each, Python's own HTML parser searches the whole text for its end."""
    if len(_OPEN_TAG.findall("\n".join(lines))) <= _MOST_OPEN_TAGS:
        return []
    line = next(number for number, line in enumerate(lines, first_line) if _OPEN_TAG.search(line))
    what = f"A < begins more than {_MOST_OPEN_TAGS} tags that no > ends."
    return [Problem("", line, what, "Write &lt; for the character <, or end each tag.")]


def _reason_against(block: str) -> tuple[str, str] | None:
    if len(block) > LONGEST_BLOCK:
        return f"This part is longer than {LONGEST_BLOCK:,} characters without an empty line.", "Divide it."
    for character, most in _MOST_IN_A_BLOCK.items():
        if block.count(character) > most:
            return (
                f"The character {character} occurs more than {most:,} times in this part.",
                "Remove those that are not needed.",
            )
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]]", block):
        depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    if len(_DEFINITION.findall(block)) > _MOST_DEFINITIONS:
        return f"A list of definitions is longer than {_MOST_DEFINITIONS} lines.", "Put empty lines into it."
    if deepest > DEEPEST:
        return f"Brackets are nested more than {DEEPEST} deep.", "Close each [ with a ]."
    return None


def _html_problems(lines: list[str], first_line: int) -> tuple[list[Problem], bool]:
    """Return a problem for each tag never closed or never opened, and whether the tags can be converted."""
    opened: list[tuple[str, int]] = []
    never_opened: list[Problem] = []
    fenced = private_marks.fenced_lines(lines)
    for index, line in enumerate(lines):
        if "<" not in line or index in fenced:
            continue
        line = _CODE.sub("", line)
        never_opened += _lost_end_tags(line, lines, first_line + index)
        for closing, tag, itself in _TAG.findall(line):
            if closing:
                _close(opened, tag.lower())
            elif not itself and tag.lower() not in _VOID:
                opened.append((tag.lower(), first_line + index))
            if len(opened) > 2 * DEEPEST:
                what = f"More than {2 * DEEPEST} HTML tags are open at once."
                return [Problem("", first_line + index, what, "Close each tag, or write Markdown.")], False
    return never_opened + [
        Problem("", line, f"<{tag}> is opened here and never closed.", f"Write </{tag}> where it ends.")
        for tag, line in opened
        if tag in KNOWN_TAGS and tag not in _ENDS_BY_ITSELF
    ], True


def _lost_end_tags(line: str, lines: list[str], number: int) -> Iterator[Problem]:
    """Report `</ note>` and `<? note`, which a browser does not show."""
    for end in _END_TAG.finditer(line):
        name = (end["name"] or "").lower()
        if name not in KNOWN_TAGS and not (name and any(f"<{name}" in other.lower() for other in lines)):
            what = f"What begins with {end[0][:20]} would not be printed: a browser takes it for a tag."
            yield Problem("", number, what, "Write &lt; for the character <, or remove it.")


def _close(opened: list[tuple[str, int]], tag: str) -> None:
    for position in range(len(opened) - 1, -1, -1):
        if opened[position][0] == tag:
            del opened[position:]
            return


def _unclosed_fence(lines: list[str], first_line: int) -> list[Problem]:
    index = private_marks.unclosed_fence(lines)
    if index is None:
        return []
    return [
        Problem(
            "",
            first_line + index,
            "A block of code begins here and never ends.",
            "Write ``` on the line after it.",
        )
    ]
