"""`bin/gazette clean-copy FILE`: what it writes, and what it says."""

import pytest

from gazette.__main__ import main
from tests.privacy.pdf_files import SECRET, drawn, words
from tests.privacy.picture_files import jpeg, with_exif
from tests.privacy.test_pdf import LEAKS
from tests.repository import commit, repository

PHOTO = with_exif({"0th": {0x013B: SECRET.encode()}})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def clean(capsys, *names):
    code = main(["clean-copy", *names])
    return code, capsys.readouterr().out


def test_a_copy_is_written_beside_the_original_which_stays(folder, capsys):
    (folder / "photo.jpg").write_bytes(PHOTO)

    assert clean(capsys, "photo.jpg") == (
        0,
        "photo.jpg:\n"
        "  Removed: properties, comments and small pictures.\n"
        "  The copy is photo.clean.jpg.\n"
        "  No hidden or personal data found in the copy.\n",
    )
    assert (folder / "photo.clean.jpg").read_bytes() == jpeg()
    assert (folder / "photo.jpg").read_bytes() == PHOTO


def test_what_is_left_is_named_with_its_page(folder, capsys):
    (folder / "report.pdf").write_bytes(drawn(words(colour="#ffffff"), author=SECRET))

    code, out = clean(capsys, "report.pdf")

    assert code == 1
    assert "  Page 1: 2 words are in the text of this page and cannot be seen on it" in out
    assert out.endswith("  The copy cannot be published yet: correct the above by hand.\n")
    assert (folder / "report.clean.pdf").exists()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("notes.txt", b"x", "A file of plain text has nothing that can be removed from it without a person."),
        ("report.doc", b"x", "Files that end in .doc are not published. Save it as .docx or .pdf."),
        ("report.pdf", LEAKS["redaction not applied"], "Page 1: words are marked for redaction, and are still there."),
        ("report.pdf", None, "There is no such file."),
    ],
)
def test_without_a_copy_it_says_why(folder, capsys, name, data, sentence):
    if data is not None:
        (folder / name).write_bytes(data)

    code, out = clean(capsys, name)

    assert code == 1
    assert out.startswith(f"{name}:\n  {sentence}")
    assert [path.name for path in folder.iterdir()] == ([name] if data else [])


def test_a_copy_that_is_there_is_not_written_over(folder, capsys):
    (folder / "photo.jpg").write_bytes(PHOTO)
    (folder / "photo.clean.jpg").write_bytes(b"mine")

    sentence = "photo.clean.jpg is already there. Delete or rename it first."
    assert clean(capsys, "photo.jpg") == (1, f"photo.jpg:\n  {sentence}\n")
    assert (folder / "photo.clean.jpg").read_bytes() == b"mine"


def test_each_of_several_files_is_cleaned(folder, capsys):
    (folder / "a.jpg").write_bytes(PHOTO)
    (folder / "b.doc").write_bytes(b"x")
    (folder / "c.jpg").write_bytes(PHOTO)

    assert clean(capsys, "a.jpg", "b.doc", "c.jpg")[0] == 1
    assert (folder / "a.clean.jpg").exists()
    assert (folder / "c.clean.jpg").exists()


def test_a_file_in_the_history_of_git_stays_there(folder, capsys):
    (folder / "photo.jpg").write_bytes(PHOTO)
    repository(folder)
    (folder / "new.jpg").write_bytes(PHOTO)

    assert "The original is in the history of git, and its hidden data stays there" in clean(capsys, "photo.jpg")[1]
    assert "history of git" not in clean(capsys, "new.jpg")[1]


def test_a_file_that_was_deleted_and_is_there_again_is_in_the_history(folder, capsys):
    (folder / "photo.jpg").write_bytes(PHOTO)
    repository(folder)
    (folder / "photo.jpg").unlink()
    commit(folder)
    (folder / "photo.jpg").write_bytes(PHOTO)

    assert "history of git" in clean(capsys, "photo.jpg")[1]


def test_help_has_a_whole_command(capsys):
    with pytest.raises(SystemExit):
        main(["clean-copy", "--help"])

    assert "bin/gazette clean-copy content/files/" in capsys.readouterr().out
