"""What the pages of all records share: head, notices, joins at both ends, dates, sources, citation, neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.records import Decision, Meeting, Record
from gazette.records.base import Citation, Contradiction
from gazette.views.context import Context
from gazette.views.record import history, prose, related
from gazette.views.record.naming import named_by
from gazette.views.shapes.labels import FEED_FORMS, HOME
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import AttachedFile, Disagreement, Fact, Head, Link, Notice, Section, Tag, Value

STATUS_TONES = {"withheld": "yellow", "withdrawn": "red", "superseded": "orange", "closed": "grey"}
FEWEST_CONTENTS = 3  # headings from which a list of contents helps
MOST_CONTENTS = 24  # more, and numbered sections below the first level are left out


def record_page(
    context: Context,
    record: Record,
    *,
    tags: Iterable[Tag] = (),
    key_facts: Iterable[Fact] = (),
    sections: Iterable[Section] = (),
    facts_heading: str = "",
) -> RecordPage:
    """The page of a record, with what its own kind adds."""
    title = f"{record.title} ({record.name})" if isinstance(record, Decision) and record.has_reference else record.title
    earlier, later = context.neighbours.get(record.identity, (None, None))
    return RecordPage(
        head=head_of(record),
        facts_heading=facts_heading or f"The {record.nouns[0]} at a glance",
        tags=(*status_tags(record), *tags),
        notices=notices_of(context, record),
        notes=(record.note,) if record.note else (),
        facts=(*key_facts, *named_by(context.library, record)),
        contents=contents_of(record),
        body=prose.on_page(record, context.library, record.address, context.base_url),
        sections=(*sections, *restricted_of(record)),
        disagreements=disagreements_of(record.contradictions),
        attachments=attachments_of(context.library, record),
        related=related.related_groups(context.library, record),
        dates=history.dates_of(context.library, record),
        changes=history.changes_of(record),
        sources=sources_of(context.library, record.sources),
        abbreviations=abbreviations_of(context.library, record),
        illustrative=illustrative_of(record),
        cite=citation(context, title, record.address, record.published if record.published.is_known else record.when),
        data=data_of(record),
        previous=Link(earlier.title, earlier.address, str(earlier.when)) if earlier else None,
        next=Link(later.title, later.address, str(later.when)) if later else None,
    )


def head_of(record: Record) -> Head:
    section = record.folder if record.list_title else ""
    crumbs = (HOME, Link(record.list_title, f"{section}/")) if section else (HOME,)
    feeds = (Link(f"{record.list_title} (RSS)", f"feeds/{section}.rss"),) if section else ()
    return Head(
        address=record.address,
        title=record.title,
        description=lead_of(record),
        lang=record.lang,
        kind=record.label,
        crumbs=crumbs,
        feeds=(*own_feed(record), *feeds),
        section=section,
    )


def lead_of(record: Record) -> str:
    """What it is in one sentence: its summary; without one, what was decided, or who met when."""
    if isinstance(record, Meeting) and not record.summary:
        return f"{record.body_name}, {record.date}."
    return record.summary or (record.decision if isinstance(record, Decision) else "")


def own_feed(record: Record) -> tuple[Link, ...]:
    """Funds and topics have feeds of their own."""
    if not record.is_ongoing:
        return ()
    name = record.address.rstrip("/")
    return tuple(Link(f"{record.title} ({form})", f"feeds/{name}.{ending}") for form, ending in FEED_FORMS)


def status_tags(record: Record) -> tuple[Tag, ...]:
    if record.status == "current":
        return ()
    return (Tag(record.status.capitalize(), STATUS_TONES[record.status]),)  # type: ignore[arg-type]


def notices_of(context: Context, record: Record) -> tuple[Notice, ...]:
    found = []
    if record.status != "current":
        successor = context.library.linked("any", record.superseded_by) if record.superseded_by else None
        link = Link(prose.title_of(successor), successor.address) if successor else None
        title = f"This {record.label.lower() or 'page'} is {record.status}"
        found.append(Notice(title, record.status_reason or "", link, is_warning=True))
    own_day = record.published if record.is_ongoing else record.when
    if context.stands_still and (own_day.is_future(context.today) or record.published.is_future(context.today)):
        found.append(
            Notice(
                "Later than the day of this demonstration",
                "It is dated after the day on which the site stands.",
            )
        )
    return tuple(found)


def contents_of(record: Record) -> tuple[Link, ...]:
    headings = record.body.headings
    top = min((heading.level for heading in headings), default=2)
    both = [heading for heading in headings if heading.level == top or (heading.level == top + 1 and heading.number)]
    chosen = both if len(both) <= MOST_CONTENTS else [heading for heading in headings if heading.level == top]
    if len(chosen) < FEWEST_CONTENTS:
        return ()
    return tuple(Link(f"{h.number} {h.text}" if h.number else h.text, f"#{h.anchor}") for h in chosen)


def restricted_of(record: Record) -> tuple[Section, ...]:
    if not record.restricted:
        return ()
    lines = tuple(
        Fact(
            one.part,
            tuple(
                Value(text)
                for text in (one.ground, one.reason, f"To be reviewed: {one.review}" if one.review else None)
                if text
            ),
        )
        for one in record.restricted
    )
    return (Section("What is kept back", "page-kept-back", facts=lines),)


def disagreements_of(rows: Iterable[Contradiction]) -> tuple[Disagreement, ...]:
    return tuple(Disagreement(r.about, r.one, r.one_source, r.other, r.other_source) for r in rows)


def attachments_of(library: Library, record: Record) -> tuple[AttachedFile, ...]:
    found = []
    for attachment in record.attachments:
        path = library.attachment_path(record, attachment)
        pages = (
            f"{attachment.pages} pages"
            if attachment.pages and attachment.pages > 1
            else "1 page" * bool(attachment.pages)
        )
        details = ", ".join(filter(None, (file_type(path), file_size(library.attachments[path]), pages)))
        found.append(AttachedFile(attachment.title, path, details))
    return tuple(found)


def file_type(path: str) -> str:
    return PurePosixPath(path).suffix.lstrip(".").upper() or "file"


def file_size(size: int) -> str:
    """GOV.UK style: 113KB, 2.4MB."""
    return f"{size / 1_000_000:.1f}MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))}KB"


def sources_of(library: Library, rows: Iterable[Citation]) -> tuple[Value, ...]:
    return tuple(_source(library, row) for row in rows)


def _source(library: Library, row: Citation) -> Value:
    target = library.linked("any", row.record) if row.record else None
    state = prose.web_link_state(library, row.url) if row.url else None
    about = [row.publisher, str(row.date) if row.date else None, state.text if state else None]
    address = target.address if target else (state.address if state and state.address else row.url)
    return Value(row.title, address, note=", ".join(filter(None, about)))


def abbreviations_of(library: Library, record: Record) -> tuple[Fact, ...]:
    return tuple(Fact(short, (Value(library.acronyms[short].long),)) for short in record.body.acronyms)


def illustrative_of(record: Record) -> str:
    """The sentence that names what is made up for the demonstration."""
    names = [name.replace("_", " ") for name in record.illustrative]
    if not names:
        return ""
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Made up for this demonstration, and not in any source: {listed}."


def citation(context: Context, title: str, address: str, day: KnownDate) -> str:
    """Author, title, date, address: as a newspaper or a paper would give it."""
    office = context.library.office.name_on(day.first or day.last or context.today)
    whole = absolute(address, context.base_url) if context.base_url else f"/{address}"
    return f"{office.name}, {title}, {day}. {whole}"


def data_of(record: Record) -> tuple[Link, ...]:
    if not record.list_title:
        return ()
    title = record.list_title
    return (
        Link(f"{title} (CSV)", f"data/{record.folder}.csv"),
        Link(f"{title} (JSON)", f"data/{record.folder}.json"),
    )
