"""Excel workbooks for tests, each with one thing that a clerk may leave in it."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetPicture
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from PIL import Image

from tests.privacy.office_files import parts_of, saved, with_named_parts, with_relationship, with_words

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WHITE = Font(color="FFFFFFFF")
DARK = PatternFill("solid", fgColor="FF1F3864")


def theme_colour(number: int) -> Color:
    """A colour of the theme: 0 is its white."""
    return Color(theme=number)


def workbook():
    """Two awards in three rows, with nothing hidden; and its sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Awards"
    for row in (("Recipient", "Amount"), ("Youth club", 500), ("Road trust", 700)):
        sheet.append(row)
    return book, sheet


def with_change(change) -> bytes:
    """The workbook after a change to it and its sheet."""
    book, sheet = workbook()
    change(book, sheet)
    return saved(book)


def with_sheet(state: str) -> bytes:
    def change(book, sheet):
        hidden = book.create_sheet("Names")
        hidden["A1"] = "Jo Sample"
        hidden.sheet_state = state

    return with_change(change)


def with_hidden_column(text: str | None = "Jo Sample", width: float | None = None) -> bytes:
    def change(book, sheet):
        sheet["C2"] = text
        if width is None:
            sheet.column_dimensions["C"].hidden = True
        else:
            sheet.column_dimensions["C"].width = width

    return with_change(change)


def with_hidden_row(height: float | None = None) -> bytes:
    def change(book, sheet):
        sheet.append(("Jo Sample", 900))
        if height is None:
            sheet.row_dimensions[4].hidden = True
        else:
            sheet.row_dimensions[4].height = height

    return with_change(change)


def with_filtered_row() -> bytes:
    def change(book, sheet):
        sheet.append(("Jo Sample", 900))
        sheet.auto_filter.ref = "A1:B4"
        sheet.auto_filter.add_filter_column(0, ["Youth club", "Road trust"])
        sheet.row_dimensions[4].hidden = True

    return with_change(change)


def with_frozen_rows_out_of_reach() -> bytes:
    data = with_change(lambda book, sheet: setattr(sheet, "freeze_panes", "A5"))
    return with_words(data, SHEET, "<sheetView ", '<sheetView topLeftCell="A4" ')


def with_comment() -> bytes:
    return with_change(lambda book, sheet: setattr(sheet["B2"], "comment", Comment("Paid to Jo Sample", "Jo Sample")))


def with_name(formula: str, name: str = "Contact", hidden: bool = False) -> bytes:
    def change(book, sheet):
        book.defined_names[name] = DefinedName(name, attr_text=formula, hidden=hidden or None)

    return with_change(change)


def with_cell(text, font: Font | None = None, fill: PatternFill | None = None, code: str = "") -> bytes:
    """With a cell beside the awards."""

    def change(book, sheet):
        cell = sheet["D1"]
        cell.value = text
        if font:
            cell.font = font
        if fill:
            cell.fill = fill
        cell.number_format = code or cell.number_format

    return with_change(change)


def with_condition(font: Font, text: str = "Jo Sample") -> bytes:
    def change(book, sheet):
        sheet["D1"] = text
        sheet.conditional_formatting.add("D1:D3", FormulaRule(formula=["TRUE"], font=font))

    return with_change(change)


def with_value_below_a_merged_cell() -> bytes:
    data = with_change(lambda book, sheet: sheet.merge_cells("A5:B5"))
    cell = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    row = f'<row r="5">{cell.format("A5", "Total")}{cell.format("B5", "Jo Sample")}</row>'
    content = parts_of(data)[SHEET].decode()
    start, end = content.index('<row r="5"'), content.index("</sheetData>")
    return with_named_parts(data, {SHEET: content[:start] + row + content[end:]})


def with_picture(anchor: str, text: str = "") -> bytes:
    """With a picture of about two columns and ten rows at a cell, and a text in C7."""

    def change(book, sheet):
        picture = io.BytesIO()
        Image.new("RGB", (240, 200), "black").save(picture, "PNG")
        sheet["C7"] = text or None
        shown = SheetPicture(picture)
        column, row = (1, 4) if anchor == "B5" else (7, 4)
        start, end = AnchorMarker(col=column, row=row), AnchorMarker(col=column + 4, row=row + 8)
        shown.anchor = TwoCellAnchor(_from=start, to=end)
        sheet.add_image(shown)

    return with_change(change)


