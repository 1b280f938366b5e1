"""The page of a duty: its facts in every state, its evidence, and duties that may not be law."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.frontmatter.sentences import validated
from gazette.library.duty_states import DutyState
from gazette.records import Decision, Page, Record
from gazette.records.duties import Duty
from gazette.sentences.duties import NOT_LAW
from gazette.views.kinds import duties
from gazette.views.shapes.pages import RecordPage
from tests.views.records import context_of, record, shown, texts, titles


def duty(**fields: str) -> Duty:
    needed = {"id": "X-1", "part": "Order & Act", "duty": "A list", "legal_reference": "Act s.1", "cadence": "often"}
    row = validated(Duty, {**needed, "confidence": "found", **fields}, {})
    assert isinstance(row, Duty)
    return row


def page(duty_state: DutyState, *records: Record) -> RecordPage:
    return duties.page(context_of(*records), duty_state, None, None)


def notices(number: int) -> tuple[Decision, ...]:
    return tuple(record(Decision, f"notice-{index}") for index in range(number))


@pytest.mark.parametrize(
    ("state", "tag"),
    [
        ("late", "Late"),
        ("due", "Due soon"),
        ("met", "Met"),
        ("evidence found", "Evidence found"),
        ("none found", "No evidence found"),
        ("not in force", "Not in force"),
        ("not for this office", "Not for this office"),
    ],
)
def test_the_facts_of_a_duty_in_every_state(state, tag):
    row = duty(applies_from="2012", applies_until="2030", shown_by="A page.", only_if="a grant was made")
    days = {"since": known_date("2020"), "last": known_date("2024-03"), "due": date(2024, 8, 1)}

    view = page(DutyState(row, state, **days))

    assert shown(view.facts) == [
        ("Law", "Act s.1"),
        ("Text of the law", "Found"),
        ("How often", "often"),
        ("Only if", "a grant was made"),
        ("First evidence", "2020"),
        ("Latest evidence", "March 2024"),
        ("Was due" if state == "late" else "Next due", "1 August 2024"),
        ("Applies from", "2012"),
        ("Applied until", "2030"),
        ("What would be evidence", "A page."),
    ]
    assert texts(view.tags) == [tag]


def test_why_a_duty_is_in_its_state_is_said_once():
    row, because = duty(not_applicable="Only councils."), "Only councils."
    lines = [page(DutyState(row, state, because)).facts for state in ("not for this office", "due", "none found")]

    assert [dict(shown(facts)).get("Note") for facts in lines] == [because, None, None]
    assert [label for label, _ in shown(lines[2])].count("State") == 0


def test_dates_that_are_not_known_have_no_line():
    labels = [label for label, _ in shown(page(DutyState(duty(), "none found")).facts)]

    assert labels == ["Law", "Text of the law", "How often"]


@pytest.mark.parametrize(
    ("confidence", "sure", "is_law"),
    [
        ("found", "Found", True),
        ("timing not verified", "We found the text but did not check how often it applies.", True),
        ("found in part", "Found in part", True),
        ("heading found", "Only its heading was found", False),
        ("not verified", "Not found", False),
    ],
)
def test_a_duty_whose_text_was_not_found_is_not_shown_as_law(confidence, sure, is_law):
    view = page(DutyState(duty(confidence=confidence, note="Read this."), "none found"))

    assert dict(shown(view.facts))["Text of the law"] == sure
    assert view.notes == (("Read this.",) if is_law else (NOT_LAW, "Read this."))


@pytest.mark.parametrize(
    ("confidence", "description", "often"),
    [
        ("found", "Act s.1. How often: often.", ["often"]),
        ("timing not verified", "Act s.1.", []),
        ("found in part", "Act s.1.", []),
        ("heading found", "Act s.1.", []),
        ("not verified", "Act s.1.", []),
    ],
)
def test_how_often_is_shown_only_where_the_law_was_found(confidence, description, often):
    view = page(DutyState(duty(confidence=confidence), "none found"))

    assert view.head.description == description
    assert [value for label, value in shown(view.facts) if label == "How often"] == often


@pytest.mark.parametrize(("number", "heading"), [(60, "Evidence (60)"), (61, "Evidence (61, the latest 60 listed)")])
def test_at_most_sixty_records_are_listed(number, heading):
    records = notices(number)
    view = page(DutyState(duty(), "met", evidence=records), *records)

    (group,) = view.related
    assert (group.heading, group.anchor, len(group.rows)) == (heading, "page-evidence", 60)
    assert titles(group.rows)[0] == "Notice 0"
    assert view.sections == ()


def test_without_evidence_the_reason_takes_its_place():
    view = page(DutyState(duty(), "none found", "Nothing shows it."))

    assert [(section.heading, section.paragraphs) for section in view.sections] == [
        ("Evidence", ("Nothing shows it.",))
    ]
    assert view.related == ()


def test_a_standing_page_is_listed_where_its_words_are():
    words = record(Page, "open-data", title="Open data")
    (notice,) = notices(1)
    shows = DutyState(duty(), "met", evidence=(words, notice))

    rows = page(shows, words, notice).related[0].rows

    assert [(row.address, row.date is None) for row in rows] == [("data/", True), ("decisions/notice-0/", False)]
    assert duties.address_shown(shows) == "data/"
    assert duties.address_shown(DutyState(duty(), "none found")) == "duties/x-1/"


def test_its_place_among_all_duties_its_source_and_its_citation_are_there():
    before, after = duty(id="W-1", duty="Before"), duty(id="Y-1", duty="After", legal_reference="Act s.2")
    view = duties.page(context_of(), DutyState(duty(source="The statute book"), "met"), before, after)

    assert [(crumb.text, crumb.address) for crumb in view.head.crumbs] == [
        ("Home", ""),
        ("What must be published", "duties/"),
        ("Order & Act", "duties/#page-order-and-act"),
    ]
    assert [value.text for value in view.sources] == ["The statute book"]
    assert view.cite == "Commissioner for Exampleshire, duty X-1: A list, 15 June 2024. /duties/x-1/"
    assert (view.previous.text, view.next.text, view.next.note) == ("Before", "After", "Act s.2")
    assert page(DutyState(duty(), "met")).sources == ()
