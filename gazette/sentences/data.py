"""Sentences on how data are written in CSV and JSON, and the one word for what is not known."""

from __future__ import annotations

SAME = {"unknown": "unknown", "not known": "unknown", "withheld": "withheld"}
YES_OR_NO = "It is yes or no; in JSON, true or false."
EMPTY_AND_UNKNOWN = (
    "An empty cell (null in JSON) means that nobody filled the field in, or that there is none. The word unknown means "
    "that it is not known, and withheld that it is kept back."
)
LISTS_AND_GROUPS = (
    "In JSON a list is an array, a group of fields is an object, and yes or no is true or false. In CSV each field is "
    "one cell: a list has ; between its values, and a group is written name: value; name: value, with | between "
    "groups. An amount is a number of pounds; the name that ends in _is says whether it is exact, about, over or "
    "under, or unknown or withheld; then there is no number."
)


def form_of_cell(*, is_list: bool, is_group: bool) -> str:
    """How a cell with several values is written; "" for a single value."""
    if is_group and is_list:
        return "In JSON an array of objects; in CSV one cell, with | between groups and ; between fields."
    if is_group:
        return "In JSON an object; in CSV one cell, with ; between fields."
    return "In JSON an array; in CSV one cell, with ; between values." if is_list else ""


def one_word(text: str) -> str:
    """The same word for every text that says only that something is not known, or is withheld; else the text."""
    return SAME.get(text.strip(" .").lower(), text)
