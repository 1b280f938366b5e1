"""`python -m gazette published`: the register of publications, written without a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.__main__ import main
from tests.build.building import SAMPLE, copy_of


def test_it_says_whether_anything_was_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, cache = copy_of(SAMPLE, tmp_path / "content"), str(tmp_path / "cache")
    register = content / "registers/published.csv"

    def publish(day: str) -> str:
        assert main(["published", str(content), "--day", day, "--cache", cache]) == 0
        return capsys.readouterr().err

    assert publish("2024-06-10") == f"{register}: written; 35 records.\n"
    kept = register.read_bytes()
    assert publish("2024-06-12") == f"{register}: says this already; 35 records.\n"
    assert register.read_bytes() == kept
