"""Grants, rows and files that were published: what is gone or changed is named in a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.library.versions import with_history
from tests.build.building import SAMPLE, copy_of, edit
from tests.library.problems_in import READ, sentences_in
from tests.library.published import publish

FUND, GRANTS = "funds/road-fund.md", "funds/road-fund.csv"
WATCH = "decisions/2024/PCC-2024-002-rural-watch-extended.md"
FIGURES = "files/PCC-2024-002/figures.csv"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = copy_of(SAMPLE, tmp_path_factory.mktemp("office") / "content")
    publish(content, 1)
    return content


@pytest.fixture
def content(published: Path, tmp_path: Path) -> Path:
    return copy_of(published, tmp_path / "content")


def note(content: Path, path: str, words: str) -> None:
    text = (content / path).read_text()
    entry = f"  - date: 2024-06-02\n    kind: update\n    note: {words}\n"
    head, _, rest = text.partition("\nchanges:\n")
    new = f"{head}\nchanges:\n{rest}" if rest else text.replace("\n---\n", "\nchanges:\n---\n", 1)
    (content / path).write_text(_at_the_end_of_changes(new, entry))


def _at_the_end_of_changes(text: str, entry: str) -> str:
    lines = text.split("\n")
    at = lines.index("changes:") + 1
    while lines[at].startswith((" ", "-")) and lines[at] != "---":
        at += 1
    return "\n".join([*lines[:at], *entry.rstrip("\n").split("\n"), *lines[at:]])


def without_row(content: Path, row_id: str) -> None:
    rows = (content / GRANTS).read_text().splitlines(keepends=True)
    (content / GRANTS).write_text("".join(row for row in rows if not row.startswith(f"{row_id},")))


def test_a_grant_that_is_gone_is_named_in_a_note(content: Path) -> None:
    without_row(content, "rf-001")
    note(content, FUND, "Round 9 and its awards.")

    assert sentences_in(content) == [
        f"{GRANTS}:1: The award published on 1 June 2024 is gone: rf-001. Put it back, or name it by its id in the "
        "note of the change, and say why."
    ]


def add_grants(content: Path, *numbers: int) -> None:
    row = "rf-{:03},2023-24,Marsh Village Hall,A lamp at the crossing,250,2024-01,,,,\n"
    (content / GRANTS).write_text((content / GRANTS).read_text() + "".join(map(row.format, numbers)))


def test_a_spreadsheet_with_headings_in_capitals_and_empty_columns_says_the_same(content: Path) -> None:
    header, *rows = (content / GRANTS).read_text().splitlines()
    (content / GRANTS).write_text("\n".join(f"{row},," for row in [header.upper(), *rows]) + "\n")
    assert sentences_in(content) == []

    (content / GRANTS).write_text((content / GRANTS).read_text().replace("12000", "12001"))
    assert len(sentences_in(content)) == 1


def test_grants_that_are_new_are_named_in_a_note(content: Path) -> None:
    add_grants(content, 10, 11, 12, 13)
    note(content, FUND, "The hall hire is £45 a month; it said £40. New, rf-011.")

    (line,) = sentences_in(content)
    assert "3 awards are new, and no note of the change names them: rf-010, rf-012 and rf-013." in line
    assert line.startswith(f"{GRANTS}:11: ")


def test_new_grants_may_be_named_by_the_first_and_the_last(content: Path) -> None:
    add_grants(content, 10, 11, 12, 13)
    note(content, FUND, "Four grants are new, rf-010 to rf-013.")

    assert sentences_in(content) == []


def test_new_rows_of_a_register_need_an_update(content: Path) -> None:
    gifts = "registers/tables/gifts-and-hospitality"
    with (content / f"{gifts}.csv").open("a") as rows:
        rows.write("G 4,2023-04,Sampleton Scouts and Guides,5,yes,,,\n")
    note(content, f"{gifts}.md", "The gifts of April.")
    assert sentences_in(content) == []

    path = content / f"{gifts}.md"
    path.write_text(path.read_text().replace("kind: update\n    note: The gifts", "kind: minor\n    note: The gifts"))
    assert "The row is new, and no note of the change names it: G 4." in sentences_in(content)[0]


def test_a_grant_that_a_note_names_may_go(content: Path) -> None:
    without_row(content, "rf-001")
    note(content, FUND, "The grant RF-001 was entered twice.")

    assert sentences_in(content) == []


def test_an_id_of_another_length_is_not_the_one(content: Path) -> None:
    without_row(content, "rf-001")
    note(content, FUND, "The grant rf-0011 was entered twice.")

    assert len(sentences_in(content)) == 1


def test_all_grants_that_are_gone_are_counted(content: Path) -> None:
    without_row(content, "rf-001")
    without_row(content, "rf-003")
    note(content, FUND, "Tidied.")

    (line,) = sentences_in(content)
    assert "2 awards published on 1 June 2024 are gone: rf-001 and rf-003. Put them back, or name each of them" in line


def swap(content: Path, path: str, first: str, second: str) -> None:
    """Exchanges the ids of two rows."""
    rows = (content / path).read_text().replace(f"{first},", "?,", 1).replace(f"{second},", f"{first},", 1)
    (content / path).write_text(rows.replace("?,", f"{second},", 1))


def test_two_grants_of_one_body_do_not_change_ids(content: Path) -> None:
    swap(content, GRANTS, "rf-005", "rf-006")
    note(content, FUND, "A figure was put right.")

    first, second = sentences_in(content)
    assert "The award rf-006 is not the one that was published on 1 June 2024." in first + second
    assert "The award rf-005 is not the one that was published on 1 June 2024." in first + second


def test_two_rows_of_a_register_do_not_change_ids(content: Path) -> None:
    gifts = content / "registers/tables/gifts-and-hospitality.csv"
    more = "\nG 4,2023-04,Sampleton Scouts and Guides,5,yes,,,\nG 5,2023-05,Marsh Village Hall Committee,5,yes,,,\n"
    gifts.write_text(gifts.read_text().rstrip() + more)
    note(content, "registers/tables/gifts-and-hospitality.md", "G 4 and G 5 are new.")
    publish(content, 2)
    swap(content, "registers/tables/gifts-and-hospitality.csv", "G 4", "G 5")
    note(content, "registers/tables/gifts-and-hospitality.md", "A date was put right.")

    first, second = sentences_in(content)
    assert "The row G 5 is not the one that was published on 2 June 2024." in first + second
    assert "The row G 4 is not the one that was published on 2 June 2024." in first + second


def test_an_id_is_not_given_to_another_grant(content: Path) -> None:
    rows = (content / GRANTS).read_text()
    first = rows.splitlines()[1]
    (content / GRANTS).write_text(rows.replace(first, "rf-001,2022-23,Sampleton Scouts,Tents,90,2022-10-01,,,,"))
    note(content, FUND, "Round 9 and its awards.")

    (line,) = sentences_in(content)
    assert line.startswith(f"{GRANTS}:2: The award rf-001 is not the one that was published on 1 June 2024. An id is")


def test_an_id_that_was_removed_is_not_given_again(content: Path) -> None:
    rows = (content / GRANTS).read_text()
    first = rows.splitlines()[1]
    without_row(content, "rf-001")
    note(content, FUND, "The grant rf-001 was entered twice.")
    publish(content, 2)
    (content / GRANTS).write_text(rows.replace(first, "rf-001,2022-23,Sampleton Scouts,Tents,90,2022-10-01,,,,"))
    note(content, FUND, "The grant rf-001 is new.")

    (line,) = sentences_in(content)
    assert line.startswith(f"{GRANTS}:2: The id rf-001 was that of another award, which was removed. Give the")


def test_a_file_that_is_gone_is_named_in_a_note(content: Path) -> None:
    (content / FIGURES).rename((content / FIGURES).with_name("calls.csv"))
    edit(content / WATCH, "  - file: figures.csv", "  - file: calls.csv")
    edit(content / WATCH, "PCC-2024-002/figures.csv", "PCC-2024-002/calls.csv")
    note(content, WATCH, "Brought up to date.")

    (line,) = sentences_in(content)
    assert "The file figures.csv was published on 1 June 2024 and is now calls.csv, and others may have linked" in line
    edit(content / WATCH, "Brought up to date.", "The file figures.csv is now calls.csv.")
    assert sentences_in(content) == []


def test_a_corrected_amount_needs_a_note_alone(content: Path) -> None:
    edit(content / GRANTS, "12000", "13000")
    note(content, FUND, "The amount was wrong.")

    assert sentences_in(content) == []


def test_a_file_with_other_bytes_needs_a_note(content: Path) -> None:
    (content / FIGURES).write_text((content / FIGURES).read_text() + "2025,1\n")

    (line,) = sentences_in(content)
    assert line == (
        f"{WATCH}:44: The file figures.csv was published on 1 June 2024 and has other contents now, and there is no "
        "note of the change. Put the file back as it was, or: Add under changes: date, kind (correction, update, "
        "withdrawal, minor or removal), note."
    )


def test_a_replaced_file_makes_a_version(content: Path) -> None:
    (content / FIGURES).write_text((content / FIGURES).read_text() + "2025,1\n")
    note(content, WATCH, "The figures of 2025 were added.")
    assert sentences_in(content) == []

    for _ in range(2):  # before and after it is published
        versions = with_history(read_library(content, READ), Cache(None)).versions["decisions/PCC-2024-002"]
        assert [part.where for part in versions[-1].differences] == ["Files"]
        assert versions[-1].differences[0].lines[0].parts[0].text == "The file figures.csv was replaced."
        publish(content, 2)


def test_a_file_that_is_replaced_as_it_is_withdrawn_is_not_mentioned(content: Path) -> None:
    (content / FIGURES).write_text((content / FIGURES).read_text() + "2025,1\n")
    note(content, WATCH, "The figures were wrong.")
    edit(content / WATCH, "kind: update\n    note: The figures", "kind: withdrawal\n    note: The figures")

    versions = with_history(read_library(content, READ), Cache(None)).versions["decisions/PCC-2024-002"]
    assert (versions[-1].missing, versions[-1].differences) == ("withdrawn", ())


def take_file_out(content: Path) -> None:
    edit(content / WATCH, "attachments:\n  - file: figures.csv\n    title: Calls to rural watch by year\n", "")
    edit(content / WATCH, "../../files/PCC-2024-002/figures.csv", "../../home.md")
    (content / FIGURES).unlink()


def test_a_file_that_is_gone_under_any_name_is_named_with_the_reason(content: Path) -> None:
    take_file_out(content)
    note(content, WATCH, "Brought up to date.")

    (line,) = sentences_in(content)
    assert line.endswith(
        "The file figures.csv was published on 1 June 2024 and is gone, and others may have linked to it. "
        "Put it back, or name it in the note of the change, and say why it is gone."
    )


def test_a_file_that_is_removed_needs_a_note(content: Path) -> None:
    take_file_out(content)

    assert any("differs from what was published" in line for line in sentences_in(content))
