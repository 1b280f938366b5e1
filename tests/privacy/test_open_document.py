"""What OpenDocument files hide, and what they may hold as every such file does."""

from __future__ import annotations

import pytest
from odf import meta

from tests.privacy import open_documents as opened
from tests.privacy import open_presentations as shows
from tests.privacy.office_files import findings, kinds, with_words

HIDDEN_SECTION = '<text:section text:name="s" text:display="none"><text:p>Jo Sample</text:p></text:section>'
USER_FIELD = (
    '<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="Jo Sample" '
    'text:name="who"/></text:user-field-decls>'
)
CONDITIONAL = (
    '<text:conditional-text text:condition="ooow:1" text:string-value-if-true="a" text:string-value-if-false="Jo"/>'
)
CHANGE_OF_CELL = (
    '<table:tracked-changes><table:cell-content-change table:id="c"><office:change-info/></table:cell-content-change>'
    "</table:tracked-changes>"
)
SHEETS = "<office:spreadsheet>"

TEXTS = {
    "author": ("author", lambda: opened.of_author("Jo Sample")),
    "first author": ("author", lambda: opened.of_author("Jo Sample", meta.InitialCreator)),
    "who printed it": ("author", lambda: opened.of_author("Jo Sample", meta.PrintedBy)),
    "own property": ("own property", lambda: opened.with_own_property("Case", "Jo Sample")),
    "template": ("outside template", lambda: opened.with_template("../../jsample/case.ott")),
    "comment": ("comment", opened.with_comment),
    "tracked change": ("tracked change", opened.with_tracked_change),
    "hidden words": ("hidden text", lambda: opened.with_styled_words(display="none")),
    "white words": ("hidden text", lambda: opened.with_styled_words(color="#ffffff")),
    "tiny words": ("hidden text", lambda: opened.with_styled_words(fontsize="1pt")),
    "hidden section": ("hidden text", lambda: opened.with_element(HIDDEN_SECTION)),
    "field that hides words": (
        "hidden text",
        lambda: opened.within_paragraph('<text:hidden-text text:condition="ooow:1" text:string-value="Jo Sample"/>'),
    ),
    "field that hides its paragraph": (
        "hidden text",
        lambda: opened.within_paragraph('<text:hidden-paragraph text:condition="ooow:1"/>'),
    ),
    "field with other words": ("hidden text", lambda: opened.within_paragraph(CONDITIONAL)),
    "variable": ("document variable", lambda: opened.with_element(USER_FIELD)),
    "name of a mail merge": (
        "mail merge",
        lambda: opened.within_paragraph('<text:database-display text:column-name="a">Jo</text:database-display>'),
    ),
    "macro": ("macro", lambda: opened.with_part("Basic/Standard/Module1.xml", "<x/>")),
    "earlier version": ("earlier version", lambda: opened.with_part("Versions/Version1", b"PK")),
    "signature": ("digital signature", lambda: opened.with_part("META-INF/documentsignatures.xml", "<x/>")),
    "embedded file": ("embedded file", lambda: opened.with_part("Object 1", b"\xd0\xcf\x11\xe0")),
    "left-over picture": ("left-over data", lambda: opened.with_part("Pictures/old.png", opened.PIXEL)),
    "left-over part": ("left-over data", lambda: opened.with_part("notes/old.txt", b"Jo Sample")),
    "left-over settings": ("left-over data", lambda: opened.with_part("Configurations2/old.txt", b"Jo Sample")),
    "comment in the source": ("comment", lambda: opened.with_element("<!-- Jo Sample wrote this -->")),
    "words in the list of parts": ("custom XML", lambda: opened.with_part("manifest.rdf", "<x>Jo Sample</x>")),
    "bookmark": ("person", lambda: opened.within_paragraph('<text:bookmark text:name="Jo_Sample"/>')),
    "note of the archive": ("left-over data", lambda: opened.with_note_of_archive("Jo Sample")),
    "sound": ("sound or video", lambda: opened.with_part("Media/voice.mp3", b"\0")),
    "spreadsheet in the text": ("embedded file", lambda: opened.with_object("spreadsheet", "Names")),
    "address in a chart": ("e-mail address", lambda: opened.with_object("chart", "jo.sample@example.org")),
    "printer on a server": ("path of a computer", lambda: opened.with_setting("PrinterName", "\\\\PRINT01\\Sample")),
    "list of a mail merge": ("mail merge", lambda: opened.with_setting("CurrentDatabaseDataSource", "Victims")),
    "link to a drive": (
        "link to a file",
        lambda: opened.within_paragraph(
            '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///S:/Cases/a.odt">here</text:a>'
        ),
    ),
    "path in the text": (
        "path of a computer",
        lambda: opened.written(opened.document("Saved in S:\\Cases\\Jo Sample\\report.odt")),
    ),
    "address in an index": (
        "e-mail address",
        lambda: opened.within_paragraph('<text:alphabetical-index-mark text:string-value="jo.sample@example.org"/>'),
    ),
    "mobile number": ("mobile number", lambda: opened.written(opened.document("Ring 07700 900461"))),
    "number above letters": (
        "mobile number",
        lambda: opened.within_paragraph(
            "<text:ruby><text:ruby-base>desk</text:ruby-base><text:ruby-text>07700 900461</text:ruby-text></text:ruby>"
        ),
    ),
    "narrow words": ("hidden text", lambda: opened.with_styled_words(textscale="1%")),
    "words beside the page": ("hidden text", lambda: opened.with_styled_paragraph(marginleft="90cm")),
    "line without height": ("hidden text", lambda: opened.with_styled_paragraph(lineheight="0.01cm")),
    "black box over words": ("covered text", lambda: opened.with_box("#000000")),
    "person in the title": ("person", lambda: opened.with_change(opened.name_a_person_in_the_title)),
}
SPREADSHEETS = {
    "hidden sheet": ("hidden sheet", opened.with_hidden_sheet),
    "hidden row": ("hidden row", lambda: opened.with_hidden_row("collapse")),
    "filtered row": ("hidden row", lambda: opened.with_hidden_row("filter")),
    "hidden column": ("hidden column", opened.with_hidden_column),
    "white cell": ("hidden text", lambda: opened.with_styled_cell(color="#ffffff")),
    "tiny cell": ("hidden text", lambda: opened.with_styled_cell(fontsize="1pt")),
    "value below a merged cell": ("hidden text", opened.with_covered_value),
    "white part of a cell": ("hidden text", opened.with_white_part_of_a_cell),
    "value that protection hides": ("hidden text", opened.with_protected_value),
    "name with a value": ("defined name", lambda: opened.with_named_expression("&quot;Jo Sample&quot;")),
    "tracked change": (
        "tracked change",
        lambda: with_words(opened.spreadsheet(), "content.xml", SHEETS, SHEETS + CHANGE_OF_CELL),
    ),
    "National Insurance number": (
        "National Insurance number",
        lambda: opened.spreadsheet(lambda book, awards: awards.addElement(row_of("Jo Sample", "QQ 12 34 56 C"))),
    ),
}
PRESENTATIONS = {
    "box over words": ("covered text", lambda: shows.presentation(shows.put_a_box_over_words)),
    "custom show": (
        "person",
        lambda: shows.with_setting_of_the_show('<presentation:show presentation:name="Jo Roe"/>'),
    ),
    "footer": (
        "mobile number",
        lambda: shows.with_setting_of_the_show(
            "<presentation:footer-decl>Ring 07700 900461</presentation:footer-decl>"
        ),
    ),
    "notes": ("speaker notes", lambda: shows.with_notes("Do not name Jo Sample.")),
    "hidden slide": ("hidden slide", shows.with_hidden_slide),
    "text off the slide": (
        "hidden object",
        lambda: shows.presentation(lambda show, page: page.addElement(shows.text_box("Jo Sample", x="-20cm"))),
    ),
}


