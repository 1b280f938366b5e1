"""Reads text without marks, as it is pasted from Word, an e-mail or a PDF; and text that is Markdown already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.desk.word.labels import typed_label
from gazette.desk.word.model import Block, ReadText, TextRun, WordsBlock
from gazette.frontmatter.source import FENCE
from gazette.lints.pasted_tables import has_tabs

NARROWEST_WRAPPED, WIDEST_WRAPPED = 45, 110  # characters of a line that was broken to fit a screen or a page
SLACK = 14  # characters by which a line that was broken to fit is shorter than the widest
FEWEST_WRAPPED = 3
_BOLD = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*")
_BOLD_BY_LINES = re.compile(r"(?<!\w)__([^\s_](?:.*?[^\s_])?)__(?!\w)")
_STROKE = re.compile(r"(?<!\\)\|")
_TITLE = re.compile(r"# +(?P<words>.+)")


def read_plain_text(text: str) -> ReadText:
    return ReadText(list(_blocks(text)))


def read_markdown(text: str) -> ReadText:
    """Markdown stays as it is. Its fields, which belong to another file, are left out, and a title with one #."""
    lines = text.split("\n")
    read = ReadText()
    if FENCE.fullmatch(lines[0]) and (end := _end_of_fields(lines)):
        lines = lines[end + 1 :]
        read.ask("The fields at the top of the file were left out. Compare them with the new ones.")
    while lines and not lines[0].strip():
        lines.pop(0)
    if lines and (title := _TITLE.fullmatch(lines[0].strip())):
        read.blocks.append(WordsBlock((TextRun(title["words"]),), "title"))
        lines.pop(0)
    read.markdown = "\n".join(lines).strip("\n") + "\n"
    return read


def _end_of_fields(lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line)), 0)


def _blocks(text: str) -> Iterator[Block]:
    lines = re.sub("[ \u00a0]{3,}", "  ", text).split("\n")
    is_wrapped = has_wrapped_lines(lines)
    width = max((len(line) for line in lines), default=0)
    run: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            run.append(line)
        elif run:
            yield from _blocks_of(run, width if is_wrapped else 0)
            run = []


def has_wrapped_lines(lines: Sequence[str]) -> bool:
    """Whether the lines were broken to fit a page, so that a paragraph is several of them."""
    lengths = [len(line.rstrip()) for line in lines if line.strip()]
    width = max(lengths, default=0)
    full = [length for length in lengths if length > width - SLACK]
    return (
        NARROWEST_WRAPPED <= width <= WIDEST_WRAPPED and len(full) >= FEWEST_WRAPPED and len(full) * 3 >= len(lengths)
    )


def _blocks_of(lines: Sequence[str], width: int) -> Iterator[Block]:
    """The paragraphs of lines without an empty one between: on one line each or, up to a width, on more."""
    paragraph, above = "", ""
    widths = {len(_STROKE.findall(line)) for line in lines}
    is_table = len(lines) > 1 and len(widths) == 1 and 0 not in widths
    for line in (_with_tabs(line, is_row=is_table) for line in lines):
        goes_on = width and len(above.rstrip()) > width - SLACK and not typed_label(line) and not has_tabs(line)
        if paragraph and not goes_on:
            yield _words(paragraph)
            paragraph = ""
        paragraph = f"{paragraph} {line.strip()}" if paragraph else line.strip(" ")
        above = line
    if paragraph.strip():
        yield _words(paragraph)


def _words(paragraph: str) -> WordsBlock:
    """The paragraph, with what is between ** or __ in bold, as some programs copy it."""
    parts = _BOLD.split(_BOLD_BY_LINES.sub(r"**\1**", paragraph))
    runs = tuple(TextRun(part, bold=bool(number % 2)) for number, part in enumerate(parts) if part)
    return WordsBlock(runs, is_bold=all(run.bold or not run.text.strip() for run in runs))


def _with_tabs(line: str, *, is_row: bool) -> str:
    """A row of a table in upright strokes with tabs instead of them; nothing for the line below its headings."""
    if set(line) <= set(" \t:|-") and {"-", "|"} <= set(line):
        return ""
    if is_row or re.fullmatch(r"\s*\|.*\|\s*", line):
        return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return line
