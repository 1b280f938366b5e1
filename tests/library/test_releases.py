"""The notes that the software adds where a part of a record became public between two publications."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gazette.library.publications import keep
from gazette.library.read import read_library
from gazette.london import instant
from tests.build.building import SAMPLE, copy_of
from tests.library.problems_in import READ

NEW = "rf-091,2023-24,Millbrook Parish Council,Signs,800,2024-06-12,,,,\n"


def publish(content: Path, more: str, day: int, is_held: bool = True) -> list[str]:
    """Adds rows to a fund and publishes it on a day of June 2024; the notes that readers then see."""
    sheet = content / "funds/road-fund.csv"
    sheet.write_text(sheet.read_text() + more)
    library = read_library(content, READ, instant(date(2024, 6, day)) if is_held else None)
    keep(content, library.publications, library.documents, date(2024, 6, day))
    return [change.note for fund in library.funds if fund.name == "road-fund" for change in fund.changes]


def test_a_grant_whose_day_has_come_is_announced(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")

    assert publish(content, "", 1) == []
    assert publish(content, NEW, 11) == []
    assert publish(content, "", 13) == ["Added: 1 grant."]


def test_a_grant_that_the_page_had_already_is_not_announced_with_another(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    earlier = NEW.replace("091", "090").replace("06-12", "06-05")
    assert publish(content, earlier, 3, is_held=False) == []

    assert publish(content, NEW, 15) == ["Added: 1 grant."]
