"""Which blocks are headings, and of which level: by style, by number, or in bold or capitals on their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.desk.word.model import Block, WordsBlock

LONGEST_HEADING = 120  # characters
LONGEST_PARAGRAPH_STYLED_AS_HEADING = 60  # a number and a full stop behind more words make a paragraph
MOST_WORDS = 14
DEEPEST_LEVEL = 6
_APPENDIX = re.compile(r"(?:appendix|annex|schedule)\b", re.I)
_ENDS = re.compile(r"[.;:,]\Z")
_CAPITAL_WORDS = re.compile("[A-Z]{3}")


@dataclass(frozen=True)
class _Place:
    """A block with what is around it."""

    block: WordsBlock
    next_number: str  # of the next numbered block


def is_in_capitals(words: str) -> bool:
    return words.upper() == words and _CAPITAL_WORDS.search(words) is not None


def is_short(block: WordsBlock) -> bool:
    """Whether it could be a heading or a line of a cover, and is no sentence."""
    return len(block.plain) <= LONGEST_HEADING and not _ENDS.search(block.plain.rstrip())


def cover_lines(blocks: Sequence[Block], *, has_title: bool) -> int:
    """How many blocks at the beginning are lines of a cover, such as the name of a council and a date."""
    count = 0
    for block in blocks:
        if not isinstance(block, WordsBlock) or block.label or block.outline is not None or not is_short(block):
            break
        count += 1
    if count == len(blocks):
        return 0  # nothing that could have a cover
    return count - 1 if _may_follow_a_heading(blocks[count]) and count > (0 if has_title else 1) else count


def _may_follow_a_heading(block: Block) -> bool:
    """Whether it is a paragraph, with no number or one such as 1.1, so that the line above may be its heading."""
    if not isinstance(block, WordsBlock) or block.outline is not None:
        return False
    is_heading = is_short(block) and (block.is_bold or is_in_capitals(block.plain))
    return block.label is None or ("." in block.number and not is_heading)


def heading_levels(blocks: Sequence[Block], cover: int) -> dict[int, int]:
    """The level of each heading, 2 to 6, by its place. The first blocks are lines of the cover, and no headings."""
    depths: dict[int, int] = {}
    numbers = _next_numbers(blocks)
    places = [index for index, block in enumerate(blocks) if isinstance(block, WordsBlock) and index >= cover]
    words = {index: block for index in places if isinstance(block := blocks[index], WordsBlock)}
    headings = {index: block for index, block in words.items() if _is_heading(_Place(block, numbers[index]))}
    has_capitals = any(is_in_capitals(block.plain) for block in headings.values())
    last = -1  # the depth of the last heading with a number or a style
    for index, block in headings.items():
        depth = _own_depth(block)
        if depth is not None:
            last = depth
        elif is_in_capitals(block.plain) or _APPENDIX.match(block.plain):
            depth = 0
        else:
            depth = last + 1 if last >= 0 else int(has_capitals)
        depths[index] = depth
    return _without_gaps(depths)


def _own_depth(block: WordsBlock) -> int | None:
    if block.outline is not None:
        return block.outline
    return block.number.removesuffix(".0").count(".") if block.number else None  # 2.0 is a section, as 2 is


def _without_gaps(depths: dict[int, int]) -> dict[int, int]:
    """Levels that go down one step at a time, the same for headings of the same depth in one section."""
    levels: dict[int, int] = {}
    above: list[int] = []
    for index, depth in depths.items():
        while above and above[-1] >= depth:
            above.pop()
        above.append(depth)
        levels[index] = min(1 + len(above), DEEPEST_LEVEL)
    return levels


def _next_numbers(blocks: Sequence[Block]) -> list[str]:
    """For each block, the number of the next block that has one."""
    numbers, number = [], ""
    for block in reversed(blocks):
        numbers.append(number)
        number = block.number or number if isinstance(block, WordsBlock) else number
    return numbers[::-1]


def _is_heading(place: _Place) -> bool:
    block = place.block
    words, number = block.plain.strip(), block.number
    is_alone = is_short(block)
    if block.role or not words:
        return False
    if block.outline is not None:
        is_paragraph = "." in number and len(words) > LONGEST_PARAGRAPH_STYLED_AS_HEADING and not is_alone
        return len(words) <= 2 * LONGEST_HEADING and not is_paragraph
    stands_out = block.is_bold or is_in_capitals(words)
    if not is_alone:
        return False
    if block.label and not number:
        return block.label.kind == "other" and _APPENDIX.match(block.label.text) is not None
    if number and "." not in number:
        return stands_out or place.next_number.startswith(f"{number}.")
    return stands_out and len(words.split()) <= MOST_WORDS
