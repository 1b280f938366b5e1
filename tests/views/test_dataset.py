"""Columns and cells of a download: from the declared fields, each with its own value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.dates import known_date
from gazette.frontmatter.models import Amount, Fields, Many, OwnParagraph, Text, field
from gazette.frontmatter.sentences import validated
from gazette.money import money
from gazette.views.shapes.dataset import DataColumn, DataField, cell, dataset_of, declared, paragraph_cell


class Parcel(Fields):
    """What the tests send."""

    id: Text = field(help="Its number.")
    title: Text = field(help="What is in it.")
    worth: Amount | None = field(None, help="What it is worth.")


def parcel(**fields: str) -> Parcel:
    read = validated(Parcel, {"id": "p-1", "title": "Tea", **fields}, {})
    assert isinstance(read, Parcel)
    return read


def test_a_row_has_the_cells_of_its_item_below_the_columns_in_their_order():
    columns = (
        DataField("name", "Name", "Its name.", lambda word: word),
        DataField("length", "Length", "How long it is.", len),
    )

    data = dataset_of("words", "Words", columns, ["one", "three"])

    assert (data.name, data.title, data.rows) == ("words", "Words", (("one", 3), ("three", 5)))
    assert data.columns == (DataColumn("name", "Name", "Its name."), DataColumn("length", "Length", "How long it is."))


def test_every_declared_field_that_is_not_left_out_has_a_column_and_an_amount_has_two():
    fields = list(declared(Parcel, lambda item: item, leave_out=("id",)))
    data = dataset_of("parcels", "Parcels", fields, [parcel(worth="over 20")])

    assert data.columns == (
        DataColumn("title", "Title", "What is in it."),
        DataColumn("worth", "Worth", "What it is worth."),
        DataColumn("worth_is", "Worth is", "Whether worth is exact, about, over or under."),
    )
    assert data.rows == (("Tea", Decimal(20), "over"),)


def test_an_amount_that_is_not_known_leaves_both_cells_empty():
    data = dataset_of("parcels", "Parcels", list(declared(Parcel, lambda item: item)), [parcel()])

    assert data.rows == (("p-1", "Tea", None, None),)


def test_several_amounts_share_a_cell():
    class Weights(Fields):
        rounds: Many[Amount] = field([], help="A field of any name has its column.")

    weights = Weights(rounds=("over 20", "3"))
    data = dataset_of("weights", "Weights", list(declared(Weights, lambda item: item)), [weights])

    assert (data.columns[0].name, data.rows) == ("rounds", (("over £20; £3",),))


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (None, None),
        ((), None),
        ("2.10", "para 2.10"),
        ("(a)", "para (a)"),
        (("2.7", "2.10"), "para 2.7; para 2.10"),
    ],
)
def test_a_spreadsheet_cannot_take_the_number_of_a_paragraph_for_a_figure(numbers, text):
    assert paragraph_cell(numbers) == text


def test_a_field_that_names_paragraphs_of_its_own_paper_says_so_in_the_cell_and_in_the_meaning():
    class Note(Fields):
        place: OwnParagraph | None = field(None, help="A field of any name has this form.")
        places: Many[OwnParagraph] = field([], help="Several have it too.")

    data = dataset_of("notes", "Notes", list(declared(Note, lambda note: note)), [Note(place="2.10", places="3.10")])

    assert data.rows == (("para 2.10", "para 3.10"),)
    assert all("2.10 into 2.1" in column.description for column in data.columns)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", None),
        ((), None),
        (True, "yes"),
        (False, "no"),
        (0, 0),
        (3, 3),
        ("Tea", "Tea"),
        (known_date("by 2024-05"), "by 2024-05"),
        (money("over 20"), "over £20"),
        (("a", "b"), "a; b"),
        (parcel(), "id: p-1; title: Tea"),
        ((parcel(), parcel(title="Milk")), "id: p-1; title: Tea | id: p-1; title: Milk"),
    ],
)
def test_a_cell_is_text_or_a_number(value, text):
    assert cell(value) == text
