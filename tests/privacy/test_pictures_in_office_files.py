"""Pictures in office files are looked into as pictures of their own."""

from __future__ import annotations

import pytest

from gazette.privacy.archives import Budget
from gazette.privacy.hidden_data import hidden
from gazette.privacy.office_files.reading import findings_in_office_file
from tests.privacy import open_documents as opened
from tests.privacy import word_documents as word
from tests.privacy.office_files import REGISTERED

USED = (
    '<draw:image xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="Pictures/a.png"/>'
)


def with_picture_in_text() -> bytes:
    return opened.with_named_parts(opened.within_paragraph(USED), {"Pictures/a.png": opened.PIXEL})


@pytest.mark.parametrize(("ending", "make"), [("docx", word.with_picture), ("odt", with_picture_in_text)])
def test_what_is_found_in_a_picture_is_said_of_the_picture(ending, make):
    def look_inside(name, data):
        return [hidden("position", "It says where it was taken.", "Clean it.", "EXIF")]

    (finding,) = findings_in_office_file(ending, make(), REGISTERED, Budget(), look_inside)

    assert finding.kind == "position"
    assert finding.place.startswith("picture ")
    assert finding.place.endswith(".png, EXIF")
