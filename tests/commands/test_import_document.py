"""A document made of a file: named and asked for as a new one, and never in place of another."""

import io
import sys

import pytest

from gazette import __main__
from gazette.frontmatter.source import read_document
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from tests.desk.word.docx_files import docx, p, picture_run, relation, table
from tests.desk.word.test_pictures import picture

OFFICE = """\
---
title: The office
summary: The record of an office.
area: Exampleshire
names: [{name: Commissioner for Exampleshire}]
holders: [{name: Alex Example, role: Commissioner, since: 2012-11}]
series: [{shape: "PCC-{year}-{number}", running: yes}]
record: own
feed_ids: tag:record.example.org,2018
---
The office.
"""
COVER = table(["DATE", "3 May 2018"], ["TITLE", "Update on roads"], ["SUBMITTED BY", "The Commissioner"])
TEXT = p("Purpose", style="Heading1", num=(1, 0)) + p("It met.", num=(1, 1))
REST = ("--summary", "What it is.", "--purpose", "update")
WRITTEN = """\
---
title: Update on roads
summary: What it is.
date: 2018-05-03
submitted_by: The Commissioner
purpose: update
published: 2018-10-15
---

## 1. Purpose

1.1 It met.
"""


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GAZETTE_TODAY", "2018-10-15")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.md").write_text(OFFICE)
    (tmp_path / "content/home.md").write_text("---\ntitle: Home\nsummary: The home page.\n---\nWelcome.\n")
    return tmp_path / "content"


def bring_in(data, *options):
    with open("paper.docx", "wb") as file:
        file.write(data)
    return __main__.main(["import", "paper.docx", *options])


def with_picture(alt):
    files = {"word/media/map.png": picture("PNG")}
    return docx(
        COVER + TEXT + p(picture_run("i1", alt)), relations=relation("i1", "image", "media/map.png"), files=files
    )


def test_a_report_is_written_with_what_its_cover_says_and_passes_the_check(content):
    assert bring_in(docx(COVER + TEXT), "--kind", "report", *REST) == 0

    path = content / "panel-reports/2018-05-03-update-on-roads.md"
    assert path.read_text() == WRITTEN
    assert "Update on roads" in [record.title for record in read_library(content).records]


def test_its_pictures_are_in_its_own_folder_and_the_check_asks_only_for_their_words(content, capsys):
    assert bring_in(with_picture(""), "--kind", "report", *REST) == 0

    assert (content / "files/2018-05-03-update-on-roads/picture-1.png").exists()
    with pytest.raises(ProblemsFound) as problems:
        read_library(content)
    (problem,) = problems.value.problems
    assert "has no alternative text" in problem.what
    assert problem.what in capsys.readouterr().out


def test_a_picture_of_a_decision_is_in_the_folder_of_its_reference(content):
    options = ("--kind", "decision", "--title", "A van", "--reference", "PCC-2018-009", "--date", "2018-05-03")
    assert bring_in(with_picture("A map."), *options, "--decided-by", "Commissioner", "--decision", "Bought.") == 0

    assert (content / "files/PCC-2018-009/picture-1.png").exists()
    path = content / "decisions/2018/PCC-2018-009-a-van.md"
    assert "({static}/files/PCC-2018-009/picture-1.png)" in path.read_text()
    assert read_library(content).decisions


def test_nothing_is_overwritten(content, capsys):
    files = content / "files/2018-05-03-update-on-roads"
    files.mkdir(parents=True)
    (files / "picture-1.png").write_bytes(b"another")
    assert bring_in(with_picture("A map."), "--kind", "report", *REST) == 0
    assert bring_in(docx(COVER + TEXT), "--kind", "report", *REST) == 1

    path = content / "panel-reports/2018-05-03-update-on-roads.md"
    assert "picture-1-2.png" in path.read_text()
    assert (files / "picture-1.png").read_bytes() == b"another"
    assert f"{path.relative_to(content.parent)} is there already; it is left as it is." in capsys.readouterr().err


def test_an_option_counts_more_than_the_cover(content):
    assert bring_in(docx(COVER + TEXT), "--kind", "report", *REST, "--title", "Roads", "--date", "2018-05-04") == 0

    fields = read_document((content / "panel-reports/2018-05-04-roads.md").read_bytes()).fields
    assert fields["submitted_by"] == "The Commissioner"


def test_what_no_field_holds_and_what_cannot_be_right_is_told(content, capsys):
    cover = table(["TITLE", "Roads"], ["CONTACT", "Jane Example"], ["DATE", "in spring"])
    assert bring_in(docx(cover + TEXT), "--kind", "report", *REST) == 0

    out = capsys.readouterr().out
    assert "The cover says CONTACT: Jane Example. No field holds that, so it was left out." in out
    assert "The cover says date: in spring." in out
    text = (content / "panel-reports/undated-roads.md").read_text()
    assert "Jane" not in text
    assert "spring" not in text


def test_print_only_prints(content, capsys):
    assert bring_in(docx(COVER + TEXT), "--print") == 0

    printed = capsys.readouterr()
    assert printed.out == "## 1. Purpose\n\n1.1 It met.\n"
    assert "The cover says title: Update on roads." in printed.err
    assert not (content / "panel-reports").exists()


def test_text_can_be_pasted(content, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"1.\tAIMS\n1.1\tIt met.\n")))

    assert __main__.main(["import", "-", "--print"]) == 0
    assert capsys.readouterr().out == "## 1. AIMS\n\n1.1 It met.\n"


def test_in_a_terminal_it_asks_for_the_kind_and_the_fields(content, monkeypatch):
    answers = iter(["report", "What it is.", "update"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: next(answers))

    assert bring_in(docx(COVER + TEXT)) == 0
    assert (content / "panel-reports/2018-05-03-update-on-roads.md").read_text() == WRITTEN


STOPS = {
    "Say what the text becomes: add --kind and one of report, decision": (),
    "There is no kind 'reprot'. Did you mean 'report'?": ("--kind", "reprot"),
    "The file is named by the title. Add --title, or --name.": ("--kind", "report"),
    "A report has no field reference.": ("--kind", "report", "--reference", "X-1"),
    "The day 31 February 2018 does not exist.": ("--kind", "report", "--date", "2018-02-31"),
}


@pytest.mark.parametrize("sentence", STOPS)
def test_it_stops_with_a_sentence_and_writes_nothing(content, capsys, sentence):
    assert bring_in(docx(TEXT), *STOPS[sentence]) == 1

    assert sentence in capsys.readouterr().err
    assert not (content / "panel-reports").exists()


def test_a_file_that_is_not_there_or_cannot_be_read_is_named(content, capsys):
    assert __main__.main(["import", "none.docx"]) == 1
    assert bring_in(b"\xd0\xcf\x11\xe0") == 1

    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("none.docx: There is no such file. Write the whole path of a file: .docx, .odt")
    assert second.startswith("paper.docx: This is a document of an old Word (.doc)")
