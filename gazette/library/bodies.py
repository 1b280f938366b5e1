"""Which body acted: the office under its name of that day, or a registered body instead of the office."""

from __future__ import annotations

from dataclasses import replace

from gazette.dates import UNKNOWN, KnownDate
from gazette.library.library import Library
from gazette.records import Consultation, Decision, Plan, Record, Report
from gazette.records.paper import Paper
from gazette.sentences.office import name_at

OWN_ACTS = (Decision, Report, Consultation, Plan)


def is_of_another_body(library: Library, decision: Decision) -> bool:
    """Whether only registered bodies made it, such as a court, so that it is listed but is none of the office's."""
    names = {name.casefold() for name in decision.decided_by}
    return bool(names) and names <= library.body_names.bodies and not names & library.body_names.office


def day_of_act(record: Record) -> KnownDate:
    """The day on which the office acted. A paper that has no exact day was written before it was signed or published.

    What is kept up to date, and what has no date of its own, goes by its publication.
    """
    if not isinstance(record, Paper):
        is_dated = record.when.is_known and not record.is_ongoing
        return record.when if is_dated else record.published
    if isinstance(record, Decision) and record.is_planned:
        return record.published
    out = (record.published, record.signed if isinstance(record, Decision) else None)
    latest = min((known.last for known in out if known and known.last), default=None)
    own = record.when
    if latest is None or (own.first and own.first > latest) or (own.last and own.last <= latest):
        return own
    return replace(own if own.is_known else UNKNOWN, last=latest)


def office_of_the_day(library: Library, record: Record) -> str:
    """The name of the office on the day of its act, or its names; "" for what another body did or is only planned."""
    if not isinstance(record, OWN_ACTS) or (isinstance(record, Decision) and is_of_another_body(library, record)):
        return ""
    is_act = not (isinstance(record, Decision) and record.is_planned)
    return name_at(library.office.names_at(day_of_act(record))) if is_act else ""


def earlier_office(library: Library, record: Record, today: KnownDate) -> str:
    """The name of the office on the day of its act, if it has another name today."""
    name = office_of_the_day(library, record)
    return "" if name == name_at(library.office.names_at(today)) else name
