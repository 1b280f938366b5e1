"""How many messages the worst mistakes give: one for each cause."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.building import EXAMPLE, copy_of
from tests.library.problems_in import sentences_in

FUND = "funds/safer-villages-fund.csv"
REPORT = "panel-reports/2024-06-06-update.md"
DECISION = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"


def without_folder(name: str) -> Callable[[Path], None]:
    return lambda content: shutil.rmtree(content / name)


def without_file(name: str) -> Callable[[Path], None]:
    return lambda content: (content / name).unlink()


def with_text(path: str, pattern: str, new: str, count: int = 0) -> Callable[[Path], None]:
    def change(content: Path) -> None:
        text = (content / path).read_text()
        changed = re.sub(pattern, new, text, count=count, flags=re.MULTILINE)
        assert changed != text
        (content / path).write_text(changed)

    return change


def renamed_report(content: Path) -> None:
    (content / REPORT).rename(content / "panel-reports/2024-06-06-commissioner.md")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (without_file("registers/organisations.yaml"), 1),
        (without_file("registers/duties.csv"), 1),
        (without_folder("meetings"), 1),
        (without_folder("decisions"), 1),
        (renamed_report, 1),
        (with_text(DECISION, "^reference: .*", "reference: PCC-2024-099", 1), 1),
        (with_text(DECISION, "^title: ", 'broken: "\ntitle: ', 1), 1),
        (with_text(FUND, "([0-9]{4})-([0-9]{2})-([0-9]{2})", r"\3/\2/\1"), 1),
        (with_text(FUND, ",", ";"), 1),
        (with_text("registers/organisations.yaml", "^  name:", "  naem:"), 1),
    ],
    ids=[
        "no register of organisations",
        "no register of duties",
        "an emptied folder of meetings",
        "an emptied folder of decisions",
        "a renamed report",
        "another reference",
        "a quotation mark that is never closed",
        "dates as Excel writes them",
        "semicolons of Excel",
        "a misspelt field in every row",
    ],
)
def test_a_cause_is_one_message(change: Callable[[Path], None], expected: int, tmp_path: Path) -> None:
    content = copy_of(EXAMPLE, tmp_path / "content")
    change(content)

    lines = sentences_in(content)
    assert len(lines) == expected, "\n".join(lines)
