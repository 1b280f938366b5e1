"""An output folder that cannot be switched is refused in a sentence, before anything is read or written."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.publishing.places import Places
from gazette.publishing.refusals import fault_of_cache, fault_of_output
from tests.publishing.editions import publish

WHOLE = "A build puts the whole site in its place in one step."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def fault(output: Path, *, may_empty: bool = False) -> str | None:
    content = next(folder / "content" for folder in output.parents if (folder / "content").is_dir())
    return fault_of_output(Places(output), content, may_empty=may_empty)


def test_a_folder_that_is_not_there_is_made(folder):
    assert fault(folder / "new/output") is None
    assert not (folder / "new").exists()


def test_an_empty_folder_and_that_of_a_site_are_taken(folder):
    (folder / "output").mkdir()
    assert fault(folder / "output") is None

    publish(Places(folder / "output"), {"index.html": "home"})
    (folder / "output/more.html").touch()
    assert fault(folder / "output") is None


def test_a_link_is_refused(folder):
    (folder / "real").mkdir()
    (folder / "output").symlink_to("real")

    assert (
        fault(folder / "output")
        == f"{folder}/output is a link. {WHOLE} Name the folder itself: -o {(folder / 'real').resolve()}"
    )


def test_a_file_is_refused(folder):
    (folder / "output").touch()

    assert fault(folder / "output") == f"{folder}/output is a file. Move it, or name a folder: -o output"


def test_a_mount_point_is_refused():
    sentence = f"/proc is a mount point, which cannot be moved. {WHOLE} Name a folder in it: -o /proc/site"

    assert fault_of_output(Places(Path("/proc")), Path("/content"), may_empty=False) == sentence


def test_a_folder_that_holds_the_content_is_refused(folder):
    sentence = f"{folder} holds the content. {WHOLE} Name a folder of its own: -o output"

    assert fault_of_output(Places(folder), folder / "content", may_empty=True) == sentence


def test_a_folder_with_other_files_is_refused_unless_it_may_be_emptied(folder):
    (folder / "output").mkdir()
    (folder / "output/letters.txt").touch()

    assert fault(folder / "output") == (
        f"{folder}/output holds letters.txt, but no site that was built here. {WHOLE} "
        "That would take away other files. Name an empty folder, or add -d, which empties it."
    )
    assert fault(folder / "output", may_empty=True) is None


def test_a_folder_with_nothing_but_a_repository_is_taken(folder):
    (folder / "output/.git").mkdir(parents=True)

    assert fault(folder / "output") is None


def test_a_folder_without_the_right_to_write_is_refused(folder, monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: path != folder)  # the administrator may write everywhere

    assert fault(folder / "output") == (
        f"{folder} cannot be written to. A build prepares the new site there, beside output. "
        "Ask for the right to write there, or name another folder."
    )


@pytest.mark.parametrize("place", ["registers", "output", "files/new/output"])
def test_a_folder_in_the_content_is_refused(folder, place):
    (folder / "content/registers").mkdir()
    output = folder / "content" / place
    sentence = f"{output} lies in the content, which would then hold the site. Name a folder beside it: -o output"

    assert fault_of_output(Places(output), folder / "content", may_empty=True) == sentence


@pytest.mark.parametrize("name", ["", "next", "last", "aside"])
@pytest.mark.parametrize("is_link", [True, False])
def test_a_link_or_a_file_in_the_place_of_an_edition_is_refused(folder, name, is_link):
    place = folder / ".output.editions" / name
    place.parent.mkdir(exist_ok=True)
    if is_link:
        place.symlink_to(folder / "content")
    else:
        place.touch()

    sentence = f"{place} is a link or a file, and a build keeps its editions there. Move it away."
    assert fault(folder / "output") == sentence


def test_a_cache_in_a_site_or_in_the_content_is_refused(folder):
    output, content = folder / "output", folder / "content"

    assert fault_of_cache(folder / ".cache", output, content) is None
    for place in (output, content / "cache"):
        sentence = fault_of_cache(place, output, content)
        assert sentence is not None
        assert sentence.startswith(f"The cache {place} lies in {folder}/")
