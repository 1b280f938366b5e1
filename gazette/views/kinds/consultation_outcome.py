"""The outcome of a consultation: the decision in a sentence, who answered, and the answers to each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import Consultation, Decision, Record
from gazette.records.consultation_result import ConsultationAnswer, ConsultationQuestion
from gazette.sentences import consultation_answers
from gazette.sentences import consultations as sentences
from gazette.sentences.consultation_answers import LONGEST_SUMMARY
from gazette.sentences.records import stated
from gazette.views.context import Context
from gazette.views.kinds import decision_head
from gazette.views.record.page import record_fact
from gazette.views.record.prose import title_of
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import fact, facts, text_value
from gazette.views.shapes.parts import Fact, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of


def sections_of(context: Context, consultation: Consultation) -> Iterator[Section]:
    result = consultation.result
    if result is None:
        return
    is_compiled = context.is_compiled
    tables = tuple(_answers(context, question) for question in result.questions)
    how = facts(fact("Who answered", result.respondents), fact("Method", result.method))
    decided = context.library.linked("decision", result.decision)
    rows = facts(
        *(() if tables else how),
        _report(context, result.report),
        record_fact(context, "Decision", "decision", result.decision),
    )
    heading = consultation_answers.outcome_heading(has_decision=bool(result.decision), is_compiled=is_compiled)
    long_summary = result.summary if result.summary and len(result.summary) > LONGEST_SUMMARY else ""
    what = _what_was_decided(context, decided.record) if decided else ""
    paragraphs = tuple(filter(None, (long_summary, what)))
    if paragraphs or any(line.label != "Decision" for line in rows):  # which the head names
        yield Section(heading, "page-outcome", paragraphs=paragraphs, facts=rows)
    if tables:
        yield Section(sentences.ANSWERS_HEADING, "page-answers", facts=how, tables=tables)


def _what_was_decided(context: Context, decision: Record) -> str:
    """What was decided, by whom and when, as the page of the decision answers; "" where its notice does not say."""
    if not isinstance(decision, Decision) or decision.is_hidden or not stated(decision.decision):
        return ""
    return decision_head.answer(context, decision)


def _report(context: Context, written: str | None) -> Fact | None:
    target = context.library.linked("any", written)
    return fact("Report", title_of(target), target.address) if target else None


def _answers(context: Context, question: ConsultationQuestion) -> Table:
    note = sentences.about_answers(question.responses, question.note, several=question.several is True)
    (source,) = sources_of(context.library, (question.source,)) if question.source else (None,)
    return replace(table_of(question.question, ANSWER_COLUMNS, question.answers, note=note), source=source)


ANSWER_COLUMNS: tuple[TableColumn[ConsultationAnswer], ...] = (
    TableColumn("Answer", lambda answer: Value(answer.answer), is_wide=True),
    TableColumn("Share", lambda answer: text_value(answer.share), is_number=True),
    TableColumn("Number", lambda answer: text_value(answer.count), is_number=True),
)
