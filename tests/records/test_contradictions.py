"""Facts that do not agree are a mistake, unless the contradictions of the record explain them."""

from __future__ import annotations

import pytest

from gazette.records import Consultation, Decision, Fund, Meeting
from gazette.records.contradictions import EXPLAIN_IT, Contradiction
from tests.views.records import record

NOTE_ON_LENGTH = "or say in stated_length_note: why they differ."
LETTER_AND_LIST = {"one_source": "the letter", "other_source": "the list"}
ABOUT_DATES = {"about": "The date", "one": "3 May", "other": "4 May", **LETTER_AND_LIST}
ABOUT_BIDS = {"about": "Bids", "one": "twelve", "other": "thirteen", **LETTER_AND_LIST}
ABOUT_LENGTH = {"about": "How long", "one": "six weeks", "other": "43", **LETTER_AND_LIST}
RECOMMENDATION = {
    "id": "lamps",
    "text": "Light the crossing.",
    "response": {"date": "2024-01-01", "answer": "accepted", "text": "Yes."},
}
CASES = [
    (Decision, "PCC-2024-001", {"decided": "2024-03-02", "published": "2024-03-01"}, ABOUT_DATES),
    (Meeting, "panel", {"date": "2024-03-02", "starts": "16:00", "ends": "14:00"}, ABOUT_DATES),
    (Meeting, "panel", {"date": "2024-03-02 16:00", "starts": "14:00"}, ABOUT_DATES),
    (Meeting, "panel", {"date": "2024-03-02", "questions_by": "2024-03-03"}, ABOUT_DATES),
    (Meeting, "panel", {"date": "2024-03-02", "panel_recommendations": [RECOMMENDATION]}, ABOUT_DATES),
    (Consultation, "paths", {"opens": "2024-03-02", "closes": "2024-03-01"}, ABOUT_DATES),
    (Consultation, "paths", {"opens": "2024-03-01", "closes": "2024-04-12", "stated_length": "8 weeks"}, ABOUT_LENGTH),
    (Fund, "care", {"rounds": [{"id": "1", "title": "1", "opens": "2024-03", "closes": "2024-02"}]}, ABOUT_DATES),
]


@pytest.mark.parametrize(("kind", "name", "fields", "explanation"), CASES)
def test_only_a_contradiction_about_the_same_facts_explains_them(kind, name, fields, explanation):
    plain = record(kind, name, **fields)
    explained = record(kind, name, **fields, contradictions=[explanation])
    of_other_facts = record(kind, name, **fields, contradictions=[ABOUT_BIDS])

    assert [problem.remedy.endswith((EXPLAIN_IT, NOTE_ON_LENGTH)) for problem in plain.mistakes()] == [True]
    assert list(explained.mistakes()) == []
    assert list(of_other_facts.mistakes()) == list(plain.mistakes())


@pytest.mark.parametrize(
    ("about", "first", "second", "subjects"),
    [
        ("The date of the notice", "the third", "the fourth", ["dates"]),
        ("When it was made", "in May", "in June", ["dates"]),
        ("Notice", "published on the third", "signed on the fourth", ["dates"]),
        ("Notice", "2023", "2024", ["dates"]),
        ("Grant", "£500", "£600", ["sums"]),
        ("Grant", "1,204", "1,240", ["sums"]),
        ("The total", "five hundred", "six hundred", ["sums"]),
        ("How long", "six weeks", "eight weeks", ["length"]),
        ("How long", "42 days", "six weeks", ["dates", "length"]),
        ("Who wrote the letter", "the deputy", "the office", []),
        ("Number of bids", "12", "13", []),
    ],
)
def test_a_contradiction_explains_what_it_speaks_of(about, first, second, subjects):
    contradiction = Contradiction(about=about, one=first, other=second, **LETTER_AND_LIST)

    assert [subject for subject in ("dates", "sums", "length") if contradiction.explains(subject)] == subjects
