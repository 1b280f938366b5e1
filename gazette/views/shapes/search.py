"""What the search knows of a page, and the page of the search itself."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from gazette.views.shapes.parts import Head, Link, Section, Tag


@dataclass(frozen=True)
class SearchFacts:
    """What the search shows of a page besides its words, and what readers can narrow by."""

    kind: str  # "decision", as in the address /search/?kind=decision
    _: KW_ONLY
    date: str = ""  # as pages print it
    newest: str = ""  # the latest day it can mean, by which a list without a question is sorted: "2016-11-10"
    amount: str = ""
    amount_note: str = ""  # what the amount is
    names: tuple[str, ...] = ()  # other names, such as a reference without its dashes
    tags: tuple[Tag, ...] = ()  # what a list says of it beside its title: Superseded, Withdrawn
    years: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()  # by their names in addresses
    subjects: tuple[str, ...] = ()  # the titles of the topics that it belongs to
    funds: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchPassage:
    """A part of a page that a link can lead to."""

    # On its page; of a chapter or a version in the other language, its address with the anchor; "" of what no result
    # quotes.
    anchor: str
    label: str  # "Paragraph 2.7", "Who can bid"
    text: str
    heading: str = ""
    # What a result shows of it, where the text has labels, notes or tables among its words; "" shows its place alone.
    shown: str | None = None
    lang: str = "en"


@dataclass(frozen=True)
class SearchEntry:
    """A page, or a place in the list of grants by place."""

    address: str
    title: str
    facts: SearchFacts
    _: KW_ONLY
    official_title: str = ""  # where the title is a headline
    summary: str = ""
    lang: str = "en"
    details: str = ""  # the words of its facts
    passages: tuple[SearchPassage, ...] = ()


@dataclass(frozen=True)
class SearchChoice:
    """A choice of a filter."""

    value: str  # as in the address
    text: str


@dataclass(frozen=True)
class SearchFilter:
    name: str  # "kind"
    label: str
    any_choice: str  # "Any kind"
    choices: tuple[SearchChoice, ...]


@dataclass(frozen=True)
class SearchPage:
    """The page on which a script answers. Without one it says so, and the A to Z is there."""

    head: Head
    filters: tuple[SearchFilter, ...]
    index: str  # the address of the index
    version: str  # of the index
    text: tuple[Section, ...] = ()  # other ways to find a document
    ask: Link | None = None  # where to ask the office for what was not found; None in a compiled record
