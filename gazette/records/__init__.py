"""One file for each kind of document, which declares all that the software knows of it, and the list of kinds."""

from gazette.records.base import Record
from gazette.records.consultation import Consultation
from gazette.records.course import Course
from gazette.records.decision import Decision
from gazette.records.fund import Fund
from gazette.records.meeting import Meeting
from gazette.records.office import Office
from gazette.records.page import Page
from gazette.records.plan import Plan
from gazette.records.report import Report
from gazette.records.topic import Topic

KINDS: tuple[type[Record], ...] = (
    Report, Decision, Fund, Course, Consultation, Meeting, Plan, Topic, Page, Office,
)  # fmt: skip

LISTED_KINDS = tuple(sorted((kind for kind in KINDS if kind.list_title), key=lambda kind: kind.navigation))

__all__ = [
    "KINDS", "LISTED_KINDS", "Consultation", "Course", "Decision", "Fund", "Meeting", "Office", "Page", "Plan",
    "Record", "Report", "Topic",
]  # fmt: skip
