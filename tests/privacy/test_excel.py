"""What an Excel workbook hides, and what it may hold as every workbook does."""

from __future__ import annotations

import datetime

import pytest
from openpyxl.styles import Font, PatternFill

from tests.privacy import word_documents as word
from tests.privacy import workbooks as excel
from tests.privacy.office_files import findings, kinds, saved

WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
CONDITION = '<conditionalFormatting><cfRule type="containsText" text="Jo Sample"/></conditionalFormatting>'

LEAKS = {
    "hidden sheet": ("hidden sheet", lambda: excel.with_sheet("hidden")),
    "very hidden sheet": ("very hidden sheet", lambda: excel.with_sheet("veryHidden")),
    "hidden column": ("hidden column", excel.with_hidden_column),
    "column without width": ("hidden column", lambda: excel.with_hidden_column(width=0.1)),
    "hidden row": ("hidden row", excel.with_hidden_row),
    "row without height": ("hidden row", lambda: excel.with_hidden_row(height=0.2)),
    "filtered row": ("hidden row", excel.with_filtered_row),
    "rows that frozen panes put out of reach": ("hidden row", excel.with_frozen_rows_out_of_reach),
    "comment": ("comment", excel.with_comment),
    "comment in a thread": (
        "comment",
        lambda: excel.with_part(
            "xl/threadedComments/threadedComment1.xml",
            '<ThreadedComments><threadedComment ref="B2"><text>Who?</text></threadedComment></ThreadedComments>',
        ),
    ),
    "people of comments": (
        "reviewer's name",
        lambda: excel.with_part("xl/persons/person.xml", '<personList><person displayName="Jo Sample"/></personList>'),
    ),
    "name with a value": ("defined name", lambda: excel.with_name('"Jo Sample"')),
    "name with a number": ("defined name", lambda: excel.with_name("41000")),
    "name that leads to another workbook": ("defined name", lambda: excel.with_name("'S:\\Cases\\[a.xlsx]S'!$A$1")),
    "name that leads nowhere": ("defined name", lambda: excel.with_name("#REF!$A$1")),
    "hidden name": ("defined name", lambda: excel.with_name("Awards!$A$1", hidden=True)),
    "author": (
        "author",
        lambda: excel.with_change(lambda book, sheet: setattr(book.properties, "creator", "Jo Sample")),
    ),
    "white on white": ("hidden text", lambda: excel.with_cell("Jo Sample", excel.WHITE)),
    "white of the theme": ("hidden text", lambda: excel.with_cell("Jo Sample", Font(color=excel.theme_colour(0)))),
    "the colour behind it": (
        "hidden text",
        lambda: excel.with_cell("Jo Sample", Font(color="FF1F3864"), excel.DARK),
    ),
    "tiny": ("hidden text", lambda: excel.with_cell("Jo Sample", Font(size=1))),
    "format that shows nothing": ("hidden text", lambda: excel.with_cell("Jo Sample", code=";;;")),
    "format that shows no number": ("hidden text", lambda: excel.with_cell(41000, code=";;")),
    "format of quotation marks": ("hidden text", lambda: excel.with_cell(41000, code='"";"";""')),
    "white part of a text that cells share": ("hidden text", excel.with_white_part_of_a_shared_text),
    "white part of a text": ("hidden text", excel.with_white_part_of_a_text),
    "white by a condition": ("hidden text", lambda: excel.with_condition(excel.WHITE)),
    "value below a merged cell": ("hidden text", excel.with_value_below_a_merged_cell),
    "value below a picture": ("covered text", lambda: excel.with_picture("B5", "Jo Sample")),
    "pivot cache": ("pivot cache", excel.with_pivot_cache),
    "link to a workbook": ("outside link", excel.with_link_to_a_workbook),
    "connection": ("data connection", lambda: excel.with_part("xl/connections.xml", "<connections/>")),
    "query": ("data connection", lambda: excel.with_part("xl/queryTables/queryTable1.xml", "<queryTable name='a'/>")),
    "Power Query": ("data connection", lambda: excel.with_part("customXml/item1.xml", "<DataMashup>UEsD</DataMashup>")),
    "data model": ("data model", lambda: excel.with_part("xl/model/item.data", b"\0")),
    "history": ("change history", lambda: excel.with_part("xl/revisions/userNames.xml", "<users/>")),
    "embedded document": (
        "embedded file",
        lambda: excel.with_part("xl/embeddings/Word.docx", saved(word.document())),
    ),
    "scenario": (
        "scenario",
        lambda: excel.with_element_of_sheet('<scenarios><scenario name="Low" user="Jo Sample"/></scenarios>'),
    ),
    "left-over text": ("left-over data", excel.with_left_over_text),
    "left-over sheet": (
        "left-over data",
        lambda: excel.with_part(
            "xl/worksheets/sheet9.xml",
            f'<worksheet xmlns="{excel.MAIN}"><sheetData><row><c t="inlineStr"><is><t>Jo</t></is></c></row></sheetData>'
            "</worksheet>",
        ),
    ),
    "folder of the workbook": ("path of a computer", excel.with_path_of_workbook),
    "path in a footer": ("path of a computer", lambda: excel.with_footer("S:\\Cases\\Jo Sample\\awards.xlsx")),
    "printer on a server": ("path of a computer", lambda: excel.with_printer("\\\\PRINT01\\Sample")),
    "path in a formula": ("path of a computer", lambda: excel.with_formula('=HYPERLINK("C:\\Staff\\jo\\a.pdf","a")')),
    "formula that calls": ("active formula", lambda: excel.with_formula('=WEBSERVICE("https://example.org/")')),
    "number in a formula that shows none": (
        "mobile number",
        lambda: excel.with_formula('=IF(TRUE,"","Ring 07700 900461")', "0"),
    ),
    "view of a person": (
        "personal view",
        lambda: excel.with_element_of_workbook(
            '<customWorkbookViews><customWorkbookView name="Jo Sample - Personal View"/></customWorkbookViews>'
        ),
    ),
    "user of a shared workbook": (
        "author",
        lambda: excel.with_element_of_workbook('<fileSharing userName="Jo Sample"/>'),
    ),
    "hidden window": (
        "hidden sheet",
        lambda: excel.with_change(lambda book, sheet: setattr(book.views[0], "visibility", "hidden")),
    ),
    "hidden picture": ("hidden object", lambda: excel.with_drawing('<xdr:cNvPr id="2" name="x" hidden="1"/>')),
    "path in the words for a picture": (
        "path of a computer",
        lambda: excel.with_drawing('<xdr:cNvPr id="2" name="x" descr="S:\\Cases\\home.png"/>'),
    ),
    "address in the words for a picture": (
        "e-mail address",
        lambda: excel.with_drawing('<xdr:cNvPr id="2" name="x" descr="jo.sample@example.org"/>'),
    ),
    "address in a shape": (
        "e-mail address",
        lambda: excel.with_drawing("<a:p><a:r><a:t>jo.sample@example.org</a:t></a:r></a:p>"),
    ),
    "slicer with values": (
        "pivot cache",
        lambda: excel.with_part("xl/other.xml", '<slicerCacheDefinition><i c="Jo Sample"/></slicerCacheDefinition>'),
    ),
    "cache of a pivot table in another place": (
        "pivot cache",
        lambda: excel.with_part("xl/other.xml", "<pivotCacheRecords/>"),
    ),
    "filtered series of a chart": (
        "hidden series",
        lambda: excel.with_part("xl/charts/chart1.xml", "<chartSpace><filteredBarSeries/></chartSpace>"),
    ),
    "address in a chart": (
        "e-mail address",
        lambda: excel.with_part("xl/charts/chart1.xml", "<chartSpace><t>jo.sample@example.org</t></chartSpace>"),
    ),
    "address in a footer": ("e-mail address", lambda: excel.with_footer("Ask jo.sample@example.org")),
    "address in a filter": (
        "e-mail address",
        lambda: excel.with_element_of_sheet('<filter val="jo.sample@example.org"/>'),
    ),
    "number in the name of a sheet": (
        "mobile number",
        lambda: excel.with_change(lambda book, sheet: setattr(sheet, "title", "Ring 07700 900461")),
    ),
    "address in a name": ("e-mail address", lambda: excel.with_name('IF(Awards!$B$2>1,"jo.sample@example.org")')),
    "National Insurance number": (
        "National Insurance number",
        lambda: excel.with_change(lambda book, sheet: sheet.append(("Jo Sample", "QQ 12 34 56 C"))),
    ),
    "day of birth stored as a number": (
        "date of birth",
        lambda: excel.with_change(
            lambda book, sheet: (sheet.cell(1, 3, "Date of birth"), sheet.cell(2, 3, datetime.date(1970, 5, 3)))
        ),
    ),
    "people in a choice": ("person", lambda: excel.with_choices('"Jane Roe,Tommy Roe"')),
    "person as the name of a table": ("person", lambda: excel.with_table("Jo_Sample")),
    "number in the name of a table": ("mobile number", lambda: excel.with_table("Ring_07700900461")),
    "person as a defined name": ("person", lambda: excel.with_name("Awards!$B$2", "JoSample")),
    "comment in the source": (
        "comment",
        lambda: excel.with_element_of_sheet("<!-- for the case of Jo Sample -->"),
    ),
    "person in a formula": ("person", lambda: excel.with_formula('=IF(A2="Jo Sample",1,0)')),
    "person in a format": ("person", lambda: excel.with_cell(500, code='"Jo Sample" 0')),
    "format that shows other words": ("hidden text", lambda: excel.with_cell(41000, code='"withheld"')),
    "person in a condition": ("person", lambda: excel.with_element_of_sheet(CONDITION)),
    "person in a list of a control": (
        "person",
        lambda: excel.with_part("xl/ctrlProps/ctrlProp1.xml", '<formControlPr><item val="Jo Sample"/></formControlPr>'),
    ),
    "white words in a white box": (
        "hidden text",
        lambda: excel.with_drawing(
            f"<xdr:sp><xdr:spPr>{WHITE}</xdr:spPr><a:p><a:r><a:rPr>{WHITE}</a:rPr><a:t>Jo Sample</a:t></a:r></a:p>"
            "</xdr:sp>"
        ),
    ),
    "folder of the workbook on the web": (
        "path of a computer",
        lambda: excel.with_path_of_workbook("https://example.org/sites/Cases/Jo Sample/"),
    ),
    "address in a choice": ("e-mail address", lambda: excel.with_choices('"jo.sample@example.org,none"')),
    "address in a prompt": ("e-mail address", lambda: excel.with_choices('"yes,no"', "Ask jo.sample@example.org")),
}


