"""Promises by state, by who made them, and by year; as lists and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.library.promises import CitedPromise
from gazette.records.promise import Promise
from gazette.sentences import promise_counts
from gazette.sentences.lists import EACH_WITH_STATE, none_yet, number_overdue
from gazette.sentences.meeting_answers import TO_BRIEFING
from gazette.sentences.promise_states import STATES
from gazette.slugs import name_slug, slug
from gazette.views.context import Context
from gazette.views.kinds.promise_states import (
    anchor_of,
    in_order,
    kept_late,
    no_step,
    numbers_of,
    overdue_since,
    stack_with_links,
    state_of,
    state_shown,
    state_today,
    state_words,
)
from gazette.views.kinds.promises import address_to, page, row
from gazette.views.lists import promise_years
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.lists.promise_parts import NAME, PromisePart, PromiseParts, parts_of
from gazette.views.shapes.dataset import (
    ADDRESS,
    LASTING_NAME,
    DataField,
    Dataset,
    cell,
    dataset_of,
    day_fields,
    declared,
    language_field,
)
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Group, Link, ReaderAction, Row, Section
from gazette.views.shapes.states import Stack, State

HOW = "page-how"  # the place of how the states are worked out
MOST_UNFOLDED = 10  # promises without a date; more are folded


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for each promise, with links to those before and after it in the list."""
    for previous, promise, following in with_neighbours(parts_of(context).whole.promises):
        yield page(context, promise, previous, following)


def lists(context: Context) -> Iterator[ListPage]:
    """The list of all promises, those to each body and those of each maker, each with its further pages."""
    parts = parts_of(context)
    for part in parts:
        first, *further = part.pages
        yield _first_page(context, parts, part)
        shown = len(first[1])
        for address, promises in further:
            yield _further_page(context, parts, part, address, promises, shown)
            shown += len(promises)


def promise_list(context: Context) -> ListPage:
    parts = parts_of(context)
    return _first_page(context, parts, parts.whole)


def finding(context: Context) -> tuple[str, Stack | None]:
    """On the home page: the bar of all promises, and its heading."""
    whole = parts_of(context).whole
    heading = promise_counts.on_home(len(whole.promises), is_compiled=context.is_compiled)
    return heading, _stack(context, whole)


def _first_page(context: Context, parts: PromiseParts, part: PromisePart) -> ListPage:
    """The answer, the bar and the first rows; below the list of all, how the states are worked out."""
    if part is not parts.whole:
        page = _page(part.address, part.title, EACH_WITH_STATE, answer(context, part.promises))
        page = replace(page, head=replace(page.head, action=_briefing(context, part)))
    else:
        is_compiled = context.is_compiled
        page = list_page(
            context,
            NAME,
            count=answer(context, part.promises),
            empty="" if part.promises else none_yet("promises", is_compiled=is_compiled),
            sections=tuple(_about(context)) if part.promises else (),
        )
        page = replace(page, body="", sections=tuple(_with_text(page))) if page.sections else page
    page = replace(page, head=replace(page.head, stack=_stack(context, part)))
    return _with_rows(context, page, parts, part, part.pages[0][1])


def _briefing(context: Context, part: PromisePart) -> ReaderAction | None:
    """From what was promised to a panel to its briefing."""
    of_panel = (panel for panel in context.panels if part.address == address_to(panel.name))
    links = tuple(Link(TO_BRIEFING, panel.address) for panel in of_panel)
    return ReaderAction("", plain_links=links) if links else None


def _with_text(page: ListPage) -> Iterator[Section]:
    """The sections, with the text of the office on how the states are worked out."""
    for section in page.sections:
        yield replace(section, html=page.body) if section.anchor == HOW else section


def _further_page(
    context: Context,
    parts: PromiseParts,
    part: PromisePart,
    address: str,
    promises: Sequence[CitedPromise],
    before: int,
) -> ListPage:
    words = promise_counts.further(before + 1, before + len(promises), len(part.promises))
    page = _page(address, promise_counts.title_of_page(part.title, words), words, words)
    return _with_rows(context, page, parts, part, promises)


