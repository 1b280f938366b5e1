"""The pages that tell what changed in a record: where there is one, and where its address leads if there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.library.publications import Publications, Version
from gazette.markup import MarkupSettings, convert
from gazette.records import Decision, Page, Report
from gazette.records.change import Change
from gazette.records.publication import Publication
from gazette.views.context import Context
from gazette.views.shapes.parts import Link, Value
from gazette.views.site.version_pages import pages, redirects
from tests.views.records import context_of, record

NOTE = Change.model_validate({"date": "2024-06-03", "kind": "update", "note": "Two grants were added."})
FIRST = Version(date(2024, 6, 1), (), missing="first")


def office(*versions: Version, others=(), kind=Report) -> Context:
    written = record(kind, "first", title="First report")
    context = context_of(written, *others)
    return Context(replace(context.library, versions={written.identity: versions}), context.today)


@pytest.mark.parametrize(
    ("missing", "answer", "why"),
    [
        ("lost", "The text changed once, on 3 June 2024. The full earlier text was not kept.", ""),
        (
            "withdrawn",
            "The text changed once, on 3 June 2024.",
            "What changed is not shown: the earlier text was withdrawn.",
        ),
    ],
)
def test_a_page_says_how_often_the_text_changed_and_leads_to_it(missing, answer, why):
    (page,) = pages(office(FIRST, Version(date(2024, 6, 3), (NOTE,), missing=missing)))

    assert (page.head.title, page.head.answer) == ("What changed: First report", answer)
    assert page.head.action
    assert page.head.action.plain_links == (Link("Read the text as it is now", "panel-reports/first/"),)
    assert "First report" in page.cite
    assert [version.why for version in page.versions] == [why, "First published here."]


def test_a_note_leads_to_the_paragraph_that_it_is_about():
    changes = [{"date": "2024-06-03", "kind": "correction", "note": "It is 2026.", "paragraphs": ["1.1"]}]
    body = convert("1.1 Until 2026.", 1, MarkupSettings(numbered=True))
    written = record(Report, "first", title="First report", body=body, changes=changes)
    context = context_of(written)
    versions = {written.identity: (FIRST, Version(date(2024, 6, 3), tuple(written.changes), missing="lost"))}
    (page,) = pages(Context(replace(context.library, versions=versions), context.today))

    assert page.versions[0].notes[0].paragraphs == (Value("Paragraph 1.1", "panel-reports/first/#p1-1"),)


def test_the_versions_of_a_decision_name_its_reference():
    written = record(Decision, "PCC-2024-008", reference="PCC-2024-008")
    context = context_of(written)
    versions = {written.identity: (FIRST, Version(date(2024, 6, 3), (NOTE,), missing="lost"))}
    (page,) = pages(Context(replace(context.library, versions=versions), context.today))

    assert [value.text for value in page.head.kicker] == ["PCC-2024-008"]


def test_of_a_removed_document_the_page_says_when_and_why_and_leads_back_to_it():
    removal = {"date": "2024-06-04", "kind": "removal", "reason": "personal data", "note": "All was removed."}
    why = "The notice named a person."
    written = record(Decision, "complaint", status="removed", status_reason=why, changes=[removal])
    context = context_of(written)
    versions = {written.identity: (FIRST, Version(date(2024, 6, 4), (), missing="removed"))}
    (page,) = pages(Context(replace(context.library, versions=versions), context.today))

    assert page.head.answer == f"The words of this decision were removed on 4 June 2024. {why}"
    assert page.head.action.plain_links == (Link("Back to the decision", "decisions/complaint/"),)


def publication(day: str, *notes: Change) -> Publication:
    names = tuple(note.fingerprint for note in notes)
    return Publication(
        identity="panel-reports/first", published=day, fingerprint="0" * 64, notes=names, file="first.md"
    )


def test_a_note_that_came_without_a_new_text_is_under_its_own_day():
    """The text changed on 5 June; the first note was published two days before."""
    later = Change.model_validate({"date": "2024-06-05", "kind": "update", "note": "A table was added."})
    context = office(FIRST, Version(date(2024, 6, 5), (NOTE, later)))
    rows = [publication("2024-06-01"), publication("2024-06-03", NOTE), publication("2024-06-05", NOTE, later)]
    library = replace(context.library, publications=Publications(tuple(rows), is_kept=True))

    (page,) = pages(Context(library, context.today))

    assert page.head.answer == "The text changed once, on 5 June 2024."
    assert [(part.heading, part.published.text, [note.note for note in part.notes]) for part in page.versions] == [
        ("Version 2", "5 June 2024", ["A table was added."]),
        ("Note added", "3 June 2024", ["Two grants were added."]),
        ("Version 1", "1 June 2024", []),
    ]
    assert page.versions[1].why == "The text stayed the same."


def test_where_no_earlier_text_was_kept_the_days_are_the_headings():
    (page,) = pages(office(FIRST, Version(date(2024, 6, 3), (NOTE,), missing="lost")))

    assert [part.heading for part in page.versions] == ["3 June 2024", "1 June 2024"]


def test_without_a_note_and_a_comparison_there_is_no_page_and_its_address_leads_to_the_record():
    context = office(FIRST, Version(date(2024, 6, 3), (), missing="lost"))

    assert [*pages(context)] == []
    (redirect,) = redirects(context)
    assert (redirect.head.address, redirect.target.address) == ("panel-reports/first/changes/", "panel-reports/first/")
    assert not redirect.head.is_listed


def test_where_words_were_removed_the_page_says_that_no_earlier_version_is_shown():
    context = office(Version(date(2024, 6, 3), (), missing="removed"))

    (page,) = pages(context)

    assert page.head.answer == "Words were removed on 3 June 2024."
    assert [version.heading for version in page.versions] == ["3 June 2024"]
    assert [*redirects(context)] == []


def test_a_standing_page_has_neither():
    context = office(FIRST, Version(date(2024, 6, 3), (NOTE,), missing="lost"), kind=Page)

    assert [*pages(context), *redirects(context)] == []
