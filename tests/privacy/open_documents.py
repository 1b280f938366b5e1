"""OpenDocument files for tests, each with one thing that a clerk may leave in it."""

from __future__ import annotations

import io
import zipfile

from odf import dc, draw, meta, office, style, table, text
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText

from tests.privacy.office_files import OFFICE, with_named_parts, with_words

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def written(document) -> bytes:
    packed = io.BytesIO()
    document.write(packed)
    return packed.getvalue()


def document(*paragraphs: str):
    file = OpenDocumentText()
    for words in paragraphs or ("The panel met.",):
        file.text.addElement(text.P(text=words))
    return file


def with_change(change) -> bytes:
    file = document()
    change(file)
    return written(file)


def of_author(name: str, element=dc.Creator) -> bytes:
    return with_change(lambda file: file.meta.addElement(element(text=name)))


def with_own_property(name: str, value: str) -> bytes:
    return with_change(lambda file: file.meta.addElement(meta.UserDefined(name=name, text=value)))


def with_template(address: str) -> bytes:
    return with_change(lambda file: file.meta.addElement(meta.Template(href=address, type="simple", title="x")))


def with_comment() -> bytes:
    def change(file):
        comment = office.Annotation()
        comment.addElement(dc.Creator(text="Jo Sample"))
        comment.addElement(text.P(text="Is that so?"))
        paragraph = text.P(text="The report ")
        paragraph.addElement(comment)
        file.text.addElement(paragraph)

    return with_change(change)


def with_styled_words(words: str = "Jo Sample", **properties: str) -> bytes:
    """With words in a style of these properties."""

    def change(file):
        look = style.Style(name="H", family="text")
        look.addElement(style.TextProperties(**properties))
        file.automaticstyles.addElement(look)
        paragraph = text.P(text="The person: ")
        paragraph.addElement(text.Span(stylename=look, text=words))
        file.text.addElement(paragraph)

    return with_change(change)


def with_styled_paragraph(**properties: str) -> bytes:
    def change(file):
        look = style.Style(name="F", family="paragraph")
        look.addElement(style.ParagraphProperties(**properties))
        file.automaticstyles.addElement(look)
        file.text.addElement(text.P(stylename=look, text="Jo Sample"))

    return with_change(change)


def with_box(colour: str) -> bytes:
    """With a filled box that lies before the text."""

    def change(file):
        look = style.Style(name="gr1", family="graphic")
        look.addElement(style.GraphicProperties(fillcolor=colour, wrap="run-through", runthrough="foreground"))
        file.automaticstyles.addElement(look)
        paragraph = text.P(text="Seen.")
        paragraph.addElement(draw.Rect(stylename=look, anchortype="paragraph", width="4cm", height="1cm"))
        file.text.addElement(paragraph)

    return with_change(change)


def name_a_person_in_the_title(file) -> None:
    file.meta.addElement(dc.Title(text="Letter to Jo Sample"))


def with_white_words_on_dark() -> bytes:
    def change(file):
        look = style.Style(name="D", family="paragraph")
        look.addElement(style.ParagraphProperties(backgroundcolor="#1f3864"))
        look.addElement(style.TextProperties(color="#ffffff"))
        file.automaticstyles.addElement(look)
        file.text.addElement(text.P(stylename=look, text="Our aims"))

    return with_change(change)


def with_content(old: str, new: str) -> bytes:
    return with_words(written(document()), "content.xml", old, new)


def with_element(element: str) -> bytes:
    """With an element before the first paragraph."""
    return with_content("<text:p>The panel met.", f"{element}<text:p>The panel met.")


def within_paragraph(element: str) -> bytes:
    return with_content("The panel met.", f"The panel met. {element}")


def with_tracked_change() -> bytes:
    info = '<office:change-info><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jo Sample</dc:creator>'
    region = (
        f'<text:changed-region text:id="c1"><text:deletion>{info}</office:change-info><text:p>of Sample Lodge</text:p>'
        "</text:deletion></text:changed-region>"
    )
    return with_element(f"<text:tracked-changes>{region}</text:tracked-changes>")


def with_part(name: str, content: bytes | str) -> bytes:
    return with_named_parts(written(document()), {name: content})


def with_object(kind: str, words: str) -> bytes:
    """With a document or a chart in the document."""
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        f'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:{kind}>'
        f"<text:p>{words}</text:p></office:{kind}></office:body></office:document-content>"
    )
    reference = (
        '<draw:object xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="./Object 1"/>'
    )
    return with_named_parts(within_paragraph(reference), {"Object 1/content.xml": content})


