"""The blank office, into which the tests of this folder bring sheets."""

from __future__ import annotations

import shutil
from contextlib import chdir
from pathlib import Path

import pytest

from gazette import __main__

NAME = "Police and Crime Commissioner for Exampleshire"
DAY = "2026-11-25"


@pytest.fixture(scope="session")
def started(tmp_path_factory):
    """The blank office as the command writes it, once for all tests."""
    folder = tmp_path_factory.mktemp("started")
    with pytest.MonkeyPatch.context() as patch, chdir(folder):
        patch.setenv("GAZETTE_TODAY", DAY)
        assert __main__.main(["start", "content", "--name", NAME, "--area", "Exampleshire"]) == 0
    return folder / "content"


@pytest.fixture
def blank_office(started, tmp_path, monkeypatch):
    """A copy of the blank office, in the folder in which the commands are given."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GAZETTE_TODAY", DAY)
    (tmp_path / "papers").mkdir()
    return Path(shutil.copytree(started, tmp_path / "content"))
