"""Finds what typists put before the words: numbers, letters and bullets that no program counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.desk.word.labels import is_roman, typed_label
from gazette.desk.word.model import Block, ListLabel, TextRun, WordsBlock
from gazette.desk.word.numbered_tables import with_paragraphs_of_tables
from gazette.desk.word.tabbed_tables import with_tabbed_tables
from gazette.typed_marks import LETTER_O, TIGHT

_RULE = re.compile(r"[\s\-_=*.·•—–~]+")
_QUOTES = ("“", '"', "‘")
_SPACES = " \t\n\u00a0"


def marked_blocks(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with the labels that were typed. A line that was begun with Shift and Enter may be one of its own."""
    marked: list[Block] = []
    letter = ""  # the last that was typed at the margin
    for block in _with_bullets_in_runs(list(with_tabbed_tables(list(with_paragraphs_of_tables(blocks))))):
        if not isinstance(block, WordsBlock):
            marked.append(block)
            continue
        for line in _divided(block):
            line = _with_typed_label(line, marked[-1] if marked else None)
            line = _nested(line, letter)
            letter = _outer_letter(line, letter)
            if not _is_empty(line):
                marked.append(line)
    return marked


def _with_bullets_in_runs(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the letter o or a hyphen without a space as a bullet where two lines begin with it."""
    shapes = [_shape(block) for block in blocks]
    for index, block in enumerate(blocks):
        near = [shapes[place] for place in (index - 1, index + 1) if 0 <= place < len(blocks)]
        shape = shapes[index]
        if isinstance(block, WordsBlock) and shape is not None and shape in near:
            match = shape.match(block.plain)
            length = match.start("words") if match else 0
            label = ListLabel("•", "bullet", int(shape is LETTER_O), is_typed=True)
            yield replace(block.without_start(length), label=label)
        else:
            yield block


def _shape(block: Block) -> re.Pattern[str] | None:
    words = block.plain if isinstance(block, WordsBlock) and block.label is None else ""
    return next((shape for shape in (LETTER_O, TIGHT) if shape.match(words)), None)


def _is_empty(block: WordsBlock) -> bool:
    """Whether it has no words, or only a line drawn with hyphens."""
    is_drawn = block.label is None and _RULE.fullmatch(block.plain) is not None
    return (not block.plain.strip() or is_drawn) and all(run.is_words for run in block.runs)


def _divided(block: WordsBlock) -> Iterator[WordsBlock]:
    """The block, parted where a line within it begins with a label."""
    first, *others = _lines(block)
    part, current = first, block
    for line in others:
        if typed_label("".join(run.text for run in line)) and any(run.text.strip() for run in part):
            yield _without_outer_spaces(replace(current, runs=tuple(part)))
            part, current = line, WordsBlock((), block.role, is_bold=block.is_bold, indent=block.indent)
        else:
            part += [TextRun("\n"), *line]
    yield _without_outer_spaces(replace(current, runs=tuple(part)))


def _lines(block: WordsBlock) -> list[list[TextRun]]:
    """The runs of each line of a block."""
    lines: list[list[TextRun]] = [[]]
    for run in block.runs:
        first, *others = run.text.split("\n")
        if first or not run.is_words:
            lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    return lines


def _without_outer_spaces(block: WordsBlock) -> WordsBlock:
    runs = list(block.runs)
    while runs and runs[0].is_words and not runs[0].text.strip(_SPACES):
        runs.pop(0)
    while runs and runs[-1].is_words and not runs[-1].text.strip(_SPACES):
        runs.pop()
    if runs and runs[0].is_words:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip(_SPACES))
    if runs and runs[-1].is_words:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(_SPACES))
    return replace(block, runs=tuple(runs))


def _with_typed_label(block: WordsBlock, above: Block | None) -> WordsBlock:
    typed = typed_label(block.plain)
    if block.label and block.label.kind != "bullet":
        is_twice = typed is not None and "." in block.number and typed[0].text == block.number
        return block.without_start(typed[1]) if typed and is_twice else block
    if typed is None or (block.label and typed[0].kind == "bullet") or _names_a_speaker(block, above):
        return block
    label, length = typed
    if label.text.isdigit() and block.label:
        return block
    depth = max(label.depth, block.label.depth) if block.label else label.depth
    return replace(block.without_start(length), label=replace(label, depth=depth))


def second_number(block: WordsBlock) -> str:
    """A number such as 1.2 that was typed behind one that Word counts; "" where there is none."""
    typed = typed_label(block.plain) if block.number and block.label and not block.label.is_typed else None
    return typed[0].text if typed and typed[0].kind == "number" and "." in typed[0].text else ""


def _names_a_speaker(block: WordsBlock, above: Block | None) -> bool:
    """Whether it names who spoke the words above: – the Commissioner."""
    is_quoted = isinstance(above, WordsBlock) and (above.role == "quotation" or above.plain.startswith(_QUOTES))
    return is_quoted and block.plain.startswith(("–", "—"))


def _nested(block: WordsBlock, above: str) -> WordsBlock:
    """The block with the depth of its letter: (i) after (b) is a part of it, and (i) after (h) is the next."""
    label = block.label
    if label is None or not label.is_typed or not above or not is_roman(label):
        return block
    letter = label.text.strip("()")
    is_next = len(letter) == len(above) == 1 and ord(above) + 1 == ord(letter)
    is_outer = is_next or set(above) <= set("ivx")
    return block if is_outer else replace(block, label=replace(label, depth=label.depth + 1))


def _outer_letter(block: WordsBlock, above: str) -> str:
    """The last letter that was typed at the margin since the last number; "" where there is none."""
    if block.label is None or block.label.kind == "number":
        return ""
    is_outer = block.label.kind == "letter" and block.label.is_typed and block.label.depth == 0
    return block.label.text.strip("()") if is_outer else above
