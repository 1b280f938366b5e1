"""`bin/gazette check`: exit code, output streams, and the three formats."""

from __future__ import annotations

import json

import pytest

from gazette.__main__ import main
from tests.mistakes.tables import Edit, copy_of_the_sample

MISTAKEN = Edit("topics/road-safety.md", ["title: Road safety"], ["title: Road safety", "zebra: yes"])


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return copy_of_the_sample(tmp_path).relative_to(tmp_path)


def test_a_folder_without_mistakes_is_counted_and_passes(content, capsys):
    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(" records, 5 rounds, 10 awards: no mistakes.\n")


def test_a_mistake_is_printed_and_fails(content, capsys):
    MISTAKEN.make(content)
    assert main(["check", "content"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("content/topics/road-safety.md:3: There is no field 'zebra' here. ")
    assert out.count("\n") == 1
    assert err == "1 mistake. Nothing is published until every mistake is corrected.\n"


def test_for_programs_it_is_json_and_nothing_else(content, capsys):
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    MISTAKEN.make(content)
    assert main(["check", "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [(row["path"], row["line"]) for row in rows] == [("content/topics/road-safety.md", 3)]


def test_for_github_it_is_annotations(content, capsys):
    MISTAKEN.make(content)
    assert main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=content/topics/road-safety.md,line=3::There is no field")


def test_a_missing_folder_is_reported(content, capsys):
    assert main(["check", "contents"]) == 1
    assert capsys.readouterr().out == "contents:1: There is no such folder. Name the folder of the content.\n"


def test_a_file_instead_of_a_folder_is_reported(content, capsys):
    assert main(["check", "content/home.md"]) == 1
    assert "There is no such folder." in capsys.readouterr().out


def test_an_empty_folder_lacks_what_every_site_needs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    assert main(["check"]) == 1
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()][:2] == [
        "content/home.md",
        "content/office.md",
    ]


def test_a_second_check_gives_the_same_result_from_the_cache(content, capsys):
    MISTAKEN.make(content)
    main(["check", "--cache", "kept"])
    first = capsys.readouterr()
    main(["check", "--cache", "kept"])
    assert capsys.readouterr() == first


def test_nothing_of_the_content_is_changed(content):
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    main(["check"])
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_an_unknown_command_is_reported_by_the_command_line(content, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["chekc"])
    assert stopped.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_a_path_that_publishing_would_refuse_is_told_with_its_row(content, capsys):
    Edit("redirects.csv", ["old,new"], ["old,new", "/robots.txt,/decisions/"]).make(content)

    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out == "content/redirects.csv:2: There is a file at the old address /robots.txt. Remove this row.\n"
    assert err == "1 mistake. Nothing is published until every mistake is corrected.\n"


def test_what_publishing_asks_to_be_filled_in_is_a_warning(content, capsys):
    office = content / "office.md"
    lines = office.read_text().splitlines(keepends=True)
    office.write_text("".join(line for line in lines if not line.startswith(("mailbox:", "contact_form:"))))

    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert "warning: The office has no mailbox and no contact form." in out
    assert "[before make publish]" in out
    assert err.endswith(" no mistakes, 1 warning.\n")


def test_an_address_at_which_nobody_can_publish_is_a_warning(content, capsys, monkeypatch):
    office = content / "office.md"
    office.write_text(
        office.read_text().replace("day: 2024-06-15\n", "").replace("tag:record.example.org,", "tag:a.test,")
    )
    monkeypatch.setenv("SITEURL", "record.example.org")

    main(["check"])
    assert "publishconf.py:1: warning: SITEURL is 'record.example.org', which is not a web" in capsys.readouterr().out


def test_an_output_folder_that_publishing_would_refuse_is_a_warning(content, capsys, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/a.txt").write_text("A letter.")

    assert main(["check", "--output", str(tmp_path / "letters")]) == 0
    assert "holds a.txt, but no site that was built here." in capsys.readouterr().out


def test_the_folder_is_a_word_or_an_option_and_is_named_where_it_is_not_the_offices(content, capsys):
    content.rename("other")
    assert main(["check", "other"]) == 0
    assert capsys.readouterr().err.startswith("other: ")
    assert main(["check", "--content", "other"]) == 0
    assert main(["check", "--content", "nowhere"]) == 1


def test_a_folder_is_looked_for_where_the_command_was_typed(content, tmp_path, monkeypatch, capsys):
    (tmp_path / "here").mkdir()
    content.rename(tmp_path / "here" / "copy")
    monkeypatch.setenv("GAZETTE_CALLED_FROM", str(tmp_path / "here"))
    assert main(["check", "copy"]) == 0
    assert capsys.readouterr().err.startswith(f"{tmp_path}/here/copy: ")
