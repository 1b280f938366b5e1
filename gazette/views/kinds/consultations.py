"""The page of a consultation, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from gazette.dates import KnownDate
from gazette.lengths import all_days
from gazette.library.targets import Target
from gazette.records import Consultation, Decision
from gazette.records.consultation import Stage, Way
from gazette.records.consultation_result import ConsultationAnswer, ConsultationQuestion
from gazette.records.windows import next_window, open_spans
from gazette.sentences import consultation_answers, windows
from gazette.sentences import consultations as sentences
from gazette.sentences.consultation_answers import LONGEST_SUMMARY, ConsultationFacts
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.record import calendar_links
from gazette.views.record.badges import badges
from gazette.views.record.contact import ask_link, contact_link
from gazette.views.record.openings import how_to_respond, ring, window_values
from gazette.views.record.page import record_fact, record_page
from gazette.views.record.prose import title_of
from gazette.views.record.related import followers_of
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import fact, facts, listed_date, text_value
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Link, ReaderAction, Row, Section, Table, Tag, Tone, Value
from gazette.views.shapes.tables import TableColumn, table_of

LATELY = timedelta(days=365)  # what opened before that is hardly open, where nobody says when it closed
STAGE_TONES: dict[Stage, Tone] = {
    "coming": "blue",
    "open": "green",
    "closed": "grey",
    "outcome published": "purple",
    "between": "blue",
}


def page(context: Context, consultation: Consultation) -> RecordPage:
    head_facts = () if consultation.is_hidden else facts(*_head_facts(context, consultation))
    shown = {line.label for line in head_facts}
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
        answer="" if consultation.is_hidden else _answer(context, consultation),
        head_facts=head_facts,
        action=_action(context, consultation),
        details=(line for line in details if line.label not in shown),
        sections=_outcome(context, consultation),
    )


def _answer(context: Context, consultation: Consultation) -> str:
    window, result = next_window(consultation.all_windows, context.today), consultation.result
    summary = result.summary if result and result.summary else ""
    return consultation_answers.answer(
        ConsultationFacts(
            consultation.stage(context.today),
            opens=window.opens,
            closes=window.closes,
            outcome=summary if len(summary) <= LONGEST_SUMMARY else "",
            followed=[(target.record.nouns[0], target.record.when) for target in _followers(context, consultation)],
            has_responses=bool(consultation.responses),
            has_answers=bool(result and result.questions),
            is_past=window.closes.is_past(context.today),
            is_compiled=context.library.office.is_compiled,
        )
    )


def _head_facts(context: Context, consultation: Consultation) -> Iterator[Fact | None]:
    """What the answer does not say: who runs it and, once it is over, how it went."""
    stage, is_compiled = consultation.stage(context.today), context.library.office.is_compiled
    if stage not in ("open", "coming", "between"):
        if not consultation.opens.says_nothing:
            yield fact(*windows.opens_fact(consultation.opens, context.today))
        yield fact("Responses", consultation.responses)
    if stage in ("open", "coming", "between"):
        yield fact("Run by", consultation.run_by)
        yield fact("Open", window_values(consultation.windows))
        return
    if consultation.result:
        yield fact(windows.outcome_date_label(is_compiled=is_compiled), consultation.result.date)
        yield record_fact(context, "Decision", "decision", consultation.result.decision)
    followed = (Value(title_of(target), target.address) for target in _followers(context, consultation))
    yield fact("What followed", tuple(followed))
    yield fact("Run by", consultation.run_by)


def _followers(context: Context, consultation: Consultation) -> tuple[Target, ...]:
    """What is certainly not ahead of the records that followed it, without the decision of its outcome."""
    written = consultation.result.decision if consultation.result else None
    decision = context.library.linked("decision", written)
    return tuple(
        target
        for target in followers_of(context.library, consultation)
        if not target.record.when.is_future(context.today)
        and not (isinstance(target.record, Decision) and target.record.is_planned)
        and not (decision and target.record.identity == decision.record.identity)
    )


def _action(context: Context, consultation: Consultation) -> ReaderAction | None:
    """How to respond while it is open, and before that a reminder. A compiled record has no buttons of the office."""
    stage = consultation.stage(context.today)
    if consultation.is_hidden or stage in ("closed", "outcome published"):
        return None
    if stage in ("coming", "between"):
        return _note_the_day(context, consultation)
    if stage is None:
        return _ask_whether_open(context, consultation)
    is_compiled, ways = context.library.office.is_compiled, consultation.ways_to_respond
    links = tuple(Link(_button(way), way.leads_to) for way in ways if way.leads_to)
    others = consultation_answers.ways([way.how for way in ways if not way.leads_to], is_first=not links)
    mailboxes = consultation_answers.write_to([way.mailbox for way in ways if way.mailbox])
    text = others if ways else voiced("how to respond not known", is_compiled=is_compiled)
    ask = contact_link(context, voiced("contact" if ways else "ask how to respond", is_compiled=is_compiled))
    if is_compiled:
        return ReaderAction(text or mailboxes, plain_links=links if ways else (ask,))
    calendar = calendar_links.link_of_day(context, consultation.identity)
    if links:
        return ReaderAction(mailboxes, (*links, *calendar), " ".join(filter(None, (others, ring(context)))))
    return ReaderAction(text, (ask, *calendar), ring(context))


def _note_the_day(context: Context, consultation: Consultation) -> ReaderAction | None:
    """The calendar of the day on which it opens, in the office's own record."""
    days = calendar_links.link_of_day(context, consultation.identity)
    return ReaderAction("", days, ring(context)) if days and not context.library.office.is_compiled else None


