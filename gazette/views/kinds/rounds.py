"""A funding round in lists: of its fund, of its topic, and of what is open."""

from __future__ import annotations

from gazette.records import Fund
from gazette.records.fund import Round
from gazette.sentences import funds
from gazette.views.context import Context
from gazette.views.shapes.parts import Row, Tag, Tone, Value

STATE_TONES: dict[str, Tone] = {
    "open": "green",
    "not open yet": "blue",
    "closed": "grey",
    "not known": "yellow",
}


def row(context: Context, fund: Fund, fund_round: Round) -> Row:
    grants = sum(award.round == fund_round.id for award in fund.grants)
    return Row(
        title=fund_round.title,
        address=fund.round_address(fund_round.id),
        date=Value(funds.closes(fund_round.closes), iso=fund_round.closes.iso) if fund_round.closes.is_known else None,
        summary=funds.pot(fund_round.pot),
        tags=(state_tag(context, fund_round),),
        details=tuple(filter(None, (funds.opens(fund_round.opens), funds.grants_listed(grants)))),
    )


def state_tag(context: Context, fund_round: Round) -> Tag:
    state = fund_round.state(context.today)
    return Tag(funds.state_name(state), STATE_TONES[state])


def is_any_open(context: Context, fund: Fund) -> bool:
    """Whether one of the rounds of a fund takes bids today."""
    return any(fund_round.state(context.today) == "open" for fund_round in fund.rounds)
