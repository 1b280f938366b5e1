"""Sums in fields that the text, or the round, does not bear out."""

from __future__ import annotations

import pytest

from gazette.library.figure_warnings import award_figure_warnings, figure_warnings
from gazette.markup.body import Body
from gazette.money import money
from gazette.records import Consultation, Decision
from gazette.records.pot import Pot
from tests.views.funds import award_with, context_of, round_with
from tests.views.records import record


@pytest.mark.parametrize(
    ("amount", "text", "number"),
    [
        ("45800", "<p>They cost £48,500.</p>", 1),
        ("4850", "<p>£48,500 is given.</p>", 1),
        ("48500", "<p>They cost £<b>48</b>, in all £48,500.</p>", 0),
        ("48500", "<p>£40,000 now and £8,500 later.</p>", 0),
        ("48500", "<p>Two cameras.</p>", 0),
        ("about 48000", "<p>They cost £48,500.</p>", 0),
        ("2000000", "<p>£2 million is given.</p>", 0),
        ("12.50", "<p>It costs £12.50.</p>", 0),
    ],
)
def test_an_amount_that_is_not_among_the_sums_of_the_text_is_warned_of(amount, text, number):
    notice = record(Decision, "notice", amount=amount, body=Body(text))

    warnings = [warning.problem for warning in figure_warnings(notice)]

    assert [problem.warning for problem in warnings] == ["amount"] * number


def test_the_warning_names_both_figures():
    (warning,) = figure_warnings(record(Decision, "notice", amount="45800", body=Body("£48,500 or £3")))

    assert warning.problem.what == "The amount is £45,800, but the text mentions £48,500, £3."


@pytest.mark.parametrize(
    ("largest", "amount", "number"), [("5000", "9000", 1), ("5000", "5000", 0), ("about 5000", "9000", 0)]
)
def test_an_award_above_the_largest_bid_is_warned_of(largest, amount, number):
    context = context_of(award_with(1, amount), rounds=(round_with(largest_bid=money(largest)),))

    problems = list(award_figure_warnings(context.library))

    assert [problem.what for problem in problems] == [
        "The award a-1 is £9,000, but the largest bid allowed was £5,000."
    ] * number


@pytest.mark.parametrize(
    ("shares", "fields", "warned"),
    [
        (("62%", "38%"), {}, []),
        (("62 per cent", "20%"), {}, ["shares"]),
        (("62%", "20%"), {"note": "No opinion is left out."}, []),
        (("33%", "33%", "33%"), {}, []),
        (("62.5%", "36.1%"), {}, []),
        (("62%",), {}, []),
        (("62%", "about 20%"), {}, []),
        (("62%", None), {}, []),
    ],
)
def test_shares_that_come_to_less_than_all_are_asked_about(shares, fields, warned):
    answers = [{"answer": f"Answer {number}", "share": share} for number, share in enumerate(shares)]
    question = {"question": "Should it rise?", "answers": answers, **fields}
    consultation = record(Consultation, "precept", result={"summary": "It rises.", "questions": [question]})

    assert [warning.problem.warning for warning in figure_warnings(consultation)] == warned
    assert not list(consultation.mistakes())


@pytest.mark.parametrize(("part", "number"), [("Small", 1), ("Large", 0), (None, 0)])
def test_the_largest_bid_is_that_of_the_part_of_the_money(part, number):
    pots = (Pot(name="Small", largest="500"), Pot(name="Large", amount="9000"))
    fund_round = round_with(largest_bid=money("5000"), pots=pots)
    context = context_of(award_with(1, "900", pot=part), rounds=(fund_round,))

    what = "The award a-1 is £900, but the largest bid allowed was £500."
    assert [problem.what for problem in award_figure_warnings(context.library)] == [what] * number
