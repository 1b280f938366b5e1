"""Two branches that both publish never fight over the register, and what both added under one name is noticed."""

from __future__ import annotations

from pathlib import Path

from gazette.library.publications import merged, rows_of_register
from gazette.records.publication import PUBLISHED
from tests.build.building import edit
from tests.library.committed_register import (
    COURSE,
    SCAMS,
    change,
    content,
    merge,
    note,
    on_branch,
    publish,
    published,
)
from tests.library.problems_in import sentences_in
from tests.repository import commit, git

__all__ = ["content", "published"]


def test_two_branches_that_publish_different_documents_merge(content: Path) -> None:
    on_branch(content, "one", COURSE, "title: Knowing rural crime", "title: Knowing crime", 2)
    on_branch(content, "two", SCAMS, "title: ", "title: The ", 2)

    merge(content)

    assert "<<<<<<<" not in (content / PUBLISHED).read_text()
    assert sentences_in(content) == []


def test_two_branches_that_publish_one_document_on_one_day_merge(content: Path) -> None:
    body = (content / COURSE).read_text().rstrip("\n")
    (content / COURSE).write_text(f"{body}\n\nThe first words.\n\nWords between.\n\nMore between.\n\nThe last words.\n")
    change(content, COURSE, "Words between", "Words in between", 2)
    publish(content, 2)
    git(content.parent, "checkout", "--quiet", "-b", "one", "main")
    text = (content / COURSE).read_text()
    (content / COURSE).write_text(text.replace("The first words", "First words"))
    note(content, COURSE, "top", 3)
    publish(content, 3)
    git(content.parent, "checkout", "--quiet", "-b", "two", "main")
    (content / COURSE).write_text(text.replace("The last words", "Last words"))
    note(content, COURSE, "bottom", 3)
    publish(content, 3)
    git(content.parent, "checkout", "--quiet", "main")
    git(content.parent, "merge", "--quiet", "one")
    merged_text = (content / COURSE).read_text().replace("The last words", "Last words")
    register = (content / PUBLISHED).read_text()
    git(content.parent, "merge", "--quiet", "-X", "ours", "--no-edit", "two")
    (content / COURSE).write_text(merged_text)
    assert register != (content / PUBLISHED).read_text()
    note(content, COURSE, "bottom", 3)

    assert "<<<<<<<" not in (content / PUBLISHED).read_text()
    assert sentences_in(content) == []


def test_a_note_that_a_merge_leaves_out_is_quoted_before_and_after_the_commit(content: Path) -> None:
    for name, words in (("one", "top"), ("two", "bottom")):
        git(content.parent, "checkout", "--quiet", "-b", name, "main")
        change(content, COURSE, "title: Knowing rural crime", f"title: Knowing crime at the {words}", 3)
        edit(content / COURSE, "Changed on day 3.", f"{words}.")
        publish(content, 3)
    git(content.parent, "checkout", "--quiet", "one")

    git(content.parent, "merge", "--quiet", "-X", "ours", "--no-commit", "two")
    (before,) = sentences_in(content)
    commit(content.parent)
    (after,) = sentences_in(content)

    assert "Put it back as it was: date: 2024-06-03, kind: update, note: bottom. Say in a new note" in before
    assert before == after


def test_any_order_and_repeated_rows_are_read(content: Path) -> None:
    data = (content / PUBLISHED).read_bytes()
    header, *lines = data.decode().splitlines()
    mixed = "\n".join([header, *reversed(lines), header, *lines[:3], ""]).encode()

    assert [row.says for row in rows_of_register(mixed)] == [row.says for row in rows_of_register(data)]


def test_rows_of_an_earlier_version_beside_new_ones_are_read(content: Path) -> None:
    header, *lines = (content / PUBLISHED).read_text().splitlines()
    old_header, *old = [",".join(line.split(",")[:7]) for line in (header, *lines)]
    both = "\n".join([old_header, *old, header, *lines[1:], ""]).encode()

    read = rows_of_register(both)
    assert len(read) == len(lines)
    assert [row.is_complete for row in read].count(False) == 1
    assert merged(b"identity,day\n") == b"identity,day\n"


def test_new_documents_of_two_branches_with_one_reference_are_noticed(content: Path) -> None:
    head = "---\ntitle: {0}\nreference: PCC-2024-005\ndecided: 2024-05-20\npublished: 2024-05-20\n"
    head += "decided_by: Police and Crime Commissioner\ndecision: {0} are counted.\n---\n\nWords.\n"
    for name in ("sheep", "goats"):
        (content / f"decisions/2024/PCC-2024-005-{name}.md").write_text(head.format(name.capitalize()))

    assert [line for line in sentences_in(content) if "The reference PCC-2024-005 is also used in" in line]


def test_new_documents_of_two_branches_with_one_name_are_noticed(content: Path) -> None:
    report = (content / "panel-reports/2024-03-07-update.md").read_text()
    (content / "panel-reports/2024").mkdir()
    (content / "panel-reports/2024/2024-03-07-update.md").write_text(report)

    assert [
        line
        for line in sentences_in(content)
        if "Its address /panel-reports/2024-03-07-update/ is also that of" in line
    ]


def test_awards_of_two_branches_with_one_id_are_noticed(content: Path) -> None:
    grants = content / "funds/road-fund.csv"
    grants.write_text(grants.read_text() + grants.read_text().splitlines()[1] + "\n")

    assert [line for line in sentences_in(content) if "The id rf-001 is also in road-fund.csv line 2." in line]


def test_a_reworded_or_deleted_note_is_quoted_though_the_text_is_the_same(content: Path) -> None:
    change(content, COURSE, "title: Knowing rural crime", "title: Knowing crime", 3)
    publish(content, 3)
    commit(content.parent)
    whole = (content / COURSE).read_text()
    was = "Put it back as it was: date: 2024-06-03, kind: update, note: Changed on day 3. Say in a new note"

    edit(content / COURSE, "Changed on day 3.", "Changed.")
    (reworded,) = sentences_in(content)
    commit(content.parent)
    (committed,) = sentences_in(content)
    (content / COURSE).write_text(whole.partition("changes:")[0] + "---" + whole.rpartition("---")[2])
    (deleted,) = sentences_in(content)

    assert was in reworded
    assert was in committed
    assert was in deleted