def row_of(*words: str):
    row = opened.table.TableRow()
    for each in words:
        row.addElement(opened.cell(each))
    return row


@pytest.mark.parametrize(("kind", "make"), TEXTS.values(), ids=TEXTS)
def test_what_a_clerk_leaves_in_a_text_is_found(kind, make):
    assert kind in kinds("odt", make())


@pytest.mark.parametrize(("kind", "make"), SPREADSHEETS.values(), ids=SPREADSHEETS)
def test_what_a_clerk_leaves_in_a_spreadsheet_is_found(kind, make):
    assert kind in kinds("ods", make())


@pytest.mark.parametrize(("kind", "make"), PRESENTATIONS.values(), ids=PRESENTATIONS)
def test_what_a_clerk_leaves_in_a_presentation_is_found(kind, make):
    assert kind in kinds("odp", make())


HONEST = {
    "text": ("odt", lambda: opened.written(opened.document())),
    "text of the office": ("odt", opened.of_office),
    "empty own property": ("odt", lambda: opened.with_own_property("Info 1", "")),
    "white words on a dark paragraph": ("odt", opened.with_white_words_on_dark),
    "red words": ("odt", lambda: opened.with_styled_words(color="#c9211e", words="Seen")),
    "no tracked changes": ("odt", lambda: opened.with_element("<text:tracked-changes/>")),
    "empty list of keys": ("odt", lambda: opened.with_part("Configurations2/accelerator/current.xml", b"")),
    "list of parts with its type": (
        "odt",
        lambda: opened.with_part("META-INF/manifest.xml", '<!DOCTYPE m PUBLIC "-//OpenOffice.org" "Manifest.dtd"><m/>'),
    ),
    "blue box": ("odt", lambda: opened.with_box("#729fcf")),
    "list of no macros": ("odt", lambda: opened.with_part("Basic/script-lc.xml", "<x/>")),
    "small picture": ("odt", lambda: opened.with_part("Thumbnails/thumbnail.png", opened.PIXEL)),
    "own printer": ("odt", lambda: opened.with_setting("PrinterName", "Generic Printer")),
    "ordinary bookmark": ("odt", lambda: opened.within_paragraph('<text:bookmark text:name="Part_One"/>')),
    "bookmark of a person in the text": (
        "odt",
        lambda: opened.within_paragraph('<text:bookmark text:name="Jo_Sample"/>by Jo Sample'),
    ),
    "settings of menus": ("odt", lambda: opened.with_part("Configurations2/menubar/current.xml", "<x/>")),
    "comment of a program": ("odt", lambda: opened.with_element("<!-- Generated by a program -->")),
    "number of a page": (
        "odt",
        lambda: opened.within_paragraph('<text:page-number text:select-page="current">1</text:page-number>'),
    ),
    "link to the web": (
        "odt",
        lambda: opened.within_paragraph(
            '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://www.example.org/">here</text:a>'
        ),
    ),
    "spreadsheet": ("ods", opened.spreadsheet),
    "empty hidden row": ("ods", lambda: opened.with_hidden_row("collapse", "")),
    "empty hidden column": ("ods", lambda: opened.with_hidden_column("")),
    "name of a formula": ("ods", lambda: opened.with_named_expression("of:=[.A1]*2")),
    "presentation": ("odp", shows.presentation),
    "empty notes": ("odp", lambda: shows.with_notes("")),
}


@pytest.mark.parametrize(("ending", "make"), HONEST.values(), ids=HONEST)
def test_an_ordinary_file_passes(ending, make):
    assert findings(ending, make()) == []


@pytest.mark.parametrize(
    ("ending", "make", "place"),
    [
        ("odt", lambda: opened.with_styled_words(display="none"), "paragraph 2"),
        ("ods", opened.with_hidden_sheet, "sheet Names"),
        ("ods", opened.with_hidden_column, "sheet Awards, column C"),
        ("ods", lambda: opened.with_styled_cell(color="#ffffff"), "sheet Awards, cell A3"),
        ("odp", lambda: shows.with_notes("Do not name Jo Sample."), "slide 1"),
    ],
)
def test_a_finding_says_where(ending, make, place):
    assert [finding.place for finding in findings(ending, make())] == [place]


def test_a_file_with_a_password_is_refused():
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"

    (finding,) = findings("odt", opened.with_part("META-INF/manifest.xml", manifest))

    assert (finding.kind, finding.why) == ("refused", "It has a password.")
