"""Writes the blocks of a text as the project's Markdown, whatever program the text is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gazette.desk.word.headings import heading_levels, is_in_capitals
from gazette.desk.word.inline_marks import InlineWriter
from gazette.desk.word.model import Block, Runs, TableBlock, WordsBlock, beginning
from gazette.typed_marks import in_small_letters

SMALLEST_STEP = 180  # twentieths of a point; Word itself indents by 360 or 720
_CAPTION = re.compile(r"Table\s*[0-9]+\s*[:.–-]\s*")
_ITEM = re.compile(r" *(?:(?P<bullet>- )|[0-9]+\. )")


@dataclass
class MarkdownWriter:
    """Writes one text. `questions` has what a person must look at in it."""

    inline: InlineWriter
    questions: list[str] = field(default_factory=list)

    def text(self, blocks: Sequence[Block], notes: dict[str, Runs], cover: int) -> str:
        """The text below the fields. The first `cover` blocks are lines of a cover, and none of them a heading."""
        levels = heading_levels(blocks, cover)
        captions = _captions(blocks)
        parts: list[str] = []
        items: list[WordsBlock] = []  # the last of each level of the list so far, outermost first
        for index, block in enumerate(blocks):
            if index in captions.values():
                continue
            if isinstance(block, TableBlock):
                caption = captions.get(index)
                parts.append(self._table(block, blocks[caption] if caption is not None else None))
            elif index in levels:
                parts.append(self._heading(block, levels[index]))
            elif block.is_item:
                parts.append(_indent(items, block) + self._item(block))
                continue
            else:
                parts.append(self._paragraph(block))
            items.clear()
        return _joined([part for part in parts if part]) + self._notes(notes)

    def _heading(self, block: WordsBlock, level: int) -> str:
        words = self.inline.words(block.runs)
        label = block.label.text if block.label and block.label.kind != "bullet" else ""
        label += "." if block.number.isdigit() else ""
        if is_in_capitals(block.plain):
            self.questions.append(in_capitals("heading", block.plain))
        return f"{'#' * level} {f'{label} ' if label else ''}{words}"

    def _paragraph(self, block: WordsBlock) -> str:
        if block.label:
            return f"{block.label.text} {self.inline.markdown(block.runs, at_the_start=False)}"
        return f"{'> ' if block.role == 'quotation' else ''}{self.inline.markdown(block.runs)}"

    def _item(self, block: WordsBlock) -> str:
        if block.number:
            return f"{block.number}. {' '.join(self.inline.markdown(block.runs).split())}"
        label = block.label.text if block.label else ""
        if block.label is None or block.label.kind == "bullet":
            return f"- {' '.join(self.inline.markdown(block.runs).split())}"
        return f"- {label} {self.inline.markdown(block.runs, at_the_start=False)}"

    def _table(self, table: TableBlock, caption: Block | None) -> str:
        words = self.inline.words(caption.runs) if isinstance(caption, WordsBlock) else ""
        lines = [f"Table: {_CAPTION.sub('', words)}", ""] if words else []
        heads = max(table.heading_rows, 1)
        columns = zip(*table.rows[:heads], strict=True)
        head = [" ".join(dict.fromkeys(filter(None, map(self.inline.words, column)))) for column in columns]
        lines += [_row(head), f"|{'---|' * len(head)}"]
        for row in table.rows[heads:]:
            lines.append(_row([self.inline.markdown(cell, at_the_start=False) for cell in row]))
        return "\n".join(lines)

    def _notes(self, notes: dict[str, Runs]) -> str:
        rows = []
        for key, number in sorted(self.inline.note_numbers.items(), key=lambda item: item[1]):
            words = self.inline.markdown(notes.get(key, ()), at_the_start=False)
            rows.append(f"[^{number}]: {words or '…'}")
            if not words:
                self.questions.append(f"Note {number} has no words in the file. Write them after [^{number}]:.")
        return "".join(f"\n{row}\n" for row in rows)


def in_capitals(what: str, words: str) -> str:
    """Asks for a sentence in place of capitals, which are hard to read, and spelt out by some screen readers."""
    sentence = in_small_letters(" ".join(words.split()))
    return f"The {what} '{beginning(words)}' is in capitals. Write it as a sentence, such as: {sentence}."


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _captions(blocks: Sequence[Block]) -> dict[int, int]:
    """The place of the caption of each table that has one, by the place of the table."""
    captions: dict[int, int] = {}
    for index, block in enumerate(blocks):
        for place in (index - 1, index + 1) if isinstance(block, TableBlock) else ():
            near = blocks[place] if 0 <= place < len(blocks) and place not in captions.values() else None
            if isinstance(near, WordsBlock) and _is_caption(near) and index not in captions:
                captions[index] = place
    return captions


def _is_caption(block: WordsBlock) -> bool:
    is_of_figure = re.match(r"(?:figure|chart|picture|map)\b", block.plain, re.I)
    return (block.role == "caption" and not is_of_figure) or _CAPTION.match(block.plain) is not None


def _indent(items: list[WordsBlock], block: WordsBlock) -> str:
    """The spaces before an item: it is never deeper than one step below the item above."""
    while items and _steps_below(block, items[-1]) < 0:
        items.pop()
    if items and not _steps_below(block, items[-1]):
        items.pop()
    items.append(block)
    return "    " * (len(items) - 1)


def _steps_below(block: WordsBlock, other: WordsBlock) -> int:
    """How much deeper an item is than another: by their list, else by what the eye sees, else by their own depths."""
    if block.label is None or other.label is None:
        return 0
    are_of_one_list = block.label.list_id and block.label.list_id == other.label.list_id
    are_typed = block.label.is_typed and other.label.is_typed
    if block.indent is None or other.indent is None or are_of_one_list or are_typed:
        return block.label.depth - other.label.depth
    return int((block.indent - other.indent) / SMALLEST_STEP)


def _joined(parts: Sequence[str]) -> str:
    """The items of a list are on lines one after the other; everything else has an empty line above."""
    text, above = "", None
    for part in parts:
        item = _ITEM.match(part)
        is_same_list = item and above and (part.startswith(" ") or bool(item["bullet"]) == bool(above["bullet"]))
        text += ("\n" if is_same_list else "\n\n" if text else "") + part
        if item is None or above is None or not part.startswith(" "):
            above = item
    return text + "\n" if text else ""
