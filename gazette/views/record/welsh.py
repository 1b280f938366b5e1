"""The words of the software on a Welsh page: in Welsh where the office's register has them, else in English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gazette.languages import ForeignText
from gazette.views.shapes.pages import AnyPage
from gazette.views.shapes.texts import with_texts

DATE = re.compile(r"(?P<day>[0-9]{1,2} )?(?P<month>[A-Z][a-z]+)(?P<year> [0-9]{4})")


def in_welsh(view: AnyPage, welsh: Mapping[str, str]) -> AnyPage:
    """The page with its labels and dates in Welsh as far as the register knows them."""

    def change(field: str, text: str) -> str:
        return text if field == "address" or isinstance(text, ForeignText) else word(text, welsh)

    return with_texts(view, change) if welsh else view


def word(english: str, welsh: Mapping[str, str]) -> str:
    """A label or a date in Welsh, where the register has it or the name of its month."""
    known = welsh.get(english) or _date(english, welsh)
    return ForeignText(known, "cy") if known else english


def _date(english: str, welsh: Mapping[str, str]) -> str | None:
    """3 May 2024 with the Welsh name of the month."""
    match = DATE.fullmatch(english)
    month = welsh.get(match["month"]) if match else None
    return f"{match['day'] or ''}{month}{match['year']}" if match and month else None
