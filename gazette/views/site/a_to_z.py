"""The A to Z: subjects, people, bodies and places by their first letter. Unlike the search, it needs no script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from gazette.dates import UNKNOWN
from gazette.grouping import grouped
from gazette.library.addresses import LIST_TITLES
from gazette.plurals import capitalised
from gazette.records import Decision, Page, Record
from gazette.records.registers import Act, Organisation
from gazette.search_words import stems_in
from gazette.sentences.lists import letter_of
from gazette.sentences.near_you import in_district
from gazette.sentences.reader_words import reader_words
from gazette.sentences.search import (
    A_TO_Z,
    ABOUT_A_TO_Z,
    BODY_AND_RECIPIENT,
    IN_OTHER_LISTS,
    OTHER_KINDS,
    PANEL,
    also_called,
    and_others_of,
    kind_beside,
    last_name_first,
    letter_title,
    office_held,
    stands_for,
)
from gazette.slugs import slug
from gazette.views.context import Context, by_year
from gazette.views.kinds import courses
from gazette.views.money.awards import awards_by_place, group_anchor
from gazette.views.record.related import act_address, organisation_address
from gazette.views.shapes.labels import BUILT, HOME, LINK_TITLES
from gazette.views.shapes.long_texts import ContentsLine
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Head, Link, ReaderAction, Section, Value

ADDRESS = "a-to-z/"
MOST_ON_ONE_PAGE = 800  # names; above, each letter has a page of its own
BY_TITLE = ("topic", "fund", "course", "consultation", "plan", "register", "office")  # kinds whose titles are names
LISTS_OF_THEIR_OWN = ("decisions", "panel-reports", "meetings", "promises")  # their titles are not in the A to Z
_REGISTER_OF = re.compile(r"^Register of (?:the )?", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class Name:
    """A name as it is sorted, as it is printed, where it leads and what it is."""

    order: str
    text: str
    address: str
    what: str

    @property
    def letter(self) -> str:
        return letter_of(self.order)


def pages(context: Context) -> Iterator[RecordPage]:
    """One page or, of a long list, a page with the letters and a page for each."""
    letters = grouped((name.letter, name) for name in names(context))
    total = sum(map(len, letters.values()))
    if total <= MOST_ON_ONE_PAGE:
        links = tuple(ContentsLine(letter, f"#{_anchor(letter)}") for letter in letters)
        yield RecordPage(
            _head(ADDRESS, A_TO_Z), contents=links, sections=tuple(map(_section, letters, letters.values()))
        )
        return
    links = tuple(ContentsLine(letter, _letter_address(letter)) for letter in letters)
    yield RecordPage(_head(ADDRESS, A_TO_Z), contents=links)
    for letter, known in letters.items():
        head = _head(_letter_address(letter), letter_title(letter), Link(A_TO_Z, ADDRESS))
        yield RecordPage(head, contents=links, sections=(_section(letter, known),))


def addresses(context: Context) -> Iterator[str]:
    """The addresses of these pages."""
    letters = [name.letter for name in names(context)]
    yield ADDRESS
    if len(letters) > MOST_ON_ONE_PAGE:
        yield from map(_letter_address, dict.fromkeys(letters))


def _head(address: str, title: str, *above: Link) -> Head:
    left_out = tuple(Link(LIST_TITLES[name], f"{name}/") for name in LISTS_OF_THEIR_OWN)
    action = ReaderAction(IN_OTHER_LISTS, plain_links=left_out)
    return Head(address, title, description=ABOUT_A_TO_Z, action=action, crumbs=(HOME, *above))


def _letter_address(letter: str) -> str:
    return f"{ADDRESS}{slug(letter)}/"


def _anchor(letter: str) -> str:
    return f"letter-{slug(letter)}"


def _section(letter: str, known: Iterable[Name]) -> Section:
    bullets = tuple(Value(name.text, name.address, note=name.what) for name in known)
    return Section(letter, _anchor(letter), bullets=bullets)


def names(context: Context) -> list[Name]:
    """Every name in its order, each with each place it leads to once."""
    places = (
        *_records(context),
        *_lists(context),
        *_people(context),
        *_bodies(context),
        *_money(context),
        *_words(context),
    )
    spellings = (Name(_order(text), text, address, what) for text, address, what in places)
    return sorted({(name.order, name.address): name for name in reversed([*spellings])}.values())


def _order(text: str) -> str:
    """Without an article, capitals and punctuation: The Prince's Trust is with P. What has no letter comes last."""
    return " ".join(slug(_ARTICLE.sub("", text, count=1)).split("-")) or "~"


Places = Iterator[tuple[str, str, str]]


def _records(context: Context) -> Places:
    """Records by their titles; of decisions, which have numbers, those of a series in a year together."""
    library = context.library
    public = [record for record in library.records if not record.is_hidden]
    for record in public:
        if record.kind in BY_TITLE:
            yield record.title, record.address, kind_beside(courses.label_of(context, record))
            yield from _without_register(record)
        elif _is_named_page(record):
            yield record.title, record.address, _kind("page")
    for year, decisions in by_year(record for record in public if isinstance(record, Decision)).items():
        references = sorted(decision.cited_reference for decision in decisions if decision.has_reference)
        by_letters = grouped((_letters_of(reference), reference) for reference in references if year.isdecimal())
        for in_series in by_letters.values():
            what = and_others_of(year) if len(in_series) > 1 else kind_beside(Decision.label)
            yield in_series[0], f"{Decision.folder}/{year}/", what


