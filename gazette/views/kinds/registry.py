"""The page and the row of each kind of record, and what else its list shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gazette.records import (
    Consultation,
    Course,
    Decision,
    Fund,
    Meeting,
    Office,
    Plan,
    PublicRegister,
    Record,
    Report,
    Topic,
)
from gazette.sentences.list_counts import Some
from gazette.sentences.reports import COUNTED
from gazette.views.context import Context
from gazette.views.kinds import (
    consultation_lists,
    consultations,
    courses,
    decisions,
    fund_lists,
    funds,
    meeting_lists,
    meetings,
    missing_numbers,
    office,
    plan_chapters,
    plans,
    public_registers,
    publication_delay,
    removed,
    reports,
    round_pages,
    topics,
)
from gazette.views.money import breakdown
from gazette.views.record import language_links
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Group, ReaderAction, Row, Section


def _plain_row(context: Context, record: Record) -> Row:
    return Row(record.title, record.address, summary=record.summary)


def _sections_of_decisions(context: Context) -> Iterable[Section]:
    return (*publication_delay.sections(context), *missing_numbers.sections(context))


def _no_parts(context: Context, record: Record, shown: RecordPage) -> Iterable[RecordPage]:
    return ()


def _no_sections(context: Context) -> Iterable[Section]:
    return ()


def _no_notes(context: Context, several: Sequence[Record]) -> Iterable[Some]:
    return ()


def _never(context: Context, record: Record) -> bool:
    return False


@dataclass(frozen=True)
class KindView:
    """The functions that print a kind. Each takes the record as its own class."""

    page: Callable[[Context, Any], RecordPage]
    row: Callable[[Context, Any], Row] = _plain_row
    list_sections: Callable[[Context], Iterable[Section]] = _no_sections  # sections that only the whole list has
    groups: Callable[[Context, Sequence[Any]], tuple[Group, ...]] | None = None  # the rows of its list, in groups
    groups_ahead: Callable[[Context, Sequence[Any]], Iterable[Group]] | None = None  # what is open or to come, first
    sort_of: Callable[[Any], str] | None = None  # the heading of what sort it is, among those of no certain year
    answer: Callable[[Context, Sequence[Any]], str] | None = None  # the first sentence of its list
    open_now: Callable[[Context, Sequence[Any]], str] | None = None  # in place of the count
    not_counted: Callable[[Context, Sequence[Any]], str] | None = None  # what a total in its answer leaves out
    action: Callable[[Context, Sequence[Any]], ReaderAction | None] | None = None  # in the head of its list
    notes: Callable[[Context, Sequence[Any]], Iterable[Some]] = _no_notes  # in the count: what some of them are
    names_latest: bool = False  # whether its list answers with the latest, above the count
    counted_as: tuple[str, str] | None = None  # in the count of its list, which holds more than its noun says
    is_doubtful: Callable[[Context, Any], bool] = _never  # whether no source says that it took place
    parts: Callable[[Context, Any, RecordPage], Iterable[RecordPage]] = _no_parts  # pages after its own, made of that
    template: str = "record.html"  # another template, if the page has another layout


KIND_VIEWS: dict[type[Record], KindView] = {
    Decision: KindView(
        decisions.page,
        decisions.row,
        list_sections=_sections_of_decisions,
        notes=decisions.notes_of_list,
        names_latest=True,
    ),
    Report: KindView(
        reports.page,
        reports.row,
        sort_of=reports.sort_of,
        counted_as=COUNTED,
        action=reports.action,
        names_latest=True,
    ),
    Fund: KindView(
        funds.page,
        funds.row,
        list_sections=breakdown.sections,
        not_counted=fund_lists.not_counted,
        groups=fund_lists.groups,
        answer=fund_lists.answer_of_list,
        action=fund_lists.action,
        parts=round_pages.pages,
    ),
    Course: KindView(courses.page, courses.row, groups=courses.groups, answer=courses.answer_of_list),
    Consultation: KindView(
        consultations.page,
        consultations.row,
        groups_ahead=consultation_lists.groups_ahead,
        open_now=consultation_lists.open_now,
        action=consultation_lists.action,
    ),
    Meeting: KindView(
        meetings.page,
        meetings.row,
        list_sections=meeting_lists.list_sections,
        groups_ahead=meeting_lists.groups_ahead,
        open_now=meeting_lists.next_meeting,
        notes=meeting_lists.numbers,
        is_doubtful=meeting_lists.is_doubtful,
    ),
    Plan: KindView(
        plans.page,
        plans.row,
        groups=plans.groups,
        groups_ahead=plans.groups_ahead,
        answer=plans.answer_of_list,
        parts=plan_chapters.pages,
    ),
    PublicRegister: KindView(
        public_registers.page,
        public_registers.row,
        answer=public_registers.answer_of_list,
        parts=public_registers.year_pages,
    ),
    Topic: KindView(topics.page, topics.row, groups=topics.groups, answer=topics.answer_of_list),
    Office: KindView(office.page),
}


def page(context: Context, record: Record) -> RecordPage:
    """The page of a record, as its own kind prints it; of a removed record no kind prints anything."""
    return removed.page(context, record) if record.is_removed else KIND_VIEWS[type(record)].page(context, record)


def row(context: Context, record: Record) -> Row:
    """The row of a record in any list, as its own kind prints it; a standing page has a plain row."""
    view = None if record.is_removed else KIND_VIEWS.get(type(record))
    own = view.row(context, record) if view else _plain_row(context, record)
    own = removed.row(context, record) if record.is_removed else own
    return replace(own, versions=language_links.of_row(context.library, record))
