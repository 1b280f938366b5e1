"""What happened after a paper was written, as notes beside the paragraphs that it concerns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gazette.grouping import grouped
from gazette.library.passages import CitedPassage, Statement, title_of_fact
from gazette.markup.numbering import anchor_of
from gazette.records import Decision, Meeting, Plan
from gazette.records.paper import Paper
from gazette.records.passage import StatedFact
from gazette.records.promise import Promise
from gazette.sentences import promise_verdicts, promises, what_followed
from gazette.sentences.promise_states import STATES, PromiseState
from gazette.sentences.what_followed import LinkedSentence
from gazette.views.context import Context
from gazette.views.record.history import CHANGES
from gazette.views.record.kept_places import changed_places, words_of
from gazette.views.shapes.long_texts import NoteLine
from gazette.views.shapes.parts import Link

MOST_NOTES = 2  # beside a paragraph, without corrections and disagreements; the page has the rest below its text
_PLACE = re.compile(r"\b(?:paragraph|section) ([0-9]+(?:\.[0-9]+)*(?:\([a-z]+\))*)")
AnchoredNote = tuple[str, NoteLine]


def notes_on(context: Context, paper: Paper) -> Mapping[str, tuple[NoteLine, ...]]:
    """The notes by the anchor of their paragraph: every correction, one of each other sort, every disagreement."""
    if paper.is_hidden:
        return {}
    corrections, disputed = grouped(_corrected(context, paper)), grouped(_disputed(paper))
    by_anchor: dict[str, list[tuple[int, int, NoteLine]]] = {}
    sorts = (_changed(context, paper), _promised(context, paper), _mentioned(context, paper))
    for sort, notes in enumerate(sorts):
        for anchor, lines in grouped(dict.fromkeys(notes)).items():
            by_anchor.setdefault(anchor, []).extend((number, sort, line) for number, line in enumerate(lines))
    others = {
        anchor: tuple(line for *_, line in sorted(notes, key=lambda note: note[:2])[:MOST_NOTES])
        for anchor, notes in by_anchor.items()
    }
    return {
        anchor: (*corrections.get(anchor, ()), *others.get(anchor, ()), *disputed.get(anchor, ()))
        for anchor in dict.fromkeys((*corrections, *others, *disputed))
    }


def _note(sentence: LinkedSentence, address: str, *, is_later: bool = True) -> NoteLine:
    before, words, after = sentence
    return NoteLine(before, Link(words, address), after, is_later)


def _corrected(context: Context, paper: Paper) -> Iterator[AnchoredNote]:
    """The corrections and updates of a paragraph, each with the words of its note."""
    page = paper.address if isinstance(paper, Plan) and paper.chapters else ""  # a chapter has no notes of changes
    for anchor, change in changed_places(paper):
        words = words_of(context, paper, change)
        yield anchor, _note(("", words, f": {change.note}"), f"{page}#{CHANGES}", is_later=False)


def _changed(context: Context, paper: Paper) -> Iterator[AnchoredNote]:
    """The latest paper that states a fact of a paragraph differently."""
    for cited, fact, later in changes_since(context, paper):
        title, other = title_of_fact(context.statements[fact.key]), later.cited
        sentence = what_followed.fact_changed(title, other.paper.label, other.date, later.fact.value)
        yield cited.anchor, _note(sentence, other.address)


def changes_since(context: Context, paper: Paper) -> Iterator[tuple[CitedPassage, StatedFact, Statement]]:
    """The facts of a paper that later papers state differently, each with the latest of these statements."""
    for passage in paper.passages:
        cited = CitedPassage(paper, passage)
        for fact in passage.facts:
            later = _latest_change(context.statements[fact.key], cited, fact)
            if later:
                yield cited, fact, later


def _latest_change(statements: Sequence[Statement], cited: CitedPassage, fact: StatedFact) -> Statement | None:
    is_copied = any(
        statement.comparison == "copied" and statement.cited.paper.identity == cited.paper.identity
        for statement in statements
    )
    later = (statement for statement in statements if cited.date.is_certainly_before(statement.cited.date))
    changed = [statement for statement in later if statement.comparison == "changed"][-1:]
    return None if is_copied else next((statement for statement in changed if statement.fact.means != fact.means), None)


def _promised(context: Context, paper: Paper) -> Iterator[AnchoredNote]:
    """The promise that a paragraph makes and its state, or how many promises are in each state.

    Only what a later paper shows of one is something that happened next.
    """
    by_paragraph = grouped((promise.paragraph, promise) for promise in paper.promises if promise.paragraph)
    for number, several in by_paragraph.items():
        is_compiled = context.is_compiled
        states = Counter(promise.state_on(context.today, is_compiled=is_compiled) for promise in several)
        is_later = any(promise.state for promise in several)
        if len(several) == 1:
            sentence, address = (
                _one_promise(several[0], next(iter(states)), is_compiled=is_compiled),
                several[0].address,
            )
        else:
            sentence, address = what_followed.promises(states, is_compiled=is_compiled), "#page-promises"
        steps = [step for promise in several for step in promise.history if step.note]
        newest = max(steps, key=lambda step: step.date.order, default=None)
        sentence = what_followed.with_step(sentence, newest.date, newest.note) if newest else sentence
        yield anchor_of(number), _note(sentence, address, is_later=is_later)


def _one_promise(promise: Promise, state: PromiseState, *, is_compiled: bool) -> what_followed.LinkedSentence:
    due = promises.due(promise.due)
    if state == "date ahead" and not promise.is_shown:  # its state alone would be read as work under way
        return what_followed.waiting_promise(due, promise_verdicts.no_step(is_compiled=is_compiled))
    return what_followed.promise(due, STATES[state].words(is_compiled))


def _mentioned(context: Context, paper: Paper) -> Iterator[AnchoredNote]:
    """Later decisions and meetings that name a paragraph, the earliest first."""
    relations = [
        relation
        for relation in context.library.relations_to.get(paper.identity, ())
        if relation.target.anchor
        and isinstance(relation.source, Decision | Meeting)
        and paper.when.is_certainly_before(relation.source.when)
    ]
    for relation in sorted(relations, key=lambda relation: relation.source.when.order):
        source = relation.source
        sentence = what_followed.mentioned(source.title, source.when)
        yield relation.target.anchor or "", _note(sentence, source.address)


def _disputed(paper: Paper) -> Iterable[AnchoredNote]:
    """The disagreements of sources where one side is a paragraph of this paper."""
    anchors = {paragraph.number: paragraph.anchor for paragraph in paper.body.paragraphs}
    for disputed in paper.contradictions:
        for source in (disputed.one_source, disputed.other_source):
            place = _PLACE.search(source) if source.startswith(("This ", paper.title)) else None
            if place and place[1] in anchors:
                sentence = what_followed.disagreement(disputed.about)
                yield anchors[place[1]], _note(sentence, "#page-disagreements", is_later=False)
