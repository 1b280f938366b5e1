"""What a Word document hides, and what it may hold as every document does."""

from __future__ import annotations

import pytest

from tests.privacy import word_documents as word
from tests.privacy.office_files import (
    findings,
    kinds,
    packed,
    parts_of,
    saved,
    with_named_parts,
    with_relationship,
    with_words,
)

NORMAL = "file:///C:\\Staff\\jsample\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm"
HIDDEN_ROW = (
    "<w:tbl ><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>Jo Sample</w:t></w:r></w:p>"
    "</w:tc></w:tr></w:tbl>"
)
WHITE_WORDS = 'Seen.</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Jo Sample'
SIGNATURE = '<w:p ><w:pPr><w:framePr w:x="99000"/></w:pPr><w:r><w:t>Jo Sample</w:t></w:r></w:p>'

LEAKS = {
    "author": ("author", lambda: word.of_author("Jo Sample")),
    "author of an account": ("author", lambda: word.of_author("EXAMPLE\\jsample")),
    "author with a team": ("author", lambda: word.of_author("Jo Sample (Exampleshire Police)")),
    "two authors": ("author", lambda: word.of_author("Exampleshire Police; Jo Sample")),
    "last editor": ("author", lambda: word.last_edited_by("Jo Sample")),
    "company": ("company or manager", lambda: word.with_property("Company", "Sample Security Ltd")),
    "manager": ("company or manager", lambda: word.with_property("Manager", "Jo Sample")),
    "base of links": ("path of a computer", lambda: word.with_property("HyperlinkBase", "C:\\Staff\\jsample\\")),
    "own property": ("own property", lambda: word.with_own_property("Case officer", "Jo Sample")),
    "owner of a label": ("own property", lambda: word.with_own_property("MSIP_Label_1_Owner", "jo@example.org")),
    "deletion": ("tracked change", lambda: word.tracked("del")),
    "insertion": ("tracked change", lambda: word.tracked("ins", "kind")),
    "words moved from": ("tracked change", lambda: word.tracked("moveFrom")),
    "words moved to": ("tracked change", lambda: word.tracked("moveTo", "kind")),
    "change of format": ("tracked change", word.with_tracked_format),
    "deleted row": ("tracked change", word.with_deleted_row),
    "deleted end of a paragraph": ("tracked change", word.with_deleted_paragraph_end),
    "comment": ("comment", word.with_comment),
    "reviewer": ("reviewer's name", lambda: word.with_reviewers("Jo Sample")),
    "hidden words": ("hidden text", lambda: word.with_run(word.hide)),
    "hidden by a style": ("hidden text", word.with_hiding_style),
    "hidden by a style's parent": ("hidden text", lambda: word.with_hiding_style(based_on=True)),
    "white words": ("hidden text", lambda: word.with_run(word.whiten)),
    "nearly white words": (
        "hidden text",
        lambda: word.with_runs('<w:r><w:rPr><w:color w:val="FEFEFE"/></w:rPr><w:t>Jo Sample</w:t></w:r>'),
    ),
    "white of the theme": (
        "hidden text",
        lambda: word.with_runs(
            '<w:r><w:rPr><w:color w:val="FFFFFF" w:themeColor="background1"/></w:rPr><w:t>Jo Sample</w:t></w:r>'
        ),
    ),
    "white words in a cell": ("hidden text", lambda: word.with_white_cell("")),
    "words of the colour behind them": (
        "hidden text",
        lambda: word.with_run(lambda run: word.shade(run, "1F3864", "1F3864")),
    ),
    "black on black": ("hidden text", lambda: word.with_run(lambda run: word.shade(run, "000000", "000000"))),
    "black marker": ("hidden text", lambda: word.with_run(word.blacken)),
    "tiny words": ("hidden text", lambda: word.with_run(word.shrink)),
    "narrow words": (
        "hidden text",
        lambda: word.with_runs('<w:r><w:rPr><w:w w:val="1"/></w:rPr><w:t>Jo Sample</w:t></w:r>'),
    ),
    "see-through words": (
        "hidden text",
        lambda: word.with_runs(
            "<w:r><w:rPr><w14:textFill><w14:noFill/></w14:textFill></w:rPr><w:t>Jo Sample</w:t></w:r>"
        ),
    ),
    "line without height": (
        "hidden text",
        lambda: word.with_xml(
            '<w:p ><w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr><w:r><w:t>Jo Sample</w:t></w:r></w:p>'
        ),
    ),
    "beside the page": ("hidden object", lambda: word.with_xml(SIGNATURE)),
    "text box off the page": ("hidden object", lambda: word.with_shape(left=-90_000_000, words="Jo Sample")),
    "black box over words": ("covered text", word.with_shape),
    "hidden picture": ("hidden object", lambda: word.with_picture(hidden=True)),
    "cropped picture": ("cropped picture", lambda: word.with_picture(crop=40_000)),
    "path in the words for a picture": (
        "path of a computer",
        lambda: word.with_picture("C:\\Staff\\jsample\\Pictures\\home.png"),
    ),
    "document variable": (
        "document variable",
        lambda: word.with_setting('<w:docVars><w:docVar w:name="Client" w:val="Jo Sample"/></w:docVars>'),
    ),
    "mail merge": ("mail merge", lambda: word.with_setting("<w:mailMerge/>")),
    "template on a server": (
        "outside template",
        lambda: word.with_template("file:///\\\\server01\\templates\\case.dotm"),
    ),
    "usual template in somebody's folder": ("outside template", lambda: word.with_template(NORMAL)),
    "link to a drive": ("link to a file", lambda: word.with_link("file:///S:\\Cases\\sample.docx")),
    "field that takes in a file": ("outside link", lambda: word.with_field(' INCLUDETEXT "S:\\\\Cases\\\\a.docx" ')),
    "field with other words": ("hidden text", lambda: word.with_field(' IF 1 = 1 "shown" "Jo Sample" ')),
    "field with a path": ("path of a computer", lambda: word.with_field(' HYPERLINK "C:\\\\Staff\\\\jo\\\\a.docx" ')),
    "path in a footer": ("path of a computer", lambda: word.with_footer("S:\\Cases\\Jo Sample\\report.docx")),
    "custom XML": ("custom XML", lambda: word.with_part("customXml/item9.xml", "<case><who>Jo Sample</who></case>")),
    "custom XML in attributes": (
        "custom XML",
        lambda: word.with_part("customXml/item9.xml", '<case who="Jo Sample"/>'),
    ),
    "embedded file": ("embedded file", lambda: word.with_part("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0")),
    "document taken in": ("embedded file", lambda: word.with_part("word/afchunk1.htm", "<p>Jo Sample</p>")),
    "macro": ("macro", lambda: word.with_part("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")),
    "own menu": ("own menu", lambda: word.with_part("customUI/customUI.xml", "<customUI onLoad='x'/>")),
    "signature": ("digital signature", lambda: word.with_part("_xmlsignatures/sig1.xml", "<Signature/>")),
    "video": ("sound or video", lambda: word.with_part("word/media/film.mp4", b"\0")),
    "left-over picture": ("left-over data", lambda: word.with_part("word/media/image9.gif", b"GIF89a")),
    "document taken in under another name": (
        "embedded file",
        lambda: with_relationship(
            word.with_part("word/chunk.html", "<p>Jo Sample</p>"), "word/document.xml", "aFChunk", "chunk.html", False
        ),
    ),
    "part that nothing uses": ("left-over data", lambda: word.with_part("word/oldDraft.xml", "<x>Jo Sample</x>")),
    "words behind the end": ("left-over data", lambda: saved(word.document()) + b"Jo Sample"),
    "left-over part": ("left-over data", lambda: word.with_part("[trash]/0000.dat", b"Jo Sample")),
    "bookmark": ("person", lambda: word.with_bookmark("Jo_Sample")),
    "comment in the source": ("comment", lambda: word.with_runs("<!-- ask Jo Sample -->")),
    "smart tag": ("hidden text", lambda: word.with_smart_tag("smartTag", "Jo Sample")),
    "own XML around words": ("hidden text", lambda: word.with_smart_tag("customXml", "Jo Sample")),
    "tag of a control": (
        "person",
        lambda: word.with_runs('<w:sdt><w:sdtPr><w:tag w:val="Jo Sample"/></w:sdtPr><w:sdtContent/></w:sdt>'),
    ),
    "prompt of a link": (
        "mobile number",
        lambda: word.with_runs('<w:hyperlink w:anchor="x" w:tooltip="Ring 07700 900461"><w:r/></w:hyperlink>'),
    ),
    "form for old programs": (
        "person",
        lambda: word.with_runs(
            "<mc:AlternateContent><mc:Fallback><w:r><w:t>Jo Sample</w:t></w:r></mc:Fallback></mc:AlternateContent>"
        ),
    ),
    "list for mail merge": ("mail merge", lambda: word.with_part("word/recipientData.xml", "<recipients/>")),
    "building block": ("stored text", lambda: word.with_building_block("Yours sincerely, Jo Sample")),
    "hidden words in the strict form": ("hidden text", lambda: word.as_strict(word.with_run(word.hide))),
    "date of birth in a table": (
        "date of birth",
        lambda: word.with_table(("Name", "Date of birth"), ("Jo Sample", "03/05/1970")),
    ),
    "marking": ("protective marking", lambda: saved(word.document("OFFICIAL-SENSITIVE"))),
    "field named after a person": ("person", lambda: word.with_field(' MERGEFIELD "Jo_Sample" ')),
    "who may edit": ("reviewer's name", lambda: word.with_runs('<w:permStart w:id="1" w:ed="EXAMPLE\\jsample"/>')),
    "hidden row": ("hidden text", lambda: word.with_xml(HIDDEN_ROW)),
    "white words in a white box": ("hidden text", lambda: word.with_shape("FFFFFF", words=WHITE_WORDS)),
    "watermark": (
        "protective marking",
        lambda: word.with_runs('<w:r><w:pict><v:shape><v:textpath string="SECRET"/></v:shape></w:pict></w:r>'),
    ),
    "person in the title": ("person", lambda: word.with_title("Letter to Jo Sample")),
    "printer on a server": (
        "path of a computer",
        lambda: word.with_part("word/printerSettings1.bin", b"\1\0" + "\\\\PRINT01\\Sample".encode("utf-16-le")),
    ),
    "path in a drawing of Windows": (
        "path of a computer",
        lambda: word.with_part("word/media/image9.emf", b"\1\0\0\0".ljust(40, b"\0") + b" EMF\0S:\\Cases\\Sample"),
    ),
    "link to a file beside it": ("link to a file", lambda: word.with_link("Complaints/Jo%20Sample.docx")),
    "people in data of SharePoint": ("custom XML", lambda: word.with_part("customXml/item9.xml", word.SHARED_WITH)),
    "address of a person in a footer": ("e-mail address", lambda: word.with_footer("Write to jo.sample@example.org")),
    "address of a person in a link": ("e-mail address", lambda: word.with_link("mailto:jo.sample@example.org")),
    "mobile number in a text box": (
        "mobile number",
        lambda: word.with_shape("FFFFFF", words="Ring 07700 900461 after six."),
    ),
}


