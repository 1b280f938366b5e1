"""Sheets in the forms that offices keep: which columns they have, what is left out, and what is asked."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest
from openpyxl.comments import Comment

from gazette.desk.columns import column_of
from gazette.desk.consultation_rows import CONSULTATIONS
from gazette.desk.decision_rows import DECISIONS
from gazette.desk.grid import CannotRead
from gazette.desk.meeting_rows import MEETINGS
from gazette.desk.sheet import read_register_sheet
from tests.desk.sheets import HEADINGS, ROW, csv_sheet, saved, workbook

TODAY = date(2026, 11, 25)
VALUES = {
    "reference": "PCC-2024-001",
    "title": "A van for rural patrols",
    "decided": "2024-05-03",
    "published": "2024-05-10",
    "decided_by": "Police and Crime Commissioner",
}


def read(data, sheet_name=None):
    return read_register_sheet(data, DECISIONS.columns, TODAY, sheet_name)


def notices(data):
    return "\n".join(read(data).notices)


@pytest.mark.parametrize(
    "data",
    [
        workbook(HEADINGS, ROW),
        csv_sheet(HEADINGS, ROW),
        csv_sheet(HEADINGS, ROW, separator=";"),
        csv_sheet(HEADINGS, ROW, separator="\t", encoding="utf-16"),
        csv_sheet(HEADINGS, ROW, encoding="utf-8-sig"),
        csv_sheet(HEADINGS, ROW, encoding="cp1252"),
        b"sep=;\r\n" + csv_sheet(HEADINGS, ROW, separator=";"),
        csv_sheet(["Register of decisions"], [], HEADINGS, [], ROW),
        csv_sheet([heading.upper() for heading in HEADINGS], ROW),
        csv_sheet([*HEADINGS, "", ""], [*ROW, "", ""]),
        csv_sheet(HEADINGS, ROW, HEADINGS),
        csv_sheet(HEADINGS, ROW, ["Note: subject to audit"], ["Total", "", "", ""]),
    ],
)
def test_one_register_is_read_the_same_in_every_form_in_which_excel_writes_it(data):
    assert [row.values for row in read(data).rows] == [VALUES]


@pytest.mark.parametrize(
    ("row_kind", "heading", "name"),
    [
        (DECISIONS, "Decision No.", "reference"),
        (DECISIONS, "  DATE OF DECISION ", "decided"),
        (DECISIONS, "Date decided (dd/mm/yyyy)", "decided"),
        (DECISIONS, "Cost (£)", "amount"),
        (DECISIONS, "Date published on website", "published"),
        (DECISIONS, "Decision maker (PCC or deputy)", "decided_by"),
        (DECISIONS, "Decision-maker", "decided_by"),
        (DECISIONS, "Issue", "title"),
        (DECISIONS, "Decision Papers/Reason for Restricted", "file"),
        (DECISIONS, "Restricted/Exempt", "restricted"),
        (DECISIONS, "Title / Subject", "title"),
        (MEETINGS, "Venue", "place"),
        (MEETINGS, "Meeting date", "date"),
        (CONSULTATIONS, "Closing date", "closes"),
    ],
)
def test_a_heading_is_known_whatever_case_and_signs_it_has(row_kind, heading, name):
    assert column_of(heading, row_kind.columns).name == name


@pytest.mark.parametrize("heading", ["Decision status", "Decision type", "Decision approved"])
def test_a_heading_that_only_begins_with_decision_may_mean_anything(heading):
    assert column_of(heading, DECISIONS.columns) is None


@pytest.mark.parametrize("row_kind", [DECISIONS, MEETINGS, CONSULTATIONS], ids=lambda row_kind: row_kind.plural)
def test_no_heading_means_two_columns(row_kind):
    keys = [key for column in row_kind.columns for key in column.keys if key]
    assert sorted(keys) == sorted(set(keys))


def test_a_column_headed_decision_is_the_title_unless_there_is_a_title():
    assert read(csv_sheet(["Ref", "Decision"], ["A1", "Van"])).rows[0].values["title"] == "Van"
    for title in ("Title", "Issue"):
        both = read(csv_sheet(["Ref", title, "Decision"], ["A1", "Van", "Buy a van"])).rows[0].values
        assert (both["title"], both["decision"]) == ("Van", "Buy a van")


def test_two_columns_that_would_be_the_same_are_refused():
    with pytest.raises(CannotRead, match=r"'Date decided' and 'Decision date' would both be read as decided"):
        read(csv_sheet(["Ref", "Title", "Date decided", "Decision date"], ["A1", "Van", "2024", "2024"]))


def test_a_sheet_without_headings_is_refused():
    with pytest.raises(CannotRead, match=r"No row names the columns"):
        read(csv_sheet(ROW))


def test_what_was_read_in_another_way_or_left_out_is_said():
    words = notices(csv_sheet(["Register"], ["Ref", "Decision", "Cost", "Ward"], ["A1", "Van", "5", "x"]))
    assert "Row 1 is above the headings and was left out: 'Register'." in words
    assert "The column 'Ref' was read as reference." in words
    assert "The column 'Cost' was read as amount. Check that this is right." in words
    assert "The column 'Ward' was not imported." in words


def test_dates_in_numbers_are_read_day_first_and_that_is_said():
    words = notices(csv_sheet(HEADINGS, [*ROW[:2], "03/05/2024", "", ""]))
    assert "Dates in the column 'Date decided' were read as day, month, year: 03/05/2024 as 2024-05-03." in words


def test_a_total_that_differs_from_the_rows_is_said():
    sheet = csv_sheet(["Ref", "Title", "Amount"], ["A1", "Van", "£500"], ["Total", "", "£700"])
    assert "The total in row 3 is £700, and the rows that were read come to £500." in notices(sheet)


def test_a_comma_without_quotation_marks_makes_its_row_wait():
    data = csv_sheet(HEADINGS, ROW, [*ROW, "more"])
    assert "more cells than there are headings" in read(data).rows[1].questions[0]
    assert read(data).rows[1].unread


def test_hidden_rows_columns_and_sheets_are_left_out_and_said():
    book = openpyxl.Workbook()
    for row in (HEADINGS, ROW, ("PCC-2024-002", *ROW[1:])):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["E"].hidden = True
    book.create_sheet("Salaries").sheet_state = "veryHidden"
    sheet = read(saved(book))
    assert [row.values.get("reference") for row in sheet.rows] == ["PCC-2024-001"]
    assert "decided_by" not in sheet.headings
    words = "\n".join(sheet.notices)
    assert "1 hidden row was left out: 3." in words
    assert "Hidden columns were left out: E." in words
    assert "1 hidden sheet was left out." in words
    with pytest.raises(CannotRead, match="is hidden"):
        read(saved(book), "salaries")


def test_a_sheet_for_each_year_is_read_by_its_name():
    book = openpyxl.Workbook()
    book.active.title = "2023"
    for sheet in (book.active, book.create_sheet("2024")):
        sheet.append(HEADINGS)
        sheet.append([f"PCC-{sheet.title}-001", *ROW[1:]])
    assert "Others look like registers too: 2024." in notices(saved(book))
    assert read(saved(book), "2024").rows[0].values["reference"] == "PCC-2024-001"
    with pytest.raises(CannotRead, match=r"There is no sheet '2022'\. The sheets are: 2023, 2024\."):
        read(saved(book), "2022")


def test_comments_and_struck_words_are_said_and_the_comment_is_not_repeated():
    def change(sheet):
        sheet["B2"].comment = Comment("Do not tell anybody", "Jo")
        sheet["B2"].font = openpyxl.styles.Font(strike=True)

    questions = read(workbook(HEADINGS, ROW, change=change)).rows[0].questions
    assert questions[0] == "The cell B2 has a comment, which was left out."
    assert questions[1].startswith("The words in B2 are struck through")


def test_a_formula_without_a_result_is_asked():
    row = read(workbook(HEADINGS, [ROW[0], '="A " & "van"', *ROW[2:]])).rows[0]
    assert "title" in row.unread
    assert "The cell B2 holds a formula" in row.questions[0]


def test_cells_that_are_merged_down_have_the_words_of_the_first():
    rows = (HEADINGS, ROW, ("PCC-2024-002", "Another", "2024-06-01", "2024-06-02", None))
    sheet = read(workbook(*rows, change=lambda sheet: sheet.merge_cells("E2:E3")))
    assert sheet.rows[1].values["decided_by"] == "Police and Crime Commissioner"
    assert sheet.rows[1].questions == ("E3 is merged with E2 and was given the same words.",)


def test_the_hyperlink_of_a_title_is_an_address_and_that_of_a_file_its_name():
    def change(sheet):
        sheet["B2"].hyperlink = "https://example.org/notices/1"
        sheet["F2"].hyperlink = "notices\\PCC-2024-001.pdf"

    row = read(workbook([*HEADINGS, "Notice"], [*ROW, "PDF"], change=change)).rows[0]
    assert row.addresses == ("https://example.org/notices/1",)
    assert row.files == ("notices\\PCC-2024-001.pdf",)


@pytest.mark.parametrize("reference", [date(2024, 5, 16), 2024.1, 1.23e17])
def test_a_reference_that_excel_altered_makes_its_row_wait(reference):
    row = read(workbook(HEADINGS, [reference, *ROW[1:]])).rows[0]
    assert "reference" in row.unread


def test_a_reference_keeps_the_noughts_and_letters_that_its_format_shows():
    def change(sheet):
        sheet["A2"].number_format = '"PCC-"000'

    assert read(workbook(HEADINGS, [7, *ROW[1:]], change=change)).rows[0].values["reference"] == "PCC-007"
    assert read(workbook(HEADINGS, ["010", *ROW[1:]])).rows[0].values["reference"] == "010"
