"""An issue that somebody opened with a form does what its command does."""

import shutil
from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.desk.issue_forms import FILE, TEXT, issue_forms
from gazette.frontmatter.source import read_document
from tests.build.building import SAMPLE

TEMPLATES = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"
WORKBOOK = "[new.csv](https://github.com/user-attachments/files/1/new.csv)"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLE, tmp_path / "content")
    (tmp_path / "files").mkdir()
    return tmp_path / "content"


def issue(name, **answers):
    """The text of an issue as GitHub writes it for a form."""
    form = next(form for form in issue_forms() if form.name == name)
    values = {answer.label: answers.get(answer.option) or "_No response_" for answer in form.answers}
    values |= {label: answers[key] for key, label in (("file", FILE), ("text", TEXT)) if key in answers}
    return "\r\n\r\n".join([f"### What it is\r\n\r\n{name}", *(f"### {key}\r\n\r\n{values[key]}" for key in values)])


def answered(content, name, **answers):
    Path("issue.md").write_text(issue(name, **answers))
    return main(["issue", "issue.md", "--files", "files"])


def test_the_forms_are_those_that_the_declarations_say():
    assert {path.stem: path.read_text() for path in TEMPLATES.glob("*.yml")} == {
        form.name: form.written() for form in issue_forms()
    }


def test_a_decision_gets_its_number_and_the_text_with_its_headings(content):
    text = "### Decision\n\nThe lamps are bought.\n\n### The text\n\n- [x] agreed"
    fields = {"title": "Lamps for the towpath", "decided": "2024-05-20", "decision": "--buy lamps"}
    assert answered(content, "decision", **fields, text=text) == 0
    (path,) = content.glob("decisions/2024/*lamps-for-the-towpath.md")
    source = read_document(path.read_bytes())
    assert source.fields["decision"] == "--buy lamps"
    assert source.fields["reference"]
    assert "The lamps are bought." in source.body
    assert "agreed" in source.body


def test_a_document_without_a_text_is_begun(content):
    assert answered(content, "topic", title="Lamps", summary="Where they stand.") == 0
    assert (content / "topics/lamps.md").is_file()


def test_grants_come_from_the_workbook_that_was_dropped(content):
    sheet = "recipient,purpose,amount,awarded\nExample Trust,Lamps,£500,20/05/2024\n"
    Path("files/new.csv").write_text(sheet)
    assert answered(content, "awards", fund="road-fund", round="2023-24", file=WORKBOOK) == 0
    assert "Example Trust" in (content / "funds/road-fund.csv").read_text()


def test_a_task_is_done(content):
    (path, *_) = sorted(content.glob("decisions/*/*.md"))
    assert answered(content, "withdraw", document=path.stem, reason="It was replaced.", note="It was withdrawn.") == 0
    assert read_document(path.read_bytes()).fields["status"] == "withdrawn"


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Hello", "This issue was not opened with one of the forms. Choose New issue, then a form."),
        ("### What it is\n\nremove", "This issue was not opened with one of the forms."),
        (issue("awards", fund="road-fund"), "There is no workbook. Drop one under “The file”."),
        (issue("awards", fund="road-fund", file=WORKBOOK), "new.csv did not arrive."),
        (issue("awards", fund="-x", file=WORKBOOK * 2), "There are 2 files under “The file”."),
        (issue("decision", title="Lamps", decided="20/05/2024", decision="Buy."), "2024-05-20"),
        (issue("withdraw", document="--dry-run", reason="x", note="y"), "There is no document '--dry-run'."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(content, capsys, written, sentence):
    Path("issue.md").write_text(written)
    assert main(["issue", "issue.md", "--files", "files"]) == 1
    assert sentence in capsys.readouterr().err


def test_no_form_asks_twice_under_one_heading():
    for form in issue_forms():
        labels = [answer.label for answer in form.answers]
        assert len(labels) == len(set(labels))
