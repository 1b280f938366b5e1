"""The A to Z: a body has one line with all that it is, and its other names lead to it."""

from __future__ import annotations

from dataclasses import replace

from gazette.records import Decision, Meeting
from gazette.records.registers import Acronym, Organisation
from gazette.views.context import Context
from gazette.views.site import a_to_z
from tests.views import records
from tests.views.funds import award_with, context_of


def lines(context: Context, *names: str) -> list[tuple[str, str, str]]:
    known = [(name.text, name.address, name.what) for name in a_to_z.names(context)]
    return [line for line in known if line[0] in names]


def test_a_body_that_received_a_grant_is_one_line_and_a_recipient_that_is_no_body_another() -> None:
    body = Organisation(key="safe", name="Safe Streets")
    context = context_of(
        award_with(1, "10", recipient="Safe Streets"), award_with(2, "20", recipient="Tea Club"), organisations=(body,)
    )

    assert lines(context, "Safe Streets", "Tea Club") == [
        ("Safe Streets", "organisations/safe/", "Organisation, recipient"),
        ("Tea Club", "recipients/tea-club/", "Recipient"),
    ]


def test_letters_that_stand_for_a_body_lead_to_it_and_other_letters_to_the_glossary() -> None:
    context = context_of(organisations=(Organisation(key="unit", name="Safety Unit", also=["SU"]),))
    acronyms = {short: Acronym(short=short, long=long) for short, long in (("SU", "Safety Unit"), ("TC", "tea club"))}
    context = replace(context, library=replace(context.library, acronyms=acronyms))

    assert lines(context, "SU", "TC") == [
        ("SU", "organisations/unit/", "see Safety Unit"),
        ("TC", "glossary/", "short for tea club"),
    ]


def test_a_panel_that_is_no_registered_body_is_named_too() -> None:
    meetings = [records.record(Meeting, "july", date="2024-07-04")]

    assert lines(records.context_of(*meetings), "The panel") == [("The panel", "briefing/the-panel/", "Panel")]


def test_the_references_of_each_series_and_year_are_under_their_own_letter() -> None:
    notices = [
        records.record(Decision, reference.replace("/", "-"), reference=reference, decided=f"{year}-03-01")
        for reference, year in (
            ("PCC-2024-016", 2024),
            ("PCC-2024-001", 2024),
            ("OD/24/01", 2024),
            ("PCC-2023-002", 2023),
        )
    ]
    names = a_to_z.names(records.context_of(*notices))

    assert [(name.letter, name.text, name.what) for name in names if name.address.startswith("decisions/20")] == [
        ("O", "OD/24/01", "Decision"),
        ("P", "PCC-2023-002", "Decision"),
        ("P", "PCC-2024-001", "and other decisions of 2024"),
    ]
