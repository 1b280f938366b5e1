"""The versions of a record are its publications; the history gives their texts, and only public texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.differences import Difference
from gazette.library.publications import Version, keep
from gazette.library.read import read_library
from gazette.library.versions import with_history
from tests.build.building import SAMPLE, copy_of, edit
from tests.repository import commit, git, repository, shallow_clone

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
IDENTITY = "decisions/PCC-2024-001"
READ = Cache(None)  # of documents, because they are read many times here
COMMA = "    note: A comma was put right.\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The imaginary office in a repository, published on 1 June and, with one correction, on 3 June."""
    office = tmp_path_factory.mktemp("ready") / "office"
    content = copy_of(SAMPLE, office / "content")
    repository(office)
    publish(content, 1)
    correct(content, "beside Sampleton School", "behind Sampleton School", 3)
    publish(content, 3)
    return office


@pytest.fixture
def content(office: Path, tmp_path: Path) -> Path:
    """A copy of the office, to be edited and published again."""
    return copy_of(office, tmp_path / "office") / "content"


def publish(content: Path, day: int) -> None:
    read = read_library(content, READ)
    keep(content, read.publications, read.records, date(2024, 6, day))
    commit(content.parent)


def correct(content: Path, old: str, new: str, day: int, kind: str = "correction") -> None:
    edit(content / CAMERAS, old, new)
    note(content, day, kind)


def note(content: Path, day: int, kind: str = "correction") -> None:
    written = f"  - date: 2024-06-0{day}\n    kind: {kind}\n    note: Mended on day {day}.\n"
    edit(content / CAMERAS, COMMA, COMMA + written)


def versions(content: Path, identity: str = IDENTITY, cache: Cache | None = None) -> tuple[Version, ...]:
    return with_history(read_library(content, READ), cache or Cache(None)).versions.get(identity, ())


def words(version: Version, how: str) -> list[str]:
    return [
        w.text for difference in version.differences for line in difference.lines for w in line.parts if w.how == how
    ]


def everything(versions_of_record: tuple[Version, ...]) -> str:
    return " ".join(
        w.text for v in versions_of_record for change in v.differences for line in change.lines for w in line.parts
    )


def test_a_version_says_when_it_was_published_why_and_what_differs(content: Path) -> None:
    first, second = versions(content)

    assert (first.day, first.missing) == (date(2024, 6, 1), "first")
    assert second.day == date(2024, 6, 3)
    assert [change.note for change in second.notes] == ["Mended on day 3."]
    assert (words(second, "removed"), words(second, "added")) == (["beside"], ["behind"])


def test_a_record_that_never_changed_has_no_versions_to_compare(content: Path) -> None:
    assert versions(content, "academy/rural-crime") == ()


def test_a_text_that_is_not_published_yet_is_a_version_without_a_day(content: Path) -> None:
    correct(content, "behind Sampleton School", "before Sampleton School", 5)

    *_, last = versions(content)

    assert last.day is None
    assert words(last, "added") == ["before"]


def test_a_draft_between_two_publications_is_never_shown(content: Path) -> None:
    edit(content / CAMERAS, "behind Sampleton School", "beside 7 Secret Road")
    commit(content.parent)
    correct(content, "beside 7 Secret Road", "before Sampleton School", 5)
    publish(content, 5)

    history = versions(content)

    assert len(history) == 3
    assert "Secret" not in everything(history)


def test_what_was_withdrawn_is_not_shown_as_a_difference(content: Path) -> None:
    correct(content, "behind Sampleton School", "at a place", 5, "withdrawal")
    publish(content, 5)

    history = versions(content)

    assert [version.missing for version in history] == ["first", "withdrawn", "withdrawn"]
    assert "behind" not in everything(history)


def test_what_follows_a_withdrawal_is_shown_again(content: Path) -> None:
    correct(content, "behind Sampleton School", "at a place", 5, "withdrawal")
    publish(content, 5)
    correct(content, "at a place", "at another place", 6)
    publish(content, 6)

    assert [version.missing for version in versions(content)] == ["first", "withdrawn", "withdrawn", None]


def test_what_was_withheld_is_not_shown_when_it_is_released(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "office" / "content")
    secret = "status: withheld\nstatus_reason: Section 43.\nreview_due: 2024-12\nreference:"
    letter = content / CAMERAS
    edit(letter, "reference:", secret)
    edit(letter, "beside Sampleton School", "beside 7 Secret Road")
    sheet = content / "funds/road-fund.csv"  # no award may name a decision that is withheld
    sheet.write_text(sheet.read_text().replace("PCC-2024-001", "").replace("PCC 2024/1", ""))
    repository(tmp_path / "office")
    publish(content, 1)
    edit(letter, secret, "reference:")
    correct(content, "beside 7 Secret Road", "beside Sampleton School", 3)
    publish(content, 3)

    history = versions(content)

    assert len(history) == 2
    assert "Secret" not in everything(history)
    assert "Sampleton School" in everything(history)


