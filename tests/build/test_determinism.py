"""The same content on the same day is the same bytes: on any machine, in any folder, by any number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.building import DAY, HOME, SAMPLE, built, copy_of, files_of
from tests.build.corpus import write_office


def in_new_process(content: Path, output: Path, cwd: Path, **env: str) -> Path:
    """A build in a new interpreter, as in a terminal."""
    words = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", str(HOME / "pelicanconf.py")]
    words += ["-e", f'CACHE_PATH="{output}.cache"']
    run = subprocess.run(
        words, cwd=cwd, env={**os.environ, "GAZETTE_TODAY": DAY, **env}, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return output


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy outside any repository, because the manifest names the commit of the content."""
    return copy_of(SAMPLE, tmp_path_factory.mktemp("content") / "content")


@pytest.fixture(scope="module")
def first(content: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return files_of(built(content, tmp_path_factory.mktemp("first") / "output"))


@pytest.mark.parametrize(("seed", "zone"), [("0", "Pacific/Auckland"), ("1", "America/Los_Angeles")])
def test_the_hash_seed_and_the_clocks_zone_change_no_byte(
    seed: str, zone: str, content: Path, first: dict[str, bytes], tmp_path: Path
) -> None:
    output = in_new_process(content, tmp_path / "output", HOME, PYTHONHASHSEED=seed, TZ=zone, LC_ALL="C")

    assert files_of(output) == first


def test_another_working_folder_and_another_place_change_no_byte(first: dict[str, bytes], tmp_path: Path) -> None:
    moved = copy_of(SAMPLE, tmp_path / "a folder with spaces" / "content")
    for age, path in enumerate(sorted(moved.rglob("*"), reverse=True)):
        os.utime(path, (1_000_000_000 + age, 1_000_000_000 + age))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    output = in_new_process(moved, tmp_path / "output", elsewhere, PYTHONHASHSEED="random")

    assert files_of(output) == first


@pytest.mark.parametrize("decisions", [40, 160], ids=["one process is enough", "two processes pay"])
def test_the_number_of_processes_changes_no_byte(
    decisions: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_office(tmp_path / "content", decisions)

    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    alone = files_of(built(content, tmp_path / "alone"))
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    together = files_of(built(content, tmp_path / "together"))

    assert alone == together
