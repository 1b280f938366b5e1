"""A consultation, and its line in the list."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Consultation
from gazette.views.pages import RecordPage
from gazette.views.parts import Mark, Row, Said, Section, Tone
from gazette.views.record import Desk, page_of, status_marks
from gazette.views.wording import fact, facts, said

STAGE_TONES: dict[str, Tone] = {
    "coming": "blue",
    "open": "green",
    "closed": "grey",
    "outcome published": "purple",
    "not known": "yellow",
}


def of(desk: Desk, consultation: Consultation) -> RecordPage:
    """What was asked, until when, and what came of it."""
    key_facts = facts(
        fact("Opens", consultation.opens),
        fact("Closes", consultation.closes),
        fact("Said to last", consultation.stated_length),
        fact("On its length", consultation.stated_length_note),
        fact("About", consultation.about),
        fact("Run by", consultation.run_by),
        fact("How to respond", tuple(Said(way.how, way.url) for way in consultation.ways_to_respond)),
        fact("Responses", consultation.responses),
    )
    return page_of(
        desk,
        consultation,
        marks=(stage_mark(desk, consultation),),
        key_facts=key_facts,
        sections=_outcome(desk, consultation),
    )


def row(desk: Desk, consultation: Consultation) -> Row:
    details = (f"opens {consultation.opens}", f"closes {consultation.closes}")
    marks = (*status_marks(consultation), stage_mark(desk, consultation))
    return Row(
        consultation.title,
        consultation.address,
        said(consultation.when),
        consultation.summary,
        marks,
        details,
    )


def stage_mark(desk: Desk, consultation: Consultation) -> Mark:
    stage = consultation.stage(desk.today)
    return Mark("Dates not known" if stage == "not known" else stage.capitalize(), STAGE_TONES[stage])


def _outcome(desk: Desk, consultation: Consultation) -> Iterator[Section]:
    result = consultation.result
    if result is None:
        return
    decision = desk.library.find("decision", result.decision) if result.decision else None
    rows = facts(
        fact("Published", result.date),
        fact("Decision", decision.record.title if decision else None, decision.address if decision else None),
    )
    yield Section("What came of it", "page-outcome", (result.summary,), facts=rows)
