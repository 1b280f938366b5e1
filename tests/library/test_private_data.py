"""What looks private stops the check, is asked about, or is allowed with a reason. The rules here are a stand-in."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from gazette.__main__ import main
from gazette.privacy import text
from gazette.privacy.finding import Finding
from tests.build.building import EXAMPLE
from tests.mistakes.tables import Edit, copy_of_the_sample
from tests.privacy.word_documents import of_author

NOTICE = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
WITHHELD = "decisions/2024/PCC-2024-003-witness-travel.md"
WORDS = {"SECRET": ("mobile number", True, True), "BIRTHDAY": ("date of birth", True, False)}
WORDS["PERHAPS"] = ("child", False, True)


def stand_in(text, registered):
    for number, line in enumerate(text.splitlines(), 1):
        for word, (kind, stops, may_be_allowed) in WORDS.items():
            if word in line and word not in registered.names:
                yield Finding(
                    kind, number, "07••61", f"This is a {kind} (07••61).", "Remove it.", "", stops, may_be_allowed
                )


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(text, "findings_in", stand_in)
    return copy_of_the_sample(tmp_path).relative_to(tmp_path)


def write(content, words="", fields=""):
    path = content / NOTICE
    begin, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    path.write_text(f"{begin}---\n{front}{fields}---\n{body}\n9.1 Ring {words} now.\n", encoding="utf-8")


def allowed(**changes):
    values = {"finding": "mobile number", "ends": '"61"', "where": "paragraph 9.1", "reason": "R.", "role": "Head."}
    rows = "".join(f"    {name}: {value}\n" for name, value in {**values, **changes}.items())
    return f"allowed:\n  -{rows[3:]}"


def check(capsys, *words):
    code = main(["check", *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_finding_stops_the_check_and_says_how_it_could_be_allowed(content, capsys):
    write(content, "SECRET")

    code, out, err = check(capsys)
    assert code == 1
    assert out.startswith(f"content/{NOTICE}:")
    assert out.endswith(
        "This is a mobile number (07••61). Remove it. If it may be published, write under allowed: "
        'finding: mobile number, ends: "61", where: paragraph 9.1, and a reason and a role.\n'
    )
    assert err.startswith("1 mistake. ")


def test_what_can_never_be_allowed_offers_no_way(content, capsys):
    write(content, "BIRTHDAY", allowed(finding="date of birth"))

    code, out, _ = check(capsys)
    assert code == 1
    assert "If it may be published" not in out


def test_an_allowance_of_the_place_and_the_ending_silences_it(content, capsys):
    write(content, "SECRET", allowed())

    assert check(capsys)[:2] == (0, "")
    code, out, err = check(capsys, "--allowed")
    assert code == 0
    assert "Allowed: mobile number (07••61) in paragraph 9.1. R. (Head.)" in out
    assert "1 allowed." in err


@pytest.mark.parametrize(
    "changes", [{"ends": '"62"'}, {"where": "paragraph 9.2"}, {"where": "field summary"}, {"finding": "telephone"}]
)
def test_an_allowance_of_something_else_does_not(content, capsys, changes):
    write(content, "SECRET", allowed(**changes))

    assert check(capsys)[0] == 1


def test_an_allowance_of_nothing_is_a_warning_until_it_has_been_published(content, capsys):
    write(content, "", allowed())

    code, out, _ = check(capsys)
    assert code == 0
    line = (content / NOTICE).read_text(encoding="utf-8").split("  - finding:")[0].count("\n") + 1
    assert f"content/{NOTICE}:{line}: " in out
    assert "Nothing in paragraph 9.1 is a finding 'mobile number' that ends in 61. Remove it." in out
    main(["published", "content"])
    code, out, _ = check(capsys)
    assert code == 1
    assert "That was so at the last publication too. Remove it." in out


def test_what_a_person_has_to_decide_is_a_warning(content, capsys):
    write(content, "PERHAPS")

    code, out, _ = check(capsys)
    assert code == 0
    assert "warning: This is a child (07••61). Remove it. [child]" in out


def test_an_answer_silences_the_warning(content, capsys):
    write(content, "PERHAPS", "accepted:\n  - warning: child\n    reason: It is a ship.\n")

    assert check(capsys)[:2] == (0, "")


def test_a_file_that_did_not_change_is_not_looked_at_again(content, capsys, monkeypatch):
    seen = content.parent / "seen"

    def noted(words, registered):
        with seen.open("a") as file:
            file.write("a file\n")
        return []

    monkeypatch.setattr(text, "findings_in", noted)
    check(capsys)
    first = seen.read_text()
    check(capsys)

    assert first
    assert seen.read_text() == first


def test_stops_and_warnings_are_counted_apart(content, capsys):
    write(content, "SECRET PERHAPS")

    assert check(capsys)[2].startswith("1 mistake and 1 warning. ")


def test_a_field_is_named_as_the_place(content, capsys):
    write(content, "", "note: Ring SECRET.\n")
    assert "where: field note, and" in check(capsys)[1]


def test_a_cell_of_a_spreadsheet_is_named_with_its_line_and_column(content, capsys):
    Edit("funds/road-fund.csv", ["Paid in two parts."], ["Ring 07700 900461."]).make(content)

    assert check(capsys)[1].startswith('content/funds/road-fund.csv:4: Column "note": This looks like ')


def test_what_is_registered_is_not_private(content, capsys):
    write(content, "SECRET")
    (content / "registers/organisations.yaml").open("a", encoding="utf-8").write("\n- key: secret\n  name: SECRET\n")

    assert check(capsys)[0] == 0


def test_only_the_public_fields_of_a_withheld_notice_are_looked_at(content, capsys):
    path = content / WITHHELD
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n---\n", "\nnote: SECRET\n---\n\nSECRET\n"), encoding="utf-8")
    assert check(capsys)[0] == 0

    path.write_text(text.replace("\ntitle: ", "\ntitle: SECRET "), encoding="utf-8")
    assert "mobile number" in check(capsys)[1]


def test_a_file_that_is_not_published_names_its_document(content, capsys):
    (content / "files/PCC-2024-001/old.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    write(content, "", "")
    Edit(NOTICE, ["attachments:"], ["attachments:", "  - file: old.doc", "    title: Old"]).make(content)

    code, out, _ = check(capsys)
    assert code == 1
    assert "content/files/PCC-2024-001/old.doc:1: " in out


def git(*words):
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *words], capture_output=True, text=True, check=False)


def test_before_a_commit_only_what_it_changes_is_looked_at(content, capsys):
    write(content, "SECRET")
    git("init", "-q")
    assert check(capsys, "--staged")[:2] == (0, "")
    git("add", "content")
    code, out, err = check(capsys, "--staged")
    assert code == 1
    assert out.startswith(f"content/{NOTICE}:")
    assert err == (
        "1 mistake in what you are about to commit.\nNothing was committed: a commit keeps private words for good.\n"
    )
    git("commit", "-q", "--no-verify", "-m", "All")
    (content / "home.md").write_text((content / "home.md").read_text() + "\nMore.\n")
    git("add", "content")
    assert check(capsys, "--staged")[:2] == (0, "")


def test_before_a_commit_the_allowances_of_other_files_are_left_alone(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(EXAMPLE, tmp_path / "content")
    git("init", "-q")
    git("add", "content")
    git("commit", "-q", "--no-verify", "-m", "All")
    (tmp_path / "content/academy/old-scams.md").open("a").write("\nMore.\n")
    git("add", "content")
    assert check(capsys, "--staged")[:2] == (0, "")


def test_before_a_commit_a_file_that_belongs_nowhere_is_refused(content, capsys):
    (content / "decisions/2024/notes.txt").write_text("Ring Jo Bloggs at home.")
    git("init", "-q")
    git("add", "content")
    code, out, _ = check(capsys, "--staged")
    assert (code, out.startswith("content/decisions/2024/notes.txt:1: No file of this name belongs here.")) == (1, True)


def test_before_a_commit_a_remedy_names_the_file_of_the_content_folder(content, capsys):
    (content / "files/report").mkdir(parents=True)
    (content / "files/report/report.docx").write_bytes(of_author("Jane Roe"))
    git("init", "-q")
    git("add", "content")

    assert "run: bin/gazette clean-copy content/files/report/report.docx." in check(capsys, "--staged")[1]


def test_before_a_commit_without_an_office_the_check_says_what_the_office_lacks(content, capsys):
    Edit("office.md", ["title: The public"], ["zebra: The public"]).make(content)
    git("init", "-q")
    git("add", "content")

    code, out, _ = check(capsys, "--staged")
    assert code == 1
    assert "content/office.md:" in out


def test_a_question_is_asked_before_a_commit_and_does_not_stop_it(content, capsys):
    write(content, "PERHAPS")
    git("init", "-q")
    git("add", "content")

    code, out, err = check(capsys, "--staged")
    assert code == 0
    assert "warning: This is a child" in out
    assert err == "1 warning in what you are about to commit.\n"


def test_the_hook_stands_in_the_repository_and_never_over_another(content, capsys):
    assert main(["hook"]) == 1
    assert capsys.readouterr().err == ("This is not a git repository. Clone it with git, then run the command again.\n")
    git("init", "-q")
    assert [main(["hook"]), main(["hook"])] == [0, 0]
    hook = content.parent / ".git/hooks/pre-commit"
    assert hook.read_text().endswith("exec bin/gazette check --staged content\n")
    assert hook.stat().st_mode & 0o111
    assert "git checks each commit for private data first (.git/hooks/pre-commit)" in capsys.readouterr().out
    hook.write_text("#!/bin/sh\n")
    assert main(["hook"]) == 1
    assert hook.read_text() == "#!/bin/sh\n"
    assert capsys.readouterr().err == (
        ".git/hooks/pre-commit is another hook. Add this line to it: bin/gazette check --staged content\n"
    )
