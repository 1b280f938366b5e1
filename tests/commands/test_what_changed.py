import io
import shutil
import subprocess

import pytest

from gazette.__main__ import main
from gazette.commands.commit import subject_of
from gazette.desk.what_changed import ChangedDocument
from tests.build.building import SAMPLE

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"


def git(folder, *words):
    person = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    return subprocess.run(["git", *person, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, value in (("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.org")):
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.replace("AUTHOR", "COMMITTER"), value)
    shutil.copytree(SAMPLE, tmp_path / "content")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "content")
    git(tmp_path, "commit", "-q", "-m", "First")
    return tmp_path / "content"


@pytest.fixture
def printed(capsys):
    def of(*words):
        capsys.readouterr()
        code = main([*words, "--cache", "cache"])
        return code, capsys.readouterr().out

    return of


def test_nothing_changed_is_said(content, printed):
    code, text = printed("what-changed")
    assert code == 0
    assert text.startswith("Nothing has changed, as of 15 June 2024.\n")


def test_a_difference_is_shown_with_the_pages_that_it_touches(content, printed):
    main(["correct", "PCC-2024-001", "--field", "amount", "--value", "41000", "--note", "It said £40,000."])
    code, text = printed("what-changed")
    assert code == 0
    assert f"Changed: 1\n  decision “Cameras on the B9999” ({CAMERAS}).\n    amount: 40000, now 41000\n" in text
    assert "    note: correction: It said £40,000.\n" in text
    assert "/decisions/PCC-2024-001/" in text.partition("will differ: ")[2].partition("\n")[0]
    assert "tables of data will differ" in text


def test_what_is_new_withdrawn_held_and_gone_is_told_apart(content, printed):
    main(["withdraw", "PCC-2024-001", "--reason", "It is old.", "--note", "Withdrawn now."])
    (content / "topics/new.md").write_text("---\ntitle: New\nsummary: New.\npublished: 2024-07-01\n---\nA text.\n")
    (content / "academy").joinpath(sorted(path.name for path in (content / "academy").glob("[!R]*.md"))[0]).unlink()
    _, text = printed("what-changed")
    for words in ("New: 1\n", "Withdrawn: 1\n", "Gone: 1\n", "The public sees it from 1 July 2024."):
        assert words in text


def test_words_that_were_removed_are_not_shown(content, printed):
    options = ["--title", "A notice", "--reason", "personal data", "--status-reason", "It had details."]
    main(["remove", "PCC-2024-002", *options, "--note", "It was removed."])
    _, text = printed("what-changed")
    assert "Removed: nobody can read it any more: 1\n" in text
    assert "Otherford" not in text
    assert "  decision PCC-2024-002.\n" in text
    assert "rural-watch" not in text.partition("The check finds")[0]


def test_no_commit_has_the_name_of_a_removed_file_under_its_old_or_its_new_name(content, printed, capsys):
    page = content / "topics/mrs-example.md"
    page.write_text("---\ntitle: Mrs Example\nsummary: New.\npublished: 2024-06-01\n---\nA text.\n")
    main(["commit", "--yes"])
    options = ["--title", "A topic", "--reason", "personal data", "--status-reason", "It had details."]
    assert main(["remove", "topics/mrs-example.md", *options, "--note", "It was removed."]) == 0
    assert "The name of the file still has words of the old title" in capsys.readouterr().err
    assert "example" not in printed("what-changed")[1].partition("The check finds")[0].replace("Exampleshire", "")
    page.rename(content / "topics/removed.md")
    text = printed("what-changed")[1].partition("The check finds")[0]
    assert "Gone: 1\n  a topic.\n" in text
    assert "mrs-example" not in text
    (content / CAMERAS).write_text((content / CAMERAS).read_text().replace("amount: 40000", "amount: 41000"))
    main(["commit", "--yes"])
    assert "example" not in git(content, "log", "-1", "--format=%B")


