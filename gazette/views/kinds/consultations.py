"""The page of a consultation, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from gazette.dates import KnownDate
from gazette.lengths import all_days
from gazette.library.targets import Target
from gazette.plurals import capitalised
from gazette.records import Consultation, Decision
from gazette.records.consultation import Stage, Way
from gazette.records.windows import next_window, open_spans
from gazette.sentences import consultation_answers, windows
from gazette.sentences import consultations as sentences
from gazette.sentences.consultation_answers import LONGEST_SUMMARY, ConsultationFacts
from gazette.sentences.days import with_weekday
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.kinds import consultation_outcome
from gazette.views.record import calendar_links
from gazette.views.record.badges import badges
from gazette.views.record.contact import ask_link, contact_link
from gazette.views.record.openings import how_to_respond, ring, window_values, write_or_ring
from gazette.views.record.page import body_fact, record_fact, record_page
from gazette.views.record.prose import title_of
from gazette.views.record.related import followers_of
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Link, ReaderAction, Row, Tag, Tone, Value

LATELY = timedelta(days=365)  # what opened before that is hardly open, where nobody says when it closed
OVER: tuple[Stage, ...] = ("closed", "outcome published")
STAGE_TONES: dict[Stage, Tone] = {
    "coming": "blue",
    "open": "green",
    "closed": "grey",
    "outcome published": "purple",
    "between": "blue",
}


def page(context: Context, consultation: Consultation) -> RecordPage:
    head_facts = () if consultation.is_hidden else facts(*_head_facts(context, consultation))
    shown = {line.label for line in head_facts} | _said(context, consultation)
    about, is_over = consultation.about or "", consultation.stage(context.today) in OVER
    details = facts(
        fact(*windows.opens_fact(consultation.opens, context.today)),
        fact(*windows.closes_fact(consultation.closes, context.today)),
        fact("Open", window_values(consultation.windows)),
        fact("Announced length", consultation.stated_length),
        _open_for(consultation),
        fact("About its length", consultation.stated_length_note),
        fact("About", capitalised(about)),
        body_fact(context, "Run by", consultation.run_by),
        fact(sentences.how_to_respond(is_over=is_over), how_to_respond(context, consultation)),
        fact("Responses", consultation.responses),
    )
    return record_page(
        context,
        consultation,
        answer="" if consultation.is_hidden else _answer(context, consultation),
        head_facts=head_facts,
        action=_action(context, consultation),
        details=(line for line in details if line.label not in shown),
        sections=consultation_outcome.sections_of(context, consultation),
    )


def _answer(context: Context, consultation: Consultation) -> str:
    window, result = next_window(consultation.all_windows, context.today), consultation.result
    summary = result.summary if result and result.summary else ""
    return consultation_answers.answer(
        ConsultationFacts(
            consultation.stage(context.today),
            asked=consultation.summary or "",
            opens=window.opens,
            closes=window.closes,
            outcome=summary if len(summary) <= LONGEST_SUMMARY else "",
            followed=[(target.record.nouns[0], target.record.when) for target in _followers(context, consultation)],
            has_responses=bool(consultation.responses),
            has_answers=bool(result and result.questions),
            has_opened=_has_opened(context, window.opens),
            is_past=window.closes.is_past(context.today),
            is_perhaps_open=is_perhaps_open(context, consultation),
            is_compiled=context.is_compiled,
        )
    )


def _has_opened(context: Context, opens: KnownDate) -> bool:
    return opens.is_past(context.today) and not (opens.anticipated or opens.announced)


def _said(context: Context, consultation: Consultation) -> set[str]:
    """The labels of the days that the answer says, or says are not known, where no stage follows from them."""
    opens, closes, today = consultation.opens, consultation.closes, context.today
    if consultation.is_hidden or consultation.windows or consultation.stage(today) or not closes.says_nothing:
        return set()
    is_said = opens.says_nothing or _has_opened(context, opens)
    return {windows.closes_label(closes, today), *((windows.opens_label(opens, today),) if is_said else ())}


def _head_facts(context: Context, consultation: Consultation) -> Iterator[Fact | None]:
    """What the answer does not say: who runs it and, once it is over, how it went."""
    stage, is_compiled = consultation.stage(context.today), context.is_compiled
    if stage in ("open", "coming", "between"):
        yield body_fact(context, "Run by", consultation.run_by)
        yield fact("How to respond", how_to_respond(context, consultation)) if stage != "open" else None
        yield fact("Open", window_values(consultation.windows))
        return
    opened = windows.opens_fact(consultation.opens, context.today)
    if not consultation.opens.says_nothing and opened[0] not in _said(context, consultation):
        yield fact(*opened)
    closed = windows.closes_fact(consultation.closes, context.today)
    if is_compiled and not consultation.closes.says_nothing and closed[0] not in _said(context, consultation):
        yield fact(*closed)
    yield fact("Responses", consultation.responses)
    if consultation.result:
        day = consultation.result.date
        yield fact(windows.outcome_date_label(day, is_compiled=is_compiled), day)
        yield record_fact(context, "Decision", "decision", consultation.result.decision)
    followed = (
        Value(consultation_answers.followed_by(target.record.label, title_of(target)), target.address)
        for target in _followers(context, consultation)
    )
    yield fact("What followed", tuple(followed))
    yield body_fact(context, "Run by", consultation.run_by)


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
    if consultation.is_hidden or stage in OVER:
        return None
    if stage in ("coming", "between"):
        return _note_the_day(context, consultation)
    if stage is None:
        return _ask_whether_open(context, consultation)
    is_compiled, ways = context.is_compiled, consultation.ways_to_respond
    links = tuple(Link(_button(way), way.leads_to) for way in ways if way.leads_to)
    others = consultation_answers.ways([way.how for way in ways if not way.leads_to], is_first=not links)
    mailboxes = consultation_answers.write_to([way.mailbox for way in ways if way.mailbox])
    text = others if ways else voiced("how to respond not known", is_compiled=is_compiled)
    ask = contact_link(context, voiced("contact" if ways else "ask how to respond", is_compiled=is_compiled))
    if is_compiled:
        return ReaderAction(text or mailboxes, plain_links=links if ways else (ask,))
    calendar = calendar_links.link_of_day(context, consultation.identity)
    questions = ring(context, is_another_way=any("phone" in way.how for way in ways))
    if links:
        return ReaderAction(mailboxes, (*links, *calendar), " ".join(filter(None, (others, questions))))
    return ReaderAction(text, (ask, *calendar), questions)


def _note_the_day(context: Context, consultation: Consultation) -> ReaderAction | None:
    """The calendar of the day on which it opens, in the office's own record."""
    days = calendar_links.link_of_day(context, consultation.identity)
    return ReaderAction("", days) if days and not context.is_compiled else None


