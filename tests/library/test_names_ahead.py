"""A body, an Act or an abbreviation that only what is not public names is not public either."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.library.library import Library
from gazette.library.read import Content, read_content
from gazette.london import instant
from tests.build.building import SAMPLE, copy_of

DAY = date(2024, 6, 15)
ROWS = {
    "organisations": "- key: marsh-rafts\n  name: Marsh Rafts\n",
    "acts": "- key: rafts-2023\n  title: Rafts Act 2023\n",
    "acronyms": "- short: RFT\n  long: raft\n",
}
KEYS = {"organisations": "marsh-rafts", "acts": "rafts-2023", "acronyms": "RFT"}
FIELDS = "title: Rafts\ndecided: 2024-06-01\ndecided_by: Ann Example\ndecision: Rafts are bought.\nsummary: Rafts.\n"
NAMED = {
    "organisations": ("organisations: marsh-rafts\n", "They float."),
    "acts": ("legislation: rafts-2023 s.3\n", "They float."),
    "acronyms": ("", "The RFT floats."),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = copy_of(SAMPLE, tmp_path / "content")
    for register, row in ROWS.items():
        path = folder / "registers" / f"{register}.yaml"
        path.write_text(f"{path.read_text()}\n{row}")
    return folder


def decision(content: Path, name: str, register: str, *, text: str = "", **fields: str) -> None:
    more, words = NAMED[register] if not text else ("", text)
    text = words
    lines = "".join(f"{field}: {value}\n" for field, value in fields.items())
    (content / "decisions" / "2024" / f"{name}.md").write_text(f"---\n{FIELDS}{more}{lines}---\n{text}\n")


def at(content: Path, day: date = DAY) -> Content:
    return read_content(content, None, instant(day))


def has(library: Library, register: str) -> bool:
    return KEYS[register] in getattr(library, register)


@pytest.mark.parametrize("register", ROWS)
def test_a_row_that_only_a_held_document_names_comes_out_with_it(content: Path, register: str) -> None:
    decision(content, "rafts", register, reference="none", published="2024-07-01")
    before = at(content)

    assert not has(before.library, register)
    assert f"registers/{register}.yaml" in before.unpublished_paths
    assert has(at(content, date(2024, 7, 1)).library, register)


def test_so_does_one_that_only_a_withheld_notice_names(content: Path) -> None:
    decision(
        content,
        "rafts",
        "organisations",
        reference="none",
        published="2024-06-02",
        status="withheld",
        status_reason="A secret.",
        review_due="unknown",
    )

    assert not has(at(content).library, "organisations")


@pytest.mark.parametrize("register", ROWS)
def test_a_row_that_something_public_names_too_stays(content: Path, register: str) -> None:
    decision(content, "rafts", register, reference="none", published="2024-07-01")
    decision(content, "more-rafts", register, reference="none", published="2024-06-02")
    read = at(content)

    assert has(read.library, register)
    assert f"registers/{register}.yaml" not in read.unpublished_paths


@pytest.mark.parametrize("register", ROWS)
def test_a_row_that_no_document_names_is_public(content: Path, register: str) -> None:
    assert has(at(content).library, register)


@pytest.mark.parametrize(
    "text",
    [
        "The marsh rafts float.",
        "For people aged <18 by *Marsh Rafts*.",
        "| A | B |\n| --- | --- |\n| Marsh Rafts | 5 |",
    ],
)
def test_a_name_is_found_however_it_is_written(content: Path, text: str) -> None:
    decision(content, "rafts", "organisations", text=text, reference="none", published="2024-07-01")

    assert not has(at(content).library, "organisations")


def test_a_short_name_or_a_key_in_a_text_may_mean_something_else(content: Path) -> None:
    path = content / "registers" / "organisations.yaml"
    path.write_text(f"{path.read_text()}  also: [the Trust]\n")
    decision(content, "rafts", "organisations", reference="none", published="2024-07-01")
    words = "The Trust has marsh-rafts."
    decision(content, "more", "organisations", text=words, reference="none", published="2024-06-02")

    assert not has(at(content).library, "organisations")
