"""The kinds of document: one file for each, which declares what the software knows of it, and the list."""

from collections.abc import Iterable

from gazette.markup.settings import ShortFormKind
from gazette.records.base import Record
from gazette.records.consultation import Consultation
from gazette.records.course import Course
from gazette.records.decision import Decision
from gazette.records.fund import Fund, Round
from gazette.records.meeting import Meeting
from gazette.records.office import Office
from gazette.records.page import Page
from gazette.records.plan import Plan
from gazette.records.public_register import PublicRegister
from gazette.records.report import Report
from gazette.records.topic import Topic

KINDS: tuple[type[Record], ...] = (
    Report, Decision, Fund, Course, Consultation, Meeting, Plan, Topic, PublicRegister, Page, Office,
)  # fmt: skip

# What texts can name in a short form: every kind except the office, and the rounds of funds.
SHORT_FORMS = (
    *(ShortFormKind(kind.kind, kind.short_form, kind.is_cited_by_paragraph) for kind in KINDS if kind is not Office),
    ShortFormKind(Round.kind, Round.short_form),
)


def listed(kinds: Iterable[type[Record]]) -> tuple[type[Record], ...]:
    """The kinds with a list, in the order of `list_order`; those without one come last."""
    with_list = (kind for kind in kinds if kind.list_title)
    return tuple(sorted(with_list, key=lambda kind: (kind.list_order == 0, kind.list_order)))


LISTED_KINDS = listed(KINDS)


def documents_folder(kind: type[Record]) -> str:
    """Where the documents of a kind are, from the content folder."""
    return kind.content_folder or kind.folder


__all__ = [
    "KINDS", "LISTED_KINDS", "SHORT_FORMS", "Consultation", "Course", "Decision", "Fund", "Meeting", "Office", "Page",
    "Plan", "PublicRegister", "Record", "Report", "Topic", "documents_folder", "listed",
]  # fmt: skip
