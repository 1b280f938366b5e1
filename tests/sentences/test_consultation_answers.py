"""The sentence that answers first on the page of a consultation: facts in, words out, in both voices."""

from __future__ import annotations

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
        (None, {"closes": UNKNOWN}, "We do not know its closing date.", "No source gives a closing date."),
        (None, {"opens": UNKNOWN, "closes": UNKNOWN}, "We do not know when this consultation was open.",
         "No source says when this consultation was open."),
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
    ("is_open", "perhaps", "later", "words"),
    [
        (0, 0, 0, ""),
        (1, 0, 0, "1 consultation is open for responses."),
        (2, 0, 1, "2 consultations are open for responses and 1 opens later."),
        (2, 2, 2, "2 consultations are open for responses, 2 may be open and 2 open later."),
        (0, 1, 0, "1 consultation may be open."),
        (0, 0, 3, "3 consultations open later."),
    ],
)
def test_the_list_says_first_what_is_open(is_open, perhaps, later, words):
    assert consultation_answers.of_list(is_open, perhaps, later) == words


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
    ],
)
def test_the_button_of_a_way_to_respond_says_what_it_does(how, words):
    assert consultation_answers.way(how) == words


def test_whoever_has_no_program_for_e_mail_sees_the_address():
    assert consultation_answers.write_to([]) == ""
    assert consultation_answers.write_to(["office@example.org"]) == "Write to office@example.org."
