"""The site is published by one switch: what changed is new, what did not is the same file, and the last one stays."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from gazette.commands.verify import run as verify
from gazette.publishing.places import Places
from tests.publishing.editions import inodes_in, publish, texts_in

FIRST = {"index.html": "home", "a/index.html": "a", "b/index.html": "b"}
SECOND = {"index.html": "home", "a/index.html": "new", "c/d/index.html": "d"}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "output")


def is_whole(folder: Path) -> bool:
    class Arguments:
        site, manifest = str(folder), None

    return verify(Arguments()) == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "editions",
    [
        [FIRST],
        [FIRST, SECOND],
        [FIRST, SECOND, FIRST],
        [FIRST, SECOND, FIRST, SECOND, FIRST],
        [FIRST, {**FIRST, "a": "a file for a folder"} | {"a/index.html": ""}],
        [{"a": "file", "b/c": "below"}, {"a/b/c": "a folder for a file", "b": "a file for a folder"}, {"a": "file"}],
        [FIRST, {}, FIRST],
        [FIRST, FIRST, SECOND, SECOND, FIRST],
    ],
)
def test_the_output_is_the_last_edition_that_was_published(places, editions):
    for files in editions:
        files = {path: text for path, text in files.items() if text}
        publish(places, files)
        assert texts_in(places.output) == files
        assert is_whole(places.output)


def test_what_did_not_change_is_the_same_file_with_its_time(places):
    publish(places, FIRST)
    before = {path: os.stat(places.output / path) for path in FIRST}

    publish(places, SECOND)

    after = os.stat(places.output / "index.html")
    assert (after.st_ino, after.st_mtime_ns) == (before["index.html"].st_ino, before["index.html"].st_mtime_ns)
    assert os.stat(places.output / "a/index.html").st_ino != before["a/index.html"].st_ino


def test_the_result_names_what_was_written_and_removed(places):
    publish(places, FIRST)

    result, _ = publish(places, SECOND)

    assert result.written == ("a/index.html", "c/d/index.html")
    assert result.removed == ("b/index.html",)


def test_nothing_is_switched_where_nothing_changed(places):
    publish(places, FIRST)
    before = os.stat(places.output)

    result, _ = publish(places, FIRST)

    assert (result.written, result.removed, result.staged) == ((), (), None)
    assert os.stat(places.output).st_ino == before.st_ino


def test_the_last_edition_stays_and_that_before_is_what_the_next_is_made_of(places):
    publish(places, FIRST)
    folder = os.stat(places.output).st_ino
    third = {**FIRST, "a/index.html": "third"}

    publish(places, SECOND)
    publish(places, third)
    assert texts_in(places.last) == SECOND
    assert os.stat(places.next).st_ino == folder
    untouched = os.stat(places.next / "b").st_mtime_ns
    publish(places, {**FIRST, "a/index.html": "fourth"})

    assert os.stat(places.output).st_ino == folder, "the first folder is public again"
    assert texts_in(places.last) == third
    assert os.stat(places.output / "b").st_mtime_ns != untouched, "b was linked anew, since it had gone in between"
    untouched = os.stat(places.next / "c").st_mtime_ns
    publish(places, {**SECOND, "a/index.html": "fifth"})
    assert os.stat(places.output / "c").st_mtime_ns == untouched, "nobody touched what was right already"


def test_an_edition_of_another_commit_alone_is_no_new_last_edition(places):
    publish(places, FIRST, "1")
    publish(places, SECOND, "2")

    publish(places, SECOND, "3")

    assert texts_in(places.last) == FIRST
    assert '"commit": "3"' in (places.output / "manifest.json").read_text()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="this system does not say which file a handle is of")
def test_what_was_written_is_on_the_disk_before_the_switch(places, monkeypatch):
    publish(places, FIRST)
    synced = set()
    monkeypatch.setattr("os.fsync", lambda handle: synced.add(Path(os.readlink(f"/proc/self/fd/{handle}"))))

    publish(places, SECOND)

    next_edition = places.next.resolve()
    files = {next_edition / path for path in ("a/index.html", "c/d/index.html", "manifest.json")}
    assert files | {path.parent for path in files} | {next_edition / "c"} <= synced


def test_folders_and_files_can_be_read_whatever_the_umask(places):
    before = os.umask(0o077)
    try:
        publish(places, SECOND)
        publish(places, FIRST)
    finally:
        os.umask(before)

    for path in [places.output, *places.output.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o755 if path.is_dir() else 0o644), path


def test_nobody_else_may_look_into_the_editions_that_are_not_public(places):
    from gazette.publishing.lock import sole_build

    with sole_build(places):
        assert stat.S_IMODE(places.beside.stat().st_mode) == 0o700


def in_place(path: Path) -> None:
    path.write_text("o" * len(path.read_text()))


def as_a_new_file(path: Path) -> None:
    text = "o" * len(path.read_text())
    path.unlink()
    path.write_text(text)


@pytest.mark.parametrize("edit", [in_place, as_a_new_file])
def test_an_edit_by_hand_of_the_same_length_is_told_and_never_comes_back(places, edit):
    for files in (FIRST, SECOND, FIRST):
        publish(places, files)
    edit(places.output / "index.html")

    _, present = publish(places, FIRST)

    assert present.changed == ("index.html",)
    assert texts_in(places.output) == FIRST
    for files in (SECOND, FIRST, SECOND, FIRST):
        _, present = publish(places, files)
        assert present.is_whole
        assert texts_in(places.output) == files


@pytest.mark.parametrize(
    ("harm", "changed", "missing", "extra"),
    [
        (lambda output: (output / "evil.html").write_text("x"), (), (), ("evil.html",)),
        (lambda output: (output / "a/.index.html.sag").write_text("x"), (), (), ("a/.index.html.sag",)),
        (lambda output: (output / "a/index.html").unlink(), (), ("a/index.html",), ()),
        (lambda output: (output / "manifest.json").write_text("{}"), ("manifest.json",), (), ()),
        (lambda output: (output / "manifest.json").unlink(), (), ("manifest.json",), ()),
        (
            lambda output: ((output / "index.html").unlink(), (output / "index.html").symlink_to("a/index.html")),
            ("index.html",),
            (),
            (),
        ),
        (
            lambda output: (
                (output / "a").rename(output.parent / "elsewhere"),
                (output / "a").symlink_to(output.parent / "elsewhere"),
            ),
            (),
            ("a/index.html",),
            ("a",),
        ),
    ],
    ids=["more", "a rest of a killed build", "less", "manifest", "no manifest", "a link", "a link for a folder"],
)
def test_what_other_hands_did_is_told_and_not_carried_on(places, harm, changed, missing, extra):
    publish(places, FIRST)
    harm(places.output)

    _, present = publish(places, FIRST)

    assert (present.changed, present.missing, present.extra) == (changed, missing, extra)
    for files in (FIRST, SECOND, FIRST, SECOND, FIRST):
        publish(places, files)
        assert texts_in(places.output) == files
        assert is_whole(places.output)
        assert not (places.output / "a").is_symlink()


def test_a_copy_of_the_output_counts_as_whole(places, tmp_path):
    import shutil

    publish(places, FIRST)
    copy = Places(tmp_path / "copy")
    shutil.copytree(places.output, copy.output)

    result, present = publish(copy, FIRST)

    assert present.is_whole
    assert result.written == ()


def test_what_is_retained_moves_on(places):
    publish(places, FIRST)
    (places.output / ".git").mkdir()
    (places.output / ".git/HEAD").write_text("main")

    for files in (SECOND, FIRST, SECOND):
        publish(places, files)
        assert (places.output / ".git/HEAD").read_text() == "main"
        assert not (places.last / ".git").exists()


def test_files_are_shared_between_editions_and_not_copied(places):
    publish(places, FIRST)
    publish(places, SECOND)

    assert inodes_in(places.output)["index.html"] == inodes_in(places.last)["index.html"]
