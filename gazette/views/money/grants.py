"""The awards that fit the 360Giving Data Standard 1.4.3 as grants, and why the others do not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from gazette.addresses import absolute
from gazette.library.award_index import JoinedAward
from gazette.sentences import giving
from gazette.views.context import Context
from gazette.views.money import awards
from gazette.views.money.award_dates import AwardDate, award_date
from gazette.views.shapes.parts import Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

ADDRESS = "data/360giving"
STANDARD = "https://standard.threesixtygiving.org/en/1.4.3/"


@dataclass(frozen=True)
class Grant:
    """An award with every field that the standard requires. A text is "" where it is not known."""

    id: str
    title: str
    description: str
    amount: Decimal
    awarded: AwardDate
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
    data_source: str  # a web address
    last_modified: str  # YYYY-MM-DD


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
    """The file; None without a prefix from 360Giving, or if no award fits the standard."""
    office = context.library.office
    prefix = office.giving_prefix
    awarded = (*context.grants.awards, *context.contracts.awards)
    reasons = Counter(why_not(joined) for joined in awarded)
    taken = [joined for joined in awarded if not why_not(joined)]
    if not prefix or not taken:
        return None
    name = office.name_on(context.today).name
    grants = tuple(_grant(context, prefix, joined) for joined in taken)
    without_day = sum(not grant.awarded.is_known_to_the_day for grant in grants)
    left_out = tuple(sorted((reason, number) for reason, number in reasons.items() if reason))
    description = giving.file_description(len(grants), without_day, left_out, "")
    return Grants(
        title=giving.file_title(name),
        description=" ".join(filter(None, (description, context.banner))),
        publisher_id=prefix,
        publisher=name,
        website=office.website or "",
        licence=office.licence_url,
        address=_whole(context, "data/"),
        file=_whole(context, f"{ADDRESS}.json"),
        grants=grants,
        left_out=left_out,
    )


def why_not(joined: JoinedAward) -> str:
    """The reason why an award does not fit the standard, or "" if it does. Nothing is invented to make it fit."""
    award = joined.award
    reasons = {
        giving.IS_A_CONTRACT: award.what == "contract",
        giving.AMOUNT_NOT_KNOWN: award.amount is None,
        giving.AMOUNT_NOT_EXACT: not award.has_exact_amount,
        giving.DATE_NOT_KNOWN: award_date(joined) is None,
        giving.RECIPIENT_NOT_NAMED: not award.individual and joined.recipient is None,
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


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
    award, fund, spend_by = joined.award, joined.fund, joined.round.spend_by
    awarded = award_date(joined)
    assert awarded is not None
    assert award.amount is not None
    recipient = joined.recipient.name if joined.recipient else award.recipient_shown
    published = context.library.publications.last(fund)
    page = _whole(context, joined.address)
    return Grant(
        id=f"{prefix}-{re.sub(r'[^A-Za-z0-9_.-]', '_', award.id)}",
        title=giving.grant_title(recipient, award.purpose),
        description=giving.grant_description(award.purpose, fund.title, joined.round.title),
        amount=award.amount.pounds,
        awarded=awarded,
        recipient_id=_recipient_id(prefix, joined),
        recipient=recipient,
        is_individual=bool(award.individual),
        funder_id=prefix,
        funder=context.library.office.name_on(awarded.day).name,
        programme=f"{fund.name}/{joined.round.id}",
        programme_title=f"{fund.title}: {joined.round.title}",
        programme_url=_whole(context, fund.round_address(joined.round.id)),
        place=award.place or "",
        spend_by=spend_by.iso.partition("T")[0] if spend_by and spend_by.iso else "",
        open_call=joined.round.open_call,
        conditions=awards.conditions(joined),
        reasons=award.reasons or "",
        url=page,
        data_source=page,
        last_modified=published.published.isoformat() if published else "",
    )


def _recipient_id(prefix: str, joined: JoinedAward) -> str:
    """The official identifier if the register has it; for a private person only a number of our own."""
    if joined.recipient is None:
        return f"{prefix}-person-{re.sub(r'[^A-Za-z0-9_.-]', '_', joined.award.id)}"
    organisation = joined.recipient.organisation
    official = organisation.org_id if organisation else None
    return official or f"{prefix}-org-{joined.recipient.slug}"


def _whole(context: Context, address: str) -> str:
    return absolute(address, context.base_url) if context.base_url else ""
