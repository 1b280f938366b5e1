"""A published record may change, but not without a note."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.publications import keep
from gazette.library.read import read_library
from gazette.london import instant
from gazette.problems import ProblemsFound
from gazette.records.publication import PUBLISHED
from tests.build.building import SAMPLE, copy_of, edit

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
NOTES = "  - date: 2024-03-01\n    kind: minor\n    note: A comma was put right.\n"
COURSE = "academy/rural-crime.md"
READ = Cache(None)  # of documents, because they are read many times here
PUBLISHED_ON = date(2024, 6, 1)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The register after publishing the imaginary office on 1 June 2024."""
    content = copy_of(SAMPLE, tmp_path_factory.mktemp("ready") / "content")
    publish(content, PUBLISHED_ON)
    return (content / PUBLISHED).read_bytes()


@pytest.fixture
def content(register: bytes, tmp_path: Path) -> Path:
    """The imaginary office, published on 1 June 2024."""
    content = copy_of(SAMPLE, tmp_path / "content")
    (content / PUBLISHED).write_bytes(register)
    return content


def publish(content: Path, day: date) -> bool:
    read = read_library(content, READ)
    return keep(content, read.publications, read.records, day)


def mistakes_in(content: Path, now: datetime | None = None) -> list[str]:
    """The mistakes, with paths relative to the content folder."""
    try:
        read_library(content, READ, now=now)
    except ProblemsFound as error:
        return [str(problem).split("/content/", 1)[1] for problem in error.problems]
    return []


def note(content: Path, day: str, kind: str = "correction", path: str = CAMERAS) -> None:
    edit(content / path, NOTES, f"{NOTES}  - date: {day}\n    kind: {kind}\n    note: The school was wrong.\n")


def test_an_unchanged_published_record_is_not_a_mistake(content: Path) -> None:
    assert mistakes_in(content) == []


def test_a_changed_text_without_a_note_is_a_mistake(content: Path) -> None:
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")

    assert mistakes_in(content) == [
        f"{CAMERAS}:54: The text differs from what was published on 1 June 2024, and there is no note of the change. "
        "What differs: paragraph 1.1. "
        "Add under changes: date, kind (correction, update, withdrawal, minor or removal), note."
    ]


@pytest.mark.parametrize("kind", ["correction", "update", "minor"])
def test_a_new_note_permits_the_change(kind: str, content: Path) -> None:
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    note(content, "2024-06-02", kind)

    assert mistakes_in(content) == []


@pytest.mark.parametrize("day", ["2024-06-01", "2024-06", "2024"])
def test_a_note_of_the_same_day_or_of_a_month_around_it_will_do(day: str, content: Path) -> None:
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    note(content, day)

    assert mistakes_in(content) == []


def test_a_note_dated_before_the_publication_does_not_permit_it(content: Path) -> None:
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    note(content, "2024-05-31")

    assert mistakes_in(content) == [
        f"{CAMERAS}:42: The text differs from what was published on 1 June 2024, and the new note is dated before "
        "that day. Date it on the day of the change."
    ]


def test_a_note_permits_changes_for_one_publication_only(content: Path) -> None:
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    note(content, "2024-06-02")
    publish(content, date(2024, 6, 2))

    edit(content / CAMERAS, "behind Sampleton School", "before Sampleton School")

    assert "published on 2 June 2024, and there is no note of the change" in mistakes_in(content)[0]


def test_a_field_is_part_of_the_text(content: Path) -> None:
    edit(content / CAMERAS, "amount: 40000", "amount: 41000")

    assert "and there is no note of the change" in mistakes_in(content)[0]


def test_the_awards_of_a_fund_are_part_of_its_text(content: Path) -> None:
    edit(content / "funds/road-fund.csv", "12000", "13000")

    (line,) = mistakes_in(content)
    assert line.startswith("funds/road-fund.csv:2: ")
    assert "What differs: rf-001." in line


def test_a_published_note_is_not_reworded(content: Path) -> None:
    edit(content / CAMERAS, "The name of the road was wrong.", "The road was moved.")

    assert mistakes_in(content) == [
        f"{CAMERAS}:33: A note of changes published by 1 June 2024 is gone or worded differently. "
        "Put it back as it was, and say in a new note what was wrong with it. "
        "If it has words that nobody may read, leave it out, and add a change of kind: removal."
    ]


def test_a_note_alone_is_no_change_of_the_text(content: Path) -> None:
    note(content, "2024-06-02")

    assert mistakes_in(content) == []


def test_a_record_that_vanished_is_a_mistake(content: Path) -> None:
    (content / "academy/old-scams.md").unlink()

    (line,) = [line for line in mistakes_in(content) if line.startswith(PUBLISHED)]
    assert line == (
        f"{PUBLISHED}:2: academy/old-scams.md was published on 1 June 2024 and is gone. "
        "Put it back with status: withdrawn and status_reason "
        "(or, if nobody may read it, status: removed); its address has to go on working."
    )


def test_words_of_a_page_that_vanished_may_lead_elsewhere(content: Path) -> None:
    (content / "pages/accessibility.md").unlink()

    (line,) = [line for line in mistakes_in(content) if line.startswith(PUBLISHED)]
    assert line.endswith(
        "pages/accessibility.md was published on 1 June 2024 and is gone. "
        "Put it back with status: withdrawn and status_reason "
        "(or, if nobody may read it, status: removed), or redirect its address in redirects.csv."
    )


def test_a_withdrawn_record_keeps_its_address(content: Path) -> None:
    edit(content / CAMERAS, "reference:", "status: withdrawn\nstatus_reason: It was a mistake.\nreference:")
    note(content, "2024-06-02", "withdrawal")

    assert mistakes_in(content) == []


