"""The page of a report, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.records import Report
from gazette.records.report import Appendix
from gazette.sentences import reports
from gazette.views.context import Context
from gazette.views.kinds import promises
from gazette.views.record import passages
from gazette.views.record.badges import badges
from gazette.views.record.page import record_fact, record_page
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag, Value


def page(context: Context, report: Report) -> RecordPage:
    details = facts(
        fact("Date", report.date),
        fact("Submitted by", report.submitted_by),
        fact("Author", report.author_role),
        record_fact(context, "Meeting", "meeting", report.meeting),
        fact("Submitted to", report.submitted_to),
        fact("Report number", report.report_number),
        fact("Reports on", reports.period(report.period_from, report.period_to)),
        fact("Equality", report.equality),
        fact("Panel", report.panel_outcome),
        fact("Whole document", report.link, report.link),
    )
    sections = (
        *_sections(context.library, report),
        *passages.sections_of(context, report),
        *promises.sections_of(context, report),
    )
    return record_page(
        context,
        report,
        tags=purpose_tags(report),
        details=details,
        sections=sections,
    )


def row(context: Context, report: Report) -> Row:
    return Row(
        report.title,
        report.address,
        date=listed_date(report.listed_date),
        summary=report.summary,
        tags=(*badges(context.library, report), *purpose_tags(report)),
        details=(report.submitted_by,),
    )


def purpose_tags(report: Report) -> tuple[Tag, ...]:
    """What it is for; "other" tells a reader nothing."""
    if report.purpose == "other":
        return ()
    return (Tag(report.purpose.capitalize(), "blue" if report.purpose == "update" else "grey"),)


def _sections(library: Library, report: Report) -> Iterator[Section]:
    if report.recommendations:
        bullets = tuple(
            Value(
                reports.recommendation(recommendation.number, recommendation.text),
                note=reports.addressed_to(recommendation.to),
            )
            for recommendation in report.recommendations
        )
        yield Section("Recommendations", "page-recommendations", bullets=bullets)
    bullets = tuple(Value(listed.text, note=listed.no_section) for listed in report.contents if listed.no_section)
    if bullets:
        yield Section("Listed but not reported", "page-listed-only", paragraphs=(reports.LISTED_ONLY,), bullets=bullets)
    if report.appendices:
        bullets = tuple(_appendix(library, report, appendix) for appendix in report.appendices)
        yield Section("Appendices", "page-appendices", bullets=bullets)


def _appendix(library: Library, report: Report, appendix: Appendix) -> Value:
    """An appendix, linked to the attachment that holds it."""
    address = library.attachment_path(report, appendix.file) if appendix.file else None
    return Value(reports.appendix(appendix.letter, appendix.title), address, note=appendix.missing or "")
