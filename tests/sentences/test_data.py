"""The words on how data are written."""

from __future__ import annotations

import pytest

from gazette.sentences.data import (
    DATE,
    FORMS,
    GROUP,
    GROUPS,
    LIST,
    PARAGRAPH,
    YES_OR_NO,
    columns_empty,
    columns_here,
    for_readers,
    form_of_cell,
    forms_in_words,
    meaning_and_forms,
    one_word,
    other_columns,
    rows_shown,
)


@pytest.mark.parametrize(
    ("is_list", "is_group", "sentence"),
    [
        (False, False, ""),
        (True, False, "List."),
        (False, True, "Group."),
        (True, True, "List of groups."),
    ],
)
def test_a_column_says_the_form_of_its_cells(is_list: bool, is_group: bool, sentence: str) -> None:
    assert form_of_cell(is_list=is_list, is_group=is_group) == sentence


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("unknown", "unknown"),
        ("Not known.", "unknown"),
        ("Withheld", "withheld"),
        ("not published", "not published"),
        ("unknown to us", "unknown to us"),
    ],
)
def test_a_text_that_only_says_unknown_or_withheld_is_that_word(text: str, word: str) -> None:
    assert one_word(text) == word


def test_a_sample_says_how_many_rows_and_columns_it_has() -> None:
    assert columns_empty(1, "every row") == "1 column that is empty in every row"
    assert columns_empty(12, "most rows") == "12 columns that are empty in most rows"
    assert other_columns(1, 0) == "1 other column"
    assert other_columns(0, 1) == "1 field within columns"
    assert other_columns(61, 100) == "61 other columns and 100 fields within columns"
    assert columns_here(5, 5) == ""
    assert columns_here(20, 81) == (
        "20 of the 81 columns have a value in at least half of the rows. The other 61 are further down."
    )
    assert columns_here(21, 81, ["amount"]).startswith(
        "20 of the 81 columns have a value in at least half of the rows, and amount is listed with them. The other 60"
    )
    assert rows_shown(1, 2, are_first=True) == "The first row, in 2 of the columns"
    assert rows_shown(3, 5, are_first=True) == "The first 3 rows, in 5 of the columns"
    assert rows_shown(3, 5, are_first=False) == "3 rows, in 5 of the columns"


def test_every_form_that_a_column_names_is_explained() -> None:
    assert {DATE, YES_OR_NO, LIST, GROUP, GROUPS, PARAGRAPH} <= {f"{form}." for form, _ in FORMS}


def test_readers_of_data_get_no_words_of_editors():
    assert for_readers("Topics, by their file names.") == "Topics, by the ends of their addresses."
    assert for_readers("The other record in short form.") == "The other record by kind and end of address."


@pytest.mark.parametrize(
    ("description", "meaning", "form"),
    [
        ("Its name.", "Its name.", ""),
        ("The day of the change. Date.", "The day of the change.", "Date"),
        ("The paragraphs. Paragraph number. List.", "The paragraphs.", "Paragraph number, list"),
        ("Other records. List of groups.", "Other records.", "List of groups"),
        ("Date.", "", "Date"),
    ],
)
def test_the_form_of_a_column_is_shown_apart_from_its_meaning(description: str, meaning: str, form: str) -> None:
    words, forms = meaning_and_forms(description)

    assert (words, forms_in_words(forms)) == (meaning, form)
