"""In a record of 300 decisions, an edit of a single decision changes only the few pages that show it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.build.building import Run, build, built, edit, files_of
from tests.build.corpus import write_office

DECISIONS = 300


@pytest.fixture(scope="module")
def office_and_output(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("large")
    content = write_office(folder / "content", DECISIONS)
    return content, built(content, folder / "output")


def matter(content: Path, number: int) -> Path:
    return next((content / "decisions").rglob(f"*-{number:04}-matter.md"))


def differing(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} - {"manifest.json"}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The files that differ, without those of the search, whose blocks hold the words of many pages."""
    return {path for path in differing(before, after) if not path.startswith(("assets/search/", "search/"))}


def is_exact(run: Run, before: dict[str, bytes], after: dict[str, bytes]) -> bool:
    """Whether every file that differs was written, and no other; only files of the search may be gone."""
    paths = differing(before, after)
    return written(run) == len(paths & after.keys()) and changed(before, after) <= after.keys()


def written(run: Run) -> int:
    return int(re.search(r"(\d+) written", run.printed)[1])  # type: ignore[index]


def test_new_words_are_written_on_one_page(office_and_output: tuple[Path, Path]) -> None:
    content, output = office_and_output
    before = files_of(output)
    edit(matter(content, 51), "It was settled", "It was then settled")

    run = build(content, output)

    (path,) = changed(before, files_of(output))
    assert path.split("/")[0] == "decisions", (
        "an old decision is in no feed of the newest 50, and no row shows its text"
    )
    assert is_exact(run, before, files_of(output))


def test_new_words_in_a_new_decision_are_written_on_its_page_and_in_its_feeds(
    office_and_output: tuple[Path, Path],
) -> None:
    content, output = office_and_output
    before = files_of(output)
    edit(matter(content, 295), "It was settled", "It was then settled")

    run = build(content, output)

    paths = changed(before, files_of(output))
    assert len(paths) == 7
    assert is_exact(run, before, files_of(output))
    assert (
        sorted(path.split(".")[0] for path in paths if path.startswith("feeds/"))
        == ["feeds/all"] * 3 + ["feeds/decisions"] * 3
    )


def test_a_new_title_is_written_on_every_page_that_shows_it(office_and_output: tuple[Path, Path]) -> None:
    content, output = office_and_output
    before = files_of(output)
    edit(matter(content, 120), "title: Matter 120", "title: The matter of the bells")

    run = build(content, output)

    paths = changed(before, files_of(output))
    assert len(paths) < 20
    assert is_exact(run, before, files_of(output))
    others = [path for path in paths if b"The matter of the bells" not in (output / path).read_bytes()]
    # The archive of all data, and pages that give the sizes and checksums of data.
    assert [path for path in others if path != "data/all.zip" and not re.fullmatch("data/.*index.html", path)] == []


def test_a_new_decision_is_written_on_few_pages(office_and_output: tuple[Path, Path]) -> None:
    content, output = office_and_output
    text = matter(content, 300).read_text()
    (content / "decisions/2024/PCC-2024-0301-matter.md").write_text(
        text.replace("0300", "0301").replace("Matter 300", "Matter 301")
    )

    before = files_of(output)
    run = build(content, output)

    paths = changed(before, files_of(output))
    records = {path for path in paths if "/PCC-" in path}
    assert records == {f"decisions/PCC-2024-0{number}/index.html" for number in (299, 300, 301)}, (
        "it and its neighbours"
    )
    assert len(paths) < 44, sorted(paths)
    assert is_exact(run, before, files_of(output)), run.printed
