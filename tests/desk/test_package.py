"""Files that are not sheet or may do harm are refused with a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.desk.decision_rows import DECISIONS
from gazette.desk.grid import CannotRead
from gazette.desk.sheet import read_register_sheet
from tests.desk.sheets import HEADINGS, ROW, with_part, workbook

TODAY = date(2026, 11, 25)
PLAIN = workbook(HEADINGS, ROW)
SHEET = "xl/worksheets/sheet1.xml"


def is_read_or_refused_in_a_sentence(data):
    try:
        return read(data) is not None
    except CannotRead as reason:
        return str(reason).endswith(".")


def read(data):
    return read_register_sheet(data, DECISIONS.columns, TODAY)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old Excel"),
        (b"%PDF-1.7", "This is a PDF"),
        (b"<html><table>", "a web page"),
        (b"\x00\x01\x02" * 50, "not a sheet"),
        (PLAIN[:400], "damaged"),
        (PLAIN[:2000] + b"\0" * 500, "damaged"),
        (with_part(PLAIN, "xl/vbaProject.bin", lambda part: b"x"), "has macros"),
        (with_part(PLAIN, "[Content_Types].xml", lambda part: part + b"<!-- macroEnabled -->"), "macros"),
        (with_part(PLAIN, "xl/workbook.bin", lambda part: b"x"), "binary workbook"),
        (with_part(PLAIN, "mimetype", lambda part: b"x"), "OpenDocument"),
        (with_part(PLAIN, SHEET, lambda part: b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + part), "does not write"),
        (with_part(PLAIN, SHEET, lambda part: b"<worksheet"), "cannot be opened"),
        (with_part(PLAIN, SHEET, lambda part: part + b" " * 50_000_000), "unpacks to"),
        (
            with_part(PLAIN, SHEET, lambda part: part.replace(
                b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
            "too many cells are merged",
        ),
    ],
)  # fmt: skip
def test_a_file_that_is_no_plain_sheet_is_refused_with_a_sentence(data, words):
    with pytest.raises(CannotRead, match=words):
        read(data)


def test_one_cell_in_the_last_row_does_not_make_a_million_rows():
    far = workbook(HEADINGS, ROW, change=lambda sheet: sheet.cell(1_048_576, 16_384, "x"))
    assert len(read(far).rows) == 1


def test_links_to_other_workbooks_are_not_followed():
    linked = with_part(PLAIN, "xl/externalLinks/externalLink1.xml", lambda part: b"<externalLink/>")
    assert len(read(linked).rows) == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_a_sheet_or_refused(data):
    assert is_read_or_refused_in_a_sentence(data)


PARTS = ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels")


@given(st.sampled_from(PARTS), st.integers(0, 3_000), st.binary(max_size=6), st.integers(0, 40))
def test_a_workbook_with_wrong_bytes_inside_is_read_or_refused(part, place, new, length):
    """A package with a wrong byte fails its own checksum, so the bytes are changed before it is packed."""
    data = with_part(PLAIN, part, lambda xml: xml[: place % len(xml)] + new + xml[place % len(xml) + length :])
    assert is_read_or_refused_in_a_sentence(data)
