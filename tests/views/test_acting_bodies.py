"""Bodies that acted or received a grant are on a page even where no text mentions them; what acts came to nothing."""

from __future__ import annotations

import pytest

from gazette.records import Decision, Fund, Office
from gazette.records.registers import Organisation
from gazette.views.kinds import decisions, publication_delay
from gazette.views.lists import name_lists, name_pages
from tests.views.funds import award_with
from tests.views.records import context_of, record, shown


def page_of(context, title):
    return next(page for page in name_pages.pages(context) if page.head.title == title)


@pytest.mark.parametrize(
    ("fields", "is_listed"),
    [
        ({"decided_by": ["High Court"]}, True),
        ({"scrutiny": [{"how": "quashed", "by": "the High Court", "date": "2024-03-01"}]}, True),
        ({"decided_by": ["High Court"], "status": "withheld", "status_reason": "Act s.43"}, False),
        ({"decided_by": ["The Commissioner"]}, False),
    ],
)
def test_a_body_is_mentioned_by_the_decisions_that_it_made_or_challenged(fields, is_listed):
    court = Organisation.model_validate({"key": "court", "name": "High Court"})
    context = context_of(record(Decision, "bells", title="Bells", **fields), organisations={"court": court})

    assert page_of(context, "High Court").head.answer == (
        "Everything here that mentions the High Court." if is_listed else "No document here gives its full name."
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"decided_by": ["High Court"]}, ("Made by the High Court",)),
        ({"decided_by": ["High Court"], "status": "withheld", "status_reason": "Act s.43"}, ()),
        ({"decided_by": ["High Court", "The Commissioner"]}, ()),
    ],
)
def test_a_row_says_which_other_body_made_a_decision(fields, words):
    court = Organisation.model_validate({"key": "court", "name": "High Court"})
    notice = record(Decision, "bells", title="Bells", reference="none", **fields)

    assert decisions.row(context_of(notice, organisations={"court": court}), notice).details == words


def test_the_office_under_another_name_of_the_register_is_no_other_body():
    own = {"key": "own", "name": "The Commissioner of Exampleshire", "also": ["Commissioner's office"]}
    bodies = {
        "own": Organisation.model_validate(own),
        "court": Organisation.model_validate({"key": "court", "name": "High Court"}),
    }
    office = record(Office, "office", summary="An office.", names=[{"name": own["name"], "since": "2012"}])
    notice = record(
        Decision, "bells", title="Bells", reference="none", decided_by=["Commissioner's office", "High Court"]
    )

    assert decisions.row(context_of(notice, office, organisations=bodies), notice).details == ()


def test_a_name_that_two_bodies_have_is_not_taken_for_either_of_them():
    bodies = {
        place: Organisation.model_validate({"key": place, "name": "St Mary's", "shown_after_name": place})
        for place in ("North", "South")
    }
    context = context_of(record(Decision, "bells", decided_by=["St Mary's"]), organisations=bodies)

    for place in bodies:
        assert page_of(context, f"St Mary's ({place})").head.answer == "No document here gives its full name."


def test_a_body_that_no_page_mentions_has_what_it_received():
    club = Organisation.model_validate({"key": "club", "name": "Rowing Club"})
    care = record(Fund, "care", rounds=[{"id": "2023", "title": "First round"}])
    fund = care.with_awards((award_with(1, "60", recipient="Rowing Club", round="2023"),))
    context = context_of(fund, organisations={"club": club})
    (group,) = next(name_lists.lists(context)).groups

    assert page_of(context, "Rowing Club").head.answer.startswith("Rowing Club received 1 grant of £60 from “Care”")
    assert group.rows[0].amount == "£60"


def test_a_body_with_a_contract_alone_is_found_by_its_name():
    club = Organisation.model_validate({"key": "club", "name": "Rowing Club"})
    care = record(Fund, "care", rounds=[{"id": "2023", "title": "First round"}])
    fund = care.with_awards((award_with(1, "60", recipient="Rowing Club", round="2023", what="contract"),))
    (group,) = next(name_lists.lists(context_of(fund, organisations={"club": club}))).groups

    assert (group.rows[0].amount, group.rows[0].amount_note) == ("£60", "1 contract")


def test_a_withdrawn_notice_claims_nothing_that_it_said():
    change = {"date": "2024-02-09", "kind": "withdrawal", "note": "It was withdrawn."}
    status = {"status": "withdrawn", "status_reason": "Nothing was decided.", "changes": [change]}
    notice = record(Decision, "bells", decided="2024-02-01", published="2024-02-03", amount="5", **status)
    context = context_of(notice)
    page = decisions.page(context, notice)

    assert page.head.answer == (
        "This notice was withdrawn on 9 February 2024. It said that the Commissioner had decided this on 1 February "
        "2024: Bells are bought."
    )
    assert page.head.facts == ()
    assert shown(page.details) == [("Amount in the notice", "£5")]
    assert decisions.row(context, notice).summary == "Nothing was decided."
    assert publication_delay.sections(context) == ()


@pytest.mark.parametrize(
    "end",
    [
        {"status": "withdrawn", "status_reason": "A mistake."},
        {"status": "superseded", "superseded_by": "decision later"},
        {"outcome": "quashed"},
        {"scrutiny": [{"how": "quashed", "by": "High Court", "date": "2024-03-03"}]},
    ],
)
def test_what_no_longer_applies_is_not_in_effect_from_a_day(end):
    notice = record(Decision, "bells", effective="2024-09-02", **end)
    view = decisions.page(context_of(notice), notice)

    assert "In effect from" not in {fact.label for fact in (*view.head.facts, *view.details)}
    assert dict(shown(view.details))["Effective date in the notice"] == "2 September 2024"
