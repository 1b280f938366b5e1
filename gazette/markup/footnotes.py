"""Footnotes with ids of their own, and links back that name the place they lead to."""

from __future__ import annotations

import re

from gazette.markup import private_marks
from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, new, read, remove, write

_UNKNOWN = re.compile(r"\[\^([^\]\s]{1,40})\]")
_OURS = f"{private_marks.OURS}footnote"
_PREFIX = f"{private_marks.OURS}fn-"  # before the writer's own name of a note, in its id
_REPEATED = re.compile(r"fnref([0-9]*)-(.*)\Z", re.S)


def finish(conversion: Conversion) -> None:
    """Give the ids fn-1, fnref-1, fnref2-1, whatever the writer called the footnote."""
    block = _block(conversion)
    if block is None:
        return
    block.tag = "section"
    block.set("class", "footnotes")
    block.set("aria-label", "Footnotes")
    for line in block.findall("hr"):
        remove(line)
    numbers = {_name_of(note): str(number) for number, note in enumerate(block.iterfind("ol/li"), 1)}
    for element in list(conversion.root.iter("li", "sup", "a")):
        _finish(conversion, element, numbers)


def _finish(conversion: Conversion, element: Element, numbers: dict[str, str]) -> None:
    if (name := element.get("id", "")).startswith(private_marks.OURS):
        line = conversion.line_of(element)
        element.set("id", conversion.add_anchor(_renamed(name[len(private_marks.OURS) :], numbers), line))
    if element.tag != "a" or not element.get("class", "").startswith(_OURS):
        return
    target = element.get("href", "")[1:]
    element.set("href", f"#{_renamed(target, numbers)}")
    if element.get("class") == f"{private_marks.OURS}footnote-ref":
        element.set("class", "footnotes__reference")
        hidden = new("span", "Footnote ", class_="unseen")
        hidden.tail, element.text = element.text, None
        element.insert(0, hidden)
    else:
        element.attrib.pop("title", None)
        element.tail = element.tail or ("" if element.getnext() is None else " ")
        element.set("class", "footnotes__back")
        element.set("aria-label", f"Back to reference {_place_of(target, numbers)}")


def drop_unused(conversion: Conversion) -> None:
    """Remove the notes that nothing refers to: their link back would lead nowhere."""
    block = _block(conversion)
    if block is None:
        return
    used = {sup.get("id", "") for sup in conversion.root.iter("sup")}
    for note in block.findall("ol/li"):
        name = _name_of(note)
        if f"{private_marks.OURS}fnref-{name}" not in used:
            line = conversion.line_of(next(iter(note), note))
            conversion.add_problem(
                line, f"Nothing in the text refers to footnote [^{name}].", f"Write [^{name}] where it belongs."
            )
            remove(note)
    if block.find("ol/li") is None:
        remove(block)


def notes_to(text: str, notes: str) -> str:
    """The footnotes that a part of a text refers to, under the numbers that they have in the whole; "" for none."""
    root = read(notes, False)
    listed = root.findall("section/ol/li")
    for number, note in enumerate(listed, 1):
        note.set("value", str(number))
        if f'href="#{note.get("id")}"' not in text:
            remove(note)
    return write(root) if root.find("section/ol/li") is not None else ""


def _block(conversion: Conversion) -> Element | None:
    return next((div for div in conversion.root.iter("div") if div.get("class") == _OURS), None)


def _name_of(note: Element) -> str:
    return str(note.get("id", "")[len(_PREFIX) :])


def _renamed(name: str, numbers: dict[str, str]) -> str:
    if repeated := _REPEATED.match(name):
        return f"fnref{repeated[1]}-{numbers.get(repeated[2], '0')}"
    return f"fn-{numbers.get(name[3:], '0')}"


def _place_of(target: str, numbers: dict[str, str]) -> str:
    """Return "1", or "1, place 2" for the second reference to footnote 1."""
    repeated = _REPEATED.match(target)
    if not repeated:
        return "1"
    number = numbers.get(repeated[2], "0")
    return f"{number}, place {repeated[1]}" if repeated[1] else number


def check_references(conversion: Conversion, text: str, line: int) -> None:
    """Report each `[^3]` that has no text of its own and would be printed as it is."""
    if "[^" in text:
        for match in _UNKNOWN.finditer(text):
            conversion.add_problem(
                line,
                f"The footnote {match[0]} has no text.",
                f"Write {match[0]}: and its text on a line of its own.",
            )
