"""The page of a legal duty: the law, how far its text was found, the state of the duty, and its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import on, say_day
from gazette.library.addresses import LIST_TITLES
from gazette.library.duty_states import DutyState
from gazette.records.duties import Duty
from gazette.sentences import duties
from gazette.sentences.duties import LAW_NOT_FOUND, STATES
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds import registry
from gazette.views.record.sources import citation
from gazette.views.shapes.labels import HOME, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Section, Tag, Value

MOST_SHOWN = 60  # records listed on the page of a duty


def page(context: Context, duty_state: DutyState, previous_duty: Duty | None, next_duty: Duty | None) -> RecordPage:
    duty = duty_state.duty
    title = duties.cited_title(duty.id, duty.duty)
    return RecordPage(
        head=_head(duty),
        tags=(Tag(*STATES[duty_state.state]),),
        notes=tuple(filter(None, ("" if duty.is_law else duties.NOT_LAW, duty.note))),
        details=_facts(context, duty_state),
        sections=_sections(duty_state),
        related=tuple(_related(context, duty_state)),
        sources=(Value(duty.source),) if duty.source else (),
        cite=citation(context, title, duty.address, dated=say_day(context.today)),
        data=(Link("Duties (CSV)", "data/duties.csv"), Link("Duties (JSON)", "data/duties.json")),
        previous=_neighbour(previous_duty),
        next=_neighbour(next_duty),
    )


def _neighbour(duty: Duty | None) -> Link | None:
    return Link(duty.duty, duty.address, duty.legal_reference) if duty else None


def address_shown(duty_state: DutyState) -> str:
    """The page of the latest record that is evidence for a duty; without evidence, the page of the duty."""
    return duty_state.evidence[0].address if duty_state.evidence else duty_state.duty.address


def anchor_of(part: str) -> str:
    """The place of a part on the page of all duties."""
    return f"page-{name_slug(part)}"


def _head(duty: Duty) -> Head:
    return Head(
        address=duty.address,
        title=duties.title(duty.id, duty.duty),
        description=duties.description(duty.legal_reference, duty.for_readers.cadence),
        kind="Legal duty",
        crumbs=(HOME, Link(LIST_TITLES["duties"], "duties/"), Link(duty.part, f"duties/#{anchor_of(duty.part)}")),
    )


def text_of_law(context: Context, duty: Duty) -> str:
    """How far the text of the law was found."""
    return duties.text_of_law(duty.confidence, is_compiled=context.library.office.is_compiled)


def _sections(duty_state: DutyState) -> tuple[Section, ...]:
    """That there is no evidence, in place of its list."""
    if duty_state.state != "none found":
        return ()
    return (Section("Evidence", "page-evidence", paragraphs=(duty_state.why,)),)


def _facts(context: Context, duty_state: DutyState) -> tuple[Fact, ...]:
    """What the tag of the state does not say; the days that explain it have lines of their own."""
    duty, is_late = duty_state.duty, duty_state.state == "late"
    is_explained = duty_state.state in ("late", "due", "none found", "not in force") or duty_state.why == LAW_NOT_FOUND
    return facts(
        fact("Note", "" if is_explained else duty_state.why),
        fact("Law", duty.legal_reference),
        fact("Text of the law", text_of_law(context, duty)),
        fact("How often", duty.for_readers.cadence),
        fact("Only if", duty.only_if),
        fact("First evidence", duty_state.since),
        fact("Latest evidence", duty_state.last),
        fact("Was due" if is_late else "Next due", on(duty_state.due) if duty_state.due else None),
        fact("Applies from", duty.applies_from),
        fact("Applied until", duty.applies_until),
        fact("What would be evidence", duty.shown_by),
    )


def _related(context: Context, duty_state: DutyState) -> Iterator[Group]:
    if duty_state.evidence:
        rows = tuple(registry.row(context, record) for record in duty_state.evidence[:MOST_SHOWN])
        yield Group(duties.evidence_heading(len(duty_state.evidence), MOST_SHOWN), "page-evidence", rows)
