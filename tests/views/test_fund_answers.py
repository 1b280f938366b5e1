"""The answer on a fund whose rounds say more than the grants that are listed."""

from __future__ import annotations

from gazette.records import Office
from gazette.views.kinds import funds
from tests.views.test_fund_pages import CLOSED, COMPILED, UNDATED, answer_of, award, context_of, fund, record


def test_the_answer_on_a_fund_says_what_two_or_three_of_its_rounds_awarded():
    several = [{**CLOSED, "id": f"r{year}", "title": f"Round {year}", "awarded": "9000"} for year in (2021, 2022)]
    care = fund(CLOSED, *several).with_awards((award(1, "2023"), award(2, "2023")))

    assert "One round awarded £9,000 and another £9,000. 2 grants listed, together £2,000." in answer_of(care)


def test_a_compiled_record_names_the_latest_round_where_only_an_earlier_one_has_dates():
    newer = {**UNDATED, "id": "2031-32", "title": "2031 to 2032"}
    office = record(Office, "office", summary="An office.", **COMPILED)
    care = fund(CLOSED, newer, eligible=["Anybody"])

    assert funds.page(context_of(care, office), care).head.answer == (
        "No open round was found. The latest round found: 2031 to 2032."
    )