@pytest.mark.parametrize(("kind", "make"), LEAKS.values(), ids=LEAKS)
def test_what_a_clerk_leaves_in_a_document_is_found(kind, make):
    assert kind in kinds("docx", make())


def test_a_white_box_over_words_is_asked_about():
    data = word.with_shape("FFFFFF")

    assert [(finding.kind, finding.stops) for finding in findings("docx", data)] == [("covered text", False)]


def test_many_changes_are_one_finding_with_the_first_places():
    report = word.document()
    for _ in range(5):
        word.hide(report.add_paragraph().add_run("The panel is in private."))

    assert [finding.place for finding in findings("docx", saved(report))] == [
        "paragraph 3, paragraph 4, paragraph 5 and 2 more"
    ]


def test_an_address_over_several_paragraphs_is_read_as_one():
    data = saved(word.document("Ms Jo Sample", "14 Sample Road", "Sampleton", "ZE1 1ZZ"))

    assert kinds("docx", data) == {"address beside a name"}


def test_a_number_split_over_runs_and_hyphens_is_read():
    assert "mobile number" in kinds(
        "docx",
        word.with_runs("<w:r><w:t>0770</w:t></w:r><w:r><w:t>0</w:t><w:noBreakHyphen/><w:t>900461</w:t></w:r>"),
    )


def test_a_part_may_have_any_name():
    data = word.with_run(word.hide)
    renamed = with_words(data, "_rels/.rels", "word/document.xml", "word/document2.xml")
    renamed = with_words(renamed, "[Content_Types].xml", "/word/document.xml", "/word/document2.xml")
    parts = parts_of(renamed)
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")

    assert "hidden text" in kinds("docx", packed(parts))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"<w:document", "A part of it is damaged."),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "A part of it declares entities, as an attack would."),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>".encode("utf-16"), "A part of it declares entities, as an attack would."),
        (b"<x>" * 5_000 + b"</x>" * 5_000, "A part of it is damaged."),
        (b"<x/>", "It cannot be opened as a Word document."),
    ],
)
def test_a_document_that_cannot_be_read_is_one_sentence(content, what):
    data = with_named_parts(saved(word.document()), {"word/document.xml": content})

    (finding,) = findings("docx", data)

    assert (finding.kind, finding.why) == ("refused", what)
    assert finding.remedy == "Save it again from its program."
