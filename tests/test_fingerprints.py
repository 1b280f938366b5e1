"""A fingerprint changes when the author's words change, and only then."""

from __future__ import annotations

import pytest

from gazette import fingerprints
from gazette.frontmatter.source import Source, read_document

DOCUMENT = """---
title: Cameras
topics:
  - road-safety
changes:
  - date: 2024-02-27
    kind: correction
    note: The road was wrong.
---

Two cameras.

On the café's side.
"""


def of(text: str | bytes) -> str:
    source = read_document(text if isinstance(text, bytes) else text.encode())
    assert isinstance(source, Source)
    return fingerprints.of_document(source.fields, source.body)


def test_it_never_changes() -> None:
    """Registers hold fingerprints of years ago: with another algorithm every record would seem changed."""
    assert of(DOCUMENT) == "fc477c27f427e0db673a07ba6300399d7a5ac94a4271654f0167cd10a96757ae"
    assert fingerprints.of_spreadsheet(b"id,amount\nrf-001,12000\n") == (
        "4c5e8d17309bcbfd63473af94544c9b22eba411f3fd372c4d4be9f79750456c4"
    )
    assert fingerprints.of_note("2024-02-27", "correction", "The road was wrong.") == "d79c5cad53c7"


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(DOCUMENT.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(b"\xef\xbb\xbf" + DOCUMENT.encode(), id="a byte order mark"),
        pytest.param(DOCUMENT.replace("é", "e\u0301"), id="a letter in two parts"),
        pytest.param(
            DOCUMENT.replace("title: Cameras\n", "").replace("changes:", "title: Cameras\nchanges:"), id="order"
        ),
        pytest.param(DOCUMENT.replace("Cameras\n", '"Cameras"\n'), id="quotation marks"),
        pytest.param(DOCUMENT.replace("topics:\n  - road-safety", "topics: [road-safety]"), id="another list"),
        pytest.param(DOCUMENT.replace("title:", "# a remark\ntitle:"), id="a remark"),
        pytest.param(DOCUMENT.replace("title:", "note:\ntitle:"), id="a field left blank"),
        pytest.param(DOCUMENT + "\n\n", id="empty lines at the end"),
        pytest.param(DOCUMENT.replace("The road was wrong.", "Two things were wrong."), id="a note"),
        pytest.param(DOCUMENT.replace("title:", "id: cameras\ntitle:"), id="the first name"),
    ],
)
def test_it_does_not_depend_on_how_a_text_is_typed(same: str | bytes) -> None:
    assert of(same) == of(DOCUMENT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Two cameras", "Three cameras"),
        ("Two cameras.", "Two cameras"),
        ("title: Cameras", "title: cameras"),
        ("  - road-safety", "  - road-safety\n  - schools"),
        ("title: Cameras", "title: Cameras\nstatus: withdrawn"),
        ("cameras.\n\nOn", "cameras.\nOn"),
    ],
)
def test_it_changes_with_the_meaning(old: str, new: str) -> None:
    assert old in DOCUMENT
    assert of(DOCUMENT.replace(old, new)) != of(DOCUMENT)


def test_the_rows_of_a_fund_belong_to_it() -> None:
    page = of(DOCUMENT)
    rows = [fingerprints.of_spreadsheet(text) for text in (b"id\nrf-001\n", b"id\nrf-002\n")]

    assert len({page, *(fingerprints.together(page, row) for row in rows)}) == 3


def test_rows_are_the_same_however_a_spreadsheet_program_saves_them() -> None:
    plain, saved = b'id,purpose\nrf-001,"a, b"\n', b'\xef\xbb\xbf"id","purpose"\r\n"rf-001","a, b"\r\n'

    assert fingerprints.of_spreadsheet(saved) == fingerprints.of_spreadsheet(plain)
