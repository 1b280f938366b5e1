"""Standing pages, some with parts that the build adds: the glossary, the list of feeds, the downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from gazette.addresses import NOT_FOUND
from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.records import Page
from gazette.records.redirect import Redirect
from gazette.records.registers import Acronym, Term
from gazette.sentences import duties, promise_states
from gazette.sentences.lists import letter_of
from gazette.sentences.site import (
    AND_OTHER_SPENDING,
    DISTRICTS_AND_WHOLE_AREA,
    FOLLOW_EVERYTHING,
    FOLLOW_SOME,
    GONE,
    HOME_PAGE,
    MOVED,
    MOVED_AWAY,
    NO_ABBREVIATIONS,
    NO_ENTRIES,
    NO_PAGE,
    STATES_OF_DUTIES,
    STATES_OF_PROMISES,
    WHAT_A_FEED_IS,
    feeds_of_single,
    number_of_feeds,
    page_reviewed,
)
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.feeds.feed import Feed
from gazette.views.kinds import funds
from gazette.views.money import grants
from gazette.views.record import other_language
from gazette.views.record.contact import CONTACT_PAGE, office_alone
from gazette.views.record.page import record_page
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.labels import BUILT, FEED_FORMS, HOME, LINK_TITLES, PARTS, date_value
from gazette.views.shapes.long_texts import ContentsLine
from gazette.views.shapes.pages import RecordPage, RedirectPage
from gazette.views.shapes.parts import Head, Link, ReaderAction, Section, Value
from gazette.views.shapes.tables import TableColumn, table_of
from gazette.views.site import data_pages, machine_tests
from gazette.views.site.data_pages import Downloads
from gazette.views.site.site_paths import SEARCH

ALL_LISTS = "Whole lists"
LONG = ("glossary", "feeds")  # pages for looking up, which have contents
FEWEST_WITH_LETTERS = 20  # abbreviations; fewer a reader sees at a glance
ABBREVIATIONS, OLDER_WORDS = "Abbreviations", "Words no longer used"
# What a page says of itself where nobody wrote its text.
EXPLAINED = {"feeds": (Section("What a feed is", "page-what-a-feed-is", paragraphs=WHAT_A_FEED_IS),)}


def pages(
    context: Context, feeds: Iterable[Feed], datasets: Iterable[Dataset], downloads: Downloads
) -> Iterator[RecordPage]:
    """Every standing page. A page with the name of a list is printed above that list, and has none of its own."""
    by_address = {page.address: page for page in context.library.pages if page.address not in ("", SEARCH)}
    every_feed, every_dataset = tuple(feeds), tuple(datasets)
    sections: dict[str, Callable[[], tuple[Section, ...]]] = {
        "feeds": lambda: tuple(_feed_tables(context, every_feed)),
        "glossary": lambda: (_glossary(context), *_retired_terms(context), *_states(context)),
        "data": lambda: (
            *data_pages.overview(every_dataset, downloads),
            *filter(None, (grants.section(context),)),
        ),
    }
    answers: dict[str, Callable[[Head], Head]] = {
        "feeds": lambda head: _with_feeds(context, head, every_feed),
        "data": lambda head: data_pages.answered(head, every_dataset, downloads, context),
    }
    for name, (title, description) in BUILT.items():
        page = by_address.pop(f"{name}/", None)
        head = Head(f"{name}/", title, description=description, crumbs=(HOME,))
        shown = _written(context, page, sections[name]()) if page else _built(name, head, sections[name]())
        shown = replace(shown, head=answers[name](shown.head)) if name in answers else shown
        if name == "data":  # what a reader came for is above what is said of it
            shown = replace(shown, opening=shown.sections[:1], sections=shown.sections[1:])
        yield replace(shown, contents=_contents(shown)) if name in LONG else shown
    for page in by_address.values():
        if page.name not in LIST_TITLES:
            yield _written(context, page, (_ways_on(),) if page.address == NOT_FOUND else ())
    yield from (_version(context, version) for version in context.library.translations if isinstance(version, Page))
    if NOT_FOUND not in by_address:
        head = Head(NOT_FOUND, "Page not found", description=NO_PAGE, is_listed=False)
        yield RecordPage(head, sections=(_ways_on(),))


def _with_feeds(context: Context, head: Head, feeds: Sequence[Feed]) -> Head:
    """The head with what a reader can follow, the feed that has all of it, and how many feeds there are."""
    numbers = {_heading_of(name): len(group) for name, group in grouped_feeds(feeds).items()}
    number = number_of_feeds(numbers, has_other_spending=_has_other_spending(context))
    is_built = head.description in (line for _, line in BUILT.values())
    everything = [Link(FOLLOW_EVERYTHING, f"{feed.address}.rss") for feed in feeds if feed.address == "feeds/all"]
    return replace(
        head,
        answer=FOLLOW_SOME if number else head.answer,
        details=number,
        description=FOLLOW_SOME if number and is_built else head.description,
        action=ReaderAction("", tuple(everything)) if everything else None,
    )


def _contents(page: RecordPage) -> tuple[ContentsLine, ...]:
    """A line for each part of a page that is for looking up."""
    parts = (*page.text, *page.sections)
    return tuple(ContentsLine(part.heading, f"#{part.anchor}") for part in parts if part.heading)


def _built(name: str, head: Head, sections: tuple[Section, ...]) -> RecordPage:
    """The page where nobody wrote its text."""
    return RecordPage(head, sections=(*EXPLAINED.get(name, ()), *sections))


def _ways_on() -> Section:
    """Where a reader of a page that does not exist can go."""
    parts = (Value(HOME.text, HOME.address), *(Value(title, f"{folder}/") for folder, title in PARTS.items()))
    return Section("Go to", "page-go-to", bullets=parts)


def redirect(row: Redirect, titles: Mapping[str, str], *, is_gone: bool = False) -> RedirectPage:
    """The page at an old address, with a link by the title of the new page; `titles` are by address.

    `is_gone` says that the new page only states what happened to the old one.
    """
    target = row.new if row.is_external else row.new.lstrip("/")
    description = GONE if is_gone else MOVED_AWAY if row.is_external else MOVED
    head = Head(row.address, description.rstrip("."), description=description, is_listed=False)
    return RedirectPage(head, Link(HOME_PAGE if not target else titles.get(target.partition("#")[0], target), target))


def _written(context: Context, page: Page, sections: tuple[Section, ...] = ()) -> RecordPage:
    """The page of a text, with what the build adds to it.

    Where it adds something, the page changes with other records, so the days of its text alone would mislead.
    """
    tests = machine_tests.sections_of(context.library, page)
    shown = record_page(context, page, sections=(*sections, *tests))
    is_listed = page.address != NOT_FOUND
    if not is_listed:
        shown = replace(shown, changes=())
    office = office_alone(context) if page.address == CONTACT_PAGE else None
    action = ReaderAction("", (office,)) if office else None
    crumbs = (HOME,) if is_listed else ()
    return replace(
        shown,
        head=replace(shown.head, crumbs=crumbs, is_listed=is_listed and shown.head.is_listed, action=action),
        reviewed=page_reviewed(page.reviewed, context.today) if page.reviewed else "",
        dates=shown.dates if is_listed and not sections and (page.changes or page.published.is_known) else (),
        cite="",
    )


def _version(context: Context, version: Page) -> RecordPage:
    """The page of a text in the other language; the home page and a list, too, have one of their text alone."""
    target = context.library.find(Page.kind, version.name)
    original = target.record if target else version
    original = other_language.paired(original, version)
    shown = _written(context, original) if isinstance(original, Page) else _written(context, version)
    return other_language.page(context, original, shown, version)


def _feed_tables(context: Context, feeds: Iterable[Feed]) -> Iterator[Section]:
    """Every feed in its group, without the words for whose record it is, which the page itself has."""
    prefix = context.library.office.title_prefix
    on_page = [replace(feed, title=_title_on_page(feed, prefix)) for feed in feeds]
    columns: tuple[TableColumn[Feed], ...] = (
        TableColumn("Feed", lambda feed: Value(feed.title, note="" if feed.entries else NO_ENTRIES)),
        *(TableColumn(form, partial(_form, form, ending)) for form, ending in FEED_FORMS),
    )
    for name, group in grouped_feeds(on_page).items():
        has_others = name == "funds" and _has_other_spending(context)
        heading = f"{_heading_of(name)}{AND_OTHER_SPENDING if has_others else ''}"
        anchor = f"page-single-{name}" if name else "page-all-feeds"
        yield Section(heading, anchor, tables=(table_of(heading, columns, group),))


def _has_other_spending(context: Context) -> bool:
    """Whether something is listed among the funds that is not counted as a fund."""
    return not all(funds.is_counted(context, fund) for fund in context.library.funds)


def grouped_feeds(feeds: Iterable[Feed]) -> dict[str, tuple[Feed, ...]]:
    """Those of whole lists, below "", then those of one fund, one topic and so on, by the titles shown."""
    groups = grouped((_group_of(feed), feed) for feed in feeds)
    groups = {
        name: tuple(sorted(group, key=lambda feed: feed.title.casefold())) if name else group
        for name, group in groups.items()
    }
    return dict(sorted(groups.items(), key=lambda group: group[0] != ""))


def _group_of(feed: Feed) -> str:
    """The folder of what a feed is of, such as funds; "" for the feeds of whole lists."""
    folder, slash, _ = feed.address.removeprefix("feeds/").partition("/")
    return folder if slash and folder in LINK_TITLES else ""


def _heading_of(group: str) -> str:
    """Single funds, single topics and so on, and the districts."""
    if group == "near-you":
        return DISTRICTS_AND_WHOLE_AREA
    return feeds_of_single(LINK_TITLES[group]) if group else ALL_LISTS


def _title_on_page(feed: Feed, prefix: str) -> str:
    """The title without the words for whose record it is, and without the name of its group."""
    if feed.address == "feeds/all":
        return LINK_TITLES["all"]
    title = feed.title.removeprefix(prefix)
    return title.partition(": ")[2] or title if _group_of(feed) else title


def _form(form: str, ending: str, feed: Feed) -> Value:
    return Value(form, f"{feed.address}.{ending}", unseen=f"of {feed.title}")


def _glossary(context: Context) -> Section:
    acronyms = sorted(context.library.acronyms.values(), key=lambda acronym: acronym.short.casefold())
    if not acronyms:
        return Section(ABBREVIATIONS, "page-abbreviations", paragraphs=(NO_ABBREVIATIONS,))
    columns: tuple[TableColumn[Acronym], ...] = (
        TableColumn("Abbreviation", lambda acronym: Value(acronym.short)),
        TableColumn("Meaning", lambda acronym: Value(acronym.long, note=acronym.note or "")),
    )
    first = {letter_of(acronym.short.casefold()): acronym for acronym in reversed(acronyms)}
    anchors = {acronym.short: f"abbreviations-{name_slug(letter)}" for letter, acronym in first.items()}
    letters = tuple(Link(letter, f"glossary/#{anchors[first[letter].short]}") for letter in sorted(first))
    return Section(
        ABBREVIATIONS,
        "page-abbreviations",
        letters=letters if len(acronyms) >= FEWEST_WITH_LETTERS else (),
        tables=(table_of(ABBREVIATIONS, columns, acronyms, anchor=lambda acronym: anchors.get(acronym.short, "")),),
    )


def _states(context: Context) -> Iterator[Section]:
    """What the states of promises and of duties mean, from the tables that their pages use."""
    columns: tuple[TableColumn[tuple[str, str]], ...] = (
        TableColumn("State", lambda state: Value(state[0])),
        TableColumn("Meaning", lambda state: Value(state[1]), is_wide=True),
    )
    is_compiled, searched = context.is_compiled, context.library.office.searched
    in_order = [promise_states.STATES[state] for state in promise_states.in_order(is_compiled=is_compiled)]
    of_promises = ((words.words(is_compiled), words.meaning(is_compiled)) for words in in_order)
    of_duties = (
        (duties.STATES[state].word, duties.meaning(state, searched, is_compiled=is_compiled))
        for state in duties.in_order(is_compiled=is_compiled)
    )
    for title, anchor, states, is_used in (
        (STATES_OF_PROMISES, "page-states-of-promises", of_promises, bool(context.promises)),
        (STATES_OF_DUTIES, "page-states-of-duties", of_duties, bool(context.duties)),
    ):
        meant = [(word, meaning) for word, meaning in dict.fromkeys(states) if meaning]
        if is_used:
            yield Section(title, anchor, tables=(table_of(title, columns, meant),))


def _retired_terms(context: Context) -> tuple[Section, ...]:
    terms = sorted(context.library.terms.values(), key=lambda term: term.term.casefold())
    columns: tuple[TableColumn[Term], ...] = (
        TableColumn("Term", lambda term: Value(term.term)),
        TableColumn("Not used since", lambda term: date_value(term.retired_on)),
        TableColumn("Now", lambda term: Value(term.instead, note=term.note or "")),
    )
    table = table_of(OLDER_WORDS, columns, terms)
    return (Section(OLDER_WORDS, "page-retired-terms", tables=(table,)),) if terms else ()
