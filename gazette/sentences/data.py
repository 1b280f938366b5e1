"""Sentences on how data are written in CSV and JSON, and the one word for what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazette.plurals import capitalised, counted, listed, uncapitalised
from gazette.sentences.records import is_not_known

DATE, YES_OR_NO, PARAGRAPH = "Date.", "Yes or no.", "Paragraph number."
LIST, GROUP, GROUPS = "List.", "Group.", "List of groups."
MARKED_FORMS = (DATE, YES_OR_NO, PARAGRAPH, LIST, GROUPS, GROUP)  # at the end of the meaning of a column, in files
# What heads a column for readers where the name of its field would not tell them.
COLUMN_TITLES = {
    "Round.pot": "Money available",
    "Round.pots": "Parts of the money",
    "Round.more_than_the_pot": "Why more than was available",
    "Award.pot": "Part of the money",
    "StatedSum.way": "Income or spending",
}
NUMBER_OF_DECISION = "Its number. If the publisher of a compiled record gave it, the list of decisions says so."
# What a column means where its cells have other words than those to write in the field.
COLUMN_MEANINGS = {
    "Decision.reference": f"{NUMBER_OF_DECISION} “none” if it has no number or none is known.",
    "Decision.decided": "The day on which it was made; “announced” before a day if only its announcement is dated.",
    "Decision.published": (
        "The day on which its notice was published or, if no notice was found, on which it was announced. If a notice "
        "was withheld at first, the day on which its text was published."
    ),
    "Award.recipient": (
        "Who received it; “a private person” where nothing else may be said, “not named” if no source gives the name, "
        "“withheld” if the name is withheld."
    ),
    "Award.conditions": "The conditions that it was made on.",
    "Award.reasons": "The reason given for it.",
    "Award.organisation": "The key of the organisation, where two have the same name.",
}
# What a row is, where the title of a table of data would not tell.
EACH_ROW = {
    "academy": "One row for each course, or subject of a course.",
    "actions": "One row for each action agreed at a meeting.",
    "amounts": "One row for each amount that a decision names.",
    "awards": "One row for each grant or contract.",
    "consultations": "One row for each consultation.",
    "funds": "One row for each fund. The rounds and the grants have tables of their own.",
    "legislation": "One row for each law that documents here name.",
    "meetings": "One row for each meeting, including any that was cancelled or postponed.",
    "office-holders": "One row for each time that a person held an office.",
    "office-names": "One row for each name of the office, with the days between which it was used.",
    "organisations": "One row for each organisation that has an entry here, with its other names.",
    "panel-reports": "One row for each report or other document.",
    "plan": "One row for each police and crime plan.",
    "promises": "One row for each promise, with what sources show since.",
    "registers": "One row for each register. The entries of each have a table of their own.",
    "topics": "One row for each topic.",
    "changes": (
        "One row for each added document and each note of a change. A note that came with its document has no day "
        "under first_published, and the pages on changes leave it out."
    ),
    "decisions": "One row for each decision, including any that was only planned or was withdrawn.",
    "duties": "One row for each legal duty. Its state says if it is for another body.",
    "facts": "One row for each figure or rule, as a paper states it.",
    "files": "One row for each file attached to a page.",
    "legal-deadlines": "One row for each legal deadline that a document had to meet.",
    "missing-numbers": "Numbers in a series for which no decision is published here.",
    "near-you": "One row for each grant, contract, decision or meeting with its district.",
    "passages": "One row for each paragraph that a topic lists.",
    "recipients": "One row for each body that received a grant.",
    "rounds": "One row for each round of a fund.",
    "scrutiny": "One row for each recommendation of a panel.",
    "series": "One row for each way of numbering decisions.",
}
# Which of several columns has what most people look for, where their meanings alone would not tell.
WHICH_COLUMN = {
    "decisions": (
        "A decision with one plain sum has it in amount. A decision with several sums, or with one that is not simply "
        "what is spent, has them in amounts, and each has a row of its own in the table “Amounts in decisions”."
    ),
}
FORMS = (  # explained once on each page and in each file, not in every column
    ("Empty", "Nothing was entered here. In JSON it is null."),
    ("unknown", "Entered as not known."),
    ("withheld", "Left out on purpose."),
    (
        "Date",
        "As exact as the sources allow: a time (YYYY-MM-DD HH:MM), a day (YYYY-MM-DD), a month (YYYY-MM), a year "
        "(YYYY), a financial year (YYYY/YY), a part of a year (spring YYYY), or one of these with “by”, “before”, "
        "“after”, “expected” or “announced” in front; or unknown.",
    ),
    ("Yes or no", "In JSON it is true or false."),
    ("Amount", "A number of pounds. The column ending in _is says how exact it is, or that it is unknown or withheld."),
    ("List", "In CSV it is one cell, with ; between the values. In JSON it is an array."),
    ("Group", "Several fields in one cell of CSV, written name: value; name: value. In JSON it is an object."),
    ("List of groups", "In CSV it is one cell, with | between the groups. In JSON it is an array of objects."),
    ("Paragraph number", "It begins with para, because a spreadsheet would turn 2.10 into 2.1."),
)
OF_ALL_TABLES = ("Empty", "unknown", "withheld")  # forms that a cell of any table may have
HOW_TO_READ = " ".join(f"{form}: {meaning}" for form, meaning in FORMS)


_FOR_READERS = {
    "in short form": "by kind and end of address",
    "by its file name": "by the end of its address",
    "by their file names": "by the ends of their addresses",
    "by their keys": "by the ends of their addresses",
}


def for_readers(meaning: str) -> str:
    """The meaning of a field for those who read its data: how a record is named there, without an editor's words."""
    for words_of_editors, words in _FOR_READERS.items():
        meaning = meaning.replace(words_of_editors, words)
    return meaning


