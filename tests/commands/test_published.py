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

    written = publish("2024-06-10")
    kept = register.read_text()
    identities = [row.split(",")[0] for row in kept.splitlines()[1:]]
    assert "decisions/PCC-2024-001" in identities
    assert written == f"{register}: written; {len(identities)} records.\n"
    assert publish("2024-06-12") == f"{register}: says this already; {len(identities)} records.\n"
    assert register.read_text() == kept


def test_a_day_to_come_is_not_recorded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")

    assert main(["published", str(content), "--day", "2024-06-16", "--cache", str(tmp_path / "cache")]) == 1

    assert capsys.readouterr().err == "16 June 2024 is still to come. Write the day of the publication.\n"
    assert not (content / "registers/published.csv").exists()
