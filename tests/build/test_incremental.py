"""After any edit, the next build gives the same bytes as a build from nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.build.building import built, files_of
from tests.build.edits import EDITS, OF_EVERY_PAGE, OF_SOME_PAGES, UPDATE, Place, require_a_build_as_from_nothing

HALF = len(OF_SOME_PAGES) // 2


@pytest.mark.parametrize("name", OF_EVERY_PAGE)
def test_a_build_after_an_edit_is_the_build_from_nothing(name: str, content: Path, output: Path) -> None:
    require_a_build_as_from_nothing([name], content, output)


@pytest.mark.parametrize("names", [OF_SOME_PAGES[:HALF], OF_SOME_PAGES[HALF:]], ids=["texts", "registers"])
def test_a_build_after_many_edits_is_the_build_from_nothing(names: Sequence[str], content: Path, output: Path) -> None:
    """`make prove` makes each of them alone."""
    require_a_build_as_from_nothing(names, content, output)


def test_many_edits_in_one_folder_leave_nothing_behind(content: Path, output: Path, tmp_path: Path) -> None:
    place = Place(content)
    for name in ("a new record", "a title", "a deletion"):
        EDITS[name](place)
        built(content, output)

    assert files_of(output) == files_of(built(content, tmp_path / "new"))


def test_undoing_an_edit_gives_the_first_bytes_again(content: Path, output: Path) -> None:
    before = files_of(output)
    report = content / UPDATE
    written = report.read_text()
    EDITS["a title"](Place(content))

    built(content, output)
    report.write_text(written)
    built(content, output)

    assert files_of(output) == before
