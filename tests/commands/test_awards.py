import csv
import io
import shutil
import subprocess

import pytest

from gazette.__main__ import main
from tests.build.building import SAMPLE

SHEET = "recipient,purpose,amount,awarded\nExample Trust,Lamps,£500,20/05/2024\n"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLE, tmp_path / "content")
    (tmp_path / "new.csv").write_text(SHEET)
    return tmp_path / "content"


def test_an_import_is_previewed_and_written_only_when_agreed(content, capsys):
    fund = content / "funds/road-fund.csv"
    before = fund.read_text()
    command = ["awards", "import", "new.csv", "road-fund", "--round", "2023-24"]
    assert main(command) == 0
    assert "1 new, 0 changed" in capsys.readouterr().out
    assert fund.read_text() == before

    assert main([*command, "--yes"]) == 0
    assert fund.read_text().startswith(before)
    assert "Example Trust" in fund.read_text()
    assert main(["check", "content", "--cache", "cache"]) == 0


def test_a_row_that_waits_is_the_exit_code(content):
    (content.parent / "new.csv").write_text(SHEET.replace("£500", "-"))
    assert main(["awards", "import", "new.csv", "road-fund", "--round", "2023-24", "--yes"]) == 1


def test_a_row_of_a_round_that_the_fund_does_not_have_waits(content, capsys):
    assert main(["awards", "import", "new.csv", "road-fund", "--round", "2024-spring", "--yes"]) == 1
    assert "The fund has no round '2024-spring'. Its rounds are " in capsys.readouterr().out
    assert "2024-spring" not in (content / "funds/road-fund.csv").read_text()


def test_how_a_month_was_read_is_shown(content, capsys):
    (content.parent / "new.csv").write_text(SHEET.replace("20/05/2024", "May-24"))
    main(["awards", "import", "new.csv", "road-fund", "--round", "2023-24"])
    assert "'May-24' was read as May 2024" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["import", "new.csv", "nothing"], "There is no fund 'nothing'. The funds are: "),
        (["import", "none.xlsx", "road-fund"], "none.xlsx: There is no such file."),
        (["export", "road-fund", "--to", "new.csv"], "new.csv is there already."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(content, capsys, command, sentence):
    assert main(["awards", *command]) == 1
    assert capsys.readouterr().err.startswith(sentence)


def test_an_export_is_written_and_brought_back(content, capsys):
    assert main(["awards", "export", "road-fund"]) == 0
    assert main(["awards", "import", "road-fund.xlsx", "road-fund"]) == 0
    assert "0 new, 0 changed" in capsys.readouterr().out


def test_the_check_names_the_command_and_the_command_brings_in_what_excel_saved(content, capsys):
    fund = content / "funds/road-fund.csv"
    before = fund.read_text()
    git(content.parent, "init", "-q")
    git(content.parent, "add", "content")
    git(content.parent, "commit", "-q", "-m", "First")
    fund.write_text(before.replace(",", ";"))
    assert main(["check", "content", "--cache", "cache"]) == 1
    assert "Or run: bin/gazette awards import content/funds/road-fund.csv road-fund" in capsys.readouterr().out
    fund.write_text(as_excel_saves(before))
    assert main(["awards", "import", "content/funds/road-fund.csv", "road-fund"]) == 0
    assert "0 new, 0 changed" in capsys.readouterr().out


def as_excel_saves(text):
    """With semicolons, and quotation marks where a cell has one."""
    rows = list(csv.reader(io.StringIO(text)))
    sheet = io.StringIO()
    csv.writer(sheet, delimiter=";").writerows(rows)
    return sheet.getvalue()


def git(folder, *words):
    person = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *person, *words], cwd=folder, check=True, capture_output=True)
