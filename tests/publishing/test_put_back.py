"""One command puts the last edition back, whole; a second time undoes that."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.publishing.places import Places
from tests.publishing.editions import publish, texts_in

GOOD = {"index.html": "home", "a/index.html": "right", "b/index.html": "b"}
BAD = {"index.html": "home", "a/index.html": "wrong", "c/index.html": "c"}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "output")
    for files, commit in ((BAD, "1"), (GOOD, "2"), (BAD, "3")):
        publish(places, files, commit)
    return places


def put_back(places: Places) -> int:
    return main(["put-back", str(places.output)])


def test_the_last_edition_is_put_back_and_named_by_its_commit(places, capsys):
    assert put_back(places) == 0

    assert texts_in(places.output) == GOOD
    assert main(["verify", str(places.output)]) == 0
    assert "is the last edition again, of commit 2: 3 files changed." in capsys.readouterr().err


def test_a_second_time_undoes_that(places):
    put_back(places)
    put_back(places)

    assert texts_in(places.output) == BAD
    assert texts_in(places.last) == GOOD


def test_once_that_edition_is_published_nothing_is_left_to_undo(places):
    put_back(places)
    assert places.record(places.output).is_put_back

    publish(places, GOOD, "2")

    assert not places.record(places.output).is_put_back


@pytest.mark.parametrize("files", [GOOD, BAD, {"index.html": "third"}])
def test_the_next_publication_goes_on_from_the_content(places, files):
    put_back(places)

    _, present = publish(places, files)

    assert present.is_whole
    assert texts_in(places.output) == files


def test_readers_get_what_was_put_back_as_new(places):
    """A browser that holds the wrong page with its time must not be answered that nothing is newer."""
    wrong = os.stat(places.output / "a/index.html").st_mtime_ns
    same = os.stat(places.output / "index.html").st_mtime_ns

    put_back(places)

    assert os.stat(places.output / "a/index.html").st_mtime_ns > wrong
    assert os.stat(places.output / "index.html").st_mtime_ns == same


def test_what_is_retained_goes_along(places):
    (places.output / ".git").mkdir()

    put_back(places)

    assert (places.output / ".git").is_dir()


@pytest.mark.parametrize(
    "harm",
    [
        lambda places: (places.output / "index.html").write_text("ours"),
        lambda places: (places.last / "extra.html").write_text("ours"),
    ],
    ids=["a change in a file that both share", "a file more"],
)
def test_what_other_hands_did_does_not_come_back(places, harm):
    harm(places)
    publish(places, BAD)

    assert put_back(places) == 0

    assert texts_in(places.output) == GOOD
    put_back(places)
    assert texts_in(places.output) == BAD


def test_an_edition_that_is_not_whole_is_refused(places, capsys):
    (places.last / "a/index.html").write_text("ours")

    assert put_back(places) == 1

    assert texts_in(places.output) == BAD
    assert "The last edition is no longer whole: a/index.html was changed by hand." in capsys.readouterr().err


def test_without_an_earlier_edition_a_sentence_says_so(tmp_path, capsys):
    places = Places(tmp_path / "output")
    publish(places, GOOD)

    assert put_back(places) == 1
    assert capsys.readouterr().err == f"There is no earlier edition of {places.output} to put back.\n"


def test_without_a_site_a_sentence_says_so(tmp_path, capsys):
    assert main(["put-back", str(tmp_path / "nothing")]) == 1
    assert "There is no site in " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_it_works_once_the_earlier_editions_were_deleted(places):
    shutil.rmtree(places.beside)
    publish(places, GOOD)

    assert put_back(places) == 0
    assert texts_in(places.output) == BAD


@pytest.mark.parametrize("path", ["a/index.html", "index.html"])
def test_an_edition_that_was_changed_in_place_with_its_old_time_is_not_put_back(places, capsys, path):
    before = os.stat(places.last / path)
    (places.last / path).write_text("x" * before.st_size)
    os.utime(places.last / path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert put_back(places) == 1
    assert f"{path} was changed by hand." in capsys.readouterr().err
