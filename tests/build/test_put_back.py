"""`make put-back` after a publication: the edition before stands again, and the next publication goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.library.pending_register import prepare_register
from gazette.manifest import MANIFEST
from gazette.records.publication import PUBLISHED
from tests.build.building import PUBLIC, Run, build, copy_of, edit, files_of
from tests.build.edits import CAMERAS

PAGE = "decisions/PCC-2024-001/index.html"
COMMA = "    note: A comma was put right.\n"
REMOVAL = "  - date: 2024-06-15\n    kind: removal\n    note: A name was removed.\n"
FIGURES = "files/PCC-2024-001/figures.csv"
LETTER = "decisions/2024/letter-to-the-minister.md"
NOTICE = "decisions/2024/PCC-2024-005.md"


def publish(content: Path, output: Path, day: str) -> Run:
    options = ("-e", "KEEP_REGISTER=true")
    run = build(content, output, *options, settings="publishconf.py", day=day, env={"SITEURL": PUBLIC})
    assert run.code == 0, run.printed
    return run


def put_back(content: Path, output: Path) -> int:
    return main(["put-back", str(output), "--content", str(content)])


@pytest.fixture
def before(content: Path, tmp_path: Path, ready: Path) -> dict[str, bytes]:
    """What is public after a first publication. Then a place is changed, and that is published too."""
    output = copy_of(ready / "published", tmp_path / "output")
    publish(content, output, "2024-06-14")
    return files_of(output)


def add_a_notice(content: Path) -> None:
    fields = "title: A van\nreference: PCC-2024-005\ndecided: 2024-06-14\npublished: 2024-06-14\n"
    (content / NOTICE).write_text(f"---\n{fields}decided_by: The Commissioner\ndecision: A van.\n---\n\nNow.\n")


def change(content: Path, kind: str) -> None:
    note = f"  - date: 2024-06-15\n    kind: {kind}\n    note: A place was put right.\n"
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    edit(content / CAMERAS, COMMA, COMMA + note)


def test_a_wrong_edition_goes_and_the_next_publication_goes_on(
    before: dict[str, bytes], content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    change(content, "correction")
    publish(content, output, "2024-06-15")
    published, register = files_of(output), (content / PUBLISHED).read_bytes()

    assert put_back(content, output) == 0

    assert files_of(output) == before
    assert main(["verify", str(output)]) == 0
    publish(content, output, "2024-06-15")
    assert files_of(output)[PAGE] == published[PAGE]
    assert (content / PUBLISHED).read_bytes() == register
    assert main(["verify", str(output)]) == 0


def test_an_edition_with_words_that_were_removed_since_stays_away(
    before: dict[str, bytes], content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    change(content, "removal")
    publish(content, output, "2024-06-15")
    published = files_of(output)

    assert put_back(content, output) == 1

    assert files_of(output) == published
    assert "has words that were since removed from decisions/PCC-2024-001" in capsys.readouterr().err


@pytest.fixture
def with_removal(before: dict[str, bytes], content: Path, tmp_path: Path) -> Path:
    """The output after words were removed. The edition with the words could be put back."""
    shutil.copy(content / PUBLISHED, tmp_path / "register before")
    change(content, "removal")
    publish(content, tmp_path / "output", "2024-06-15")
    return tmp_path / "output"


def require_refusal(content: Path, output: Path) -> None:
    published = files_of(output)

    assert put_back(content, output) == 1

    assert files_of(output) == published


def test_the_register_of_a_publication_that_was_killed_counts(
    with_removal: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = (content / PUBLISHED).read_bytes()
    shutil.copy(content.parent / "register before", content / PUBLISHED)
    prepare_register(content, register, (with_removal / MANIFEST).read_bytes(), with_removal)

    require_refusal(content, with_removal)

    assert (content / PUBLISHED).read_bytes() == register
    assert "has words that were since removed from decisions/PCC-2024-001" in capsys.readouterr().err


def test_without_the_register_nobody_knows_what_was_removed(
    with_removal: Path, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    require_refusal(tmp_path / "nowhere", with_removal)

    assert "is not there, and it says what may be put back. Name the content" in capsys.readouterr().err


def test_a_register_that_was_reset_does_not_count(
    with_removal: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(content.parent / "register before", content / PUBLISHED)

    require_refusal(content, with_removal)

    assert "has no row of what" in capsys.readouterr().err


def test_a_preview_between_two_publications_is_never_put_back(
    before: dict[str, bytes], content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    build(content, output, day="2024-06-14")
    change(content, "correction")
    publish(content, output, "2024-06-15")

    assert put_back(content, output) == 0

    assert files_of(output) == before


def test_a_preview_alone_is_not_put_back(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "output"
    build(content, output, day="2024-06-14")
    publish(content, output, "2024-06-14")

    require_refusal(content, output)

    assert "The edition before is a preview" in capsys.readouterr().err


def test_a_register_that_was_reset_does_not_count_where_the_removal_restored_the_text_before(
    before: dict[str, bytes], content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    text = (content / CAMERAS).read_text()
    change(content, "update")
    publish(content, output, "2024-06-15")
    shutil.copy(content / PUBLISHED, tmp_path / "register before")
    (content / CAMERAS).write_text(text.replace(COMMA, COMMA + REMOVAL))
    publish(content, output, "2024-06-15")
    shutil.copy(tmp_path / "register before", content / PUBLISHED)

    require_refusal(content, output)

    assert "has no row of what" in capsys.readouterr().err


def test_a_file_that_was_replaced_because_of_private_words_stays_away(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    (content / FIGURES).write_text("place,sheep\nSampleton,7\n")
    publish(content, output, "2024-06-14")
    (content / FIGURES).write_text("place,sheep\nSampleton,8\n")
    edit(content / CAMERAS, COMMA, COMMA + REMOVAL.replace("A name was removed", "figures.csv was replaced"))
    publish(content, output, "2024-06-15")

    require_refusal(content, output)

    assert "has words that were since removed from decisions/PCC-2024-001" in capsys.readouterr().err


def test_a_second_time_brings_back_a_document_that_was_new(
    before: dict[str, bytes], content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    add_a_notice(content)
    publish(content, output, "2024-06-15")
    published = files_of(output)

    assert put_back(content, output) == 0
    assert files_of(output) == before
    assert put_back(content, output) == 0

    assert files_of(output) == published


def test_a_document_that_is_held_again_stays_away(
    before: dict[str, bytes], content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    note = "changes:\n  - date: 2024-06-15\n    kind: update\n    note: It appears later.\n"
    edit(content / LETTER, "published: 2024-05-20\n", f"published: 2024-06-20\n{note}")
    publish(content, output, "2024-06-15")

    require_refusal(content, output)

    assert "The last edition has decisions/letter-to-the-minister, which is not public now." in capsys.readouterr().err
