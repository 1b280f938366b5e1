"""What the pages of all records share: head, notices, related records, dates, sources, citation, neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from gazette.dates import on
from gazette.library.bodies import earlier_office
from gazette.library.later_acts import LaterAct
from gazette.library.library import Library
from gazette.privacy.file_facts import FileFacts
from gazette.records import Decision, Fund, Plan, PublicRegister, Record, Report, Topic
from gazette.records.headline import heading_of
from gazette.records.retold import RetoldPaper
from gazette.sentences import changes, decisions, later_acts, records
from gazette.sentences.editors_line import repeats
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.record import former_parts, history, legal_deadlines, prose, restrictions
from gazette.views.record.badges import badge_words, badges, shown_acts
from gazette.views.record.contents import contents_of
from gazette.views.record.kept_places import with_corrections
from gazette.views.record.passage_citations import citations_of
from gazette.views.record.related import first_rows, named_by, organisation_address, related_groups
from gazette.views.record.siblings import is_about_money
from gazette.views.record.sources import citation_of_record, disagreements_of, sources_of
from gazette.views.record.text_blocks import gaps_last, text_blocks
from gazette.views.shapes.labels import FEED_FORMS, crumbs_to, data_links, date_note, fact, facts, section_of
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import AttachedFile, Fact, Head, Link, Notice, ReaderAction, Section, Tag, Value

MOST_HEAD_FACTS = 4
MOST_OPEN_SOURCES = 8  # of a compiled record; more are folded, as those of an office are
RUNNING = (Report, Plan)  # numbered throughout, and cited by its numbers
SHORT_TEXT = 6000  # characters of HTML: its headings in the margin are list enough


def record_page(
    context: Context,
    record: Record,
    *,
    tags: Iterable[Tag] = (),
    answer: str = "",
    kicker: Iterable[Value] = (),
    head_facts: Iterable[Fact] = (),
    action: ReaderAction | None = None,
    details: Iterable[Fact] = (),
    sections: Iterable[Section] = (),
) -> RecordPage:
    """The page of a record, with the parts that its kind adds."""
    library = context.library
    previous_record, next_record = context.neighbours.get(record.identity, (None, None))
    chief, known = tuple(head_facts), tuple(details)
    head = replace(_head(context, record, answer), kicker=tuple(kicker), facts=chief[:MOST_HEAD_FACTS], action=action)
    page = RecordPage(
        head=head,
        about_heading=f"About this {record.nouns[0]}",
        tags=(*badges(library, record), *tags),
        notices=tuple(_notices(context, record)),
        notes=(record.note,) if record.note else (),
        details=(*_line_below(record, answer), *_left_over(chief, known), *known, *_names(context, record)),
        sections=(*sections, *_sections_of_every_kind(context, record)),
        disagreements=disagreements_of(record.contradictions),
        attachments=attachments_of(library, record),
        dates=history.dates_of(context, record),
        changes=history.changes_of(context, record),
        sources=sources_of(library, record.sources),
        has_open_sources=library.office.is_compiled and len(record.sources) <= MOST_OPEN_SOURCES,
        abbreviations=abbreviations_of(library, record),
        cite=citation_of_record(context, record),
        data=data_links(record.folder) if record.list_title else (),
        previous=_neighbour(previous_record),
        next=_neighbour(next_record),
    )
    return with_text(_with_related(page, context, record), context, record)


def _head(context: Context, record: Record, answer: str) -> Head:
    """The head with the answer, and with the line of the editor where that says more than the answer or the title."""
    head, corrections = head_of(record), history.corrected(context, record)
    is_repeated = bool(answer) and any(repeats(head.description, words) for words in (answer, head.title))
    line = answer if is_repeated else head.description
    return replace(head, answer=answer, description=line, corrections=corrections)


def _line_below(record: Record, answer: str) -> tuple[Fact, ...]:
    """The line of the editor among the details, where it says little more than the answer."""
    line = "" if record.is_hidden else record.summary
    is_below = bool(line and answer) and line not in answer and repeats(line, answer)
    return facts(fact("Summary", line if is_below else None))


def _names(context: Context, record: Record) -> tuple[Fact, ...]:
    """The office under its name of the day, and who else is named."""
    return (*_earlier_office(context, record), *named_by(context.library, record))


def _left_over(chief: tuple[Fact, ...], details: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts that do not fit into the head and are not among the details."""
    labels = {detail.label for detail in details}
    return tuple(other for other in chief[MOST_HEAD_FACTS:] if other.label not in labels)


