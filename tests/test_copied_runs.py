"""`python -m tools.copied_runs` finds runs of nine words that the content shares with papers, and no names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.copied_runs import main

PAPER = """
## 2. LANTERNS

- 2.1 The harbour master lit nine lamps along the old sea wall on 3rd May, see http://example.org/lamps.

- red, green
- white & blue

The Society for the Care of Old Lamps and Lighthouses met here.
"""
ORGANISATIONS = "- key: society\n  name: Society for the Care of Old Lamps and Lighthouses\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    return folder


def report(papers: Path, text: str, fields: str = "title: Lamps") -> int:
    """The exit code for a record with these fields and this text."""
    content = papers.parent / "content"
    (content / "registers").mkdir(parents=True)
    (content / "registers" / "organisations.yaml").write_text(ORGANISATIONS, encoding="utf-8")
    (content / "record.md").write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")
    return main([str(papers), "--content", str(content)])


def test_a_run_of_nine_words_is_printed_with_its_line(papers, capsys):
    assert report(papers, "It is said that the harbour master\nlit nine lamps along the old quay.") == 1
    words = '"the harbour master lit nine lamps along the old"'
    assert f"record.md:5: These 9 words are also in a paper: {words}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "It is said that the harbour master lit nine lamps along a wall.",
        "The Society for the Care of Old Lamps and Lighthouses met here.",
        "## The harbour master lit nine lamps along the old sea wall",
        "- The harbour master lit nine lamps\n- along the old sea wall",
        "| The harbour master lit | nine lamps along the old sea wall |",
        "[Lamps](http://example.org/along/the/old/sea/wall/on/3/may/see)",
    ],
    ids=["eight words", "a name", "a heading", "rows of a list", "cells", "an address"],
)
def test_what_is_not_a_run_is_not_printed(papers, capsys, text):
    assert report(papers, text) == 0
    assert capsys.readouterr().out == "No run of 9 or more words is copied.\n"


@pytest.mark.parametrize(
    "text",
    [
        "2.1 Nine lamps **along** the [old sea wall](x.md) on 3 May, see them.",
        "Nine lamps along the old sea wall on 3 May: see [[report x 2.1|red]] ones.",
        "See red, green, white and blue: the Society for the Care of Old Lamps and Lighthouses met here.",
    ],
    ids=["markup and ordinals", "a short form", "a name counts as one word"],
)
def test_markup_ordinals_and_names_hide_no_run(papers, text):
    assert report(papers, text) == 1


def test_the_fields_of_a_record_are_looked_at_each_for_itself(papers, capsys):
    fields = "title: Lamps\nsummary: >-\n  The harbour master lit nine lamps along\n  the old sea wall.\nnote: on 3 May"
    assert report(papers, "", fields) == 1
    assert 'record.md:4: These 11 words are also in a paper: "the harbour' in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_named(tmp_path, capsys):
    assert main([str(tmp_path / "papers")]) == 2
    assert "Write the folder that holds the papers." in capsys.readouterr().err
