"""Sentences of the file of grants in the form of 360Giving: what it holds, what it leaves out, and a grant in words."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import capitalised, counted, noun_for

STANDARD = "the 360Giving Data Standard 1.4.3"
LEFT_OUT = "Left out of the file, each counted under the first reason that applies"
LONGEST_TITLE = 139  # characters; the standard asks for fewer than 140

# Why an award is left out of the file, in words that follow "because".
IS_A_CONTRACT = "a contract is not a grant"
AMOUNT_NOT_KNOWN = "the amount is not known"
AMOUNT_WITHHELD = "the amount is withheld"
AMOUNT_NOT_EXACT = "the amount is approximate, paid each year or month, shared with other payers, or one of two"
DATE_NOT_KNOWN = "the year of the grant is not certain"
RECIPIENT_NOT_NAMED = "the recipient is not named"


def file_title(funder: str) -> str:
    return f"Grants of the {funder}"


def file_description(grants: int, without_day: int, left_out: Sequence[tuple[str, int]], compiler: str) -> str:
    """What the file holds, who made it, and what it leaves out, with a reason and a number for each.

    `compiler` is who put a compiled record together; "" in the office's own record.
    """
    return " ".join(filter(None, (about_file(grants, without_day, compiler), _left_out(left_out))))


def about_file(grants: int, without_day: int, compiler: str) -> str:
    """What the file holds, and who made it."""
    sentences = (
        f"The file has {counted(grants, 'grant')} in the form of {STANDARD}.",
        _not_by_the_funder(compiler),
        _dates(without_day, grants, is_compiled=bool(compiler)),
    )
    return " ".join(filter(None, sentences))


def _not_by_the_funder(compiler: str) -> str:
    return f"{capitalised(compiler)}, not the funder, put it together from public sources." if compiler else ""


def _dates(without_day: int, grants: int, *, is_compiled: bool) -> str:
    """How many grants have a day that stands for a month or a longer time, as the standard accepts."""
    if not without_day:
        return ""
    none = "No source gives the exact day of a grant" if is_compiled else "No grant has an exact day"
    some = f"The exact day of {without_day:,} of them is not known"
    return (
        f"{none if without_day == grants else some}, so awardDate gives the first day of the month, season or year in "
        "which the grant was made or, if only that is dated, announced. awardDatePrecision says which."
    )


def _left_out(left_out: Sequence[tuple[str, int]]) -> str:
    number = sum(count for _, count in left_out)
    reasons = "; ".join(f"{count} because {reason}" for reason, count in left_out)
    if not number:
        return ""
    are_left_out = noun_for(number, "grant or contract is", "grants and contracts are")
    once = " Each is counted once, under the first reason that applies." if len(left_out) > 1 else ""
    return f"{number:,} {are_left_out} left out: {reasons}.{once}"


def grant_title(recipient: str, purpose: str) -> str:
    """Sampleton Help: bright coats. Cut to the length that the standard allows."""
    title = f"{recipient}: {purpose}"
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"


def grant_description(purpose: str, fund: str, fund_round: str, pot: str | None) -> str:
    """The purpose of a grant, and the fund, the round and the part of its money that it comes from."""
    part = f" Part: {pot}." if pot else ""
    return f"{purpose.rstrip('.')}. Fund: {fund}. Round: {fund_round}.{part}"


def location(place: str | None, district: str | None) -> str:
    """The place and the district that a grant names: Millbrook, Upper Vale; "" where it names neither."""
    names = (place, "" if district and district in (place or "") else district)
    return ", ".join(filter(None, names))
