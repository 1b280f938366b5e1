"""When a record was published and changed, and how many versions of it there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.library.publications import Publications, Version
from gazette.markup.body import Body, Heading, Paragraph
from gazette.records import Decision, Page, Plan, Record, Report
from gazette.records.publication import Publication
from gazette.views.context import Context
from gazette.views.record.history import changes_of, corrected, dates_of, is_compared
from gazette.views.shapes.parts import Value
from tests.views.records import compiled_office, context_of, record, shown

CHANGES = [
    {"date": "2024-01-02", "kind": "correction", "note": "First.", "paragraphs": ["2.1"]},
    {"date": "2024-03-04", "kind": "update", "note": "Third."},
    {"date": "2024-04-05", "kind": "minor", "note": "Last."},
    {"date": "2024-02-03", "kind": "withdrawal", "note": "Second."},
]


def with_versions(written: Record, versions: int, *, is_kept: bool = True) -> Context:
    """A library in which each later text of a record came with the notes of the record."""
    several = tuple(Version(None, written.changes if number else ()) for number in range(versions))
    context = context_of(written)
    publications = Publications(is_kept=is_kept)
    library = replace(
        context.library, publications=publications, versions={written.identity: several} if versions else {}
    )
    return Context(library, context.today)


def test_the_last_change_is_the_latest_of_the_list_minor_or_not():
    report = record(Report, "first", published="2023-12-01", changes=CHANGES, review_due="2025-01")

    assert shown(dates_of(context_of(report), report)) == [
        ("Published", "1 December 2023"),
        ("Last changed", "5 April 2024"),
        ("Review date", "January 2025"),
    ]
    assert dates_of(context_of(report), report)[1].values[0].note == "a minor change"


def test_a_record_that_never_changed_has_no_day_of_a_change():
    report = record(Report, "first", published="2023-12-01")

    assert shown(dates_of(context_of(report), report)) == [("Published", "1 December 2023")]


def test_a_change_from_before_the_first_day_here_says_so():
    report = record(Report, "first", published="2023-12-01", changes=CHANGES[:1])
    (_, first, last, *_) = dates_of(with_versions(report, 0), report)

    assert (first.label, first.values[0].text) == ("First published here", "15 June 2024")  # the day of the build
    assert (last.values[0].text, last.values[0].note) == ("2 January 2024", "before it was published here")


def test_a_change_that_matters_is_not_called_minor():
    (first,) = [change for change in CHANGES if change["kind"] == "correction"]
    report = record(Report, "first", published="2023-12-01", changes=[first])

    (value,) = dates_of(context_of(report), report)[1].values
    assert (value.text, value.note) == ("2 January 2024", "")


def test_changes_are_latest_first_and_lead_to_their_paragraphs():
    body = Body("", paragraphs=(Paragraph(1, "2.1", "p2-1"),), anchors=("p2-1",))
    report = record(Report, "first", body=body, changes=CHANGES)
    notes = changes_of(context_of(report), report)

    assert [(note.kind, note.note, note.date.text) for note in notes] == [
        ("Minor change", "Last.", "5 April 2024"),
        ("Update", "Third.", "4 March 2024"),
        ("Withdrawal", "Second.", "3 February 2024"),
        ("Correction", "First.", "2 January 2024"),
    ]
    assert [(link.text, link.address) for link in notes[3].paragraphs] == [("Paragraph 2.1", "#p2-1")]
    assert notes[0].paragraphs == ()


def test_the_last_correction_is_beside_the_title_with_a_link_to_the_notes():
    corrections = [CHANGES[0], {**CHANGES[0], "date": "2024-06-07"}, CHANGES[1]]
    report = record(Report, "first", changes=corrections)

    assert corrected(context_of(report), report) == (Value("Corrected on 7 June 2024", "#page-changes"),)
    (value,) = corrected(context_of(compiled_office(), report), report)
    assert value.text == "Page corrected on 7 June 2024"
    unchanged = record(Report, "other", changes=CHANGES[1:])
    assert corrected(context_of(unchanged), unchanged) == ()


def test_a_plan_was_corrected_where_a_note_names_a_paragraph_of_it_and_otherwise_its_page():
    plans = [record(Plan, "2021-2025", changes=[{**CHANGES[0], "paragraphs": names}]) for names in ([], ["2.1"])]

    words = [corrected(context_of(plan), plan)[0].text.partition(" on ")[0] for plan in plans]
    assert words == ["Page corrected", "Corrected"]


def test_what_a_later_decision_corrected_has_one_day_of_a_correction():
    first = record(Decision, "first", reference="X-1", changes=[CHANGES[0]])
    later = record(Decision, "later", reference="X-2", earlier=[{"how": "corrects", "decision": "X-1"}])

    assert (len(corrected(context_of(first), first)), corrected(context_of(first, later), first)) == (1, ())


def test_a_note_leads_to_the_paragraph_that_it_meant_when_others_have_its_number_now():
    numbers = ("2.1", "2.2", "2.3")
    paragraphs = tuple(Paragraph(line, number, f"p{number.replace('.', '-')}") for line, number in enumerate(numbers))
    body = Body("", paragraphs=paragraphs, anchors=tuple(paragraph.anchor for paragraph in paragraphs))
    moved = [["2.1 to 2.2, 2.2 to 2.3"], ["2.2 to 2.1"]]
    later = [
        {"date": f"2024-02-0{day}", "kind": "update", "note": "Moved.", "moved": each}
        for day, each in enumerate(moved, 1)
    ]
    first = {**CHANGES[0], "date": "2024-01-01", "paragraphs": ["2.1", "2.2"]}
    report = record(Report, "first", body=body, changes=[first, *later])

    note = changes_of(context_of(report), report)[-1]

    assert [(link.text, link.address) for link in note.paragraphs] == [
        ("Paragraph 2.1", "#p2-1"),
        ("Paragraph 2.2, now 2.3", "#p2-3"),
    ]


def test_headings_that_became_one_are_said_once():
    heading = Heading(1, 2, "What sources show", "sources")
    moved = [f"{name} to sources" for name in ("what-it-was", "who-could-bid")]
    change = {**CHANGES[0], "paragraphs": [], "moved": moved}
    report = record(Report, "first", body=Body("", headings=(heading,), anchors=("sources",)), changes=[change])

    (note,) = changes_of(context_of(report), report)

    assert [link.text for link in note.paragraphs] == ["A heading is now “What sources show”"]


def test_a_paragraph_that_the_page_has_no_place_for_is_named_without_a_link():
    report = record(Report, "first", changes=[{**CHANGES[0], "note": "Paragraph 2.1 was wrong."}])

    (note,) = changes_of(context_of(report), report)

    assert [(value.text, value.address) for value in note.paragraphs] == [("Paragraph 2.1", None)]


def test_versions_are_counted_where_a_page_tells_what_changed():
    written = record(Report, "first", changes=CHANGES[:1])

    (fact,) = [fact for fact in dates_of(with_versions(written, 2), written) if fact.label == "Versions"]

    assert fact.values == (Value("2: see what changed", "panel-reports/first/changes/"),)


@pytest.mark.parametrize("written", [record(Report, "first"), record(Page, "first", changes=CHANGES[:1])])
def test_versions_without_a_note_and_those_of_standing_pages_have_no_link(written):
    lines = dates_of(with_versions(written, 2), written)

    assert not [value for fact in lines for value in fact.values if value.address]
    assert is_compared(written) is isinstance(written, Report)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("2024-05-20", ())], None),
        ([("2024-05-20", ()), ("2024-06-10", (1,))], "Changed since it was first published here, last on 10 June 2024"),
        ([("2024-05-20", (1,))], None),
    ],
)
def test_a_record_with_a_later_note_was_changed_even_if_no_other_text_was_kept(rows, words):
    written = record(Report, "first", changes=CHANGES[:1] if rows[-1][1] else []).with_fingerprint("a" * 64)
    notes = tuple(change.fingerprint for change in written.changes)
    publications = tuple(
        Publication(
            identity=written.identity,
            published=date.fromisoformat(day),
            fingerprint=written.fingerprint,
            notes=notes if has_note else (),
            file=written.path,
        )
        for day, has_note in rows
    )
    context = context_of(written)
    library = replace(context.library, publications=Publications(publications, is_kept=True))

    lines = shown(dates_of(Context(library, context.today), written))

    assert dict(lines).get("Versions") == words


@pytest.mark.parametrize(("versions", "is_kept"), [(0, True), (2, False)])
def test_a_text_that_never_changed_has_no_line_of_versions(versions, is_kept):
    report = record(Report, "first")

    labels = [label for label, _ in shown(dates_of(with_versions(report, versions, is_kept=is_kept), report))]

    assert "Versions" not in labels


def test_the_day_on_which_it_was_first_published_here_is_said_where_it_is_another():
    same, other = (record(Report, "first", published=day) for day in ("2024-06-15", "2023-12"))

    dates = [shown(dates_of(with_versions(report, 0), report)) for report in (same, other)]

    assert [line for line in dates[0] if line[0] != "Versions"] == [("Published", "15 June 2024")]
    assert [line for line in dates[1] if line[0] != "Versions"] == [
        ("Published", "December 2023"),
        ("First published here", "15 June 2024"),
    ]
