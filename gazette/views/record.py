"""What the pages of all records share: head, notices, joins at both ends, dates, sources, citation, neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.library import Library
from gazette.library.deadlines import Deadline, deadlines_of
from gazette.library.giving import Giving, giving_of
from gazette.library.mentions import mentions
from gazette.library.passages import Statement, statements_of
from gazette.library.promises import MadePromise, promises_of
from gazette.library.standings import DutyStanding, standings_of
from gazette.records import Decision, Meeting, Record
from gazette.records.base import Citation, Contradiction
from gazette.views import prose, related, versions
from gazette.views.naming import named_by
from gazette.views.pages import RecordPage
from gazette.views.parts import (
    AttachedFile,
    Disagreement,
    Fact,
    Head,
    Link,
    Mark,
    Notice,
    Said,
    Section,
)
from gazette.views.wording import FEED_FORMS, HOME, KIND_WORDS, LIST_TITLES

STATUS_TONES = {"withheld": "yellow", "withdrawn": "red", "superseded": "orange", "closed": "grey"}
FEWEST_CONTENTS = 3  # headings from which a list of contents helps
MOST_CONTENTS = 24  # more, and numbered sections below the first level are left out


@dataclass(frozen=True)
class Desk:
    """What every view needs: the library, the day, and the site's own address."""

    library: Library
    today: date
    base_url: str = ""
    stands_still: bool = False  # on a day chosen for a demonstration, which shows what is later too

    @cached_property
    def promises(self) -> tuple[MadePromise, ...]:
        """Every promise, the latest made first; those of one paper in its order."""
        return tuple(sorted(promises_of(self.library), key=lambda one: one.made.order, reverse=True))

    @cached_property
    def duties(self) -> tuple[DutyStanding, ...]:
        """What must be published, and how each duty stands."""
        return standings_of(self.library, self.today)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every day somebody may want to keep, in time."""
        return deadlines_of(self.library, self.today, self.promises, self.duties)

    @cached_property
    def giving(self) -> Giving:
        """Every award with what it belongs to."""
        return giving_of(self.library)

    @cached_property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """What papers state of each fact, by its key, in time."""
        return statements_of(self.library)

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Record, ...]]:
        """The records by the organisations and Acts that their text names."""
        return mentions(self.library)

    @cached_property
    def neighbours(self) -> dict[str, tuple[Record | None, Record | None]]:
        """The records before and after each, by kind, in the order of their list."""
        found: dict[str, tuple[Record | None, Record | None]] = {}
        for kind in {record.kind for record in self.library.records} - {"page", "office"}:
            ordered = newest_first(r for r in self.library.records if r.kind == kind)
            for index, record in enumerate(ordered):
                later = ordered[index - 1] if index else None
                earlier = ordered[index + 1] if index + 1 < len(ordered) else None
                found[record.identity] = (earlier, later)
        return found


def newest_first(records: Iterable[Record]) -> list[Record]:
    """By the date as it is known, then by address; the order of every list."""
    return sorted(sorted(records, key=lambda r: r.address), key=lambda r: r.when.order, reverse=True)


def page_of(
    desk: Desk,
    record: Record,
    *,
    marks: Iterable[Mark] = (),
    key_facts: Iterable[Fact] = (),
    sections: Iterable[Section] = (),
) -> RecordPage:
    """The page of a record, with what its own kind adds."""
    title = f"{record.title} ({record.name})" if isinstance(record, Decision) and record.has_reference else record.title
    earlier, later = desk.neighbours.get(record.identity, (None, None))
    return RecordPage(
        head=head_of(record),
        marks=(*status_marks(record), *marks),
        notices=notices_of(desk, record),
        notes=(record.note,) if record.note else (),
        facts=(*key_facts, *named_by(desk.library, record)),
        contents=contents_of(record),
        body=prose.on_page(record, desk.library, record.address, desk.base_url),
        sections=(*sections, *restricted_of(record)),
        disagreements=disagreements_of(record.contradictions),
        attachments=attachments_of(desk.library, record),
        related=related.of(desk.library, record),
        dates=versions.dates_of(desk.library, record),
        changes=versions.changes_of(record),
        sources=sources_of(desk.library, record.sources),
        abbreviations=abbreviations_of(desk.library, record),
        illustrative=illustrative_of(record),
        cite=citation(desk, title, record.address, record.published if record.published.is_known else record.when),
        data=data_of(record),
        previous=Link(earlier.title, earlier.address, str(earlier.when)) if earlier else None,
        next=Link(later.title, later.address, str(later.when)) if later else None,
    )


def head_of(record: Record) -> Head:
    section = record.folder if record.folder in LIST_TITLES else ""
    crumbs = (HOME, Link(LIST_TITLES[section], f"{section}/")) if section else (HOME,)
    feeds = (Link(f"{LIST_TITLES[section]} (RSS)", f"feeds/{section}.rss"),) if section else ()
    return Head(
        address=record.address,
        title=record.title,
        description=lead_of(record),
        lang=record.lang,
        kind=KIND_WORDS[record.kind],
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
    if record.kind not in ("fund", "topic"):
        return ()
    name = record.address.rstrip("/")
    return tuple(Link(f"{record.title} ({form})", f"feeds/{name}.{ending}") for form, ending in FEED_FORMS)


def status_marks(record: Record) -> tuple[Mark, ...]:
    if record.status == "current":
        return ()
    return (Mark(record.status.capitalize(), STATUS_TONES[record.status]),)  # type: ignore[arg-type]


def notices_of(desk: Desk, record: Record) -> tuple[Notice, ...]:
    found = []
    if record.status != "current":
        successor = desk.library.linked("any", record.superseded_by) if record.superseded_by else None
        link = Link(prose.title_of(successor), successor.address) if successor else None
        title = f"This {KIND_WORDS[record.kind].lower() or 'page'} is {record.status}"
        found.append(Notice(title, record.status_reason or "", link, is_warning=True))
    own_day = record.published if record.kind in ("fund", "topic") else record.when
    if desk.stands_still and (own_day.is_future(desk.today) or record.published.is_future(desk.today)):
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
                Said(text)
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


def sources_of(library: Library, rows: Iterable[Citation]) -> tuple[Said, ...]:
    return tuple(_source(library, row) for row in rows)


def _source(library: Library, row: Citation) -> Said:
    target = library.linked("any", row.record) if row.record else None
    state = prose.web_link_state(library, row.url) if row.url else None
    about = [row.publisher, str(row.date) if row.date else None, state.text if state else None]
    address = target.address if target else (state.address if state and state.address else row.url)
    return Said(row.title, address, note=", ".join(filter(None, about)))


def abbreviations_of(library: Library, record: Record) -> tuple[Fact, ...]:
    return tuple(Fact(short, (Said(library.acronyms[short].long),)) for short in record.body.acronyms)


def illustrative_of(record: Record) -> str:
    """The sentence that names what is made up for the demonstration."""
    names = [name.replace("_", " ") for name in record.illustrative]
    if not names:
        return ""
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Made up for this demonstration, and not in any source: {listed}."


def citation(desk: Desk, title: str, address: str, day: KnownDate) -> str:
    """Author, title, date, address: as a newspaper or a paper would give it."""
    office = desk.library.office.name_on(day.first or day.last or desk.today)
    whole = absolute(address, desk.base_url) if desk.base_url else f"/{address}"
    return f"{office.name}, {title}, {day}. {whole}"


def data_of(record: Record) -> tuple[Link, ...]:
    if record.folder not in LIST_TITLES:
        return ()
    title = LIST_TITLES[record.folder]
    return (
        Link(f"{title} (CSV)", f"data/{record.folder}.csv"),
        Link(f"{title} (JSON)", f"data/{record.folder}.json"),
    )
