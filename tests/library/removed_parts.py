"""The published office of tests with a part of each kind removed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.build.building import SAMPLE, copy_of, edit
from tests.library.published import publish

FUND, GRANTS = "funds/road-fund.md", "funds/road-fund.csv"
MEETING = "meetings/2024-03-07-police-and-crime-panel.md"
REPORT = "panel-reports/2022-annual-report-2021-22.md"
PLAN = "plan/2021-2025.md"
GIFTS = "registers/tables/gifts-and-hospitality"
WATCH = "decisions/2024/PCC-2024-002-rural-watch-extended.md"
FIGURES = "files/PCC-2024-002/figures.csv"


@dataclass(frozen=True)
class Part:
    """A part, the lines that make it, and what its note and its readers call it."""

    document: str
    file: str
    lines: str
    called: str
    addresses: tuple[str, ...]  # "page#anchor"; without an anchor, a page that leads on


def _promise() -> str:
    lines = "  - id: a-bell-in-each-village\n    text: Hang a bell in each village.\n"
    lines += "    also_in: report 2024-03-07-update 2.2\n    owner: Police and Crime Commissioner\n"
    return f"{lines}    due: 2024/25\n    topics: rural-crime\n"


PARTS = {
    "award": Part(
        FUND,
        GRANTS,
        "rf-007,2022-23,Sampleton Help,Bright coats,700,after 2022-09-14,,,,\n",
        "rf-007",
        ("funds/road-fund/#award-rf-007", "funds/road-fund/rounds/2022-23/#award-rf-007"),
    ),
    "row": Part(
        f"{GIFTS}.md",
        f"{GIFTS}.csv",
        'G 1,2022-12-14,Marsh Dairy,"£1,030.50",yes,PCC-2024-001,https://example.org/answers/1,2\n',
        "G 1",
        ("registers/gifts-and-hospitality/#row-g-1", "registers/gifts-and-hospitality/2022/"),
    ),
    "promise": Part(
        REPORT,
        REPORT,
        _promise(),
        "a-bell-in-each-village",
        (
            "panel-reports/2022-annual-report-2021-22/#page-promise-a-bell-in-each-village",
            "promises/a-bell-in-each-village/",
        ),
    ),
    "recommendation": Part(
        MEETING,
        MEETING,
        "  - id: fewer-signs\n    text: Take down half of the signs.\n",
        "fewer-signs",
        ("meetings/2024-03-07-police-and-crime-panel/#page-recommendation-fewer-signs",),
    ),
    "objective": Part(
        PLAN,
        PLAN,
        "  - id: 1.3\n    text: Mend every bell.\n",
        "1.3",
        ("plan/2021-2025/#page-objective-1-3",),
    ),
}


def published_office(folder: Path) -> Path:
    """The content of an office that published every part on the first day."""
    content = copy_of(SAMPLE, folder / "content")
    edit(content / PLAN, "objectives:\n", f"objectives:\n{PARTS['objective'].lines}")
    publish(content, 1)
    return content


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def content(published: Path, tmp_path: Path) -> Path:
    return copy_of(published, tmp_path / "content")


def note(content: Path, path: str, words: str, kind: str = "update", day: int = 2) -> None:
    text = (content / path).read_text()
    entry = f"  - date: 2024-06-0{day}\n    kind: {kind}\n    note: {words}\n"
    if "\nchanges:\n" in text:
        edit(content / path, "\nchanges:\n", f"\nchanges:\n{entry}")
    else:
        (content / path).write_text(text.replace("---\n", f"---\nchanges:\n{entry}", 1))


def take_out(content: Path, part: Part) -> None:
    edit(content / part.file, part.lines, "")
