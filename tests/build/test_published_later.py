"""A notice that was withheld at first and is published later: its history is right, and shows nothing from before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from gazette.london import instant
from tests.build.building import SAMPLE, copy_of, edit
from tests.build.sites import Page, seen
from tests.build.whole_office import everything
from tests.repository import commit, repository

NOTICE = "decisions/2024/PCC-2024-003-witness-travel.md"
PAGE = "decisions/PCC-2024-003/index.html"
SECRET = "zebrafinch"  # was in the text while it was withheld, and is in no text since
NOTE = "The trial is over, so the text can be read."


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """The office with the withheld notice, and a day later with its text."""
    folder = tmp_path_factory.mktemp("later")
    content = copy_of(SAMPLE, folder / "office" / "content")
    _add(content, f"The {SECRET} text.")
    repository(folder / "office")
    first = everything(content, instant(date(2024, 6, 13)), folder / "first")
    (content / "registers/published.csv").write_bytes(first["registers/published.csv"])
    commit(folder / "office")
    lines = (content / NOTICE).read_text().replace(f"The {SECRET} text.", "The text that all may read.").split("\n")
    kept = [line for line in lines if not line.startswith(("status", "review_due"))]
    (content / NOTICE).write_text("\n".join(kept))
    edit(content / NOTICE, "---\n", f"---\nchanges:\n  - date: 2024-06-14\n    kind: update\n    note: {NOTE}\n")
    return first, everything(content, instant(date(2024, 6, 14)), folder / "second")


def _add(content: Path, text: str) -> None:
    with (content / NOTICE).open("a") as notice:
        notice.write(f"\n{text}\n")


def test_nothing_of_the_time_when_it_was_withheld_leaks(sites: tuple[Mapping[str, bytes], ...]) -> None:
    files = [path for site in sites for path, data in site.items() if SECRET.encode() in data.lower()]

    assert files == []


def test_the_text_is_there_and_the_feeds_tell_it(sites: tuple[Mapping[str, bytes], ...]) -> None:
    for path in (PAGE, "feeds/decisions.json", "feeds/all.rss"):
        assert b"text that all may read" in sites[1][path]
        assert b"text that all may read" not in sites[0][path]
    assert NOTE.encode() in sites[1]["feeds/changes.rss"]
    assert NOTE in seen(Page(sites[1]["changes/index.html"].decode()), "main")


def test_the_history_compares_the_text_with_what_was_public_before(sites: tuple[Mapping[str, bytes], ...]) -> None:
    page = seen(Page(sites[1][PAGE].decode()), "main")
    history = seen(Page(sites[1]["decisions/PCC-2024-003/changes/index.html"].decode()), "main")

    assert "Listed as withheld from 13 June 2024" in page
    assert f"Version 2 14 June 2024 Update {NOTE} Decided by Added:" in history
    assert "Added: The text that all may read. , end of addition" in history
    assert "Status Removed: withheld , end of removal" in history
