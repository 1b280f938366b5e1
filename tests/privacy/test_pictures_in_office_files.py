"""Pictures in office files are looked into as pictures of their own."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from gazette.privacy.archives import Budget
from gazette.privacy.files import NamedFile, read
from gazette.privacy.hidden_data import hidden
from gazette.privacy.office_files.reading import findings_in_office_file
from tests.privacy import open_documents as opened
from tests.privacy import word_documents as word
from tests.privacy.office_files import REGISTERED
from tests.privacy.picture_files import jpeg, with_exif

USED = (
    '<draw:image xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="Pictures/a.png"/>'
)


def with_picture_in_text() -> bytes:
    return opened.with_named_parts(opened.within_paragraph(USED), {"Pictures/a.png": opened.PIXEL})


def gif() -> bytes:
    file = io.BytesIO()
    Image.new("P", (4, 4)).save(file, "GIF", comment=b"at the home of Jo")
    return file.getvalue()


def tiff(*further: Image.Image) -> bytes:
    file = io.BytesIO()
    Image.new("L", (4, 4)).save(file, "TIFF", save_all=bool(further), append_images=further)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kinds", "name", "data"),
    [
        ({"author"}, "docProps/thumbnail.jpeg", with_exif({"0th": {0x013B: b"Jo Sample"}})),
        ({"author", "left-over data"}, "word/media/image9.tmp", with_exif({"0th": {0x013B: b"Jo Sample"}})),
        ({"comment", "left-over data"}, "word/media/image9.gif", gif()),
        ({"hidden picture", "left-over data"}, "word/media/image9.tif", tiff(Image.new("L", (4, 4), 9))),
        ({"left-over data"}, "word/media/image9.tif", tiff()),
        (set(), "docProps/thumbnail.jpeg", jpeg() + b"what was in memory"),
    ],
)
def test_every_picture_of_a_document_is_looked_into(kinds, name, data):
    findings = read(NamedFile("report.docx", word.with_part(name, data)), REGISTERED)

    assert {finding.kind for finding in findings} == kinds


@pytest.mark.parametrize(("ending", "make"), [("docx", word.with_picture), ("odt", with_picture_in_text)])
def test_what_is_found_in_a_picture_is_said_of_the_picture(ending, make):
    def look_inside(name, data):
        return [hidden("position", "It says where it was taken.", "Clean it.", "EXIF")] if "humb" not in name else []

    (finding,) = findings_in_office_file(ending, make(), REGISTERED, Budget(), look_inside)

    assert finding.kind == "position"
    assert finding.place.startswith("picture ")
    assert finding.place.endswith(".png, EXIF")
