"""Which pages can be found, the words that readers use for others, and the page of the search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from gazette.cache import Key, key_of, key_of_value
from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.library.library import Library
from gazette.other_words import OtherWords, Pair
from gazette.records import KINDS, Plan
from gazette.sentences.reader_words import reader_words
from gazette.sentences.search import ABOUT_SEARCH, ASK_US, OTHER_KINDS
from gazette.views.context import Context
from gazette.views.lists import near_you
from gazette.views.record import prose
from gazette.views.record.contact import contact_link
from gazette.views.record.text_blocks import text_blocks
from gazette.views.shapes.labels import HOME
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Head, Link, Section
from gazette.views.shapes.search import SearchChoice, SearchEntry, SearchFacts, SearchFilter, SearchPage
from gazette.views.site import a_to_z
from gazette.views.site.search_entries import PLACE_LISTS, entries_of
from gazette.views.site.search_facts import facts_by_address
from gazette.views.site.site import SitePage
from gazette.views.site.site_paths import SEARCH

WAYS = ("", SEARCH)  # pages that are ways to others


@dataclass(frozen=True)
class SearchSource:
    """A page that can be found. `key` changes whenever its entries would."""

    address: str
    key: Key
    facts: SearchFacts
    make: Callable[[], tuple[SearchEntry, ...]]


def sources(context: Context, pages: Iterable[SitePage]) -> list[SearchSource]:
    """Every page that a reader may look for, in the order of the site: not the ways to pages, and no years of lists."""
    facts = facts_by_address(context)
    searched = [page for page in pages if _is_searched(page, facts)]
    wholes = _wholes(context, searched)
    parts = grouped((wholes[page.address], page) for page in searched if page.address in wholes)
    return [
        _source(page, facts.get(page.address) or _plain_facts(page), parts.get(page.address, ()))
        for page in searched
        if page.address not in wholes
    ]


def _wholes(context: Context, searched: Iterable[SitePage]) -> Mapping[str, str]:
    """By the address of a chapter that of its plan, and by that of a version in the other language its original's."""
    library = context.library
    plans = {plan.address for plan in library.of(Plan)}
    views = {page.address: page.view for page in searched}
    chapters = {address: _above(address) for address in views if _above(address) in plans}
    originals = {
        version.address: record.address
        for record in library.records
        for version in library.versions_by_original.get(record.identity, ())
        if isinstance(views.get(record.address), RecordPage)
    }
    return chapters | originals


def _source(page: SitePage, facts: SearchFacts, chapters: Sequence[SitePage]) -> SearchSource:
    key = key_of(key_of_value(facts), *(part.view_key for part in (page, *chapters)))
    make = partial(entries_of, page.view, facts, tuple(chapter.view for chapter in chapters))
    return SearchSource(page.address, key, facts, make)


def _above(address: str) -> str:
    """The address of the folder that a page is in: plan/2017-2022/ of plan/2017-2022/3/."""
    return address[: address.rstrip("/").rfind("/") + 1]


def _plain_facts(page: SitePage) -> SearchFacts:
    is_list = isinstance(page.view, ListPage) or page.address in PLACE_LISTS
    return SearchFacts("list" if is_list else "page")


def _is_searched(page: SitePage, facts: Mapping[str, SearchFacts]) -> bool:
    address = page.address
    if not page.is_listed or address in WAYS or address.startswith(a_to_z.ADDRESS):
        return False
    if isinstance(page.view, ListPage):
        return address.rstrip("/") in (*LIST_TITLES, near_you.NAME) or address in facts
    return isinstance(page.view, RecordPage) and not (address.startswith("data/") and address != "data/")


def kinds() -> dict[str, tuple[str, str]]:
    """Every kind of thing that can be found, with the words for one and for many."""
    declared = {kind.kind: (kind.label, kind.list_title or kind.label) for kind in KINDS if kind.label}
    return declared | OTHER_KINDS


def filters(context: Context, sources: Iterable[SearchSource]) -> tuple[SearchFilter, ...]:
    """What readers can narrow by: only choices that lead to something."""
    library = context.library
    facts = [source.facts for source in sources]
    parts = [kind for address, kind in PLACE_LISTS.items() if any(source.address == address for source in sources)]
    words = kinds()
    used = {known.kind for known in facts} | set(parts)
    topics = {topic.name: topic.title for topic in library.topics}
    funds = {fund.name: fund.title for fund in library.funds}
    years = sorted({year for known in facts for year in known.years}, reverse=True)
    districts = {nearby.district.slug: nearby.title for nearby in context.nearby}
    every = (
        SearchFilter("kind", "Kind", "Any kind", _choices({kind: words[kind][1] for kind in words}, used)),
        SearchFilter("year", "Year", "Any year", tuple(SearchChoice(year, year) for year in years)),
        SearchFilter("topic", "Subject", "Any subject", _choices(topics, _used(facts, "topics"))),
        SearchFilter("fund", "Fund", "Any fund", _choices(funds, _used(facts, "funds"))),
        SearchFilter("district", "District", "Any district", _choices(districts, _used(facts, "districts"))),
    )
    return tuple(choices for choices in every if choices.choices)


def _used(facts: Iterable[SearchFacts], name: str) -> set[str]:
    return {value for known in facts for value in getattr(known, name)}


def _choices(words: Mapping[str, str], used: set[str]) -> tuple[SearchChoice, ...]:
    chosen = sorted((text.casefold(), text, value) for value, text in words.items() if value in used)
    return tuple(SearchChoice(value, text) for _, text, value in chosen)


def ask(context: Context) -> Link | None:
    """Where a reader can ask for what was not found; the publisher of a compiled record has no more than is here."""
    return None if context.is_compiled else contact_link(context, ASK_US)


def page(
    filters: tuple[SearchFilter, ...], index: str, version: str, text: tuple[Section, ...], ask: Link | None = None
) -> SearchPage:
    """The page on which the script answers; `text` has other ways to find a document."""
    head = Head(SEARCH, "Search", description=ABOUT_SEARCH, crumbs=(HOME,))
    return SearchPage(head, filters, index, version, text, ask)


def other_words(context: Context) -> OtherWords:
    """What readers call what texts say: by the registers of names, of search words, and by the code."""
    return OtherWords((*_registered_names(context.library), *_pairs_of_readers(context.library)))


def _registered_names(library: Library) -> Iterator[Pair]:
    """Each name of a body, an Act and an abbreviation beside its other names; a wrong name leads to the right one."""
    for body in library.organisations.values():
        yield from _of_body(body.name, body.also, body.avoid)
    for act in library.acts.values():
        yield from _of_body(act.title, act.also, act.avoid)
    for acronym in library.acronyms.values():
        yield from _of_body(acronym.short, (acronym.long,), ())
    for term in library.terms.values():
        yield from ((term.instead, other) for other in (term.term, *term.also))


def _of_body(name: str, also: Iterable[str], avoid: Iterable[str]) -> Iterator[Pair]:
    names = (name, *also)
    yield from ((name, other) for name in names for other in names if name != other)
    yield from ((name, other) for name in names for other in avoid)


def _pairs_of_readers(library: Library) -> Iterator[Pair]:
    for words, means in reader_words(library.search_words).items():
        yield from ((phrase, words) for phrase in means)


def other_ways(context: Context) -> tuple[Section, ...]:
    """The text of the office on other ways to find a document."""
    written = context.library.by_name["page"].get(SEARCH.rstrip("/"))
    return text_blocks(prose.on_page(written, context.library, context.base_url)) if written else ()
