"""After any edit, the next build gives the same bytes as a build from nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.building import built, files_of
from tests.build.edits import EDITS, UPDATE, Place
from tests.prove.rounds import share


@pytest.mark.parametrize("name", share(tuple(EDITS)))
def test_a_build_after_an_edit_is_the_build_from_nothing(
    name: str, content: Path, output: Path, tmp_path: Path
) -> None:
    before = files_of(output)
    place = Place(content)
    EDITS[name](place)

    built(content, output, "-t", str(place.theme), *place.options, day=place.day)
    built(content, tmp_path / "new", "-t", str(place.theme), *place.options, day=place.day)

    after = files_of(output)
    assert after == files_of(tmp_path / "new")
    assert after != before


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
