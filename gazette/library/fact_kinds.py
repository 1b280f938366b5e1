"""What sort of value a fact has, so that money is not compared with a date under one key."""

from __future__ import annotations

import re

from gazette.written_dates import MONTHS

_MONEY = re.compile("£")
_SHARE = re.compile("%|per cent", re.I)
_TIME = re.compile(r"\b\d{1,2}(:\d\d)?(am|pm)\b|\b(midday|midnight)\b", re.I)
_DATE = re.compile(rf"\b({'|'.join(MONTHS)})\b|\b(19|20)\d\d\b")
_COUNT = re.compile(r"\b\d[\d,]* ([a-z]{3,})")
KINDS = (("money", _MONEY), ("share", _SHARE), ("time", _TIME), ("date", _DATE))


def kind_of(value: str) -> str:
    """money, share, time, date, or what is counted: "application" of "19 applications"; "" for other words."""
    for kind, pattern in KINDS:
        if pattern.search(value):
            return kind
    counted = _COUNT.search(value)
    return counted[1].removesuffix("s") if counted else ""