def _with_related(page: RecordPage, context: Context, record: Record) -> RecordPage:
    related = related_groups(context, record)
    return replace(page, related=related, related_first=first_rows(related))


def with_text(page: RecordPage, context: Context, record: Record) -> RecordPage:
    """The page with the text of a record: that of a paper runs on, any other is in blocks."""
    html = prose.on_page(record, context.library, context.base_url, citations_of(context, record))
    if isinstance(record, RUNNING):
        return replace(page, body=html, contents=contents_of(record, page))
    html = with_corrections(context, html, record)
    text, closing = gaps_last(text_blocks(html))
    if text and not text[0].heading and not context.is_compiled:
        text = (replace(text[0], heading=record.text_heading, anchor="page-text"), *text[1:])
    closing = closing or tuple(section for section in page.closing if not section.html)
    is_short = len(record.body.html) <= SHORT_TEXT
    return replace(page, text=text, closing=closing, contents=() if is_short else contents_of(record, page))


def _sections_of_every_kind(context: Context, record: Record) -> Iterator[Section]:
    yield from legal_deadlines.sections_of(context, record)
    yield from restrictions.sections_of(context.library, record)
    yield from former_parts.section_of(context.library, record)


def _earlier_office(context: Context, record: Record) -> tuple[Fact, ...]:
    """The office under its name of the day, if it has another name today."""
    return facts(fact("Office at that time", earlier_office(context.library, record, on(context.today))))


def _neighbour(record: Record | None) -> Link | None:
    return Link(record.title, record.address, date_note(record)) if record else None


def head_of(record: Record) -> Head:
    folder = record.folder if record.list_title else ""
    part = "funds" if is_about_money(record) else folder
    feeds = (Link(record.list_title, f"feeds/{folder}.rss", form="RSS"),) if folder else ()
    return Head(
        address=record.address,
        title=heading_of(record),
        official_title=record.title if heading_of(record) != record.title else "",
        description=record.lead,
        lang=record.lang,
        kind=record.label,
        crumbs=crumbs_to(part),
        feeds=(*_own_feeds(record), *feeds),
        is_listed=not record.is_removed,  # search engines are asked to forget it
        section=section_of(part),
    )


def _own_feeds(record: Record) -> tuple[Link, ...]:
    """The feeds of a fund, a public register or a topic."""
    if not isinstance(record, Fund | PublicRegister | Topic):
        return ()
    name = record.address.rstrip("/")
    return tuple(Link(record.title, f"feeds/{name}.{ending}", form=form) for form, ending in FEED_FORMS)


def district_fact(context: Context, written: str | None) -> Fact | None:
    """The district that a document names, with a link to its page."""
    district = context.library.district_names.named(written) if written else None
    return fact("District", written, district.address if district else None)


def body_fact(context: Context, label: str, name: str | None) -> Fact | None:
    """A body that a document names, with a link to its page where it is in the register of organisations."""
    names = context.library.body_names.organisations
    key = next((key for key, registered in names.items() if name and registered.casefold() == name.casefold()), None)
    return fact(label, name, organisation_address(key) if key else None)


def record_fact(context: Context, label: str, kind: str, name: str | None) -> Fact | None:
    """A link to the record or the round of a fund that a field names; None where there is no such record."""
    target = context.library.find(kind, name) if name else None
    if target is None:
        return None
    if target.round:
        return fact(label, target.round.title, target.address)
    note = badge_words(context.library, target.record)
    return fact(label, (Value(target.record.title, target.address, note=note),))


