"""Telephone numbers and e-mail addresses as links, so that a reader can tap them."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_MAILBOX = r"(?<![\w.+'’@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# A whole number of the United Kingdom, as it is usually grouped: references, dates and ISBNs are grouped otherwise.
_AREA_AND_NUMBER = (
    r"(?:{area}2\d{end}{_}\d{{4}}{_}\d{{4}}|{area}\d{{3}}{end}{_}\d{{3}}{_}\d{{3,4}}"
    r"|{area}\d{{4}}{end}{_}(?:\d{{5,6}}|\d{{3}}{_}\d{{3}}))"
)
_FORMS = (
    _AREA_AND_NUMBER.format(area="0", end="", _="[ \u00a0]?"),
    _AREA_AND_NUMBER.format(area=r"\(0", end=r"\)", _="[ \u00a0]?"),
    _AREA_AND_NUMBER.format(area=r"\+44[ \u00a0]?(?:\(0\)[ \u00a0]?)?", end="", _="[ \u00a0]?"),
)
_CONTACT = re.compile(rf"{_MAILBOX}|(?<![\w+./£-])(?:{'|'.join(_FORMS)})(?![\w/]|[.-]\d)")
_ANY_NUMBER = re.compile("[+(]?[0-9][0-9 \u00a0()-]{1,20}")


def telephone_address(number: str) -> str | None:
    """The tel: address of a number, with digits only; None where it is more than a number."""
    if not _ANY_NUMBER.fullmatch(number):
        return None
    digits = re.sub(r"\(0\)" if number.startswith("+") else "", "", number)
    return f"tel:{re.sub('[^0-9+]', '', digits)}"


def contact_address(sentence: str) -> str | None:
    """The address of the only mailbox or whole telephone number in a sentence; None without one, or of several."""
    contacts = _CONTACT.findall(sentence)
    if len(contacts) != 1:
        return None
    return f"mailto:{contacts[0]}" if "@" in contacts[0] else telephone_address(contacts[0])


def with_contact_links(sentence: str) -> Markup:
    """The sentence as HTML, with a link on each mailbox and each whole telephone number in it."""
    html, end = Markup(""), 0
    for match in _CONTACT.finditer(sentence):
        contact = match[0]
        address = f"mailto:{contact}" if "@" in contact else telephone_address(contact)
        html += escape(sentence[end : match.start()]) + Markup('<a href="{}">{}</a>').format(address, contact)
        end = match.end()
    return html + escape(sentence[end:])