def with_note_of_archive(note: str) -> bytes:
    packed = io.BytesIO(written(document()))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.comment = note.encode()
    return packed.getvalue()


def with_setting(name: str, value: str) -> bytes:
    settings = (
        '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><office:settings><config:config-item-set>'
        f'<config:config-item config:name="{name}">{value}</config:config-item></config:config-item-set>'
        "</office:settings></office:document-settings>"
    )
    return with_part("settings.xml", settings)


def cell(words: str = "", **attributes) -> table.TableCell:
    file = table.TableCell(**({"valuetype": "string"} if words else {}), **attributes)
    if words:
        file.addElement(text.P(text=words))
    return file


def sheet(name: str, *rows: tuple[str, ...], **attributes) -> table.Table:
    file = table.Table(name=name, **attributes)
    for words in rows:
        row = table.TableRow()
        for each in words:
            row.addElement(cell(each))
        file.addElement(row)
    return file


def spreadsheet(change=lambda book, awards: None) -> bytes:
    """Two awards in a sheet, after a change to the file and the sheet."""
    book = OpenDocumentSpreadsheet()
    awards = sheet("Awards", ("Recipient", "Amount"), ("Youth club", "500"))
    change(book, awards)
    book.spreadsheet.addElement(awards)
    return written(book)


def with_hidden_sheet() -> bytes:
    def change(book, awards):
        hidden = style.Style(name="ta9", family="table")
        hidden.addElement(style.TableProperties(display="false"))
        book.automaticstyles.addElement(hidden)
        book.spreadsheet.addElement(sheet("Names", ("Jo Sample",), stylename=hidden))

    return spreadsheet(change)


def with_hidden_row(visibility: str, words: str = "Jo Sample") -> bytes:
    def change(book, awards):
        row = table.TableRow(visibility=visibility)
        row.addElement(cell(words))
        awards.addElement(row)

    return spreadsheet(change)


def with_hidden_column(words: str = "Jo Sample") -> bytes:
    def change(book, awards):
        awards.insertBefore(table.TableColumn(visibility="collapse"), awards.firstChild)
        awards.insertBefore(table.TableColumn(numbercolumnsrepeated=2), awards.firstChild)
        row = table.TableRow()
        for each in ("Road trust", "700", words):
            row.addElement(cell(each))
        awards.addElement(row)

    return spreadsheet(change)


def with_styled_cell(**properties: str) -> bytes:
    def change(book, awards):
        look = style.Style(name="ce9", family="table-cell")
        look.addElement(style.TextProperties(**properties))
        book.automaticstyles.addElement(look)
        row = table.TableRow()
        row.addElement(cell("Jo Sample", stylename=look))
        awards.addElement(row)

    return spreadsheet(change)


def with_white_part_of_a_cell() -> bytes:
    def change(book, awards):
        look = style.Style(name="T9", family="text")
        look.addElement(style.TextProperties(color="#ffffff"))
        book.automaticstyles.addElement(look)
        awards.childNodes[-1].childNodes[0].childNodes[0].addElement(text.Span(stylename=look, text="Jo Sample"))

    return spreadsheet(change)


def with_protected_value() -> bytes:
    def change(book, awards):
        look = style.Style(name="ce9", family="table-cell")
        look.addElement(style.TableCellProperties(cellprotect="hidden-and-protected"))
        book.automaticstyles.addElement(look)
        awards.setAttribute("protected", "true")
        awards.childNodes[-1].addElement(cell("Jo Sample", stylename=look))

    return spreadsheet(change)


def with_covered_value() -> bytes:
    def change(book, awards):
        covered = table.CoveredTableCell()
        covered.addElement(text.P(text="Jo Sample"))
        row = table.TableRow()
        row.addElement(cell("Total", numbercolumnsspanned=2))
        row.addElement(covered)
        awards.addElement(row)

    return spreadsheet(change)


def with_named_expression(formula: str) -> bytes:
    names = f'<table:named-expressions><table:named-expression table:name="x" table:expression="{formula}"/>'
    data = spreadsheet()
    end = "</office:spreadsheet>"
    return with_words(data, "content.xml", end, f"{names}</table:named-expressions>{end}")


def of_office() -> bytes:
    return of_author(OFFICE)