def _ask_whether_open(context: Context, consultation: Consultation) -> ReaderAction | None:
    """Where its dates do not say whether it is open, the office itself knows."""
    if context.library.office.is_compiled:
        return None
    return ReaderAction(
        "", (ask_link(context, consultation_answers.ASK_WHETHER_OPEN, consultation.title),), ring(context)
    )


def _button(way: Way) -> str:
    return consultation_answers.way(way.how) if way.url else consultation_answers.E_MAIL


def groups_ahead(context: Context, several: Sequence[Consultation]) -> Iterator[Group]:
    """Those that are open, the first to close first, then those that open later, above the years of their list."""
    for heading, anchor, listed in (
        (consultation_answers.OPEN, "page-open", _in_stage(context, several, "open")),
        (consultation_answers.PERHAPS, "page-perhaps", _perhaps_open(context, several)),
        (consultation_answers.LATER, "page-later", _in_stage(context, several, "coming", "between")),
    ):
        listed.sort(key=lambda consultation: next_window(consultation.all_windows, context.today).closes.order)
        if listed:
            yield Group(heading, anchor, tuple(row_ahead(context, consultation) for consultation in listed))


def open_now(context: Context, several: Sequence[Consultation]) -> str:
    """How many are open, may be open and open later, above the count of their list."""
    later = _in_stage(context, several, "coming", "between")
    perhaps = _perhaps_open(context, several)
    return consultation_answers.of_list(len(_in_stage(context, several, "open")), len(perhaps), len(later))


def _in_stage(context: Context, several: Sequence[Consultation], *stages: Stage | None) -> list[Consultation]:
    visible = (consultation for consultation in several if not consultation.is_hidden)
    return [consultation for consultation in visible if consultation.stage(context.today) in stages]


def _perhaps_open(context: Context, several: Sequence[Consultation]) -> list[Consultation]:
    """Those that may have opened and may not have closed yet, as far as anybody says."""
    return [
        consultation for consultation in _in_stage(context, several, None) if _is_perhaps_open(context, consultation)
    ]


def _is_perhaps_open(context: Context, consultation: Consultation) -> bool:
    window, today = next_window(consultation.all_windows, context.today), context.today
    if window.closes.says_nothing:  # it opened not long ago, and nobody says until when
        return bool(window.opens.first and today - LATELY <= window.opens.first <= today)
    return window.closes.may_be_ahead(today) and not window.opens.is_future(today)


def row(context: Context, consultation: Consultation) -> Row:
    """The day that puts it below its year, which is mostly its first; below it the other day."""
    window = next_window(consultation.all_windows, context.today)
    days = (
        (window.opens, windows.opens(window.opens, context.today)),
        (window.closes, windows.closes(window.closes, context.today)),
    )
    listed, date = _listed_day(context, consultation)
    return Row(
        consultation.title,
        consultation.address,
        date=date,
        summary=consultation.summary,
        tags=(*badges(context.library, consultation), *stage_tags(context, consultation)),
        details=tuple(words for day, words in days if words and day != listed),
    )


def _listed_day(context: Context, consultation: Consultation) -> tuple[KnownDate, Value]:
    """The day of its row, and what it says: Opened January 2016; where only the year of the last is certain, Closed."""
    opens, closes = consultation.opens, consultation.closes
    if not opens.year and closes.year:
        return closes, Value(windows.closes(closes, context.today), iso=closes.iso)
    if words := windows.opens(opens, context.today):
        return opens, Value(words, iso=opens.iso)
    return consultation.listed_date.date, listed_date(consultation.listed_date)


def row_ahead(context: Context, consultation: Consultation) -> Row:
    """The day that counts beside it: the last while it is open, or else the first; and below it the other day."""
    window = next_window(consultation.all_windows, context.today)
    days = (
        (window.closes, windows.closes(window.closes, context.today)),
        (window.opens, windows.opens(window.opens, context.today)),
    )
    (day, words), (_, other) = days[::-1] if window.opens.is_future(context.today) else days
    date = Value(words, iso=day.iso)
    return replace(row(context, consultation), date=date, details=(other,) if other else ())


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
        fact("Who answered", result.respondents),
        fact("Method", result.method),
        _report(context, result.report),
        record_fact(context, "Decision", "decision", result.decision),
    )
    heading = consultation_answers.outcome_heading(has_decision=bool(result.decision), is_compiled=is_compiled)
    long_summary = result.summary if result.summary and len(result.summary) > LONGEST_SUMMARY else ""
    if long_summary or any(line.label != "Decision" for line in rows):  # which the head names
        yield Section(heading, "page-outcome", paragraphs=(long_summary,) if long_summary else (), facts=rows)
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