@pytest.mark.parametrize(("kind", "make"), LEAKS.values(), ids=LEAKS)
def test_what_a_clerk_leaves_in_a_workbook_is_found(kind, make):
    assert kind in kinds("xlsx", make())


def with_names_of_excel(book, sheet):
    sheet.print_area = "A1:B3"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = "A1:B3"


HONEST = {
    "plain": lambda: saved(excel.workbook()[0]),
    "areas to print and filters": lambda: excel.with_change(with_names_of_excel),
    "name of cells": lambda: excel.with_name("Awards!$B$2:$B$3", "Totals"),
    "name of a function": lambda: excel.with_name("#NAME?", "_xlfn.IFERROR", hidden=True),
    "empty hidden column": lambda: excel.with_hidden_column(None),
    "white heading on dark": lambda: excel.with_cell("Year", excel.WHITE, excel.DARK),
    "white heading on a pattern": lambda: excel.with_cell("Year", excel.WHITE, PatternFill("darkGrid")),
    "white heading of a table": excel.with_table,
    "white empty cell": lambda: excel.with_cell(None, excel.WHITE),
    "format that hides zeros": lambda: excel.with_cell(500, code="0;-0;;@"),
    "zero that is not shown": lambda: excel.with_cell(0, code="0;-0;;@"),
    "format of accounts": lambda: excel.with_cell(500, code='_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-'),
    "words for numbers": lambda: excel.with_cell(1, code='"Yes";"No";"None"'),
    "small print": lambda: excel.with_cell("Note", Font(size=7)),
    "condition that colours": lambda: excel.with_condition(Font(color="FFFF0000")),
    "number white by a condition": lambda: excel.with_condition(excel.WHITE, 0),
    "picture beside the cells": lambda: excel.with_picture("H5", "Youth club"),
    "frozen heading": lambda: excel.with_change(lambda book, sheet: setattr(sheet, "freeze_panes", "A2")),
    "footer": lambda: excel.with_footer("Page &P of &N, printed on &D"),
    "people in a choice and in a cell": lambda: excel.with_change(excel.put_people_in_cells_and_choices),
    "names of an award and a table": lambda: excel.with_table("Grants_2018"),
    "choices": lambda: excel.with_choices('"yes,no"'),
    "local printer": lambda: excel.with_printer("Microsoft Print to PDF"),
    "formula": lambda: excel.with_formula("=SUM(B2:B3)"),
    "text in a formula": lambda: excel.with_formula('=IF(B2>600,"large","small")'),
    "merged cells": lambda: excel.with_change(lambda book, sheet: sheet.merge_cells("A5:B5")),
    "protected sheet": lambda: excel.with_change(lambda book, sheet: sheet.protection.enable()),
}


@pytest.mark.parametrize("make", HONEST.values(), ids=HONEST)
def test_an_ordinary_workbook_passes(make):
    assert findings("xlsx", make()) == []


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda: excel.with_sheet("hidden"), "sheet Names"),
        (excel.with_hidden_column, "sheet Awards, column C"),
        (excel.with_hidden_row, "sheet Awards, row 4"),
        (lambda: excel.with_cell("Jo Sample", excel.WHITE), "sheet Awards, cell D1"),
        (lambda: excel.with_cell("QQ 12 34 56 C"), "sheet Awards, cell D1"),
        (excel.with_comment, "cell B2"),
    ],
)
def test_a_finding_says_in_which_cell(make, place):
    assert [finding.place for finding in findings("xlsx", make())] == [place]


def test_a_link_to_a_workbook_is_named_once():
    places = [finding.place for finding in findings("xlsx", excel.with_link_to_a_workbook())]

    assert places.count("externalLink 1") == 1
    assert not any(" and " in place for place in places)


def test_a_word_document_is_no_workbook():
    (finding,) = findings("xlsx", saved(word.document()))

    assert (finding.kind, finding.why) == ("refused", "It cannot be opened as an Excel workbook.")
