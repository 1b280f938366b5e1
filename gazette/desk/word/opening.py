"""Opens a file of any kind that a text can be brought in from, and refuses the others with what to do instead."""

from __future__ import annotations

import re
from pathlib import Path

from gazette.desk.grid import CannotRead
from gazette.desk.word.docx_reader import SAVE_AS_DOCX, read_docx
from gazette.desk.word.html_reader import read_html
from gazette.desk.word.model import ReadText
from gazette.desk.word.odt_reader import read_odt
from gazette.desk.word.pdf_reader import read_pdf
from gazette.desk.word.plain_reader import read_markdown, read_plain_text
from gazette.desk.word.unseen_words import ask_about_unseen_words
from gazette.desk.word.zip_package import ZipPackage

LARGEST_FILE = 50_000_000  # bytes
LARGEST_TEXT = 2_000_000
KINDS = ".docx, .odt, .html, .md, .txt or .pdf"
_BEGINNINGS = {
    b"{\\rtf": f"This is Rich Text (.rtf). {SAVE_AS_DOCX}",
    b"\x89PNG": "This is a picture. Type its words, or ask for the document that it shows.",
    b"\xff\xd8\xff": "This is a picture. Type its words, or ask for the document that it shows.",
}


def read_file(name: str, data: bytes, folder: Path | None = None) -> ReadText:
    """The text of a file, by what is in it and not by its name. `folder` has the pictures of a web page."""
    if not data.strip():
        raise CannotRead("The file is empty.")
    if len(data) > LARGEST_FILE:
        raise CannotRead(f"The file has {len(data) / 1e6:.0f} MB. Make its pictures smaller, and save it again.")
    _refuse_by_beginning(data)
    if data.startswith(b"PK"):
        return _read_package(ZipPackage(data), data)
    if data.startswith(b"%PDF"):
        return read_pdf(data)
    return _read_text(name.lower(), data, folder)


def _refuse_by_beginning(data: bytes) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        what = "This is a document of an old Word (.doc), or one with a password."
        raise CannotRead(f"{what} Open it in Word, take the password off, and save it as Word Document (*.docx).")
    for beginning, sentence in _BEGINNINGS.items():
        if data.startswith(beginning):
            raise CannotRead(sentence)


def _read_package(package: ZipPackage, data: bytes) -> ReadText:
    if "content.xml" in package.names:
        text, ending = read_odt(package), "odt"
    elif any(name.startswith(("xl/", "ppt/")) for name in package.names):
        raise CannotRead("This is a workbook or a presentation. Copy its text into Word, and save it as .docx.")
    else:
        text, ending = read_docx(package), "docx"
    ask_about_unseen_words(ending, data, text)
    return text


def _read_text(name: str, data: bytes, folder: Path | None) -> ReadText:
    if len(data) > LARGEST_TEXT and not re.search(rb"<(?:html|body|p)\b", data[:2_000], re.I):
        raise CannotRead(f"The text has {len(data) / 1e6:.0f} MB, which is too long for a document. Divide it.")
    if name.endswith((".html", ".htm")) or re.match(rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|head|body)", data, re.I):
        return read_html(data, folder)
    if name.endswith((".doc", ".docm", ".dot", ".dotx", ".pages", ".wpd")):
        raise CannotRead(f"This is not a Word document. {SAVE_AS_DOCX}")
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CannotRead(f"This is a file of another program. Save it as {KINDS}.")
    text = decoded(data)
    return read_markdown(text) if name.endswith((".md", ".markdown")) else read_plain_text(text)


def decoded(data: bytes) -> str:
    """The text, in UTF-8 or as Notepad on Windows wrote it in earlier years."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return re.sub("\r\n?|[\x0b\x85\u2028\u2029]", "\n", text)
