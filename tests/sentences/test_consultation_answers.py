"""The sentence that answers first on the page of a consultation: facts in, words out, in both voices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.dates import known_date
from gazette.sentences import consultation_answers
from gazette.sentences.consultation_answers import ConsultationFacts

OPENS, CLOSES, UNKNOWN = known_date("2024-07-01"), known_date("2024-07-31 17:00"), known_date("unknown")


@pytest.mark.parametrize(
    ("stage", "facts", "own", "compiled"),
    [
        ("open", {}, "Open for responses until 5pm on Wednesday 31 July 2024.", None),
        ("coming", {}, "Opens on Monday 1 July 2024 and closes at 5pm on Wednesday 31 July 2024.", None),
        ("coming", {"closes": UNKNOWN}, "Opens on Monday 1 July 2024.", None),
        (
            "between",
            {},
            "Closed until Monday 1 July 2024. It then opens again and closes at 5pm on Wednesday 31 July 2024.",
            None,
        ),
        ("outcome published", {"outcome": "It rose.", "is_past": True},
         "Closed at 5pm on 31 July 2024. It rose.", None),
        ("outcome published", {"has_answers": True}, "Closed. What people answered is below.", None),
        ("outcome published", {}, "Closed. Its outcome is below.", None),
        ("closed", {"is_past": True}, "Closed at 5pm on 31 July 2024. We have not published an outcome.",
         "Closed at 5pm on 31 July 2024. No source gives an outcome."),
        ("closed", {"has_responses": True}, "Closed. We have not published what people answered.",
         "Closed. No source says what people answered."),
        ("closed", {"is_past": True, "followed": [("decision", known_date("2024-08-21"))]},
         "Closed at 5pm on 31 July 2024. A decision followed on 21 August 2024.", None),
        ("closed", {"followed": [("decision", known_date("announced 2024-08"))]},
         "Closed. A decision followed, announced in August 2024.", None),
        ("closed", {"followed": [("decision", known_date("announced 2024-08-21"))]},
         "Closed. A decision followed, announced on 21 August 2024.", None),
        ("closed", {"followed": [("decision", UNKNOWN)]}, "Closed. A decision followed.", None),
        ("closed", {"followed": [("report", OPENS), ("decision", OPENS), ("report", OPENS)]},
         "Closed. 2 reports and a decision followed.", None),
        (None, {}, "We do not know whether it is open. The last day given is 5pm on 31 July 2024.",
         "No source says whether it is open. The last day given is 5pm on 31 July 2024."),
        (None, {"closes": UNKNOWN}, "We do not know its closing date.", "No source gives its closing date."),
        (None, {"opens": UNKNOWN, "closes": UNKNOWN}, "We do not know the dates of this consultation.",
         "No source gives the dates of this consultation."),
    ],
)  # fmt: skip
def test_the_answer_says_until_when_one_can_respond_or_the_outcome(stage, facts, own, compiled):
    days = {"opens": OPENS, "closes": CLOSES, **facts}

    assert consultation_answers.answer(ConsultationFacts(stage, **days)) == own
    assert consultation_answers.answer(ConsultationFacts(stage, **days, is_compiled=True)) == (compiled or own)


@pytest.mark.parametrize(
    ("has_decision", "is_compiled", "heading"),
    [
        (True, False, "You said, we did"),
        (False, False, "Outcome"),
        (True, True, "What followed"),
        (False, True, "What followed"),
    ],
)
def test_only_an_office_says_what_it_did(has_decision, is_compiled, heading):
    assert consultation_answers.outcome_heading(has_decision=has_decision, is_compiled=is_compiled) == heading


@pytest.mark.parametrize(
    ("is_open", "perhaps", "later", "own", "compiled"),
    [
        (0, 0, 0, "", ""),
        (1, 0, 0, "You can respond to 1 consultation now.", "1 consultation is open for responses."),
        (
            2,
            2,
            1,
            "You can respond to 2 consultations now. 2 more may be open and 1 has yet to open.",
            "2 consultations are open for responses. 2 more may be open and 1 has yet to open.",
        ),
        (0, 1, 0, "1 consultation may be open.", None),
        (0, 0, 3, "3 consultations have yet to open.", None),
    ],
)
def test_the_list_says_first_what_is_open(is_open, perhaps, later, own, compiled):
    assert consultation_answers.of_list(is_open, perhaps, later, is_compiled=False) == own
    words = own if compiled is None else compiled
    assert consultation_answers.of_list(is_open, perhaps, later, is_compiled=True) == words


def test_what_was_open_before_opens_again():
    words = "You can respond to 1 consultation now. 2 more have yet to open and 1 opens again later."
    assert consultation_answers.of_list(1, 0, 2, 1, is_compiled=False) == words


@pytest.mark.parametrize(
    ("is_perhaps_open", "own", "compiled"),
    [
        (
            True,
            "Opened on 1 July 2024. It may still be open. We do not know its closing date.",
            "Opened on 1 July 2024. It may still be open. No source gives its closing date.",
        ),
        (
            False,
            "Opened on 1 July 2024. We do not know its closing date.",
            "Opened on 1 July 2024. No source gives its closing date.",
        ),
    ],
)
def test_what_has_opened_and_has_no_known_end_may_be_open_for_a_while(is_perhaps_open, own, compiled):
    facts = ConsultationFacts(None, opens=known_date("2024-07-01"), has_opened=True, is_perhaps_open=is_perhaps_open)

    assert consultation_answers.answer(facts) == own
    assert consultation_answers.answer(replace(facts, is_compiled=True)) == compiled


def test_ways_without_a_link_are_named():
    assert consultation_answers.ways([], is_first=False) == ""
    assert consultation_answers.ways(["by post."], is_first=True) == "How to respond: by post."
    words = "Other ways to respond: in school; on paper, in any library."
    assert consultation_answers.ways(["in school", "on paper, in any library"], is_first=False) == words


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("online survey", "Answer the online survey"),
        ("Survey", "Answer the survey"),
        ("a questionnaire", "Answer the questionnaire"),
        ("online form", "Fill in the online form"),
        ("by post with the form", "Respond: by post with the form"),
        ("in writing", "Respond: in writing"),
        ("the GOV.UK form", "Fill in the GOV.UK form"),
        ("A4 form", "Fill in the A4 form"),
    ],
)
def test_the_button_of_a_way_to_respond_says_what_it_does(how, words):
    assert consultation_answers.way(how) == words


def test_whoever_has_no_program_for_e_mail_sees_the_address():
    assert consultation_answers.write_to([]) == ""
    assert consultation_answers.write_to(["office@example.org"]) == "Write to office@example.org."
