"""Sentences on how data are written in CSV and JSON, and the one word for what is not known."""

from __future__ import annotations

SAME = {"unknown": "unknown", "not known": "unknown", "withheld": "withheld"}
DATE, YES_OR_NO, PARAGRAPH = "Date.", "Yes or no.", "Paragraph number."
LIST, GROUP, GROUPS = "List.", "Group.", "List of groups."
# What heads a column for readers where the name of its field would not tell them.
COLUMN_TITLES = {
    "Round.pot": "Money available",
    "Round.pots": "Parts of the money",
    "Round.more_than_the_pot": "Why more than was available",
    "Award.pot": "Part of the money",
    "StatedSum.way": "Income or spending",
}
FORMS = (  # explained once on each page and in each file, not in every column
    ("Empty", "Nobody filled the field in, or there is none. In JSON it is null."),
    ("unknown", "It is not known."),
    ("withheld", "It is kept back."),
    (
        "Date",
        "As exact as the sources allow: a day (YYYY-MM-DD), a month (YYYY-MM), a year (YYYY), a financial year "
        "(YYYY/YY), a part of a year (spring YYYY), or one of these after by, before, after, expected or announced; "
        "or unknown.",
    ),
    ("Yes or no", "In JSON it is true or false."),
    ("Amount", "A number of pounds. The column ending in _is says how exact it is, or unknown or withheld."),
    ("List", "In CSV it is one cell, with ; between the values. In JSON it is an array."),
    ("Group", "Several fields in one cell of CSV, written name: value; name: value. In JSON it is an object."),
    ("List of groups", "In CSV it is one cell, with | between the groups. In JSON it is an array of objects."),
    ("Paragraph number", "It begins with para, because a spreadsheet would make 2.10 into 2.1."),
)
HOW_TO_READ = " ".join(f"{form}: {meaning}" for form, meaning in FORMS)


def form_of_cell(*, is_list: bool, is_group: bool) -> str:
    """The form of a cell with several values; "" for a single value."""
    if is_group:
        return GROUPS if is_list else GROUP
    return LIST if is_list else ""


def one_word(text: str) -> str:
    """The same word for every text that says only that something is not known, or is withheld; else the text."""
    return SAME.get(text.strip(" .").lower(), text)
