"""The page of a report, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.library.library import Library
from gazette.plurals import capitalised
from gazette.records import Report
from gazette.records.report import Appendix, Recommendation
from gazette.sentences import reports
from gazette.sentences.briefings import made_public
from gazette.sentences.promises import source_and_day
from gazette.sentences.records import RETOLD
from gazette.views.context import Context
from gazette.views.kinds import paper_promises, papers, promise_states
from gazette.views.record import history
from gazette.views.record.badges import badges
from gazette.views.record.page import record_fact
from gazette.views.shapes.labels import date_note, date_value, fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import AttachedFile, Link, ReaderAction, Row, Section, Tag, Value

SAYS_NOTHING = ("other", "update")  # beside a date, “Update” would be read as the day of a change
MOST_RETOLD = 5  # linked above their list


def page(context: Context, report: Report) -> RecordPage:
    lines = facts(
        record_fact(context, "Meeting", "meeting", report.meeting),
        fact("Written for", report.submitted_to if not report.meeting else None),
        fact("From", report.submitted_by),
        fact("What the panel said", None if reports.outcome_sentence(report.panel_outcome) else report.panel_outcome),
        fact("Reports on", reports.period(report.period_from, report.period_to)),
        fact("Whole document", reports.website(report.link) if report.link else None, report.link),
    )
    details = facts(
        fact("Report number", report.report_number),
        fact("Author", report.author_role),
        fact("Date", _undated(context, report) if report.listed_date.date.says_nothing else None),
        fact("Submitted to", report.submitted_to if report.meeting else None),
        fact("Equality", report.equality),
    )
    purpose = () if report.purpose in SAYS_NOTHING else (Value(report.purpose.capitalize()),)
    dated = tuple(day for day in _days(context, report) if day.text)
    answer = _answer(context, report)
    shown = papers.page(
        context,
        report,
        answer=answer,
        kicker=(*purpose, *dated),
        lines=lines,
        details=details,
        sections=(*_sections(report), *paper_promises.sections_of(context, report)),
    )
    return replace(
        shown,
        head=replace(shown.head, description=answer),  # the answer begins with the editor's line
        attachments=tuple(_with_appendices(context.library, report, shown.attachments)),
    )


def _days(context: Context, report: Report) -> Iterator[Value]:
    """Its date and when it was published; of one published for a meeting on its date, both in one line.

    Of one whose date is not known the other date that a list has.
    """
    if report.date.says_nothing:
        yield Value(capitalised(date_note(report)))
        return
    published = capitalised(_published(report))
    if _is_for_its_day(context, report):
        published = reports.published_for(published, report.date)
    else:
        yield date_value(report.date)
    yield Value(published)


def _with_appendices(library: Library, report: Report, attachments: Iterable[AttachedFile]) -> Iterator[AttachedFile]:
    """The appendices, in their order, where a file holds one of them; then the attachments that hold none."""
    if not _has_filed_appendix(report):
        yield from attachments
        return
    by_address = {attachment.address: attachment for attachment in attachments}
    for appendix in report.appendices:
        words = reports.appendix(appendix.letter, appendix.title)
        held = by_address.pop(library.attachment_path(report, appendix.file), None) if appendix.file else None
        details = "; ".join(filter(None, (held.details if held else "", appendix.missing)))
        yield AttachedFile(words, held.address if held else "", details)
    yield from by_address.values()


def _has_filed_appendix(report: Report) -> bool:
    return any(appendix.file for appendix in report.appendices)


def _answer(context: Context, report: Report) -> str:
    """What it says in the editor's words, what the panel made of it, and the states of its promises.

    What sort of paper it is, and its day, stand above; the facts below name its meeting.
    """
    promised = promise_states.counted_in(context, report.promises, reports.made_here(report.purpose))
    return " ".join(filter(None, (report.lead, reports.outcome_sentence(report.panel_outcome), promised)))


def _undated(context: Context, report: Report) -> str:
    return reports.undated(report.purpose, is_compiled=context.is_compiled)


def row(context: Context, report: Report) -> Row:
    author = "" if _is_of_office(context.library, report.submitted_by) else report.submitted_by
    # In a compiled record a correction is of the page here, and not of the report.
    retold = RETOLD if report.retold else ""
    published = _published(report)
    published = reports.meeting_paper(published) if _is_for_its_day(context, report) else capitalised(published)
    corrected = () if context.is_compiled else (value.text for value in history.corrected(context, report))
    return Row(
        report.title,
        report.address,
        date=listed_date(report.listed_date),
        summary=report.summary,
        tags=(*badges(context.library, report), *purpose_tags(report)),
        details=tuple(filter(None, (_written_by(author), retold, published, *corrected))),
    )


def sort_of(report: Report) -> str:
    """The heading of what sort of report it is."""
    return reports.SORTS.get(report.purpose, reports.OTHER_SORTS)


def _written_by(author: str | None) -> str:
    return f"From: {author}" if author else ""


def _is_for_its_day(context: Context, report: Report) -> bool:
    """Whether it was published before its own date, which is the day of its meeting."""
    target = context.library.linked("meeting", report.meeting)
    is_ahead = bool(_published(report)) and report.published.is_certainly_before(report.date)
    return is_ahead and target is not None and target.record.when == report.date


def action(context: Context, several: Sequence[Report]) -> ReaderAction | None:
    """The way to the reports that a compiled record retells; of most it only says what they are."""
    retold = [report for report in several if report.retold and not report.is_hidden and context.is_compiled]
    links = (Link(source_and_day(report.title, report.date), report.address) for report in retold[:MOST_RETOLD])
    text = reports.retold_here(len(retold), MOST_RETOLD)
    return ReaderAction(text, plain_links=tuple(links)) if retold else None


def _published(report: Report) -> str:
    """Published 30 May 2024, where that day is known and is not that of the report, which may be of its meeting."""
    return made_public(report.published) if report.published.day not in (None, report.date.day) else ""


def _is_of_office(library: Library, author: str) -> bool:
    """Whether the office wrote a report, under its name or that of its holder: Police and Crime Commissioner."""
    name = author.casefold().removeprefix("office of the ")
    return any(name in (own, own.partition(" for ")[0]) for own in library.body_names.office)


def purpose_tags(report: Report) -> tuple[Tag, ...]:
    """What it is for, where the title does not say it."""
    if report.purpose in SAYS_NOTHING or set(report.purpose.split()) <= set(report.title.casefold().split()):
        return ()
    return (Tag(report.purpose.capitalize(), "grey"),)


def _sections(report: Report) -> Iterator[Section]:
    if report.recommendations:
        yield _recommendations(report)
    bullets = tuple(Value(listed.text, note=listed.no_section) for listed in report.contents if listed.no_section)
    if bullets:
        yield Section(
            "Listed but not reported",
            "page-listed-only",
            paragraphs=(reports.LISTED_ONLY,),
            bullets=bullets,
            is_apparatus=True,
        )
    if report.appendices and not _has_filed_appendix(report):  # else they are among the attachments
        bullets = tuple(map(_appendix, report.appendices))
        yield Section("Appendices", "page-appendices", bullets=bullets)


def _recommendations(report: Report) -> Section:
    """What it recommends, each linked to its paragraph; folded where the text above has all of it."""
    bullets = tuple(_recommendation(report, recommendation) for recommendation in report.recommendations)
    is_in_text = all(bullet.address for bullet in bullets)
    return Section("Recommendations", "page-recommendations", bullets=bullets, is_apparatus=is_in_text)


def _recommendation(report: Report, recommendation: Recommendation) -> Value:
    """A recommendation, linked to its paragraph. A number without a point may be its own: the first of three."""
    number = recommendation.number or ""
    place = next((place for place in report.body.paragraphs if place.number == number and "." in number), None)
    return Value(
        reports.recommendation(recommendation.number, recommendation.text),
        f"#{place.anchor}" if place else None,
        note=reports.addressed_to(recommendation.to),
    )


def _appendix(appendix: Appendix) -> Value:
    """An appendix that is not here, and why."""
    return Value(reports.appendix(appendix.letter, appendix.title), note=appendix.missing or "")
