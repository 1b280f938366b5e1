"""The awards that fit the 360Giving Data Standard 1.4.3 as grants, and why the others do not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.library.award_index import JoinedAward
from gazette.sentences.money import (
    AMOUNT_NOT_EXACT,
    AMOUNT_NOT_KNOWN,
    DAY_NOT_KNOWN,
    RECIPIENT_NOT_NAMED,
    grants_file,
)
from gazette.views.context import Context
from gazette.views.money import awards
from gazette.views.money.totals import is_exact
from gazette.views.shapes.parts import Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

ADDRESS = "data/360giving"
LONGEST_TITLE = 139  # characters; the standard asks for fewer than 140
STANDARD = "https://standard.threesixtygiving.org/en/1.4.3/"


@dataclass(frozen=True)
class Grant:
    """An award with every field that the standard requires. A text is "" where it is not known."""

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
    """The file: its grants, and its description of itself."""

    title: str
    description: str
    publisher_id: str
    publisher: str
    website: str
    licence: str
    address: str  # the address of the page about the data; "" if the site is built without an address
    file: str  # the file's own address, or ""
    grants: tuple[Grant, ...]
    left_out: tuple[tuple[str, int], ...]  # reason and number of awards


def grants(context: Context) -> Grants | None:
    """None if the office has no prefix from 360Giving, or no award fits the standard."""
    office = context.library.office
    prefix = office.giving_prefix
    reasons = Counter(why_not(joined) for joined in context.award_index.awards)
    taken = [joined for joined in context.award_index.awards if not why_not(joined)]
    if not prefix or not taken:
        return None
    name = office.name_on(context.today).name
    left_out = tuple(sorted((reason, number) for reason, number in reasons.items() if reason))
    return Grants(
        title=f"Grants of the {name}",
        description=" ".join(filter(None, (grants_file(len(taken), left_out), context.banner))),
        publisher_id=prefix,
        publisher=name,
        website=office.website or "",
        licence=office.licence_url,
        address=_whole(context, "data/"),
        file=_whole(context, f"{ADDRESS}.json"),
        grants=tuple(_grant(context, prefix, joined) for joined in taken),
        left_out=left_out,
    )


def why_not(joined: JoinedAward) -> str:
    """The reason why an award does not fit the standard, or "" if it does. Nothing is invented to make it fit."""
    award = joined.award
    if award.amount is None:
        return AMOUNT_NOT_KNOWN
    if not is_exact(award):
        return AMOUNT_NOT_EXACT
    if _day(joined) is None:
        return DAY_NOT_KNOWN
    if not award.individual and joined.recipient is None:
        return RECIPIENT_NOT_NAMED
    return ""


FORMS = (("JSON", "json"), ("CSV", "csv"))  # with the ending of its name


def section(context: Context) -> Section | None:
    """The file's description and links to its two forms, for the page about the data."""
    published = grants(context)
    if published is None:
        return None
    number = Value(str(len(published.grants)))
    columns: tuple[TableColumn[tuple[str, str]], ...] = (
        TableColumn("File", lambda form: Value(form[0])),
        TableColumn("Address", lambda form: Value(f"{ADDRESS}.{form[1]}", f"{ADDRESS}.{form[1]}")),
        TableColumn("Grants", lambda _: number, is_number=True),
    )
    return Section(
        "360Giving",
        "page-360giving",
        paragraphs=(published.description,),
        bullets=(Value("The 360Giving Data Standard 1.4.3", STANDARD), Value("All awards as data", "data/awards.csv")),
        tables=(table_of("Grants in the form of 360Giving", columns, FORMS),),
    )


def _grant(context: Context, prefix: str, joined: JoinedAward) -> Grant:
    award, fund = joined.award, joined.fund
    day = _day(joined)
    assert day is not None
    assert award.amount is not None
    spend_by = joined.round.spend_by
    return Grant(
        id=f"{prefix}-{re.sub(r'[^A-Za-z0-9_.-]', '_', award.id)}",
        title=award.purpose if len(award.purpose) <= LONGEST_TITLE else f"{award.purpose[: LONGEST_TITLE - 1]}…",
        description=award.purpose,
        amount=award.amount.pounds,
        awarded=day,
        recipient_id=_recipient_id(prefix, joined),
        recipient=joined.recipient.name if joined.recipient else award.recipient_shown,
        is_individual=bool(award.individual),
        funder_id=prefix,
        funder=context.library.office.name_on(day).name,
        programme=f"{fund.name}/{joined.round.id}",
        programme_title=f"{fund.title}: {joined.round.title}",
        programme_url=_whole(context, fund.round_address(joined.round.id)),
        place=award.place or "",
        spend_by=spend_by.iso.partition("T")[0] if spend_by and spend_by.iso else "",
        open_call=joined.round.open_call,
        conditions=awards.conditions(joined),
        reasons=award.reasons or "",
        url=_whole(context, joined.address),
    )


def _day(joined: JoinedAward) -> date | None:
    """The day of the award, or else the day of the decision to make it, for which the standard asks."""
    awarded = joined.award.awarded
    if _is_one_day(awarded):
        return awarded.first
    decided = joined.decision.decided if joined.decision else None
    if decided and _is_one_day(decided) and _fits(decided.first, awarded):
        return decided.first
    return None


def _is_one_day(known: KnownDate) -> bool:
    """A bound, such as `after 2016-04-07`, is not the day of an award, and an anticipated day may still change."""
    return known.first is not None and known.first == known.last and not known.anticipated


def _fits(day: date | None, known: KnownDate) -> bool:
    """Whether the known date can mean the day; its first or last day may be open."""
    if day is None or not known.is_known:
        return False
    return (known.first is None or known.first <= day) and (known.last is None or day <= known.last)


def _recipient_id(prefix: str, joined: JoinedAward) -> str:
    """The official identifier if the register has it; for a private person only a number of our own."""
    if joined.recipient is None:
        return f"{prefix}-person-{re.sub(r'[^A-Za-z0-9_.-]', '_', joined.award.id)}"
    organisation = joined.recipient.organisation
    official = organisation.org_id if organisation else None
    return official or f"{prefix}-org-{joined.recipient.slug}"


def _whole(context: Context, address: str) -> str:
    return absolute(address, context.base_url) if context.base_url else ""
