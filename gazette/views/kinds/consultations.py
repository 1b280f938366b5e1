"""The page of a consultation, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Consultation
from gazette.records.consultation import Stage
from gazette.records.windows import next_window
from gazette.sentences import windows
from gazette.views.context import Context
from gazette.views.record.badges import badges
from gazette.views.record.openings import how_to_respond, window_values
from gazette.views.record.page import record_fact, record_page
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag, Tone

STAGE_TONES: dict[Stage, Tone] = {
    "coming": "blue",
    "open": "green",
    "closed": "grey",
    "outcome published": "purple",
    "between": "blue",
}


def page(context: Context, consultation: Consultation) -> RecordPage:
    key_facts = facts(
        fact(windows.opens_label(consultation.opens, context.today), consultation.opens),
        fact(windows.closes_label(consultation.closes, context.today), consultation.closes),
        fact("Open", window_values(consultation.windows)),
        fact("Announced length", consultation.stated_length),
        fact("About its length", consultation.stated_length_note),
        fact("About", consultation.about),
        fact("Run by", consultation.run_by),
        fact("How to respond", how_to_respond(context, consultation)),
        fact("Responses", consultation.responses),
    )
    return record_page(
        context,
        consultation,
        tags=stage_tags(context, consultation),
        key_facts=key_facts,
        sections=_outcome(context, consultation),
    )


def row(context: Context, consultation: Consultation) -> Row:
    window, today = next_window(consultation.all_windows, context.today), context.today
    tags = (*badges(context.library, consultation), *stage_tags(context, consultation))
    return Row(
        consultation.title,
        consultation.address,
        date=listed_date(consultation.listed_date),
        summary=consultation.summary,
        tags=tags,
        details=tuple(filter(None, (windows.opens(window.opens, today), windows.closes(window.closes, today)))),
    )


def stage_tags(context: Context, consultation: Consultation) -> tuple[Tag, ...]:
    """Its stage, as far as its dates say."""
    stage = consultation.stage(context.today)
    if stage is None:
        return ()
    opens = next_window(consultation.all_windows, context.today).opens
    if stage == "outcome published" and context.library.office.is_compiled:
        stage = "closed"  # only the office knows that what followed is the outcome that it published
    return (Tag(windows.state_name(stage, opens), STAGE_TONES[stage]),)


def _outcome(context: Context, consultation: Consultation) -> Iterator[Section]:
    result = consultation.result
    if result is None:
        return
    is_compiled = context.library.office.is_compiled
    rows = facts(
        fact(windows.outcome_date_label(is_compiled=is_compiled), result.date),
        record_fact(context, "Decision", "decision", result.decision),
    )
    heading = windows.outcome_heading(is_compiled=is_compiled)
    yield Section(heading, "page-outcome", paragraphs=(result.summary,), facts=rows)
