"""Adds to a converted text the anchors of former paragraphs, so that their addresses go on working."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.markup.body import CLOSE, OPEN, SLOT
from gazette.markup.tree import Element, new, read, write


@dataclass(frozen=True)
class KeptPlace:
    """A line for a former place, or its anchor alone, with the anchor of the place at which it is put."""

    anchor: str  # its id; "" where another passage has the address now
    at: str  # the anchor of a passage of the text; "" for the end of the text, or its beginning
    text: str = ""  # "" for an anchor alone
    link: tuple[str, str] = ("", "")  # behind the text: address and words
    is_first: bool = False  # before everything else
    follows: bool = False  # behind the passage at `at`, and not before it
    lang: str = ""  # of the line, where the text is in another
    note: tuple[str, str] = ("", "")  # words behind the text in the language of the document, and that language


def with_kept_places(html: str, places: Iterable[KeptPlace]) -> str:
    """The HTML of a text with the former places."""
    root = read(SLOT.sub(r"gazette-slot-\1-", html), False)  # in an address, lxml would encode the marks of a slot
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    notes = next((element for element in root if "footnote" in element.get("class", "")), None)
    for place in places:
        if place.anchor and place.anchor in by_id:
            continue
        target = by_id.get(place.at)
        if not place.text:
            added = _with_anchor(root if target is None else target, place.anchor)
        elif place.is_first or target is None:
            added = _line(place)
            at = 0 if place.is_first else len(root) if notes is None else root.index(notes)
            root.insert(at, added)
        else:
            added = _line_beside(target, place)
        if place.anchor:
            by_id[place.anchor] = added
    return re.sub("gazette-slot-([0-9]+)-", rf"{OPEN}\1{CLOSE}", write(root))


def _with_anchor(target: Element, anchor: str) -> Element:
    mark = new("span", id=anchor)
    mark.tail, target.text = target.text, None
    target.insert(0, mark)
    return mark


def _line_beside(target: Element, place: KeptPlace) -> Element:
    """A line beside a passage: for a part of a list beside the part, for any other beside the whole block."""
    while target.tag != "li" and target.getparent().getparent() is not None:
        target = target.getparent()
    line = _line(place, "li" if target.tag == "li" else "p")
    if place.follows:
        line.tail, target.tail = target.tail, None
        target.addnext(line)
    else:
        target.addprevious(line)
    return line


def _line(place: KeptPlace, tag: str = "p") -> Element:
    line = new(tag, place.text, class_="former")
    if place.anchor:
        line.set("id", place.anchor)
    if place.lang:
        line.set("lang", place.lang)
    note, lang = place.note
    if note and place.lang:
        line.text = f"{place.text} "
        line.append(new("span", note, lang=lang))
    elif note:
        line.text = f"{place.text} {note}"
    address, words = place.link
    if address:
        line.text = f"{place.text} "
        link = new("a", words, href=address)
        link.tail = "."
        line.append(link)
    return line
