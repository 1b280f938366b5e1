"""What belongs to a topic and is open or ahead: funding rounds, consultations and meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.dates import KnownDate
from gazette.library.deadlines import LEFT_OUT
from gazette.records import Consultation, Fund, Meeting, Record
from gazette.records.windows import next_window
from gazette.sentences import topics
from gazette.sentences.funds import round_title
from gazette.views.context import Context
from gazette.views.kinds import bidding, consultations, meetings, rounds
from gazette.views.record.badges import badges
from gazette.views.shapes.labels import ROUND, fact, facts, group_of
from gazette.views.shapes.parts import Fact, Row, Section, Value

TO_COME = ("coming", "between")
AheadRow = tuple[bool, KnownDate, Row]  # whether it is still to come; when it closes or else begins


def sections_of(context: Context, about: Iterable[Record]) -> tuple[Section, ...]:
    """What is open and what is ahead, without a tag that repeats the heading; nothing where there is none."""
    several = _in_order(context, about)
    if not several:
        return ()
    heading = topics.open_and_coming(is_any_open=not several[0][0], is_any_ahead=several[-1][0])
    group = group_of(heading, "page-ahead", (row for *_, row in several))
    return (Section(heading, group.anchor, rows=group.rows),)


def open_fact(context: Context, about: Iterable[Record]) -> tuple[Fact, ...]:
    """For the strip of facts: what is open and closes first, and when."""
    opened = [row for is_to_come, _, row in _in_order(context, about) if not is_to_come]
    when = opened[0].date.text if opened and opened[0].date else ""
    return facts(fact(topics.OPEN, Value(opened[0].title, opened[0].address, note=when)) if opened else None)


def _in_order(context: Context, about: Iterable[Record]) -> list[AheadRow]:
    """What is open, the first to close first, then what is ahead, the earliest first."""
    records = (record for record in about if record.status not in LEFT_OUT)
    several = [ahead for record in records for ahead in _of_record(context, record)]
    return sorted(several, key=lambda ahead: (ahead[0], ahead[1].order))


def _of_record(context: Context, record: Record) -> Iterator[AheadRow]:
    if isinstance(record, Fund):
        yield from _rounds(context, record)
    elif isinstance(record, Consultation):
        stage, window = record.stage(context.today), next_window(record.all_windows, context.today)
        if stage == "open" or stage in TO_COME:
            when = window.closes if stage == "open" else window.opens
            yield stage in TO_COME, when, consultations.row_ahead(context, record)
    elif isinstance(record, Meeting) and record.state(context.today) in meetings.AHEAD:
        yield True, record.date, meetings.row(context, record)


def _rounds(context: Context, fund: Fund) -> Iterator[AheadRow]:
    for fund_round in fund.rounds:
        about = rounds.state_of(context, fund_round)
        if about.state == "open" or about.state in TO_COME:
            row = rounds.row(context, fund, fund_round)
            has_button = about.state == "open" and not context.is_compiled
            row = replace(
                row,
                title=round_title(fund.title, fund_round.title),
                tags=(*badges(context.library, fund), *row.tags),
                details=(ROUND, *row.details),
                action=bidding.how_to_bid(fund, fund_round) if has_button else None,
            )
            yield about.state in TO_COME, about.closes if about.state == "open" else about.opens, row
