"""What the cover of a paper says about it: its title, its date, who submitted it to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from gazette.desk.cell_dates import date_column, read_date
from gazette.desk.grid import SheetCell
from gazette.desk.word.headings import cover_lines, is_in_capitals
from gazette.desk.word.model import Block, TableBlock, WordsBlock, plain_text

LABELS = {
    "title": "title;report title;title of report;subject;report subject;heading",
    "date": "date;date of report;report date;date of meeting;meeting date;date of decision;decision date;dated",
    "by": "submitted by;report of;report by;report from;presented by;from;by;lead;decision maker;decision by",
    "to": "meeting;committee;panel;report to;submitted to;to;board;body;forum;for",
    "number": "report number;report no;report ref;report reference;reference;reference number;decision number;ref",
}
_OTHER_LABELS = frozenset(
    "author;report author;contact;contact officer;officer;telephone;tel;phone;email;e-mail;agenda item;item;"
    "agenda item no;item no;status;classification;purpose;wards;ward;area;key decision;background papers;"
    "version;protective marking;enquiries to;appendices;venue;time".split(";")
)
_MEANINGS = {label: meaning for meaning, labels in LABELS.items() for label in labels.split(";")}
_LINE = re.compile(r"(?P<label>[^:\t]{2,30}?)(?::[\s\u00a0]*|\t+)(?P<value>\S.*)")
_BODY = re.compile(
    r"\b(?:council|panel|committee|board|constabulary|police)\W*\Z|^(?:agenda|item|report of|report by|to:)"
    r"|^(?:\w+day,? )?[0-9]{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b|[0-9] ?[ap]m\b",
    re.I,
)  # the name of a body, or a date
_CLOCK = re.compile(r",?\s+(?:at\s+)?[0-9]{1,2}(?:[.:][0-9]{2})?\s*(?:am|pm|noon)?\s*\Z", re.I)
FIRST_BLOCKS = 12  # among which a cover is looked for
LONGEST_LABEL = 40  # characters


@dataclass
class Cover:
    """The values of a cover by their meaning, such as "date", and its rows that no field holds."""

    values: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)  # by their label
    date_line: str = ""  # the line that is a date, perhaps with a time
    lines: int = 0  # of a cover that stay in the text, at its beginning

    def put(self, label: str, value: str) -> None:
        meaning = _MEANINGS.get(_key(label))
        if meaning and meaning not in self.values:
            self.values[meaning] = value
        else:
            self.others[label.strip(" :")] = value


def take_cover(blocks: list[Block], today: date, title: str = "") -> Cover:
    """The cover of a text. What it says is removed from the blocks where a field holds it, and told otherwise.

    With a `title`, no other line is taken for the title unless it is styled as one.
    """
    cover = Cover()
    for block in _above_the_text(blocks):
        if isinstance(block, TableBlock) and _is_cover_table(block):
            for label, value in block.rows:
                if plain_text(label) and plain_text(value):
                    cover.put(plain_text(label), plain_text(value))
            blocks.remove(block)
        elif isinstance(block, WordsBlock) and block.role == "title":
            cover.values["title"] = f"{cover.values.get('title', '')} {plain_text(block.runs)}".strip()
            blocks.remove(block)
    _read_date(cover, today)
    _take_title_styled_as_heading(blocks, cover, title)
    _take_lines(blocks, cover, today, title)
    _read_date(cover, today)
    cover.lines = cover_lines(blocks, has_title=bool(title) or "title" in cover.values)
    return cover


def _read_date(cover: Cover, today: date) -> None:
    if written := cover.values.get("date"):
        cover.values["date"] = day_of(written, today) or written


def _above_the_text(blocks: Sequence[Block]) -> list[Block]:
    """The first blocks, up to a heading that is not the first block, or a number."""
    ends = (
        index
        for index, block in enumerate(blocks)
        if isinstance(block, WordsBlock) and ((index and block.outline is not None) or block.number)
    )
    return list(blocks[: min(next(ends, len(blocks)), FIRST_BLOCKS)])


def _key(label: str) -> str:
    return " ".join(re.sub(r"[^\w\s-]", " ", label.casefold()).split())


def _is_cover_table(table: TableBlock) -> bool:
    labels = [_key(plain_text(row[0])) for row in table.rows]
    known = [label for label in labels if label in _MEANINGS or label in _OTHER_LABELS]
    is_of_labels = all(len(row) == 2 and len(plain_text(row[0])) <= LONGEST_LABEL for row in table.rows)
    return is_of_labels and (len(known) > 1 or (len(known) == len(labels) == 1))


def _may_be(words: str, title: str) -> bool:
    """Whether words can be the title of a text, of which the title may be known."""
    return not title or _key(words) == _key(title)


def _take_title_styled_as_heading(blocks: list[Block], cover: Cover, title: str) -> None:
    """A title is often a heading of the first level, with all other headings below it."""
    outlines = [block.outline for block in blocks if isinstance(block, WordsBlock) and block.outline is not None]
    first = blocks[0] if blocks else None
    if not isinstance(first, WordsBlock) or first.outline is None or first.label or "title" in cover.values:
        return
    if len(outlines) > 1 and min(outlines[1:]) > first.outline and _may_be(first.plain, title):
        cover.values["title"] = plain_text(first.runs)
        blocks.remove(first)


def _take_lines(blocks: list[Block], cover: Cover, today: date, title: str) -> None:
    count = cover_lines(blocks, has_title="title" in cover.values)
    lines = [block for block in blocks[: min(count, FIRST_BLOCKS)] if isinstance(block, WordsBlock)]
    for block in list(lines):
        words = plain_text(block.runs)
        match = _LINE.fullmatch(block.plain.strip())
        if match and _key(match["label"]) in _MEANINGS:
            cover.put(match["label"], " ".join(match["value"].split()))
        elif (day := day_of(words, today)) and cover.values.setdefault("date", day) == day:
            cover.date_line = words
        else:
            continue
        blocks.remove(block)
        lines.remove(block)
    line = _title_among([line for line in lines if _may_be(line.plain, title)])
    if line and "title" not in cover.values:
        cover.values["title"] = plain_text(line.runs)
        blocks.remove(line)


def _title_among(lines: Sequence[WordsBlock]) -> WordsBlock | None:
    """The first line in bold or capitals that is neither the name of a body nor a date, or else the only line."""
    titles = [block for block in lines if not _BODY.search(block.plain)] or list(lines)
    strong = [block for block in titles if block.is_bold or is_in_capitals(block.plain)]
    return titles[0] if len(titles) == 1 else next(iter(strong), None)


def day_of(words: str, today: date) -> str:
    """The date in the project's form; "" for words that are no date, or one that may be another day."""
    cell = SheetCell(_CLOCK.sub("", words) if not re.fullmatch(r"[0-9/.\s-]+", words) else words)
    reading = read_date(cell, date_column([cell]), today)
    return "" if reading.question or reading.remark else reading.value
