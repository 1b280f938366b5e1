"""Sentences on how data are written in CSV and JSON, and the one word for what is not known."""

from __future__ import annotations

SAME = {"unknown": "unknown", "not known": "unknown", "withheld": "withheld"}
DATE, YES_OR_NO, PARAGRAPH = "Date.", "Yes or no.", "Paragraph number."
LIST, GROUP, GROUPS = "List.", "Group.", "List of groups."
EMPTY_AND_UNKNOWN = (
    "An empty cell (null in JSON) means that nobody filled the field in, or that there is none. The word unknown means "
    "that it is not known, and withheld that it is kept back."
)
DATES_AND_PARAGRAPHS = (
    "A date is as exact as it is known: a day (YYYY-MM-DD), a month (YYYY-MM), a year (YYYY), a financial year "
    "(YYYY/YY), a part of a year (spring YYYY), or one of these after by, before, after, expected or announced; or "
    "unknown. A paragraph number has para before it, because a spreadsheet would make 2.10 into 2.1."
)
LISTS_AND_GROUPS = (
    "In JSON a list is an array, a group of fields is an object, and yes or no is true or false. In CSV each field is "
    "one cell: a list has ; between its values, and a group is written name: value; name: value, with | between "
    "groups. An amount is a number of pounds; the name that ends in _is says whether it is exact, about, over or "
    "under, or unknown or withheld; then there is no number."
)
HOW_TO_READ = (EMPTY_AND_UNKNOWN, DATES_AND_PARAGRAPHS, LISTS_AND_GROUPS)  # once for each page and file of data


def form_of_cell(*, is_list: bool, is_group: bool) -> str:
    """The form of a cell with several values; "" for a single value."""
    if is_group:
        return GROUPS if is_list else GROUP
    return LIST if is_list else ""


def one_word(text: str) -> str:
    """The same word for every text that says only that something is not known, or is withheld; else the text."""
    return SAME.get(text.strip(" .").lower(), text)
