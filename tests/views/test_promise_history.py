"""The history of a promise, and the documents that its steps lead to."""

from __future__ import annotations

from tests.views.test_promise_pages import page, promise


def test_a_step_leads_to_the_document_that_says_the_same_or_names_its_day():
    steps = [
        {"date": "2024-01-15", "state": "in progress", "note": "It is begun."},
        {"date": "2024-02-01", "state": "in progress", "note": "Half is dug."},
        {"date": "2024-03-02", "state": "in progress", "note": "It is wet."},
    ]
    notes = ("It is begun.", "The notice of 1 February 2024 says more.", "On 12 March 2024 and 2 March 2023.")
    evidence = [{"record": "decision notice", "note": note} for note in notes]
    moat = promise(state="in progress", history=steps, evidence=evidence)

    lines = page(moat).sections[-1].facts
    assert [[value.address for value in line.values[1:]] for line in lines] == [
        ["decisions/notice/"],
        ["decisions/notice/"],
        [],
    ]
    assert [value.note for value in lines[1].values[1:]] == [notes[1]], "why a notice of another day shows it"
    (evidence_shown,) = [section.bullets for section in page(moat).sections if section.anchor == "page-evidence"]
    assert [bullet.note for bullet in evidence_shown] == [notes[2]], "the history has the others"
