"""An office whose register of publications is committed, and how tests publish, change and merge."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gazette.records.publication import PUBLISHED
from tests.build.building import SAMPLE, copy_of, edit
from tests.library.published import publish_and_commit as publish
from tests.repository import git, repository

ROOT = Path(__file__).parents[2]
COURSE, SCAMS = "academy/rural-crime.md", "academy/old-scams.md"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = tmp_path_factory.mktemp("ready") / "office"
    content = copy_of(SAMPLE, office / "content")
    shutil.copy(ROOT / ".gitattributes", office / ".gitattributes")
    repository(office)
    publish(content, 1)
    return office


@pytest.fixture
def content(published: Path, tmp_path: Path) -> Path:
    return copy_of(published, tmp_path / "office") / "content"


def rows(content: Path) -> list[str]:
    return (content / PUBLISHED).read_text().splitlines(keepends=True)


def change(content: Path, path: str, old: str, new: str, day: int) -> None:
    text = (content / path).read_text()
    edit(content / path, old, new)
    entry = f"  - date: 2024-06-0{day}\n    kind: update\n    note: Changed on day {day}.\n"
    changed = (content / path).read_text()
    head = changed if "\nchanges:\n" in text else changed.replace("\n---\n", "\nchanges:\n---\n", 1)
    (content / path).write_text(head.replace("\nchanges:\n", f"\nchanges:\n{entry}", 1))


def on_branch(content: Path, name: str, path: str, old: str, new: str, day: int) -> None:
    git(content.parent, "checkout", "--quiet", "-b", name, "main")
    change(content, path, old, new, day)
    publish(content, day)


def merge(content: Path) -> None:
    git(content.parent, "checkout", "--quiet", "main")
    for name in ("one", "two"):
        git(content.parent, "merge", "--quiet", "--no-edit", name)


def note(content: Path, path: str, words: str, day: int) -> None:
    entry = f"  - date: 2024-06-0{day}\n    kind: update\n    note: {words}\n"
    text = (content / path).read_text()
    (content / path).write_text(text.replace("\nchanges:\n", f"\nchanges:\n{entry}", 1))
