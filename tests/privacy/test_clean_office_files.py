"""Cleaned copies of office files hold nothing that was hidden, and programs still open them."""

from __future__ import annotations

import io

import docx
import openpyxl
import pptx
import pytest
from odf.opendocument import load

from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files.office_cleaners import OFFICE_CLEANERS
from tests.privacy import open_documents as opened
from tests.privacy import presentations as slides
from tests.privacy import word_documents as word
from tests.privacy import workbooks as excel
from tests.privacy.office_files import REGISTERED, findings, holds, packed, parts_of, saved
from tests.privacy.test_excel import LEAKS as EXCEL_LEAKS
from tests.privacy.test_open_document import PRESENTATIONS, SPREADSHEETS, TEXTS
from tests.privacy.test_slides import LEAKS as SLIDE_LEAKS
from tests.privacy.test_word import LEAKS as WORD_LEAKS

OPENERS = {"docx": docx.Document, "xlsx": openpyxl.load_workbook, "pptx": pptx.Presentation}
LEAKS = {
    "docx": WORD_LEAKS, "xlsx": EXCEL_LEAKS, "pptx": SLIDE_LEAKS, "odt": TEXTS, "ods": SPREADSHEETS,
    "odp": PRESENTATIONS,
}  # fmt: skip
# What a person has to judge or to remove stays, and is found again in the copy.
BY_HAND = {
    "docx": {
        "white words", "nearly white words", "white of the theme", "white words in a cell",
        "words of the colour behind them", "black on black", "black marker", "tiny words", "narrow words",
        "see-through words", "line without height", "beside the page", "black box over words", "cropped picture",
        "path in the words for a picture", "link to a drive", "field that takes in a file", "field with other words",
        "field with a path", "path in a footer", "date of birth in a table", "marking",
        "address of a person in a footer", "address of a person in a link", "mobile number in a text box",
        "hidden words in the strict form", "document taken in under another name", "bookmark", "tag of a control", 
        "prompt of a link", "form for old programs", "field named after a person", "hidden row",
        "white words in a white box", "watermark", "person in the title", "link to a file beside it",
    },
    "xlsx": {
        "white on white", "white of the theme", "the colour behind it", "tiny", "format that shows nothing",
        "format that shows no number", "format of quotation marks", "white part of a text that cells share",
        "white part of a text", "white by a condition", "value below a merged cell", "value below a picture",
        "path in a footer", "National Insurance number", "day of birth stored as a number", "address in a choice",
        "address in a prompt", "address in a footer", "address in a name", "hidden window", "address in a filter",
        "number in a formula that shows none", "number in the name of a sheet", "people in a choice",
        "person in a formula", "person in a format",
        "format that shows other words", "person in a condition",
        "person as the name of a table", "number in the name of a table", "person as a defined name",
    },
    "pptx": {
        "white words", "tiny words", "black box over words", "shape over words", "cropped picture",
        "path in the words for a picture", "picture from outside", "second sheet behind a chart",
        "more rows behind a chart", "hidden sheet behind a chart", "author of the workbook of a chart",
        "mobile number", "custom show", "white words in a box of the layout", "white words in a table",
        "name of a slide",
    },
    "odt": {
        "white words", "tiny words", "field with other words", "link to a drive", "mobile number", "bookmark",
        "number above letters", "narrow words", "words beside the page", "line without height", "black box over words",
        "person in the title", "path in the text", "address in an index", "spreadsheet in the text",
        "address in a chart",
    },
    "ods": {
        "white cell", "tiny cell", "value below a merged cell", "National Insurance number", "white part of a cell",
        "value that protection hides",
    },
    "odp": {"box over words", "custom show", "footer"},
}  # fmt: skip
CLEANED = [
    pytest.param(ending, make, id=f"{ending}: {name}")
    for ending, leaks in LEAKS.items()
    for name, (_, make) in leaks.items()
    if name not in BY_HAND[ending]
]
LEFT = [
    pytest.param(ending, *LEAKS[ending][name], id=f"{ending}: {name}")
    for ending, names in BY_HAND.items()
    for name in sorted(names - {"hidden words in the strict form"})
]


