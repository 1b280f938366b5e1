"""Sentences on funds and their rounds: facts in, words out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.dates import known_date
from gazette.money import amount
from gazette.sentences import funds
from gazette.sentences.funds import FundState, RoundState

TODAY = date(2024, 6, 15)


@pytest.mark.parametrize(
    ("windows", "sentence"),
    [
        (
            [("2024-01-01", "2024-02-02 17:00")],
            "Road Fund: Round 2. Open from 1 January 2024 to 5pm on 2 February 2024.",
        ),
        (
            [("2024-01-01", "2024-01-31"), ("2024-03-01", "2024-03-31")],
            "Road Fund: Round 2. Open from 1 January 2024 to 31 January 2024 and from 1 March 2024 to 31 March 2024.",
        ),
        ([("by 2024-01-01", "2024-02-02")], "Road Fund: Round 2."),
        ([("2024-01", "2024-02")], "Road Fund: Round 2."),
        ([("2024-01-01", "expected 2024-02-02")], "Road Fund: Round 2."),
        ([("unknown", "unknown")], "Road Fund: Round 2."),
        ([], "Road Fund: Round 2."),
    ],
)
def test_a_round_gives_its_days_where_all_are_exact(windows, sentence):
    days = [(known_date(opens), known_date(closes)) for opens, closes in windows]
    assert funds.round_description("Road Fund", "Round 2", days) == sentence


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("60000", "Money available: £60,000."),
        ("over 60000", "Money available: over £60,000."),
        ("withheld", "Money available: withheld."),
        (None, ""),
    ],
)
def test_the_pot_is_given_where_it_is_known(written, words):
    assert funds.pot(amount(written) if written else None) == words


def test_a_part_of_the_money_says_how_small_and_how_large_a_grant_from_it_is():
    assert [funds.smallest(amount("500")), funds.largest(amount("withheld"))] == ["Smallest: £500", "Largest: withheld"]
    assert [funds.smallest(None), funds.largest(None)] == ["", ""]


@pytest.mark.parametrize(("number", "words"), [(0, ""), (1, "1 grant listed."), (2, "2 grants listed.")])
def test_grants_are_counted(number, words):
    assert funds.grants_listed(number) == words


def test_a_round_is_named_with_its_fund():
    assert funds.round_title("Road Fund", "Round 2") == "Road Fund: Round 2"


@pytest.mark.parametrize(
    ("written", "awarded", "available", "was_available"),
    [
        ("11404", "£11,404 was awarded in total.", "£11,404 is available.", "£11,404 was available."),
        ("over 5", "Over £5 was awarded in total.", "Over £5 is available.", "Over £5 was available."),
        ("unknown", "", "", ""),
        ("withheld", "", "", ""),
        (None, "", "", ""),
    ],
)
def test_a_sum_is_a_sentence_where_it_has_a_figure(written, awarded, available, was_available):
    sum_ = amount(written) if written else None

    assert (funds.awarded(sum_, is_compiled=False), funds.money_available(sum_), funds.money_was_available(sum_)) == (
        awarded,
        available,
        was_available,
    )


def test_a_compiled_record_only_read_of_what_was_awarded():
    assert funds.awarded(amount("over 5"), is_compiled=True) == "Sources say that over £5 was awarded in total."
    assert funds.awarded(None, is_compiled=True) == ""


def state(name: str | None, opens: str, closes: str, results: str = "", *, is_compiled: bool = False) -> RoundState:
    dates = (known_date(opens), known_date(closes), known_date(results) if results else None)
    return RoundState(name, *dates, is_compiled)


OPEN = state("open", "2024-06-01", "2024-06-28 17:00")
COMING = state("coming", "2024-07-08", "2024-09-13")
CLOSED = state("closed", "2023-06-01", "2023-07-01")
RESULTS = state("closed", "unknown", "unknown", "2023-05")
NO_DATES = state(None, "unknown", "unknown")


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        (OPEN, "Open for bids until 5pm on Friday 28 June 2024."),
        (state("open", "2024-06-01", "2024-07"), "Open for bids until July 2024."),
        (COMING, "Opens for bids on Monday 8 July 2024 and closes on Friday 13 September 2024."),
        (state("coming", "2025", "unknown"), "Opens for bids in 2025."),
        (
            state("between", "2024-09-02", "2024-10-04"),
            "Closed until Monday 2 September 2024. It then opens again and closes on Friday 4 October 2024.",
        ),
        (state("between", "2024-09", "unknown"), "Closed until September 2024. It then opens again."),
        (CLOSED, "Closed for bids on 1 July 2023."),
        (RESULTS, "Closed. Its results were made public in May 2023."),
        (NO_DATES, "We have not published when this round was open for bids."),
        (state(None, "unknown", "unknown", is_compiled=True), "No source says when this round was open for bids."),
        (state(None, "2023-06-01", "unknown"), "Opened 1 June 2023. We have not published when it closed."),
        (state(None, "unknown", "2024-06"), "Closing June 2024. We have not published whether it is open for bids."),
    ],
)
def test_a_round_says_first_whether_it_takes_bids(about, sentence):
    assert funds.round_answer(about, TODAY) == sentence


@pytest.mark.parametrize(
    ("about", "own", "compiled"),
    [
        (FundState(next=OPEN, number_open=1), "Open for bids until 5pm on Friday 28 June 2024.", None),
        (
            FundState(next=OPEN, number_open=2),
            "Open for bids until 5pm on Friday 28 June 2024. 2 rounds are open; this is the first to close.",
            None,
        ),
        (FundState(), "", ""),
        (
            FundState(last=CLOSED, number_of_rounds=2),
            "Closed. The last round closed on 1 July 2023.",
            "No open round was found; the last round found closed on 1 July 2023.",
        ),
        (
            FundState(last=CLOSED, number_of_rounds=1),
            "Closed. The only round closed on 1 July 2023.",
            "No open round was found; the only round found closed on 1 July 2023.",
        ),
        (
            FundState(last=CLOSED, number_of_rounds=3, is_certain=False),
            "We have not published whether this fund is open for bids. The last round with known dates closed on 1 "
            "July 2023.",
            "No open round was found; the last round with known dates closed on 1 July 2023.",
        ),
        (
            FundState(last=RESULTS, number_of_rounds=2),
            "Closed. The results of the last round were made public in May 2023.",
            "No open round was found; the results of the last round found were made public in May 2023.",
        ),
        (FundState(is_over=True), "Closed.", "Closed."),
        (
            FundState(last=CLOSED, number_of_rounds=1, is_over=True),
            "Closed. The only round closed on 1 July 2023.",
            "Closed. The only round found closed on 1 July 2023.",
        ),
        (
            FundState(number_of_rounds=2, is_certain=False),
            "We have not published whether this fund is open for bids.",
            "No source says whether this fund is open for bids.",
        ),
    ],
)
def test_a_fund_says_first_whether_it_takes_bids(about, own, compiled):
    assert funds.fund_answer(about, TODAY) == own
    assert funds.fund_answer(replace(about, is_compiled=True), TODAY) == (compiled or own)


def test_conditions_alone_say_neither_who_can_bid_nor_for_what():
    assert funds.heading_of_bidding(["Conditions"], is_past=True) == "Terms"
    assert funds.heading_of_bidding(["Largest bid", "Conditions"], is_past=True) == "Who could bid, and for what"


def test_a_closed_round_without_a_grant_says_so():
    assert funds.no_grants(is_compiled=False) == "No grant of this round is published here."
    assert funds.no_grants(is_compiled=True) == "No grant of this round was found."


@pytest.mark.parametrize(
    ("closes", "words"),
    [
        ("2024-06-28 17:00", "Send your bid by 5pm on Friday 28 June 2024"),
        ("2024-06-28", "Send your bid by Friday 28 June 2024"),
        ("2024-06", "Send your bid by June 2024"),
        ("by 2024-06-28", "Send your bid by 28 June 2024"),
        ("expected 2024-06", "Send your bid (expected June 2024)"),
        ("unknown", "Send your bid"),
    ],
)
def test_the_last_step_has_the_day_itself(closes, words):
    assert funds.send_by(known_date(closes)) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-09-02", "A decision is expected on 2 September 2024."),
        ("expected 2024-09", "A decision is expected in September 2024."),
        ("anticipated 2024-09", "A decision is expected in September 2024."),
        ("by 2024-09", "A decision is expected by September 2024."),
    ],
)
def test_bidders_are_told_when_it_is_decided(day, words):
    assert funds.decision_expected(known_date(day)) == words


def test_the_other_words_of_the_steps():
    assert funds.taken_from(known_date("2024-07-08")) == "You can bid from Monday 8 July 2024."
    assert funds.ring("01632 960000") == "Questions? Phone 01632 960000."
    assert funds.ring("01632 960000", is_another_way=True) == "Or phone 01632 960000."
    assert funds.ask_too([], is_compiled=False) == ""
    questions = ["who can bid", "when it will be decided"]
    assert [funds.ask_too(questions, is_compiled=is_compiled) for is_compiled in (False, True)] == [
        "We have not published who can bid and when it will be decided. Please ask.",
        "No source says who can bid and when it will be decided. Please ask.",
    ]
    assert funds.earlier_conditions("Round 1") == "whether the conditions of an earlier round (Round 1) still apply"


@pytest.mark.parametrize("name", funds.LABELS)
def test_what_is_over_is_in_the_past(name):
    now, then = (funds.label(name, is_past=is_past) for is_past in (False, True))

    assert (" can " in now or " pay" in now, " could " in then or " paid " in then or " did " in then) == (True, True)


def test_captions_and_links():
    assert (funds.all_grants(1), funds.all_grants(9)) == (
        "The grant listed here",
        "All 9 grants listed here",
    )
    assert (funds.largest_of(3, 3), funds.largest_of(5, 5000)) == (
        "Grants of earlier rounds",
        "The 5 largest of 5,000 grants",
    )
    assert funds.parts_of("£60,000") == "The parts of the £60,000"


@pytest.mark.parametrize(
    ("is_open", "words"),
    [(True, "As in the open round: Third round."), (False, "As in the next round: Third round.")],
)
def test_the_page_of_a_fund_names_the_round_whose_conditions_it_shows(is_open, words):
    assert funds.as_in_round("Third round", is_open=is_open) == words


def test_a_fund_with_other_rounds_does_not_call_its_last_the_only_one():
    closed = RoundState("closed", known_date("2014-09"), known_date("2014-10-10"))
    about = FundState(last=closed, number_of_rounds=1, has_others=True, is_over=True)

    assert funds.fund_answer(about, TODAY) == ("Closed. The last round with known dates closed on 10 October 2014.")


def test_why_a_fund_is_closed_takes_the_place_of_its_last_round():
    closed = RoundState("closed", known_date("2014-09"), known_date("2014-10-10"))
    about = FundState(last=closed, number_of_rounds=1, is_over=True, why_over="A fund replaced it")

    assert funds.fund_answer(about, TODAY) == "A fund replaced it.", "the tag says that it is closed"
