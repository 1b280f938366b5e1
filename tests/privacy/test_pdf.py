"""The findings in PDF files, and what passes."""

import io
import re

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from gazette.privacy.files import NamedFile, read
from gazette.privacy.finding import Registered
from tests.privacy.pdf_files import (
    SECRET,
    box,
    changed,
    checked,
    clear,
    drawn,
    drawn_scan,
    frame,
    highlight,
    invisible,
    mark,
    picture,
    scan,
    updated,
    white_on_dark,
    words,
)
from tests.privacy.picture_files import with_exif

PLACE = Array([String("Jo_Sample"), Array([])])
OFFICE = Registered(names={"Exampleshire Police and Crime Commissioner"}, mailboxes={"office@example.org"})


def kinds_in(data: bytes) -> set[str]:
    return {finding.kind for finding in read(NamedFile("report.pdf", data), OFFICE)}


def layer_that_is_off(document):
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name="Names"))
    document.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))


def layer_by_base_state(document):
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name="Names"))
    document.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(BaseState=Name.OFF))


def layer_for_print(document):
    usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name="Names", Usage=usage))
    document.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary())


def set_info(key: str, value: str):
    return lambda document: document.docinfo.__setitem__(key, value)


def set_xmp(key: str, value: object):
    def change(document):
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata[key] = value

    return change


def set_root(key: str, value: object):
    return lambda document: document.Root.__setitem__(key, value)


def stream_of(document, text: bytes = b"(Jo Sample)"):
    return document.make_stream(b"BT " + text + b" Tj ET")


def left_over_stream(document):
    document.Root.Temporary = stream_of(document)


def left_over_character(document):
    document.Root.Temporary = stream_of(document, b"({)")


def without(key: bytes, data: bytes) -> bytes:
    """The file without an entry of its catalogue, byte for byte, so that the object behind it stays."""
    return re.sub(key + rb" \d+ \d+ R", lambda match: b" " * len(match[0]), data)


def field(**entries: object):
    def change(document):
        entry = document.make_indirect(Dictionary(FT=Name.Tx, T="who", **entries))
        document.Root.AcroForm = Dictionary(Fields=[entry])

    return change


def photograph(document):
    photo = document.make_stream(with_exif({"0th": {0x013B: SECRET.encode()}}))
    photo.Type, photo.Subtype, photo.Filter = Name.XObject, Name.Image, Name.DCTDecode
    photo.Width, photo.Height, photo.BitsPerComponent, photo.ColorSpace = 64, 48, 8, Name.DeviceRGB
    document.pages[0].Resources.XObject = Dictionary(Im0=photo)


def bookmark(title: str):
    def change(document):
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(title, 0))

    return change


def described(text: str):
    tags = Dictionary(Type=Name.StructTreeRoot, K=Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(text)))
    return set_root("/StructTreeRoot", tags)


def small_picture(document):
    document.pages[0].Thumb = document.make_stream(b"\0\0\0", Width=1, Height=1)


def with_content(data: bytes):
    return changed(lambda document: document.pages[0].contents_add(data))