def test_the_rows_of_a_fund_are_compared_and_no_private_person_is_named(content: Path) -> None:
    fund, sheet = content / "funds/road-fund.md", content / "funds/road-fund.csv"
    edit(fund, "title:", "changes:\n  - date: 2024-06-04\n    kind: minor\n    note: Day 4.\ntitle:")
    private, named = (
        "A private person,Bicycle training,about 3000,unknown,,yes",
        "Perdita Quill,Bicycle training,about 3000,unknown,,",
    )
    edit(sheet, private, named)
    publish(content, 4)
    edit(sheet, named, private)
    edit(fund, "title:", "  - date: 2024-06-05\n    kind: minor\n    note: Day 5.\ntitle:")
    edit(sheet, "about 3000", "about 3500")
    publish(content, 5)

    _, second, last = versions(content, "funds/road-fund")

    assert [difference.where for difference in last.differences] == ["Grants and contracts"]
    assert "Recipient: a private person" in everything((last,))
    assert words(last, "added") == ["3500;"]
    assert "Perdita" not in everything((second, last))


def test_a_file_under_a_new_name_keeps_its_versions(content: Path) -> None:
    new = content / "decisions/2024/PCC-2024-001-speed-cameras.md"
    (content / CAMERAS).rename(new)
    text = new.read_text()
    new.write_text(
        text.replace("behind Sampleton School", "before Sampleton School").replace(
            COMMA, COMMA + "  - date: 2024-06-05\n    kind: minor\n    note: Renamed.\n"
        )
    )
    publish(content, 5)

    history = versions(content)

    assert [version.missing for version in history] == ["first", None, None]


def test_a_shallow_clone_has_the_days_but_no_differences(content: Path, tmp_path: Path) -> None:
    clone = shallow_clone(content.parent, tmp_path / "clone") / "content"

    history = versions(clone)

    assert [(version.day, version.missing) for version in history] == [
        (date(2024, 6, 1), "first"),
        (date(2024, 6, 3), "no history"),
    ]


def test_a_folder_outside_a_repository_has_no_differences_either(content: Path, tmp_path: Path) -> None:
    history = versions(copy_of(content, tmp_path / "copy"))

    assert [version.missing for version in history] == ["first", "no history"]


def test_a_text_that_a_rewritten_history_lost_is_reported(content: Path, tmp_path: Path) -> None:
    """Even with a cache that holds the text, because a build from nothing could not show it."""
    cache = Cache(tmp_path / "cache")
    assert versions(content, cache=cache)[1].missing is None
    cache.save()
    git(content, "checkout", "--quiet", "--orphan", "new")
    commit(content.parent)
    git(content, "branch", "--quiet", "-D", "main")

    assert versions(content, cache=cache)[1].missing == "lost"


def test_differences_are_kept_and_the_same_with_and_without_a_cache(content: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = versions(content, cache=cache)
    cache.save()

    assert versions(content, cache=Cache(tmp_path / "cache")) == first == versions(content)


def test_only_the_last_versions_are_compared(content: Path) -> None:
    here = "behind Sampleton School"
    for number in range(12):
        there = f"{number} yards behind Sampleton School"
        edit(content / CAMERAS, here, there)
        text = (content / CAMERAS).read_text()
        extra = f"  - date: 2024-06-04\n    kind: minor\n    note: Yard {number}.\n"
        (content / CAMERAS).write_text(text.replace(COMMA, COMMA + extra))
        publish(content, 4)
        here = there

    history = versions(content)

    assert len(history) == 14
    assert [version.missing for version in history[:5]] == ["first", "lost", "lost", "lost", None]


def test_where_lines_were_broken_makes_no_difference(content: Path) -> None:
    correct(content, "1.1 Two cameras are put up on the", "1.1 Two cameras are\nput up\non the", 5)

    *_, last = versions(content)

    assert last.differences == ()


def test_a_part_is_named_as_a_reader_would_name_it(content: Path) -> None:
    correct(content, "why_not: The bus could not pass.", "why_not: The bus was too wide.", 5)

    *_, last = versions(content)

    (difference,) = last.differences
    assert isinstance(difference, Difference)
    assert difference.where == "Options"
    assert words(last, "added") == ["was too wide."]
