"""The sites that many tests read, each built once."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.building import DAY_OF_OFFICE, EXAMPLE, PUBLIC, REAL_OFFICE, SAMPLE, Run, build, built, copy_of
from tests.build.sites import Site


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The imaginary office on 15 June 2024."""

    def build_sample(folder: Path) -> Run:
        content = copy_of(SAMPLE, folder / "content")
        return build(content, folder / "output")

    folder = built_once(tmp_path_factory, "sample", build_sample)
    return Site(folder / "output", folder / "content", (folder / "said").read_text())


@pytest.fixture(scope="session")
def exampleshire(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The imaginary office with every feature, on its own day."""
    folder = built_once(tmp_path_factory, "exampleshire", lambda folder: build(EXAMPLE, folder / "output", day=None))
    return Site(folder / "output", EXAMPLE, (folder / "said").read_text())


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample about a real office, on a fixed day."""
    folder = built_once(
        tmp_path_factory, "office", lambda folder: build(REAL_OFFICE, folder / "output", day=DAY_OF_OFFICE)
    )
    return Site(folder / "output", REAL_OFFICE, (folder / "said").read_text())


def built_once(factory: pytest.TempPathFactory, name: str, build_in: Callable[[Path], Run]) -> Path:
    """The folder of a site that the first of all processes of a run builds, and the others wait for."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    root = factory.getbasetemp().parent if is_worker else factory.getbasetemp()
    folder = root / f"built-{name}"
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "said").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            run = build_in(folder)
            assert run.code == 0, run.printed
            (folder / "said").write_text(run.printed)
    return folder


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the output of the sample, and the cache of a preview and a publication of it."""

    def build_both(folder: Path) -> Run:
        content = copy_of(SAMPLE, folder / "content")
        run = build(content, folder / "output")
        cache, at = folder / "output.cache", {"SITEURL": PUBLIC}
        built(content, folder / "published", settings="publishconf.py", cache=cache, env=at)
        return run

    return built_once(tmp_path_factory, "ready", build_both)


@pytest.fixture
def content(tmp_path: Path, ready: Path) -> Path:
    """A copy of the imaginary office's content, to be changed, beside the cache of an output that is not built yet."""
    copy_of(ready / "output.cache", tmp_path / "output.cache")
    return copy_of(SAMPLE, tmp_path / "content")


@pytest.fixture
def output(content: Path, tmp_path: Path, ready: Path) -> Path:
    """An output folder, with its cache, in which the unchanged content is published."""
    return copy_of(ready / "output", tmp_path / "output")
