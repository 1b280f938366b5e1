"""The page of a record of any kind whose words were removed for good, and its row in lists."""

from __future__ import annotations

from gazette.records import Decision, Record
from gazette.views.context import Context
from gazette.views.record.badges import badges
from gazette.views.record.page import record_page
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row


def page(context: Context, record: Record) -> RecordPage:
    """Its title, its reference, its dates and the reason."""
    is_numbered = isinstance(record, Decision) and record.has_reference
    details = facts(
        fact("Reference", record.reference if isinstance(record, Decision) and is_numbered else None),
        fact((record.main_date_label or record.main_date).capitalize(), record.when if record.when.is_known else None),
    )
    return record_page(context, record, details=details)


def row(context: Context, record: Record) -> Row:
    return Row(
        record.title,
        record.address,
        date=None if record.is_listed_by_title else listed_date(record.listed_date),
        summary=record.summary,
        tags=badges(context.library, record),
    )
