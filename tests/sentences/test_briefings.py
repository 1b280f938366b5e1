"""Sentences of the briefing of a panel: facts in, words out, in both voices."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import briefings
from gazette.sentences.briefings import BriefingFacts

JULY, UNKNOWN = known_date("2024-07-04"), known_date("unknown")
SOME = {"has_next": True, "promises": "Of 3 promises, 3 were kept.", "number": 3, "recommendations": 3}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {**SOME, "overdue": 2, "expected": 1, "unanswered": 1},
            "Of 3 promises to this panel, 2 are overdue and 1 is past its expected date; 1 of 3 recommendations has no "
            "published reply.",
        ),
        (
            {**SOME, "overdue": 1, "expected": 2},
            "Of 3 promises to this panel, 1 is overdue and 2 are past their expected date.",
        ),
        ({**SOME, "expected": 1, "number": 1}, "The only promise to this panel is past its expected date."),
        ({**SOME, "expected": 2}, "Of 3 promises to this panel, 2 are past their expected date."),
        ({**SOME, "unanswered": 3}, "3 recommendations have no published reply."),
        (SOME, "No promise to this panel is overdue, and no recommendation is without a reply."),
        (
            {**SOME, "has_next": False, "overdue": 1},
            "We have no date for its next meeting. Of 3 promises to this panel, 1 is overdue.",
        ),
        ({"has_next": True}, "We have no record of promises to this panel or of recommendations from it."),
    ],
)
def test_the_office_says_what_is_still_open(facts, words):
    assert briefings.answer(BriefingFacts(**facts)) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {},
            "No promises to this panel and no recommendations from it were found in the papers collected here.",
        ),
        ({"promises": "Of 3 promises, 1 is reported as not done."},
         "Of 3 promises, 1 is reported as not done. No recommendations from this panel were found."),
        ({"promises": "Of 3 promises, 1 is reported as not done.", "recommendations": 1},
         "Of 3 promises, 1 is reported as not done. 1 recommendation from this panel was found."),
        ({"recommendations": 2, "unanswered": 2, "has_next": True}, "2 recommendations from this panel were found."),
        ({"promises": "3 promises.", "is_said_of_all": True}, "3 promises."),
    ],
)  # fmt: skip
def test_in_a_compiled_record_nothing_is_still_open(facts, words):
    assert briefings.answer(BriefingFacts(**facts, is_compiled=True)) == words


def test_a_point_has_its_day_and_what_is_missing():
    assert briefings.promise_open(JULY, "") == "Due on 4 July 2024. We have published nothing that shows it was done."
    assert briefings.promise_open(JULY, "Half is dug.") == "Due on 4 July 2024. Half is dug."
    assert briefings.recommendation_open(JULY) == "Recommended on 4 July 2024."
    assert briefings.recommendation_open(UNKNOWN) == ""


@pytest.mark.parametrize(
    ("last", "heading"),
    [(JULY, "Decided since 4 July 2024"), (UNKNOWN, "Newest decisions"), (None, "Newest decisions")],
)
def test_decisions_are_counted_from_the_last_meeting(last, heading):
    assert briefings.decided_since(last) == heading


def test_the_fold_with_the_rest_says_what_is_in_it():
    assert briefings.rest([("Kept", 2), ("Changed", 1)]) == "3 more: kept (2); changed (1)"


def test_what_was_only_expected_was_never_due():
    words = briefings.promise_open(known_date("expected 2023-06"), "Half is dug.")
    assert words == "Expected in June 2023. Half is dug."


def test_what_was_only_made_public_since_may_be_older():
    assert briefings.decided_since(JULY, has_earlier=True) == "Decided or made public since 4 July 2024"
    assert briefings.decided_since(None, has_earlier=True) == "Newest decisions"


@pytest.mark.parametrize(
    ("panels", "first", "day", "words"),
    [
        (2, "Exampleshire Panel", JULY, "The Exampleshire Panel next meets on Thursday 4 July 2024."),
        (2, "The panel", JULY, "The panel next meets on Thursday 4 July 2024."),
        (2, "The panel", known_date("2024-07"), "The panel next meets in July 2024."),
        (2, "The panel", known_date("expected 2024-07"), "The panel next meets (expected July 2024)."),
        (3, "", None, "Of 9 promises, 2 were kept."),
    ],
)
def test_the_list_of_panels_names_the_next_to_meet(panels, first, day, words):
    assert briefings.of_list(panels, first, day, "Of 9 promises, 2 were kept.", is_compiled=False) == words


def test_without_a_meeting_to_come_the_list_says_what_was_found_of_all_panels():
    assert briefings.promised_to(2, 5) == "to 2 of the 5 panels"
    assert briefings.promised_to(2, 2) == "to 2 panels"
    nothing = briefings.of_list(5, "", None, "", is_compiled=True, none_recommended=True)
    assert nothing == "5 panels. No recommendations were found."
    outcomes = "9 promises to 2 panels. Evidence was found for 5. For the other 4, no outcome was found."
    assert briefings.of_list(2, "", None, outcomes, is_compiled=True) == (
        "9 promises to 2 panels: evidence was found for 5; for the other 4, no outcome was found."
    )


@pytest.mark.parametrize(
    ("last", "is_compiled", "words"),
    [
        (JULY, True, "That was its last meeting, as far as the papers collected here show."),
        (JULY, False, ""),
        (None, True, ""),
    ],
)
def test_a_compiled_record_may_lack_the_last_meeting(last, is_compiled, words):
    assert briefings.about_last(last, is_compiled=is_compiled) == words


@pytest.mark.parametrize(
    ("day", "paragraph", "words"),
    [
        (JULY, "3.5", "Report of 4 July 2024, paragraph\u00a03.5"),
        (JULY, None, "Report of 4 July 2024"),
        (UNKNOWN, "3.5", "Report, paragraph\u00a03.5"),
        (known_date("29 May, year unknown"), None, "Report"),
    ],
)
def test_the_paper_of_a_promise_is_named_by_its_day(day, paragraph, words):
    assert briefings.promised_in("Report", day, paragraph) == words


def test_a_long_part_says_how_much_it_shows():
    assert briefings.in_order("Promised to this panel", "by state") == "Promised to this panel, by state"
    assert briefings.no_panel(is_compiled=False) == "No meeting of a panel is published here yet."
    assert briefings.no_panel(is_compiled=True).endswith("There may have been some.")
    assert briefings.part_shown(2, 2, "by state") == ""
    assert briefings.part_shown(5, 12, "by state") == "The first 5 of 12, by state."
    assert briefings.title_for("The panel") == "Briefing: The panel"
    assert briefings.number(1, "Dates ahead") == "1.\u00a0Dates ahead"


def test_a_briefing_says_for_which_day_it_is():
    assert briefings.as_of(date(2024, 6, 15)) == "As of 15 June 2024."
    words = "As of 28 November 2026; papers last searched in November 2026."
    assert briefings.as_of(date(2026, 11, 28), known_date("2026-11")) == words
