"""Sentences of the list of changes, its feed and the pages of versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from gazette.dates import KnownDate, say_day
from gazette.plurals import counted, listed, uncapitalised
from gazette.sentences.days import as_noun, in_sentence
from gazette.sentences.labelled_dates import labelled

EARLIER_NOT_SHOWN = "Earlier versions are not shown."
DAY_NOT_KNOWN = "Day not known"
NO_CHANGES = "Nothing has been added or changed since the first publication."
# The kinds of change in the order in which they are counted.
KINDS = {
    "correction": "correction",
    "withdrawal": "withdrawal",
    "removal": "removal",
    "update": "update",
    "minor": "minor change",
}
CORRECTING: tuple[Literal["correction", "withdrawal", "removal"], ...] = ("correction", "withdrawal", "removal")
MOST_NAMED = 2  # pages that were corrected last; of more only the first
MOST_NOUNS = 3  # of the pages that were corrected last; those of other kinds are counted together
AMOUNTS_FIRST = "On each day, those that name an amount come first."
DATED_EARLIER = "Changed before it was published here"
READ_THE_TEXT = "Read the text as it is now"
TEXT_UNCHANGED = "The text stayed the same."
NOTHING_DIFFERS = "Nothing that readers can see has changed."
WHY_NOT_COMPARED: dict[Literal["first", "no history", "lost", "withdrawn", "removed", "not shown"], str] = {
    "first": "First published here.",
    "no history": "What changed cannot be shown: the earlier text was not available when this site was built.",
    "lost": "What changed cannot be shown: the earlier text was not kept.",
    "withdrawn": "What changed is not shown: the earlier text was withdrawn.",
    "removed": EARLIER_NOT_SHOWN,
    "not shown": "What changed is not shown.",
}


def after_removal(reason: str = "") -> str:
    """Reason: personal data. Earlier versions are not shown. It comes after the note of the office, beside its day.

    It says neither where the words were nor how many, because both help a reader to guess them.
    """
    return f"{f'Reason: {reason}. ' if reason else ''}{EARLIER_NOT_SHOWN}"


def back_to(noun: str) -> str:
    """The link to a document that has no text any more: Back to the decision."""
    return f"Back to the {noun}"


def words_removed(noun: str, day: KnownDate, why: str) -> str:
    """The words of this decision were removed on 4 June 2024. It named a person. `why` is a sentence, if known."""
    when = f" {in_sentence(day)}" if day.is_known else ""
    return f"The words of this {noun} were removed{when}. {why}".strip()


def removed_on(day: KnownDate, reason: str = "") -> str:
    """It was removed on 3 May 2018 (personal data): a whole document; "" where neither is known."""
    when, why = f" {in_sentence(day)}" if day.is_known else "", f" ({reason})" if reason else ""
    return f"It was removed{when}{why}." if when or why else ""


RESPONSES = ("response to a recommendation", "responses to recommendations")


def state_of_promise(promise: str) -> str:
    """A change of the state of a promise, or evidence for it."""
    return f"the state of the promise “{promise.rstrip('.')}”"


def results_of(round_title: str) -> str:
    return f"the results of the round “{round_title}”"


def added(names: Sequence[str]) -> str:
    """Added: the results of the round 2024 and 12 grants. Of what waited for a day of its own."""
    return f"Added: {listed(names)}."


def file_added(name: str) -> str:
    return f"The file {name} was added."


def file_replaced(name: str) -> str:
    return f"The file {name} was replaced."


def file_removed(name: str) -> str:
    return f"The file {name} was removed."


def number_added_and_changed(numbers: Mapping[str, int], *, so_far: bool = False, day: date | None = None) -> str:
    """2 records were added and 12 changes were made: 1 correction, 8 updates and 3 minor changes.

    `day` is the day of all of it: 2 records were added and 12 changes were made on 14 June 2024.
    """
    by_kind, when = _by_kind(numbers), f" on {say_day(day)}" if day else ""
    return number_of_news(numbers, so_far=so_far) + when + (f": {listed(by_kind)}" if len(by_kind) > 1 else "")


def number_of_news(numbers: Mapping[str, int], *, so_far: bool = False) -> str:
    """2 records were added and 12 changes were made; of one kind of change, 12 updates."""
    was, were = ("has been", "have been") if so_far else ("was", "were")
    added, by_kind = numbers.get("added", 0), _by_kind(numbers)
    changes = sum(numbers.get(kind, 0) for kind in KINDS)
    number = by_kind[0] if len(by_kind) == 1 else counted(changes, "change")
    parts = (
        f"{counted(added, 'record')} {was if added == 1 else were} added" if added else "",
        f"{number} {was if changes == 1 else were} made" if changes or not added else "",
    )
    return " and ".join(filter(None, parts))


def _by_kind(numbers: Mapping[str, int]) -> list[str]:
    """1 correction, 2 updates: of each kind that there is."""
    return [counted(numbers[kind], noun) for kind, noun in KINDS.items() if numbers.get(kind)]


def of_week(numbers: Mapping[str, int], *, has_ended: bool, day: date | None = None) -> str:
    """2 records were added. So far, 2 records have been added, while the week lasts. `day` is the day of all of it."""
    count = number_added_and_changed(numbers, so_far=not has_ended, day=day)
    return f"{count}." if has_ended else f"So far, {count}."


def corrected(numbers: Mapping[str, int]) -> str:
    """The heading of what was corrected: Corrections, withdrawals and removals."""
    return listed([f"{noun}s" for kind, noun in KINDS.items() if numbers.get(kind)]).capitalize()


def latest_correction(
    day: date, titles: Sequence[str], note: str, pages: Sequence[tuple[tuple[str, str], int]] = (), amounts: int = 0
) -> str:
    """The answer of the list: The latest correction is of 14 June 2024, to “Road safety”.

    `note` says what was corrected on a single page. Of more than a few, `pages` are the nouns of
    those in lists and how many each has, most first, and `amounts` is how many notes name one.
    """
    which = "correction is" if len(titles) == 1 else "corrections are"
    if len(titles) <= MOST_NAMED:
        named = f"The latest {which} of {say_day(day)}, to {listed([f'“{title}”' for title in titles])}."
        return f"{named} {note}".strip() if len(titles) == 1 else named
    others = len(titles) - sum(number for _, number in pages[:MOST_NOUNS])
    sorts = [counted(number, *nouns) for nouns, number in pages[:MOST_NOUNS]]
    sorts += [counted(others, "other", "others")] if others else []
    named = f"{amounts:,} of the notes {'names' if amounts == 1 else 'name'} an amount." if amounts else ""
    return f"The latest {which} of {say_day(day)}, to {len(titles):,} pages: {listed(sorts)}. {named}".rstrip()


def corrections_before(number: int, earlier: int) -> str:
    """Below their heading, why there are more than the answer counts: 4 of the 19 were made before publication here.

    `earlier` is how many came with a record; "" where none did.
    """
    were = "was" if earlier == 1 else "were"
    return f"{earlier:,} of the {number:,} {were} made before publication here." if earlier else ""


def dated(day: KnownDate) -> str:
    """Beside a change that was published here on another day: note dated 26 November 2026."""
    return f"note dated {day}"


def more_news(numbers: Mapping[str, int]) -> str:
    """The fold with the rest of the news: 7 more corrections; 5 more corrections and removals; 9 more updates."""
    kinds = {"added": "addition", **KINDS}
    number, nouns = sum(numbers.values()), [noun for kind, noun in kinds.items() if numbers.get(kind)]
    if number == 1:
        return f"1 more {nouns[0]}"
    return f"{number:,} more {listed([f'{noun}s' for noun in nouns])}"


def minor_changes(number: int) -> str:
    """The row of all minor changes of a day: 12 minor changes."""
    return counted(number, KINDS["minor"])


def seven_days(last: date, *, is_young: bool) -> str:
    """The heading of news up to the newest change. The page stays true while nothing changes.

    A record that is younger than seven days has had no seven days of news.
    """
    return "Added or updated" if is_young else f"Added or updated in the seven days to {say_day(last)}"


def in_seven_days(last: date, count: str) -> str:
    """In the seven days to 14 June 2024, 2 records were added."""
    return f"In the seven days to {say_day(last)}, {count}."


def since_publication(first: date, numbers: Mapping[str, int]) -> str:
    """This record was first published on 3 May 2024. There have been 2 new records and 1 correction since.

    Additions and updates are counted beside corrections, withdrawals or removals. Without any of those it says that
    nothing has been corrected.
    """
    since = "Nothing has been corrected"
    if any(numbers.get(kind) for kind in CORRECTING):
        counts = {"new record": numbers.get("added", 0), **{noun: numbers.get(kind, 0) for kind, noun in KINDS.items()}}
        shown = [(number, noun) for noun, number in counts.items() if number]
        have = "has" if shown[0][0] == 1 else "have"
        since = f"There {have} been {listed([counted(number, noun) for number, noun in shown])}"
    return f"This record was first published on {say_day(first)}. {since} since."


def added_record(label: str, date_label: str, day: KnownDate, title: str, *, opens: KnownDate | None = None) -> str:
    """Below an addition, what it is and its date: Decision of 4 June 2024; Consultation from 1 July 2024.

    `date_label` is what happened on the day, where that is not plain: Decision, published 4 June 2024. `opens` is the
    first day of a consultation. A date that the title has is not said again.
    """
    if opens and not opens.says_nothing:
        return f"{label} from {as_noun(opens)}"
    words = "" if day.says_nothing else labelled(date_label, day)
    if not words or f" {words}" in f" {title}":
        return label
    is_plain = day.day and not day.clock and not date_label
    return f"{label} of {words}" if is_plain else f"{label}, {words}"


def week(monday: date) -> str:
    """The week of 10 to 16 June 2024; of 29 April to 5 May 2024; of 30 December 2024 to 5 January 2025."""
    sunday = monday + timedelta(days=6)
    first = say_day(monday)
    if monday.year == sunday.year:
        first = first.removesuffix(f" {monday.year}")
    if monday.month == sunday.month:
        first = str(monday.day)
    return f"The week of {first} to {say_day(sunday)}"


def news_of_week(monday: date) -> str:
    return f"New and changed in {_in_sentence(monday)}"


def weeks_of(year: str) -> str:
    return f"Weeks of {year}"


def notes_before(first: date) -> str:
    """The heading of the weeks before the record was first published here, whose notes came with it."""
    return f"Notes from before {say_day(first)}"


def earlier_week(monday: date | None) -> str:
    return f"Earlier: {_in_sentence(monday)}" if monday else ""


def later_week(monday: date | None) -> str:
    return f"Later: {_in_sentence(monday)}" if monday else ""


def _in_sentence(monday: date) -> str:
    words = week(monday)
    return uncapitalised(words)


def changed_paragraphs(paragraphs: Sequence[str]) -> str:
    """Paragraphs: 2.7, 2.8; "" where the change names none."""
    return f"Paragraphs: {', '.join(paragraphs)}" if paragraphs else ""


def what_changed(title: str) -> str:
    return f"What changed: {title}"


def note_added(number: int) -> str:
    """The heading of what was published without a new text."""
    return "Note added" if number == 1 else "Notes added"


def text_changed(times: int, last: date, *, is_cut: bool = False, is_lost: bool = False) -> str:
    """The text changed twice, last on 13 June 2024. We did not keep the earlier text. That is where it is all lost.

    `is_cut` is whether words were removed from it; what was before that does not count. Only such a text has a page
    where it did not change.
    """
    if not times:
        return f"Words were removed on {say_day(last)}."
    since = " since words were removed from it" if is_cut else ""
    often = {1: "once", 2: "twice"}.get(times, f"{times} times")
    changed = f"The text changed {often}{since}, {'' if times == 1 else 'last '}on {say_day(last)}."
    lost = " The full earlier text was not kept."
    return changed + (lost if is_lost else "")
