"""The shapes of the pages, which templates print."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from gazette.differences import Difference
from gazette.sentences.whose_record import Banner
from gazette.views.shapes.home_parts import KeyFinding, Opening
from gazette.views.shapes.long_texts import ChapterEntry, ContentsLine, NotedText
from gazette.views.shapes.parts import (
    AttachedFile,
    ChangeNote,
    Disagreement,
    Fact,
    Group,
    Head,
    Link,
    LinkGroup,
    Notice,
    Row,
    Section,
    Tag,
    Value,
)
from gazette.views.shapes.search import SearchPage
from gazette.views.shapes.topic_parts import FactChange, TimelineEntry


@dataclass(frozen=True)
class Frame:
    """The frame of the site, which is the same for all pages."""

    name: str  # "Police and Crime Commissioner for Exampleshire"
    title_prefix: str  # what the title of a page begins with: "Unofficial record: ", or ""
    site_name: str  # the short name in the header and in <title>: "The Exampleshire record"
    base_url: str  # "https://example.org", or "" while writing
    banner: Banner | None  # whose record it is, on every page; None in the record of a real office itself
    notice: Notice | None  # on every page, once the office is closed or its end is known
    navigation: tuple[Link, ...]  # the template marks the link to the current section, by head.section
    footer: tuple[LinkGroup, ...]
    licence: Link | None  # None where the office names none
    styles: tuple[str, ...]  # addresses of stylesheets, with their version
    feeds: tuple[Link, ...]  # everything: RSS, Atom, JSON
    card: str  # what the picture says that networks show beside a link
    mistakes: Link | None  # where to report one, whom that reaches and by when it is answered
    corrections: Link  # where they are shown
    format_address: str  # where to ask for an accessible format of a file
    is_indexed: bool  # False for an imaginary office, which robots should not index
    lang: str = "en-GB"
    welsh: tuple[tuple[str, str], ...] = ()  # words of the software in English and in Welsh


@dataclass(frozen=True)
class RecordPage:
    """A record or a standing page: what it is, its facts, its text, what it belongs to, its dates, its sources."""

    head: Head
    tags: tuple[Tag, ...] = ()
    notices: tuple[Notice, ...] = ()
    details: tuple[Fact, ...] = ()  # facts that are not in the head
    contents: tuple[ContentsLine, ...] = ()  # of the page, where its text has several headings
    siblings: tuple[Link, ...] = ()  # of a list, the others of the same part of the site
    years: tuple[Link, ...] = ()  # of a list, each with a link to its section
    body: str = ""  # a running text, with headings of its own: HTML, safe
    introduction: str = ""  # HTML, safe: the first paragraph of the text of a topic, before all else
    opening: tuple[Section, ...] = ()  # before the text: why it was decided, what is open in a topic
    noted: tuple[NotedText, ...] = ()  # the same text in sections, where there are notes beside it
    chapters: tuple[ChapterEntry, ...] = ()  # of a plan, each of which has a page
    rest: str = ""  # HTML, safe: the text of a plan that follows its chapters
    text: tuple[Section, ...] = ()  # any other text, in blocks
    sections: tuple[Section, ...] = ()  # below the text: rounds, awards, timetable, agenda
    closing: tuple[Section, ...] = ()  # blocks of the text that come last: what is not known
    disagreements: tuple[Disagreement, ...] = ()
    attachments: tuple[AttachedFile, ...] = ()
    related_first: tuple[Row, ...] = ()  # of many related records the few to show first
    related: tuple[Group, ...] = ()  # related records, in both directions, by kind
    dates: tuple[Fact, ...] = ()  # published, updated
    changes: tuple[ChangeNote, ...] = ()
    sources: tuple[Value, ...] = ()
    has_open_sources: bool = False  # below the text: what somebody else put together rests on nothing else
    abbreviations: tuple[Fact, ...] = ()
    cite: str = ""  # the citation as text
    data: tuple[Link, ...] = ()  # downloads: CSV, JSON
    previous: Link | None = None
    next: Link | None = None
    reviewed: str = ""  # of a standing page: when it was last looked at, in a sentence
    notes: tuple[str, ...] = ()  # what a reader should know before the text
    about_heading: str = "About this page"
    fact_changes: tuple[FactChange, ...] = ()  # of a topic: facts before and after their newest change
    stated: tuple[Section, ...] = ()  # of a topic: the facts on which papers differ
    timeline: tuple[TimelineEntry, ...] = ()  # of a topic, oldest first; the address of an event's row is ""
    timeline_parts: tuple[Link, ...] = ()  # pages of earlier entries

    @property
    def apparatus(self) -> tuple[Section, ...]:
        """The sections about the document, which are folded below it."""
        return tuple(section for section in self.sections if section.is_apparatus)

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands between the head and the sources: then what is about the page is unfolded."""
        of_document = (self.body, self.introduction, self.opening, self.chapters, self.rest, self.text, self.closing)
        parts = (*of_document, self.stated, self.timeline, self.fact_changes, self.disagreements, self.attachments)
        return not any(parts) and len(self.apparatus) == len(self.sections)

    @property
    def has_about(self) -> bool:
        """Whether there is anything about the page below its text."""
        sources = () if self.has_open_sources else self.sources
        about = (self.details, self.apparatus, self.related, sources, self.dates, self.changes)
        return any((*about, self.abbreviations, self.reviewed))