def _page(address: str, title: str, description: str, answer: str) -> ListPage:
    name = address.removeprefix(f"{NAME}/").rstrip("/")
    return part_of_list(NAME, name, title=title, description=description, count=answer, groups=())


def _with_rows(
    context: Context, page: ListPage, parts: PromiseParts, part: PromisePart, promises: Sequence[CitedPromise]
) -> ListPage:
    pages = part.pages if len(part.pages) > 1 else ()
    links = (
        Link(promise_counts.page(number), address, is_current=address == page.head.address)
        for number, (address, _) in enumerate(pages, 1)
    )
    groups = tuple(_by_state(context, part, promises))
    return replace(page, filters=parts.filters(part), groups=groups, parts=tuple(links))


def _stack(context: Context, part: PromisePart) -> Stack | None:
    """The bar, whose parts lead to the page that has the first promise in the state."""
    places = {state_today(context, cited.promise): place for place, cited in reversed([*enumerate(part.promises)])}
    bar = stack_with_links(context, part.promises, lambda state: f"{part.page_of(places[state])}#{anchor_of(state)}")
    caution = promise_counts.CAUTION if context.is_compiled else ""
    return replace(bar, how=f"{NAME}/#{HOW}", caution=caution) if bar else None


def _about(context: Context) -> Iterator[Section]:
    """How the states are worked out, and in an office's own record the outcome of promises year by year."""
    is_compiled = context.is_compiled
    yield Section(promise_counts.HOW, HOW, paragraphs=promise_counts.how(is_compiled=is_compiled))
    if not is_compiled:
        yield Section(promise_counts.OVER_TIME, "page-years", tables=(promise_years.over_time(context),))


def on_home(context: Context) -> tuple[Link, ...]:
    """A link to the promises that are overdue, where there are any; in a compiled record nobody knows of any."""
    real = (cited.promise for cited in context.promises if not cited.promise.illustrative)
    overdue = [promise for promise in real if state_of(context, promise) == "date passed"]
    if not overdue or context.is_compiled:
        return ()
    return (Link(number_overdue(len(overdue)), f"{NAME}/#{anchor_of(state_shown(context, 'date passed'))}"),)


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, LIST_TITLES[NAME], _fields(context), in_order(context, context.promises))


def _fields(context: Context) -> tuple[DataField[CitedPromise], ...]:
    is_compiled = context.is_compiled
    return (
        DataField("identity", "Identity", LASTING_NAME, lambda cited: f"promises/{cited.promise.id}"),
        DataField("address", "Address", ADDRESS, lambda cited: cited.promise.address),
        DataField(
            "state",
            "State",
            "Its state on the day of the data: what a paper shows, or what follows from the day it is due. In an "
            "unofficial record the word of the site, because only the office knows that a promise was kept.",
            lambda cited: _word(context, cited) if is_compiled else state_of(context, cited.promise),
        ),
        DataField("shown_as", "Shown as", "The word for the state on the site.", lambda cited: _word(context, cited)),
        DataField("stated_in", "Stated in", "The paper that states it, by its identity.", _paper),
        DataField("source", "Source", "The address of the paragraph that states it.", _source),
        DataField("date", "Date", "The date of the paper.", lambda cited: cell(cited.date)),
        *day_fields("date", "Date", "the date of the paper", lambda cited: cited.date),
        *day_fields("due", "Due", "its due date", lambda cited: cited.promise.due),
        *_overdue_field(context),
        language_field(lambda cited: cited.paper),
        *declared(Promise, lambda cited: cited.promise, leave_out=("id", "state")),
    )


def _overdue_field(context: Context) -> Iterator[DataField[CitedPromise]]:
    """Only in an office's own record: nobody else knows that something was not done."""
    if not context.is_compiled:
        meaning = "The day on which it became overdue; empty for a promise that was kept."
        yield DataField("overdue_since", "Overdue since", meaning, lambda cited: overdue_since(context, cited.promise))


