"""A row of redirects.csv that the last commit had, and that is gone, is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.records.publication import PUBLISHED
from tests.build.building import SAMPLE, copy_of, edit
from tests.library.problems_in import problems_in
from tests.repository import commit, repository

LOST = "content/redirects.csv:1: The old address /x/ was redirected in the last commit and is not any more. "
NOTICE = "decisions/2024/PCC-2024-003-witness-travel.md"
REMOVAL = (
    "changes:\n  - date: 2024-06-10\n    kind: removal\n    note: Words were removed.\n    reason: privacy\ntitle:"
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = copy_of(SAMPLE, tmp_path / "office/content")
    repository(tmp_path / "office")
    with (content / "redirects.csv").open("a") as rows:
        rows.write("/x/,/decisions/PCC-2024-003/\n")
    commit(tmp_path / "office")
    return content


def mistakes(content: Path) -> list[str]:
    return [str(problem).split("/office/", 1)[1] for problem in problems_in(content)]


def without_row(content: Path) -> None:
    edit(content / "redirects.csv", "/x/,/decisions/PCC-2024-003/\n", "")


def test_a_row_that_is_gone_is_to_be_put_back(content: Path) -> None:
    assert mistakes(content) == []
    without_row(content)
    assert mistakes(content) == [f"{LOST}Put the row back: /x/,/decisions/PCC-2024-003/."]


@pytest.mark.parametrize("text", [None, "", "old,new\n"])
def test_a_file_that_is_gone_or_empty_is_noticed(content: Path, text: str | None) -> None:
    path = content / "redirects.csv"
    path.unlink() if text is None else path.write_text(text)

    assert [line for line in mistakes(content) if line.startswith(LOST)]


def test_an_office_that_is_begun_in_the_place_of_another_need_not_keep_its_addresses(content: Path) -> None:
    without_row(content)
    edit(content / "office.md", "feed_ids: tag:", "feed_ids: tag:new.")
    (content / PUBLISHED).unlink(missing_ok=True)

    assert [line for line in mistakes(content) if line.startswith(LOST)] == []


def test_a_row_that_is_wrong_now_has_one_message(content: Path) -> None:
    edit(content / "redirects.csv", "/x/,/decisions/PCC-2024-003/", "/x/,nowhere")

    (line,) = mistakes(content)
    assert "The new address 'nowhere' cannot be reached." in line


def test_an_address_with_a_page_needs_no_row(content: Path) -> None:
    without_row(content)
    (content / "pages/x.md").write_text("---\ntitle: X\nsummary: A page.\n---\n\nWords.\n")

    assert [line for line in mistakes(content) if line.startswith(LOST)] == []


def test_an_old_address_of_what_was_removed_may_go(content: Path) -> None:
    without_row(content)
    edit(content / NOTICE, "title:", REMOVAL)

    assert [line for line in mistakes(content) if line.startswith(LOST)] == []


@pytest.mark.parametrize("kind", ["removal", "update"])
def test_an_old_address_of_a_name_that_was_removed_may_go(content: Path, kind: str) -> None:
    edit(content / "redirects.csv", "/x/,/decisions/PCC-2024-003/", "/x/,/topics/robin-example/")
    topic = content / "topics/robin-example.md"
    topic.write_text("---\ntitle: Sheep\nsummary: A topic.\n---\n\nWords.\n")
    commit(content.parent)
    topic.rename(content / "topics/sheep-owner.md")
    edit(
        content / "topics/sheep-owner.md",
        "title:",
        REMOVAL.replace("removal", kind).replace("    reason: privacy\n", ""),
    )
    edit(content / "redirects.csv", "/x/,/topics/robin-example/\n", "")

    assert bool([line for line in mistakes(content) if line.startswith(LOST)]) == (kind != "removal")


def test_an_old_address_that_may_be_that_of_a_document_with_a_mistake_is_not_reported(content: Path) -> None:
    without_row(content)
    (content / "pages/x.md").write_text("---\ntitle: [\n---\n\nWords.\n")

    assert [line for line in mistakes(content) if line.startswith(LOST)] == []


def test_without_a_commit_nothing_is_compared(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "office/content")
    (content / "redirects.csv").write_text("old,new\n")

    assert mistakes(content) == []