def test_rows_of_a_spreadsheet_are_counted(content, printed):
    sheet = content / "funds/road-fund.csv"
    rows = sheet.read_text().splitlines()
    sheet.write_text(
        "\n".join([*rows[:1], rows[1].replace("12000", "12001"), *rows[3:], rows[2].replace("rf-002", "rf-9")])
    )
    _, text = printed("what-changed")
    counts = "  funds/road-fund.csv: 1 new row, 1 changed row, 1 row that is gone.\n"
    assert "Spreadsheets, registers and files: 1\n" in text
    assert f"{counts}    rf-001, amount: 12000, now 12001\n    rf-9 is new\n    rf-002 is gone\n" in text


def test_new_grants_are_shown_and_of_a_private_person_only_the_id(content, printed):
    sheet = content / "funds/road-fund.csv"
    rows = [f"rf-1{n:02},2023-24,Marsh Village Hall,A lamp,25{n},2024-01,,,," for n in range(11)]
    private = sheet.read_text().replace("about 3000", "about 3001")
    sheet.write_text(private + "\n".join(rows) + "\n")
    _, text = printed("what-changed")
    assert "    rf-003, amount\n    rf-100 is new: Marsh Village Hall, 250\n" in text
    assert "    rf-108 is new: Marsh Village Hall, 258\n    and 2 more\n" in text
    assert "3001" not in text


def test_mistakes_are_told_and_are_the_exit_code(content, printed):
    (content / CAMERAS).write_text((content / CAMERAS).read_text().replace("decided: 2024-02-14", "decided: soon"))
    code, text = printed("what-changed")
    assert code == 1
    assert "The content has mistakes" in text
    assert printed("commit", "--yes")[0] == 1
    assert git(content, "log", "--format=%s") == "First\n"


def test_a_commit_has_only_the_content_and_says_who_approved_it(content, printed):
    (content.parent / "other.txt").write_text("x")
    main(["correct", "PCC-2024-001", "--note", "A word is right now."])
    assert printed("commit")[0] == 1  # nobody said yes
    assert git(content, "log", "--format=%s") == "First\n"

    code, _ = printed("commit", "--yes", "--approved-by", "Jo Example")
    assert code == 0
    expected = "Change decision “Cameras on the B9999”\n\nApproved-by: Jo Example\n\n"
    assert git(content, "log", "-1", "--format=%B") == expected
    assert git(content.parent, "status", "--porcelain", "other.txt") == "?? other.txt\n"
    assert printed("commit")[0] == 0  # nothing is left


class ClosedTerminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_that_is_closed_at_the_question_commits_nothing(content, monkeypatch):
    main(["correct", "PCC-2024-001", "--note", "A word is right now."])
    monkeypatch.setattr("sys.stdin", ClosedTerminal())
    assert main(["commit", "--cache", "cache"]) == 130
    assert git(content, "log", "--format=%s") == "First\n"


@pytest.mark.parametrize(
    ("documents", "subject"),
    [
        ([("new", "A van")], "Add decision “A van”"),
        ([("changed", "B"), ("new", "A van")], "Add decision “A van” and 1 more"),
        ([("removed", "A name")], "Remove words from a decision"),
        ([("gone", "A name")], "Delete a decision"),
        ([], "Change registers and files of the content"),
    ],
)
def test_the_subject_is_plain(documents, subject):
    assert subject_of([ChangedDocument("a.md", what, title, "decision") for what, title in documents]) == subject


def test_a_long_title_is_cut():
    assert len(subject_of([ChangedDocument("a.md", "new", "word " * 40, "decision")])) <= 72


def test_a_commit_that_is_not_there_is_a_sentence(content, capsys):
    assert main(["what-changed", "nowhere"]) == 1
    assert capsys.readouterr().err == "git has no commit nowhere with content. Name another, or make a first commit.\n"


def test_who_approved_a_commit_is_shown(content, printed):
    main(["correct", "PCC-2024-001", "--field", "amount", "--value", "41000", "--note", "It said £40,000."])
    main(["commit", "--yes", "--approved-by", "Jo Example"])
    assert printed("what-changed", "HEAD~1")[1].endswith("Approved by Jo Example, as the commits say.\n")
    assert "Approved by" not in printed("what-changed")[1]
