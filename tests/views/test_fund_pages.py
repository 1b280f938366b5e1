"""The page of a fund, its row, and the list of funds: what is open for bids comes first."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records import Fund, Office
from gazette.records.fund import Award
from gazette.views.kinds import fund_lists, funds
from gazette.views.shapes.parts import Fact, Link, Value
from tests.views.funds import section_of
from tests.views.records import compiled_office, context_of, record, texts, titles

OPEN = {"id": "2024", "title": "Round two", "opens": "2024-06-01", "closes": "2024-07-01", "pot": "60000"}
CLOSED = {"id": "2023", "title": "Round one", "opens": "2023-06-01", "closes": "2023-07-01"}
UNDATED = {"id": "2023", "title": "Single sums"}
COMPILED = {"record": "compiled", "searched": "2024-06", "publisher": {"name": "Library"}}


def fund(*several: dict[str, Any], **fields: Any) -> Fund:
    return record(Fund, "care", title="Care Fund", published="2023-01-01", rounds=[*several], **fields)


def award(number: int, round_id: str, **fields: Any) -> Award:
    needed = {"id": f"a-{number}", "round": round_id, "recipient": "Help", "purpose": "Beds", "awarded": "2023-08"}
    row = validated(Award, {**needed, "amount": "1000", **fields}, {})
    assert isinstance(row, Award)
    return row


def test_a_fund_lists_its_rounds_newest_first_and_is_open_while_one_of_them_is():
    care, closed = fund(CLOSED, OPEN), fund(CLOSED)
    view = funds.page(context_of(care), care)

    assert titles(section_of(view.sections, "page-rounds").rows) == ["Round two", "Round one"]
    assert texts(view.tags) == ["Open for bids"]
    assert view.head.answer == "Open for bids until Monday 1 July 2024. £60,000 is available."
    assert texts(funds.page(context_of(closed), closed).tags) == []
    assert funds.page(context_of(closed), closed).head.answer == "Closed. The only round closed on 1 July 2023."


def test_the_row_of_a_fund_says_until_when_bids_are_taken_and_what_its_grants_come_to():
    care = fund(CLOSED, OPEN).with_awards((award(1, "2023"), award(2, "2023", amount="unknown")))
    row = funds.row(context_of(care), care)

    assert row.details == ("Open for bids until Monday 1 July 2024.",)
    earlier = Fact("Awarded in earlier rounds", (Value("at least £1,000 in 2 grants, 1 not counted"),))
    assert row.links == (earlier,), "beside the open round they would be read as what it has paid"
    of_open = fund(CLOSED, OPEN).with_awards((award(1, "2023"), award(2, OPEN["id"])))
    assert [line.label for line in funds.row(context_of(of_open), of_open).links] == ["Awarded so far"]
    assert row.amount == ""  # beside an open fund it would be read as the money that can be had
    assert funds.row(context_of(fund(CLOSED)), fund(CLOSED)).details == ()


def test_the_list_has_the_open_funds_first_and_the_first_to_close_on_top():
    later = record(Fund, "later", title="Later", rounds=[{**OPEN, "closes": "2024-08-01"}])
    sooner, closed = fund(OPEN), record(Fund, "closed", title="Closed", rounds=[CLOSED])
    context = context_of(later, sooner, closed)

    groups = fund_lists.groups(context, [closed, later, sooner])

    assert [(group.heading, titles(group.rows)) for group in groups] == [
        ("Open for bids", ["Care Fund", "Later"]),
        ("Not open for bids", ["Closed"]),
    ]
    assert fund_lists.answer_of_list(context, [closed, later, sooner]) == (
        "2 of 3 funds are open for bids: Care Fund until Monday 1 July 2024 and Later until Thursday 1 August 2024."
    )
    assert [group.heading for group in fund_lists.groups(context, [closed])] == ["Not open for bids"]
    assert fund_lists.groups(context, []) == ()


def test_the_row_of_an_open_fund_begins_with_its_last_day_and_leads_to_how_to_bid():
    care = fund(CLOSED, OPEN)
    (group,) = fund_lists.groups(context_of(care), [care])
    (row,) = group.rows

    assert row.date.text == "Closes Monday 1 July 2024"
    assert row.details == ("Round two", "£60,000 is available")
    assert row.action == Link("How to bid", "funds/care/rounds/2024/#page-steps")
    assert fund_lists.groups(context_of(care, compiled_office()), [care])[0].rows[0].action is None


def test_a_fund_that_one_can_bid_for_says_in_its_head_who_can_how_much_and_for_how_long():
    care = fund({**OPEN, "largest_bid": "10000"}, eligible=["Councils", "Village halls"], longest="3 years")
    wordy = fund({**OPEN, "eligible": ["Any body that works for the safety of people on roads"] * 2})

    shown = [(line.label, texts(line.values)) for line in funds.page(context_of(care), care).head.facts]
    assert shown == [
        ("Who can bid", ["Councils", "Village halls"]),
        ("Largest bid", ["£10,000"]),
        ("Longest project", ["3 years"]),
    ]
    assert funds.page(context_of(wordy), wordy).head.facts == ()


def test_the_answer_of_a_fund_has_what_was_stated_in_all_if_that_is_more_than_what_is_listed():
    spent = {"way": "went out", "what": "Given so far", "amount": "over 9000", "stated": "2024-05"}
    awards = (award(1, "2023"), award(2, "2023"))
    care = fund(CLOSED, money=[spent]).with_awards(awards)
    less = fund(CLOSED, money=[{**spent, "amount": "900"}]).with_awards(awards)
    of_period = fund(CLOSED, money=[{**spent, "period": "2023"}]).with_awards(awards)

    assert answer_of(care).endswith("closed on 1 July 2023. Over £9,000 was given so far (stated May 2024).")
    assert "Given so far" not in answer_of(less), "it is in the grants listed"
    assert "Given so far" not in answer_of(of_period), "it is not of the whole fund"


NO_BIDS, NOT_OPEN = "Money outside the funds", "Not open for bids"


def answer_of(care: Fund) -> str:
    return funds.page(context_of(care), care).head.answer


@pytest.mark.parametrize(
    ("office", "headings"),
    [
        ({}, {"coming": "Opening later", "past": NOT_OPEN, "over": NOT_OPEN, "sums": "Other funds"}),
        (COMPILED, {"coming": "Opening later", "past": "Other funds", "over": "Closed", "sums": NO_BIDS}),
    ],
)
def test_the_list_is_in_groups_by_what_a_bidder_can_do(office, headings):
    """In a compiled record a later round may not have been found, and what is not known to take bids may be no fund."""
    several = [
        record(Fund, "sums", title="Sums", rounds=[UNDATED]),
        record(Fund, "over", title="Over", rounds=[UNDATED], status="closed"),
        record(Fund, "past", title="Past", rounds=[CLOSED]),
        record(Fund, "coming", title="Coming", rounds=[{**OPEN, "opens": "2024-07-08", "closes": "2024-09-01"}]),
    ]
    context = context_of(*several, record(Office, "office", summary="An office.", **office))
    groups = fund_lists.groups(context, several)

    assert {row.title.lower(): group.heading for group in groups for row in group.rows} == headings
    last = [NO_BIDS] if office else []
    assert [group.heading for group in groups] == ["Opening later", "Other funds", headings["over"], *last]
    first_two = [group.heading for group in fund_lists.groups(context, several[:2])]
    assert first_two == (["Closed", NO_BIDS] if office else ["Other funds", "Not open for bids"])
    assert fund_lists.number_of(context) == (3 if office else 4)
    unsure = [group.heading for group in fund_lists.groups(context, several[1:3])]
    assert unsure == (["No source says that they closed", "Closed"] if office else ["Not open for bids"])


def test_the_list_says_what_all_grants_come_to():
    care = fund(CLOSED).with_awards((award(1, "2023"), award(2, "2023", amount="unknown")))

    assert fund_lists.answer_of_list(context_of(care), [care]) == (
        "The only fund is not open for bids. 2 grants listed: £1,000 and one whose amount was not published."
    )


def test_a_fund_without_rounds_says_nothing_of_rounds():
    view = funds.page(context_of(fund()), fund())

    assert (view.sections, view.closing, view.head.action) == ((), (), None)
    assert view.head.answer == ""
    assert funds.row(context_of(fund()), fund()).details == ()


def test_of_many_rounds_the_open_and_the_next_one_and_the_last_three_are_rows():
    many = [
        {"id": f"r{year}", "title": f"Round of {year}", "opens": f"{year}-01-01", "closes": f"{year}-02-01"}
        for year in range(1994, 2026)
    ]
    care = fund(*many, OPEN)

    section = section_of(funds.page(context_of(care), care).sections, "page-rounds")

    assert titles(section.rows) == ["Round of 2025", "Round two", "Round of 2024", "Round of 2023", "Round of 2022"]
    assert (section.folded.heading, len(section.folded.tables[0].rows)) == ("All 33 rounds", 33)
    few = section_of(funds.page(context_of(fund(CLOSED, OPEN)), fund(CLOSED, OPEN)).sections, "page-rounds")
    assert few.folded is None


@pytest.mark.parametrize(
    ("several", "spans"),
    [
        ((CLOSED, OPEN), [("20.66", "4.24", False), ("70.73", "4.24", True)]),
        ((CLOSED,), None),
        ((CLOSED, {**OPEN, "opens": "2024-06"}), None),
        ((CLOSED, {**OPEN, "closes": "unknown"}), None),
        ((CLOSED, {**OPEN, "id": "x", "opens": "2014-01-01", "closes": "2014-02-01"}), None),
    ],
)
def test_rounds_are_on_a_strip_where_the_days_of_two_to_six_are_known(several, spans):
    care = fund(*several)
    strip = section_of(funds.page(context_of(care), care).sections, "page-rounds").strip

    shown = [(span.start, span.length, span.is_open) for span in strip.spans] if strip else None
    assert shown == spans


def test_figures_of_a_fund_are_ours_in_our_own_record_and_of_sources_in_a_compiled_one():
    care = fund(figures=["By March 2024 we had paid for 30 projects."])
    compiled = context_of(care, record(Office, "office", summary="An office.", **COMPILED))

    assert [section.heading for section in funds.page(context_of(care), care).sections] == ["Figures we have given"]
    assert [section.heading for section in funds.page(compiled, care).sections] == ["Figures from sources"]


@pytest.mark.parametrize(
    ("second", "lines"),
    [
        ({}, ["Who received 2 grants.", "The amount of 1 grant."]),
        ({"amount": "unknown"}, ["The recipient and the amount of 2 grants."]),
        ({"recipient": "Help", "amount": "5"}, ["The recipient and the amount of 1 grant."]),
    ],
)
def test_what_was_not_published_of_grants_is_said_once(second, lines):
    rows = (
        award(1, "2023", recipient="not named", amount="unknown"),
        award(2, "2023", **{"recipient": "not named", **second}),
    )
    care = fund({**CLOSED, "pot": "500"}).with_awards(rows)
    (section,) = funds.page(context_of(care), care).closing

    assert section.heading == "What we have not published"
    assert [bullet.text for bullet in section.bullets] == lines


@pytest.mark.parametrize(
    ("office", "fields", "heading"),
    [
        ({}, {}, "Who can bid, and for what"),
        ({}, {"status": "closed"}, "Who could bid, and for what"),
        (COMPILED, {}, "Who could bid, and for what"),
    ],
)
def test_who_can_bid_is_in_the_past_where_the_fund_is_over_or_sources_may_be_old(office, fields, heading):
    care = fund(CLOSED, eligible=["Clubs"], **fields)
    context = context_of(care, record(Office, "office", summary="An office.", **office))

    assert section_of(funds.page(context, care).sections, "page-who-can-bid").heading == heading


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        ("closed", "Closed. The only round closed on 1 July 2023."),
        ("withdrawn", "Closed. The only round closed on 1 July 2023."),
        ("withheld", ""),
    ],
)
def test_a_fund_that_is_over_is_closed_and_of_one_that_is_withheld_nothing_is_said(status, answer):
    care = fund(CLOSED, status=status)

    assert funds.page(context_of(care), care).head.answer == answer


@pytest.mark.parametrize(
    ("of_round", "shown", "lead"),
    [
        ({"conditions": ["A report"]}, "A report", "As in the open round: Round two."),
        ({"conditions": ["A visit"]}, "A visit", ""),
        ({}, "A visit", ""),
    ],
)
def test_a_fund_that_is_open_shows_the_conditions_of_the_open_round_and_no_fact_of_its_head(of_round, shown, lead):
    care = fund(CLOSED, {**OPEN, **of_round}, largest_bid="500", conditions=["A visit"])
    section = section_of(funds.page(context_of(care), care).sections, "page-who-can-bid")

    assert ([line.values[0].text for line in section.facts], section.lead) == ([shown], lead)
