"""The answer on a fund whose rounds say more than the grants that are listed."""

from __future__ import annotations

from gazette.records import Office
from gazette.views.kinds import funds
from tests.views.test_fund_pages import CLOSED, COMPILED, UNDATED, context_of, fund, record


def test_a_compiled_record_names_the_latest_round_where_only_an_earlier_one_has_dates():
    newer = {**UNDATED, "id": "2031-32", "title": "2031 to 2032"}
    office = record(Office, "office", summary="An office.", **COMPILED)
    care = fund(CLOSED, newer, eligible=["Anybody"])

    assert funds.page(context_of(care, office), care).head.answer == (
        "No open round was found; the latest round found is called “2031 to 2032”."
    )
