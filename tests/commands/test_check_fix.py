"""`bin/gazette check --fix`: shows corrections of which only one is safe, and writes them after a yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.__main__ import main
from tests.mistakes.tables import copy_of_the_sample

TOPIC = "topics/rural-crime.md"
BELL = "decisions/2022/bell-charge.md"
CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
REPORT = "panel-reports/2024-03-07-update.md"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return copy_of_the_sample(tmp_path)


def write(content: Path, path: str, old: str, new: str) -> None:
    text = (content / path).read_text()
    assert text.count(old) == 1
    (content / path).write_text(text.replace(old, new))


@pytest.mark.parametrize(
    ("path", "old", "wrong", "right"),
    [
        (TOPIC, "title: Rural crime", "titel: Rural crime", "title: Rural crime"),
        (TOPIC, "title: Rural crime", "Title: Rural crime", "title: Rural crime"),
        (TOPIC, "title: Rural crime", "title:Rural crime", "title: Rural crime"),
        (TOPIC, "title: Rural crime", "title:\u00a0Rural crime", "title: Rural crime"),
        (TOPIC, "title: Rural crime", "title：Rural crime", "title: Rural crime"),
        (TOPIC, "title: Rural crime", "title: Crime: rural", 'title: "Crime: rural"'),
        (TOPIC, "title: Rural crime", "title: [Draft] crime", 'title: "[Draft] crime"'),
        (TOPIC, "title: Rural crime", "title: @rural", 'title: "@rural"'),
        (TOPIC, "title: Rural crime", "title: 'Commissioner's van'", 'title: "Commissioner\'s van"'),
        (TOPIC, "title: Rural crime", 'title: "Rural crime', 'title: "Rural crime"'),
        (TOPIC, "title: Rural crime", "titel:'Commissioner's van'", 'title: "Commissioner\'s van"'),
        (BELL, "outcome: approved", "outcome: Approved", "outcome: approved"),
        (BELL, "outcome: approved", "Outcome: Approved", "outcome: approved"),
        (CAMERAS, "signed: 2024-02-15", "sigend: 20/11/2023", "signed: 2023-11-20"),
        (CAMERAS, "signed: 2024-02-15", "signed: 15th February 2024", "signed: 2024-02-15"),
        (TOPIC, "title: Rural crime", "  title: Rural crime", "title: Rural crime"),
        (TOPIC, "title: Rural crime", "title: The Commissionerâ€™s crime", "title: The Commissioner’s crime"),
        (CAMERAS, "(a) £30,000 for", "(a) Â£30,000 for", "(a) £30,000 for"),
        (CAMERAS, "amount: 40000", "amount: 40\u200b000", "amount: 40000"),
        (REPORT, "  - number: 3.1", "\t- number: 3.1", "  - number: 3.1"),
    ],
)
def test_a_mistake_with_one_safe_correction_is_corrected(
    path: str, old: str, wrong: str, right: str, content: Path
) -> None:
    expected = (content / path).read_text().replace(old, right)
    write(content, path, old, wrong)

    assert main(["check", "--fix", "--yes"]) == 0
    assert (content / path).read_text() == expected


@pytest.mark.parametrize(
    ("path", "old", "wrong"),
    [
        (TOPIC, "title: Rural crime", "title: Rural crime\ntitel: Rural crimes"),  # which of the two
        (TOPIC, "title: Rural crime", "title: - Rural crime"),  # a text or a list
        (TOPIC, "title: Rural crime", "title; Rural crime"),
        (TOPIC, "title: Rural crime", "title: Crime: rural\n  and other"),  # goes on in the next row
        (TOPIC, "title: Rural crime", "title: [Draft"),  # a list or a text
        (CAMERAS, "signed: 2024-02-15", "signed: 02/03/2024"),  # a day in March or in February
        (CAMERAS, "signed: 2024-02-15", "signed: 15/02/24"),
        (CAMERAS, "signed: 2024-02-15", "signed: 45337"),
        (CAMERAS, "amount: 40000", "amont: lots"),  # would have another mistake
    ],
)
def test_a_mistake_with_several_corrections_is_left(path: str, old: str, wrong: str, content: Path) -> None:
    write(content, path, old, wrong)
    before = (content / path).read_bytes()

    assert main(["check", "--fix", "--yes"]) == 1
    assert (content / path).read_bytes() == before


def test_each_line_is_shown_and_nothing_written_without_a_yes(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, TOPIC, "title: Rural crime", "titel: Rural crime")
    before = (content / TOPIC).read_bytes()

    assert main(["check", "--fix"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("content/topics/rural-crime.md:2: titel: Rural crime → title: Rural crime\n")
    assert err.startswith("Add --yes to write this.\nNothing was written.\n")
    assert (content / TOPIC).read_bytes() == before


def test_line_ends_and_byte_order_marks_of_windows_stay(content: Path) -> None:
    file = content / TOPIC
    expected = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(expected.replace(b"title: Rural", b"title:Rural"))

    assert main(["check", "--fix", "--yes"]) == 0
    assert file.read_bytes() == expected


def test_mistakes_behind_mistakes_are_told_at_once(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, CAMERAS, "title: Cameras", "title:Cameras")
    write(content, CAMERAS, "signed: 2024-02-15", "sigend: 20/11/2023")
    write(content, CAMERAS, "amount: 40000", "amount: lots")
    (content / CAMERAS).write_text((content / CAMERAS).read_text() + "\nSee [[decision PCC-2099-001]] and [x](y.md).\n")

    main(["check"])
    lines = [int(row.split(":")[1]) for row in capsys.readouterr().out.splitlines()]
    assert lines[:4] == [2, 7, 7, 12]
    assert len(lines) == 4


def test_the_option_is_named_only_where_it_writes_something(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "registers/organisations.yaml", "  name: Field Guards", "  nmae: Field Guards")
    assert main(["check"]) == 1
    assert "--fix" not in capsys.readouterr().err
    write(content, TOPIC, "title: Rural crime", "Title: Rural crime")
    assert main(["check"]) == 1
    assert "--fix" in capsys.readouterr().err
