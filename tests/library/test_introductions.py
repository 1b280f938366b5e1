"""The words above a list say nothing in fields that a list does not show."""

from __future__ import annotations

import pytest

from gazette.library.addresses import LIST_TITLES
from gazette.library.introductions import NOT_SHOWN, fields_not_shown
from gazette.records import Page
from tests.views.records import context_of, record


def mistakes(page: Page) -> list[str]:
    return [f"{problem.what} {problem.remedy}" for problem in fields_not_shown(context_of(page).library)]


@pytest.mark.parametrize("name", LIST_TITLES)
def test_a_list_does_not_show_when_its_words_were_reviewed(name):
    page = record(Page, name, reviewed="2024-01-01")

    assert mistakes(page) == [f"The list at /{name}/ does not show reviewed. Write it in the text."]


@pytest.mark.parametrize("field", NOT_SHOWN)
def test_each_field_that_is_not_shown_is_reported(field):
    fields = {"status": "closed", "sources": [{"title": "A"}], "related": [{"how": "see", "record": "page about"}]}
    sides = {"about": "A", "one": "1", "one_source": "B", "other": "2", "other_source": "C"}
    lists = {
        "contradictions": [sides],
        "restricted": [{"part": "A", "ground": "B"}],
        "attachments": [{"file": "a.pdf", "title": "A"}],
        "illustrative": ["summary"],
        "reviewed": "2024-01",
        "review_due": "2025-01",
        "superseded_by": "page about",
    }
    page = record(Page, "decisions", **{field: {**fields, **lists}.get(field, "Words")})

    assert mistakes(page) == [f"The list at /decisions/ does not show {field}. Write it in the text."]


def test_the_words_of_a_list_may_have_changes_duties_and_topics():
    changes = [{"date": "2024-01-01", "kind": "update", "note": "New words."}]

    assert not mistakes(record(Page, "decisions", changes=changes, duties=["ACC-8"], topics=["water"]))


def test_a_page_of_its_own_shows_every_field():
    assert not mistakes(record(Page, "visiting", reviewed="2024-01-01", note="Words"))
