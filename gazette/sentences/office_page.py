"""Sentences on the office: its holders and how its decisions are numbered."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.plurals import capitalised
from gazette.sentences.days import as_noun, from_to, in_sentence


def role(role: str, style: str | None, *, is_acting: bool) -> str:
    """The office held, with the title that the holder used, and whether somebody stood in."""
    styled = f", styled {style}" if style else ""
    return f"{role}{styled} (acting)" if is_acting else f"{role}{styled}"


def began(elected: KnownDate | None, appointed: KnownDate | None) -> str:
    """Elected 5 May 2016; appointed 10 May 2016."""
    steps = (("elected", elected), ("appointed", appointed))
    words = "; ".join(f"{step} {day}" if day.is_known else f"{step}, day not known" for step, day in steps if day)
    return capitalised(words)


def holder(name: str, role: str, since: KnownDate | None, *, is_acting: bool) -> str:
    """Who holds the office. In an office's own record only, which knows who does."""
    does = "stands in as" if is_acting else "is the"
    began = f" The present term began {in_sentence(since)}." if since and since.is_known and since.first else ""
    return f"{name} {does} {role}.{began}"


def holder_named(name: str, role: str, since: KnownDate | None, until: KnownDate | None) -> str:
    """The last holder that sources name: a compiled record does not know who holds it today."""
    period = from_to(since, until)
    if not period:
        return f"The latest {role} named in the sources is {name}."
    until_then = "" if until and not until.says_nothing else "from "
    return f"The latest {role} named in the sources is {name}, {until_then}{period.removeprefix('from ')}."


def name(name: str, short: str | None) -> str:
    return f"{name} ({short})" if short else name


ALSO_KNOWN_AS = "Also known as"
NOW = "now"
FORM = "Fill in the form"
OF_FORCE = "Chief Constables"
OWN_RECORD = "The office itself"


def as_found(note: str) -> str:
    """Beside a way to contact the office, in a compiled record."""
    return "; ".join(filter(None, (note, "as the sources give it", "it may have changed")))


def own_website(address: str) -> str:
    """The office’s own website: www.example.org."""
    return f"The office’s own website: {address.partition('//')[2].rstrip('/') or address}"


def numbering(
    name: str | None,
    shape: str,
    since: KnownDate | None,
    until: KnownDate | None,
    *,
    by_publisher: bool,
) -> str:
    """A series of references: its form, when it was used, and that the publisher gave it.

    Never that it has no gap: a number that is missing would then give away a notice that is held back."""
    first = f", from {as_noun(since)}" if since and not since.says_nothing else ""
    last = f", until {as_noun(until)}" if until and not until.says_nothing else ""
    source = "; the publisher of this record gave these numbers, not the office" if by_publisher else ""
    return f"{f'{name}: ' if name else ''}{shape}{first}{last}{source}"


def gap(numbers: str, year: int | None, reason: str, series: str) -> str:
    """Numbers that no notice has: Numbers 3 to 5 of 2018 (PCC-year-number): Not used."""
    if not series:
        return f"{numbers}: {reason}"
    noun = "Number" if numbers.isdigit() else "Numbers"
    of_year = f" of {year}" if year else ""
    return f"{noun} {numbers}{of_year} ({series}): {reason}"


def not_found(references: Sequence[str]) -> str:
    """Numbers without a notice in a compiled record: PCC-2018-003 to PCC-2018-005: no notice in this record.

    It does not say that none was found: a notice that is held back was found, and nothing may give that away.
    """
    first, *others = references
    numbers = f"{first} {'and' if len(others) == 1 else 'to'} {others[-1]}" if others else first
    return f"{numbers}: no notice in this record."
