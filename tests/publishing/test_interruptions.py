"""What a build that was interrupted leaves is put right at the start of the next, and costs no edition."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from gazette.publishing.places import EditionRecord, Places
from gazette.publishing.switch import recover
from tests.publishing.editions import publish, texts_in

FIRST, SECOND, THIRD = ({"index.html": word, "a/index.html": "a"} for word in ("first", "second", "third"))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "output")
    for files in (FIRST, SECOND, THIRD):
        publish(places, files)
    return places


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange two names at once."""
    monkeypatch.setattr("gazette.publishing.switch.ctypes.CDLL", lambda *names, **options: object())


def test_a_system_without_an_exchange_renames_twice(places, without_exchange):
    for files in (FIRST, SECOND, THIRD):
        publish(places, files)
        assert texts_in(places.output) == files
        assert not places.aside.exists()


@pytest.mark.parametrize(
    ("renames", "output", "last"),
    [
        ([("output", "aside")], THIRD, SECOND),
        ([("output", "aside"), ("next", "output")], FIRST, SECOND),
        ([("last", "aside")], THIRD, SECOND),
        ([("last", "aside"), ("next", "last")], THIRD, SECOND),
    ],
)
def test_a_switch_by_renames_that_was_interrupted_leaves_whole_editions(places, renames, output, last):
    for source, target in renames:
        os.rename(getattr(places, source), getattr(places, target))

    recover(places)

    assert not places.aside.exists()
    assert texts_in(places.output) == output
    assert texts_in(places.last) == last


def test_the_last_edition_is_known_after_a_kill_right_after_the_switch(places):
    os.rename(places.next, places.beside / "x")
    os.rename(places.last, places.next)
    os.rename(places.beside / "x", places.last)

    recover(places)

    assert texts_in(places.last) == SECOND
    assert texts_in(places.next) == FIRST


def test_a_half_filled_edition_is_begun_anew(places):
    places.drop_record(places.next)
    (places.next / "a/index.html").unlink()
    (places.next / "rest").write_text("rest")

    publish(places, SECOND)
    publish(places, FIRST)

    assert texts_in(places.output) == FIRST
    assert texts_in(places.last) == SECOND


def test_what_was_retained_comes_back_where_the_switch_did_not_happen(places):
    places.keep_record(places.next, EditionRecord(retained=(".git",)))
    (places.next / ".git").mkdir()

    recover(places)

    assert (places.output / ".git").is_dir()
    assert not (places.next / ".git").exists()


def test_what_was_retained_and_is_back_already_stays(places):
    places.keep_record(places.next, EditionRecord(retained=(".git",)))
    for folder in (places.next, places.output):
        (folder / ".git").mkdir()
        (folder / ".git/HEAD").write_text(folder.name)

    recover(places)

    assert (places.output / ".git/HEAD").read_text() == "output"


def test_an_output_that_somebody_deleted_is_published_anew(places):
    shutil.rmtree(places.output)

    publish(places, SECOND)

    assert texts_in(places.output) == SECOND


def test_records_of_folders_that_are_gone_go_too(places):
    shutil.rmtree(places.last)

    publish(places, FIRST)

    assert len(list(places.beside.glob("*.json"))) == 2


def test_a_record_that_cannot_be_read_only_costs_time(places):
    for path in places.beside.glob("*.json"):
        path.write_text("{")

    _, present = publish(places, FIRST)

    assert present.is_whole
    assert texts_in(places.output) == FIRST


@pytest.mark.parametrize("name", ["", ".", "..", "../other", "a/b"])
def test_a_record_that_was_forged_moves_nothing_elsewhere(places, name):
    places.keep_record(places.next, EditionRecord(retained=(".git", name)))

    assert places.record(places.next) == EditionRecord(retained=(".git",))
