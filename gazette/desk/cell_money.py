"""Amounts and times of day as sheets write them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from gazette.desk.cell_dates import CellReading, unread
from gazette.desk.grid import SheetCell
from gazette.money import WORDS_FOR_NONE, is_shown_zero, money
from gazette.problems import Mistake

NO_AMOUNT = frozenset(["", "n/a", "na", "none", "tbc", "tba", "not applicable", "?"])
AMOUNT_WORDS = {"unknown": "unknown", "not known": "unknown", "withheld": "withheld", "redacted": "withheld"}
_PLAIN = re.compile(r"(?:gbp|£)?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\s*(?:gbp)?", re.I)
_SHORT = re.compile(r"£?\s*([0-9]+(?:\.[0-9]+)?)\s*(k|m|thousand|million)", re.I)
_COMMA_FOR_PENCE = re.compile(r"£?\s*([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),([0-9]{2})")
_POINT_FOR_THOUSANDS = re.compile(r"£?\s*([1-9][0-9]{0,2})\.([0-9]{3})")
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::00)?\s*(am|pm|a\.m\.|p\.m\.|noon)?(?: ?hrs)?", re.I)
PENNY = Decimal("0.01")


def read_amount(cell: SheetCell) -> CellReading:
    """The amount in digits, or the word for one without a figure. Empty, "n/a" and such give none.

    A form that may mean two things is a question.
    """
    if cell.question:
        return unread(cell.question)
    text = " ".join(cell.text.replace("\u2212", "-").split())
    if text.casefold() in NO_AMOUNT:
        return CellReading()
    if text.casefold() in AMOUNT_WORDS:
        return CellReading(AMOUNT_WORDS[text.casefold()])
    if is_shown_zero(text):
        return unread(f"'{text}' is how Excel shows a zero. Write 0 in digits, or leave the cell empty.")
    if re.match(r"\(|£?\s*-", text):
        return unread(f"The amount '{text}' is below zero. Write it in the document, with its role under amounts.")
    if match := _POINT_FOR_THOUSANDS.fullmatch(text):
        what = f"'{text}' has three figures behind the point, which may part the thousands."
        return unread(f"{what} Write {match[1]}{match[2]}, or the amount with its pence.")
    if match := _PLAIN.fullmatch(text):
        return _pounds_and_pence(Decimal(match[1].replace(",", "") + (match[2] or "")), text)
    return _not_plain(text)


def _not_plain(text: str) -> CellReading:
    if match := _SHORT.fullmatch(text):
        factor = 1000 if match[2].lower() in ("k", "thousand") else 1_000_000
        return unread(f"'{text}' is a short form. Write {Decimal(match[1]) * factor:.0f}.")
    if match := _COMMA_FOR_PENCE.fullmatch(text):
        return unread(f"'{text}' has a comma for the pence. Write {match[1].replace('.', '')}.{match[2]}.")
    if set(text) == {"#"}:
        return unread("Excel printed ### because the column was too narrow. Widen it and save again.")
    if text.casefold() in WORDS_FOR_NONE:
        return unread(f"'{text}' is not an amount in pounds. {WORDS_FOR_NONE[text.casefold()]}")
    try:
        money(text)
    except Mistake:
        return unread(f"'{text[:60]}' is not one amount in pounds. Write it in the document, under amounts.")
    return CellReading(text)


def _pounds_and_pence(pounds: Decimal, text: str) -> CellReading:
    rounded = pounds.quantize(PENNY, ROUND_HALF_UP) if pounds < 10**12 else pounds
    if pounds != rounded:
        return unread(f"'{text}' has more than two decimal places. Write {rounded} if that is the amount.")
    return CellReading(f"{pounds:.0f}" if pounds == pounds.to_integral_value() else f"{pounds:.2f}")


def read_clock(cell: SheetCell) -> CellReading:
    """A time of day as 14:00. "2" alone is a question."""
    text = " ".join(cell.text.split())
    if not text or cell.question:
        return unread(cell.question)
    clock = _clock(text)
    return CellReading(clock) if clock else unread(f"'{text[:60]}' is not a time of day. Write it as 14:00.")


def _clock(text: str) -> str:
    """14:00 of "2pm"; "" where it is not a time of day, or may be another."""
    match = _CLOCK.fullmatch(text)
    if not match or not (match[2] or match[3]):
        return ""
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower().replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour <= 23 and minute <= 59 else ""