def cleaned(ending: str, data: bytes) -> bytes:
    return OFFICE_CLEANERS[ending](data, REGISTERED).data


def opens(ending: str, data: bytes) -> bool:
    return OPENERS.get(ending, load)(io.BytesIO(data)) is not None


@pytest.mark.parametrize(("ending", "make"), CLEANED)
def test_a_copy_holds_nothing_that_was_hidden(ending, make):
    copy = cleaned(ending, make())

    assert findings(ending, copy) == []
    assert not holds(copy, "Sample")
    assert opens(ending, copy)


@pytest.mark.parametrize(("ending", "kind", "make"), LEFT)
def test_what_a_person_must_judge_is_found_again_in_the_copy(ending, kind, make):
    assert kind in {finding.kind for finding in findings(ending, cleaned(ending, make()))}


@pytest.mark.parametrize(
    ("ending", "make"),
    [
        ("docx", word.with_comment), ("xlsx", excel.with_comment), ("pptx", slides.with_hidden_slide),
        ("odt", opened.with_comment),
    ],
)  # fmt: skip
def test_the_same_file_gives_the_same_bytes(ending, make):
    data = make()

    assert cleaned(ending, data) == cleaned(ending, data)


@pytest.mark.parametrize(("ending", "make"), [("docx", lambda: saved(word.document())), ("odt", opened.of_office)])
def test_nothing_is_said_to_be_removed_from_a_clean_file(ending, make):
    once = OFFICE_CLEANERS[ending](make(), REGISTERED)

    assert OFFICE_CLEANERS[ending](once.data, REGISTERED).removed == ()


def words_of(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: word.tracked("ins", "kind"), "Before kind after."),
        (lambda: word.tracked("moveTo", "kind"), "Before kind after."),
        (lambda: word.tracked("del", "kind"), "Before  after."),
        (word.with_deleted_paragraph_end, "First second"),
        (word.with_tracked_format, "Before bold after."),
        (word.with_comment, "The panel met and noted the report."),
    ],
)
def test_changes_are_accepted_and_the_other_words_stay(make, words):
    assert words_of(cleaned("docx", make()))[-1] == words


def test_the_values_of_formulas_stay_when_what_they_count_goes():
    def change(book, sheet):
        sheet["B4"] = "=SUM(B2:B3)"
        book.create_sheet("Names").sheet_state = "hidden"

    data = excel.with_change(change)
    data = packed(
        {
            name: part.replace(b"<v></v>", b"<v>1200</v>").replace(b"<v />", b"<v>1200</v>")
            for name, part in parts_of(data).items()
        }
    )

    copy = OFFICE_CLEANERS["xlsx"](data, REGISTERED)
    book = openpyxl.load_workbook(io.BytesIO(copy.data))

    assert (book.sheetnames, book["Awards"]["B4"].value) == (["Awards"], 1200)
    assert copy.notes == ("Formulas became values: keep your original.",)
    assert "hidden sheets" in copy.removed


def test_formulas_stay_where_nothing_was_hidden():
    copy = OFFICE_CLEANERS["xlsx"](excel.with_formula("=SUM(B2:B3)", "1200"), REGISTERED)

    assert openpyxl.load_workbook(io.BytesIO(copy.data))["Awards"]["D1"].value == "=SUM(B2:B3)"
    assert copy.notes == ()


def test_rows_that_can_be_seen_keep_their_places():
    copy = cleaned("xlsx", excel.with_hidden_row())
    sheet = openpyxl.load_workbook(io.BytesIO(copy))["Awards"]

    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=3)] == [
        ["Recipient", "Amount"], ["Youth club", 500], ["Road trust", 700],
    ]  # fmt: skip


def test_slides_that_can_be_seen_stay():
    show = pptx.Presentation(io.BytesIO(cleaned("pptx", slides.with_hidden_slide())))

    assert [slide.shapes.title.text for slide in show.slides] == ["The plan"]


def test_a_strict_document_has_to_be_saved_in_the_usual_form_first():
    with pytest.raises(Refused) as refusal:
        cleaned("docx", word.as_strict(word.with_run(word.hide)))

    assert "Strict Open XML" in refusal.value.finding.why
