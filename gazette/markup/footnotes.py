"""Footnotes with ids that are theirs alone, and links back that say where they lead."""

from __future__ import annotations

import re

from gazette.markup import marks
from gazette.markup.draft import Draft
from gazette.markup.tree import Element, new, remove

_UNKNOWN = re.compile(r"\[\^([^\]\s]{1,40})\]")
_OURS = f"{marks.OURS}footnote"
_REPEATED = re.compile(r"fnref([0-9]*)-(.*)\Z", re.S)


def finish(draft: Draft) -> None:
    """Ids become fn-1, fnref-1, fnref2-1, whatever the writer called the footnote."""
    block = _block(draft)
    if block is None:
        return
    block.tag = "section"
    block.set("class", "app-footnotes")
    block.set("aria-label", "Footnotes")
    for line in block.findall("hr"):
        remove(line)
    numbers = {note.get("id", "")[len(marks.OURS) + 3 :]: str(n) for n, note in enumerate(block.iterfind("ol/li"), 1)}
    for element in list(draft.root.iter("li", "sup", "a")):
        _finish(draft, element, numbers)


def _finish(draft: Draft, element: Element, numbers: dict[str, str]) -> None:
    if (name := element.get("id", "")).startswith(marks.OURS):
        line = draft.lines.get(element, draft.line)
        element.set("id", draft.anchor(_renamed(name[len(marks.OURS) :], numbers), line))
    if element.tag != "a" or not element.get("class", "").startswith(_OURS):
        return
    target = element.get("href", "")[1:]
    element.set("href", f"#{_renamed(target, numbers)}")
    if element.get("class") == f"{marks.OURS}footnote-ref":
        element.set("class", "app-footnotes__reference")
        hidden = new("span", "Footnote ", class_="govuk-visually-hidden")
        hidden.tail, element.text = element.text, None
        element.insert(0, hidden)
    else:
        element.attrib.pop("title", None)
        element.tail = element.tail or ("" if element.getnext() is None else " ")
        element.set("class", "app-footnotes__back")
        element.set("aria-label", f"Back to reference {_place(target, numbers)}")


def drop_unused(draft: Draft) -> None:
    """Notes that no place points at, or that say nothing: a link back would lead nowhere."""
    block = _block(draft)
    if block is None:
        return
    used = {sup.get("id", "") for sup in draft.root.iter("sup")}
    for note in block.findall("ol/li"):
        name = note.get("id", "")[len(marks.OURS) + 3 :]
        if f"{marks.OURS}fnref-{name}" not in used:
            line = draft.lines.get(next(iter(note), note), draft.line)
            draft.tell(line, f"No place points at footnote [^{name}].", f"Write [^{name}] where it belongs.")
            remove(note)
    if block.find("ol/li") is None:
        remove(block)


def _block(draft: Draft) -> Element | None:
    return next((div for div in draft.root.iter("div") if div.get("class") == _OURS), None)


def _renamed(name: str, numbers: dict[str, str]) -> str:
    if repeated := _REPEATED.match(name):
        return f"fnref{repeated[1]}-{numbers.get(repeated[2], '0')}"
    return f"fn-{numbers.get(name[3:], '0')}"


def _place(target: str, numbers: dict[str, str]) -> str:
    """ "1", or "1, second use" as "1.2"."""
    repeated = _REPEATED.match(target)
    if not repeated:
        return "1"
    number = numbers.get(repeated[2], "0")
    return f"{number}, place {repeated[1]}" if repeated[1] else number


def tell_of_unknown(draft: Draft, text: str, line: int) -> None:
    """`[^3]` without a text of its own stays as it is written, which no reader understands."""
    if "[^" in text:
        for match in _UNKNOWN.finditer(text):
            draft.tell(
                line,
                f"The footnote {match[0]} has no text.",
                f"Write {match[0]}: and its text on a line of its own.",
            )
