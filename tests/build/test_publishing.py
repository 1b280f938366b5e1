"""`publishconf.py`: the public address; records of a later day are held back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.building import REAL_OFFICE, Run, build, edit, files_of
from tests.build.edits import CAMERAS


def publish(content: Path, output: Path, day: str = "2024-06-15") -> Run:
    return build(content, output, settings="publishconf.py", day=day)


@pytest.fixture(scope="module")
def office_published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    output = tmp_path_factory.mktemp("published") / "output"
    return output, publish(REAL_OFFICE, output, "2027-01-15")


def test_the_published_site_has_its_public_address(content: Path, tmp_path: Path) -> None:
    assert publish(content, tmp_path / "output").code == 0

    files = files_of(tmp_path / "output")
    assert b'<link rel="canonical" href="https://record.example.org/decisions/">' in files["decisions/index.html"]
    assert [path for path, data in files.items() if b"127.0.0.1" in data] == []


def test_a_record_of_a_later_day_is_held_back_and_counted(content: Path, tmp_path: Path) -> None:
    for old, new in (("published: 2024-05-20", "published: 2024-06-20"), ("Letter to the Minister", "Secret letter")):
        edit(content / "decisions/2024/letter-to-the-minister.md", old, new)

    run = publish(content, tmp_path / "output")

    assert run.code == 0, run.printed
    assert " records, 1 held until later;" in run.printed
    assert [path for path, data in files_of(tmp_path / "output").items() if b"Secret letter" in data] == []
    assert not (tmp_path / "output/decisions/letter-to-the-minister").exists()


def test_it_is_published_when_its_day_has_come(content: Path, tmp_path: Path) -> None:
    edit(content / "decisions/2024/letter-to-the-minister.md", "published: 2024-05-20", "published: 2024-06-20")
    publish(content, tmp_path / "output")

    run = publish(content, tmp_path / "output", "2024-06-20")

    assert " held " not in run.printed
    assert (tmp_path / "output/decisions/letter-to-the-minister/index.html").is_file()


def test_its_attachments_wait_with_it(content: Path, tmp_path: Path) -> None:
    letter = content / "decisions/2024/letter-to-the-minister.md"
    edit(letter, "published: 2024-05-20", "published: 2024-06-20\nattachments:\n  - file: a.csv\n    title: The sheep")
    (content / "files/letter-to-the-minister").mkdir()
    (content / "files/letter-to-the-minister/a.csv").write_text("sheep\n7\n")

    assert publish(content, tmp_path / "output").code == 0

    assert not (tmp_path / "output/files/letter-to-the-minister").exists()
    assert (tmp_path / "output/files/PCC-2024-002/figures.csv").is_file()


def test_a_link_to_what_is_held_back_is_a_mistake_that_names_the_day(content: Path, tmp_path: Path) -> None:
    edit(content / CAMERAS, "published: 2024-02-20", "published: 2024-06-20")

    run = publish(content, tmp_path / "output")

    assert run.code == 1
    assert "is not public before 20 June 2024" in run.printed
    assert not (tmp_path / "output").exists()


def test_a_mistake_in_a_record_that_is_held_back_is_reported_too(content: Path, tmp_path: Path) -> None:
    letter = content / "decisions/2024/letter-to-the-minister.md"
    edit(letter, "published: 2024-05-20", "published: 2024-06-20")
    edit(letter, "outcome: noted", "outcome: notted")

    assert "Did you mean 'noted'?" in " ".join(publish(content, tmp_path / "output").printed.split())


def test_the_real_content_can_be_published(office_published: tuple[Path, Run]) -> None:
    output, run = office_published

    assert run.code == 0, run.printed
    assert (output / "decisions/PCC-2016-003/index.html").is_file()


@pytest.mark.parametrize("day", ["15.6.2024", "tomorrow", "2024-02-30"])
def test_an_invalid_day_is_reported_in_a_sentence(day: str, content: Path, tmp_path: Path) -> None:
    run = publish(content, tmp_path / "output", day)

    assert run.code == 1
    assert f"GAZETTE_TODAY is '{day}', which is not a day. Write it as 2024-06-15, or as " in run.printed


def test_the_published_site_and_the_preview_share_no_cached_bytes(content: Path, output: Path, tmp_path: Path) -> None:
    """One cache serves both settings."""
    before = files_of(output)
    publish(content, output)
    fresh = publish(content, tmp_path / "fresh")
    assert fresh.code == 0
    assert files_of(output) == files_of(tmp_path / "fresh")

    assert build(content, output).code == 0
    assert files_of(output) == before
