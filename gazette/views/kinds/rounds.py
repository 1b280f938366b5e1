"""A funding round in lists: of its fund, of its topic, and of what is open."""

from __future__ import annotations

from gazette.records import Fund
from gazette.records.fund import Round
from gazette.records.windows import Openness, next_window
from gazette.sentences import funds, windows
from gazette.views.context import Context
from gazette.views.shapes.parts import Row, Tag, Tone, Value

STATE_TONES: dict[Openness, Tone] = {"coming": "blue", "open": "green", "between": "blue", "closed": "grey"}


def row(context: Context, fund: Fund, fund_round: Round) -> Row:
    window = next_window(fund_round.all_windows, context.today)
    grants = sum(award.round == fund_round.id for award in fund.grants)
    opens = windows.opens(window.opens, context.today)
    details = (opens, funds.grants_listed(grants), funds.awarded(fund_round.awarded))
    return Row(
        title=fund_round.title,
        address=fund.round_address(fund_round.id),
        date=None
        if window.closes.says_nothing
        else Value(windows.closes(window.closes, context.today), iso=window.closes.iso),
        summary=funds.pot(fund_round.pot),
        tags=state_tags(context, fund_round),
        details=tuple(filter(None, details)),
    )


def state_tags(context: Context, fund_round: Round) -> tuple[Tag, ...]:
    """Whether it takes bids, as far as its dates say."""
    state = fund_round.state(context.today)
    if state is None:
        return ()
    opens = next_window(fund_round.all_windows, context.today).opens
    return (Tag(windows.state_name(state, opens), STATE_TONES[state]),)


def is_any_open(context: Context, fund: Fund) -> bool:
    """Whether one of the rounds of a fund takes bids today."""
    return any(fund_round.state(context.today) == "open" for fund_round in fund.rounds)
