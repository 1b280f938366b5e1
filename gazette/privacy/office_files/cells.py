"""Cells of sheets: their addresses, and numbers that are days."""

from __future__ import annotations

import datetime
import re

FIRST_DAY = datetime.date(1899, 12, 30)
FIRST_DAY_ON_OLD_MACS = datetime.date(1904, 1, 1)
LAST_DAY = 2_958_465  # 31 December 9999
Block = tuple[int, int, int, int]  # first and last column, first and last row


def number_of_column(letters: str) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters_of(column: int) -> str:
    """A for 1, AA for 27."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def position_of(cell: str) -> tuple[int, int]:
    """Column and row of "B7"; zeros if it is not a cell."""
    match = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7})", cell)
    return (number_of_column(match[1]), int(match[2])) if match else (0, 0)


def block_of(cells: str) -> Block:
    """First and last column, first and last row of "B7:D9" or "B7"."""
    first, _, last = cells.partition(":")
    left, top = position_of(first)
    right, bottom = position_of(last or first)
    return left, right, top, bottom


def is_in_block(column: int, row: int, block: Block) -> bool:
    return block[0] <= column <= block[1] and block[2] <= row <= block[3]


def day_of(number: str, first_day: datetime.date = FIRST_DAY) -> str:
    """The day that a number means in a cell with the format of a date; the number itself if it means none."""
    match = re.fullmatch(r"(\d{1,7})(?:\.\d+)?(?:E[+-]?\d+)?", number)
    if not match or int(match[1]) > LAST_DAY:
        return number
    return (first_day + datetime.timedelta(int(match[1]))).strftime("%d/%m/%Y")
