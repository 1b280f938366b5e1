"""The state of one conversion: its tree, the line of each element, and the slots, anchors and problems so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from gazette.markup import private_marks
from gazette.markup.body import CLOSE, OPEN, SLOT, Heading, Paragraph, Reference, Slot
from gazette.markup.settings import CompiledSettings
from gazette.markup.tree import Element, steps
from gazette.problems import Problem

ADDRESS_SLOT = "{{{{{}}}}}"  # {{3}}; a written address never keeps its braces


@dataclass
class Conversion:
    root: Element
    settings: CompiledSettings
    first_line: int
    last_line: int = 0  # the line for elements whose own line is not known
    lines: dict[Element, int] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)  # each id with the line it comes from
    acronyms: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _last_suffixes: dict[str, int] = field(default_factory=dict)  # 3 for "aims" where "aims-3" was given last

    def add_problem(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem("", line, what, remedy))

    def line_of(self, element: Element) -> int:
        return self.lines.get(element, self.last_line)

    def add_slot(self, slot: Slot) -> str:
        """Return the token that marks the slot in running text."""
        self.slots.append(slot)
        return f"{OPEN}{len(self.slots) - 1}{CLOSE}"

    def add_address_slot(self, slot: Slot) -> str:
        """Return a token for use inside quotes, in characters an attribute keeps."""
        self.slots.append(slot)
        return ADDRESS_SLOT.format(len(self.slots) - 1)

    def plain_text(self, text: str) -> str:
        """Return the text with each slot replaced by its words."""
        words = SLOT.sub(lambda match: _words_of(self.slots[int(match[1])]), text)
        return words.replace(private_marks.NO_SLOT, "")

    def add_anchor(self, wanted: str, line: int) -> str:
        """Reserve and return the id, with a number after it where it is taken."""
        name, number = wanted, self._last_suffixes.get(wanted, 1)
        while name in self.anchors:
            number += 1
            name = f"{wanted}-{number}"
        self._last_suffixes[wanted] = number
        self.anchors[name] = line
        return name


def find_lines(conversion: Conversion) -> None:
    """Note the line of each element; the marks stay in the tree until the text is read."""
    current = conversion.first_line
    for event, element in steps(conversion.root):
        text = element.text if event == "start" else element.tail
        if event == "start":
            current = _line_in_attribute(element) or current
            first = private_marks.LINE.match(text.lstrip()) if text else None
            conversion.lines[element] = int(first[1]) if first else current
        if text and private_marks.LINE_OPEN in text:
            current = private_marks.line_at(text, len(text), current)
    conversion.last_line = current


def _line_in_attribute(element: Element) -> int | None:
    digits = element.get(private_marks.LINE_ATTRIBUTE, "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else None


def _words_of(slot: Slot) -> str:
    return (slot.text or slot.name) if isinstance(slot, Reference) else ""
