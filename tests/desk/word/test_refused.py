"""What cannot be read is refused in one sentence that says what to do."""

import io
import struct
import zipfile

import pytest

from gazette.desk.grid import CannotRead
from gazette.desk.word import opening
from gazette.desk.word.opening import read_file
from tests.desk.word.docx_files import NAMES, docx, p, zipped

WORDS = docx(p("Words."))
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def with_part(name, content):
    """The Word file with one part replaced or added."""
    old = zipfile.ZipFile(io.BytesIO(WORDS))
    return zipped({**{part: old.read(part) for part in old.namelist()}, name: content})


def with_declared_size(size):
    """The Word file, whose list of parts says that the first is as large as this."""
    at = WORDS.rindex(b"PK\x01\x02", 0, WORDS.index(b"word/_rels", WORDS.index(b"PK\x01\x02")))
    return WORDS[: at + 24] + struct.pack("<I", size) + WORDS[at + 28 :]


STRICT = f"<w:document {NAMES}>".replace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
)
REFUSED = {
    "an old Word file, or one with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
        "an old Word (.doc), or one with a password. Open it in Word, take the password off",
    ),
    "macros": (with_part("word/vbaProject.bin", b"x"), "may hold macros (.docm). Open it in Word, choose Save As"),
    "Strict Open XML": (
        with_part("word/document.xml", f"{STRICT}</w:document>"),
        "a Strict Open XML document. Open it",
    ),
    "a document type": (
        with_part("word/document.xml", "<!DOCTYPE x [<!ENTITY e 'words'>]><x>&e;</x>"),
        "a part that Word does not write, which may do harm. Open it in Word, and save it again",
    ),
    "an entity in the styles": (with_part("word/styles.xml", "<!DOCTYPE x><x/>"), "may do harm. Open it in Word"),
    "XML that is cut off": (with_part("word/document.xml", f"<w:document {NAMES}><w:body>"), "is damaged. Open it in"),
    "a zip that is cut off": (WORDS[:-40], "The file is damaged. Open it in Word, and save it again"),
    "a zip with a wrong part": (WORDS[:60] + b"\0" * 40 + WORDS[100:], "The file is damaged. Open it in Word"),
    "too much to unpack": (
        with_part("word/more.xml", b"\0" * 60_000_000),
        "which is too much to read. Make its pictures",
    ),
    "a part that says it is small": (with_declared_size(400_000_000), "which is too much to read."),
    "a file of parts without a text": (zipped({"readme.txt": "x"}), "This is not a Word document. Open it in Word"),
    "another file within": (
        with_part("word/document.xml", f"<w:document {NAMES}><w:body><w:altChunk/></w:body></w:document>"),
        "is another file within this one. Open it in Word",
    ),
    "a workbook": (zipped({"xl/workbook.xml": "<x/>"}), "a workbook or a presentation. Copy its text into Word"),
    "a sheet of OpenDocument": (
        zipped({"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "This is not a text of OpenDocument. Copy its words into a text (.odt)",
    ),
    "OpenDocument with a password": (
        zipped({"content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>", "mimetype": ODT_TYPE}),
        "The file has a password. Open it, take the password off, and save it again.",
    ),
    "Rich Text": (b"{\\rtf1 words}", "This is Rich Text (.rtf). Open it in Word"),
    "a picture": (b"\x89PNG\r\n\x1a\nrest", "This is a picture. Type its words"),
    "an empty file": (b"  \n", "The file is empty."),
    "a program": (b"MZ\0\0\0", "a file of another program. Save it as .docx, .odt, .html, .md, .txt or .pdf."),
    "a damaged PDF": (b"%PDF-1.4 nothing", "The PDF is damaged."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_with_what_to_do(case):
    data, sentence = REFUSED[case]

    with pytest.raises(CannotRead) as refusal:
        read_file("paper.docx", data)

    assert sentence in str(refusal.value)


def test_a_file_too_large_to_read_is_refused(monkeypatch):
    monkeypatch.setattr(opening, "LARGEST_FILE", 100)

    with pytest.raises(CannotRead, match="Make its pictures smaller, and save it again"):
        read_file("paper.docx", WORDS)


def test_a_word_file_cut_off_anywhere_is_refused_or_read_and_never_breaks():
    for end in range(0, len(WORDS), 97):
        try:
            read_file("paper.docx", WORDS[:end] or b" ")
        except CannotRead:
            continue
