"""A copy of an SVG drawing with only what draws it."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any

from lxml import etree

from gazette.privacy.clean_pictures import clean_picture
from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.drawings import ACTIVE, PICTURE, SVG, XLINK, XML, classes_not_drawn, is_not_drawn, root_of
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files.xml_parts import drop

PICTURES_INSIDE = {"image": ["png", "jpeg"]}
DESCRIPTIVE = re.compile(r"data-.*|.*label|.*docname|.*absref|.*export-.*", re.I)


def clean_drawing(data: bytes, registered: Registered) -> CleanedFile:
    """The drawing without scripts, comments, properties, hidden words and anything from outside."""
    from py_svg_hush import filter_svg

    del registered
    root = root_of(data)
    removed: list[str] = []
    not_drawn = classes_not_drawn(root)
    for node in list(root.iter()):
        noun = _noun_of(node, not_drawn)
        if noun:
            drop(node)
            removed.append(noun)
        elif isinstance(node.tag, str):
            removed += _clean_attributes(node)
    drawn = etree.tostring(root, encoding="utf-8")
    try:
        copy = filter_svg(drawn, keep_data_url_mime_types=PICTURES_INSIDE)
    except ValueError:
        raise Refused("The drawing is damaged.", "Save it again as plain SVG.") from None
    return CleanedFile(copy, tuple(dict.fromkeys(removed)))


def _noun_of(node: Any, not_drawn: set[str]) -> str:
    """What is removed with a node; "" for one that stays."""
    if node.tag is etree.Comment:
        return "comments"
    if not isinstance(node.tag, str):
        return "references to outside"
    name = etree.QName(node)
    if name.localname == "metadata":
        return "properties"
    if name.namespace not in (SVG, None):
        return "data of programs"
    if name.localname in ACTIVE:
        return "scripts"
    return "hidden words" if is_not_drawn(node, not_drawn) else ""


def _clean_attributes(node: Any) -> list[str]:
    removed = []
    for key, value in list(node.attrib.items()):
        name = etree.QName(key)
        if name.localname.lower().startswith("on"):
            del node.attrib[key]
            removed.append("scripts")
        elif name.namespace not in (None, XLINK, XML) or DESCRIPTIVE.fullmatch(name.localname):
            del node.attrib[key]
            removed.append("data of programs")
        elif name.localname == "href" and PICTURE.match(value):
            copy = _clean_picture_inside(value)
            removed += ["properties of pictures"] if copy != value else []
            node.set(key, copy)
    return removed


def _clean_picture_inside(address: str) -> str:
    head, _, content = address.partition(",")
    try:
        copy = clean_picture(base64.b64decode(content))
    except (binascii.Error, Refused):
        return address
    return f"{head.strip()},{base64.b64encode(copy).decode()}"
