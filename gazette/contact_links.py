"""Telephone numbers and e-mail addresses as links, so that a reader can tap them."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_MAILBOX = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NUMBER = r"(?<![\w+])(?:\+|\(?0)[0-9 ()-]{8,16}[0-9](?!\w)"  # with all its digits, which no amount and no date has
_CONTACT = re.compile(f"{_MAILBOX}|{_NUMBER}")
_ANY_NUMBER = re.compile(r"[+(]?[0-9][0-9 ()-]{1,20}")


def telephone_address(number: str) -> str | None:
    """The tel: address of a number, with digits only; None where it is more than a number."""
    if not _ANY_NUMBER.fullmatch(number):
        return None
    digits = re.sub(r"\(0\)" if number.startswith("+") else "", "", number)
    return f"tel:{re.sub('[^0-9+]', '', digits)}"


def with_contact_links(sentence: str) -> Markup:
    """The sentence as HTML, with a link on each mailbox and each whole telephone number in it."""
    html, end = Markup(""), 0
    for match in _CONTACT.finditer(sentence):
        contact = match[0]
        address = f"mailto:{contact}" if "@" in contact else telephone_address(contact)
        html += escape(sentence[end : match.start()]) + Markup('<a href="{}">{}</a>').format(address, contact)
        end = match.end()
    return html + escape(sentence[end:])