def bullet_sections(*lists: tuple[str, Iterable[str]]) -> Iterator[Section]:
    """A section for each list that has lines, from its heading and its lines, without those that are not known."""
    for heading, lines in lists:
        bullets = tuple(Value(line) for line in lines if records.stated(line))
        if bullets:
            yield Section(heading, f"page-{slug(heading)}", bullets=bullets)


def _notices(context: Context, record: Record) -> Iterator[Notice]:
    invented = records.illustrative([name.replace("_", " ") for name in record.illustrative])
    if invented:
        yield Notice(invented, "")
    if isinstance(record, RetoldPaper) and record.retold:
        link = Link(records.READ_THE_PAPER, record.paper_address) if record.paper_address else None
        yield Notice(records.RETOLD, "", link)
    if record.status and not (isinstance(record, Fund) and record.status == "closed"):  # its answer says so
        yield _notice_of_status(context.library, record)
    acts = shown_acts(context.library, record)
    outcome = record.outcome if isinstance(record, Decision) and not record.status and record.status_reason else None
    if outcome and outcome not in (later_acts.DONE[act.how] for act in acts):
        title = decisions.outcome_notice(record.label, outcome)
        yield Notice(title, records.stated(record.status_reason), is_warning=True)
    for act in acts:
        reason = records.stated(record.status_reason) if later_acts.DONE[act.how] == outcome else None
        yield _notice_of_act(context.library, record, act, reason)


def _notice_of_status(library: Library, record: Record) -> Notice:
    """That it no longer applies, and why; or, in a line, what replaced it."""
    successor = library.linked("any", record.superseded_by)
    title = prose.title_of(successor) if successor else ""
    if successor and record.status == "superseded":
        words = records.replaced_by(title)
        return Notice(words, _about_status(record), Link(words, successor.address))
    link = Link(title, successor.address) if successor else None
    words = records.status_notice(record.label, record.status or "")
    return Notice(words, _about_status(record), link, is_warning=True)


def _about_status(record: Record) -> str:
    """Why it no longer applies; of a removed record also when it was removed. Its note is in the list of changes."""
    removal = next((change for change in reversed(record.changes_by_date) if change.is_removal), None)
    removed = changes.removed_on(removal.date, removal.public_reason) if removal and record.is_removed else ""
    return " ".join(filter(None, (records.stated(record.status_reason), removed)))


def _notice_of_act(library: Library, record: Record, act: LaterAct, reason: str | None) -> Notice:
    """That a later decision, or a court or panel, changed it; with the reason where its outcome is that very act.

    Of a correction also what it says.
    """
    if isinstance(act.source, Decision):
        title = later_acts.notice_title(record.label, act.how, act.day)
        correction = records.stated(act.source.decision) if act.how == "corrects" and not act.source.is_hidden else ""
        return Notice(title, reason or correction, Link(act.source.cited_title, act.source.address), act.is_decisive)
    entry, target = act.source, library.linked("any", act.source.record)
    title = later_acts.notice_title(record.label, act.how, act.day, entry.by)
    link = Link(later_acts.MORE, entry.url) if entry.url else None
    link = Link(prose.title_of(target), target.address) if target else link
    text = " ".join(filter(None, (reason, entry.text, entry.citation)))
    return Notice(title, text, link, act.is_decisive)


def attachments_of(library: Library, record: Record) -> tuple[AttachedFile, ...]:
    files = []
    for attachment in record.attachments:
        path = library.attachment_path(record, attachment.file)
        kind = PurePosixPath(path).suffix.lstrip(".").upper()
        facts = library.file_facts.get(path, FileFacts())
        pages = facts.pages or attachment.pages
        size, day = library.attachments[path], attachment.published
        details = records.attachment(kind, size, pages, facts.language, facts.is_tagged, day)
        files.append(AttachedFile(attachment.title, path, details))
    return tuple(files)


def abbreviations_of(library: Library, record: Record) -> tuple[Fact, ...]:
    """The abbreviations in the text of a record, each with its meaning."""
    return tuple(Fact(short, (Value(library.acronyms[short].long),)) for short in record.body.acronyms)
