"""The page of a police and crime plan, and its row in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.dates import UNFILLED
from gazette.plurals import capitalised, noun_for
from gazette.records import Consultation, Decision, Plan
from gazette.records.plan import StatutoryContents, Step
from gazette.records.windows import next_window
from gazette.sentences import plans
from gazette.sentences.days import as_noun, from_to
from gazette.sentences.records import RETOLD
from gazette.views.context import Context
from gazette.views.kinds import consultation_lists, papers, plan_chapters, plan_promises
from gazette.views.money import objectives
from gazette.views.record.badges import badges
from gazette.views.record.openings import HOW_TO_RESPOND
from gazette.views.record.page import record_fact
from gazette.views.shapes.labels import date_note, date_value, date_where_known, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import (
    Column,
    Fact,
    Group,
    Head,
    Link,
    ReaderAction,
    Row,
    Section,
    Table,
    TableRow,
    Value,
)

_YEAR = re.compile(r"\b[0-9]{4}\b")


def page(context: Context, plan: Plan) -> RecordPage:
    """The plan as a whole: when it was made, its chapters and their promises, and the text that is in no chapter."""
    promised = plan_promises.promises_of(context, plan)
    about = plan_promises.promises_made(context, plan, promised) or _chapters(context, plan)
    shown = papers.page(
        context,
        plan,
        answer=_answer(context, plan, about),
        kicker=() if plan.period in plan.title else (Value(plan.period),),
        lines=facts(
            None if _was_issued(context, plan) else fact("Issued", plan.issued),
            fact(plans.CONSIDERED, plan.approved),
            _decision(context, plan),
            fact(noun_for(len(plan.variations), "Variation"), tuple(map(_variation, plan.variations))),
        ),
        details=facts(
            _predecessor(context, plan),
            fact("Chief Constable consulted on the draft", plan.consulted_chief_constable),
        ),
        sections=(
            *plan_promises.sections(context, plan, plan_promises.outside_chapters(plan, promised)),
            *_sections(context, plan),
        ),
    )
    if plan_chapters.outline_of(context, plan):  # the answer says that it is retold
        shown = replace(shown, notices=tuple(notice for notice in shown.notices if notice.title != RETOLD))
    head = replace(shown.head, stack=plan_promises.stack_of_plan(context, plan, promised))
    return plan_chapters.overview(context, plan, replace(shown, head=_with_invitation(context, plan, head)))


def _answer(context: Context, plan: Plan, about: str) -> str:
    """When it was issued, then the states of its promises, or else its chapters.

    That the office does not know when comes last. That no source says when says little where something else is known.
    """
    is_compiled = context.is_compiled
    issued = plans.issued(plan.issued, len(plan.objectives), is_compiled=is_compiled)
    if _was_issued(context, plan):
        return f"{issued} {about}".strip()
    is_unknown = plan.issued.says_nothing and not (is_compiled and about)
    return f"{about} {issued if is_unknown else ''}".strip()


def _was_issued(context: Context, plan: Plan) -> bool:
    """Whether the day on which it was issued has come: a day that was only expected is among the facts."""
    issued = plan.issued
    return issued.is_known and not issued.anticipated and issued.has_come(context.today) and not plan.is_hidden


def _chapters(context: Context, plan: Plan) -> str:
    """Its chapters; of a plan that nobody found, the paper that they come from."""
    outline = plan_chapters.outline_of(context, plan)
    if outline:
        paper, record = outline
        return plans.not_found(len(plan.chapters), paper, record.when, is_retold=bool(plan.retold))
    titles = [] if plan.is_hidden else [chapter.title for chapter in plan.chapters]
    return plans.chapters(titles, is_compiled=context.is_compiled)


def _variation(written: str) -> Value:
    """A change of the plan, after its day where it begins with that: 14 March 2023, objective 1.4 was added."""
    day, _, change = written.partition(": ")
    return Value(day, note=capitalised(change).rstrip(".")) if change and _YEAR.search(day) else Value(written)


def _decision(context: Context, plan: Plan) -> Fact | None:
    """The decision that says how it is related to the plan, such as that it issues it; nothing where several do."""
    relations = context.library.relations_to.get(plan.identity, ())
    decisions = [
        relation.source
        for relation in relations
        if isinstance(relation.source, Decision) and relation.how == "related" and not relation.target.anchor
    ]
    if len(decisions) != 1:
        return None
    return fact("Decision", (Value(decisions[0].cited_title, decisions[0].address, note=date_note(decisions[0])),))


def _with_invitation(context: Context, plan: Plan, head: Head) -> Head:
    """The head with the open consultations that belong to the plan, such as one on the plan after it."""
    several, until = _asked(context, [plan])
    if not several:
        return head
    text = plans.invitation([consultation.title for consultation in several], until)
    if len(several) == 1 and not context.is_compiled:
        return replace(head, action=ReaderAction(text, (Link(HOW_TO_RESPOND, several[0].address),)))
    links = tuple(Link(consultation.title, consultation.address) for consultation in several)
    return replace(head, action=ReaderAction(text, plain_links=links))


def groups_ahead(context: Context, several: Sequence[Plan]) -> Iterator[Group]:
    """The open consultations that belong to a plan, above the list of plans."""
    return consultation_lists.groups_ahead(context, _open_consultations(context, several))


def _asked(context: Context, several: Sequence[Plan]) -> tuple[list[Consultation], str]:
    """The open consultations that belong to plans, and when the first of them closes, if that is known."""
    asked = _open_consultations(context, several)
    until = next_window(asked[0].all_windows, context.today).closes if asked else UNFILLED
    return asked, as_noun(until) if until.is_known else ""


def _open_consultations(context: Context, several: Sequence[Plan]) -> list[Consultation]:
    """Those that say that they are related to one of these plans."""
    sources = (
        relation.source
        for plan in several
        for relation in context.library.relations_to.get(plan.identity, ())
        if relation.how == "related"
    )
    of_plans = dict.fromkeys(source.identity for source in sources if isinstance(source, Consultation))
    return [
        consultation
        for consultation in context.library.of(Consultation)
        if consultation.identity in of_plans
        and not consultation.is_hidden
        and consultation.stage(context.today) == "open"
    ]


def _predecessor(context: Context, plan: Plan) -> Fact | None:
    """The plan before it, linked, or by its title where it is not here."""
    label = "Previous plan"
    return record_fact(context, label, "plan", plan.predecessor) or fact(label, plan.predecessor)


def row(context: Context, plan: Plan) -> Row:
    return Row(
        plan.title,
        plan.address,
        date=date_where_known(plan.listed_date),  # where no day is known, its period says enough
        summary=plan.summary,
        tags=badges(context.library, plan),
        details=tuple(
            filter(None, ("" if plan.period in plan.title else plan.period, _what_is_missing(context, plan)))
        ),
    )


def _is_here(context: Context, plan: Plan) -> bool:
    """Whether a copy of a plan is here, whole or in part, or withheld, and not only a text or a paper about it."""
    has_copy = bool(plan.objectives or plan.files or plan.chapters or plan.body.paragraphs)
    return plan.is_hidden or (has_copy and not plan_chapters.outline_of(context, plan))


def _what_is_missing(context: Context, plan: Plan) -> str:
    """The paper that is here in the place of a plan that nobody found; "" for any other."""
    outline = plan_chapters.outline_of(context, plan)
    return plans.only_paper(outline[0]) if outline and not plan.is_hidden else ""


def answer_of_list(context: Context, several: Sequence[Plan]) -> str:
    """Which plan is in force, as far as the office itself says; else how many were superseded, and the other years."""
    if context.is_compiled:
        periods = [plan.period for plan in several if not plan.is_hidden]
        years = [int(year) for period in periods for year in _YEAR.findall(period)]
        is_any_here = any(_is_here(context, plan) for plan in several)
        ends = bool(years) and max(years) < context.today.year
        return plans.of_years(len(several), years, _outlines(context, several), is_any_here=is_any_here, ends=ends)
    others = _not_superseded(several)
    periods = [plan.period for plan in others if not plan.is_hidden]
    superseded = len(several) - len(others)
    if periods and len(others) == 1 and _is_in_force(context, others[0]):
        promised = plan_promises.promises_of(context, others[0])
        states = plan_promises.promises_made(context, others[0], promised)
        return f"{plans.in_force(periods[0])} {states}".strip()
    return plans.of_list(len(several), superseded, periods, _successor(context, several))


def _outlines(context: Context, several: Sequence[Plan]) -> list[tuple[str, str]]:
    """What each is called that a plan of the list is known from, and the period of the plan."""
    outlines = ((plan_chapters.outline_of(context, plan), plan.period) for plan in several)
    return [(outline[0], period) for outline, period in outlines if outline]


def groups(context: Context, several: Sequence[Plan]) -> tuple[Group, ...]:
    """The plan in force apart from those that it superseded, where the office says which one it is; else all."""
    others = _not_superseded(several)
    if len(others) == 1 and len(several) > 1 and _is_in_force(context, others[0]):
        earlier = tuple(row(context, plan) for plan in several if plan not in others)
        return (
            _in_force(context, others[0]),
            Group(plans.EARLIER, "earlier", earlier),
        )
    heading = plans.LISTED if context.is_compiled else plans.ALL
    return (Group(heading, "all", tuple(row(context, plan) for plan in several)),) if several else ()


def _in_force(context: Context, plan: Plan) -> Group:
    objectives = plan_promises.objective_rows(context, plan)
    parts = (Group(plans.OBJECTIVES, "objectives", objectives),) if objectives else ()
    return Group(plans.IN_FORCE, "in-force", (row(context, plan),), parts=parts)


def _not_superseded(several: Sequence[Plan]) -> list[Plan]:
    return [plan for plan in several if plan.status != "superseded"]


def _successor(context: Context, several: Sequence[Plan]) -> str:
    """The title of what replaced the newest plan, where that is not a plan of the list."""
    successor = context.library.linked("any", several[0].superseded_by) if several else None
    return successor.record.title if successor and not isinstance(successor.record, Plan) else ""


def _is_in_force(context: Context, plan: Plan) -> bool:
    """Whether it was issued, its years have not passed and nothing ended it, which only the office itself can know."""
    is_issued = plan.issued.last is not None and plan.issued.last <= context.today
    years = [int(year) for year in _YEAR.findall(plan.period)]
    has_passed = bool(years) and max(years) < context.today.year
    return is_issued and not has_passed and not plan.status and not context.is_compiled


def _sections(context: Context, plan: Plan) -> Iterator[Section]:
    served = objectives.objectives_section(context, plan)
    if served:
        yield served
    scrutiny = facts(
        fact("Panel's report", plan.panel_report),
        fact("Response to the panel", plan.panel_response),
    )
    if scrutiny:
        yield Section("What the panel said", "page-panel", facts=scrutiny)
    if plan.timetable:
        steps = tuple(map(_step, plan.timetable))
        table = Table("Steps in making the plan, as announced", (Column("Step"), Column("When")), steps)
        yield Section("Timetable", "page-timetable", tables=(table,), is_apparatus=True)
    if plan.statutory_contents:
        yield Section(
            "What the law says it must contain",
            "page-statutory-contents",
            paragraphs=(plans.STATUTORY_CONTENTS,),
            tables=(_statutory(plan, plan.statutory_contents),),
            is_apparatus=True,
        )


def _step(step: Step) -> TableRow:
    when = Value(from_to(step.begins, step.ends)) if step.ends else date_value(step.begins)
    return TableRow((Value(step.step), replace(when, text=capitalised(when.text))))


def _statutory(plan: Plan, contents: StatutoryContents) -> Table:
    anchors = {paragraph.number: paragraph.anchor for paragraph in plan.body.paragraphs}
    rows = tuple(
        TableRow((Value(what), Value(plans.paragraph(number), plan.place_address(anchors[number]))))
        for what, number in contents.places()
    )
    return Table("Where the plan covers each", (Column("Content"), Column("Place")), rows)
