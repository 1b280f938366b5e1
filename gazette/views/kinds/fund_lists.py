"""The funds in their list: those that are open for bids first, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gazette.grouping import grouped
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.sentences import funds as sentences
from gazette.sentences import list_counts, windows
from gazette.sentences.days import with_weekday
from gazette.sentences.funds import RoundState
from gazette.sentences.voices import voiced
from gazette.views.context import Context, counted_of
from gazette.views.kinds import bidding, rounds
from gazette.views.kinds.funds import is_counted, row
from gazette.views.kinds.rounds import OVER
from gazette.views.money.bids import takes_bids
from gazette.views.money.totals import joined_total
from gazette.views.record.contact import ask_the_office
from gazette.views.shapes.labels import fact, facts, group_of
from gazette.views.shapes.parts import Group, ReaderAction, Row, Value


def groups(context: Context, funds: Sequence[Fund]) -> tuple[Group, ...]:
    """The funds that are open for bids or will be, the next to close or to open first; then the others by title.

    In a compiled record those of which nothing says that bids could be made are apart: perhaps they were no funds.
    """
    ahead = _ahead(context, funds)
    opened = _opened(ahead)
    coming = sorted((entry for entry in ahead if entry[2].state != "open"), key=lambda entry: entry[2].opens.order)
    names = {fund.name for fund, *_ in ahead}
    by_end = grouped((_end(context, fund), fund) for fund in funds if fund.name not in names)
    over, unsure = (
        voiced(name, is_compiled=context.is_compiled) for name in ("funds that are over", "funds that may be open")
    )
    name_of_others = "Other funds" if ahead else unsure if len(by_end) > 1 else "All funds"
    parts = (
        ("Open for bids", "open", [_open_row(context, *entry) for entry in opened]),
        ("Opening later", "coming", [_coming_row(context, fund, about) for fund, _, about in coming]),
        (name_of_others, "all", [row(context, fund) for fund in by_end.get("", ())]),
        (over, "closed", [row(context, fund) for fund in by_end.get("over", ())]),
        (sentences.NOT_FOR_BIDS, "other", [row(context, fund) for fund in by_end.get("not for bids", ())]),
    )
    listed = (group_of(heading, anchor, rows) for heading, anchor, rows in parts if rows)
    return tuple(_not_counted(group) if group.heading == sentences.NOT_FOR_BIDS else group for group in listed)


Ahead = tuple[Fund, Round, RoundState]  # a fund with its round that is open or opens next, and what its dates say


def _ahead(context: Context, funds: Sequence[Fund]) -> list[Ahead]:
    next_rounds = ((fund, rounds.next_round(context, fund)) for fund in funds)
    return [(fund, other, rounds.state_of(context, other)) for fund, other in next_rounds if other]


def _opened(ahead: Sequence[Ahead]) -> list[Ahead]:
    """Those that are open, the next to close first."""
    return sorted((entry for entry in ahead if entry[2].state == "open"), key=lambda entry: entry[2].closes.order)


def _not_counted(group: Group) -> Group:
    return replace(group, lead=list_counts.not_counted_as_funds(len(group.rows)))


def _open_row(context: Context, fund: Fund, fund_round: Round, about: RoundState) -> Row:
    """Among the open funds: the day on which bids close first, what is available, and the way to bid."""
    closes, is_compiled = about.closes, context.is_compiled
    shown = row(context, fund)
    sums = (sentences.money_available(fund_round.pot).rstrip("."), *shown.details[1:])
    steps = bidding.how_to_bid(fund, fund_round)
    return replace(
        shown,
        date=None
        if closes.says_nothing
        else Value(windows.closes(with_weekday(closes), context.today), iso=closes.iso),
        details=tuple(filter(None, sums if is_compiled else (fund_round.title, *sums))),
        links=(*shown.links, *(facts(fact(steps.text, fund_round.title, steps.address)) if is_compiled else ())),
        action=None if is_compiled else steps,
    )


def _coming_row(context: Context, fund: Fund, about: RoundState) -> Row:
    """Among those that open later: the day on which bids open in the place of a date, then when they close."""
    shown = row(context, fund)
    closes = windows.closes(with_weekday(about.closes), context.today)
    return replace(
        shown,
        date=Value(windows.opens(with_weekday(about.opens), context.today), iso=about.opens.iso),
        details=tuple(filter(None, (closes, *shown.details[1:]))),
    )


def _end(context: Context, fund: Fund) -> str:
    """Whether it is over, or in a compiled record nothing says that bids could be made; "" otherwise."""
    if _is_over(context, fund):
        return "over"
    return "" if is_counted(context, fund) else "not for bids"


def number_of(context: Context) -> int:
    return sum(isinstance(fund, Fund) and is_counted(context, fund) for fund in counted_of(context, Fund))


def _is_over(context: Context, fund: Fund) -> bool:
    """Whether it is closed, or all its rounds are. In a compiled record a later round may not have been found."""
    states = [fund_round.state(context.today) for fund_round in fund.rounds if takes_bids(fund, fund_round)]
    has_closed = bool(states) and all(state == "closed" for state in states)
    return fund.status in OVER or (has_closed and not context.is_compiled)


def answer_of_list(context: Context, funds: Sequence[Fund]) -> str:
    """How many funds are open for bids, a few of them with their names; of none, what the grants listed come to."""
    opened, grants = _opened(_ahead(context, funds)), context.grants.awards
    of_funds = sum(is_counted(context, fund) for fund in funds)
    names = [f"{fund.title} {sentences.until(about)}" for fund, _, about in opened if not about.closes.says_nothing]
    named = names if len(names) == len(opened) else ()
    answer = list_counts.open_of_all(len(opened), of_funds, named, is_compiled=context.is_compiled)
    listed = voiced("listed", is_compiled=context.is_compiled)
    return f"{answer} {joined_total(grants).answer(listed)}." if grants and not opened else answer


def action(context: Context, funds: Sequence[Fund]) -> ReaderAction | None:
    """Whom to ask what is open, where no source says of any that it is."""
    link = None if _opened(_ahead(context, funds)) else ask_the_office(context)
    return ReaderAction("", plain_links=(link,)) if link else None


def not_counted(context: Context, funds: Sequence[Fund]) -> str:
    """What the total of all grants leaves out, where the answer gives it."""
    return "" if _opened(_ahead(context, funds)) else joined_total(context.grants.awards).not_counted
