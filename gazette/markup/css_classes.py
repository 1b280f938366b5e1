"""Removes CSS classes that a document brings with it, and keeps those that the conversion has given."""

from __future__ import annotations

from gazette.markup import private_marks
from gazette.markup.tree import Element


def clean(root: Element) -> None:
    for element in root.iter():
        if element.get("class", "").startswith(private_marks.OURS):
            del element.attrib["class"]
