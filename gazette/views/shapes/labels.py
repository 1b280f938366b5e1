"""Titles of lists, labels of their links, and values in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from gazette.dates import KnownDate
from gazette.library.addresses import LIST_TITLES
from gazette.money import AnyAmount, UnpublishedAmount
from gazette.records import LISTED_KINDS
from gazette.records.base import Record
from gazette.records.labelled_date import LabelledDate
from gazette.sentences.days import YEAR_NOT_CERTAIN
from gazette.sentences.labelled_dates import label_and_words
from gazette.sentences.records import is_not_known
from gazette.sentences.site import ABOUT_DATA, ABOUT_FEEDS, ABOUT_GLOSSARY
from gazette.slugs import slug
from gazette.views.shapes.parts import Fact, Group, Link, Row, Value

FEED_FORMS = (("RSS", "rss"), ("Atom", "atom"), ("JSON Feed", "json"))
DATA_FORMS = (("CSV", "csv"), ("JSON", "json"))
HOME = Link("Home", "")

# The five parts of the site by the folder of their first list; the kinds say which part they are in.
PARTS = {
    "decisions": "Decisions",
    "funds": "Money",
    "promises": "Promises",
    "meetings": "Meetings and reports",
    "topics": "Topics",
}
PART_OF = {kind.folder: kind.part for kind in LISTED_KINDS if kind.part} | {
    "promises": "promises",
    "recipients": "funds",
    "scrutiny": "meetings",
    "briefing": "meetings",
}

ROUND = "Funding round"  # the label of a part of a record
LINK_TITLES = LIST_TITLES | {
    "all": "Everything",
    "rounds": "Funding rounds",
    "awards": "Grants and contracts",
    "amounts": "Amounts in decisions",
    "near-you": "Near you",
    "office-holders": "Office-holders",
}
BUILT = {
    "feeds": ("Feeds", ABOUT_FEEDS),
    "glossary": ("Glossary", ABOUT_GLOSSARY),
    "data": ("Open data", ABOUT_DATA),
}  # pages that the build makes even without a text
PARTS_IN_DATA = {"decisions": ("amounts",), "funds": ("rounds", "awards")}
ADDED = "Added"
UNDATED = "Undated"
CHANGE_WORDS = {
    "correction": "Correction",
    "update": "Update",
    "withdrawal": "Withdrawal",
    "minor": "Minor change",
    "removal": "Removal",
}


def date_value(date: KnownDate, note: str = "") -> Value:
    """A date for readers and, where HTML has a form for it, for machines; no words where nothing is known of it."""
    return Value("" if date.says_nothing else str(date), iso=date.iso, note=note)


def row_date(date: KnownDate) -> Value | None:
    """The date beside a row; None where nothing is known of it."""
    return None if date.says_nothing else date_value(date)


def listed_date(listed: LabelledDate) -> Value:
    """The date of a row, with the words for what it is; "Undated" where there is none."""
    words = UNDATED if listed.date.says_nothing else str(listed)
    return Value(words, iso=listed.date.iso)


def date_where_known(listed: LabelledDate) -> Value | None:
    """The same for lists by title, which have no place for what is undated."""
    return None if listed.date.says_nothing else listed_date(listed)


def date_note(record: Record) -> str:
    """The date beside a link; "" where there is none."""
    return "" if record.listed_date.date.says_nothing else str(record.listed_date)


def amount_words(amount: AnyAmount | None) -> str:
    """An amount below the heading of a column."""
    return amount.after_label if amount else ""


def fact(label: str, value: object, address: str | None = None) -> Fact | None:
    """A line of a summary list; None without a value."""
    if isinstance(value, KnownDate) and not value.says_nothing:
        label, words = label_and_words(label, value)
        value = Value(words, iso=value.iso)
    parts = value if isinstance(value, tuple) else (value,)
    values = tuple(_value(part, address) for part in parts if part is not None)
    values = tuple(value for value in values if value.text)
    return Fact(label, values) if values else None


def _value(part: object, address: str | None) -> Value:
    match part:
        case Value():
            return part
        case KnownDate():
            return date_value(part)
        case UnpublishedAmount():
            return Value(part.after_label)
        case bool():
            return Value("Yes" if part else "No")
        case str() if is_not_known(part):
            return Value("not known")
        case str():
            return Value(part, address)  # it may know its language
        case _:
            return Value(str(part), address)


def text_value(text: str | None) -> Value:
    """A cell with a text as a reader sees it; empty where nothing was entered."""
    return _value(text or "", None)


def facts(*lines: Fact | None) -> tuple[Fact, ...]:
    """The lines of a summary list that say something."""
    return tuple(line for line in lines if line)


def year_group(year: str, rows: tuple[Row, ...]) -> Group:
    """The rows below a year, or below the words for a date that is not known."""
    if year == YEAR_NOT_CERTAIN:  # the heading says it of those without a date too
        rows = tuple(replace(row, date=None) if row.date and row.date.text == UNDATED else row for row in rows)
    return group_of(year, f"year-{year_slug(year)}", rows)


def year_slug(year: str) -> str:
    """A year in addresses. What has no certain year is where the undated records were before it was one group."""
    return slug(UNDATED if year == YEAR_NOT_CERTAIN else year)


def group_of(heading: str, anchor: str, rows: Iterable[Row]) -> Group:
    """Rows below a heading, without a date or a tag that would only repeat it."""
    return Group(heading, anchor, tuple(_below(heading, row) for row in rows))


def date_once(row: Row) -> Row:
    """The row with a title that does not end in the date beside it."""
    end = f", {row.date.text.rpartition(' on ')[2]}" if row.date else ""  # of 2pm on 4 July 2024 only the day
    return replace(row, title=row.title.removesuffix(end), unseen=end) if end and row.title.endswith(end) else row


def _below(heading: str, row: Row) -> Row:
    row = date_once(row)
    date = None if row.date and row.date.text == heading else row.date
    return replace(row, date=date, tags=tuple(tag for tag in row.tags if tag.text != heading))


def section_of(folder: str) -> str:
    """The part of the site that a list belongs to; "" for a list that is in none."""
    return PART_OF.get(folder, "")


def crumbs_to(folder: str) -> tuple[Link, ...]:
    """The way from the home page to what is in a list: the part of the site, then the list if it is not its first."""
    if not folder:
        return (HOME,)
    part = section_of(folder)
    above = (Link(PARTS[part], f"{part}/"),) if part else ()
    return (HOME, *above) if part == folder else (HOME, *above, Link(LIST_TITLES[folder], f"{folder}/"))


def siblings_of(folder: str, is_shown: Callable[[str], bool]) -> tuple[Link, ...]:
    """Links to all lists of the part of the site to which a list belongs; none where it is alone."""
    part = section_of(folder)
    others = (other for other in PART_OF if part and PART_OF[other] == part and is_shown(other))
    links = [Link(LIST_TITLES[other], f"{other}/", is_current=other == folder) for other in others]
    links.sort(key=lambda link: link.address != f"{part}/")
    return tuple(links) if len(links) > 1 else ()


def feed_links(name: str, title: str = "") -> tuple[Link, ...]:
    """RSS, Atom and JSON Feed of a list, by its folder; `title` is that of a feed of something else."""
    return _links(name, "feeds", FEED_FORMS, title)


def data_links(name: str) -> tuple[Link, ...]:
    """CSV and JSON of a list, by its folder, and the CSV of what its records have several of."""
    parts = (link for part in PARTS_IN_DATA.get(name, ()) for link in _links(part, "data", DATA_FORMS[:1]))
    return (*_links(name, "data", DATA_FORMS), *parts)


def _links(name: str, folder: str, forms: tuple[tuple[str, str], ...], title: str = "") -> tuple[Link, ...]:
    """Links that name their list, because a screen reader can read out links without their headings."""
    return tuple(Link(title or LINK_TITLES[name], f"{folder}/{name}.{ending}", form=form) for form, ending in forms)
