"""Warnings about who held the office: two at once, a paper by somebody else, a page with an old name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from gazette.dates import KnownDate
from gazette.frontmatter.source import Place
from gazette.library.library import Library
from gazette.library.state_warnings import texts_in
from gazette.lints import LintWarning
from gazette.lints.text import lint_warning
from gazette.records import Decision, Office, Page, Record, Report
from gazette.records.tenures import Holder, Tenure
from gazette.sentences.days import as_noun

ACTING = ("Acting ", "Interim ", "Temporary ")


def tenure_warnings(library: Library, record: Record, today: date | None) -> Iterator[LintWarning]:
    """The warnings about one record. Without `today` none is about a name that the office had earlier."""
    if isinstance(record, Office):
        yield from _several_at_once(record)
    elif isinstance(record, Decision):
        for index, words in enumerate(record.decided_by):
            yield from _not_the_holder(library.office, record, words, record.decided, ("decided_by", index))
    elif isinstance(record, Report):
        yield from _not_the_holder(library.office, record, record.submitted_by, record.date, ("submitted_by",))
    elif isinstance(record, Page) and today:
        yield from _earlier_name(library.office, record, today)


def _several_at_once(office: Office) -> Iterator[LintWarning]:
    remedy = "Write until: for the earlier one and since: for the later, or acting: yes for somebody who stands in."
    for first, second in _overlapping(office.holders):
        what = f"{first.name} and {second.name} are both {first.role} at the same time."
        yield _warning(office, what, remedy, ("holders", office.holders.index(second), "since"))
    for earlier, later in combinations(office.names, 2):
        if _certainly_overlap(earlier, later):
            what = f"The office is called {earlier.name} and {later.name} at the same time."
            at = ("names", office.names.index(later), "since")
            yield _warning(office, what, "Write until: for the earlier name, and since: for the later one.", at)


def _overlapping(holders: Sequence[Holder]) -> Iterator[tuple[Holder, Holder]]:
    for first, second in combinations(holders, 2):
        is_one_office = first.role == second.role and first.name != second.name and not (first.acting or second.acting)
        if is_one_office and _certainly_overlap(first, second):
            yield first, second


def _certainly_overlap(first: Tenure, second: Tenure) -> bool:
    """Whether both held it on a day, however their dates are meant; a day of handing over is none."""
    begins, ends = zip(_certain_days(first), _certain_days(second), strict=True)
    return max(begins) < min(ends)


def _certain_days(tenure: Tenure) -> tuple[date, date]:
    """The first and the last day on which it was certainly held; the wrong way round where its dates say too little."""
    begins = (tenure.since.last or date.max) if tenure.since else date.min
    ends = (tenure.until.first or date.min) if tenure.until else date.max
    return begins, ends


def _earlier_name(office: Office, page: Page, today: date) -> Iterator[LintWarning]:
    """A standing page that still calls the office by a name that has ended, and nowhere by its present name."""
    text = " ".join((*(text for _, text in texts_in(page)), page.body.html))
    now = office.name_on(today)
    ended = [name.name for name in office.names if name.until and name.until.is_past(today) and name.name in text]
    if ended and not any(name and name in text for name in (now.name, now.short)):
        what = f"The page names the {ended[0]}, but the office is now called {now.name}."
        yield _warning(page, what, "Write the present name, or both.", ("title",))


def _not_the_holder(office: Office, record: Record, words: str, day: KnownDate, at: Place) -> Iterator[LintWarning]:
    """A name beside an office that has holders, or the name of a holder alone."""
    name, role = _name_and_role(office, words)
    of_that_name = [holder for holder in office.holders if holder.name == name and role in (None, holder.role)]
    if name is None or any(holder.may_be_held_at(day) for holder in of_that_name):
        return
    remedy = "Correct the name or the date, or add the holder to office.md."
    if not of_that_name:
        yield _warning(record, f"office.md has no {role} called {name}.", remedy, at)
        return
    holder = of_that_name[0]
    ends = (("from", holder.since), ("until", holder.until))
    dates = " ".join(f"{word} {as_noun(known)}" for word, known in ends if known and not known.says_nothing)
    what = f"office.md has {name} as {holder.role} {dates}, but {record.main_date} is {day}."
    yield _warning(record, what, remedy, at)


def _name_and_role(office: Office, words: str) -> tuple[str | None, str | None]:
    """The name of a person, where there is one, and the office held, where the words say that it is one of ours."""
    parts = [part.strip() for part in words.split(",")]
    roles = [part for part in parts if _plain(part) in {holder.role for holder in office.holders}]
    names = [part for part in parts if part in {holder.name for holder in office.holders}]
    if len(parts) == 2 and len(roles) == 1:
        is_acting = _plain(roles[0]) != roles[0]
        return next(part for part in parts if part not in roles), None if is_acting and names else _plain(roles[0])
    return next(iter(names), None), None


def _plain(role: str) -> str:
    return next((role.removeprefix(word) for word in ACTING if role.startswith(word)), role)


def _warning(record: Record, what: str, remedy: str, at: Place) -> LintWarning:
    return lint_warning(record, what, remedy, at, "office-holder")
