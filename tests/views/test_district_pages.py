"""The page of a district: what is open for bids, its buildings, and meetings held there."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.records import Meeting
from gazette.records.districts import District
from gazette.sentences.near_you import RULE
from gazette.views.lists import district_pages
from gazette.views.lists.near_you import index, is_of_whole_area
from tests.views.districts import AWARDS, DISTRICTS, near, pages_of, sections_of
from tests.views.funds import award_with, with_fields


def test_a_district_names_its_buildings_apart_from_its_towns_and_knows_what_is_in_them() -> None:
    marsh = District(district="Marsh", places=("Ferry",), buildings=("Moot Hall",))
    context = near(award_with(1, "10", place="Moot Hall"), districts=(marsh, *DISTRICTS[2:]))
    page = pages_of(context)["near-you/marsh/"]
    about = {fact.label: fact.values[0].text for fact in sections_of(page)["What is listed here"].facts}

    assert page.head.answer.startswith("1 grant of £10 for Marsh.")
    assert [fact.values[0].text for fact in page.head.facts] == ["Ferry"]
    assert sections_of(page)["What is listed here"].paragraphs == RULE[:2]
    assert about == {"Buildings counted under this district": "Moot Hall"}


def test_a_district_begins_with_what_is_open_for_bids_and_has_many_meetings_about_the_whole_area_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(district_pages, "FEW_OF_AREA", 0)
    pages = pages_of(near(*AWARDS))
    sections = [section for section in pages["near-you/marsh/"].sections if section.anchor != "page-contracts"]

    assert [(link.text, link.note) for link in sections[0].bullets] == [
        ("Road fund", "until 5pm on Friday 28 June 2024")
    ]
    assert sections[0].bullets[0].address.endswith("#page-steps")
    assert "page-open" not in [section.anchor for section in pages["near-you/whole-county/"].sections]
    assert [section.heading for section in sections[:4]] == [
        "Open for bids now",
        "Grants",
        "Meetings here",
        "Whole county, or several districts",
    ]
    assert sections[2].lead == "1 more, about the whole area, is further down."
    assert [section.heading for section in sections[4:5]] == ["Meetings here about the whole area"]
    assert sections[4].is_apparatus


def test_the_meetings_of_one_body_stand_together_unless_one_is_for_the_public() -> None:
    """Another meeting of the body that held the Chief Constable to account at Marsh."""
    name = "2023-07-06-public-meeting"
    context = near(*AWARDS)
    held = next(meeting for meeting in context.library.of(Meeting) if meeting.name == name)
    for kind, is_about_area in (("private of public interest", True), ("public", False), ("other", True)):
        assert is_of_whole_area(context, held.model_copy(update={"meeting_kind": kind})) is is_about_area
    unlike = held.model_copy(update={"meeting_kind": "other", "body_name": "Parish council"})
    assert not is_of_whole_area(context, unlike)


def test_a_district_names_the_next_meeting_in_place_of_how_many_there_were() -> None:
    """On 15 June 2024."""
    name = "2023-07-06-public-meeting"
    heads = {
        starts: pages_of(with_fields(near(*AWARDS), {name: fields}))["near-you/marsh/"].head
        for starts, fields in (
            ("2pm", {"date": known_date("2024-07-04"), "starts": "14:00", "held": None}),
            ("no hour", {"date": known_date("2024-07-04"), "starts": None, "held": None}),
            ("no day", {"date": known_date("2024-07"), "held": None}),
        )
    }
    (marsh,) = [
        row.links
        for group in index(with_fields(near(*AWARDS), {name: {"date": known_date("2024-07-04"), "held": None}})).groups
        for row in group.rows
        if row.title == "Marsh"
    ]
    answers = {starts: head.answer for starts, head in heads.items()}
    named = [value.address for fact in heads["2pm"].facts if fact.label == "Next meeting" for value in fact.values]

    assert [(fact.label, fact.values[0].text) for fact in marsh] == [("Next meeting", "4 July 2024")]
    assert named == [f"meetings/{name}/"]
    assert answers["2pm"].endswith("Also 1 contract. The next meeting here is at 2pm on Thursday 4 July 2024.")
    assert answers["no hour"].endswith("Also 1 contract. The next meeting here is on Thursday 4 July 2024.")
    assert "next meeting" not in answers["no day"]


def test_grants_without_a_date_come_last_and_the_caption_says_so() -> None:
    undated = award_with(9, "90", place="Marsh", awarded=known_date("unknown"))
    page = pages_of(near(undated, *AWARDS))["near-you/marsh/"]
    (table,) = sections_of(page)["Grants"].tables

    assert table.caption == "Grants, the newest first and 1 without a date last"
    assert table.rows[-1].cells[-1].text == "£90"
