"""The page of a consultation, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Consultation
from gazette.sentences import consultations
from gazette.views.context import Context
from gazette.views.record.page import record_fact, record_page, status_tags
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag, Tone, Value

STAGE_TONES: dict[str, Tone] = {
    "coming": "blue",
    "open": "green",
    "closed": "grey",
    "outcome published": "purple",
    "not known": "yellow",
}


def page(context: Context, consultation: Consultation) -> RecordPage:
    key_facts = facts(
        fact("Opens", consultation.opens),
        fact("Closes", consultation.closes),
        fact("Said to last", consultation.stated_length),
        fact("On its length", consultation.stated_length_note),
        fact("About", consultation.about),
        fact("Run by", consultation.run_by),
        fact("How to respond", tuple(Value(way.how, way.url) for way in consultation.ways_to_respond)),
        fact("Responses", consultation.responses),
    )
    return record_page(
        context,
        consultation,
        tags=(stage_tag(context, consultation),),
        key_facts=key_facts,
        sections=_outcome(context, consultation),
    )


def row(context: Context, consultation: Consultation) -> Row:
    details = (consultations.opens(consultation.opens), consultations.closes(consultation.closes))
    tags = (*status_tags(consultation), stage_tag(context, consultation))
    return Row(
        consultation.title,
        consultation.address,
        date=listed_date(consultation.listed_date),
        summary=consultation.summary,
        tags=tags,
        details=details,
    )


def stage_tag(context: Context, consultation: Consultation) -> Tag:
    stage = consultation.stage(context.today)
    return Tag(consultations.stage_name(stage), STAGE_TONES[stage])


def _outcome(context: Context, consultation: Consultation) -> Iterator[Section]:
    result = consultation.result
    if result is None:
        return
    rows = facts(
        fact("Published", result.date),
        record_fact(context, "Decision", "decision", result.decision),
    )
    yield Section("What came of it", "page-outcome", paragraphs=(result.summary,), facts=rows)
