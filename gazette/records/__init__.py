"""One file per kind of document, and the list of kinds."""

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

__all__ = [
    "KINDS", "Consultation", "Course", "Decision", "Fund", "Meeting", "Office", "Page", "Plan", "Record", "Report",
    "Topic",
]  # fmt: skip
