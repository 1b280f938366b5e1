"""The page of a promise, its row in lists, and the section of a paper that lists its promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gazette.dates import KnownDate, on
from gazette.library.addresses import LIST_TITLES
from gazette.library.award_index import objectives_named
from gazette.library.promises import CitedPromise, promised_to, subjects_of
from gazette.library.targets import Target
from gazette.plurals import capitalised
from gazette.records.promise import Evidence, Promise, PromiseStep
from gazette.records.retold import RetoldPaper
from gazette.sentences import plans, promise_verdicts, promises, records
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds.promise_states import date_ahead, overdue_since, state_of, state_today, step_words
from gazette.views.record.badges import tags_of_part
from gazette.views.record.contact import contact_link
from gazette.views.record.prose import title_of
from gazette.views.record.quotations import quotation
from gazette.views.record.sources import citation, sources_of, written_on
from gazette.views.shapes.labels import HOME, data_links, date_note, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Notice, ReaderAction, Row, Section, Value

MOST_ALIKE = 8  # promises listed on the page of another


def page(
    context: Context, cited: CitedPromise, previous_promise: CitedPromise | None, next_promise: CitedPromise | None
) -> RecordPage:
    promise, history = cited.promise, tuple(_history(context, cited))
    return RecordPage(
        head=_head(context, cited),
        tags=tags_of_part(promise),
        notices=(Notice(records.INVENTED, ""),) if promise.illustrative else (),
        notes=(promise.note,) if promise.note else (),
        text=tuple(_words(context, cited)),
        about_heading="About this promise",
        details=_details(context, cited),
        sections=(*_evidence(context, promise, history), *history),
        related=tuple(_related(context, promise)),
        cite=citation(
            context,
            promises.cited_title(promise.title),
            promise.address,
            dated=date_note(cited.paper),
            acted=written_on(context, cited.paper),
            edition=context.last_changed(cited.paper),
        ),
        data=data_links("promises"),
        previous=_neighbour(previous_promise),
        next=_neighbour(next_promise),
    )


def verdict(context: Context, promise: Promise) -> str:
    """The outcome of a promise, in a sentence or two."""
    office, state = context.library.office, state_of(context, promise)
    words = promise_verdicts.verdict(
        state,
        promise.due,
        promise.changed_to(state),
        office.searched,
        is_compiled=office.is_compiled,
        step=promise.reported_step,
        is_shown=promise.is_shown,
    )
    return promise_verdicts.with_note(words, _shown_so_far(promise), state)


def row(
    context: Context, cited: CitedPromise, *, is_below_its_state: bool = False, is_below_its_maker: bool = False
) -> Row:
    """A promise in a list of many papers: what was found, or that nothing was while the date is ahead.

    Below the word for its state, which says the latter, the state is for listeners alone.
    """
    promise, state = cited.promise, state_today(context, cited.promise)
    source = promises.source_and_day(title_of(cited.source), cited.date)
    label = promises.promised_in(None if is_below_its_maker else promise.owner)
    return Row(
        promise.title,
        promise.address,
        date=Value(promises.due(promise.due), iso=promise.due.iso) if promises.due(promise.due) else None,
        state=state.unseen if is_below_its_state else state,
        summary=outcome(promise) or ("" if is_below_its_state else date_ahead(context, promise)),
        tags=tags_of_part(promise),
        links=(Fact(label, (Value(source, cited.source.address),)),),
    )


def address_to(body: str) -> str:
    """The page with what was promised to a body."""
    return f"promises/to/{name_slug(body)}/"


def outcome(promise: Promise, before: str = "") -> str:
    """What was found, with the day of its last change; "" where nothing was."""
    last, words = promise.last_step, _shown_so_far(promise)
    late = promise_verdicts.due_in_brackets(promise.due) if promise.was_kept_late else ""
    return promises.dated_note(last.date, words, late, before) if last and words == last.note else words


def _shown_so_far(promise: Promise) -> str:
    """The outcome in one sentence: why it was not kept, its last change, or what was found or looked for."""
    notes = (evidence.note for evidence in promise.evidence if evidence.note)
    last = promise.last_step.note if promise.last_step else None
    return promise.reason or last or next(notes, "")


def _head(context: Context, cited: CitedPromise) -> Head:
    promise, title = cited.promise, LIST_TITLES["promises"]
    words = verdict(context, promise)
    return Head(
        address=promise.address,
        title=promise.title,
        description=words,
        lang=cited.paper.lang,
        kind="Promise",
        state=state_today(context, promise),
        answer=words,
        action=_action(context, promise),
        facts=_head_facts(context, cited),
        crumbs=(HOME, Link(title, "promises/")),
        feeds=(Link(title, "feeds/promises.rss", form="RSS"),),
        section="promises",
    )


def _action(context: Context, promise: Promise) -> ReaderAction | None:
    """Of what is overdue, which only the office itself knows, a reader can ask the office."""
    link = contact_link(context, promises.ASK_US)
    return ReaderAction("", (link,)) if _is_overdue(context, promise) else None


def _is_overdue(context: Context, promise: Promise) -> bool:
    return state_of(context, promise) == "date passed" and not context.is_compiled


def _head_facts(context: Context, cited: CitedPromise) -> tuple[Fact, ...]:
    """When it is due, unless the answer says so; who promised it, to whom, and where."""
    promise, state = cited.promise, state_of(context, cited.promise)
    is_said = state in promise_verdicts.WITH_DUE_DAY
    body = promised_to(context.library, cited.paper)
    owner = promise.owner
    return facts(
        fact(promises.due_label(promise.due), _due(promise.due) if promise.due.is_known and not is_said else None),
        fact("Who promised it", (Value(owner, f"promises/by/{name_slug(owner)}/"),) if owner else None),
        fact("To whom", (Value(body, address_to(body)),) if body else None),
        fact(promises.PROMISED_IN, (Value(title_of(cited.source), cited.source.address, note=_dated(cited)),)),
    )


def _dated(cited: CitedPromise) -> str:
    """The date of the paper, where its title does not say it."""
    return "" if cited.date.says_nothing or str(cited.date) in title_of(cited.source) else str(cited.date)


def _details(context: Context, cited: CitedPromise) -> tuple[Fact, ...]:
    promise = cited.promise
    state, overdue = state_of(context, promise), overdue_since(context, promise)
    overdue_label = "Overdue since" if state == "date passed" else "Became overdue"
    return facts(
        fact("Also stated in", tuple(_also_in(context, promise))),
        fact(overdue_label, on(overdue) if overdue else None),
        fact("Plan objective", _objective(context, promise)),
    )


def _also_in(context: Context, promise: Promise) -> Iterator[Value]:
    targets = (context.library.linked("any", written) for written in promise.also_in)
    yield from (Value(title_of(target), target.address) for target in targets if target)


def _due(due: KnownDate) -> tuple[Value, ...]:
    """The date as in the paper, and how exactly it is known."""
    return (Value(promises.due_words(due), iso=due.iso, note=promises.exactness(due.precision)),)


def _objective(context: Context, promise: Promise) -> tuple[Value, ...]:
    if not promise.objective:
        return ()
    served = next(objectives_named(context.library, promise.objective), None)
    if served is None:  # its plan was removed
        return ()
    place = Target(served.plan, paragraph=served.objective.id)
    return (Value(plans.objective(served.objective.id, served.objective.text), place.address),)


def _words(context: Context, cited: CitedPromise) -> Iterator[Section]:
    """What the paper says where it makes the promise."""
    number, paper = cited.promise.paragraph, cited.paper
    words = quotation(context, paper, number, cited.address) if number else ""
    if number and words:
        is_retold = isinstance(paper, RetoldPaper) and paper.retold
        note = f'<p class="soft">{records.RETOLD}.</p>' if is_retold else ""
        html = f"<blockquote>{words}</blockquote>{note}"
        yield Section(promises.what_it_says(number), "page-words", html=html)


def _evidence(context: Context, promise: Promise, history: tuple[Section, ...]) -> Iterator[Section]:
    """What later records and papers elsewhere show, without a note that is the answer or a step of the history."""
    in_history = [
        evidence
        for evidence in promise.evidence
        if history and evidence.record and any(_is_of_step(evidence.note or "", step) for step in promise.history)
    ]
    shown = [_shown_by(context, evidence) for evidence in promise.evidence if evidence not in in_history]
    answered = _shown_so_far(promise)
    notes = (value for value in shown if value.text and (value.address or value.text != answered))
    bullets = (*notes, *sources_of(context.library, promise.sources))
    if bullets:
        yield Section(promises.SHOWN_SINCE, "page-evidence", bullets=bullets)


def _shown_by(context: Context, evidence: Evidence) -> Value:
    target = context.library.linked("any", evidence.record)
    if target:
        return Value(title_of(target), target.address, note=evidence.note or "")
    return Value(evidence.note or "")


def _history(context: Context, cited: CitedPromise) -> Iterator[Section]:
    """Every change of a promise in the order of the known dates, and the day on which it became overdue, if any.

    A single change that is the answer is not repeated.
    """
    promise = cited.promise
    steps = [(step.date, _step(context, promise, step)) for step in promise.history]
    overdue = overdue_since(context, promise)
    events = _with_overdue(steps, overdue) if overdue else steps
    is_said = promise.last_step is None or promise.last_step.note == _shown_so_far(promise)
    if len(events) > 1 or (events and not is_said):
        lines = tuple(Fact(capitalised(day.words), event) for day, event in events)
        yield Section("History", "page-history", facts=lines)


def _step(context: Context, promise: Promise, step: PromiseStep) -> tuple[Value, ...]:
    """What happened, with a link to the document that shows it, if it is known which of them does.

    Its note, unless that says the same, tells why a document of another day does: a reply on the page of a meeting.
    """
    words = Value(promises.step(step_words(context, step.state), step.note))
    shown = [evidence for evidence in promise.evidence if evidence.record and _is_of_step(evidence.note or "", step)]
    values = (_shown_by(context, evidence) for evidence in shown)
    links = (replace(value, note="" if value.note == step.note else value.note) for value in values if value.address)
    return (words, *links)


def _is_of_step(note: str, step: PromiseStep) -> bool:
    """Whether a note on evidence is about a step: it says the same, or names its day."""
    names_day = step.date.day is not None and re.search(rf"\b{step.date}\b", note) is not None
    return note == step.note or names_day


def _with_overdue(
    steps: list[tuple[KnownDate, tuple[Value, ...]]], overdue: date
) -> list[tuple[KnownDate, tuple[Value, ...]]]:
    """The steps of a promise, with the day on which it became overdue inserted before the later steps."""
    day = on(overdue)
    place = len([step_day for step_day, _ in steps if step_day.order <= day.order])
    return [*steps[:place], (day, (Value(promises.BECAME_OVERDUE),)), *steps[place:]]


def _related(context: Context, promise: Promise) -> Iterator[Group]:
    """Its topics, and the promises that serve the same objective or share a topic."""
    targets = [context.library.find("topic", name) for name in promise.topics]
    topics = tuple(Row(target.record.title, target.address) for target in targets if target)
    if topics:
        yield Group("Topics", "page-related-topics", topics)
    rows = tuple(row(context, cited) for cited in _alike(context, promise))
    if rows:
        yield Group("Promises on the same subject", "page-related-promises", rows)


def _alike(context: Context, promise: Promise) -> list[CitedPromise]:
    """The first promises, in the order of all, that share a topic with it or serve the same objective."""
    first = (context.promises_by_subject[subject][: MOST_ALIKE + 1] for subject in subjects_of(promise))
    places = {place: cited for several in first for place, cited in several if cited.promise is not promise}
    return [places[place] for place in sorted(places)[:MOST_ALIKE]]


def _neighbour(cited: CitedPromise | None) -> Link | None:
    return (
        Link(cited.promise.title, cited.promise.address, "" if cited.date.says_nothing else str(cited.date))
        if cited
        else None
    )
