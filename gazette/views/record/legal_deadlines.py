"""The steps that the law wants by a certain day, on the page of their record, among the duties and as data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.dates import on
from gazette.library.legal_deadlines import WorkedOutDeadline, all_legal_deadlines, legal_deadlines_of
from gazette.records import Record
from gazette.records.legal_deadline import LegalDeadline
from gazette.sentences import legal_deadlines as sentences
from gazette.sentences.duties import DueDate
from gazette.sentences.legal_deadlines import DeadlineOutcome
from gazette.views.context import Context
from gazette.views.shapes.dataset import DataField, Dataset, dataset_of, declared
from gazette.views.shapes.parts import Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

ANCHOR = "page-legal-deadlines"


def sections_of(context: Context, record: Record) -> Iterator[Section]:
    """The steps of a record: in a compiled record the day in law beside what was found, without a verdict."""
    steps = () if record.is_hidden else tuple(legal_deadlines_of(record))
    if steps:
        caption = f"{sentences.HEADING}: {record.title}"
        table = table_of(caption, _columns(context), steps, anchor=lambda step: step.anchor)
        yield Section(sentences.HEADING, ANCHOR, tables=(table,))


def section_of_all(context: Context) -> Iterator[Section]:
    """The steps of all records: those ahead, the next first, then those that have passed, the newest first."""
    steps = _ahead_first(context)
    if steps:
        columns = (TableColumn("Document", _document, is_wide=True), *_columns(context))
        table = table_of(sentences.HEADING, columns, steps)
        yield Section(sentences.HEADING, ANCHOR, tables=(table,))


def not_taken(context: Context, outcome: DeadlineOutcome) -> Iterator[DueDate]:
    """The steps that are overdue, or those that are due, in an office's own record only."""
    for step in _ahead_first(context):
        if step.first and step.last and step.outcome(context.today) == outcome:
            yield sentences.step(step.deadline.step, step.deadline.about), step.first, step.last


def _ahead_first(context: Context) -> list[WorkedOutDeadline]:
    by_address = sorted(all_legal_deadlines(context.library), key=lambda step: step.record.address)
    steps = sorted(by_address, key=lambda step: step.last or date.min, reverse=True)
    ahead = [step for step in steps if step.last and step.last >= context.today]
    return [*sorted(ahead, key=lambda step: step.last or date.max), *(step for step in steps if step not in ahead)]


def dataset(context: Context) -> Dataset:
    """The steps of all records, a row for each."""
    fields = (*FIELDS, *declared(LegalDeadline, lambda step: step.deadline), *_outcome_field(context))
    return dataset_of("legal-deadlines", sentences.HEADING, fields, all_legal_deadlines(context.library))


def _columns(context: Context) -> tuple[TableColumn[WorkedOutDeadline], ...]:
    is_compiled = context.is_compiled
    heading = "What was found" if is_compiled else "Done"
    columns = (
        TableColumn("Step", _step, is_wide=True),
        TableColumn("Legal deadline", _last_day, is_wide=True),
        TableColumn[WorkedOutDeadline](heading, lambda step: _done(context, step)),
    )
    return columns if is_compiled else (*columns, TableColumn("Result", lambda step: _result(context, step)))


def _document(step: WorkedOutDeadline) -> Value:
    return Value(step.record.title, f"{step.record.address}#{step.anchor}")


def _step(step: WorkedOutDeadline) -> Value:
    in_law = sentences.STEPS[step.deadline.step]
    return Value(sentences.step(step.deadline.step, step.deadline.about), note=in_law.law)


def _last_day(step: WorkedOutDeadline) -> Value:
    iso = on(step.day).iso if step.day else None
    rule = sentences.rule(step.deadline.step, step.deadline.year or step.deadline.counted_from)
    return Value(sentences.last_day(step.first, step.last), iso=iso, note=rule)


def _done(context: Context, step: WorkedOutDeadline) -> Value:
    deadline = step.deadline
    words = sentences.done(deadline.step, deadline.done, is_compiled=context.is_compiled)
    target = context.library.linked("any", deadline.record)
    iso = deadline.done.iso if deadline.done else None
    return Value(words, target.address if target else None, note=sentences.event(deadline.step, deadline.done), iso=iso)


def _result(context: Context, step: WorkedOutDeadline) -> Value:
    words, tone = sentences.OUTCOMES[step.outcome(context.today)]
    return Value(words, tone=tone, note=sentences.days_late(step.days_late))


def _outcome_field(context: Context) -> tuple[DataField[WorkedOutDeadline], ...]:
    if context.is_compiled:
        return ()
    meaning = "met, late, not done, due or cannot tell, on the day of the data."
    return (DataField("result", "Result", meaning, lambda step: step.outcome(context.today)),)


FIELDS: tuple[DataField[WorkedOutDeadline], ...] = (
    DataField(
        "address",
        "Address",
        "The address of the step on this site, from its root.",
        lambda step: f"{step.record.address}#{step.anchor}",
    ),
    DataField("document", "Document", "The document that names the step.", lambda step: step.record.identity),
    DataField("law", "Law", "Where the law says it.", lambda step: sentences.STEPS[step.deadline.step].law),
    DataField("last_day_from", "Last day, at the earliest", "The earliest day it can be.", lambda step: step.first),
    DataField("last_day_to", "Last day, at the latest", "The latest day it can be.", lambda step: step.last),
)
