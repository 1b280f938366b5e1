"""Sentences of pages that the build makes: feeds, data, glossary, redirects, the home page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from gazette.dates import KnownDate, known_date
from gazette.plurals import counted, listed, uncapitalised
from gazette.sentences.days import as_noun, in_sentence, with_weekday

ABOUT_FEEDS = "What a feed is, and every feed of this website."
FOLLOW_SOME = "Follow everything that is new here in a feed reader, or only the lists and subjects that you choose."
FOLLOW_EVERYTHING = "Follow everything (RSS)"
WHAT_A_FEED_IS = (
    "A feed lists what is new. A feed reader, which is an app or part of a mail program, looks at the feeds you "
    "choose and shows you what was added or changed. You need no account, and nobody learns your e-mail address.",
    "Copy the address of a feed into your feed reader: press and hold its link, or right-click it. RSS, Atom and JSON "
    "Feed hold the same entries: take whichever your reader accepts.",
)
ABOUT_GLOSSARY = "Abbreviations, and words that are no longer used."
ABOUT_DATA = "Every list as data, with its licence."
STATES_OF_PROMISES, STATES_OF_DUTIES = "States of promises", "States of legal duties"
NO_ABBREVIATIONS = "No abbreviations are listed yet."
NO_PAGE = "There is no page at this address."
MOVED = "This page has moved."
MOVED_AWAY = "This page has moved to another website."
HOME_PAGE = "the home page"
GONE = "The page or file at this address has been removed."
CHECKSUMS = "With these you can check that a file you hold is the one that was published."


def nothing_recent(*, has_documents: bool) -> str:
    """Funds and documents of future days are on the site, but not among the most recent."""
    return "No document here has a known date that has passed." if has_documents else "There is nothing here yet."


def holds(kinds: Sequence[tuple[int, tuple[str, str], Sequence[int]]]) -> str:
    """39 decisions and 38 reports, from 2012 to 2023; "" where there are none. `kinds` have the year of each record.

    Where these differ by more than a year, those of each kind: 39 decisions from 2014 to 2019 and 1 report of 2024.
    Records without a year are not said to be from those years: 39 decisions, from 2012 to 2023 where the year is known.
    """
    held = [(number, nouns, years) for number, nouns, years in kinds if number]
    if not held:
        return ""
    numbers = listed([counted(number, *nouns) for number, nouns, _ in held])
    is_whole = all(len(years) == number for number, _, years in held)
    if not _differ([years for _, _, years in held]):
        span = _span([year for _, _, years in held for year in years])
        where_known = "" if is_whole else " where the year is known"
        return f"{numbers}, {span}{where_known}." if span else f"{numbers}."
    if is_whole:
        return f"{listed([f'{counted(number, *nouns)} {_span(years)}' for number, nouns, years in held])}."
    first, *others = [(nouns[1], _span(years)) for _, nouns, years in held if years]
    return f"{numbers}. Dated {listed([' are '.join(first), *map(' '.join, others)])}."


def grants_come_to(amount: str) -> str:
    """After that: The grants listed come to at least £188,815.50. "" without a sum."""
    return f"The grants listed come to {amount}." if amount else ""


def _differ(kinds: Sequence[Sequence[int]]) -> bool:
    """Whether the first or the last years of kinds of records lie more than a year apart, or only some have years."""
    dated = [years for years in kinds if years]
    firsts, lasts = [min(years) for years in dated], [max(years) for years in dated]
    is_apart = any(max(ends) - min(ends) > 1 for ends in (firsts, lasts) if ends)
    return is_apart or 0 < len(dated) < len(kinds)


def _span(years: Sequence[int]) -> str:
    """From 2014 to 2019; of 2014; "" without any year."""
    if not years:
        return ""
    first, last = min(years), max(years)
    return f"of {first}" if first == last else f"from {first} to {last}"


def nothing_open(next_date: tuple[str, str, KnownDate] | None, *, is_compiled: bool) -> str:
    """Nothing is open. The next date here is 8 July 2024: Youth fund (bids open)."""
    words = "No source says that a fund or a consultation is open." if is_compiled else "Nothing is open."
    if next_date is None:
        return words
    what, title, when = next_date
    aside = f" ({uncapitalised(what)})" if what else ""
    return f"{words} The next date here is {as_noun(when)}: {title.rstrip('.')}{aside}."


def open_for_views(closes: KnownDate) -> str:
    """Of a consultation: Open for your views until 5pm on Friday 9 August 2024."""
    return f"Open for your views until {as_noun(with_weekday(closes))}."


def of_each_file(files: int) -> str:
    """The fold with the checksums: The checksum of each of 120 files."""
    return f"The checksum of each of {counted(files, 'file')}"


def rows_and_columns(rows: int, columns: int) -> str:
    """How large a table of data is: 48 rows and 60 columns."""
    if not rows:
        return f"This table is empty. It has {counted(columns, 'column')}."
    return f"{counted(rows, 'row')} and {counted(columns, 'column')}."


def data_to_download(licence: str) -> str:
    """The answer of the page of all data: every list in two forms, and the licence to use them under."""
    every_list = "Download any list here as CSV, which opens in a spreadsheet program, or as JSON."
    return f"{every_list} {licensed(licence)}".strip()


def licensed(licence: str) -> str:
    """The licence to use data under; "" where the office names none."""
    return f"Licence: {licence}." if licence else ""


def tables_of_data(number: int, empty: int, changed: str) -> str:
    """Below the answer of the page of all data: 35 tables, last changed on 14 June 2024.

    Those without a row are said apart: 35 tables, 4 of them empty. Last changed on 14 June 2024.
    """
    without = f", {empty:,} of them empty. Last" if empty else ", last"
    return f"{counted(number, 'table')}{without} changed on {changed}."


def download_all(size: str) -> str:
    """The link to the archive of all data."""
    return f"Download everything (ZIP{f', {size}' if size else ''})"


def download(form: str, size: str) -> str:
    """The link to a file of data: CSV (16KB)."""
    return f"{form} ({size})" if size else form


AND_OTHER_SPENDING = " and other spending"  # after the heading of the feeds of funds, where some are of no fund
NO_ENTRIES = "no entries"  # beside a feed
DISTRICTS_AND_WHOLE_AREA = "Districts and the whole area"


def feeds_of_single(plural: str) -> str:
    """The heading of the feeds of single funds, topics and so on."""
    return f"Single {uncapitalised(plural)}"


def number_of_feeds(groups: Mapping[str, int], *, has_other_spending: bool = False) -> str:
    """Below the answer of the page of feeds: 38 feeds: one for everything, 12 for whole lists and 25 for single funds.

    The first of `groups` has the feed of everything too.
    """
    number = sum(groups.values())
    if number < 2:
        return ""
    (lists, of_lists), *others = groups.items()
    also = {feeds_of_single("funds"): AND_OTHER_SPENDING} if has_other_spending else {}
    parts = [(lists, of_lists - 1), *((f"{heading}{also.get(heading, '')}", count) for heading, count in others)]
    return (
        f"{counted(number, 'feed')}: "
        f"{listed(['one for everything', *(f'{count:,} for {heading.lower()}' for heading, count in parts if count)])}."
    )


def page_reviewed(day: KnownDate, today: date) -> str:
    """This page was last reviewed on 3 May 2024. "" for an unknown day."""
    if day.says_nothing:
        return ""
    if day.anticipated:
        when = in_sentence(known_date(day.written.partition(" ")[2]))
        return f"A review of this page {'was' if day.is_past(today) else 'is'} expected {when}."
    if not day.is_known:
        return f"This page was last reviewed on {as_noun(day)}."
    return f"This page was last reviewed {in_sentence(day)}."


def leads_on(title: str) -> str:
    """The sentence of a page that redirects to a page above it."""
    return f"The nearest page to this address is {title}."
