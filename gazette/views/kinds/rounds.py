"""A funding round in lists, and whether it is open for bids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gazette.dates import KnownDate
from gazette.library.award_index import JoinedAward
from gazette.money import figure
from gazette.records import Fund
from gazette.records.base import Status
from gazette.records.fund import Round
from gazette.records.windows import Openness, next_window, open_spans
from gazette.sentences import funds, windows
from gazette.sentences.funds import RoundState
from gazette.views.context import Context
from gazette.views.money import reconciliation
from gazette.views.money.totals import total
from gazette.views.shapes.charts import strip
from gazette.views.shapes.parts import Row, Tag, Tone, Value
from gazette.views.shapes.strips import Strip

MOST_ROUNDS = 6  # of a fund as rows, and in the strip; of more, the open and the next one and the last three
OVER: tuple[Status, ...] = ("closed", "withdrawn", "superseded")  # of a fund
STATE_TONES: dict[Openness, Tone] = {"coming": "blue", "open": "green", "between": "blue", "closed": "grey"}


def row(context: Context, fund: Fund, fund_round: Round) -> Row:
    window = next_window(fund_round.all_windows, context.today)
    state = fund_round.state(context.today)
    is_compiled = context.is_compiled
    of_round = [award for award in fund.grants if award.round == fund_round.id]
    grants = total(of_round, is_compiled=is_compiled, is_unfinished=fund_round.id in fund.unfinished_rounds)
    awarded = funds.awarded(fund_round.awarded, is_compiled=is_compiled)
    is_over = state == "closed" or (is_compiled and state is None)
    available = funds.money_was_available if is_over else funds.money_available
    more = reconciliation.listed_round(context, fund, fund_round).more_than_stated
    is_empty = is_over and not (awarded or of_round) and _paid_for_others(fund)
    none = funds.no_grants(is_compiled=is_compiled) if is_empty else ""
    listed = funds.grants_listed(len(of_round), "" if awarded else grants.sum_and_named)
    sums = (available(fund_round.pot), awarded, listed, more, none)
    return Row(
        title=fund_round.title,
        address=fund.round_address(fund_round.id),
        date=_end(window.closes, context.today, is_closed=state == "closed" and fund.status not in OVER),
        summary=" ".join(filter(None, sums)),
        tags=state_tags(context, fund_round) if state != "closed" else (),
        details=tuple(filter(None, (windows.opens(window.opens, context.today),))),
    )


def _end(closes: KnownDate, today: date, *, is_closed: bool) -> Value | None:
    """When it closes or closed; that it did, where its results are known and the day is not.

    Of a fund that is over, its tag says that all rounds are closed.
    """
    if closes.says_nothing:
        return Value(windows.CLOSED_ON_UNKNOWN_DAY) if is_closed else None
    return Value(windows.closes(closes, today), iso=closes.iso)


def _paid_for_others(fund: Fund) -> bool:
    """Whether grants of its other rounds are listed, and no contract, so that a round without any is an exception."""
    return bool(fund.grants) and all(award.what == "grant" for award in fund.awards)


def state_of(context: Context, fund_round: Round) -> RoundState:
    """What its dates say today, for the sentence that answers first."""
    window = next_window(fund_round.all_windows, context.today)
    results = fund_round.results if fund_round.results and fund_round.results.is_over(context.today) else None
    is_compiled = context.is_compiled
    return RoundState(fund_round.state(context.today), window.opens, window.closes, results, is_compiled)


def state_tags(context: Context, fund_round: Round) -> tuple[Tag, ...]:
    """Whether it is open for bids, as far as its dates say."""
    state = fund_round.state(context.today)
    if state is None:
        return ()
    opens = next_window(fund_round.all_windows, context.today).opens
    return (Tag(windows.state_name(state, opens), STATE_TONES[state]),)


def is_any_open(context: Context, fund: Fund) -> bool:
    """Whether one of the rounds of a fund is open for bids today."""
    return any(fund_round.state(context.today) == "open" for fund_round in fund.rounds)


def next_round(context: Context, fund: Fund) -> Round | None:
    """The open round that closes first, or else the one that opens next; None where all are closed."""
    states = [(fund_round, state_of(context, fund_round)) for fund_round in fund.rounds]
    opened = [(fund_round, about) for fund_round, about in states if about.state == "open"]
    if opened:
        return min(opened, key=lambda pair: pair[1].closes.order)[0]
    ahead = [(fund_round, about) for fund_round, about in states if about.state in ("coming", "between")]
    return min(ahead, key=lambda pair: pair[1].opens.order)[0] if ahead else None


def is_any_over_limit(fund: Fund, fund_round: Round, grants: Iterable[JoinedAward]) -> bool:
    """Whether one of the grants is more than can be asked for in this round, and its own round had another limit."""
    now = figure(fund_round.largest_bid or fund.largest_bid)
    of_rounds = ((joined, figure(joined.round.largest_bid or fund.largest_bid)) for joined in grants if joined.round)
    return any(
        now and then and joined.award.least and then.pounds != now.pounds and joined.award.least > now.pounds
        for joined, then in of_rounds
    )


def strip_of(context: Context, fund: Fund) -> Strip | None:
    """When bids could be made in two to six rounds, if every day is known."""
    spans = [open_spans(fund_round.all_windows) for fund_round in fund.rounds]
    if not 2 <= len(spans) <= MOST_ROUNDS or not all(spans):
        return None
    days = ((span, span[0] <= context.today <= span[1]) for of_round in spans for span in of_round)
    return strip(sorted(days))
