"""The files that an import attaches to its documents."""

from __future__ import annotations

import pytest

from tests.desk.importing import BY, bring_in, documents, fields, mistakes
from tests.desk.sheets import csv_sheet, paper


@pytest.fixture
def attached(blank_office, tmp_path):
    """The folder of the attachments, before any file that rows name is there."""
    for name in ("Notice 1 (final).PDF", "pcc 2024 2 van.pdf", "other.pdf", "run.exe"):
        (tmp_path / "papers" / name).write_bytes(paper(name))
    return blank_office / "files"


def bring_in_with_files(*rows):
    bring_in(csv_sheet(["Ref", "Title", "Document"], *rows), *BY, "--files", "papers")


def test_files_are_attached_by_name_and_by_reference(blank_office, attached, capsys):
    bring_in_with_files(("PCC-2024-001", "A", "Notice_1_final.pdf"), ("PCC-2024-002", "B", ""))
    assert (attached / "PCC-2024-001/notice-1-final.pdf").read_bytes() == paper("Notice 1 (final).PDF")
    assert (attached / "PCC-2024-002/pcc-2024-2-van.pdf").is_file()
    assert "Attached because the name begins with the reference" in capsys.readouterr().out
    assert mistakes(blank_office) == []


def test_a_file_that_cannot_be_attached_is_named_with_the_reason(blank_office, attached, capsys):
    bring_in_with_files(("PCC-2024-003", "C", "run.exe"), ("PCC-2024-004", "D", "../office.md"))
    assert [fields(path).get("attachments") for path in documents(blank_office)] == [None, None]
    out = capsys.readouterr().out
    assert "run.exe is of a kind that is not published" in out
    assert "The file office.md is not in papers." in out


def test_files_that_no_row_names_are_listed(attached, capsys):
    bring_in_with_files(("PCC-2024-001", "A", "Notice_1_final.pdf"), ("PCC-2024-002", "B", ""))
    assert "2 files in the folder are not named in any row: other.pdf, run.exe" in capsys.readouterr().out
