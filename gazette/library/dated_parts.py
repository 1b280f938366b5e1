"""The parts of each record that become public on a day of their own."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import UNFILLED, KnownDate, on
from gazette.frontmatter.source import Place
from gazette.library.embargo import DatedPart
from gazette.library.folder import spreadsheet_of
from gazette.library.library import Library
from gazette.library.promise_evidence import day_of
from gazette.records import Consultation, Decision, Fund, Meeting, PublicRegister, Record
from gazette.records.paper import Paper
from gazette.sentences.changes import RESPONSES, results_of, state_of_promise

# What comes from the minutes, besides the outcome of each matter and the text below the fields.
OF_THE_MINUTES = (
    "minutes", "minutes_file", "minutes_published", "minutes_state", "minutes_approved", "minutes_approved_at",
    "minutes_corrections", "outcome", "chair", "members", "apologies", "in_attendance", "attendance", "declarations",
    "actions",
)  # fmt: skip
OF_A_MATTER = ("outcome", "decision")
OF_THE_RESULTS = ("results", "awarded", "funded", "more_than_the_pot")


def dated_parts_of(library: Library, record: Record) -> Iterator[DatedPart]:
    """The parts of a record that have a date of their own."""
    yield from _files(record)
    if isinstance(record, Consultation) and record.result and record.result.date:
        yield DatedPart(record, "the result", record.result.date, ("result", "date"), (("result",),))
    elif isinstance(record, Meeting):
        yield from _of_meeting(record)
    elif isinstance(record, Fund):
        yield from _of_fund(library, record)
    elif isinstance(record, PublicRegister):
        yield from _of_register(record)
    if isinstance(record, Decision):
        yield from _answers(record)
    if isinstance(record, Paper):
        yield from _of_promises(library, record)


def _files(record: Record) -> Iterator[DatedPart]:
    for number, attachment in enumerate(record.attachments):
        if attachment.published:
            part: Place = ("attachments", number)
            name, files = f"the file “{attachment.title}”", (attachment.file,)
            yield DatedPart(record, name, attachment.published, (*part, "published"), (part,), files=files)


def _of_meeting(meeting: Meeting) -> Iterator[DatedPart]:
    if meeting.minutes_published:
        matters = (("matters", number, name) for number, _ in enumerate(meeting.matters) for name in OF_A_MATTER)
        attached = (
            ("attachments", number)
            for number, attachment in enumerate(meeting.attachments)
            if attachment.file == meeting.minutes_file
        )
        parts = (*((name,) for name in OF_THE_MINUTES), *matters, *attached)
        files = (meeting.minutes_file,) if meeting.minutes_file else ()
        at = ("minutes_published",)
        yield DatedPart(meeting, "the minutes", meeting.minutes_published, at, parts, has_text=True, files=files)
    for number, recommendation in enumerate(meeting.panel_recommendations):
        if response := recommendation.response:
            part: Place = ("panel_recommendations", number, "response")
            name = f"the response to {recommendation.id}"
            yield DatedPart(meeting, name, response.date, (*part, "date"), (part,), noun=RESPONSES)
    for number, correction in enumerate(meeting.minutes_corrections):
        if correction.date:
            part = ("minutes_corrections", number)
            yield DatedPart(meeting, "a correction of the minutes", correction.date, (*part, "date"), (part,))


def _answers(decision: Decision) -> Iterator[DatedPart]:
    for number, act in enumerate(decision.scrutiny):
        if act.answered:
            at = ("scrutiny", number, "answered")
            parts = (at, ("scrutiny", number, "answer"))
            yield DatedPart(decision, "the answer under scrutiny", act.answered, at, parts)


def _of_promises(library: Library, paper: Paper) -> Iterator[DatedPart]:
    """Each change of the state of a promise, and each record that shows it."""
    for index, promise in enumerate(paper.promises):
        for number, step in enumerate(promise.history):
            step_at: Place = ("promises", index, "history", number)
            name, at = f"a change of the promise {promise.id}", (*step_at, "date")
            words = state_of_promise(promise.text)
            yield DatedPart(paper, name, step.date, at, (step_at,), for_readers=words, is_of_an_act=True)
        for number, evidence in enumerate(promise.evidence):
            part: Place = ("promises", index, "evidence", number)
            if target := library.linked("any", evidence.record):
                begins = day_of(target).first
                days = (target.record.published, on(begins) if begins else UNFILLED)
                name, at = f"evidence for the promise {promise.id}", (*part, "record")
                words = state_of_promise(promise.text)
                yield DatedPart(paper, name, UNFILLED, at, (part,), others=days, for_readers=words)


def _of_fund(library: Library, fund: Fund) -> Iterator[DatedPart]:
    """The results of each round, and each award."""
    for number, fund_round in enumerate(fund.rounds):
        if fund_round.results and not fund_round.results.anticipated:
            parts = tuple(("rounds", number, name) for name in OF_THE_RESULTS)
            name, words = f"the results of the round {fund_round.id}", results_of(fund_round.title)
            yield DatedPart(fund, name, fund_round.results, parts[0], parts, for_readers=words)
    for row in library.awards_in_funds.get(fund.path, ()):
        others: tuple[KnownDate, ...] = (row.decision.published,) if row.decision else ()
        if row.round and row.round.results and not row.round.results.anticipated:
            others += (row.round.results,)
        award, name, noun = row.award, f"the award {row.award.id}", (row.award.what, f"{row.award.what}s")
        at = ("awarded",)
        yield DatedPart(fund, name, award.awarded, at, line=award.line, others=others, noun=noun, is_of_an_act=True)


def _of_register(register: PublicRegister) -> Iterator[DatedPart]:
    for number, nil_return in enumerate(register.nil_returns):
        if nil_return.published:
            part = ("nil_returns", number)
            yield DatedPart(register, "a nil return", nil_return.published, (*part, "published"), (part,))
    for entry in () if register.rows_ahead else register.entries:
        yield DatedPart(
            register,
            "the row",
            register.date_of(entry),
            (register.date_column or "",),
            line=entry.line,
            noun=("entry", "entries"),
            is_of_an_act=True,
        )


def path_of(library: Library, piece: DatedPart) -> str:
    """The file of a part, as a person would name it: the spreadsheet of a row, otherwise the document."""
    record = piece.record
    return record.shown if piece.line is None else library.shown(spreadsheet_of(record.path))
