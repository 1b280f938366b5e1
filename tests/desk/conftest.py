"""The blank office, into which the tests of this folder bring sheets."""

from __future__ import annotations

import pytest

from gazette import __main__

NAME = "Police and Crime Commissioner for Exampleshire"


@pytest.fixture
def blank_office(tmp_path, monkeypatch):
    """The blank office, in the folder in which the commands are given."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GAZETTE_TODAY", "2026-11-25")
    assert __main__.main(["start", "content", "--name", NAME, "--area", "Exampleshire"]) == 0
    (tmp_path / "papers").mkdir()
    return tmp_path / "content"
