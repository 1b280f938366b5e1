"""A month at the desk: from a paper in Word to a published site, with the everyday tasks and the usual mishaps."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.frontmatter.source import read_document
from tests.build.building import PUBLIC, SAMPLE, build, copy_of, edit, files_of
from tests.desk.word.docx_files import docx, p, table
from tests.repository import commit, repository

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
PANEL = "meetings/2024-07-04-police-and-crime-panel.md"
UPDATE = "panel-reports/2024-03-07-update.md"
COVER = table(["DATE", "13 June 2024"], ["TITLE", "Update on lamps"], ["SUBMITTED BY", "The Commissioner"])
PURPOSE = p("Purpose", style="Heading1", num=(1, 0)) + p("It tells of the lamps.", num=(1, 1))
SHEET = """\
Awards of the road fund 2023-24;;;
Organisation;What for;Amount (£);Date
Example Trust;Lamps at the crossing;"£1,500.50";20/05/2024
Sampleton Runners;Bright coats;250;May-24
Total;;1750.50;
"""


@dataclass
class Desk:
    """The desk of a comms officer: a clone of the office's repository, and the site."""

    content: Path
    site: Path

    def run(self, *words: str) -> tuple[int, str]:
        """A command, with everything that it prints."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            code = main([*words, "--content", str(self.content)])
        return code, printed.getvalue()

    def mistakes(self) -> list[str]:
        """What the check finds wrong."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            code = main(["check", str(self.content), "--cache", str(self.site.with_name("cache"))])
        lines = printed.getvalue().splitlines()
        return [] if code == 0 else [line for line in lines if line.startswith("content/")]

    def publish(self) -> None:
        keep = ("-e", "KEEP_REGISTER=true")
        run = build(self.content, self.site, *keep, settings="publishconf.py", env={"SITEURL": PUBLIC})
        assert run.code == 0, run.printed
        commit(self.content, "Publish")

    def page(self, address: str) -> str:
        return (self.site / address / "index.html").read_text()


@pytest.fixture
def desk(tmp_path):
    content = copy_of(SAMPLE, tmp_path / "content")
    repository(content)
    commit(content, "First")
    office = Desk(content, tmp_path / "site")
    office.publish()
    return office