def with_drawing(element: str) -> bytes:
    """With a drawing of one element, which no sheet has to show."""
    names = (
        'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    return with_part(
        "xl/drawings/drawing1.xml", f"<xdr:wsDr {names}><xdr:oneCellAnchor>{element}</xdr:oneCellAnchor></xdr:wsDr>"
    )


def with_footer(text: str) -> bytes:
    return with_change(lambda book, sheet: setattr(sheet.oddFooter.left, "text", text))


def with_choices(formula: str, prompt: str = "") -> bytes:
    def change(book, sheet):
        sheet.add_data_validation(
            DataValidation("list", formula1=formula, sqref="A2", prompt=prompt, promptTitle="Who")
        )

    return with_change(change)


def put_people_in_cells_and_choices(book, sheet) -> None:
    sheet["A5"], sheet["A6"] = "Jane Roe", "Tommy Roe"
    sheet.add_data_validation(DataValidation("list", formula1='"Jane Roe,Tommy Roe"', sqref="A7"))


def with_table(name: str = "Grants") -> bytes:
    """A table whose heading is white on the colour of its style."""

    def change(book, sheet):
        sheet["A1"].font = WHITE
        table = Table(displayName=name, ref="A1:B3", tableStyleInfo=TableStyleInfo(name="TableStyleMedium2"))
        sheet.add_table(table)

    return with_change(change)


def with_part(name: str, content: bytes | str) -> bytes:
    return with_named_parts(saved(workbook()[0]), {name: content})


def with_shared_texts(*entries: str) -> bytes:
    """With a list of texts that cells share, as Excel writes them; A2 has the first."""
    data = saved(workbook()[0])
    texts = f'<sst xmlns="{MAIN}">{"".join(entries)}</sst>'
    data = with_named_parts(data, {"xl/sharedStrings.xml": texts})
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/>'
    data = with_words(data, "[Content_Types].xml", "</Types>", f"{override}</Types>")
    data = with_relationship(data, "xl/workbook.xml", "sharedStrings", "sharedStrings.xml", outside=False)
    return with_words(
        data, SHEET, '<c r="A2" t="inlineStr"><is><t>Youth club</t></is></c>', '<c r="A2" t="s"><v>0</v></c>'
    )


def with_left_over_text(text: str = "Jo Sample") -> bytes:
    return with_shared_texts("<si><t>Youth club</t></si>", f"<si><t>{text}</t></si>")


def with_path_of_workbook(path: str = "C:\\Staff\\jsample\\Desktop\\") -> bytes:
    element = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
        'Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" '
        f'url="{path}"/></mc:Choice></mc:AlternateContent>'
    )
    return with_words(saved(workbook()[0]), "xl/workbook.xml", "<bookViews>", f"{element}<bookViews>")


def with_element_of_workbook(element: str) -> bytes:
    return with_words(saved(workbook()[0]), "xl/workbook.xml", "<sheets>", f"{element}<sheets>")


def with_element_of_sheet(element: str) -> bytes:
    return with_words(saved(workbook()[0]), SHEET, "<pageMargins", f"{element}<pageMargins")


def with_pivot_cache() -> bytes:
    records = f'<pivotCacheRecords xmlns="{MAIN}"><r><s v="Jo Sample"/></r></pivotCacheRecords>'
    return with_part("xl/pivotCache/pivotCacheRecords1.xml", records)


def with_link_to_a_workbook() -> bytes:
    link = f'<externalLink xmlns="{MAIN}"><externalBook/></externalLink>'
    data = with_part("xl/externalLinks/externalLink1.xml", link)
    return with_relationship(
        data, "xl/externalLinks/externalLink1.xml", "externalLinkPath", "file:///S:\\Cases\\a.xlsx"
    )


def with_printer(name: str) -> bytes:
    settings = name.encode("utf-16-le").ljust(220, b"\0")
    return with_part("xl/printerSettings/printerSettings1.bin", settings)


def with_formula(formula: str, value: str = "1") -> bytes:
    data = with_change(lambda book, sheet: sheet.cell(1, 4, formula))
    return with_words(data, SHEET, "<v></v>" if b"<v></v>" in parts_of(data)[SHEET] else "<v />", f"<v>{value}</v>")


WHITE_WORDS = '<r><t>Youth</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t xml:space="preserve"> for Jo Sample</t></r>'


def with_white_part_of_a_shared_text() -> bytes:
    return with_shared_texts(f"<si>{WHITE_WORDS}</si>")


def with_white_part_of_a_text() -> bytes:
    return with_words(saved(workbook()[0]), SHEET, "<t>Youth club</t>", WHITE_WORDS)