def _ask_whether_open(context: Context, consultation: Consultation) -> ReaderAction | None:
    """Where it may be open as far as its dates say, the office itself knows. Of one without any nobody is asked."""
    if context.is_compiled or not is_perhaps_open(context, consultation):
        return None
    return ReaderAction("", (whether_open(context, consultation),), write_or_ring(context))


def whether_open(context: Context, consultation: Consultation) -> Link:
    return ask_link(context, consultation_answers.ASK_WHETHER_OPEN, consultation.title)


def _button(way: Way) -> str:
    return consultation_answers.way(way.how) if way.url else consultation_answers.E_MAIL


def is_perhaps_open(context: Context, consultation: Consultation) -> bool:
    """Whether it may have opened and may not have closed yet, where its dates do not say so."""
    window, today = next_window(consultation.all_windows, context.today), context.today
    if window.closes.says_nothing:  # it opened not long ago, and nobody says until when
        return bool(window.opens.first and today - LATELY <= window.opens.first <= today)
    return window.closes.may_be_ahead(today) and not window.opens.is_future(today)


def row(context: Context, consultation: Consultation) -> Row:
    """The day on which it opened, as far as it is known; below it the other day."""
    listed, date = _listed_day(context, consultation)
    days = _days(context, consultation)
    return Row(
        consultation.title,
        consultation.address,
        date=date,
        summary=consultation.summary,
        tags=(*badges(context.library, consultation), *_row_tags(context, consultation, days[1][1])),
        details=tuple(words for day, words in days if words and day != listed),
    )


