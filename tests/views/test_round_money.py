"""The money of a round: its first sentence, the parts of it, what earlier rounds paid for, and what is not known."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records import Fund, Office
from gazette.records.fund import Award
from gazette.views.kinds import funds, round_pages
from gazette.views.shapes.pages import RecordPage
from tests.views.funds import section_of
from tests.views.records import context_of, record, texts

OPEN = {"id": "2024", "title": "Round two", "opens": "2024-06-01", "closes": "2024-07-01"}
CLOSED = {"id": "2023", "title": "Round one", "opens": "2023-06-01", "closes": "2023-07-01"}
COMPILED = {"record": "compiled", "searched": "2024-06", "publisher": {"name": "Library"}}


def fund(*rounds: dict[str, Any]) -> Fund:
    return record(Fund, "care", title="Care Fund", published="2023-01-01", rounds=[*rounds])


def award(number: int, amount: str = "1000", **fields: Any) -> Award:
    needed = {"id": f"a-{number}", "round": "2023", "recipient": "Help", "purpose": "Beds", "awarded": "2023-08"}
    row = validated(Award, {**needed, "amount": amount, **fields}, {})
    assert isinstance(row, Award)
    return row


def page_of(care: Fund, *others: Any) -> RecordPage:
    return round_pages.page(context_of(care, *others), care, care.rounds[0])


@pytest.mark.parametrize(
    ("fields", "awards", "words"),
    [
        ({}, [], "No grant of this round is published here."),
        ({"awarded": "5"}, [], "£5 was awarded in total."),
        ({"awarded": "5"}, [award(1)], "1 grant of £1,000."),
        ({}, [award(1, what="contract")], ""),
    ],
)
def test_a_closed_round_says_what_its_grants_come_to(fields, awards, words):
    answer = page_of(fund({**CLOSED, **fields}).with_awards(tuple(awards))).head.answer

    assert answer == f"Closed for bids on 1 July 2023. {words}".strip()


def test_of_a_round_whose_days_are_not_known_it_is_not_said_that_it_made_no_grant():
    assert page_of(fund({"id": "x", "title": "X"})).head.answer == (
        "We have not published when this round was open for bids."
    )
    compiled = record(Office, "office", summary="An office.", **COMPILED)
    assert page_of(fund(CLOSED), compiled).head.answer.endswith("No grant of this round was found.")


@pytest.mark.parametrize(
    ("pot", "parts", "bars"),
    [
        ("100", ("60", "about 30", "10"), ["£60", "about £30", "£10"]),
        ("100", ("60", "40"), None),
        ("100", ("60", "30", None), None),
        (None, ("60", "30", "10"), None),
        ("unknown", ("60", "30", "10"), None),
    ],
)
def test_the_parts_of_a_stated_whole_are_bars(pot, parts, bars):
    pots = [
        {"name": name, **({"amount": amount} if amount else {})} for name, amount in zip("ABC", parts, strict=False)
    ]
    section = section_of(page_of(fund({**OPEN, "pots": pots, **({"pot": pot} if pot else {})})).sections, "page-pots")

    chart = section.chart
    assert ([group.bars[0].words for group in chart.groups] if chart else None) == bars
    assert chart is None or chart.caption == "The parts of the £100"


def test_an_open_round_shows_the_five_largest_grants_of_the_others_and_leads_to_all():
    care = fund(OPEN, CLOSED).with_awards((*(award(n, str(n)) for n in range(1, 8)), award(9, "900", round="2024")))
    section = section_of(page_of(care).sections, "page-earlier")

    assert section.tables[0].caption == "The 5 largest of 7 grants"
    assert [row.cells[-1].text for row in section.tables[0].rows] == ["£7", "£6", "£5", "£4", "£3"]
    assert section.tables[0].total is None
    assert [(link.text, link.address) for link in section.links] == [
        ("All 7 grants listed here", "funds/care/#page-awards")
    ]


def test_a_grant_above_the_limit_of_today_is_explained_by_the_other_limit_of_its_round():
    of_today = {**OPEN, "largest_bid": "500"}
    several = [
        fund(of_today, earlier).with_awards((award(1, "900"),))
        for earlier in ({**CLOSED, "largest_bid": "1000"}, CLOSED, {**CLOSED, "largest_bid": "500"})
    ]
    leads = ["Earlier rounds had other limits.", "", ""]

    assert [section_of(page_of(care).sections, "page-earlier").lead for care in several] == leads
    pages = [funds.page(context_of(care), care) for care in several]
    assert [section_of(page.sections, "page-awards").lead for page in pages] == leads


def test_a_closed_round_does_not_show_the_grants_of_others():
    care = fund(CLOSED, {**CLOSED, "id": "2022"}).with_awards((award(1, round="2022"),))

    assert "page-earlier" not in [section.anchor for section in page_of(care).sections]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "How much money was available."),
        ({"pot": "unknown"}, "How much money was available."),
        ({"pot": "withheld"}, None),
        ({"pot": "5"}, None),
        ({"pot": "5", "opens": "unknown", "closes": "unknown"}, "When bids could be made."),
        ({"pot": "5", "opens": "unknown"}, None),
        ({"pot": "5", "closes": "unknown"}, None),
    ],
)
def test_what_is_missing_of_a_round_is_said_once(fields, line):
    closing = page_of(fund({**CLOSED, **fields})).closing

    assert [texts(section.bullets) for section in closing] == ([[line]] if line else [])


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"recipient": "not named"}, "Who received 1 grant."),
        ({"recipient": "withheld"}, None),
        ({"recipient": "not named", "individual": "yes"}, None),
        ({"amount": "unknown"}, "The amount of 1 grant."),
        ({"amount": "withheld"}, None),
        ({"recipient": "not named", "what": "contract"}, None),
        ({"recipient": "not named", "round": "2022"}, "Who received 1 grant."),
    ],
)
def test_what_is_missing_of_the_grants_of_a_fund_is_counted_on_its_page_alone(fields, line):
    rounds = ({**CLOSED, "pot": "5"}, {**CLOSED, "id": "2022", "pot": "5"})
    care = fund(*rounds).with_awards((award(1, **fields),))
    page = page_of(care)

    assert page.closing == ()  # its table says it of each grant
    closing = funds.page(context_of(care), care).closing
    assert [texts(section.bullets) for section in closing] == ([[line]] if line else [])


def test_what_is_missing_of_an_open_round_is_what_to_ask():
    assert page_of(fund(OPEN)).closing == ()


def test_a_fund_counts_the_rounds_that_do_not_say_and_has_a_heading_in_the_voice_of_the_record():
    care = fund(CLOSED, {**CLOSED, "id": "2022", "pot": "5"})
    compiled = record(Office, "office", summary="An office.", **COMPILED)

    (own,), (other,) = (funds.page(context_of(care, *more), care).closing for more in ((), (compiled,)))

    assert (own.heading, texts(own.bullets)) == (
        "What we have not published",
        ["How much money was available in 1 of the 2 rounds."],
    )
    assert other.heading == "What the sources do not say"


def test_figures_that_are_all_sums_are_with_the_money():
    closed = {**CLOSED, "pot": "9000"}
    sums, others = (
        record(Fund, "care", title="Care", rounds=[closed], figures=figures)
        for figures in (["£9 was paid by May 2024."], ["£9 was paid by May 2024.", "2 people came."])
    )

    page = funds.page(context_of(sums), sums)
    assert texts(section_of(page.sections, "page-in-and-out").bullets) == ["£9 was paid by May 2024."]
    headings = [[part.heading for part in funds.page(context_of(care), care).sections] for care in (sums, others)]
    assert headings == [["Rounds", "Money"], ["Rounds", "Figures we have given"]]


def test_a_closed_round_without_a_total_is_named_where_others_have_one():
    stated, silent = {**CLOSED, "pot": "9", "awarded": "8"}, {**CLOSED, "id": "2022", "pot": "9"}
    silent |= {"opens": "2022-06-01", "closes": "2022-07-01"}
    for rounds, lines in (([stated, silent], ["How much was awarded in total in 1 of the 2 rounds."]), ([silent], [])):
        care = fund(*rounds)
        closing = funds.page(context_of(care), care).closing
        assert [bullet.text for section in closing for bullet in section.bullets] == lines
