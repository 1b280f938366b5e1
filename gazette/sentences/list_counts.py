"""Sentences on how many records a list has: of which years, and how many may never have been."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from gazette.dates import KnownDate
from gazette.plurals import counted, every, listed, noun_for
from gazette.sentences.days import as_noun, without_announced
from gazette.sentences.decision_answers import names_in_sentence
from gazette.sentences.lists import number_of

MOST_NAMED = 2  # of the funds that are open, or of the latest; more are only counted
Some = tuple[int, str]  # how many of a list, and what they are or do: 2, "were cancelled"


def number_and_years(
    number: int,
    nouns: tuple[str, str],
    years: Sequence[int],
    *,
    unsure: Sequence[str] = (),
    postponed: int = 0,
    planned: int = 0,
    withdrawn: int = 0,
    doubtful: int = 0,
    notes: Iterable[Some] = (),
) -> str:
    """39 decisions: 35 from 2014 to 2019 and 4 whose year is not certain. `years` are in any order.

    `number` has none of those that are only planned or whose notice was withdrawn. `unsure` are the dates of those
    without a certain year, in words. `doubtful` of them are meetings that no source confirms. `notes` are on some.
    """
    if doubtful and doubtful == number:
        return f"{number_of(doubtful, *nouns)} that no source confirms as held."
    rest = [
        (len(unsure), f"whose year is not certain{_only(unsure)}", ("has no certain year", "have no certain year")),
        (
            postponed,
            "postponed, with no new date known",
            ("was postponed, with no new date known", "were postponed, with no new date known"),
        ),
    ]
    count = number_of(number, *nouns)
    if years:
        apart = [f"{some:,} {words}" for some, words, _ in rest if some]
        span = f"in {min(years)}" if min(years) == max(years) else f"from {min(years)} to {max(years)}"
        count += f": {listed([f'{number - len(unsure) - postponed:,} {span}', *apart])}" if apart else f" {span}"
    else:
        notes = (*notes, *((some, noun_for(some, *verbs)) for some, _, verbs in rest if some < number))
    also = _beside(number, nouns, planned, withdrawn)
    return " ".join(filter(None, (f"{count}.", of_them(number, notes), also, none_confirmed(doubtful, number))))


def _only(dates: Sequence[str]) -> str:
    """The only date whose year is not certain: 1 (by July 2024), 1 (published 12 June 2024)."""
    return f" ({dates[0]})" if len(dates) == 1 and dates[0] else ""


def _beside(number: int, nouns: tuple[str, str], planned: int, withdrawn: int) -> str:
    """The list also has 1 planned decision and 1 withdrawn notice."""
    also = (
        _some(planned, f"planned {nouns[0]}", f"planned {nouns[1]}"),
        _some(withdrawn, "withdrawn notice", "withdrawn notices"),
    )
    if not any(also):
        return ""
    return f"The list {'also ' if number else ''}has {listed([words for words in also if words])}."


def number_of_year(
    number: int,
    nouns: tuple[str, str],
    heading: str,
    *,
    planned: int = 0,
    withdrawn: int = 0,
    doubtful: int = 0,
    notes: Iterable[Some] = (),
) -> str:
    """12 decisions in 2016. 5 of the 12 have a published amount. Where `heading` is no year, it is not mentioned."""
    when = f" in {heading}" if heading.isdigit() else ""
    if doubtful and doubtful == number:
        return f"{number_of(doubtful, *nouns)}{when} that no source confirms as held."
    sentences = (
        f"{number_of(number, *nouns)}{when}.",
        of_them(number, notes),
        _beside(number, nouns, planned, withdrawn),
        none_confirmed(doubtful, number),
    )
    return " ".join(filter(None, sentences))


def _some(number: int, singular: str, plural: str) -> str:
    return f"{number:,} {noun_for(number, singular, plural)}" if number else ""


def of_them(whole: int, notes: Iterable[Some]) -> str:
    """5 of the 12 have a published amount and 1 is to come; of a single record: It has a published amount."""
    some = [(number, words) for number, words in notes if number]
    if not some:
        return ""
    if whole == 1:
        return f"It {listed([words for _, words in some])}."
    number, words = some[0]
    of_all = ("Both" if whole == 2 else "All") if number == whole else f"{number:,} of the {whole:,}"
    return f"{listed([f'{of_all} {words}', *(f'{number:,} {words}' for number, words in some[1:])])}."


def numbered_by_publisher(number: int, whole: int) -> str:
    """Of a compiled record: The publisher of this record, not the office, numbered the decisions; "" for none."""
    if not number:
        return ""
    which = noun_for(whole, "the decision", "the decisions")
    of_all = which if number == whole else f"{number:,} of {which}"
    return f"The publisher of this record, not the office, numbered {of_all}."


def none_confirmed(number: int, whole: int) -> str:
    """Of the meetings of a list: For 11 of the 43, no source confirms that they took place; "" for none."""
    if not number:
        return ""
    if number == whole:
        return f"No source confirms that {'it' if whole == 1 else 'any of them'} took place."
    return f"For {number:,} of the {whole:,}, no source confirms that {noun_for(number, 'it', 'they')} took place."


def number_of_others(number: int, makers: Collection[str]) -> Some:
    """How many of the decisions the office did not make: 2 were made by the High Court."""
    by = names_in_sentence(tuple(makers)) if len(makers) == 1 else noun_for(number, "another body", "other bodies")
    return number, f"{noun_for(number, 'was', 'were')} made by {by}"


def number_announced(number: int, whole: int) -> str:
    """Of how many records of a year only the announcement is known; "" for none."""
    if not number:
        return ""
    if number == whole:
        return f"{'It has' if whole == 1 else 'All have'} the date of the announcement and may be earlier."
    has = "has" if number == 1 else "have"
    return f"{number:,} of the {whole:,} {has} the date of the announcement and may be earlier."


def number_perhaps_of_year(number: int, year: str) -> str:
    """On the page of a year: Another 8 have no certain year and may be from 2015; "" for none."""
    return f"{_another(number, 'has', 'have')} no certain year and may be from {year}." if number else ""


def number_planned(number: int, year: str) -> str:
    """On the page of a year: Another is planned for 2024; "" for none."""
    return f"{_another(number, 'is', 'are')} planned for {year}." if number else ""


def _another(number: int, singular: str, plural: str) -> str:
    return f"Another {singular}" if number == 1 else f"Another {number:,} {plural}"


def not_counted_as_funds(number: int) -> str:
    """Above what a compiled record lists beside funds, why it does not count that."""
    it, counted_as = (
        ("it", "this is not counted as a fund")
        if number == 1
        else ("they", f"these {number:,} are not counted as funds")
    )
    return f"No source says that {it} took bids for grants, so {counted_as}."


def latest(titles: Sequence[str], day: KnownDate, *, is_whole: bool) -> str:
    """The answer of a list: The latest are “A” and “B”, both of 6 June 2024.

    `is_whole` is whether every other is certainly earlier; without it, one of no certain date may be later. What was
    announced may have been decided long before, so it is the announcement that is the latest.
    """
    named = listed([f"“{title}”" for title in titles]) if len(titles) <= MOST_NAMED else str(len(titles))
    was, are, both = ("was", "is", "") if len(titles) == 1 else ("were", "are", "both ")
    if day.announced:
        which = "The latest date" if is_whole else "The latest date known"
        return f"{which} is {as_noun(without_announced(day))}, when {named} {was} announced."
    known = "" if is_whole else " whose date is known"
    if not is_whole and len(titles) <= MOST_NAMED:
        return f"The latest with a known date {are} {named}, {both}of {as_noun(day)}."
    if len(titles) > MOST_NAMED:
        return f"The latest {named}{known} are of {as_noun(day)}."
    return f"The latest {are} {named}, {both}of {as_noun(day)}."


def open_of_all(number: int, funds: int, names: Sequence[str] = (), *, is_compiled: bool) -> str:
    """2 of 7 funds are open for bids: Road fund until 5pm on 28 June 2024 and Safer villages fund until 12 July 2024.

    A few are named, each with its end where that is known. A compiled record knows only that no source says that one
    is open.
    """
    if not number:
        if is_compiled:
            none = f"None of the {funds:,} funds is" if funds else "No fund is"
            return f"{'The only fund is not' if funds == 1 else none} known to be open."
        return "The only fund is not open for bids." if funds == 1 else f"None of {funds} funds is open for bids."
    which = f": {listed(names)}" if 0 < len(names) <= MOST_NAMED else ""
    if number == funds:
        all_funds = "The only fund is" if funds == 1 else f"{every(funds, 'fund')} are"
        return f"{all_funds} open for bids{which}."
    return f"{number:,} of {counted(funds, 'fund')} {'is' if number == 1 else 'are'} open for bids{which}."
