"""The history of a folder in git, and no history where git does not have all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette import history
from tests.repository import commit, git, repository, shallow_clone


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder inside a repository, with a file that was committed twice."""
    content = tmp_path / "office" / "content"
    content.mkdir(parents=True)
    (content / "a.md").write_text("first\n")
    repository(tmp_path / "office")
    (content / "a.md").write_text("second\n")
    (content / "überfall und mehr.md").write_text("once\n")
    commit(tmp_path / "office")
    return content


def texts(content: Path, path: str) -> list[bytes]:
    past = history.of(content)
    assert past
    blobs = past.blobs([path])[path]
    read = past.texts(blobs)
    return [read[blob] for blob in blobs]


def test_every_text_a_file_had_is_found_newest_first(content: Path) -> None:
    assert texts(content, "a.md") == [b"second\n", b"first\n"]


def test_a_name_may_have_any_letters(content: Path) -> None:
    assert texts(content, "überfall und mehr.md") == [b"once\n"]


def test_a_text_that_was_only_on_a_branch_is_found(content: Path) -> None:
    git(content, "switch", "--quiet", "--create", "draft")
    (content / "a.md").write_text("on a branch\n")
    commit(content)
    git(content, "switch", "--quiet", "main")
    git(content, "merge", "--quiet", "--no-ff", "draft")

    assert texts(content, "a.md") == [b"on a branch\n", b"second\n", b"first\n"]


def test_empty_texts_and_texts_with_line_breaks_are_read_unchanged(content: Path) -> None:
    for text in (b"", b"a\n\nb\x00c\n"):
        (content / "a.md").write_bytes(text)
        commit(content)

    assert texts(content, "a.md")[:2] == [b"a\n\nb\x00c\n", b""]


def test_a_file_that_was_never_committed_has_no_texts(content: Path) -> None:
    assert texts(content, "b.md") == []


def test_a_folder_outside_a_repository_has_no_history(tmp_path: Path) -> None:
    assert history.of(tmp_path) is None
    assert history.commit_of(tmp_path) == "unknown"


def test_a_shallow_clone_has_no_history(content: Path, tmp_path: Path) -> None:
    clone = shallow_clone(content.parent, tmp_path / "clone")

    assert history.of(clone / "content") is None


def test_a_full_clone_has_its_history(content: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(content.parent), "clone")

    assert texts(tmp_path / "clone" / "content", "a.md") == [b"second\n", b"first\n"]


def test_without_git_there_is_no_history(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert history.of(content) is None
    assert history.commit_of(content) == "unknown"


def test_the_settings_of_a_hook_do_not_lead_to_another_repository(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))

    assert texts(content, "a.md") == [b"second\n", b"first\n"]


def test_the_commit_is_the_one_the_files_are_of(content: Path) -> None:
    head = git(content, "rev-parse", "HEAD")

    assert history.commit_of(content) == head[:12]


@pytest.mark.parametrize("path", ["a.md", "new.md"])
def test_an_edit_since_then_is_marked(content: Path, path: str) -> None:
    (content / path).write_text("third\n")

    assert history.commit_of(content).endswith("+")


def test_a_file_that_does_not_count_is_no_edit(content: Path) -> None:
    (content / "a.md").write_text("third\n")

    assert not history.commit_of(content, "a.md").endswith("+")


def test_an_edit_outside_the_folder_does_not_count(content: Path) -> None:
    (content.parent / "beside.txt").write_text("x")

    assert not history.commit_of(content).endswith("+")
