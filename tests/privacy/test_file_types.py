"""Which files are published: the ending is allowed and the content agrees with it."""

import io
import zipfile

import pytest

from gazette.privacy.files import NamedFile, read
from gazette.privacy.finding import Registered
from tests.privacy.pdf_files import drawn
from tests.privacy.picture_files import jpeg, png

RIGHT_ENDING = "Save it from its program under the right ending."
NO_MACROS = "Save it without macros, as .{}: macros are programs."
OTHERWISE = "Save it as .pdf, .docx, .xlsx, .csv, .png or .jpg."
NOT_PUBLISHED = "Files that end in .{} are not published."


def answer(name: str, data: bytes) -> str:
    """The reason and the remedy if a file is refused, otherwise nothing."""
    findings = read(NamedFile(name, data), Registered())
    return next((f"{finding.why} {finding.remedy}" for finding in findings if finding.kind == "refused"), "")


def packed(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("Types", "[Content_Types].xml"), content)
    return file.getvalue()


WITH_MACROS = packed(Types="application/vnd.ms-word.document.macroEnabled.main+xml", word__document="x")
WITH_A_PROGRAM = packed(Types="application/x", xl__workbook="x", xl__vbaProject="x")
TEMPLATE = packed(Types="wordprocessingml.template.main+xml", word__document="x")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500

