"""A promise: its page, its line in a list, and the part of a paper's page that lists the promises made in it."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.addresses import absolute
from gazette.dates import Precision, on
from gazette.library.promises import CitedPromise
from gazette.records.paper import Paper, Promise, PromiseState
from gazette.views.context import Context
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import HOME, LIST_TITLES, date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Row, Section, Tag, Tone, Value

STATES: dict[PromiseState, tuple[str, Tone]] = {
    "late": ("Late", "red"),
    "open": ("Open", "blue"),
    "done": ("Done", "green"),
    "changed": ("Changed", "yellow"),
    "dropped": ("Dropped", "grey"),
}
KNOWN_TO: dict[Precision, str] = {
    "week": "known to the week",
    "part of month": "known to a part of the month",
    "month": "known to the month",
    "season": "known to the season",
    "year": "known to the year",
    "financial year": "known to the financial year",
}
MADE_UP = "Made up for this demonstration, and not in any source: this promise."
MOST_ALIKE = 8  # promises named on the page of another


def page(context: Context, made: CitedPromise, before: CitedPromise | None, after: CitedPromise | None) -> RecordPage:
    """Its words, where it was made, who owes it, when it is due, how it stands and what shows that."""
    promise = made.promise
    return RecordPage(
        head=_head(context, made),
        tags=(state_tag(promise.state_on(context.today)),),
        notices=(),
        notes=(promise.note,) if promise.note else (),
        facts_heading="This promise",
        facts=_key_facts(context, made),
        contents=(),
        body="",
        sections=tuple(_sections(context, made)),
        disagreements=(),
        attachments=(),
        related=_related(context, made),
        dates=(),
        changes=(),
        sources=(),
        abbreviations=(),
        illustrative=MADE_UP if promise.illustrative else "",
        cite=_citation(context, made),
        data=(Link("Promises (CSV)", "data/promises.csv"), Link("Promises (JSON)", "data/promises.json")),
        previous=_neighbour(before),
        next=_neighbour(after),
    )


def row(context: Context, made: CitedPromise) -> Row:
    """The line in a list of promises of many papers."""
    promise = made.promise
    details = (_due_words(promise), promise.owner, f"{title_of(made.source)}, {made.date}")
    return Row(promise.title, promise.address, tags=_tags(context, promise), details=details)


def sections_of(context: Context, paper: Paper) -> tuple[Section, ...]:
    """The promises made in a paper, in its order."""
    if not paper.promises or paper.status == "withheld":
        return ()
    rows = tuple(
        Row(
            promise.title,
            promise.address,
            tags=_tags(context, promise),
            details=tuple(
                filter(
                    None,
                    (f"Paragraph {promise.paragraph}" if promise.paragraph else "", _due_words(promise), promise.owner),
                )
            ),
        )
        for promise in paper.promises
    )
    return (Section(f"Promises made in this {paper.label.lower()}", "page-promises", rows=rows),)


def state_tag(standing: PromiseState) -> Tag:
    return Tag(*STATES[standing])


def _tags(context: Context, promise: Promise) -> tuple[Tag, ...]:
    made_up = (Tag("Made up", "purple"),) if promise.illustrative else ()
    return (state_tag(promise.state_on(context.today)), *made_up)


def _due_words(promise: Promise) -> str:
    return f"Due: {promise.due}" if promise.due.is_known else "No date was given"


def _head(context: Context, made: CitedPromise) -> Head:
    promise, title = made.promise, LIST_TITLES["promises"]
    return Head(
        address=promise.address,
        title=promise.title,
        description=f"Owed by the {promise.owner}. Promised in {title_of(made.source)}, {made.date}.",
        lang=made.paper.lang,
        kind="Promise",
        crumbs=(HOME, Link(title, "promises/")),
        feeds=(Link(f"{title} (RSS)", "feeds/promises.rss"),),
        section="promises",
    )


def _key_facts(context: Context, made: CitedPromise) -> tuple[Fact, ...]:
    promise = made.promise
    late = promise.late_since(context.today)
    return facts(
        fact("Standing", state_tag(promise.state_on(context.today)).text),
        fact("Owed by", promise.owner),
        fact("Made in", (Value(title_of(made.source), made.source.address),)),
        fact("Made", made.date),
        fact("Due", _due(promise)),
        fact("Late since", on(late) if late and promise.state == "open" else None),
        fact("Became late", on(late) if late and promise.state != "open" else None),
        fact(STATES[promise.state][0], promise.ended),
        fact("Why", promise.reason),
        fact("Plan objective", _objective(context, promise)),
    )


def _due(promise: Promise) -> tuple[Value, ...]:
    """The date as it was said, and how exactly it is known."""
    if not promise.due.is_known:
        return (Value("No date was given"),)
    return (date_value(promise.due, KNOWN_TO.get(promise.due.precision, "")),)


def _objective(context: Context, promise: Promise) -> tuple[Value, ...]:
    if not promise.objective:
        return ()
    name, _, number = promise.objective.partition(" ")
    target = context.library.find("plan", name, number)
    plan = next(plan for plan in context.library.plans if plan.name == name)
    text = next(objective.text for objective in plan.objectives if objective.id == number)
    return (Value(f"{number} {text}", target.address if target else plan.address),)


def _sections(context: Context, made: CitedPromise) -> Iterator[Section]:
    promise = made.promise
    bullets = []
    for one in promise.evidence:
        target = context.library.linked("any", one.record) if one.record else None
        bullets.append(
            Value(title_of(target), target.address, note=one.note or "") if target else Value(one.note or "not said")
        )
    nothing = () if bullets else ("Nothing in this record shows that it was kept.",)
    heading = "What shows that it was kept" if promise.state == "done" else "What is known of it"
    yield Section(heading, "page-evidence", nothing, tuple(bullets))
    yield Section("History", "page-history", facts=_history(context, made))


def _history(context: Context, made: CitedPromise) -> tuple[Fact, ...]:
    """What became of it, in the order of the dates as they are known; lateness stands where it began."""
    promise = made.promise
    told = [(made.date, Value(f"Promised in {title_of(made.source)}.", made.source.address))]
    told += [(step.date, Value(f"{STATES[step.state][0]}: {step.note}")) for step in promise.history]
    late = promise.late_since(context.today)
    if late:
        place = sum(date.order <= on(late).order for date, _ in told)
        told.insert(max(1, place), (on(late), Value("Late: the day it was due had passed.")))
    return tuple(Fact(date.words[:1].upper() + date.words[1:], (words,)) for date, words in told)


def _related(context: Context, made: CitedPromise) -> tuple[Group, ...]:
    """Its topics, and the promises that serve the same objective or share a topic."""
    topics = [context.library.find("topic", name) for name in made.promise.topics]
    found = [Group("Topics", "page-related-topics", tuple(Row(t.record.title, t.address) for t in topics if t))]
    alike = [
        one for one in context.promises if one.promise is not made.promise and _is_alike(one.promise, made.promise)
    ]
    rows = tuple(row(context, one) for one in alike[:MOST_ALIKE])
    found.append(Group("Promises on the same matter", "page-related-promises", rows))
    return tuple(group for group in found if group.rows)


def _is_alike(one: Promise, other: Promise) -> bool:
    return bool(set(one.topics) & set(other.topics)) or (one.objective is not None and one.objective == other.objective)


def _citation(context: Context, made: CitedPromise) -> str:
    office = context.library.office.name_on(made.date.first or context.today)
    base = context.base_url
    address = absolute(made.promise.address, base) if base else f"/{made.promise.address}"
    return f"{office.name}, promise: {made.promise.title}, {made.date}. {address}"


def _neighbour(made: CitedPromise | None) -> Link | None:
    return Link(made.promise.title, made.promise.address, str(made.date)) if made else None
