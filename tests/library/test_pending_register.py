"""However a publication is interrupted, every published text is in the register."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from gazette.library.pending_register import prepare_register, settle_register
from gazette.library.publications import register_after
from gazette.library.read import read_library
from gazette.manifest import MANIFEST
from gazette.problems import ProblemsFound
from gazette.records.publication import PENDING, PUBLISHED
from tests.build.building import SAMPLE, copy_of, edit

COURSE = "academy/rural-crime.md"
OLD, NEW = b'{"files": {}, "edition": "old"}', b'{"files": {}, "edition": "new"}'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / MANIFEST).write_bytes(OLD)
    return copy_of(SAMPLE, tmp_path / "content")


def prepare(content: Path) -> None:
    library = read_library(content)
    register = register_after(library.publications, library.documents, date(2024, 6, 1))
    prepare_register(content, register, NEW, content.parent / "output")


def switch(content: Path) -> None:
    (content.parent / "output" / MANIFEST).write_bytes(NEW)


def edit_silently(content: Path) -> list[str]:
    edit(content / COURSE, "Knowing rural crime", "Knowing urban crime")
    try:
        read_library(content)
    except ProblemsFound as error:
        return [problem.what for problem in error.problems]
    return []


def test_killed_before_the_register_is_prepared_nothing_was_published(content: Path) -> None:
    assert edit_silently(content) == []


def test_killed_before_the_switch_nothing_was_published(content: Path) -> None:
    prepare(content)

    assert edit_silently(content) == []
    assert settle_register(content) is False
    assert not (content / PENDING).exists()
    assert not (content / PUBLISHED).exists()


def test_killed_after_the_switch_the_check_knows_what_was_published(content: Path) -> None:
    prepare(content)
    switch(content)

    (what,) = edit_silently(content)
    assert what.startswith("The text differs from what was published on 1 June 2024, and there is no note")


def test_the_next_build_enters_the_rows_with_the_day_of_the_publication(content: Path) -> None:
    prepare(content)
    switch(content)
    edit_silently(content)

    assert settle_register(content) is True
    assert "academy/rural-crime,2024-06-01," in (content / PUBLISHED).read_text()
    assert not (content / PENDING).exists()


def test_settling_twice_changes_nothing(content: Path) -> None:
    prepare(content)
    switch(content)
    settle_register(content)
    before = (content / PUBLISHED).read_bytes()

    assert settle_register(content) is False
    assert (content / PUBLISHED).read_bytes() == before


def test_a_damaged_next_register_is_not_taken(content: Path) -> None:
    (content / PENDING).parent.mkdir(exist_ok=True)
    (content / PENDING).write_bytes(b"half a li")

    assert settle_register(content) is False
    assert not (content / PENDING).exists()


def test_without_the_output_folder_it_is_taken_for_published(content: Path) -> None:
    prepare(content)
    (content.parent / "output" / MANIFEST).unlink()
    (content.parent / "output").rmdir()

    assert edit_silently(content) != []


def test_a_register_that_cannot_be_written_stops_the_publication(content: Path) -> None:
    register = content / PUBLISHED
    register.mkdir(parents=True)

    with pytest.raises(ProblemsFound, match="The register of publications cannot be written"):
        prepare_register(content, b"rows", NEW, content.parent / "output")


def test_a_full_disk_is_named_with_its_own_remedy(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr("gazette.library.pending_register.put_in_place", write)

    with pytest.raises(ProblemsFound, match=r"There is no room left on the disk\. Make room and try again\."):
        prepare_register(content, b"rows", NEW, content.parent / "output")


def test_a_build_elsewhere_leaves_what_is_being_published_alone(content: Path) -> None:
    prepare(content)

    assert settle_register(content, content.parent / "preview") is False
    assert (content / PENDING).exists()


def test_a_preview_in_its_place_enters_the_rows_first(content: Path) -> None:
    prepare(content)
    switch(content)

    assert settle_register(content, content.parent / "output") is True
    assert (content / PUBLISHED).exists()