def _paper(cited: CitedPromise) -> str:
    return cited.paper.identity


def _source(cited: CitedPromise) -> str:
    return cited.source.address


def _word(context: Context, cited: CitedPromise) -> str:
    return state_words(context, state_of(context, cited.promise))


def _by_state(context: Context, part: PromisePart, promises: Sequence[CitedPromise]) -> Iterator[Group]:
    """A group for each word; states with the same word share one. Many promises without a date are folded."""
    by_word = grouped((_word(context, cited), cited) for cited in part.promises)
    by_state = grouped((state_today(context, cited.promise), cited) for cited in promises)
    for state, of_state in by_state.items():
        all_of_state = by_word[state.text]
        waiting = [words for cited in all_of_state if (words := no_step(context, cited.promise))]
        is_mixed = 0 < len(waiting) < len(all_of_state) and not context.is_compiled
        says_so = waiting[0] if waiting and len(waiting) == len(all_of_state) else ""
        meaning = f"{_meaning(context, state)} {says_so}".rstrip()
        is_long = state.look == "undated" and len(of_state) > MOST_UNFOLDED
        yield Group(
            state.text,
            anchor_of(state),
            () if is_long or is_mixed else _rows(context, part, of_state),
            state=state,
            lead=promise_counts.number_in_state(len(all_of_state), meaning),
            parts=_by_step(context, part, of_state) if is_mixed else (),
            folds=tuple(_by_chapter(context, part, of_state)) if is_long else (),
        )


def _by_step(context: Context, part: PromisePart, of_state: Sequence[CitedPromise]) -> tuple[Group, ...]:
    """Those with a step or of which a later paper says something, then those of which nothing was published."""
    waiting = [cited for cited in of_state if no_step(context, cited.promise)]
    others = [cited for cited in of_state if cited not in waiting]
    named = ((promise_counts.PROGRESS_REPORTED, others), (promise_counts.NO_STEP, waiting))
    return tuple(Group(words, f"page-{name_slug(words)}", _rows(context, part, each)) for words, each in named if each)


def _meaning(context: Context, state: State) -> str:
    is_compiled = context.is_compiled
    return next(words.meaning(is_compiled) for words in STATES.values() if words.words(is_compiled) == state.text)


def _rows(context: Context, part: PromisePart, promises: Sequence[CitedPromise]) -> tuple[Row, ...]:
    """The rows without who made them, where that is the title of the list."""
    return tuple(
        row(context, cited, is_below_its_state=True, is_below_its_maker=part.is_of_a_maker) for cited in promises
    )


def _by_chapter(context: Context, part: PromisePart, promises: Sequence[CitedPromise]) -> Iterator[Group]:
    """Promises by the chapter of their plan, or by their report or decision."""
    in_chapters = sorted(promises, key=lambda cited: (cited.paper.identity, cited.paper.promises.index(cited.promise)))
    by_chapter = grouped(((cited.paper.identity, cited.chapter), cited) for cited in in_chapters)
    for (_, chapter), of_chapter in by_chapter.items():
        paper = of_chapter[0].paper
        heading = f"{paper.title}: {chapter}" if chapter else paper.title
        anchor = f"page-undated-{name_slug(paper.name)}-{slug(chapter)}".rstrip("-")
        yield Group(heading, anchor, _rows(context, part, of_chapter), lead=f"{len(of_chapter):,}")


def answer(context: Context, promises: Sequence[CitedPromise], *, which: str = "") -> str:
    """How many of the promises are overdue, not kept and kept, and how many are left; `which` they are, if said."""
    several = [cited.promise for cited in promises]
    is_compiled = context.is_compiled
    numbers, late = numbers_of(context, several), kept_late(several)
    papers = list({cited.paper.identity: cited.date for cited in promises}.values())
    return promise_counts.lead(numbers, is_compiled=is_compiled, late=late, papers=papers, which=which)
