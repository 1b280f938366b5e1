"""A duty: the law, how sure we are of it, how it stands, and every record that shows it."""

from __future__ import annotations

from gazette.dates import on
from gazette.library.duty_states import DutyState, DutyStatus
from gazette.records import Page, Record
from gazette.records.duties import Confidence, Duty
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.kinds import registry
from gazette.views.record.addresses import address_of_words
from gazette.views.shapes.labels import HOME, LIST_TITLES, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Row, Section, Tag, Tone, Value

STATES: dict[DutyStatus, tuple[str, Tone]] = {
    "late": ("Late", "red"),
    "due": ("Due soon", "yellow"),
    "met": ("Met", "green"),
    "unknown": ("Unknown", "grey"),
    "not applicable": ("Not applicable", "blue"),
}
SURE: dict[Confidence, str] = {
    "found": "The law was found",
    "timing not verified": "The law was found; how often was not verified",
    "found in part": "The law was found in part",
    "heading found": "Only its heading was found",
    "not verified": "The law was not verified",
}
NOT_LAW = "The text of this duty was not found. It stands here so that it can be looked up, not as law."
MOST_SHOWN = 60  # records on the page of a duty


def page(context: Context, standing: DutyState, before: Duty | None, after: Duty | None) -> RecordPage:
    duty = standing.duty
    doubt = () if duty.is_law else (NOT_LAW,)
    return RecordPage(
        head=Head(
            address=duty.address,
            title=f"{duty.id}: {duty.duty}",
            description=f"{duty.legal_reference}. How often: {duty.cadence}.",
            kind="Duty",
            crumbs=(HOME, Link(LIST_TITLES["duties"], "duties/"), Link(duty.part, f"duties/#{anchor_of(duty.part)}")),
        ),
        tags=(Tag(*STATES[standing.state]),),
        notices=(),
        notes=(*doubt, *((duty.note,) if duty.note else ())),
        facts=_facts(standing),
        contents=(),
        body="",
        sections=() if standing.evidence else (Section("What shows it", "page-shown-by", (standing.why,)),),
        disagreements=(),
        attachments=(),
        related=_related(context, standing),
        dates=(),
        changes=(),
        sources=(Value(duty.source),) if duty.source else (),
        abbreviations=(),
        illustrative="",
        cite=f"{context.library.office.name_on(context.today).name}, duty {duty.id}: {duty.duty}, {on(context.today)}.",
        data=(Link("Duties (CSV)", "data/duties.csv"), Link("Duties (JSON)", "data/duties.json")),
        previous=Link(before.duty, before.address, before.legal_reference) if before else None,
        next=Link(after.duty, after.address, after.legal_reference) if after else None,
    )


def address_shown(standing: DutyState) -> str:
    """The latest of what shows it; without any, the page of the duty."""
    return address_of(standing.evidence[0]) if standing.evidence else standing.duty.address


def address_of(record: Record) -> str:
    return address_of_words(record) if isinstance(record, Page) else record.address


def anchor_of(part: str) -> str:
    """The place of a part on the page of all duties."""
    return f"page-{slug(part)}"


def _facts(standing: DutyState) -> tuple[Fact, ...]:
    duty = standing.duty
    return facts(
        fact("State", (Value(STATES[standing.state][0], note=standing.why),)),
        fact("Law", duty.legal_reference),
        fact("How sure we are", SURE[duty.confidence]),
        fact("How often", duty.cadence),
        fact("Met since" if standing.state in ("met", "due") else "First shown", standing.since),
        fact("Latest", standing.last),
        fact("Next due", on(standing.due) if standing.due else None),
        fact("Applies from", duty.applies_from),
        fact("Applied until", duty.applies_until),
        fact("What would show it", duty.shown_by),
    )


def _related(context: Context, standing: DutyState) -> tuple[Group, ...]:
    if not standing.evidence:
        return ()
    rows = tuple(_row(context, record) for record in standing.evidence[:MOST_SHOWN])
    more = f", the latest {MOST_SHOWN} listed" if len(standing.evidence) > MOST_SHOWN else ""
    return (Group(f"Shown by ({len(standing.evidence)}{more})", "page-shown-by", rows),)


def _row(context: Context, record: Record) -> Row:
    return (
        Row(record.title, address_of(record), summary=record.summary)
        if isinstance(record, Page)
        else registry.row(context, record)
    )
