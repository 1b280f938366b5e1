"""A row of the register that is lost or edited by hand is noticed, and two branches never fight over it."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from gazette.fingerprints import of_document
from gazette.frontmatter.source import Source, read_document
from gazette.library.publications import Publications, keep
from gazette.library.read import read_library
from gazette.library.register_guard import NO_HISTORY, history_warning, mistakes_against_site
from gazette.records.publication import PUBLISHED
from tests.build.building import edit
from tests.library.committed_register import (
    COURSE,
    SCAMS,
    change,
    content,
    on_branch,
    publish,
    published,
    rows,
)
from tests.library.problems_in import READ, sentences_in
from tests.repository import commit, git, shallow_clone

__all__ = ["content", "published"]


def test_a_register_as_it_was_committed_is_no_mistake(content: Path) -> None:
    assert sentences_in(content) == []


def test_a_lost_row_is_noticed(content: Path) -> None:
    (content / PUBLISHED).write_text(
        "".join(row for row in rows(content) if not row.startswith("academy/rural-crime,"))
    )

    (line,) = sentences_in(content)
    assert "1 row of the last commit is gone or changed here: academy/rural-crime on 1 June 2024. " in line
    assert "Take it as it was: git checkout HEAD -- " in line


def test_a_lost_register_is_noticed(content: Path) -> None:
    (content / PUBLISHED).unlink()

    (line,) = sentences_in(content)
    assert "The register of publications is gone: no change of a published document would be noticed." in line


def test_an_edited_row_is_noticed(content: Path) -> None:
    edit(content / COURSE, "Knowing rural crime", "Knowing urban crime")
    library_row = next(row for row in rows(content) if row.startswith("academy/rural-crime,"))
    new = "0" * 64
    (content / PUBLISHED).write_text("".join(rows(content)).replace(library_row.split(",")[2], new))

    assert any("1 row of the last commit is gone or changed here" in line for line in sentences_in(content))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("notes", "5938ad2761a4"),
        ("published", "2024-06-02"),
        ("paragraphs", "1.1:0123456789abcdef"),
        ("rows", "a"),
        ("fingerprint", "0" * 64),
        ("files", "a.pdf:1"),
    ],
)
def test_an_edited_cell_is_noticed_before_and_after_it_is_committed(content: Path, column: str, value: str) -> None:
    header, *lines = csv.reader(rows(content))
    row = next(cells for cells in lines if cells[0] == "academy/rural-crime")
    assert row[header.index(column)] != value
    row[header.index(column)] = value
    with (content / PUBLISHED).open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *lines])

    for where in ("the last commit", "an earlier commit"):
        what = f"1 row of {where} is gone or changed here: academy/rural-crime on 1 June 2024."
        assert any(what in line for line in sentences_in(content))
        commit(content.parent)


def without(content: Path, identity: str) -> str:
    return "".join(row for row in rows(content) if not row.startswith(f"{identity},"))


def test_a_lost_row_that_was_committed_is_noticed_and_can_be_put_back(content: Path) -> None:
    whole = rows(content)
    (content / PUBLISHED).write_text(without(content, "academy/rural-crime"))
    lost = commit(content.parent)
    (content / "topics/new.md").write_text("---\ntitle: New\nsummary: New.\n---\n\nWords.\n")
    commit(content.parent)

    (line,) = sentences_in(content)
    assert "1 row of an earlier commit is gone or changed here: academy/rural-crime on 1 June 2024." in line
    assert f"Put them back, anywhere in the file. To see them: git show {lost[:12]}^:./" in line
    with (content / PUBLISHED).open("a") as register:
        register.writelines(row for row in whole if row.startswith("academy/rural-crime,"))
    assert sentences_in(content) == []
    commit(content.parent)
    assert sentences_in(content) == []


def test_a_register_that_is_gone_since_an_earlier_commit_is_noticed(content: Path) -> None:
    (content / PUBLISHED).unlink()
    lost = commit(content.parent)

    (line,) = sentences_in(content)
    assert "The register of publications is gone" in line
    assert f"git checkout {lost[:12]}^ -- " in line


def test_a_register_that_was_emptied_is_noticed(content: Path) -> None:
    (content / PUBLISHED).write_text(rows(content)[0])
    commit(content.parent)

    assert "The register of publications is gone" in sentences_in(content)[0]


def test_a_row_that_a_merge_lost_is_noticed(content: Path) -> None:
    on_branch(content, "one", COURSE, "title: Knowing rural crime", "title: Knowing crime", 2)
    on_branch(content, "two", SCAMS, "title: ", "title: The ", 2)
    git(content.parent, "checkout", "--quiet", "main")
    git(content.parent, "merge", "--quiet", "--no-edit", "one")
    ours = (content / PUBLISHED).read_bytes()
    git(content.parent, "merge", "--quiet", "--no-edit", "--no-commit", "two")
    (content / PUBLISHED).write_bytes(ours)
    commit(content.parent)

    assert any("academy/old-scams on 2 June 2024" in line for line in sentences_in(content))


def test_a_register_that_began_again_on_a_later_day_is_none_that_lost_rows(content: Path) -> None:
    library = read_library(content, READ)
    (content / PUBLISHED).write_text(rows(content)[0])
    commit(content.parent)
    keep(content, Publications(), library.documents, date(2024, 6, 2))
    commit(content.parent)
    assert sentences_in(content) == []

    (content / PUBLISHED).write_text(without(content, "academy/rural-crime"))
    commit(content.parent)
    assert "academy/rural-crime on 2 June 2024" in sentences_in(content)[0]


def test_the_register_of_another_office_is_none_that_lost_rows(content: Path) -> None:
    (content / PUBLISHED).unlink()
    office = content / "office.md"
    edit(office, "feed_ids: tag:", "feed_ids: tag:new.")
    assert sentences_in(content) == []
    commit(content.parent)

    assert sentences_in(content) == []


def test_a_removal_that_was_committed_is_no_lost_row(content: Path) -> None:
    change(content, COURSE, "title: Knowing rural crime", "title: Knowing crime", 2)
    edit(content / COURSE, "kind: update\n    note: Changed on day 2.", "kind: removal\n    note: Words were removed.")
    publish(content, 2)

    assert sentences_in(content) == []


def with_words(content: Path, text: str) -> None:
    """The course with other words, and the register with its fingerprint, as an upgrade leaves both."""
    before, after = (read_document(data) for data in ((content / COURSE).read_bytes(), text.encode()))
    assert isinstance(before, Source)
    assert isinstance(after, Source)
    prints = (of_document(source.fields, source.body) for source in (before, after))
    edit(content / PUBLISHED, *prints)
    (content / COURSE).write_text(text)


@pytest.mark.parametrize("title", ["Knowing rural crime", "Knowing urban crime"])
def test_an_upgrade_loses_no_row_but_hides_no_other_change(content: Path, title: str) -> None:
    present = (content / COURSE).read_text()
    earlier = present.replace("\n---\n", "\nstatus: current\n---\n", 1).replace("Knowing rural crime", title)
    with_words(content, earlier)
    commit(content.parent)
    is_other = title not in present

    with_words(content, present)
    assert any("of the last commit is gone or changed" in line for line in sentences_in(content)) is is_other
    commit(content.parent)
    assert any("of an earlier commit is gone or changed" in line for line in sentences_in(content)) is is_other


def test_a_row_that_was_typed_is_noticed(content: Path) -> None:
    row = next(row for row in rows(content) if row.startswith("academy/rural-crime,"))
    typed = row.replace("2024-06-01", "2024-06-02").replace(row.split(",")[2], "0" * 64)
    (content / PUBLISHED).write_text("".join([*rows(content), typed]))

    assert any(
        "academy/rural-crime on 2 June 2024 has other words than before, and no new" in m for m in sentences_in(content)
    )


def test_a_publication_that_is_not_committed_yet_is_no_mistake(content: Path) -> None:
    (content / "academy/new.md").write_text((content / COURSE).read_text())
    library = read_library(content, READ)
    keep(content, library.publications, library.documents, date(2024, 6, 2))

    assert sentences_in(content) == []


def test_a_removal_hides_no_lost_row(content: Path) -> None:
    change(content, COURSE, "title: Knowing rural crime", "title: Knowing crime", 2)
    edit(content / COURSE, "kind: update\n    note: Changed on day 2.", "kind: removal\n    note: Words were removed.")
    library = read_library(content, READ)
    keep(content, library.publications, library.documents, date(2024, 6, 2))
    assert "academy/rural-crime,2024-06-01,removed," in "".join(rows(content))
    assert sentences_in(content) == []

    (content / PUBLISHED).write_text("".join(row for row in rows(content) if not row.startswith("academy/old-scams,")))
    assert any(
        "1 row of the last commit is gone or changed here: academy/old-scams on" in line
        for line in sentences_in(content)
    )


def test_a_name_that_was_removed_hides_no_lost_row_of_its_folder(content: Path) -> None:
    edit(content / SCAMS, "\n---\n", "\nchanges:\n  - date: 2024-06-02\n    kind: removal\n    note: A name.\n---\n")
    (content / SCAMS).rename(content / "academy/scams.md")
    library = read_library(content, READ)
    keep(content, library.publications, library.documents, date(2024, 6, 2))
    assert sentences_in(content) == []

    (content / PUBLISHED).write_text(
        "".join(row for row in rows(content) if not row.startswith("academy/rural-crime,"))
    )
    assert any(
        "1 row of the last commit is gone or changed here: academy/rural-crime on" in line
        for line in sentences_in(content)
    )


def test_a_register_that_a_program_writes_anew_may_differ(content: Path) -> None:
    (content.parent / ".gitattributes").write_text("**/published.csv linguist-generated\n")
    (content / PUBLISHED).write_text(
        "".join(row for row in rows(content) if not row.startswith("academy/rural-crime,"))
    )

    assert sentences_in(content) == []


def test_a_lost_row_is_noticed_against_the_published_site(content: Path) -> None:
    library = read_library(content, READ)
    site = {record.identity: record.fingerprint for record in library.records}
    assert list(mistakes_against_site(library, site)) == []

    (problem,) = mistakes_against_site(library, {**site, "academy/rural-crime": "0" * 64})
    assert problem.what == "The published site has 1 document that this register has no row for: academy/rural-crime."
    assert problem.remedy.endswith(f"put the text as it is on the site and run: bin/gazette published {content}")


def test_the_history_that_is_not_here_is_a_warning(content: Path, tmp_path: Path) -> None:
    assert history_warning(read_library(content, READ)) == ""

    clone = shallow_clone(content.parent, tmp_path / "clone")
    assert history_warning(read_library(clone / "content", READ)) == NO_HISTORY
    archive = shutil.copytree(content, tmp_path / "archive")
    assert history_warning(read_library(archive, READ)) == NO_HISTORY
    (archive / PUBLISHED).unlink()
    assert history_warning(read_library(archive, READ)) == ""
