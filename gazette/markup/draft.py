"""A document half way: its tree, where each element was written, and what has been found in it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazette.markup import marks
from gazette.markup.body import CLOSE, OPEN, SLOT, Heading, Paragraph, Reference, Slot
from gazette.markup.tree import Element, steps
from gazette.markup.words import Vocabulary
from gazette.problems import Problem


@dataclass
class Draft:
    root: Element
    vocabulary: Vocabulary
    first_line: int
    line: int = 0  # the last line met; where nothing better is known
    lines: dict[Element, int] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)  # each id with the line that made it
    acronyms: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _used: dict[str, int] = field(default_factory=dict)  # the last number given behind a wanted anchor

    def tell(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem("", line, what, remedy))

    def slot(self, slot: Slot) -> str:
        """The token that stands for the slot in running text."""
        self.slots.append(slot)
        return f"{OPEN}{len(self.slots) - 1}{CLOSE}"

    def address_slot(self, slot: Slot) -> str:
        """The token that stands for it inside quotes, in characters an attribute keeps."""
        self.slots.append(slot)
        return ADDRESS_SLOT.format(len(self.slots) - 1)

    def plain(self, text: str) -> str:
        """The text with words in the place of its slots."""
        words = SLOT.sub(lambda match: _words(self.slots[int(match[1])]), text)
        return words.replace(marks.NO_SLOT, "")

    def anchor(self, wanted: str, line: int) -> str:
        """The id itself, or with a number behind it where it is taken."""
        name, number = wanted, self._used.get(wanted, 1)
        while name in self.anchors:
            number += 1
            name = f"{wanted}-{number}"
        self._used[wanted] = number
        self.anchors[name] = line
        return name


ADDRESS_SLOT = "{{{{{}}}}}"  # {{3}}; a written address never keeps its braces


def find_lines(draft: Draft) -> None:
    """Note the line of each element; the marks stay until the text is read."""
    current = draft.first_line
    for event, element in steps(draft.root):
        text = element.text if event == "start" else element.tail
        if event == "start":
            current = int(_digits(element.get(marks.LINE_ATTRIBUTE, "")) or current)
            first = marks.LINE.match(text.lstrip()) if text else None
            draft.lines[element] = int(first[1]) if first else current
        if text and marks.LINE_OPEN in text:
            current = marks.line_at(text, len(text), current)
    draft.line = current


def _words(slot: Slot) -> str:
    return (slot.text or slot.name) if isinstance(slot, Reference) else ""


def _digits(text: str) -> str:
    return text if text.isascii() and text.isdigit() and len(text) < 9 else ""