def rows_shown(rows: int, columns: int, *, are_first: bool) -> str:
    """The caption of a sample: The first 3 rows, in 5 of the columns."""
    number = counted(rows, "row")
    which = f"The first {'row' if rows == 1 else number}" if are_first else number
    return f"{which}, in {columns} of the columns"


def columns_here(here: int, columns: int, sums: Sequence[str] = ()) -> str:
    """Above the columns that most rows fill, where the others are folded below them; "" where there are no others.

    `sums` are the names of columns that few rows fill and that are not folded, because people look for them.
    """
    if here == columns:
        return ""
    filled = here - len(sums)
    have, are = "has" if filled == 1 else "have", "is" if columns - here == 1 else "are"
    also = f", and {listed(sums)} {'is' if len(sums) == 1 else 'are'} listed with them" if sums else ""
    first = f"{filled} of the {columns} columns {have} a value in at least half of the rows{also}."
    return f"{first} The other {columns - here} {are} further down."


def other_columns(columns: int, inner: int) -> str:
    """The fold with the columns that are seldom filled, and the fields of columns that hold several values."""
    counts = (counted(columns, "other column") if columns else "", counted_fields(inner) if inner else "")
    return " and ".join(filter(None, counts))


def counted_fields(number: int) -> str:
    """Of groups: 100 fields within columns."""
    return counted(number, "field within columns", "fields within columns")


def columns_empty(number: int, where: str) -> str:
    """The caption of columns that few rows fill: 12 columns that are empty in every row."""
    return f"{counted(number, 'column')} that {'is' if number == 1 else 'are'} empty in {where}"


def form_of_cell(*, is_list: bool, is_group: bool) -> str:
    """The form of a cell with several values; "" for a single value."""
    if is_group:
        return GROUPS if is_list else GROUP
    return LIST if is_list else ""


def meaning_and_forms(description: str) -> tuple[str, tuple[str, ...]]:
    """The meaning of a column, and the forms of its cells, which end its description in a file."""
    forms: list[str] = []
    while form := next((form for form in MARKED_FORMS if description.endswith(form)), ""):
        description = description.removesuffix(form).rstrip()
        forms.insert(0, form.rstrip("."))
    return description, tuple(forms)


def forms_in_words(forms: Iterable[str]) -> str:
    """Paragraph number, list; "" for a single value of no special form."""
    words = ", ".join(map(uncapitalised, forms))
    return capitalised(words) if words else ""


def one_word(text: str) -> str:
    """The same word for every text that says only that something is not known, or is withheld; else the text."""
    if is_not_known(text):
        return "unknown"
    return "withheld" if text.strip(" .").lower() == "withheld" else text
