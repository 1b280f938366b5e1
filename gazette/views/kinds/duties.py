"""The page of a legal duty: the law, how far its text was found, the state of the duty, and its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.dates import on, say_day
from gazette.library.addresses import LIST_TITLES
from gazette.library.duty_states import DutyState, latest_evidence
from gazette.records import Record
from gazette.records.duties import Duty
from gazette.sentences import duties, duty_verdicts
from gazette.sentences.duties import STATES, DutyStatus
from gazette.sentences.duty_verdicts import DutyFacts
from gazette.sentences.lists import and_others
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.kinds import registry
from gazette.views.record.contact import contact_link, whom_to_ask
from gazette.views.record.related import act_address
from gazette.views.record.sources import citation
from gazette.views.shapes.labels import HOME, data_links, date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Head, Link, ReaderAction, Row, Section, Value
from gazette.views.shapes.states import State

LEGISLATION = "legislation.gov.uk"
MOST_SHOWN = 60  # records listed on the page of a duty
MOST_IN_ROW = 3  # of these in its row; of more the first two
SHOWN_IN_PART: tuple[DutyStatus, ...] = ("found in part", "not seen")  # the note says what was seen
INCOMPLETE: tuple[DutyStatus, ...] = ("late", "none found", *SHOWN_IN_PART)


def page(context: Context, duty_state: DutyState, previous_duty: Duty | None, next_duty: Duty | None) -> RecordPage:
    duty = duty_state.duty
    title = duties.cited_title(duty.duty)
    return RecordPage(
        head=_head(context, duty_state),
        notes=_notes(context, duty_state),
        about_heading="About this duty",
        details=_details(context, duty_state),
        sections=_evidence(context, duty_state),
        sources=(_source(context, duty),) if duty.source else (),
        has_open_sources=context.is_compiled,
        cite=citation(context, title, duty.address, dated=say_day(context.today)),
        data=data_links("duties"),
        previous=_neighbour(previous_duty),
        next=_neighbour(next_duty),
    )


def row(context: Context, duty_state: DutyState) -> Row:
    """A duty below the heading of its state: when it is due, its law, its evidence.

    The day is in a sentence: in a column of its own most duties would have nothing.
    """
    duty, evidence = duty_state.duty, duty_state.evidence
    named = evidence if len(evidence) <= MOST_IN_ROW else evidence[: MOST_IN_ROW - 1]
    values = tuple(Value(record.title, record.address) for record in named)
    others = (Value(and_others(len(evidence) - len(named)), duty.address),) if len(evidence) > len(named) else ()
    return Row(
        duty.duty,
        duty.address,
        state=shown(duty_state.state, is_compiled=context.is_compiled).unseen,
        summary=_summary(context, duty_state),
        details=(duty.legal_reference,),
        links=(Fact(_evidence_label(context, duty_state), (*values, *others)),) if evidence else (),
        anchor=f"duty-{duty.id.lower()}",
    )


def _notes(context: Context, duty_state: DutyState) -> tuple[str, ...]:
    """That the words may not be those of the law; the note, unless it is the answer."""
    duty = duty_state.duty
    not_law = "" if duty.is_law else duties.NOT_LAW.words(is_compiled=context.is_compiled)
    return tuple(filter(None, (not_law, "" if duty_state.state in SHOWN_IN_PART else duty.note)))


def _evidence_label(context: Context, duty_state: DutyState) -> str:
    """Evidence from 2016 and 2017; of what was not seen, where it is said."""
    if duty_state.state == "not seen":
        return duties.SAID_IN
    return duties.evidence_of(duty_state.years, is_compiled=context.is_compiled)


def _summary(context: Context, duty_state: DutyState) -> str:
    """When it is due, and the reason for a state where the heading does not say it; that the law was not checked."""
    if duty_state.due or duty_state.state in ("late", "due"):
        return duties.when_due(duty_state.due, duty_state.months, duty_state.last, is_late=duty_state.state == "late")
    if duty_state.state == "none found":
        is_compiled = context.is_compiled
        return "" if duty_state.duty.is_law else duties.law_not_checked(is_compiled=is_compiled)
    return duty_state.why


def shown(state: DutyStatus, *, is_compiled: bool) -> State:
    """In a compiled record nothing is met, so evidence for a whole duty has another look than evidence for a part."""
    words = STATES[state]
    look = words.look
    if is_compiled and state == "evidence found":
        look = "kept"
    elif not is_compiled and state == "none found":
        look = "expected"  # a pattern, beside what is overdue in the same colour
    return State(words.word, look, words.sign)


def _source(context: Context, duty: Duty) -> Value:
    """Where its law was found, with a link to the only Act that it names, where that is on the website named."""
    words = duty.source or ""
    acts = [act for act in context.library.acts.values() if act.places_in(duty.legal_reference)]
    urls = [act.url for act in acts if act.url and LEGISLATION in act.url and LEGISLATION in words]
    return Value(words, urls[0] if len(acts) == len(urls) == 1 else None)


def _neighbour(duty: Duty | None) -> Link | None:
    return Link(duty.duty, duty.address, duty.legal_reference) if duty else None


def address_shown(duty_state: DutyState) -> str:
    """The page of the latest record that is evidence for a duty; without evidence, the page of the duty."""
    return duty_state.evidence[0].address if duty_state.evidence else duty_state.duty.address


def _head(context: Context, duty_state: DutyState) -> Head:
    duty, is_compiled = duty_state.duty, context.is_compiled
    evidence = duty_state.evidence
    step, day = (evidence and latest_evidence(evidence[0], context.today)) or (None, None)
    is_said = duty_state.state in ("late", "due")
    about = DutyFacts(
        duty_state.state,
        duty_state.why,
        duty_state.due,
        duty_state.months,
        duty_state.last if is_said else day,
        duty_state.years,
        len(evidence),
        step,
    )
    verdict = duty_verdicts.verdict(about, is_compiled=is_compiled)
    return Head(
        address=duty.address,
        title=duty.duty,
        description=verdict,
        kind=duties.kind(duty_state.state, is_law=duty.is_law),
        state=shown(duty_state.state, is_compiled=is_compiled),
        answer=verdict,
        facts=facts(
            fact("Law", tuple(_laws(context, duty))),
            fact("What would be evidence", duty.shown_by),
            fact("When", duty.for_readers.cadence),
            fact("Only if", duty.only_if),
            None if is_said else fact("Due", _due(duty_state)),
        ),
        action=_action(context, duty_state),
        crumbs=(HOME, Link(LIST_TITLES["duties"], "duties/")),
    )


def _due(duty_state: DutyState) -> tuple[Value, ...]:
    """The day on which it is due again, with how it was worked out."""
    if not duty_state.due:
        return ()
    return (replace(date_value(on(duty_state.due)), note=duties.worked_out(duty_state.months, duty_state.last)),)


def _action(context: Context, duty_state: DutyState) -> ReaderAction | None:
    """Where something is missing, how to ask for it."""
    office = context.library.office
    if office.is_closed(context.today) or duty_state.state not in INCOMPLETE:
        return None
    if office.is_compiled:
        return ReaderAction("", plain_links=(whom_to_ask(context),))
    return ReaderAction(duties.ASK, (contact_link(context, voiced("contact", is_compiled=False)),))


def _laws(context: Context, duty: Duty) -> Iterator[Value]:
    """Its law, with a link to each Act that it names and that is registered: in as many parts as it names Acts."""
    law, acts = duty.legal_reference, context.library.acts
    places = sorted((place, key) for key, act in acts.items() for place in act.places_in(law))
    starts = [0, *(start for (start, _), _ in places[1:]), len(law)]
    if not places:
        yield Value(law)
    for (_, key), start, end in zip(places, starts, starts[1:], strict=False):
        yield Value(duties.law_in_list(law[start:end], is_last=end == len(law)), act_address(key))


def text_of_law(context: Context, duty: Duty) -> str:
    """How far the text of the law was found."""
    return duties.text_of_law(duty.confidence, is_compiled=context.is_compiled)


def _details(context: Context, duty_state: DutyState) -> tuple[Fact, ...]:
    duty = duty_state.duty
    return facts(
        fact("Text of the law", text_of_law(context, duty)),
        fact("Applies from", duty.applies_from),
        fact("Applied until", duty.applies_until),
    )


def _evidence(context: Context, duty_state: DutyState) -> tuple[Section, ...]:
    """The records that are evidence for it, the latest first."""
    evidence = duty_state.evidence
    rows = tuple(_evidence_row(context, record) for record in evidence[:MOST_SHOWN])
    if not rows:
        return ()
    heading = duties.SAID_IN if duty_state.state == "not seen" else "Evidence"
    return (Section(heading, "page-evidence", lead=duties.listed_only(len(evidence), MOST_SHOWN), rows=rows),)


def _evidence_row(context: Context, record: Record) -> Row:
    """Its row, with the day from which it counts, where that is not the day beside the row."""
    row, latest = registry.row(context, record), latest_evidence(record, context.today)
    if not latest or (row.date and row.date.iso == latest[1].iso):
        return row
    return replace(row, details=(*row.details, duties.evidence_day(*latest)))