@dataclass(frozen=True)
class ListPage:
    """A list, its feeds and its data. How much it holds is the answer in its head."""

    head: Head
    _: KW_ONLY
    siblings: tuple[Link, ...] = ()  # the lists of the same part of the site
    body: str = ""  # HTML, the text above the list
    years: tuple[Link, ...] = ()  # "2016 (12)", each with a link to its page
    search: Link | None = None  # the search, narrowed to this list
    on_this_page: tuple[Link, ...] = ()  # to its groups: months, or “Corrections (51)”
    filters: tuple[LinkGroup, ...] = ()  # its parts by a quality of their members, each part a page
    groups: tuple[Group, ...] = ()
    parts: tuple[Link, ...] = ()  # the pages of a list that is too long for one
    feeds: tuple[Link, ...] = ()  # RSS, Atom, JSON of this list
    data: tuple[Link, ...] = ()  # CSV, JSON
    cite: str = ""  # the citation as text, which the whole site gives to every list
    sections: tuple[Section, ...] = ()  # sections that the build makes from the whole list
    changes: tuple[ChangeNote, ...] = ()  # of the text above the list


@dataclass(frozen=True)
class HomePage:
    head: Head
    _: KW_ONLY
    updated: Value  # the day of the last change of all
    open_now: tuple[Opening, ...]  # what closes first comes first
    holds: str  # how much is here, of which years, and in a compiled record the last holder
    open_empty: str  # the sentence where nothing is open; "" where something is
    near: tuple[Link, ...]  # the districts
    news_heading: str
    news: tuple[Row, ...]  # what was added or changed last
    news_empty: str  # the sentence where there is nothing of that kind
    latest: tuple[Group, ...] = ()  # the newest decisions and reports by their own dates, in a compiled record
    ahead: tuple[Row, ...]  # the next dates
    ahead_empty: str
    ask: Link | None = None  # whom to ask where no date is known, in a compiled record
    unanswered: tuple[Link, ...]
    findings: tuple[KeyFinding, ...]  # two at most
    duties_heading: str
    duties_lead: str  # which of the duties these are
    duties: tuple[Link, ...]  # duties with a prominent place in law, then the link to all duties
    topics: tuple[LinkGroup, ...]  # without a heading where the office has not grouped them
    inside: tuple[LinkGroup, ...]  # every list with its number, by the parts of the site
    feeds: tuple[Link, ...]
    data: tuple[Link, ...]
    body: str  # the text of the office: HTML, safe


@dataclass(frozen=True)
class ComparedVersion:
    """A version of a record, compared with the version before."""

    heading: str  # "Version 2"
    anchor: str
    published: Value
    notes: tuple[ChangeNote, ...]  # published with it
    differences: tuple[Difference, ...]
    why: str = ""  # why no difference is shown


@dataclass(frozen=True)
class VersionsPage:
    """The differences between the publications of a record."""

    head: Head
    versions: tuple[ComparedVersion, ...]  # the latest first
    cite: str = ""


@dataclass(frozen=True)
class RedirectPage:
    """A page at an old address that redirects to the new page."""

    head: Head
    target: Link


AnyPage = RecordPage | ListPage | HomePage | VersionsPage | SearchPage | RedirectPage
