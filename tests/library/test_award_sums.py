"""Which awards do not come to the sums that their round or their decision states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gazette.library.award_sums import award_sum_mistakes, award_sum_warnings
from gazette.library.library import Library
from gazette.records.fund import Award
from gazette.records.pot import Pot
from tests.views.funds import award_with, context_of, round_with, sample
from tests.views.records import compiled_office

CAMERAS = "PCC-2024-001"


def mistakes_of(library: Library) -> list[str]:
    return [problem.what for problem in award_sum_mistakes(library)]


def compiled(library: Library) -> Library:
    records = tuple(compiled_office() if record.kind == "office" else record for record in library.records)
    return replace(library, records=records)


@pytest.mark.parametrize(
    ("amounts", "own", "in_compiled"),
    [
        (("400", "500"), "", ""),
        (("400", "2000"), "come to £2,400", "come to at least £2,400"),  # others may not have been found
        (("400", "600"), "", ""),
        (("400", None), "", ""),
        (("400", "withheld"), "", ""),
        (("400", "about 500"), "", ""),
        (("400", "up to 500"), "", ""),
        (("2000", None), "come to at least £2,000", "come to at least £2,000"),
        ((), "", ""),
    ],
)
def test_awards_are_compared_with_what_their_round_states_as_far_as_they_are_known(amounts, own, in_compiled):
    awards = [award_with(index, amount) for index, amount in enumerate(amounts)]
    library = context_of(*awards, rounds=(round_with(awarded="1000", pots=()),)).library

    for other, words in ((library, own), (compiled(library), in_compiled)):
        sentence = f"The awards of round 2023-24 {words}, but awarded is £1,000."
        assert mistakes_of(other) == ([sentence] if words else [])


@pytest.mark.parametrize(
    ("amounts", "funded", "words"),
    [
        (("400", "500"), None, "come to £900"),
        (("400", "up to 500"), None, "come to between £400 and £900"),
        (("400", "500"), "2 groups", "come to £900"),
        (("400", "500"), "11 groups", ""),
        (("400", None), None, ""),
        (("400", "600"), None, ""),
        (("400", "2000"), None, ""),  # a mistake
        ((), None, ""),
    ],
)
def test_awards_below_what_their_round_states_are_a_warning_unless_more_were_funded(amounts, funded, words):
    awards = [award_with(index, amount) for index, amount in enumerate(amounts)]
    library = context_of(*awards, rounds=(round_with(awarded="1000", pots=(), funded=funded),)).library
    (fund,) = library.funds

    sentence = f"The awards of round 2023-24 {words}, but awarded is £1,000."
    warned = [warning.problem.what for warning in award_sum_warnings(library, fund)]
    assert warned == ([sentence] if words else [])
    assert list(award_sum_warnings(compiled(library), fund)) == []


@pytest.mark.parametrize("fields", [{"per": "year"}, {"why_not_exact": "shared with another"}])
def test_an_award_for_each_year_or_shared_with_others_may_come_to_any_sum(fields: dict[str, Any]) -> None:
    award = award_with(1, "500", **fields)

    assert mistakes_of(context_of(award, rounds=(round_with(awarded="1000", pots=()),)).library) == []


def test_a_contract_may_be_in_what_was_awarded_or_not():
    awards = (award_with(1, "400"), award_with(2, "600", what="contract"))

    for awarded in ("400", "1000"):
        assert mistakes_of(context_of(*awards, rounds=(round_with(awarded=awarded, pots=()),)).library) == []


@pytest.mark.parametrize(("amount", "number"), [("9000", 1), ("about 9000", 0), ("withheld", 0), ("up to 9000", 0)])
def test_parts_of_the_money_come_to_no_more_than_all_of_it(amount: str, number: int) -> None:
    pots = (Pot(name="Small", amount="3000"), Pot(name="Large", amount=amount))
    library = context_of(rounds=(round_with("10000", pots=pots),)).library

    assert mistakes_of(library) == ["The pots of round 2023-24 come to £12,000, but its pot is £10,000."] * number


def award_of_cameras() -> Award:
    return award_with(1, "90000", decision=CAMERAS)


def test_awards_come_to_no_more_than_their_decision_unless_another_changes_that():
    library = context_of(award_of_cameras(), rounds=(round_with(pots=()),)).library
    (later,) = [record for record in library.decisions if record.reference == "PCC-2024-002"]
    (chain,) = later.earlier
    changing = later.model_copy(update={"earlier": (chain.model_copy(update={"decision": CAMERAS}),)})
    records = tuple(changing if record is later else record for record in library.records)

    assert mistakes_of(library) == ["The awards that name the decision come to £90,000, but its sum is £40,000."]
    assert mistakes_of(replace(library, records=records)) == []


def test_the_awards_of_the_sample_come_to_what_is_stated():
    assert mistakes_of(sample()) == []
