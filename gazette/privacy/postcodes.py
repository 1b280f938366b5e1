"""Postcodes of the United Kingdom, and which of them the office has registered as public."""

from __future__ import annotations

import re

from gazette.privacy.finding import Registered

POSTCODE = re.compile(
    r"(?<![\w/])(?:GIR ?0AA|ZZ99 ?[0-9][A-Z]{2}"
    r"|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)"
    r"\s?[0-9][ABD-HJLNP-UW-Z]{2})(?![\w/])",
    re.I,
)


def is_registered_postcode(postcode: str, registered: Registered) -> bool:
    return _plain(postcode) in map(_plain, registered.postcodes)


def _plain(postcode: str) -> str:
    return re.sub(r"\s", "", postcode).upper()
