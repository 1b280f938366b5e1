"""`python -m gazette welsh`: the words that an office may translate, with those found at Welsh offices filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.commands.welsh import words_of_offices
from gazette.library.read import read_library
from tests.build.building import SAMPLE, copy_of

VERSION = "---\ntitle: Cyfarfod\nlang: cy\ntranslation_of: 2023-05-16-public-meeting\n---\n\nTestun.\n"
REGISTER = "registers/welsh.yaml"


def test_it_adds_what_is_missing_and_leaves_what_the_office_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    written = "# Ours.\n- english: Decisions\n  welsh: Ein geiriau\n- english: Funds\n  welsh:\n"
    (content / REGISTER).write_text(written, encoding="utf-8")

    assert main(["welsh", str(content)]) == 0
    text = (content / REGISTER).read_text(encoding="utf-8")

    assert text.startswith(f"{written}- english: ")
    assert "- english: Dates and changes\n  welsh:\n" in text
    assert "- english: January\n  welsh: Ionawr\n  source: https://" in text
    assert read_library(content).welsh["January"] == "Ionawr"
    assert read_library(content).welsh["Decisions"] == "Ein geiriau"
    assert "Funds" not in read_library(content).welsh

    capsys.readouterr()
    assert main(["welsh", str(content)]) == 0
    assert capsys.readouterr().err == f"no words added to {content / REGISTER}.\n"
    assert (content / REGISTER).read_text(encoding="utf-8") == text


def test_it_names_words_that_stand_on_no_welsh_page_and_lists_only_words_of_the_software(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    (content / REGISTER).write_text("- english: Nonsense\n  welsh: Ffwlbri\n", encoding="utf-8")
    (content / "meetings/cyfarfod.md").write_text(VERSION, encoding="utf-8")

    assert main(["welsh", str(content)]) == 0
    written = (content / REGISTER).read_text(encoding="utf-8")

    assert f"{REGISTER}: 'Nonsense' is on no Welsh page" in capsys.readouterr().err
    assert "- english: Kind of meeting\n" in written
    assert "- english: Cancelled\n" in written  # a value that the software writes
    assert "Village Hall" not in written


def test_every_welsh_word_that_comes_with_the_software_has_its_source() -> None:
    words = words_of_offices()

    assert len(words) >= 12
    for word in words.values():
        assert str(word["welsh"])
        assert str(word["source"]).startswith("http")
