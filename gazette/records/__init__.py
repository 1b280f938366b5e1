"""The kinds of document: one file for each, which declares what the software knows of it, and the list."""

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
from gazette.records.report import Report
from gazette.records.topic import Topic

KINDS: tuple[type[Record], ...] = (
    Report, Decision, Fund, Course, Consultation, Meeting, Plan, Topic, Page, Office,
)  # fmt: skip

# What texts can name in a short form: every kind except the office, and the rounds of funds.
SHORT_FORMS = (
    *(ShortFormKind(kind.kind, kind.short_form, kind.is_cited_by_paragraph) for kind in KINDS if kind is not Office),
    ShortFormKind(Round.kind, Round.short_form),
)
LISTED_KINDS = tuple(sorted((kind for kind in KINDS if kind.list_title), key=lambda kind: kind.navigation))

__all__ = [
    "KINDS", "LISTED_KINDS", "SHORT_FORMS", "Consultation", "Course", "Decision", "Fund", "Meeting", "Office", "Page",
    "Plan", "Record", "Report", "Topic",
]  # fmt: skip
