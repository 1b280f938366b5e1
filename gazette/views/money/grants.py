"""The awards that can be told as grants of the 360Giving Data Standard 1.4.3, and why the others cannot."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.library.award_index import JoinedAward
from gazette.views.context import Context
from gazette.views.money import awards
from gazette.views.money.sums import is_exact
from gazette.views.shapes.labels import counted
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

ADDRESS = "data/360giving"
LONGEST_TITLE = 139  # characters; the standard asks for fewer than 140
STANDARD = "https://standard.threesixtygiving.org/en/1.4.3/"


@dataclass(frozen=True)
class Grant:
    """One award with all that the standard requires. Texts are "" where nothing is known."""

    id: str
    title: str
    description: str
    amount: Decimal
    awarded: date
    recipient_id: str
    recipient: str
    is_individual: bool
    funder_id: str
    funder: str
    programme: str
    programme_title: str
    programme_url: str
    place: str
    spend_by: str  # YYYY, YYYY-MM or YYYY-MM-DD
    open_call: bool | None
    conditions: str
    reasons: str
    url: str


@dataclass(frozen=True)
class Grants:
    """What the file holds and what it says of itself."""

    title: str
    description: str
    publisher_id: str
    publisher: str
    website: str
    licence: str
    address: str  # of the page about the data; "" while writing
    file: str
    grants: tuple[Grant, ...]
    left_out: tuple[tuple[str, int], ...]  # why, and how many


def grants(context: Context) -> Grants | None:
    """None where the office has no prefix of 360Giving, or no award that the standard can take."""
    prefix = context.library.office.giving_prefix
    if not prefix:
        return None
    reasons = Counter(reason for given in context.award_index.awards if (reason := why_not(given)))
    grants = tuple(_grant(context, prefix, given) for given in context.award_index.awards if not why_not(given))
    if not grants:
        return None
    office = context.library.office
    name = office.name_on(context.today).name
    left_out = tuple(sorted(reasons.items()))
    return Grants(
        title=f"Grants of the {name}",
        description=" ".join(filter(None, (_description(grants, left_out), office.demonstration))),
        publisher_id=prefix,
        publisher=name,
        website=office.website or "",
        licence=office.licence_url,
        address=_whole(context, "data/"),
        file=_whole(context, f"{ADDRESS}.json"),
        grants=grants,
        left_out=left_out,
    )


def why_not(given: JoinedAward) -> str:
    """Why the standard cannot take an award; "" where it can. Nothing is invented to make it fit."""
    award = given.award
    if award.amount is None:
        return "the sum is not known"
    if not is_exact(award):
        return "the sum is only near, or is given per year or per device"
    if _day(given) is None:
        return "the day of the award is not known, and the standard takes no month or year"
    if not award.individual and given.recipient is None:
        return "the recipient is not named"
    return ""


def section(context: Context) -> Section | None:
    """What the page about data says of the file."""
    told = grants(context)
    if told is None:
        return None
    links = Table(
        "Grants in the form of 360Giving",
        (Column("File"), Column("Address"), Column("Grants", is_number=True)),
        tuple(
            TableRow((Value(form), Value(f"{ADDRESS}.{ending}", f"{ADDRESS}.{ending}"), Value(str(len(told.grants)))))
            for form, ending in (("JSON", "json"), ("CSV", "csv"))
        ),
    )
    bullets = (Value("The 360Giving Data Standard 1.4.3", STANDARD), Value("All awards as data", "data/awards.csv"))
    return Section("360Giving", "page-360giving", (told.description,), bullets=bullets, tables=(links,))


def _grant(context: Context, prefix: str, given: JoinedAward) -> Grant:
    award, fund = given.award, given.fund
    day = _day(given)
    assert day is not None
    assert award.amount is not None
    spend_by = given.round.spend_by
    return Grant(
        id=f"{prefix}-{re.sub(r'[^A-Za-z0-9_.-]', '_', award.id)}",
        title=award.purpose if len(award.purpose) <= LONGEST_TITLE else f"{award.purpose[: LONGEST_TITLE - 1]}…",
        description=award.purpose,
        amount=award.amount.pounds,
        awarded=day,
        recipient_id=_recipient_id(prefix, given),
        recipient=given.recipient.name if given.recipient else award.recipient_shown,
        is_individual=award.individual,
        funder_id=prefix,
        funder=context.library.office.name_on(day).name,
        programme=f"{fund.name}/{given.round.id}",
        programme_title=f"{fund.title}: {given.round.title}",
        programme_url=_whole(context, fund.round_address(given.round.id)),
        place=award.place or "",
        spend_by=spend_by.iso.partition("T")[0] if spend_by and spend_by.iso else "",
        open_call=given.round.open_call,
        conditions=awards.conditions(given),
        reasons=award.reasons or "",
        url=_whole(context, given.address),
    )


def _day(given: JoinedAward) -> date | None:
    """The day of the award, or else of the decision to make it, which is what the standard asks for."""
    awarded = given.award.awarded
    if _is_one_day(awarded):
        return awarded.first
    decided = given.decision.decided if given.decision else None
    if decided and _is_one_day(decided) and _fits(decided.first, awarded):
        return decided.first
    return None


def _is_one_day(known: KnownDate) -> bool:
    """A bound, such as `after 2016-04-07`, is no day of an award, and an anticipated day may still move."""
    return known.first is not None and known.first == known.last and not known.anticipated


def _fits(day: date | None, known: KnownDate) -> bool:
    """Whether the day is among those that the known date can mean, of which there may be no first or no last."""
    if day is None or not known.is_known:
        return False
    return (known.first is None or known.first <= day) and (known.last is None or day <= known.last)


def _recipient_id(prefix: str, given: JoinedAward) -> str:
    """An official identifier where the register has it; of a private person nothing but a number of our own."""
    if given.recipient is None:
        return f"{prefix}-person-{re.sub(r'[^A-Za-z0-9_.-]', '_', given.award.id)}"
    organisation = given.recipient.organisation
    official = organisation.org_id if organisation else None
    return official or f"{prefix}-org-{given.recipient.slug}"


def _description(grants: tuple[Grant, ...], left_out: tuple[tuple[str, int], ...]) -> str:
    held = f"{counted(len(grants), 'award').capitalize()} in the form of the 360Giving Data Standard 1.4.3."
    if not left_out:
        return held
    number = sum(count for _, count in left_out)
    reasons = "; ".join(f"{count} because {reason}" for reason, count in left_out)
    are = "is" if number == 1 else "are"
    return f"{held} {counted(number, 'other')} {are} left out, since the standard has no place for them: {reasons}."


def _whole(context: Context, address: str) -> str:
    return absolute(address, context.base_url) if context.base_url else ""
