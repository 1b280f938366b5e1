"""A decision notice: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.markup.body import Body, Heading
from gazette.records import Decision, Fund, Meeting, Plan, Record
from gazette.views.kinds import decisions
from gazette.views.shapes.pages import RecordPage
from tests.views.records import cells, compiled_office, context_of, record, sections, shown, texts

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


ANSWER = "Bells are bought. The Commissioner decided this on 1 February 2024."
AWARD = {"amount": "100", "role": "award", "per": "year"}
TOTAL = {"amount": "200", "role": "total"}
ADDITION = {"amount": "30", "role": "addition"}


def decision(**fields: Any) -> Decision:
    return record(Decision, "notice", **fields)


def decision_page(notice: Decision, *others: Record) -> RecordPage:
    return decisions.page(context_of(notice, *others), notice)


def test_the_head_of_a_decision_answers_and_the_rest_is_among_the_details():
    care = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}])
    the_plan = record(Plan, "2021-2025", objectives=[{"id": "1.1", "text": "Be dry"}])
    notice = decision(**EVERYTHING)

    view = decision_page(notice, care, the_plan, record(Meeting, "panel", title="The panel meets"))

    assert view.head.answer.endswith("decided this on 1 February 2024, jointly with Sampleshire and Otherford.")
    assert [value.text for value in view.head.kicker] == ["X-1"]
    assert shown(view.head.facts) == [
        ("Amount", "£60,000"),
        ("Why urgent", "urgent."),
        ("Fund", "Care"),
        ("Round", "Round one"),
    ]
    assert [(section.heading, section.paragraphs) for section in view.opening] == [("Why", ("reasons.",))]
    assert shown(view.details) == [
        ("Publication", "Published 20 days after the decision"),
        ("Capacity", "capacity."),
        ("Proposed by", "proposed_by."),
        ("Signed", "March 2024"),
        ("In effect from", "March 2024"),
        ("Planned for", "March 2024"),
        ("Reviewed", "March 2024"),
        ("Budget", "budget."),
        ("Meeting", "The panel meets"),
        ("Contract", "contract."),
        ("Plan objectives", "1.1 Be dry"),
        ("What the panel said", "panel_outcome."),
        ("Of significant public interest", "Yes"),
        ("Made jointly with", "Sampleshire; Otherford"),
    ]
    assert [value.note for value in view.details[-1].values] == ["as B-1", ""]


def test_no_more_than_four_facts_are_in_the_head_and_none_is_said_twice():
    several = {"amount": "5", "effective": "2024-03", "contract_with": ["A"], "outcome_words": "Agreed in part"}
    view = decision_page(decision(**several, fund="care"), record(Fund, "care"))

    assert [fact.label for fact in view.head.facts] == ["Outcome", "Amount", "Fund", "Contract with"]
    assert [fact.label for fact in view.details] == ["Publication", "In effect from"]


@pytest.mark.parametrize(
    ("sentence", "labels"), [("Bells are bought for £5,000.", []), ("Bells are bought.", ["Amount"])]
)
def test_a_sum_that_the_answer_says_is_no_fact_in_the_head(sentence, labels):
    view = decision_page(decision(decision=sentence, amount="5000"))

    assert [fact.label for fact in view.head.facts] == labels


def test_a_text_that_says_why_is_not_given_reasons_again():
    heading = Heading(1, 2, "Why it was bought", "why")
    notice = record(Decision, "notice", reasons="Silence.", body=Body("", headings=(heading,)))

    view = decision_page(notice)

    assert (view.opening, dict(shown(view.details))["Reasons"]) == ((), "Silence.")


def test_reasons_that_the_text_gives_in_the_same_words_are_not_among_the_details():
    heading = Heading(1, 2, "Why", "why")
    body = Body("<h2>Why</h2><p>They wanted <b>silence</b> at\nnight &amp; day. Bells by day.</p>", headings=(heading,))

    for reasons, is_shown in (("silence at night & day.", False), ("Silence by day.", True)):
        view = decision_page(record(Decision, "notice", reasons=reasons, body=body))
        assert ("Reasons" in dict(shown(view.details))) is is_shown


def test_a_headline_is_above_the_official_title():
    notice = decision(headline="Bells for Marsh", title="Procurement of bells")
    view, row = decision_page(notice), decisions.row(context_of(notice), notice)

    assert (view.head.title, view.head.official_title, row.title) == (
        "Bells for Marsh",
        "Procurement of bells",
        "Bells for Marsh",
    )
    plain = decision_page(decision())
    assert (plain.head.title, plain.head.official_title) == ("Notice", "")


def test_a_number_that_is_invented_or_given_by_the_publisher_says_so_and_none_is_none():
    view = decision_page(decision(reference="X-1", illustrative=["reference"]))

    assert shown(view.details)[0] == ("Reference", "X-1")
    assert view.details[0].values[0].note == "invented to show a feature of this site"
    assert decision_page(decision()).head.kicker == ()


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({}, []),
        ({"decided": "unknown"}, ["When it was made."]),
        ({"decided": "unknown", "outcome": "deferred"}, []),
        ({"decided_by": ["Not stated"]}, ["Who made it."]),
        ({"decided_by": ["withheld"]}, []),
        ({"amount": "unknown"}, ["How much money it involves."]),
        ({"amounts": [{"amount": "unknown", "role": "award"}]}, ["How much money it involves."]),
        ({"amounts": [{"amount": "unknown", "role": "award"}, AWARD]}, []),
        ({"decision": "unknown", "decided": "unknown"}, []),
    ],
)
def test_what_is_not_known_comes_last_and_once(fields, lines):
    view = decision_page(decision(**fields))

    assert [bullet.text for section in view.closing for bullet in section.bullets] == lines
    assert not {"not known", "Not stated"} & {text for _, text in shown((*view.head.facts, *view.details))}


def test_a_text_that_says_what_is_not_known_is_not_given_a_second_list():
    gap = '<h2 id="gap">What the sources do not say</h2><p>The day.</p>'
    notice = record(Decision, "notice", decided="unknown", body=Body(gap))

    assert [section.heading for section in decision_page(notice).closing] == ["What the sources do not say"]


def test_only_the_title_may_be_known():
    notice = decision(decision="unknown", decided="2016", decided_by=["unknown"])
    page = decisions.page(context_of(notice, compiled_office()), notice)

    words = "Only the title and the year of this decision are known from the sources."
    assert (page.head.answer, page.head.description) == (words, words)
    assert (page.head.facts, page.closing) == ((), ())
    assert decisions.row(context_of(notice), notice).summary == ""


@pytest.mark.parametrize(("fields", "heading"), [({}, "The notice"), (compiled_office, "")])
def test_a_text_without_a_heading_is_the_notice_in_the_record_of_the_office(fields, heading):
    notice = record(Decision, "notice", body=Body("<p>Bells.</p>"))
    context = context_of(notice, *([fields()] if fields else []))

    assert [section.heading for section in decisions.page(context, notice).text] == [heading]


def test_a_withheld_decision_shows_its_exemption_and_no_outcome():
    notice = decision(status="withheld", status_reason="Act s.43", review_due="2025-01")
    undated = decision(status="withheld", status_reason="Act s.43", review_due="2025-01", decided="unknown")
    view = decision_page(notice)

    assert (view.details, view.notices[0].text) == ((), "Act s.43")
    assert ("Review date", "January 2025") in shown(view.dates)
    left = "Only its title, its dates and the reason why it is withheld are public."
    assert view.head.answer == f"The Commissioner decided this on 1 February 2024. {left}"
    assert view.head.description == view.head.answer
    assert decision_page(undated).head.answer == f"The Commissioner decided this. {left}"
    assert (view.head.facts, view.opening, view.closing) == ((), (), ())
    assert [notice.title for notice in view.notices] == ["This decision is withheld"]
    assert (texts(view.tags), texts(decisions.row(context_of(notice), notice).tags)) == ([], ["Withheld"])


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

    assert list(by_heading) == [
        "The money",
        "Also decided",
        "Other options",
        "What was considered",
        "Background papers",
    ]
    assert [(bullet.text, bullet.note) for bullet in by_heading["Also decided"].bullets] == [
        ("Deferred: sell.", "£500"),
        ("Keep.", ""),
    ]
    assert cells(by_heading["The money"]) == [
        ["£100 per year", "Grant", "firm, VAT included"],
        ["£200", "Total", ""],
    ]
    assert by_heading["The money"].tables[0].rows[0].cells[1].note == "Bells"  # in no column, empty for the others
    assert [column.title for column in by_heading["The money"].tables[0].columns if column.is_number] == ["Amount"]
    assert shown(by_heading["Other options"].facts) == [("Do nothing", "It would ring no bell.")]
    assert [label for label, _ in shown(by_heading["What was considered"].facts)] == [
        "Finance", "Legal", "Equality", "Consultation", "Risk", "Environment", "Data protection", "Interests declared",
    ]  # fmt: skip
    assert [bullet.text for bullet in by_heading["Background papers"].bullets] == ["A paper", "A letter"]
    assert sections(decision_page(decision())) == {}


@pytest.mark.parametrize(
    ("outcome", "words", "tags"),
    [
        (None, None, []),
        ("approved", None, []),
        ("agreed", None, []),
        ("approved", "Approved in principle", ["Approved in principle"]),
        ("declined", None, ["Declined"]),
        ("noted", None, ["Noted"]),
        ("other", None, []),
    ],
)
def test_a_state_is_shown_only_where_it_tells_decisions_apart(outcome, words, tags):
    notice = decision(outcome=outcome, outcome_words=words)

    assert texts(decision_page(notice).tags) == texts(decisions.row(context_of(notice), notice).tags) == tags


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        ("A summary.", "A summary."),
        ("", ANSWER),
        ("Six bells.", "Six bells."),
        ("The Commissioner bought bells.", ANSWER),
    ],
)
def test_the_line_of_the_editor_is_the_summary_where_it_adds_anything(summary, line):
    view = decision_page(decision(summary=summary))

    assert (view.head.answer, view.head.description) == (ANSWER, line)


def test_a_note_follows_the_text():
    view = decision_page(decision(note="Its number was given twice."))

    assert (view.notes, sections(view)["Note"].paragraphs) == ((), ("Its number was given twice.",))


@pytest.mark.parametrize("word", ["unknown", "not known", "n/a", "none", "-"])
def test_a_number_of_others_that_is_not_known_is_not_printed(word):
    notice = decision(
        jointly_with=[{"office": "Chief Constable", "reference": word}],
        earlier=[{"how": "follows", "reference": word, "title": "Old bells"}],
    )
    page, row = decision_page(notice), decisions.row(context_of(notice), notice)

    assert (notice.jointly_with[0].reference, notice.earlier[0].reference) == (None, None)
    assert [value.note for fact in page.details if fact.label == "Made jointly with" for value in fact.values] == [""]
    assert row.details == ()


def test_a_decision_that_a_later_one_replaces_says_so_in_its_answer():
    notice = decision()
    later = record(Decision, "later", decided="2024-05-03", earlier=[{"how": "replaces", "decision": "notice"}])

    page = decision_page(notice, later)

    assert page.head.answer.endswith("on 1 February 2024. It was replaced on 3 May 2024.")
    assert (page.notices[0].is_warning, page.tags) == (True, ())


def test_a_row_says_when_a_notice_was_corrected_and_not_when_only_its_page_was():
    notice = decision(changes=[{"date": "2024-03-01", "kind": "correction", "note": "It is two bells."}])
    assert decisions.row(context_of(notice), notice).details == ("Corrected on 1 March 2024",)
    assert decisions.row(context_of(notice, compiled_office()), notice).details == ()
