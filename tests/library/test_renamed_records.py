"""Documents that an editor renames, swaps, moves back or deletes: one message for one cause, and its remedy works."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.building import edit
from tests.library.problems_in import sentences_in
from tests.library.removed_parts import content, publish, published

__all__ = ["content", "published"]

SCAMS, BACK = "academy/old-scams.md", "/academy/scams/,/academy/old-scams/\n"
AWAY = "/academy/old-scams/,/academy/scams/\n"
REPORT = "panel-reports/2024-03-07-update.md"
LETTER = "decisions/2024/letter-to-the-minister.md"
WATCH = "decisions/2024/PCC-2024-002-rural-watch-extended.md"


def rename(content: Path, old: str, new: str, first_name: str = "") -> None:
    (content / old).rename(content / new)
    if first_name:
        edit(content / new, "---\n", f"---\nid: {first_name}\n")


def redirect(content: Path, row: str) -> None:
    path = content / "redirects.csv"
    path.write_text(path.read_text() + row)


def test_two_documents_that_change_places_are_one_mistake(content: Path) -> None:
    first, second = content / "topics/road-safety.md", content / "topics/rural-crime.md"
    words = first.read_text()
    first.write_text(second.read_text())
    second.write_text(words)

    (line,) = sentences_in(content)
    assert line.startswith("topics/road-safety.md:1: It has the text that was published on 1 June 2024 as topics/rural")


def test_two_documents_with_their_ids_do_not_change_addresses(content: Path) -> None:
    rename(content, "academy/rural-crime.md", "academy/x.md", "rural-crime")
    rename(content, SCAMS, "academy/rural-crime.md", "old-scams")
    rename(content, "academy/x.md", SCAMS)

    first, second = sentences_in(content)
    assert "the old address is that of academy/rural-crime.md now. Give it back the name of its file" in first
    assert "the old address is that of academy/old-scams.md now. Give it back the name of its file" in second


def test_a_name_with_capitals_is_one_mistake(content: Path) -> None:
    rename(content, SCAMS, "academy/Old-Scams.md")

    (line,) = sentences_in(content)
    assert "Name it old-scams.md." in line


def test_a_renamed_document_and_its_way_back(content: Path) -> None:
    rename(content, SCAMS, "academy/scams.md")
    (line,) = sentences_in(content)
    assert line.endswith(f"or add id: old-scams there, and this row to redirects.csv: {AWAY.strip()}")

    edit(content / "academy/scams.md", "---\n", "---\nid: old-scams\n")
    (line,) = sentences_in(content)
    assert line.endswith(f"Add this line to redirects.csv: {AWAY.strip()}")

    redirect(content, AWAY)
    assert sentences_in(content) == []
    publish(content, 2)
    rename(content, "academy/scams.md", SCAMS)
    (line,) = sentences_in(content)
    assert line.startswith("redirects.csv:4: ")
    assert line.endswith(f"the other way round: {BACK.strip()}")

    edit(content / "redirects.csv", AWAY, BACK)
    assert sentences_in(content) == []


@pytest.mark.parametrize("row", ["", "/academy/old-scams/,/academy/rural-crime/\n"])
def test_a_record_is_not_deleted_with_a_redirect_or_without(row: str, content: Path) -> None:
    (content / SCAMS).unlink()
    redirect(content, row)

    (line,) = sentences_in(content)
    assert f"{SCAMS} was published on 1 June 2024 and is gone. Put it back with status: withdrawn" in line


def test_a_renamed_report_with_moved_paragraphs_is_recognised(content: Path) -> None:
    rename(content, REPORT, "panel-reports/2024-03-07-report.md")
    edit(content / "panel-reports/2024-03-07-report.md", "\n1.1 ", "\n1.9 ")

    (line,) = sentences_in(content)
    assert "Its text is now in panel-reports/2024-03-07-report.md. Give that file its old name; or" in line


def test_a_decision_with_another_reference_is_recognised(content: Path) -> None:
    edit(content / WATCH, "reference: PCC-2024-002", "reference: PCC-2024-012")
    rename(content, WATCH, "decisions/2024/PCC-2024-012-rural-watch-extended.md")

    assert any("old name; or add id: PCC-2024-002 there" in line for line in sentences_in(content))


@pytest.mark.parametrize("words", ["", "Every word is new."])
def test_a_document_that_is_given_another_number_keeps_its_id(words: str, content: Path) -> None:
    note = "changes:\n  - date: 2024-06-03\n    kind: update\n    note: It has a number now.\n"
    edit(content / LETTER, "reference: none\n", f"reference: PCC-2024-005\n{note}")
    if words:
        edit(content / LETTER, "The Commissioner wrote that sheep are not counted.", words)
    (line,) = sentences_in(content)
    assert line.startswith(f"{LETTER}:3: It was published on 1 June 2024 as letter-to-the-minister, and ")
    assert line.endswith("Give it back what it had, or add id: letter-to-the-minister here.")

    edit(content / LETTER, "---\n", "---\nid: letter-to-the-minister\n")
    (line,) = sentences_in(content)
    assert line.endswith("Add this line to redirects.csv: /decisions/letter-to-the-minister/,/decisions/PCC-2024-005/")
