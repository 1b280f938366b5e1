"""Whether bids could be made for a round, or its money was simply given."""

from __future__ import annotations

from gazette.records import Fund
from gazette.records.fund import Round
from gazette.sentences.records import stated


def takes_bids(fund: Fund, fund_round: Round) -> bool:
    """Whether anything says so: when bids could be made, by whom, for how much, how, or how many there were.

    Not one of which it is said that there was no call: a contract was let, and the service may run on.
    """
    if fund_round.open_call is False:
        return False
    dates = (fund_round.opens, fund_round.closes, *(window.opens for window in fund_round.windows))
    has_dates = any(not day.says_nothing for day in dates) or fund_round.results is not None
    about_bids = (
        fund.eligible or fund_round.eligible,
        fund.largest_bid or fund_round.largest_bid or fund_round.smallest_bid,
        fund_round.form or stated(fund_round.how_to_apply),
        fund_round.criteria or fund_round.open_call,
        fund_round.applications,
    )
    return has_dates or any(about_bids)


def is_for_bids(fund: Fund) -> bool:
    """Whether anything says that bids could be made for one of its rounds."""
    return any(takes_bids(fund, fund_round) for fund_round in fund.rounds)
