"""What a list of consultations shows above its years: those that are open, may be open or open later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.records import Consultation
from gazette.records.consultation import Stage
from gazette.records.windows import next_window
from gazette.sentences import consultation_answers
from gazette.views.context import Context
from gazette.views.kinds import consultations
from gazette.views.record.badges import badges
from gazette.views.record.contact import ask_the_office
from gazette.views.record.openings import HOW_TO_RESPOND
from gazette.views.shapes.parts import Group, Link, ReaderAction, Row


def groups_ahead(context: Context, several: Sequence[Consultation]) -> Iterator[Group]:
    """Those that are open, the first to close first, then those that open later, above the years of their list."""
    for heading, anchor, listed in (
        (consultation_answers.OPEN, "page-open", _in_stage(context, several, "open")),
        (consultation_answers.PERHAPS, "page-perhaps", _perhaps_open(context, several)),
        (consultation_answers.LATER, "page-later", _in_stage(context, several, "coming", "between")),
    ):
        listed.sort(key=lambda consultation: next_window(consultation.all_windows, context.today).closes.order)
        if listed:
            yield Group(heading, anchor, tuple(_below_stage(context, consultation) for consultation in listed))


def _below_stage(context: Context, consultation: Consultation) -> Row:
    """A row without the stage, which the heading above it says; in an office's own record with the way to respond."""
    return replace(
        consultations.row_ahead(context, consultation),
        tags=badges(context.library, consultation),
        action=None if context.is_compiled else _to_respond(context, consultation),
    )


def _to_respond(context: Context, consultation: Consultation) -> Link | None:
    """How to respond to what is open; of what may be open, how to ask."""
    stage = consultation.stage(context.today)
    if stage is None:
        return consultations.whether_open(context, consultation)
    return Link(HOW_TO_RESPOND, consultation.address) if stage == "open" else None


def open_now(context: Context, several: Sequence[Consultation]) -> str:
    """How many are open, may be open and open later, or that none is, as far as anybody says."""
    is_compiled = context.is_compiled
    is_open, later = len(_in_stage(context, several, "open")), len(_in_stage(context, several, "coming"))
    again = len(_in_stage(context, several, "between"))
    perhaps = len(_perhaps_open(context, several))
    words = consultation_answers.of_list(is_open, perhaps, later, again, is_compiled=is_compiled)
    unsure = len(_in_stage(context, several, None))
    return words or consultation_answers.none_open(len(several), unsure, is_compiled=is_compiled)


def action(context: Context, several: Sequence[Consultation]) -> ReaderAction | None:
    """Whom to ask what is open, where no source says of any that it is or may be."""
    has_any = _in_stage(context, several, "open") or _perhaps_open(context, several)
    link = None if has_any else ask_the_office(context)
    return ReaderAction("", plain_links=(link,)) if link else None


def _in_stage(context: Context, several: Sequence[Consultation], *stages: Stage | None) -> list[Consultation]:
    visible = (consultation for consultation in several if not consultation.is_hidden)
    return [consultation for consultation in visible if consultation.stage(context.today) in stages]


def _perhaps_open(context: Context, several: Sequence[Consultation]) -> list[Consultation]:
    """Those that may have opened and may not have closed yet, as far as anybody says."""
    unsure = _in_stage(context, several, None)
    return [consultation for consultation in unsure if consultations.is_perhaps_open(context, consultation)]
