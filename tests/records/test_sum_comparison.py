"""Which sums of a decision are a disagreement, and that no honest record is one."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.money import amount
from gazette.records.sum_comparison import amount_that_differs, most_of_decision, totals_that_differ
from gazette.records.sums import DecisionAmount


def line(written: str) -> DecisionAmount:
    """A line from "award 100", or "award 100 per=year vat=included"."""
    words = written.split()
    fields = dict(word.split("=") for word in words if "=" in word)
    role, *figures = [word for word in words if "=" not in word]
    return DecisionAmount.model_validate({"role": role, "amount": " ".join(figures), **fields})


def lines(written: str) -> list[DecisionAmount]:
    return [line(part) for part in written.split("; ")]


def differences(sums: str) -> list[str]:
    """What is sentences of the sums of a decision, written "500: award 100; award 200"."""
    stated, _, listed = sums.rpartition(": ")
    own = amount_that_differs(amount(stated), lines(listed), ()) if stated else ""
    return [*(what for _, what in totals_that_differ(lines(listed))), *([own] if own else [])]


HONEST = (
    "500: award 100",  # of a larger sum, to somebody else too
    "500: income 100",
    "500: ceiling 900; commitment 500",
    "award 100; award 200; total 300",
    "award 140000; total 280000",  # the whole scheme, of which others pay half
    "total over 64000; award 48417",
    "previous 100000; addition 20000; total 120000",
    "20000: previous 100000; addition 20000; total 120000",
    "120000: previous 100000; addition 20000; total 120000",
    "commitment 12345; commitment 23456; total 35800",  # rounded to its own last place
    "commitment 12345; commitment 23456; total 36000",
    "commitment 1234.49; commitment 2344.60; total 3579",
    "commitment 9800; commitment 9800; total 20000",
    "commitment 98300000; commitment 120100000; total 218412000",  # the lines are rounded
    "award 333.33; award 333.33; award 333.33; total 1000",
    "commitment 1234; commitment 2345; commitment 1111; total 4691",  # rounded lines do not add up to the pound
    "award 100; award 50; deferred 30; total 180",
    "award 100; award 50; deferred 30; total 150",
    "award 100; award 200; returned 50; total 250",
    "commitment 100; commitment 200; income 150; total 150",  # net
    "commitment 100; commitment 200; income 150; total 300",
    "commitment 200; commitment 100; balance 200; total 500",
    "60000: ceiling 60000; ceiling 5000",
    "60000: ceiling 5000",
    "58300: ceiling 5000; ceiling 60000",
    "income 10700000; addition 24 per=year",
    "commitment 100 vat=excluded; commitment 200 vat=excluded; total 360 vat=included",
    "360: commitment 100 vat=excluded; commitment 200 vat=excluded",
    "commitment 100 per=year; commitment 200 per=year; total 900",  # three years
    "900: commitment 100 per=year; commitment 200 per=year",
    "award 100; award unknown; total 400",
    "award 100; award withheld; total 400",
    "400: award 100; award withheld",
    "award 100; award about 200; total 900",
    "award 100; award over 200; total 900",
    "award 100; award up to 200; total 150",
    "award 100; award 200; total about 500",
    "award 100; award 200; total withheld",
    "commitment 60; commitment 40; commitment 50 basis=conditional; total 100",
    "100: commitment 60; commitment 40; commitment 50 basis=conditional",
    "award 100 fund=a; award 200 fund=b; award 50 fund=b; total 250 fund=b; total 350",
    "award 100 period=2024; award 200 period=2025; award 50 period=2025; total 250 period=2025; total 350",
    "award 100; award 200; total 300; total 280",  # two totals, and nothing says what each is of
    "award 100; commitment 20; other 500; total 620",
    "award 100; commitment 20; other 500; total 120",
    "200: commitment 100; commitment 100; award 50; total 250",
    "0: award 0; award 0; total 0",
)


@pytest.mark.parametrize("sums", HONEST)
def test_sums_as_honest_papers_print_them_are_no_disagreement(sums):
    assert differences(sums) == []


@pytest.mark.parametrize(
    ("sums", "sentences"),
    [
        ("award 100; award 200; total 400", ["The lines come to £300, but the total is £400."]),
        (
            "500: award 100; award 200; total 400",
            [
                "The lines come to £300, but the total is £400.",
                "The amount is £500; the lines come to £300 and the total is £400.",
            ],
        ),
        ("500: award 100; award 200", ["The amount is £500; the lines come to £300."]),
        ("award 100; award 250; total 400", ["The lines come to £350, but the total is £400."]),
        ("award 617000; award 617000; total 1000000", ["The lines come to £1,234,000, but the total is £1,000,000."]),
        ("commitment 12345; commitment 23456; total 35700", ["The lines come to £35,801, but the total is £35,700."]),
        ("commitment 10000; commitment 20000; total 31000", ["The lines come to £30,000, but the total is £31,000."]),
        ("award 33.33; award 33.33; total 66.70", ["The lines come to £66.66, but the total is £66.70."]),
        ("previous 100; addition 20; total 110", ["The lines come to £120, but the total is £110."]),
        ("income 100; income 200; total 350", ["The lines come to £300, but the total is £350."]),
        ("award 100; award unknown; total 90", ["The lines come to at least £100, but the total is £90."]),
        ("award 100; award up to 200; total 900", ["The lines come to between £100 and £300, but the total is £900."]),
        ("award up to 1; award up to 2; total 9", ["The lines come to at most £3, but the total is £9."]),
        ("award 100; award 200; total over 400", ["The lines come to £300, but the total is over £400."]),
        (
            "award 100; award 200; income 9; total 400",
            ["The lines come to between £291 and £309, but the total is £400."],
        ),
        ("award 1 per=year; award 2 per=Year; total 9 per=year", ["The lines come to £3, but the total is £9."]),
        (
            "award 1 fund=a; award 2 fund=b; award 3 fund=b; total 9 fund=b",
            ["The lines come to £5, but the total is £9."],
        ),
    ],
)
def test_sums_that_cannot_be_true_together_are_named_with_both_figures(sums, sentences):
    assert differences(sums) == sentences


def test_an_amount_is_not_another_than_the_only_commitment():
    assert differences("48000: commitment 40000") == ["The amount is £48,000; the lines come to £40,000."]


def test_an_amount_may_cover_the_further_decisions_of_its_notice():
    listed = lines("award 100; award 200")

    assert amount_that_differs(amount("500"), listed, [amount("200")]) == ""
    assert amount_that_differs(amount("501"), listed, [amount("200")]) != ""


@pytest.mark.parametrize(
    ("stated", "listed", "further", "most"),
    [
        ("500", "", [], "£500"),
        ("up to 500", "", [], "up to £500"),
        ("500", "", ["20"], "£520"),
        ("500", "total 600", [], "£600"),
        ("", "total 600; award 1", [], "£600"),
        ("", "award 100; award 200", [], "None"),  # the notice may not name every award
        ("over 500", "", [], "None"),
        ("withheld", "", [], "None"),
        ("500", "award 100 per=year", [], "None"),
        ("500", "award 100; award 700", [], "£800"),
    ],
)
def test_what_a_decision_can_mean_at_most(stated: str, listed: str, further: list[str], most: str) -> None:
    own: Any = amount(stated) if stated else None
    sums = lines(listed) if listed else []

    assert str(most_of_decision(own, sums, [amount(written) for written in further])) == most
