"""On the home page: what is open now, with what a reader can do about it, and the next dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gazette.library.deadlines import LEFT_OUT, Deadline
from gazette.records import Consultation, Fund
from gazette.records.windows import next_window
from gazette.sentences import funds, site
from gazette.views.context import Context
from gazette.views.kinds import bidding, consultations, rounds
from gazette.views.lists import deadline_list
from gazette.views.record.badges import badges
from gazette.views.record.openings import HOW_TO_RESPOND
from gazette.views.shapes.home_parts import Opening
from gazette.views.shapes.parts import Link, Row

MOST_AHEAD = 5


def open_now(context: Context) -> tuple[Opening, ...]:
    """Every round and consultation that is open today, the one that closes first before the others."""
    funds_shown = (fund for fund in context.library.funds if fund.status not in LEFT_OUT)
    openings = [opening for fund in funds_shown for opening in _open_rounds(context, fund)]
    openings += [
        (_closing(consultation, context.today), _open_consultation(context, consultation))
        for consultation in context.library.of(Consultation)
        if consultation.status not in LEFT_OUT and consultation.stage(context.today) == "open"
    ]
    return tuple(opening for _, opening in sorted(openings, key=lambda pair: (pair[0], pair[1].row.title)))


def ahead(context: Context, openings: tuple[Opening, ...]) -> list[Row]:
    """The next dates that are known within a month, without those of what is open now."""
    listed = {opening.row.address for opening in openings}
    return [_row_ahead(context, deadline) for deadline in _to_come(context) if deadline.address not in listed][
        :MOST_AHEAD
    ]


def nothing_open(context: Context) -> str:
    """That nothing is open, with the next date; a compiled record knows only what it found."""
    next_date = next(iter(_to_come(context)), None)
    words = (deadline_list.row(context, next_date).lead, next_date.title, next_date.when) if next_date else None
    return site.nothing_open(words, is_compiled=context.is_compiled)


def _to_come(context: Context) -> Iterator[Deadline]:
    deadlines = deadline_list.deadlines_to_come(context)
    return (deadline for deadline in deadlines if deadline.when.precision in deadline_list.WITHIN_A_MONTH)


def _row_ahead(context: Context, deadline: Deadline) -> Row:
    listed = deadline_list.row(context, deadline)
    return replace(listed, title=listed.title.rstrip("."), summary="", details=())


def _closing(consultation: Consultation, today: date) -> date:
    return next_window(consultation.all_windows, today).closes.last or date.max


def _open_rounds(context: Context, fund: Fund) -> Iterator[tuple[date, Opening]]:
    for fund_round in fund.rounds:
        state = rounds.state_of(context, fund_round)
        action = bidding.action(context, fund, fund_round, on_page_of_round=False)
        if action is None or state.state != "open":
            continue
        row = Row(
            funds.round_title(fund.title, fund_round.title),
            fund.round_address(fund_round.id),
            summary=funds.money_available(fund_round.pot),
            tags=badges(context.library, fund),
        )
        link = action.links[0] if action.links else action.plain_links[-1]
        until = funds.round_answer(state, context.today)
        yield state.closes.last or date.max, Opening(row, until, link, is_button=bool(action.links))


def _open_consultation(context: Context, consultation: Consultation) -> Opening:
    closes = next_window(consultation.all_windows, context.today).closes
    row = replace(consultations.row(context, consultation), date=None, details=())
    row = replace(row, tags=badges(context.library, consultation))
    link = Link(HOW_TO_RESPOND, consultation.address)
    is_compiled = context.is_compiled
    return Opening(row, site.open_for_views(closes), link, is_button=not is_compiled)
