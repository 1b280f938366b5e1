"""The small frozen pieces of every view. Addresses are from the site's root, or absolute web addresses."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Literal

from gazette.views.shapes.states import Stack, State
from gazette.views.shapes.strips import Strip

Tone = Literal["grey", "green", "blue", "yellow", "orange", "red", "purple"]


@dataclass(frozen=True)
class Link:
    """A link whose text makes sense alone. `address` is "" for the home page."""

    text: str
    address: str
    note: str = ""  # plain text after it: a date, "archived copy, 3 May 2018"
    is_current: bool = False
    form: str = ""  # of a feed or a file of data, printed in brackets after the text: RSS

    @property
    def name(self) -> str:
        """What a feed or a file of data is of, such as Decisions; empty for any other link."""
        return self.text if self.form else ""


@dataclass(frozen=True)
class LinkGroup:
    """Links below a heading."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class LanguageLink:
    """A link to the same document in a language."""

    lang: str
    text: str  # "Cymraeg"; on its page "Read this page in Welsh"
    address: str
    title: str
    is_current: bool = False
    is_original: bool = False  # has the facts


@dataclass(frozen=True)
class Value:
    """A value in words, with a link or a machine-readable date if it has one."""

    text: str
    address: str | None = None
    _: KW_ONLY
    iso: str | None = None  # for <time datetime>
    note: str = ""  # smaller words after it
    unseen: str = ""  # words at the end of a link for screen readers only: "of Decisions" after "RSS"
    tone: Tone | None = None  # in a coloured box: "Changed" in a table
    state: State | None = None  # the text as a state, with its sign and its look


@dataclass(frozen=True)
class Fact:
    """A line of a summary list: a label and one or more values."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Tag:
    """A word in a coloured box beside a title; the colour repeats what the word says."""

    text: str
    tone: Tone = "grey"


@dataclass(frozen=True)
class Notice:
    """A box above the text: withdrawn, withheld, quashed."""

    title: str
    text: str
    link: Link | None = None
    is_warning: bool = False


@dataclass(frozen=True)
class Row:
    """A record in a list."""

    title: str
    address: str | None  # None is no link; "" is the home page
    _: KW_ONLY
    unseen: str = ""  # the end of the title that the date beside it repeats, for those who hear links alone
    date: Value | None = None
    summary: str = ""
    state: State | None = None  # of a promise or a duty
    tags: tuple[Tag, ...] = ()
    details: tuple[str, ...] = ()  # short words below: "£60,000", "Road Safety Fund"
    lead: str = ""  # words before the title: "Reported in"
    versions: tuple[LanguageLink, ...] = ()  # the record in the other language
    links: tuple[Fact, ...] = ()  # links below the row: "Sources", "Topics"
    changes: tuple[ChangeNote, ...] = ()  # what happened to it, where that is several changes
    amount: str = ""  # in a column of its own: "£60,000", "not published"
    amount_note: str = ""  # what the amount is: "All grants (maximum, estimate)"
    action: Link | None = None  # a button below the row: "How to bid"
    anchor: str = ""


@dataclass(frozen=True)
class Group:
    """Rows below a heading: a year, a state, a kind."""

    heading: str
    anchor: str
    rows: tuple[Row, ...]
    link: Link | None = None  # "All 12 decisions of 2016"
    _: KW_ONLY
    state: State | None = None  # of all rows: shown as the heading
    lead: str = ""  # small words below the heading
    parts: tuple[Group, ...] = ()  # more rows, below headings of their own if they have one
    folds: tuple[Group, ...] = ()  # more rows, folded


@dataclass(frozen=True)
class Column:
    title: str
    is_number: bool = False
    is_wide: bool = False  # holds sentences
    is_sum: bool = False  # the amount of the row, which is beside its heading on a phone
    is_code: bool = False  # holds short references, which do not break
    is_brief: bool = False  # holds a date, in one line with others on a phone
    is_plain: bool = False  # needs no label on a phone


@dataclass(frozen=True)
class TableRow:
    cells: tuple[Value, ...]  # the first is the row's heading
    anchor: str = ""
    details: tuple[Value, ...] = ()  # small words below the heading: conditions, the decision


@dataclass(frozen=True)
class Table:
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    note: str = ""
    source: Value | None = None
    total: TableRow | None = None  # the last row: what the others come to
    same: tuple[Fact, ...] = ()  # columns that are the same in every row, said once
    shared: tuple[Value, ...] = ()  # details that are the same in every row, said once


BarLook = Literal["full", "light", "outline"]


@dataclass(frozen=True)
class Bar:
    """A bar: its length, and the words beside it, which say the same."""

    words: str  # "£60,000"; where a label has several bars, "12 kept"
    share: str  # of the width of the chart, from "0" to "100"
    look: BarLook = "full"
    end: str = ""  # of a number that is not exact: the dashed end of its bar, as the path of an SVG


@dataclass(frozen=True)
class Bars:
    """The bars below a label."""

    label: Value
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class BarChart:
    """Bars below their words. `shapes.charts` works out every length."""

    caption: str  # what the bars are of
    groups: tuple[Bars, ...]
    table: Table | None = None  # the same figures with others, below the bars
    note: str = ""
    repeats_heading: bool = False  # its caption is for screen readers alone


@dataclass(frozen=True)
class HowToStep:
    """A step of what a reader has to do."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Disagreement:
    """Two sources that do not agree."""

    about: str
    first: str
    first_source: str
    second: str
    second_source: str


