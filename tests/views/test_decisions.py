"""A decision notice: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.records import Decision, Fund, Meeting, Plan, Record
from gazette.views.kinds import decisions
from gazette.views.shapes.pages import RecordPage
from tests.views.records import cells, context_of, record, sections, shown, texts

EVERYTHING = {
    "reference": "X-1",
    "summary": "A summary.",
    "amount": "60000",
    "significant_public_interest": "yes",
    "fund": "care",
    "round": "care/first",
    "meeting": "panel",
    "plan_objectives": ["2021-2025 1.1"],
    "jointly_with": [{"office": "Sampleshire", "reference": "B-1"}, {"office": "Otherford"}],
    **{name: f"{name}." for name in ("capacity", "proposed_by", "budget", "reasons", "contract", "panel_outcome")},
    **dict.fromkeys(("signed", "effective", "planned", "reviewed"), "2024-03"),
    "urgent": "urgent.",
}


AWARD = {"amount": "100", "role": "award", "per": "year"}
TOTAL = {"amount": "200", "role": "total"}
ADDITION = {"amount": "30", "role": "addition"}


def decision(**fields: Any) -> Decision:
    return record(Decision, "notice", **fields)


def decision_page(notice: Decision, *others: Record) -> RecordPage:
    return decisions.page(context_of(notice, *others), notice)


def test_the_facts_of_a_decision_that_says_everything():
    care = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}])
    the_plan = record(Plan, "2021-2025", objectives=[{"id": "1.1", "text": "Be dry"}])
    notice = decision(**EVERYTHING)

    view = decision_page(notice, care, the_plan, record(Meeting, "panel", title="The panel meets"))

    assert shown(view.facts) == [
        ("Reference", "X-1"),
        ("Decision", "Bells are bought."),
        ("Decided", "1 February 2024"),
        ("Publication", "Published 20 days after the decision"),
        ("Decided by", "The Commissioner"),
        ("Capacity", "capacity."),
        ("Proposed by", "proposed_by."),
        ("Signed", "March 2024"),
        ("In effect from", "March 2024"),
        ("Planned for", "March 2024"),
        ("Reviewed", "March 2024"),
        ("Amount", "£60,000"),
        ("Budget", "budget."),
        ("Reasons", "reasons."),
        ("Fund", "Care"),
        ("Round", "Round one"),
        ("Meeting", "The panel meets"),
        ("Contract", "contract."),
        ("Plan objectives", "1.1 Be dry"),
        ("What the panel said", "panel_outcome."),
        ("Of significant public interest", "Yes"),
        ("Urgent", "urgent."),
        ("Made jointly with", "Sampleshire; Otherford"),
    ]
    assert [value.note for value in view.facts[-1].values] == ["as B-1", ""]


def test_a_decision_without_a_summary_is_not_repeated_and_without_a_number_has_none():
    view = decision_page(decision(reference="X-1", illustrative=["reference"]))

    assert shown(view.facts)[0] == ("Reference", "X-1")
    assert view.facts[0].values[0].note == "illustrative: invented to show a feature"
    assert not {"Reference", "Decision"} & {label for label, _ in shown(decision_page(decision()).facts)}


def test_a_withheld_decision_shows_its_exemption_and_no_outcome():
    notice = decision(status="withheld", status_reason="Act s.43", review_due="2025-01")
    undated = decision(status="withheld", status_reason="Act s.43", review_due="2025-01", decided="unknown")
    view = decision_page(notice)

    assert shown(view.facts) == [
        ("Decided", "1 February 2024"),
        ("Exemption relied on", "Act s.43"),
        ("Review date", "January 2025"),
    ]
    assert "Decided" not in dict(shown(decision_page(undated).facts))
    assert texts(view.tags) == texts(decisions.row(context_of(notice), notice).tags) == ["Withheld"]


def test_the_sections_of_a_decision_have_their_lists_and_tables():
    notice = decision(
        further_decisions=[{"decision": "Sell.", "outcome": "deferred", "amount": "500"}, {"decision": "Keep."}],
        amounts=[AWARD | {"purpose": "Bells", "vat": "included", "basis": "firm"}, TOTAL],
        options=[{"option": "Do nothing", "why_not": "It would ring no bell."}],
        background_papers=["A paper", "A letter"],
        **{name: f"{name}." for name in ("finance", "legal", "equality", "consultation", "risk", "environment")},
        data_protection="None.",
        interests="None.",
    )
    by_heading = sections(decision_page(notice))

    assert list(by_heading) == ["Also decided", "Sums", "Other options", "What was considered", "Background papers"]
    assert [(bullet.text, bullet.note) for bullet in by_heading["Also decided"].bullets] == [
        ("Sell.", "deferred, £500"),
        ("Keep.", ""),
    ]
    assert cells(by_heading["Sums"]) == [
        ["£100", "Bells", "year", "Grant", "firm, VAT included"],
        ["£200", "", "", "Total", ""],
    ]
    assert [column.title for column in by_heading["Sums"].tables[0].columns if column.is_number] == ["Amount"]
    assert shown(by_heading["Other options"].facts) == [("Do nothing", "It would ring no bell.")]
    assert [label for label, _ in shown(by_heading["What was considered"].facts)] == [
        "Finance", "Legal", "Equality", "Consultation", "Risk", "Environment", "Data protection", "Interests declared",
    ]  # fmt: skip
    assert [bullet.text for bullet in by_heading["Background papers"].bullets] == ["A paper", "A letter"]
    assert sections(decision_page(decision())) == {}


@pytest.mark.parametrize(
    ("fields", "details"),
    [
        ({"reference": "X-1", "amount": "60000"}, ("X-1", "£60,000")),
        ({}, ()),
        ({"amount": "withheld"}, ("amount withheld",)),
        ({"amount": "5", "amounts": [AWARD, TOTAL]}, ("£5",)),
        ({"amounts": [AWARD, AWARD, TOTAL]}, ("Total: £200",)),
        ({"amounts": [AWARD]}, ("Grant: £100 per year",)),
        ({"amounts": [AWARD, AWARD]}, ()),  # nobody typed what they come to
        ({"amounts": [AWARD, TOTAL, TOTAL]}, ()),
        ({"amounts": [AWARD, ADDITION, TOTAL]}, ("Total: £200, Addition: £30",)),
        ({"amounts": [ADDITION, ADDITION, TOTAL]}, ("Total: £200",)),
        ({"amounts": [{"amount": "4", "role": "income", "basis": "conditional"}]}, ("Income: £4 (conditional)",)),
    ],
)
def test_the_row_of_a_decision_has_its_number_and_its_amount(fields, details):
    notice = decision(**fields)
    row = decisions.row(context_of(notice), notice)

    assert (row.details, row.date.text, row.summary) == (details, "1 February 2024", "Bells are bought.")
    assert row.tags == ()


def test_the_facts_have_the_same_sum_as_the_list():
    assert ("Total", "£200") in shown(decision_page(decision(amounts=[AWARD, TOTAL])).facts)
    assert ("Addition", "£30") in shown(decision_page(decision(amounts=[ADDITION, TOTAL])).facts)
    assert ("Grant", "£100 per year") in shown(decision_page(decision(amounts=[AWARD])).facts)
    assert "£" not in str(shown(decision_page(decision(amounts=[AWARD, AWARD])).facts))
    assert dict(shown(decision_page(decision(amount="unknown")).facts))["Amount"] == "not known"


def test_a_sum_shows_its_fund_its_years_and_its_note_and_no_word_that_nobody_typed():
    care = record(Fund, "care")
    lines = [
        {"amount": "withheld", "role": "deferred", "fund": "care", "period": "2024 to 2025", "note": "Under tender."},
        {"amount": "3", "role": "other"},
    ]

    (table,) = sections(decision_page(decision(amounts=lines), care))["Sums"].tables

    assert [column.title for column in table.columns] == ["Amount", "Years", "Type", "Fund"]
    assert [cell.text for cell in table.rows[0].cells] == ["withheld", "2024 to 2025", "Deferred", "Care"]
    assert [cell.text for cell in table.rows[1].cells] == ["£3", "", "", ""]
    assert (table.rows[0].cells[0].note, table.rows[0].cells[3].address) == ("Under tender.", "funds/care/")


@pytest.mark.parametrize(
    ("outcome", "tags"), [(None, []), ("approved", ["Approved"]), ("declined", ["Declined"]), ("other", [])]
)
def test_only_an_outcome_that_somebody_wrote_is_shown(outcome, tags):
    notice = decision(outcome=outcome)

    assert texts(decision_page(notice).tags) == texts(decisions.row(context_of(notice), notice).tags) == tags


@pytest.mark.parametrize(
    ("fields", "shown_day"),
    [
        ({}, "1 February 2024"),
        ({"outcome": "deferred"}, "1 February 2024"),
        ({"decided": "unknown"}, "not known"),
        ({"decided": "unknown", "outcome": "declined"}, "not known"),
        ({"decided": "unknown", "outcome": "deferred"}, None),
        ({"decided": "unknown", "planned": "2024"}, None),
    ],
)
def test_the_day_of_a_decision_is_not_known_only_where_it_was_made(fields, shown_day):
    assert dict(shown(decision_page(decision(**fields)).facts)).get("Decided") == shown_day


def test_nobody_decided_what_was_put_off():
    labels = dict(shown(decision_page(decision(decided="unknown", outcome="deferred")).facts))

    assert ("Decided by" in labels, "To be decided by" in labels) == (False, True)


@pytest.mark.parametrize("word", ["unknown", "not known", "n/a", "none", "-"])
def test_a_number_of_others_that_is_not_known_is_not_printed(word):
    notice = decision(
        jointly_with=[{"office": "Chief Constable", "reference": word}],
        earlier=[{"how": "follows", "reference": word, "title": "Old bells"}],
    )
    page, row = decision_page(notice), decisions.row(context_of(notice), notice)

    assert (notice.jointly_with[0].reference, notice.earlier[0].reference) == (None, None)
    assert [value.note for fact in page.facts if fact.label == "Made jointly with" for value in fact.values] == [""]
    assert row.details == ()
