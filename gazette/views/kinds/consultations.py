"""The page of a consultation, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.lengths import all_days
from gazette.records import Consultation
from gazette.records.consultation import Stage
from gazette.records.consultation_result import ConsultationAnswer, ConsultationQuestion
from gazette.records.windows import next_window, open_spans
from gazette.sentences import consultations as sentences
from gazette.sentences import windows
from gazette.views.context import Context
from gazette.views.record.badges import badges
from gazette.views.record.openings import how_to_respond, window_values
from gazette.views.record.page import record_fact, record_page
from gazette.views.record.prose import title_of
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import fact, facts, listed_date, text_value
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Row, Section, Table, Tag, Tone, Value
from gazette.views.shapes.tables import TableColumn, table_of

STAGE_TONES: dict[Stage, Tone] = {
    "coming": "blue",
    "open": "green",
    "closed": "grey",
    "outcome published": "purple",
    "between": "blue",
}


def page(context: Context, consultation: Consultation) -> RecordPage:
    details = facts(
        fact(*windows.opens_fact(consultation.opens, context.today)),
        fact(*windows.closes_fact(consultation.closes, context.today)),
        fact("Open", window_values(consultation.windows)),
        fact("Announced length", consultation.stated_length),
        _open_for(consultation),
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
        details=details,
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
        fact("Who answered", result.respondents),
        fact("Method", result.method),
        _report(context, result.report),
        record_fact(context, "Decision", "decision", result.decision),
    )
    heading = windows.outcome_heading(is_compiled=is_compiled)
    if result.summary or rows:
        yield Section(heading, "page-outcome", paragraphs=(result.summary,) if result.summary else (), facts=rows)
    tables = tuple(_answers(context, question) for question in result.questions)
    if tables:
        yield Section(sentences.ANSWERS_HEADING, "page-answers", tables=tables)


def _report(context: Context, written: str | None) -> Fact | None:
    target = context.library.linked("any", written)
    return fact("Report", title_of(target), target.address) if target else None


def _answers(context: Context, question: ConsultationQuestion) -> Table:
    note = sentences.about_answers(question.responses, question.note, several=question.several is True)
    (source,) = sources_of(context.library, (question.source,)) if question.source else (None,)
    return replace(table_of(question.question, ANSWER_COLUMNS, question.answers, note=note), source=source)


def _open_for(consultation: Consultation) -> Fact | None:
    """How many days it is open, where all its days are known."""
    spans = open_spans(consultation.all_windows)
    if not spans:
        return None
    rule = sentences.FIRST_AND_LAST if len(spans) == 1 else sentences.DAYS_IN_WINDOWS
    return fact("Open for", (Value(sentences.open_for(sum(map(all_days, spans))), note=rule),))


ANSWER_COLUMNS: tuple[TableColumn[ConsultationAnswer], ...] = (
    TableColumn("Answer", lambda answer: Value(answer.answer), is_wide=True),
    TableColumn("Share", lambda answer: text_value(answer.share), is_number=True),
    TableColumn("Number", lambda answer: text_value(answer.count), is_number=True),
)
