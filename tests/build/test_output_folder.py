"""A build changes only its own files in the output folder, and only where it must."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.building import build, built, edit, files_of, times_of
from tests.build.edits import EDITS, Place


def test_a_build_without_an_edit_touches_nothing(content: Path, output: Path) -> None:
    before = times_of(output)

    run = build(content, output)

    assert times_of(output) == before
    assert " 0 written, 0 removed;" in run.printed


def test_the_site_has_nothing_of_the_preview(output: Path) -> None:
    files = files_of(output)
    assert [path for path in files if path.startswith("-")] == []
    assert [path for path in files if path.endswith(".html") and "/-/" in (output / path).read_text()] == []


def test_an_edit_touches_only_the_files_that_show_it(content: Path, output: Path) -> None:
    before, first = times_of(output), files_of(output)
    EDITS["the text of a record"](Place(content))

    built(content, output)

    after, second = times_of(output), files_of(output)
    touched = {path for path in first if after[path] != before[path]}
    assert touched == {path for path in first if first[path] != second[path]}
    assert "decisions/PCC-2024-001/index.html" in touched
    assert "decisions/PCC-2024-004/index.html" not in touched


def test_the_page_of_a_record_that_is_taken_away_goes_with_its_folder(content: Path, output: Path) -> None:
    assert (output / "decisions/letter-to-the-minister/index.html").is_file()

    EDITS["a deletion"](Place(content))
    built(content, output)

    assert not (output / "decisions/letter-to-the-minister").exists()


def test_only_a_file_that_the_settings_retain_goes_on_to_the_next_edition(content: Path, output: Path) -> None:
    (output / "decisions/PCC-2024-001/by-hand.txt").write_text("mine")
    (output / "CNAME").write_text("record.example.org")
    (output / ".git").mkdir()

    run = build(content, output, "-e", 'OUTPUT_RETENTION=["CNAME"]')

    assert "output/decisions/PCC-2024-001/by-hand.txt is not part of the site, and was moved out." in run.printed
    assert not (output / "decisions/PCC-2024-001/by-hand.txt").exists()
    assert (output.parent / ".output.editions/next/decisions/PCC-2024-001/by-hand.txt").read_text() == "mine"
    assert (output / "CNAME").read_text() == "record.example.org"
    assert (output / ".git").is_dir()


def test_a_page_that_somebody_took_out_of_the_output_comes_back(content: Path, output: Path) -> None:
    before = files_of(output)
    (output / "decisions/PCC-2024-001/index.html").unlink()
    (output / "feeds/all.rss").write_text("")

    built(content, output)

    assert files_of(output) == before


def test_an_unreadable_manifest_only_costs_time(content: Path, output: Path) -> None:
    before = files_of(output)
    (output / "manifest.json").write_text('{"files": {"../../outside.txt": "x"')

    built(content, output)

    assert files_of(output) == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda cache: cache.write_bytes(cache.read_bytes()[:-1000]),
        lambda cache: cache.write_bytes(cache.read_bytes().replace(b"Sampleton School", b"Sampleton Prison")),
        lambda cache: cache.write_bytes(b""),
        lambda cache: cache.write_bytes(b"no cache at all"),
        lambda cache: cache.unlink(),
    ],
    ids=["cut short", "one word changed", "empty", "another file", "gone"],
)
def test_a_damaged_cache_changes_no_byte(damage: object, content: Path, output: Path) -> None:
    before = files_of(output)
    damage(output.with_name("output.cache") / "pages")  # type: ignore[operator]
    (output / "decisions/PCC-2024-001/index.html").unlink()

    run = build(content, output)

    assert run.code == 0, run.printed
    assert files_of(output) == before


class TestWithDeleteOutputDirectory:
    """`pelican -d`, or DELETE_OUTPUT_DIRECTORY: removes files that are not of this site."""

    def test_foreign_files_go_after_a_good_build(self, content: Path, output: Path) -> None:
        before = files_of(output)
        (output / "old").mkdir()
        (output / "old/page.html").write_text("old")
        times = {path: (output / path).stat().st_mtime_ns for path in before}

        built(content, output, "-d")

        assert files_of(output) == before
        assert not (output / "old").exists()
        assert {path: (output / path).stat().st_mtime_ns for path in before} == times, "what stays is not written anew"

    def test_a_failed_build_removes_nothing(self, content: Path, output: Path) -> None:
        (output / "mine.txt").write_text("mine")
        before = files_of(output)
        edit(content / "decisions/2024/PCC-2024-003-witness-travel.md", "decided: 2024-04-11", "decided: soon")

        assert build(content, output, "-d").code == 1
        assert files_of(output) == before

    def test_what_the_settings_retain_stays(self, content: Path, output: Path) -> None:
        (output / ".git").mkdir()
        (output / ".git/HEAD").write_text("ref: refs/heads/main")

        built(content, output, "-d", "-e", 'OUTPUT_RETENTION=[".git"]')

        assert (output / ".git/HEAD").is_file()

    def test_an_output_folder_that_holds_the_content_is_never_emptied(self, content: Path) -> None:
        """As in Pelican, `pelican content -o . -d` must not delete the content."""
        site = content.parent
        (site / "letters.txt").write_text("mine")

        run = build(content, site, "-d", cache=site / "cache")

        assert run.code == 1
        assert " holds the content. " in run.printed
        assert (site / "letters.txt").is_file()
        assert (content / "office.md").is_file()