@dataclass(frozen=True)
class ChangeNote:
    date: Value
    kind: str  # "Correction", "Update", "Withdrawal", "Minor change"
    note: str
    paragraphs: tuple[Value, ...] = ()


@dataclass(frozen=True)
class AttachedFile:
    """GOV.UK's line for an attachment: title, type, size, pages."""

    title: str
    address: str  # "" of an appendix that is not here
    details: str  # "PDF, 113KB, 4 pages", or why it is not here


@dataclass(frozen=True)
class Section:
    """A part of a page with its own heading: a block of the text, or what the build adds to it."""

    heading: str
    anchor: str
    _: KW_ONLY
    heading_html: str = ""  # of a block of the text: its heading as it is written, safe
    html: str = ""  # of a block of the text, safe
    lead: str = ""  # small words below the heading
    is_apparatus: bool = False  # about the document rather than in it: folded, below it
    finding: str = ""  # what the section shows, in one sentence set large
    paragraphs: tuple[str, ...] = ()  # plain text
    bullets: tuple[Value, ...] = ()
    letters: tuple[Link, ...] = ()  # to the first row of each in a long table
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    rows: tuple[Row, ...] = ()
    parts: tuple[Group, ...] = ()  # more rows, below headings of their own
    chart: BarChart | None = None
    disagreements: tuple[Disagreement, ...] = ()
    strip: Strip | None = None
    steps: tuple[HowToStep, ...] = ()
    links: tuple[Link, ...] = ()  # below all of it: the rest of a list
    folded: Section | None = None  # the last part of it, closed until a reader opens it

    @property
    def names_its_table(self) -> bool:
        """Whether the caption of its only table begins with its heading, and so is only read out."""
        number, _, rest = self.heading.partition(".\u00a0")
        name = rest if rest and number.isdigit() else self.heading
        return bool(name) and len(self.tables) == 1 and self.tables[0].caption.startswith(name)


@dataclass(frozen=True)
class ReaderAction:
    """What a reader can do now."""

    text: str  # "Bids close at noon on 9 November 2018."
    links: tuple[Link, ...] = ()  # buttons, the first of which stands out
    note: str = ""  # "Questions? Phone 01632 960001."
    plain_links: tuple[Link, ...] = ()  # below the text and the buttons: what may not look like a button, an address


@dataclass(frozen=True)
class Head:
    """The <head> of any page, and what is above its text."""

    address: str  # "decisions/PCC-2016-003/"
    title: str  # the h1
    _: KW_ONLY
    description: str  # one sentence; the editor's line and the meta description
    lang: str = "en"
    kind: str = ""  # the caption above the title: "Decision"
    kicker: tuple[Value, ...] = ()  # after the caption: a reference, a date
    official_title: str = ""  # where the title is a headline
    answer: str = ""  # the sentence that answers first, worked out from the fields
    details: str = ""  # small, below the answer: how many there are in a list
    not_counted: str = ""  # small, below a sum in the answer: the grants that are not in it
    state: State | None = None  # of a promise or a duty, beside the caption
    stack: Stack | None = None  # below the answer, how many of the list are in each state
    facts: tuple[Fact, ...] = ()  # at most four, none that repeats the answer
    corrections: tuple[Value, ...] = ()  # small, below the facts: when it was corrected last
    action: ReaderAction | None = None  # on what is open
    crumbs: tuple[Link, ...] = ()
    feeds: tuple[Link, ...] = ()  # feeds this page belongs to (RSS addresses; text says of what)
    is_listed: bool = True  # False: not in the sitemap, robots noindex (404, redirects)
    linked_data: str = ""  # JSON-LD, safe to print
    section: str = ""  # the entry of the navigation that it belongs to: "funds"
    versions: tuple[LanguageLink, ...] = ()  # the page in each of its languages, if it has more than one
