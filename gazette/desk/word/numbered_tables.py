"""Tables that only hold numbered paragraphs: the number in the first column, the words in the second."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gazette.desk.word.model import Block, Runs, TableBlock, TextRun, WordsBlock, plain_text

FEWEST_NUMBERS = 2
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}\.?")
_LABEL = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)]?|\(?[a-z]{1,4}[.)])?")


def with_paragraphs_of_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the paragraphs of such a table in place of it."""
    for block in blocks:
        if isinstance(block, TableBlock) and _is_of_paragraphs(block):
            yield from (_paragraph(row) for row in block.rows)
        else:
            yield block


def _is_of_paragraphs(table: TableBlock) -> bool:
    labels = [plain_text(row[0]) for row in table.rows]
    numbers = [label for label in labels if _NUMBER.fullmatch(label)]
    has_words_beside = all(len(row) == 2 for row in table.rows)
    return has_words_beside and len(numbers) >= FEWEST_NUMBERS and all(map(_LABEL.fullmatch, labels))


def _paragraph(row: tuple[Runs, ...]) -> WordsBlock:
    label, words = plain_text(row[0]), row[1]
    texts = [run for run in words if run.text.strip()]
    runs = (TextRun(f"{label}\t"), *words) if label else words
    return WordsBlock(runs, is_bold=bool(texts) and all(run.bold for run in texts))