def test_a_month_at_the_desk(desk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for step in (
        report_from_word, notice_with_the_next_number, grants_from_excel, silent_change, correction, moved_meeting,
        outcome_of_a_consultation, withdrawn_notice, removed_words, renamed_report, approval,
    ):  # fmt: skip
        step(desk)
        assert desk.mistakes() == [], step.__name__
    desk.publish()


def report_from_word(desk: Desk) -> None:
    Path("report.docx").write_bytes(docx(COVER + PURPOSE))
    code, printed = desk.run("import", "report.docx", "--kind", "report", "--summary", "Lamps.", "--purpose", "update")
    assert code == 0, printed
    source = read_document((desk.content / "panel-reports/2024-06-13-update-on-lamps.md").read_bytes())
    assert source.fields["date"] == "2024-06-13"
    assert "## 1. Purpose\n\n1.1 It tells of the lamps." in source.body


def notice_with_the_next_number(desk: Desk) -> None:
    code, printed = desk.run("new", "decision", "--title", "A van", "--date", "2024-06-12", "--decision", "Buy a van.")
    assert code == 0, printed
    (path,) = desk.content.glob("decisions/2024/PCC-2024-*-a-van.md")
    path.write_text(path.read_text() + "The van is bought.\n")
    assert read_document(path.read_bytes()).fields["decided_by"] == "Ann Example, Police and Crime Commissioner"


def grants_from_excel(desk: Desk) -> None:
    Path("awards.csv").write_bytes(SHEET.encode("cp1252"))
    code, printed = desk.run("awards", "import", "awards.csv", "road-fund", "--round", "2023-24", "--yes")
    assert code == 0, printed
    assert "2 new, 0 changed" in printed
    rows = (desk.content / "funds/road-fund.csv").read_text()
    assert ",1500.50,2024-05-20," in rows
    assert ",250,2024-05," in rows
    assert "bin/gazette correct road-fund --kind update" in printed
    assert desk.run("correct", "road-fund", "--kind", "update", "--note", "New: rf-010 and rf-011.")[0] == 0


def silent_change(desk: Desk) -> None:
    before = (desk.content / CAMERAS).read_bytes()
    edit(desk.content / CAMERAS, "amount: 40000", "amount: 41000")
    (mistake,) = desk.mistakes()
    assert "amount: 40000, now 41000" in mistake
    (desk.content / CAMERAS).write_bytes(before)


def correction(desk: Desk) -> None:
    note = "The decision is worded more plainly."
    code, printed = desk.run("correct", "PCC-2024-001", "--field", "budget", "--value", "Roads", "--note", note)
    assert code == 0, printed


def moved_meeting(desk: Desk) -> None:
    title = "Police and Crime Panel, 11 July 2024"
    command = ("move", PANEL, "--new-date", "2024-07-11", "--title", title, "--note", "It was moved by a week.")
    code, printed = desk.run(*command)
    assert code == 0, printed
    desk.publish()
    assert "The decision is worded more plainly." in desk.page("decisions/PCC-2024-001")
    assert "The decision is worded more plainly." in (desk.site / "feeds/changes.rss").read_text()
    calendars = "".join(path.read_text() for path in desk.site.rglob("*.ics"))
    assert "DTSTART;VALUE=DATE:20240711" in calendars
    assert "DTSTART;VALUE=DATE:20240704" not in calendars


def outcome_of_a_consultation(desk: Desk) -> None:
    early = ("result", "horse-census", "--summary", "There are 44 horses.", "--result-date", "2024-07-01")
    path = desk.content / "consultations/horse-census.md"
    before = path.read_bytes()
    assert desk.run(*early)[0] == 0
    assert desk.mistakes() or "44 horses" not in _published(desk, "consultations/horse-census")
    path.write_bytes(before)
    code, printed = desk.run(*early[:-1], "2024-06-15")
    assert code == 0, printed


def withdrawn_notice(desk: Desk) -> None:
    command = ("withdraw", "PCC-2024-002", "--reason", "It was replaced.", "--note", "It was withdrawn.")
    assert desk.run(*command)[0] == 0
    assert "It was replaced." in _published(desk, "decisions/PCC-2024-002")
    assert "There are 44 horses." in desk.page("consultations/horse-census")


def removed_words(desk: Desk) -> None:
    path = desk.content / UPDATE
    edit(path, "2.1 Two cameras", "2.1 Zebrafinch Quill asked for it. Two cameras")
    edit(path, "changes:", "changes:\n  - date: 2024-06-15\n    kind: update\n    note: Who asked was added.")
    assert any(b"Zebrafinch" in data for data in _all_files(desk).values())
    edit(path, "Zebrafinch Quill asked for it. ", "")
    removal = "  - date: 2024-06-15\n    kind: removal\n    reason: personal data\n    note: A name was removed.\n"
    edit(path, "changes:\n", f"changes:\n{removal}")
    assert [name for name, data in _all_files(desk).items() if b"Zebrafinch" in data] == []


def renamed_report(desk: Desk) -> None:
    old = desk.content / "panel-reports/2022-annual-report-2021-22.md"
    new = old.with_name("2022-annual-report.md")
    old.rename(new)
    (mistake,) = desk.mistakes()
    assert "Its text is now in panel-reports/2022-annual-report.md. Give that file its old name" in mistake
    edit(new, "---\n", "---\nid: 2022-annual-report-2021-22\n")
    redirects = desk.content / "redirects.csv"
    redirects.write_text(f"{redirects.read_text()}{mistake.partition('this row to redirects.csv: ')[2]}\n")


def approval(desk: Desk) -> None:
    path = desk.content / "topics/rural-crime.md"
    path.write_text(path.read_text() + "\nThe watch goes on.\n")
    command = ("correct", "topics/rural-crime.md", "--note", "A sentence was added.")
    assert desk.run(*command)[0] == 0
    code, printed = desk.run("commit", "--yes", "--approved-by", "Jo Example")
    assert code == 0, printed
    assert "Approved by Jo Example" in desk.run("what-changed", "HEAD~1")[1]


def _published(desk: Desk, address: str) -> str:
    desk.publish()
    return desk.page(address)


def _all_files(desk: Desk) -> dict[str, bytes]:
    desk.publish()
    return files_of(desk.site)
