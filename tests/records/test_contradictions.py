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
        ("The date of the notice", "the third", "the fourth", ["dates", "length"]),
        ("When it was made", "in May", "in June", ["dates", "length"]),
        ("Notice", "published on the third", "signed on the fourth", ["dates", "length"]),
        ("Notice", "2023", "2024", ["dates", "length"]),
        ("Grant", "£500", "£600", ["sums"]),
        ("Grant", "1,204", "1,240", ["sums"]),
        ("The total", "five hundred", "six hundred", ["sums"]),
        ("How long", "six weeks", "eight weeks", ["dates", "length"]),
        ("How long", "42 days", "six weeks", ["dates", "length"]),
        ("Who wrote the letter", "the deputy", "the office", []),
        ("Number of bids", "12", "13", []),
        ("Bids", "12", "13", []),
        ("Number of answers", "12", "13", ["sums"]),
        ("What the bids came to", "£500", "£600", ["sums"]),
        ("Shares of the answers to Q", "A 80%", "B 50%", ["sums"]),
        ("What the van cost", "300", "400", ["sums"]),
        ("What was paid for the van in May 2024", "300", "400", ["dates", "sums", "length"]),
        ("When the notice went up", "13/5", "10/5", ["dates", "length"]),
        ("The notice", "13/5", "10/5", ["dates", "length"]),
        ("The notice", "13", "10", ["dates", "sums", "length"]),
        ("The notice", "Tuesday", "Friday", ["dates", "length"]),
        ("How much", "little", "a lot", ["sums"]),
        ("Percentages", "a few", "many", ["sums"]),
        ("Timing", "early", "late", ["dates", "length"]),
        ("Y cyfanswm", "pump", "chwech", ["sums"]),
    ],
)
def test_a_contradiction_explains_what_it_speaks_of(about, first, second, subjects):
    contradiction = Contradiction(about=about, one=first, other=second, **LETTER_AND_LIST)

    assert [subject for subject in ("dates", "sums", "length") if contradiction.explains(subject, ())] == subjects


@pytest.mark.parametrize("fields", [["published"], ["decided", "published"], "decided, published"])
def test_a_contradiction_always_explains_the_fields_that_it_names(fields):
    entry = {"about": "Who is right", "one": "the clerk", "other": "the printer", **LETTER_AND_LIST}
    dates = {"decided": "2024-03-02", "published": "2024-03-01"}

    assert list(record(Decision, "notice", **dates, contradictions=[entry]).mistakes()) != []
    assert list(record(Decision, "notice", **dates, contradictions=[entry | {"fields": fields}]).mistakes()) == []
