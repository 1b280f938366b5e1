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
    empty_columns,
    for_readers,
    form_of_cell,
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
    assert empty_columns(1) == "1 column that is empty in every row"
    assert empty_columns(12) == "12 columns that are empty in every row"
    assert other_columns(1, 0) == "1 other column, empty in most rows"
    assert other_columns(0, 1) == "1 field within columns"
    assert rows_shown(1, 2, are_first=True) == "The first row, in 2 of the columns"
    assert rows_shown(3, 5, are_first=True) == "The first 3 rows, in 5 of the columns"
    assert rows_shown(3, 5, are_first=False) == "3 rows, in 5 of the columns"


def test_every_form_that_a_column_names_is_explained() -> None:
    assert {DATE, YES_OR_NO, LIST, GROUP, GROUPS, PARAGRAPH} <= {f"{form}." for form, _ in FORMS}


def test_readers_of_data_get_no_words_of_editors():
    assert for_readers("Topics, by their file names.") == "Topics, by the ends of their addresses."
    assert for_readers("The other record in short form.") == "The other record by kind and end of address."
