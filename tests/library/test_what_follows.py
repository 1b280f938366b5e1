"""A document or a register that is gone, renamed or cannot be read is one mistake, with all that follows from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.building import EXAMPLE, copy_of
from tests.library.problems_in import sentences_in

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
FUND = "funds/road-fund.md"
BUDGET = "files/2023-01-26-precept-2023-24/budget-2023-24.csv"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(EXAMPLE, tmp_path_factory.mktemp("office") / "content")


def broken(file: Path) -> None:
    file.write_text(file.read_text().replace("---\n", '---\nbroken: "a\n', 1))


def torn(file: Path) -> None:
    file.write_text(f"<<<<<<< HEAD\n{file.read_text()}")


def renamed(file: Path) -> None:
    file.rename(file.with_stem(f"{file.stem}-new"))


def gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        (CAMERAS, broken, "A quotation mark opens here"),
        (CAMERAS, gone, "and is gone. "),
        ("decisions/2020/PCCE-045-2020-rural-watch.md", gone, "and is gone. 1 link leads to it"),
        ("decisions/2021/PCC-2021-001-deputy-commissioner.md", gone, "and is gone. 1 link leads to it"),
        ("decisions/2022/PCC-2022-003-victims-services-contract.md", gone, "and is gone. 4 links lead to it"),
        ("pages/about.md", broken, "A quotation mark opens here"),
        (
            "pages/about.md",
            renamed,
            "pages/about-new.md. Give that file its old name; or add id: about there",
        ),
        (
            "pages/contact.md",
            renamed,
            "pages/contact-new.md. Give that file its old name; or add id: contact there",
        ),
        ("home.md", gone, "The file is missing."),
        (FUND, renamed, "add id: road-fund there, and name funds/road-fund.csv road-fund-new.csv"),
        (FUND, gone, "and is gone. 6 links lead to it"),
        ("registers/tables/contracts.md", renamed, "add id: contracts there, and name registers/tables/contracts.csv"),
        ("registers/tables/contracts.csv", gone, "The register has no rows."),
        ("meetings/2023-09-19-strategic-board.md", renamed, "add id: 2023-09-19-strategic-board there"),
        ("panel-reports/2023-01-26-precept-2023-24.md", renamed, "add id: 2023-01-26-precept-2023-24 there"),
        ("topics/call-handling.md", renamed, "add id: call-handling there"),
        ("topics/rural-crime.md", broken, "A quotation mark opens here"),
        (BUDGET, torn, "This line was left behind by a merge."),
        (BUDGET, gone, "The attachment budget-2023-24.csv is not in files/2023-01-26-precept-2023-24/."),
        ("registers/duties.csv", torn, "This line was left behind by a merge."),
        ("registers/duties.csv", gone, "registers/duties.csv is not there or is empty. 106 more links lead there"),
        ("registers/organisations.yaml", gone, "registers/organisations.yaml is not there or is empty."),
    ],
)
def test_it_is_one_mistake(path: str, change: Callable[[Path], None], words: str, example: Path) -> None:
    before = (example / path).read_bytes()
    try:
        change(example / path)
        (line,) = sentences_in(example)
        assert words in line
    finally:
        (example / path).with_stem(f"{Path(path).stem}-new").unlink(missing_ok=True)
        (example / path).write_bytes(before)


def test_attachments_of_a_document_that_was_renamed_before_it_was_published_are_one_mistake(example: Path) -> None:
    register = example / "registers/published.csv"
    rows, report = register.read_text(), example / "meetings/2023-09-19-strategic-board.md"
    renamed_report = report.with_stem("2023-09-19-board")
    register.write_text("".join(row for row in rows.splitlines(keepends=True) if report.stem not in row))
    report.rename(renamed_report)
    try:
        lines = sentences_in(example)
        assert [line for line in lines if "minutes.txt" in line] == [
            "meetings/2023-09-19-board.md:12: The attachment minutes.txt is in files/2023-09-19-strategic-board/, "
            "and not in files/2023-09-19-board/. Name that folder 2023-09-19-board."
        ]
    finally:
        renamed_report.rename(report)
        register.write_text(rows)
