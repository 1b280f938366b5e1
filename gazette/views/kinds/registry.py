"""How each kind of record is printed."""

from __future__ import annotations

from gazette.records import Consultation, Course, Decision, Fund, Meeting, Plan, Record, Report, Topic
from gazette.views.context import Context
from gazette.views.kinds import consultations, courses, decisions, funds, meetings, plans, reports, topics
from gazette.views.shapes.parts import Row


def row(context: Context, record: Record) -> Row:
    """The line of any record, as its own kind shows it."""
    if isinstance(record, Decision):
        return decisions.row(record)
    if isinstance(record, Report):
        return reports.row(record)
    if isinstance(record, Fund):
        return funds.row(context, record)
    if isinstance(record, Course):
        return courses.row(record)
    if isinstance(record, Consultation):
        return consultations.row(context, record)
    if isinstance(record, Meeting):
        return meetings.row(record)
    if isinstance(record, Plan):
        return plans.row(record)
    if isinstance(record, Topic):
        return topics.row(context, record)
    return Row(record.title, record.address, summary=record.summary)
