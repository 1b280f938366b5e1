"""The promises of a plan, and those of other papers for its objectives: below each objective, and counted by state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gazette.grouping import grouped
from gazette.library.promises import CitedPromise
from gazette.records import Plan
from gazette.records.plan_chapters import Chapter
from gazette.sentences import plans
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds import promise_states, promises
from gazette.views.shapes.parts import Group, Row, Section
from gazette.views.shapes.states import Stack

ANCHOR = "page-promises"


def promises_of(context: Context, plan: Plan, chapter: Chapter | None = None) -> tuple[CitedPromise, ...]:
    """The promises that a plan or a chapter makes, and those of other papers that serve its objectives."""
    return tuple(
        cited
        for cited in context.promises
        if any(chapter is None or is_in_chapter(chapter, number) for number in _numbers(plan, cited))
    )


def promises_made(
    context: Context, plan: Plan, promised: Sequence[CitedPromise], chapter: Chapter | None = None
) -> str:
    """How many promises are in each state: those of a plan or a chapter, and of other papers for its objectives."""
    which = plans.which_promises(*_by_place(plan, promised, chapter), is_chapter=chapter is not None)
    return promise_states.counted_in(context, [cited.promise for cited in promised], which)


def outside_chapters(plan: Plan, promised: Sequence[CitedPromise]) -> list[CitedPromise]:
    """Those that no page of a chapter lists, which are therefore on the page of the plan."""
    chapters = () if plan.is_hidden else plan.chapters
    return [
        cited
        for cited in promised
        if not any(is_in_chapter(chapter, number) for chapter in chapters for number in _numbers(plan, cited))
    ]


def stack_of_plan(context: Context, plan: Plan, promised: Sequence[CitedPromise]) -> Stack | None:
    """The bar of all promises of a plan. A state leads to its first promise, on the page of the plan or a chapter."""
    pages = [(plan.address, outside_chapters(plan, promised))]
    for chapter in () if plan.is_hidden else plan.chapters:
        pages.append((chapter.address_in(plan.address), [*promises_of(context, plan, chapter)]))
    stacks = (promise_states.stack_of(context, listed, address) for address, listed in pages)
    parts = [part for stack in stacks if stack for part in stack.parts]
    addresses = {part.state: part.address for part in reversed(parts)}
    return promise_states.stack_with_links(context, promised, lambda state: addresses[state])


def sections(context: Context, plan: Plan, promised: Sequence[CitedPromise]) -> tuple[Section, ...]:
    """Those that serve no objective, then the others below their objectives; the bar of the page leads to them."""
    if not promised:
        return ()
    rows = _anchored(_rows_by_objective(context, plan, promised))
    parts = tuple(
        Group(plans.objective(objective.id, objective.text.rstrip(".")), anchor_of(objective.id), rows[objective.id])
        for objective in plan.objectives
        if objective.id in rows
    )
    lead = plans.promises_lead(*_by_place(plan, promised))
    return (Section(plans.PROMISES, ANCHOR, lead=lead, rows=rows.get("", ()), parts=parts),)


def objective_rows(context: Context, plan: Plan) -> tuple[Row, ...]:
    """The objectives in a list of plans, each with the states of its promises and a link to them, or to the objective.

    None where no promise serves one: the plan has them.
    """
    promised = grouped((objective_of(plan, cited), cited.promise) for cited in promises_of(context, plan))
    if not any(number for number in promised):
        return ()
    return tuple(
        Row(
            plans.objective(objective.id, objective.text.rstrip(".")),
            _place_of(plan, objective.id, has_promises=objective.id in promised),
            summary=promise_states.counted_in(context, promised.get(objective.id, ()), ""),
        )
        for objective in plan.objectives
    )


def _place_of(plan: Plan, number: str, *, has_promises: bool) -> str:
    """The promises for an objective on the page of its chapter; the objective itself where it has none."""
    chapter = next((chapter for chapter in plan.chapters if is_in_chapter(chapter, number)), None)
    page = chapter.address_in(plan.address) if chapter else plan.address
    anchors = {paragraph.number: paragraph.anchor for paragraph in plan.body.paragraphs}
    anchor = anchor_of(number) if has_promises else anchors.get(number, "")
    return f"{page}#{anchor}" if anchor else page


def anchor_of(number: str) -> str:
    """The place of the promises for an objective."""
    return f"{ANCHOR}-{name_slug(number)}"


def objective_of(plan: Plan, cited: CitedPromise) -> str:
    """The number of the objective that a promise serves, or that makes it; "" for none."""
    numbers = (*_served(plan, cited), *_numbers(plan, cited))
    known = {objective.id for objective in plan.objectives}
    return next((number for number in numbers if number in known), "")


def _rows_by_objective(context: Context, plan: Plan, promised: Sequence[CitedPromise]) -> Mapping[str, tuple[Row, ...]]:
    """Those of each objective by their states; objectives in the order of the page."""
    order = ["", *(objective.id for objective in plan.objectives)]
    by_state = promise_states.in_order(context, promised)
    by_objective = sorted(by_state, key=lambda cited: order.index(objective_of(plan, cited)))
    return grouped((objective_of(plan, cited), promises.row(context, cited)) for cited in by_objective)


def _anchored(rows: Mapping[str, Sequence[Row]]) -> dict[str, tuple[Row, ...]]:
    """The same rows: the first on the page in each state has the anchor to which the bar leads."""
    on_page = [row for several in rows.values() for row in several]
    first = {row.state: row for row in reversed(on_page)}
    return {
        number: tuple(
            replace(row, anchor=promise_states.anchor_of(row.state)) if row.state and first[row.state] is row else row
            for row in several
        )
        for number, several in rows.items()
    }


def _by_place(plan: Plan, promised: Sequence[CitedPromise], chapter: Chapter | None = None) -> tuple[int, int]:
    """How many of the promises a plan or a chapter makes itself, and how many of the others serve its objectives."""
    paragraphs = (cited.promise.paragraph or "" for cited in promised if cited.paper.identity == plan.identity)
    own = sum(chapter is None or is_in_chapter(chapter, paragraph) for paragraph in paragraphs)
    return own, len(promised) - own


def _numbers(plan: Plan, cited: CitedPromise) -> Iterator[str]:
    """The paragraph of the plan that makes a promise, and the objective that it serves."""
    if cited.paper.identity == plan.identity:
        yield cited.promise.paragraph or ""
    yield from _served(plan, cited)


def _served(plan: Plan, cited: CitedPromise) -> tuple[str, ...]:
    """The objective of the plan that a promise serves."""
    name, _, number = (cited.promise.objective or "").partition(" ")
    return (number,) if name == plan.name else ()


def is_in_chapter(chapter: Chapter, number: str) -> bool:
    return number.split(".")[0] == chapter.number