def _is_named_page(record: Record) -> bool:
    """Whether it is a page that is no list and no way to others."""
    is_way = record.name in (*LIST_TITLES, "search", "not-found")
    return isinstance(record, Page) and bool(record.address) and not is_way


def _without_register(record: Record) -> Places:
    """A register under what it is of, too: Gifts and hospitality."""
    subject = _REGISTER_OF.sub("", record.title)
    if record.kind == "register" and subject != record.title:
        yield capitalised(subject), record.address, also_called(record.title)


def _letters_of(reference: str) -> str:
    """What the references of a series begin with: PCC of PCC-2024-001, OD of OD/24/01."""
    return re.split(r"[\W\d_]", reference, maxsplit=1)[0]


def _lists(context: Context) -> Places:
    library = context.library
    for name, title in LIST_TITLES.items():
        if context.has_list(name):
            yield title, f"{name}/", _kind("list")
    if context.nearby:
        yield LINK_TITLES["near-you"], "near-you/", _kind("list")
    written = {page.address for page in library.pages}
    yield from ((title, f"{name}/", _kind("page")) for name, (title, _) in BUILT.items() if f"{name}/" not in written)
    other_names = (row.also for row in library.organisations.values()), (row.also for row in library.acts.values())
    of_names = {slug(other) for several in chain(*other_names) for other in several}
    for short, acronym in library.acronyms.items():
        if slug(short) not in of_names:  # the line of the body or the law says what it stands for
            yield short, "glossary/", stands_for(acronym.long)


def _people(context: Context) -> Places:
    """Office-holders by their last names, each with an office held today or else the last, and whether it is over."""
    office = context.library.office
    in_order = sorted(office.holders, key=lambda held: (held.held_on(context.today), (held.since or UNKNOWN).order))
    for name, holder in {holder.name: holder for holder in in_order}.items():
        is_over = not holder.held_on(context.today)
        held = office_held(holder.role, is_over=is_over, is_acting=holder.acting is True)
        yield last_name_first(name), office.address, held


def _bodies(context: Context) -> Places:
    """Organisations and Acts, also under their other names. The page of a body leads to the grants it received."""
    library = context.library
    funded = {recipient.organisation.key for recipient in context.grants.recipients if recipient.organisation}
    for key, body in library.organisations.items():
        yield from _under_every_name(
            library.body_names.organisations[key],
            body,
            organisation_address(key),
            BODY_AND_RECIPIENT if key in funded else _kind("organisation"),
        )
    for panel in context.panels:
        if slug(panel.name) not in {slug(name) for name in library.body_names.organisations.values()}:
            yield panel.name, panel.address, PANEL
    for key, act in library.acts.items():
        yield from _under_every_name(act.title, act, act_address(key), _kind("act"))


def _kind(name: str) -> str:
    return kind_beside(OTHER_KINDS[name][0])


def _under_every_name(name: str, row: Organisation | Act, address: str, what: str) -> Places:
    """Another name that begins the first would stand beside it: the Equality Act beside the Equality Act 2010."""
    yield name, address, what
    for other in row.also:
        if not _order(name).startswith(_order(other)):
            yield _without_the(other), address, also_called(name)


def _without_the(name: str) -> str:
    """A name with a capital and no article in small letters: Constabulary for "the constabulary"."""
    plain = name.removeprefix("the ")
    return capitalised(plain)


def _money(context: Context) -> Places:
    for recipient in context.grants.recipients:
        if recipient.organisation is None:
            yield recipient.shown_name, recipient.address, _kind("recipient")
    yield from _districts(context)
    for place in awards_by_place(context) if context.grants.awards and not context.nearby else ():
        yield place, f"awards/places/#{group_anchor('place', place)}", _kind("place")


def _districts(context: Context) -> Places:
    """The districts, and their towns, villages and buildings."""
    for district in (nearby.district for nearby in context.nearby if nearby.is_district):
        yield district.district, district.address, _kind("district")
        yield from ((other, district.address, also_called(district.district)) for other in district.also)
        yield from ((place, district.address, in_district(district.district)) for place in district.every_place)


def _words(context: Context) -> Places:
    """What readers say that documents call otherwise, with what has one of those names, or else those words in it.

    One place for each; the office's own register of search words comes before the words of readers of any record.
    """
    office = context.library.office
    titles = [(office.title, office.address, stems_in(office.name_on(context.today).name))]
    titles += [(title, address, stems_in(title)) for title, address in _titles(context)]
    for phrase, means in reader_words(context.library.search_words).items():
        wanted = [stems for words in means if (stems := stems_in(words))]
        meant = [other for words in wanted for other in titles if _holds(other[2], words)]
        meant.sort(key=lambda other: other[2] not in wanted)
        for title, address, _ in meant[:1]:
            if not _order(title).startswith(_order(phrase)):  # it would stand beside the other
                yield capitalised(phrase), address, also_called(title)


def _titles(context: Context) -> Iterator[tuple[str, str]]:
    """What a word of readers may lead to besides the office: subjects, funds and so on, pages, then lists."""
    public = [record for record in context.library.records if not record.is_hidden]
    named = (record for record in public if record.kind in BY_TITLE)
    for record in sorted(named, key=lambda record: BY_TITLE.index(record.kind)):
        yield record.title, record.address
    yield from ((page.title, page.address) for page in public if _is_named_page(page))
    yield from ((title, f"{name}/") for name, title in LIST_TITLES.items() if context.has_list(name))


def _holds(stems: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(stems[place : place + len(words)] == words for place in range(len(stems)))
