"""The page of a promise, its row in lists, and the section of a paper that lists its promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.dates import KnownDate, on
from gazette.library.addresses import LIST_TITLES
from gazette.library.award_index import objectives_named
from gazette.library.library import Target
from gazette.library.promises import CitedPromise
from gazette.records.paper import Evidence, Paper, Promise, PromiseState
from gazette.sentences import plans, promises, records
from gazette.views.context import Context
from gazette.views.record.prose import title_of
from gazette.views.record.sources import citation
from gazette.views.shapes.labels import HOME, data_links, date_note, date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Row, Section, Tag, Tone, Value

STATES: dict[PromiseState, tuple[str, Tone]] = {
    "late": ("Late", "red"),
    "open": ("Open", "blue"),
    "done": ("Done", "green"),
    "changed": ("Changed", "yellow"),
    "dropped": ("Dropped", "grey"),
}
MOST_ALIKE = 8  # promises listed on the page of another


def page(
    context: Context, cited: CitedPromise, previous_promise: CitedPromise | None, next_promise: CitedPromise | None
) -> RecordPage:
    promise = cited.promise
    return RecordPage(
        head=_head(cited),
        tags=(state_tag(promise.state_on(context.today)),),
        notes=(promise.note,) if promise.note else (),
        facts_heading="This promise",
        facts=_key_facts(context, cited),
        sections=(_evidence(context, promise), Section("History", "page-history", facts=_history(context, cited))),
        related=tuple(_related(context, promise)),
        illustrative=records.made_up(["this promise"]) if promise.illustrative else "",
        cite=citation(
            context,
            promises.cited_title(promise.title),
            promise.address,
            dated=date_note(cited.paper),
            acted=cited.date,
            edition=context.last_changed(cited.paper),
        ),
        data=data_links("promises"),
        previous=_neighbour(previous_promise),
        next=_neighbour(next_promise),
    )


def row(context: Context, cited: CitedPromise) -> Row:
    """A promise in a list of promises of many papers."""
    promise = cited.promise
    source = promises.source_and_day(title_of(cited.source), cited.date)
    details = (promises.due(promise.due), promise.owner, source)
    return Row(promise.title, promise.address, tags=_tags(context, promise), details=details)


def sections_of(context: Context, paper: Paper) -> tuple[Section, ...]:
    """The promises of a paper, in its order; a withheld paper lists none."""
    if not paper.promises or paper.is_withheld:
        return ()
    rows = tuple(_row_on_paper(context, promise) for promise in paper.promises)
    return (Section(promises.heading_on_paper(paper.label), "page-promises", rows=rows),)


def _row_on_paper(context: Context, promise: Promise) -> Row:
    place = promises.paragraph(promise.paragraph) if promise.paragraph else ""
    details = tuple(filter(None, (place, promises.due(promise.due), promise.owner)))
    return Row(promise.title, promise.address, tags=_tags(context, promise), details=details)


def state_tag(state: PromiseState) -> Tag:
    return Tag(*STATES[state])


def _tags(context: Context, promise: Promise) -> tuple[Tag, ...]:
    made_up = (Tag("Made up", "purple"),) if promise.illustrative else ()
    return (state_tag(promise.state_on(context.today)), *made_up)


def _head(cited: CitedPromise) -> Head:
    promise, title = cited.promise, LIST_TITLES["promises"]
    return Head(
        address=promise.address,
        title=promise.title,
        description=promises.description(promise.owner, title_of(cited.source), cited.date),
        lang=cited.paper.lang,
        kind="Promise",
        crumbs=(HOME, Link(title, "promises/")),
        feeds=(Link(f"{title} (RSS)", "feeds/promises.rss"),),
        section="promises",
    )


def _key_facts(context: Context, cited: CitedPromise) -> tuple[Fact, ...]:
    promise = cited.promise
    late = promise.late_since(context.today)
    late_label = "Late since" if promise.state == "open" else "Became late"
    return facts(
        fact("Standing", state_tag(promise.state_on(context.today)).text),
        fact("Owed by", promise.owner),
        fact("Made in", (Value(title_of(cited.source), cited.source.address),)),
        fact("Made", cited.date),
        fact("Due", (_due(promise.due),)),
        fact(late_label, on(late) if late else None),
        fact(STATES[promise.state][0], promise.ended),
        fact("Why", promise.reason),
        fact("Plan objective", _objective(context, promise)),
    )


def _due(due: KnownDate) -> Value:
    """The date as in the paper, and how exactly it is known."""
    return date_value(due, promises.known_to(due.precision)) if due.is_known else Value(promises.NO_DATE)


def _objective(context: Context, promise: Promise) -> tuple[Value, ...]:
    if not promise.objective:
        return ()
    served = next(objectives_named(context.library, promise.objective))
    place = Target(served.plan, paragraph=served.objective.id)
    return (Value(plans.objective(served.objective.id, served.objective.text), place.address),)


def _evidence(context: Context, promise: Promise) -> Section:
    bullets = tuple(_shown_by(context, evidence) for evidence in promise.evidence)
    paragraphs = () if bullets else (promises.NOTHING_SHOWS,)
    return Section(promises.evidence_heading(promise.state), "page-evidence", paragraphs=paragraphs, bullets=bullets)


def _shown_by(context: Context, evidence: Evidence) -> Value:
    target = context.library.linked("any", evidence.record) if evidence.record else None
    if target:
        return Value(title_of(target), target.address, note=evidence.note or "")
    return Value(evidence.note or promises.NOT_SAID)


def _history(context: Context, cited: CitedPromise) -> tuple[Fact, ...]:
    """The history of a promise in the order of the known dates, and the day on which it became late."""
    promise = cited.promise
    start = (cited.date, Value(promises.promised_in(title_of(cited.source)), cited.source.address))
    steps = [(step.date, Value(promises.step(STATES[step.state][0], step.note))) for step in promise.history]
    late = promise.late_since(context.today)
    events = [start, *(_with_lateness(steps, late) if late else steps)]
    return tuple(Fact(day.words[:1].upper() + day.words[1:], (event,)) for day, event in events)


def _with_lateness(steps: list[tuple[KnownDate, Value]], late: date) -> list[tuple[KnownDate, Value]]:
    """The steps of a promise, with the day on which it became late inserted before the later steps."""
    day = on(late)
    place = len([step_day for step_day, _ in steps if step_day.order <= day.order])
    return [*steps[:place], (day, Value(promises.BECAME_LATE)), *steps[place:]]


def _related(context: Context, promise: Promise) -> Iterator[Group]:
    """Its topics, and the promises that serve the same objective or share a topic."""
    targets = [context.library.find("topic", name) for name in promise.topics]
    topics = tuple(Row(target.record.title, target.address) for target in targets if target)
    if topics:
        yield Group("Topics", "page-related-topics", topics)
    alike = [cited for cited in context.promises if cited.promise is not promise and is_alike(cited.promise, promise)]
    if alike:
        rows = tuple(row(context, cited) for cited in alike[:MOST_ALIKE])
        yield Group("Promises on the same matter", "page-related-promises", rows)


def is_alike(promise: Promise, other: Promise) -> bool:
    """Whether two promises share a topic or serve the same objective."""
    share_topic = bool(set(promise.topics) & set(other.topics))
    return share_topic or (promise.objective is not None and promise.objective == other.objective)


def _neighbour(cited: CitedPromise | None) -> Link | None:
    return Link(cited.promise.title, cited.promise.address, str(cited.date)) if cited else None