LEAKS = {
    "author": drawn(author=SECRET),
    "author, in the properties of an XMP packet": changed(set_xmp("dc:creator", [SECRET])),
    "author, as company": changed(set_info("/Company", "Sample Security Ltd")),
    "path, in the title": changed(set_info("/Title", "S:\\Cases\\case.docx")),
    "properties, a person in the title": changed(set_info("/Title", "Complaint of Jo Sample")),
    "property, of its own": changed(set_info("/CaseOfficer", "team three")),
    "hidden text, under a box": drawn(words(), box(60, 590, 120, 25)),
    "hidden text, half under a box": drawn(words("Sampleworth", size=14), box(95, 590, 100, 25)),
    "hidden text, white": drawn(words(colour="#ffffff")),
    "hidden text, nearly white": drawn(words(colour="#fcfcfc")),
    "hidden text, off the page": drawn(words(x=900)),
    "hidden text, tiny": drawn(words(size=0.8)),
    "hidden text, invisible": drawn(invisible()),
    "hidden text, under a picture": drawn(words(), picture(60, 590, 120, 25)),
    "hidden text, under a white picture of a scan": drawn(picture(0, 0, 595, 842, scan("")), invisible()),
    "hidden text, outside the part that is shown": changed(
        lambda document: document.pages[0].__setitem__("/CropBox", Array([0, 650, 595, 842])), drawn(words())
    ),
    "hidden text, under a box with a label": drawn(
        words(), box(60, 590, 120, 25), words("WITHHELD", x=75, colour="#ffffff")
    ),
    "hidden text, under a picture that shows something": drawn(words(), picture(60, 590, 120, 25, checked())),
    "hidden picture": drawn(picture(700, 100, 50, 50)),
    "covered picture": drawn_scan(box(100, 590, 60, 12)),
    "covered picture, in white": drawn_scan(box(100, 590, 60, 12, "#ffffff")),
    "covered picture, with words of its own": drawn(picture(60, 560, 200, 60, checked()), box(100, 570, 60, 12)),
    "hidden text, under a mark": changed(mark("Square", IC=[0, 0, 0], C=[0, 0, 0]), drawn(words(y=600))),
    "embedded file": changed(lambda document: document.attachments.__setitem__("names.csv", b"x")),
    "embedded file, pinned to a page": changed(mark("FileAttachment")),
    "embedded file, as portfolio": changed(set_root("/Collection", Dictionary())),
    "script": changed(set_root("/OpenAction", Dictionary(S=Name.JavaScript, JS="app.alert(1)"))),
    "script, that starts a program": changed(mark("Link", A=Dictionary(S=Name.Launch, F="x.exe"))),
    "script, on an event": changed(set_root("/AA", Dictionary(WC=Dictionary(S=Name.JavaScript, JS="x")))),
    "comment": changed(mark("Text", Contents="Is it?", T=SECRET)),
    "comment, highlighted": changed(mark("Highlight")),
    "comment, a stamp": changed(mark("Stamp", Contents="Draft")),
    "redaction not applied": changed(mark("Redact")),
    "link to a file": changed(mark("Link", A=Dictionary(S=Name.URI, URI="file:///S:/cases/x.docx"))),
    "link to a file, of another PDF": changed(mark("Link", A=Dictionary(S=Name.GoToR, F="case.pdf"))),
    "e-mail address, in a link": changed(mark("Link", A=Dictionary(S=Name.URI, URI="mailto:jo.sample@example.org"))),
    "form": changed(field(V=SECRET)),
    "form, with XFA": changed(set_root("/AcroForm", Dictionary(XFA=String("x"), Fields=[]))),
    "signature": changed(field(V=Dictionary(Type=Name.Sig, Name=SECRET))),
    "hidden layer": changed(layer_that_is_off),
    "hidden layer, by the state of all": changed(layer_by_base_state),
    "hidden layer, for print only": changed(layer_for_print),
    "hidden page": changed(set_root("/Names", Dictionary(Templates=Dictionary()))),
    "private data": changed(lambda document: document.pages[0].__setitem__("/PieceInfo", Dictionary(Illustrator="x"))),
    "earlier version": updated(changed(lambda document: None)),
    "left-over part": without(b"/Temporary", changed(left_over_stream)),
    "data after the end": drawn() + b"\nPK\3\4 and another file",
    "author, in a photograph": changed(photograph),
    "path, in a bookmark": changed(bookmark("S:\\Cases\\Sample")),
    "mobile number, in a bookmark": changed(bookmark("Ring 07700 900461")),
    "embedded file, of a part": changed(set_root("/AF", Array([Dictionary(F="x.csv", EF=Dictionary())]))),
    "form, with an answer at the start": changed(field(DV=SECRET)),
    "author, as program": changed(set_info("/Creator", SECRET)),
    "person, in a bookmark": changed(bookmark("Statement of Jo Sample")),
    "person, in a description": changed(described("Photograph of Jo Sample at home")),
    "small picture, of a page": changed(small_picture),
    "person, in the name of a place": changed(set_root("/Dests", Dictionary({"/Jo_Sample": Array([])}))),
    "comment, in the source": drawn().replace(b"%PDF-1.3\n", b"%PDF-1.3\n% for the Jo Sample case\n", 1),
    "comment, among what draws a page": with_content(b"q\n% for the Jo Sample case\nQ"),
    "comment, of a program with a person": with_content(b"% written by Jo Sample\n"),
    "left-over part, under an entry of one's own": changed(left_over_stream),
    "left-over part, of a page": changed(lambda document: document.pages[0].__setitem__("/Draft", stream_of(document))),
    "person, in the name of a place in a tree": changed(set_root("/Names", Dictionary(Dests=Dictionary(Names=PLACE)))),
    "person, in words that are read aloud": with_content(b"/Span <</ActualText (Jo Sample)>> BDC EMC"),
    "mobile number, in words that are read aloud": with_content(
        b"/Span <</Alt <" + b"07700 900461".hex().encode() + b">>> BDC EMC"
    ),
    "mobile number, beside a link": changed(mark("Link", Contents="Ring 07700 900461")),
    "path, in a description": changed(described("S:\\Cases\\photo.jpg")),
    "date of birth, in a table": drawn(
        words("Name", y=650),
        words("Date of birth", x=250, y=650),
        words("Amount", x=400, y=650),
        words("Jo Sample", y=630),
        words("03/05/1970", x=250, y=630),
        words("500", x=410, y=630),
    ),
    "date of birth, in a table with an empty cell": drawn(
        words("Name", y=650),
        words("Role", x=250, y=650),
        words("DOB", x=400, y=650),
        words("Jo Sample", y=630),
        words("03/05/1970", x=400, y=630),
    ),
    "mobile number, on the page": drawn(words("Ring 07700 900461 after six.")),
    "refused, encrypted": changed(lambda document: None, encryption=pikepdf.Encryption(owner="x", user="")),
    "refused, with a password": changed(lambda document: None, encryption=pikepdf.Encryption(owner="x", user="y")),
    "refused, cut off": drawn()[:400],
}
LOOK_ALIKES = {
    "plain": drawn(),
    "by the office": drawn(author="Exampleshire Police and Crime Commissioner"),
    "lengths that are parts of their own, as LibreOffice and TeX write them": changed(lambda document: None, qdf=True),
    "a character that a program left behind": without(b"/Temporary", changed(left_over_character)),
    "a picture written as letters": changed(described(f"data:image/png;base64,{'SampleJoZE11ZZ' * 20}")),
    "by a team": drawn(author="Communications Team"),
    "an entry of a program": changed(set_root("/Draft", Dictionary(Version=2))),
    "a link to a page called home": changed(
        mark("Link", A=Dictionary(S=Name.URI, URI="https://www.example.org/home/plan"))
    ),
    "by a program": drawn(author="Microsoft Office User"),
    "linearised, with two ends": changed(lambda document: None, linearize=True),
    "white on a dark ground": drawn(white_on_dark),
    "pale grey": drawn(words("Pale but there", colour="#c8c8c8")),
    "red on green of the same grey": drawn(box(60, 590, 200, 24, "#2f8f2f"), words("Red on green", colour="#c8443c")),
    "a label on a picture": drawn(
        picture(60, 560, 200, 60, checked()), box(100, 570, 60, 14), words("Figure 1", x=102, y=572, colour="#ffffff")
    ),
    "a highlight": drawn(words("The panel agreed."), highlight(60, 590, 150, 20)),
    "a frame around words": drawn(words("The panel agreed."), frame(60, 590, 150, 20)),
    "words under a clear picture": drawn(words("The panel agreed."), picture(60, 590, 150, 20, clear())),
    "words on a photograph": drawn(picture(60, 560, 200, 60, checked()), words("Figure 1", y=580, colour="#0000ff")),
    "a table of dates": drawn(
        words("Meeting", y=650), words("Date", x=250, y=650), words("Panel", y=630), words("03/05/2018", x=250, y=630)
    ),
    "per cent signs": with_content(b"BT /F1 9 Tf 72 500 Td (5% of all (10% more) and so on) Tj ET"),
    "comment of a program": with_content(b"% Generated by a program\n"),
    "small print": drawn(words("Printed on recycled paper", size=5)),
    "lines and stops": drawn(words("_______ ......... ------- |||")),
    "a scan with its words": drawn(picture(0, 0, 595, 842, scan("The panel met.")), invisible("The panel met.")),
    "a link to the web": changed(mark("Link", A=Dictionary(S=Name.URI, URI="https://example.org/report"))),
    "a link to a role mailbox": changed(mark("Link", A=Dictionary(S=Name.URI, URI="mailto:office@example.org"))),
    "an empty form": changed(field()),
    "a bookmark": changed(bookmark("Part 1: the plan")),
    "a bookmark that names whom the page names": changed(bookmark("Statement of Jo Sample"), drawn(words())),
    "a layer that is on": changed(lambda document: None),
    "opens on its first page": changed(set_root("/OpenAction", Dictionary(S=Name.GoTo, D=Array([0, Name.Fit])))),
    "a photograph without properties": drawn(picture(60, 590, 64, 48)),
    "classified by Office": changed(set_info("/MSIP_Label_1f_Name", "Public")),
}


@pytest.mark.parametrize("case", LEAKS)
def test_hidden_data_is_told(case):
    assert case.partition(",")[0] in kinds_in(LEAKS[case])


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_look_alikes_pass(case):
    assert kinds_in(LOOK_ALIKES[case]) == set()


def test_a_finding_names_the_page_and_hides_the_value():
    document = pikepdf.open(io.BytesIO(drawn()))
    document.pages.extend(pikepdf.open(io.BytesIO(drawn(words(colour="#ffffff")))).pages)
    file = io.BytesIO()
    document.save(file)

    (finding,) = read(NamedFile("report.pdf", file.getvalue()), OFFICE)

    assert (finding.place, finding.shown) == ("page 2", "Jo ••••le")
    assert finding.why.startswith("2 words are in the text of this page and cannot be seen on it")


def test_a_finding_that_can_be_cleaned_names_the_command():
    (finding,) = read(NamedFile("content/files/x/my report.pdf", drawn(author=SECRET)), OFFICE)

    assert finding.remedy == "Run: bin/gazette clean-copy 'content/files/x/my report.pdf'."
    assert not finding.may_be_allowed
