"""A version in the other language is not a second record: it has its own words, and every fact of its original."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.languages import ForeignText
from gazette.library.library import Library
from gazette.library.news import news_of
from gazette.library.publications import keep
from gazette.library.read import read_content, read_library
from gazette.london import instant
from gazette.problems import ProblemsFound
from gazette.records import Decision
from tests.build.building import SAMPLE, copy_of, edit

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
VERSION = "decisions/2024/camerau.md"
TODAY = date(2024, 6, 15)
READ = Cache(None)
TEXT = """---
title: Camerau
decision: Penderfyniad.
lang: cy
translation_of: PCC-2024-001
---

1.1 Testun.

1.2 Testun.

(a) Testun.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = copy_of(SAMPLE, tmp_path / "content")
    (content / VERSION).write_text(TEXT, encoding="utf-8")
    return content


def library(content: Path) -> Library:
    return read_library(content, READ, instant(TODAY))


def warnings(content: Path) -> list[str]:
    return [warning.what for warning in library(content).warnings if warning.warning == "translation"]


def test_a_version_has_its_own_words_and_the_facts_of_its_original(content):
    (version,) = library(content).translations
    original = library(content).by_path[CAMERAS]

    assert isinstance(version, Decision)
    assert isinstance(original, Decision)
    assert (version.title, version.decision, version.reasons) == ("Camerau", "Penderfyniad.", original.reasons)
    assert (version.decided, version.amount, version.reference) == (original.decided, original.amount, "PCC-2024-001")
    assert (version.address, version.identity) == ("decisions/camerau/", "decisions/camerau")
    assert isinstance(version.title, ForeignText)
    assert not isinstance(version.reasons, ForeignText)


def test_a_version_is_not_counted_as_a_record(content):
    with_version = library(content)
    (content / VERSION).unlink()
    without = library(content)

    assert [record.path for record in with_version.records] == [record.path for record in without.records]
    assert {record.path for record in with_version.documents} - {record.path for record in without.documents} == {
        VERSION
    }
    assert with_version.relations == without.relations


def test_a_link_to_a_version_joins_its_original(content):
    edit(content / "pages/privacy.md", "Nothing", "[[decision camerau]] Nothing")
    joined = library(content)
    privacy = joined.by_path["pages/privacy.md"]

    assert joined.find("decision", "camerau") == joined.find("decision", "PCC-2024-001")
    assert [relation.target.record.path for relation in joined.relations_from[privacy.identity]] == [CAMERAS]


def test_a_version_is_never_public_before_its_original(content):
    edit(content / "pages/privacy.md", "---\n\nNothing", "published: 2024-07-01\n---\n\nNothing")
    (content / "pages/preifatrwydd.md").write_text(
        "---\ntitle: Preifatrwydd\nlang: cy\ntranslation_of: privacy\n---\n\nTestun.\n", encoding="utf-8"
    )
    read = read_content(content, READ, instant(TODAY))

    assert [held.path for held in read.held] == ["pages/privacy.md", "pages/preifatrwydd.md"]
    assert "pages/preifatrwydd.md" not in [record.path for record in read.library.documents]
    assert [version.name for version in read.library.translated] == [Path(VERSION).stem]


def test_of_a_withheld_record_a_version_shows_only_the_title(content):
    edit(content / VERSION, "PCC-2024-001", "PCC-2024-003")
    (version,) = library(content).translations

    assert (version.title, version.is_withheld) == ("Camerau", True)
    assert "Penderfyniad" not in repr(version)
    assert version.body.html == ""
    assert warnings(content) == []


def test_a_version_that_was_published_does_not_change_without_a_note(content):
    keep(content, library(content).publications, library(content).documents, date(2024, 6, 1))
    edit(content / VERSION, "1.1 Testun.", "1.1 Testun arall.")

    with pytest.raises(ProblemsFound) as mistakes:
        library(content)

    assert [(problem.path.endswith(VERSION), problem.what) for problem in mistakes.value.problems] == [
        (
            True,
            "The text differs from what was published on 1 June 2024, and there is no note of the change. "
            "What differs: paragraph 1.1.",
        )
    ]


def test_paragraphs_that_only_one_of_the_two_has_are_a_warning(content):
    edit(content / VERSION, "lang: cy\n", "lang: cy\nchanges: [{date: 2024-03-01, kind: minor, note: Nodyn.}]\n")

    assert warnings(content) == [f"Paragraph 1.2(b) is in {CAMERAS} and not here."]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", ["The English was changed on 5 June 2024, but this version has no later note of a change."]),
        ("changes:\n  - date: 2024-06-05\n    kind: update\n    note: Nodyn.\n", []),
    ],
)
def test_an_original_that_was_changed_later_than_its_version_is_a_warning(content, note, expected):
    edit(content / VERSION, "(a) Testun.", "(a) Testun.\n\n(b) Testun.")
    keep(content, library(content).publications, library(content).documents, date(2024, 6, 1))
    edit(
        content / CAMERAS,
        "  - date: 2024-03-01",
        "  - date: 2024-06-05\n    kind: correction\n    note: The speed was wrong.\n  - date: 2024-03-01",
    )
    edit(content / VERSION, "lang: cy\n", f"lang: cy\n{note}")

    assert warnings(content) == expected


def test_a_version_that_is_new_lags_behind_nothing_and_is_no_news(content):
    edit(content / VERSION, "(a) Testun.", "(a) Testun.\n\n(b) Testun.")
    originals = library(content)
    keep(content, originals.publications, originals.records, date(2024, 6, 1))

    assert warnings(content) == []
    assert [item for item in news_of(library(content), TODAY) if item.record.path == VERSION] == []