def _row_tags(context: Context, consultation: Consultation, closes: str) -> Iterator[Tag]:
    """Its stage, unless the words of its last day begin with it: Closed 23 October 2023."""
    yield from (tag for tag in stage_tags(context, consultation) if not closes.startswith(tag.text))


def _days(context: Context, consultation: Consultation) -> tuple[tuple[KnownDate, str], tuple[KnownDate, str]]:
    """The first and the last day with their words. Where only one is known and no stage follows, that the other is not.

    Without those words a consultation that nobody calls closed would look open.
    """
    window, today = next_window(consultation.all_windows, context.today), context.today
    opens = windows.opens(_weekday_ahead(window.opens, today), today)
    closes = windows.closes(_weekday_ahead(window.closes, today), today)
    stage = _stage_shown(context, consultation)
    if stage is None and (opens or closes) and not consultation.is_hidden:
        opens, closes = opens or windows.OPENING_NOT_KNOWN, closes or windows.CLOSING_NOT_KNOWN
    if stage == "closed" and not closes and not consultation.is_hidden:
        closes = windows.CLOSED_ON_UNKNOWN_DAY
    return (window.opens, opens), (window.closes, closes)


def _weekday_ahead(day: KnownDate, today: date) -> KnownDate:
    """A day that is ahead with the day of the week."""
    return with_weekday(day) if day.is_future(today) else day


def _listed_day(context: Context, consultation: Consultation) -> tuple[KnownDate, Value]:
    """The day of its row, and what it says: Opened January 2016; Closed, where nothing says when it opened."""
    opens, closes = consultation.opens, consultation.closes
    if opens.says_nothing and closes.year:
        return closes, Value(windows.closes(closes, context.today), iso=closes.iso)
    if words := windows.opens(opens, context.today):
        return opens, Value(words, iso=opens.iso)
    return consultation.listed_date.date, listed_date(consultation.listed_date)


def row_ahead(context: Context, consultation: Consultation) -> Row:
    """The day that counts beside it: the last while it is open, or else the first; and below it the other day."""
    opens, closes = _days(context, consultation)
    (day, words), (_, other) = (opens, closes) if opens[0].is_future(context.today) else (closes, opens)
    date = Value(words, iso=day.iso)
    return replace(row(context, consultation), date=date, details=(other,) if other else ())


def stage_tags(context: Context, consultation: Consultation) -> tuple[Tag, ...]:
    """Its stage, as far as its dates say."""
    stage = _stage_shown(context, consultation)
    if stage is None:
        return ()
    opens = next_window(consultation.all_windows, context.today).opens
    return (Tag(windows.state_name(stage, opens), STAGE_TONES[stage]),)


def _stage_shown(context: Context, consultation: Consultation) -> Stage | None:
    """Only the office knows that what followed is the outcome that it published; elsewhere that is closed."""
    stage = consultation.stage(context.today)
    return "closed" if stage == "outcome published" and context.is_compiled else stage


def _open_for(consultation: Consultation) -> Fact | None:
    """How many days it is open, where all its days are known."""
    spans = open_spans(consultation.all_windows)
    if not spans:
        return None
    rule = sentences.FIRST_AND_LAST if len(spans) == 1 else sentences.DAYS_IN_WINDOWS
    return fact("Open for", (Value(sentences.open_for(sum(map(all_days, spans))), note=rule),))