REFUSED = [
    ("report.doc", OLD_OFFICE, f"{NOT_PUBLISHED.format('doc')} Save it as .docx or .pdf."),
    ("table.xls", OLD_OFFICE, f"{NOT_PUBLISHED.format('xls')} Save it as .xlsx or .csv."),
    ("report.docm", WITH_MACROS, f"{NOT_PUBLISHED.format('docm')} {NO_MACROS.format('docx')}"),
    ("report.docx", WITH_MACROS, f"It ends in .docx, but it holds macros. {NO_MACROS.format('docx')}"),
    ("table.xlsx", WITH_A_PROGRAM, f"It ends in .xlsx, but it holds macros. {NO_MACROS.format('xlsx')}"),
    ("report.docx", TEMPLATE, f"It ends in .docx, but it is a template. {RIGHT_ENDING}"),
    ("report.docx", OLD_OFFICE, "It has a password, or is an old Office file with a new ending. "
     "Save it from its program as .docx, without a password."),
    ("page.html", b"<p>x", f"{NOT_PUBLISHED.format('html')} Write it as a page of the site, or save it as .pdf."),
    ("page.XHTML", b"<p>x", f"{NOT_PUBLISHED.format('xhtml')} Write it as a page of the site, or save it as .pdf."),
    ("data.xml", b"<?xml version='1.0'?><a/>", f"{NOT_PUBLISHED.format('xml')} Save it as .csv or .json."),
    ("letter.eml", b"From: a@example.org\n\nx", f"{NOT_PUBLISHED.format('eml')} "
     "Write what matters in a page: a saved e-mail shows addresses and the route it took."),
    ("jo.vcf", b"BEGIN:VCARD", f"{NOT_PUBLISHED.format('vcf')} "
     "Name the role and its mailbox on the page: a contact card holds a person's data."),
    ("report.pdf.exe", b"MZ\0", f"{NOT_PUBLISHED.format('exe')} Remove it: programs are not published."),
    ("report.rtf", b"{\\rtf1", f"{NOT_PUBLISHED.format('rtf')} Save it as .docx or .pdf."),
    ("data.bin", b"\0\1", f"{NOT_PUBLISHED.format('bin')} {OTHERWISE}"),
    ("report", drawn(), f"Files without an ending are not published. {OTHERWISE}"),
    (".pdf", drawn(), f"Files without an ending are not published. {OTHERWISE}"),
    ("report.php.jpg", jpeg(), "Its name has two endings, .php and .jpg, and some servers go by the first. "
     "Rename it without .php."),
    ("report\u202efdp.txt", b"x", "Its name has a character that cannot be seen. Rename it."),
    ("picture.png", b"<html><script>1</script></html>", f"It ends in .png, but it is a web page. {RIGHT_ENDING}"),
    ("notes.txt", b"\n <!DOCTYPE HTML><title>x", f"It ends in .txt, but it is a web page. {RIGHT_ENDING}"),
    ("notes.csv", b"a,b\n<script>1</script>", f"It ends in .csv, but it is a web page. {RIGHT_ENDING}"),
    ("notes.txt", "<html>".encode("utf-16"), f"It ends in .txt, but it is a web page. {RIGHT_ENDING}"),
    ("notes.txt", b"Received: from a\nFrom: b\n\nx", f"It ends in .txt, but it is a saved e-mail. {RIGHT_ENDING}"),
    ("notes.txt", b"BEGIN:VCARD\nEND:VCARD", f"It ends in .txt, but it is a contact card. {RIGHT_ENDING}"),
    ("notes.txt", b"#!/bin/sh\nx", f"It ends in .txt, but it is a program. {RIGHT_ENDING}"),
    ("notes.txt", b"MZ\x90\0\3", f"It ends in .txt, but it is a program. {RIGHT_ENDING}"),
    ("notes.txt", b"a\0\1\2", f"It ends in .txt, but it is of an unknown type. {RIGHT_ENDING}"),
    ("picture.jpg", png(), f"It ends in .jpg, but it is a PNG picture. {RIGHT_ENDING}"),
    ("picture.jpg", b"\0\0\0\x18ftypheic",
     f"It ends in .jpg, but it is a video, or a photograph from a telephone. {RIGHT_ENDING}"),
    ("picture.png", b"RIFF....WEBP", f"It ends in .png, but it is a WebP picture. {RIGHT_ENDING}"),
    ("report.pdf", jpeg(), f"It ends in .pdf, but it is a JPEG picture. {RIGHT_ENDING}"),
    ("report.pdf", b"<script>1</script>" + drawn(),
     f"It ends in .pdf, but it is a PDF with something else before it. {RIGHT_ENDING}"),
    ("report.docx", packed(a="x"), f"It ends in .docx, but it is a zip archive. {RIGHT_ENDING}"),
    ("files.zip", packed(mimetype="application/vnd.oasis.opendocument.text"),
     f"It ends in .zip, but it is an OpenDocument text. {RIGHT_ENDING}"),
    ("data.json", b"{'a': 1}", "It ends in .json, but it is not JSON. Save it again from its program."),
    ("dates.ics", b"x", f"It ends in .ics, but it is a plain text. {RIGHT_ENDING}"),
    ("empty.csv", b" \n", "The file is empty. Attach the file itself, or remove the line."),
    ("large.pdf", b"%PDF-" + b"\0" * 25_000_000, "It is larger than 25 MB. Split it into smaller files."),
]  # fmt: skip
PUBLISHED = [
    ("report.pdf", drawn()),
    ("REPORT.PDF", drawn()),
    ("report.v2.final.pdf", drawn()),
    ("report.docx.pdf", drawn()),
    ("IMG_0001.JPG", jpeg()),
    ("photo.jpeg", jpeg()),
    ("picture.png", png()),
    ("figures.csv", b"BMX track,500\nMZ Ltd,700\n"),
    ("figures.csv", "a,b\n1,£500\n".encode("cp1252")),
    ("figures.csv", "a,b\n1,£500\n".encode("utf-16")),
    ("notes.txt", b"From: the office\nTo: the panel\nSubject: the plan\n\nWe met."),
    ("notes.txt", b"Less than < and more than >."),
    ("data.json", b'{"a": 1}'),
    ("dates.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    ("outlook.ics", b"BEGIN:VCALENDAR\nX-ALT-DESC;FMTTYPE=text/html:<html>Panel</html>\nEND:VCALENDAR\n"),
    ("files.zip", packed(**{"a.csv": "x,y\n1,2\n"})),
    ("drawing.svg", b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
]


@pytest.mark.parametrize(("name", "data", "sentence"), REFUSED)
def test_a_file_that_is_not_published_says_what_to_do(name, data, sentence):
    assert answer(name, data) == sentence


@pytest.mark.parametrize(("name", "data"), PUBLISHED)
def test_ordinary_files_are_published(name, data):
    assert answer(name, data) == ""


def test_nobody_can_allow_a_file_that_is_not_published():
    (finding,) = read(NamedFile("page.html", b"<p>x"), Registered())

    assert finding.stops
    assert not finding.may_be_allowed