def test_the_message_about_a_renamed_file_says_how_to_keep_its_id(content: Path) -> None:
    (content / COURSE).rename(content / "academy/crime-in-the-fields.md")

    (line,) = [line for line in mistakes_in(content) if line.startswith(PUBLISHED)]
    assert "is gone. 1 link leads to it: in " in line
    assert ". Its text is now in academy/crime-in-the-fields.md. Give that file its old name; or add id: rural-" in line


def test_a_renamed_file_with_its_old_id_needs_a_redirect(content: Path) -> None:
    renamed = content / "academy/crime-in-the-fields.md"
    (content / COURSE).rename(renamed)
    edit(renamed, "title:", "id: rural-crime\ntitle:")

    (line,) = [line for line in mistakes_in(content) if "no longer works" in line]
    assert line == (
        "academy/crime-in-the-fields.md:1: It was published at /academy/rural-crime/ and is now at "
        "/academy/crime-in-the-fields/; the old address no longer works. "
        "Add this line to redirects.csv: /academy/rural-crime/,/academy/crime-in-the-fields/"
    )


def test_a_renamed_file_with_a_redirect_is_not_a_mistake(content: Path) -> None:
    renamed = content / "academy/crime-in-the-fields.md"
    (content / COURSE).rename(renamed)
    edit(renamed, "title:", "id: rural-crime\ntitle:")
    redirects = content / "redirects.csv"
    redirects.write_text(redirects.read_text() + "/academy/rural-crime/,/academy/crime-in-the-fields/\n")

    assert [line for line in mistakes_in(content) if "There is no course" not in line] == []


def test_a_new_record_is_no_mistake(content: Path) -> None:
    (content / "academy/new.md").write_text((content / COURSE).read_text())

    assert mistakes_in(content) == []


def test_a_record_that_cannot_be_read_has_not_vanished(content: Path) -> None:
    edit(content / COURSE, "title: Knowing rural crime", "titel: Knowing rural crime")

    assert [line for line in mistakes_in(content) if line.startswith(PUBLISHED)] == []


def test_a_record_that_is_held_back_has_not_vanished(content: Path) -> None:
    """A build for an earlier day has fewer records, and none of them has vanished."""
    assert [line for line in mistakes_in(content, now=instant(date(2010, 1, 1))) if line.startswith(PUBLISHED)] == []


def test_publishing_the_same_again_writes_nothing(content: Path) -> None:
    before = (content / PUBLISHED).read_bytes()

    assert publish(content, date(2024, 7, 1)) is False
    assert (content / PUBLISHED).read_bytes() == before


def test_a_change_adds_one_row_and_touches_no_other(content: Path) -> None:
    before = (content / PUBLISHED).read_text().splitlines()
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    note(content, "2024-06-02")

    publish(content, date(2024, 6, 2))

    after = (content / PUBLISHED).read_text().splitlines()
    (new,) = [row for row in after if row not in before]
    assert [row for row in after if row != new] == before
    assert next(csv.reader([new]))[:2] == ["decisions/PCC-2024-001", "2024-06-02"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("identity,published", "identity,day", "1: The column published is missing."),
        ("academy/old-scams,2024-06-01", "academy/old-scams,2024-06-31", "2: published: '2024-06-31' is not a day."),
        (
            "academy/old-scams,",
            "<<<<<<< HEAD\nacademy/old-scams,",
            "2: This line was left behind by a merge.",
        ),
        (
            "academy/old-scams,",
            "half a row\nacademy/old-scams,",
            "2: The row has 1 cells; the first row",
        ),
        ("academy/old-scams,2024-06-01,", "academy/old-scams,2024-06-01,x", "2: fingerprint: 'x"),
    ],
)
def test_a_damaged_register_is_reported(old: str, new: str, what: str, content: Path) -> None:
    edit(content / PUBLISHED, old, new)

    (line,) = mistakes_in(content)
    assert line.startswith(f"{PUBLISHED}:{what}")
    assert line.endswith("make publish writes this file: restore it from the last commit.")


@pytest.mark.parametrize("name", ["arrows", "radios"])
def test_a_copied_notice_whose_number_was_not_changed_is_one_mistake_in_the_new_file(content: Path, name: str) -> None:
    copy = f"decisions/2024/PCC-2024-001-{name}.md"
    fields = (
        "title: Radios\nreference: PCC-2024-001\ndecided: 2024-05-14\npublished: 2024-05-20\ndecision: They are bought."
    )
    (content / copy).write_text(
        f"---\n{fields}\ndecided_by: Police and Crime Commissioner\n---\n\nRadios are bought.\n"
    )

    (mistake,) = mistakes_in(content)
    assert mistake.startswith(f"{copy}:3: The reference PCC-2024-001 is also used in {CAMERAS}.")


@pytest.mark.parametrize(
    ("old", "new"), [("2022-09-14", "14/09/2022"), ("rf-002", ""), ('large and small"', "large, small"), (",", ";")]
)
def test_a_mistake_in_a_row_is_not_called_a_change_of_the_fund(content: Path, old: str, new: str) -> None:
    sheet = content / "funds/road-fund.csv"
    sheet.write_text(sheet.read_text().replace(old, new))

    assert not [line for line in mistakes_in(content) if "no note of the change" in line or "gone" in line]


def test_a_grant_that_needs_a_note_is_named_in_its_row(content: Path) -> None:
    sheet = content / "funds/road-fund.csv"
    sheet.write_text(f"{sheet.read_text()}rf-090,2023-24,Marsh Parish Council,Signs,900,2024-05-21,,,,\n")

    (mistake,) = mistakes_in(content)
    assert mistake.startswith("funds/road-fund.csv:11: The text differs from what was published on 1 June 2024")
    assert "What differs: rf-090" in mistake
    assert "road-fund.md, add under changes: date, kind" in mistake
