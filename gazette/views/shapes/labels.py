"""The words of the house: what kinds of record are called, and values as a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.dates import KnownDate
from gazette.library.addresses import BUILT_LISTS
from gazette.money import Money
from gazette.plurals import counted as counted
from gazette.records import LISTED_KINDS
from gazette.views.shapes.parts import Fact, Link, Value


def date_value(date: KnownDate, note: str = "") -> Value:
    """A date for a reader and, where HTML has a form for it, for a machine."""
    return Value(str(date), iso=date.iso, note=note)


def fact(label: str, value: object, address: str | None = None) -> list[Fact]:
    """One line of a summary list; none where there is nothing to say."""
    if value is None or value == "" or value == ():
        return []
    if isinstance(value, KnownDate):
        return [Fact(label, (date_value(value),))]
    if isinstance(value, tuple):
        return [Fact(label, tuple(one if isinstance(one, Value) else Value(str(one)) for one in value))]
    if isinstance(value, bool):
        return [Fact(label, (Value("Yes" if value else "No"),))]
    return [Fact(label, (Value(str(value), address),))]


def facts(*rows: Iterable[Fact]) -> tuple[Fact, ...]:
    """The lines that are there."""
    return tuple(one for row in rows for one in row)


def amount_words(amount: Money | None) -> str:
    return str(amount) if amount else "not known"


FEED_FORMS = (("RSS", "rss"), ("Atom", "atom"), ("JSON Feed", "json"))
HOME = Link("Home", "")

ROUND, PROMISE = "Funding round", "Promise"  # the labels of what is part of a record
LIST_TITLES = {kind.folder: kind.list_title for kind in LISTED_KINDS} | BUILT_LISTS
CHANGE_WORDS = {
    "correction": "Correction",
    "update": "Update",
    "withdrawal": "Withdrawal",
    "minor": "Minor change",
}


def feed_links(name: str) -> tuple[Link, ...]:
    """RSS, Atom and JSON Feed of one list."""
    return tuple(Link(f"{_list_title(name)} ({form})", f"feeds/{name}.{ending}") for form, ending in FEED_FORMS)


def data_links(name: str) -> tuple[Link, ...]:
    return tuple(Link(f"{_list_title(name)} ({form})", f"data/{name}.{form.lower()}") for form in ("CSV", "JSON"))


def _list_title(name: str) -> str:
    """A link must say alone what it leads to: a screen reader lists the links of a page without their headings."""
    return LIST_TITLES.get(name) or {"all": "Everything", "awards": "Awards"}[name]
