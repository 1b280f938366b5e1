"""Columns and cells of a download: from the declared fields, each with its own value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from gazette.dates import UNFILLED, UNKNOWN, known_date
from gazette.frontmatter.models import Amount, Date, Fields, Many, OwnParagraph, Text, YesNo, field, groups_in
from gazette.frontmatter.sentences import validated
from gazette.money import money
from gazette.records import KINDS
from gazette.views.shapes.dataset import (
    DataColumn,
    DataField,
    FieldGroup,
    cell,
    dataset_of,
    day_fields,
    declared,
    illustrative_field,
    paragraph_cell,
)


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
        DataColumn("worth_is", "Worth is", "Whether worth is exact, about, over or under, or unknown or withheld."),
    )
    assert data.rows == (("Tea", Decimal(20), "over"),)


@pytest.mark.parametrize("word", ["unknown", "withheld"])
def test_an_amount_without_a_figure_has_its_word_and_never_a_number(word):
    data = dataset_of("parcels", "Parcels", list(declared(Parcel, lambda item: item)), [parcel(worth=word)])

    assert data.rows == (("p-1", "Tea", None, word),)


def test_an_amount_that_nobody_typed_leaves_both_cells_empty():
    data = dataset_of("parcels", "Parcels", list(declared(Parcel, lambda item: item)), [parcel()])

    assert data.rows == (("p-1", "Tea", None, None),)


class Van(Fields):
    """What has a group, a list of groups and a list of words."""

    first: Parcel | None = field(None, help="The first parcel.")
    parcels: Many[Parcel] = field([], help="All of them.")
    stops: Many[Text] = field([], help="Where it stops.")
    locked: YesNo | None = field(None, help="Whether it is locked.")


def test_the_columns_of_groups_and_lists_say_what_is_in_them():
    first, parcels, stops, locked = (column.column for column in declared(Van, lambda van: van))

    assert [inner.name for inner in first.fields] == ["id", "title", "worth", "worth_is"]
    assert first.fields == parcels.fields
    assert [column.is_list for column in (first, parcels, stops, locked)] == [False, True, True, False]
    assert first.description == "The first parcel. Group."
    assert parcels.description == "All of them. List of groups."
    assert stops.description == "Where it stops. List."
    assert locked.description == "Whether it is locked. Yes or no."


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (None, None),
        ((), None),
        ("2.10", "para 2.10"),
        ("(a)", "para (a)"),
        (("2.7", "2.10"), ("para 2.7", "para 2.10")),
    ],
)
def test_a_spreadsheet_cannot_take_the_number_of_a_paragraph_for_a_figure(numbers, text):
    assert paragraph_cell(numbers) == text


def test_a_field_that_names_paragraphs_of_its_own_paper_says_so_in_the_cell_and_in_the_meaning():
    class Note(Fields):
        place: OwnParagraph | None = field(None, help="A field of any name has this form.")
        places: Many[OwnParagraph] = field([], help="Several have it too.")

    data = dataset_of("notes", "Notes", list(declared(Note, lambda note: note)), [Note(place="2.10", places="3.10")])

    assert data.rows == (("para 2.10", ("para 3.10",)),)
    assert [column.description for column in data.columns] == [
        "A field of any name has this form. Paragraph number.",
        "Several have it too. Paragraph number. List.",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", None),
        ((), None),
        (True, True),
        (False, False),
        (0, 0),
        (3, 3),
        ("Tea", "Tea"),
        (known_date("by 2024-05"), "by 2024-05"),
        (known_date("not known"), "unknown"),
        (UNFILLED, None),
        ("Not known.", "unknown"),
        (money("over 20"), money("over 20")),
        (("a", "b"), ("a", "b")),
        (parcel(worth="5"), FieldGroup((("id", "p-1"), ("title", "Tea"), ("worth", money("5"))))),
        ((parcel(),), (FieldGroup((("id", "p-1"), ("title", "Tea"), ("worth", None), ("worth_is", None))),)),
    ],
)
def test_a_cell_is_a_value_a_list_or_a_group_of_fields(value, text):
    assert cell(value) == text


class Letter(Fields):
    """What has a date."""

    sent: Date = field(UNKNOWN, help="When it was sent.")
    read: Many[Date] = field([], help="When it was read.")


def test_the_meaning_of_a_date_says_that_it_is_one():
    sent, read = (column.column for column in declared(Letter, lambda letter: letter))

    assert sent.description == "When it was sent. Date."
    assert read.description == "When it was read. List."


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024-05", (date(2024, 5, 1), date(2024, 5, 31))),
        ("by 2024-05-03", (None, date(2024, 5, 3))),
        ("unknown", (None, None)),
    ],
)
def test_a_date_has_columns_for_the_days_it_can_mean(written, days):
    fields = day_fields("sent", "Sent", "the date of the letter", lambda letter: letter.sent)

    assert [column.name for column in fields] == ["sent_from", "sent_to"]
    assert fields[0].description == "The earliest day on which the date of the letter could fall."
    assert tuple(column.cell(Letter(sent=known_date(written))) for column in fields) == days


def test_a_row_says_what_of_its_record_is_invented():
    column = illustrative_field(lambda fields: fields)

    assert [column.cell(fields) for fields in (("title", "note"), ())] == [("title", "note"), None]


def test_only_what_an_officer_writes_is_unknown_in_the_data():
    """A field that nobody filled in is empty there, so its value is not the one of a source that does not know."""
    models, defaults = list(KINDS), []
    for model in models:
        for name, info in model.model_fields.items():
            models += [group for group in groups_in(info.annotation) if group not in models]
            defaults += [f"{model.__name__}.{name}"] if info.default == UNKNOWN else []

    assert (len(models) > 40, defaults) == (True, [])


def test_what_is_for_the_office_alone_is_in_no_data():
    names = {field.name for kind in KINDS for field in declared(kind, lambda record: record)}
    assert {"title", "accepted"} <= names
    assert "allowed" not in names
