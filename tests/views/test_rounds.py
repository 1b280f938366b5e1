"""Funds and their rounds: pages, rows, states, and the decisions on a round."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.frontmatter.sentences import validated
from gazette.records import Decision, Fund
from gazette.records.fund import Award
from gazette.views.kinds import funds, round_pages, rounds
from gazette.views.money import reconciliation
from gazette.views.shapes.pages import RecordPage
from tests.views.funds import section_of
from tests.views.records import context_of, record, shown, texts, titles

OPEN = {"id": "2024", "title": "Round two", "opens": "2024-06-01", "closes": "2024-07-01", "pot": "60000"}
CLOSED = {"id": "2023", "title": "Round one", "opens": "2023-06-01", "closes": "2023-07-01"}


def fund(*several: dict[str, Any], **fields: Any) -> Fund:
    return record(Fund, "care", title="Care Fund", published="2023-01-01", rounds=[*several], **fields)


def award(number: int, round_id: str, **fields: Any) -> Award:
    needed = {"id": f"a-{number}", "round": round_id, "recipient": "Help", "purpose": "Beds", "awarded": "2023-08"}
    row = validated(Award, {**needed, "amount": "1000", **fields}, {})
    assert isinstance(row, Award)
    return row


def page_of(care: Fund, number: int, *others: Any) -> RecordPage:
    return round_pages.page(context_of(care, *others), care, care.rounds[number])


@pytest.mark.parametrize(
    ("fields", "date", "tags", "details", "summary"),
    [
        (OPEN, "Closes 1 July 2024", ["Open"], ("Opened 1 June 2024",), "£60,000 is available."),
        (CLOSED, "Closed 1 July 2023", [], ("Opened 1 June 2023",), "2 grants listed: £2,000."),
        (
            {**CLOSED, "pot": "5", "awarded": "4"},
            "Closed 1 July 2023",
            [],
            ("Opened 1 June 2023",),
            "£5 was available. £4 was awarded in total. 2 grants listed. The total listed here is £1,996 more than "
            "what was stated as awarded.",
        ),
        ({"id": "x", "title": "X"}, None, [], (), ""),
        ({"id": "x", "title": "X", "opens": "2025"}, None, ["Not open yet"], ("Opens 2025",), ""),
    ],
)
def test_a_row_has_the_days_that_are_known_and_a_sentence_on_the_money(fields, date, tags, details, summary):
    others = [{"id": name, "title": "Another"} for name in ("2023", "other") if name != fields["id"]]
    care = fund(fields, *others).with_awards((award(1, "2023"), award(2, "2023"), award(3, "other")))
    row = rounds.row(context_of(care), care, care.rounds[0])

    assert (row.date.text if row.date else None, texts(row.tags), row.details) == (date, tags, details)
    assert row.summary == summary


def test_the_rounds_before_and_after_are_of_the_same_fund():
    care = fund(CLOSED, OPEN, {"id": "2025", "title": "Round three"})
    first, second, third = (page_of(care, number) for number in range(3))

    assert (first.previous, first.next.text) == (None, "Round two")
    assert (second.previous.text, second.next.address) == ("Round one", "funds/care/rounds/2025/")
    assert (third.previous.text, third.next) == ("Round two", None)


def test_a_closed_round_without_a_grant_says_so_where_other_rounds_have_some():
    care = fund(CLOSED, {"id": "2022", "title": "Round zero", "opens": "2022-06-01", "closes": "2022-07-01"})
    with_grants = care.with_awards((award(1, "2023"),))

    assert rounds.row(context_of(with_grants), with_grants, with_grants.rounds[1]).summary == (
        "No grant of this round is published here."
    )
    assert rounds.row(context_of(care), care, care.rounds[1]).summary == "", "its fund has no grant at all"


@pytest.mark.parametrize(
    ("typed", "in_list", "before_the_second"),
    [
        (("2025-26", "2024-25", "2023-24"), ["2025-26", "2024-25", "2023-24"], "2023-24"),
        (("2023-24", "2024-25", "2025-26"), ["2025-26", "2024-25", "2023-24"], "2023-24"),
        (("Spring", "Summer", "Autumn"), ["Autumn", "Summer", "Spring"], "Spring"),
        (("Spring 2023", "Summer", "Autumn 2024"), ["Autumn 2024", "Spring 2023", "Summer"], "Spring 2023"),
    ],
)
def test_rounds_without_dates_go_by_the_years_of_their_titles_or_as_they_are_typed(typed, in_list, before_the_second):
    care = fund(*({"id": f"r{index}", "title": title, "pot": "5", "awarded": "4"} for index, title in enumerate(typed)))
    view = {section.anchor: section for section in funds.page(context_of(care), care).sections}

    assert titles(view["page-rounds"].rows) == in_list
    compared = view["page-in-and-out"].folded
    assert [row.cells[0].text for row in compared.tables[0].rows] == in_list
    assert page_of(care, 1).previous.text == before_the_second


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        (("unknown", "unknown"), "2 grants; £11,404 was awarded in total. The amount of each was not published"),
        (
            ("unknown", "1000"),
            "2 grants: £1,000 and one whose amount was not published. £11,404 was awarded in total",
        ),
        (("404", "11000"), "2 grants, together £11,404"),
    ],
)
def test_what_was_stated_as_awarded_stands_beside_grants_without_an_amount(amounts, words):
    grants = [award(index, "2023", amount=amount) for index, amount in enumerate(amounts)]
    care = fund({**CLOSED, "awarded": "11404"}).with_awards(tuple(grants))
    view = funds.page(context_of(care), care)

    assert page_of(care, 0).head.answer == f"Closed for bids on 1 July 2023. {words}."
    assert view.head.answer == f"Closed. The only round closed on 1 July 2023. {words}."


def test_what_was_awarded_in_one_of_two_rounds_is_not_what_the_fund_awarded():
    care = fund({**CLOSED, "awarded": "11404"}, OPEN).with_awards((award(1, "2023", amount="unknown"),))

    assert str(reconciliation.listed_total(context_of(care), care)) == "1 grant; its amount was not published"


def test_the_decisions_it_names_and_that_name_it_are_listed_once_newest_first():
    care = fund({**CLOSED, "decisions": ["named", "both"]}, OPEN)
    notices = (
        record(Decision, "named", decided="2023-08-01"),
        record(Decision, "both", decided="2023-09-01", round="care/2023"),
        record(Decision, "naming", decided="2023-10-01", round="care/2023"),
        record(Decision, "other", decided="2024-01-01", round="care/2024"),
    )

    groups = page_of(care, 0, *notices).related

    assert [(group.heading, titles(group.rows)) for group in groups] == [
        ("Decisions", ["Naming", "Both", "Named"]),
        ("Fund", ["Care Fund"]),
    ]
    assert [group.heading for group in page_of(care, 0).related] == ["Fund"]


def test_the_awards_of_a_round_are_its_own_alone():
    care = fund(CLOSED, OPEN).with_awards((award(1, "2023"), award(2, "2024"), award(3, "2023")))

    awards = page_of(care, 0).sections[0]

    assert (awards.heading, len(awards.tables[0].rows)) == ("What it paid for", 2)
    assert [cell.text for cell in awards.tables[0].total.cells] == ["Both grants", "£2,000"]
    assert page_of(fund(CLOSED), 0).sections == ()


def test_the_facts_of_a_round_that_says_everything():
    days = {"announced": "2023-05-01", "decision_expected": "2023-08-01", "results": "2023-09-01", "spend_by": "2024"}
    money = {"pot": "60000", "awarded": "50000", "smallest_bid": "100", "largest_bid": "9000", "largest_share": "75%"}
    words = {
        "more_than_the_pot": "More.", "match_funding": "Half.", "longest": "1 year", "assessed_by": "A panel",
        "conflict_of_interest": "They leave.", "how_to_apply": "By form.", "evaluation": "A report.",
        "applications": "15", "funded": "9",
    }  # fmt: skip

    view = page_of(fund({**CLOSED, **days, **money, **words}), 0)

    assert shown(view.head.facts) == [
        ("Opened", "1 June 2023"),
        ("Money available", "£60,000"),
        ("Bids received", "15"),
    ]
    assert shown(view.details) == [
        ("Announced", "1 May 2023"),
        ("Closed", "1 July 2023"),
        ("Decision expected", "1 August 2023"),
        ("Results", "1 September 2023"),
        ("Money to be spent by", "2024"),
        ("Awarded in total", "£50,000"),
        ("Bids judged by", "A panel"),
        ("Conflict of interest", "They leave."),
        ("How to bid", "By form."),
        ("Evaluation", "A report."),
        ("Bids funded", "9"),
    ]
    assert section_of(view.sections, "page-reconciled").paragraphs[-1].endswith("available: More.")
    assert shown(section_of(view.sections, "page-who-can-bid").facts) == [
        ("Smallest bid", "£100"),
        ("Largest bid", "£9,000"),
        ("Largest share of the cost", "75%"),
        ("Match funding", "Half."),
        ("Longest project", "1 year"),
    ]


def test_why_more_was_awarded_is_among_the_facts_where_no_sums_are_compared():
    view = page_of(fund({**CLOSED, "more_than_the_pot": "A gift."}), 0)

    assert ("Why more was awarded", "A gift.") in shown(view.details)


def test_of_a_round_that_takes_bids_no_fact_repeats_the_head_or_the_steps():
    view = page_of(fund({**OPEN, "pot": "500", "decision_expected": "2024-08-01", "announced": "2024-05-01"}), 0)

    assert shown(view.details) == [("Announced", "1 May 2024")]


def test_the_parts_of_the_money_say_what_is_known_of_each():
    pots = [
        {"name": "Gold", "amount": "500", "smallest": "50", "largest": "up to 100", "note": "Big."},
        {"name": "Silver", "smallest": "10"},
        {"name": "Bronze", "note": "Small."},
        {"name": "Tin", "amount": "withheld"},
        {"name": "Wood"},
    ]
    section = section_of(page_of(fund({**OPEN, "pots": pots}), 0).sections, "page-pots")

    assert (section.heading, [part.label for part in section.facts]) == (
        "Parts of the money",
        ["Gold", "Silver", "Bronze", "Tin", "Wood"],
    )
    assert [[value.text for value in part.values] for part in section.facts] == [
        ["£500", "Smallest: £50", "Largest: up to £100", "Big."],
        ["Smallest: £10"],
        ["Small."],
        ["withheld"],
        ["amount not published"],
    ]


def test_parts_of_the_money_of_which_only_the_names_are_known_are_a_list_of_names():
    section = section_of(page_of(fund({**OPEN, "pots": [{"name": "Wood"}, {"name": "Tin"}]}), 0).sections, "page-pots")

    assert (section.facts, [bullet.text for bullet in section.bullets]) == ((), ["Wood", "Tin"])


def test_a_round_with_parts_and_no_sum_of_all_says_nothing_of_that_sum():
    parts = {name: value for name, value in OPEN.items() if name != "pot"} | {"pots": [{"name": "Gold", "amount": "5"}]}
    care = fund(parts)
    context = context_of(care)

    assert "available" not in page_of(care, 0).head.answer
    assert rounds.row(context, care, care.rounds[0]).summary == ""


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ({"announced": "2023-05-01"}, ", announced 1 May 2023"),
        ({"announced": "unknown", "results": "2023-09-01"}, ", open from 1 June 2023"),
        ({"opens": "unknown", "closes": "unknown", "results": "2023-09-01"}, ", results 1 September 2023"),
        ({"opens": "unknown", "closes": "unknown"}, ""),
    ],
)
def test_a_round_is_cited_by_the_first_of_its_dates_that_is_known(dates, day):
    cite = page_of(fund({**CLOSED, **dates}), 0).cite

    assert cite.startswith("Commissioner" if day else "Police Authority (from 22 November 2012: Commissioner")
    assert cite.endswith(f"Care Fund: Round one{day}. /funds/care/rounds/2023/")


def test_its_own_sources_come_before_those_of_its_fund():
    own, of_fund = {"title": "A letter"}, {"title": "The news"}
    care = fund({**CLOSED, "sources": [own]}, OPEN, sources=[of_fund])

    assert [[value.text for value in page_of(care, number).sources] for number in (0, 1)] == [
        ["A letter"],
        ["The news"],
    ]


def test_a_round_with_two_windows_has_both_and_is_closed_between_them():
    several = [{"opens": "2024-01-08", "closes": "2024-02-09"}, {"opens": "2024-09-02", "closes": "2024-10-04"}]
    care = fund({"id": "2024", "title": "X", "opens": "2024-01-08", "closes": "2024-10-04", "windows": several})
    row, page = rounds.row(context_of(care), care, care.rounds[0]), page_of(care, 0)

    assert texts(row.tags) == texts(page.tags) == ["Closed until 2 September 2024"]
    assert (row.date.text, row.details) == ("Closes 4 October 2024", ("Opens 2 September 2024",))
    assert dict(shown(page.details))["Open"] == "8 January 2024 to 9 February 2024; 2 September 2024 to 4 October 2024"
