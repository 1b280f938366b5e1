"""The sites that many tests look at, each built once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.building import HOME, SAMPLE, build, built, copy_of, edit
from tests.build.sites import PRIVATE_NAME, Site


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The imaginary office on 15 June 2024. One award goes to a private person, whose name is written down."""
    folder = tmp_path_factory.mktemp("sample")
    content = copy_of(SAMPLE, folder / "content")
    edit(content / "funds" / "road-fund.csv", "A private person", PRIVATE_NAME)
    run = build(content, folder / "output")
    assert run.code == 0, run.printed
    return Site(folder / "output", content, run.printed)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, on the day of the demonstration."""
    output = tmp_path_factory.mktemp("office") / "output"
    run = build(HOME / "content", output, day=None)
    assert run.code == 0, run.printed
    return Site(output, HOME / "content", run.printed)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the imaginary office's content, to be changed."""
    return copy_of(SAMPLE, tmp_path / "content")


@pytest.fixture
def output(content: Path, tmp_path: Path, sample_output: Callable[[Path], Path]) -> Path:
    """An output folder, with its cache, in which the unchanged content is published."""
    return sample_output(tmp_path / "output")


@pytest.fixture(scope="session")
def sample_output(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Puts a published sample, with its cache, where a test wants it, without building it anew."""
    folder = tmp_path_factory.mktemp("ready")
    ready = built(copy_of(SAMPLE, folder / "content"), folder / "output")

    def put(to: Path) -> Path:
        copy_of(folder / "output.cache", to.with_name(to.name + ".cache"))
        return copy_of(ready, to)

    return put
