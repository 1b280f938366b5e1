"""The awards that fit the 360Giving Data Standard 1.4.3 as grants, and why the others do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gazette.addresses import absolute
from gazette.library.award_index import JoinedAward
from gazette.plurals import capitalised
from gazette.sentences import giving
from gazette.sentences.office import name_at
from gazette.slugs import slug
from gazette.views.context import Context
from gazette.views.money import award_terms
from gazette.views.money.award_dates import AwardDate, award_date
from gazette.views.shapes.parts import Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

ADDRESS = "data/360giving"
PLACEHOLDER_PREFIX = "360G-example"  # of the example office; 360Giving gives each publisher one of its own
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
    about: str  # what it holds and who made it
    left_out: tuple[tuple[str, int], ...]  # reason and number of awards


def grants(context: Context) -> Grants | None:
    """The file; None without a prefix from 360Giving, or if no award fits the standard."""
    office = context.library.office
    prefix = _prefix(context)
    awarded = (*context.grants.awards, *context.contracts.awards)
    reasons = Counter(why_not(joined) for joined in awarded)
    taken = [joined for joined in awarded if not why_not(joined)]
    if not prefix or not taken:
        return None
    name = office.name_on(context.today).name
    grants = tuple(_grant(context, prefix, joined) for joined in taken)
    without_day = sum(grant.awarded.precision != "day" for grant in grants)
    left_out = tuple(sorted((reason, number) for reason, number in reasons.items() if reason))
    compiler = office.publisher.name if office.publisher else ""
    description = giving.file_description(len(grants), without_day, left_out, compiler)
    return Grants(
        title=f"{office.title_prefix}{giving.file_title(name)}",
        description=" ".join(filter(None, (description, context.banner))),
        publisher_id=prefix,
        publisher=compiler or name,
        website=(office.publisher or office).website or "",
        licence=office.licence_url or "",
        address=_whole(context, "data/"),
        file=_whole(context, f"{ADDRESS}.json"),
        grants=grants,
        about=giving.about_file(len(grants), without_day, compiler),
        left_out=left_out,
    )


def _prefix(context: Context) -> str:
    """The prefix of the publisher of the record; "" where a placeholder would get into a file for the public."""
    prefix = context.library.office.giving_prefix or ""
    return "" if context.is_for_the_public and prefix == PLACEHOLDER_PREFIX else prefix


def why_not(joined: JoinedAward) -> str:
    """The reason why an award does not fit the standard, or "" if it does. Nothing is invented to make it fit."""
    award = joined.award
    reasons = {
        giving.IS_A_CONTRACT: award.what == "contract",
        giving.AMOUNT_NOT_KNOWN: award.amount.closeness == "unknown",
        giving.AMOUNT_WITHHELD: award.amount.closeness == "withheld",
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
        paragraphs=(published.about,),
        bullets=(
            Value("The 360Giving Data Standard 1.4.3", STANDARD),
            Value("All grants and contracts as data", "data/awards.csv"),
        ),
        tables=(table_of("Grants in the form of 360Giving", columns, FORMS), *_left_out(published)),
    )


def _left_out(published: Grants) -> Iterator[Table]:
    columns: tuple[TableColumn[tuple[str, int]], ...] = (
        TableColumn("Reason", lambda line: Value(capitalised(line[0])), is_wide=True),
        TableColumn("Grants and contracts", lambda line: Value(str(line[1])), is_number=True),
    )
    if published.left_out:
        yield table_of(giving.LEFT_OUT, columns, published.left_out)


def _grant(context: Context, prefix: str, joined: JoinedAward) -> Grant:
    award, fund, spend_by = joined.award, joined.fund, joined.round.spend_by
    awarded = award_date(joined)
    assert awarded is not None
    assert award.amount.pounds is not None
    recipient = joined.recipient.name if joined.recipient else award.recipient_shown
    page = _whole(context, joined.address)
    return Grant(
        id=f"{prefix}-{re.sub(r'[^A-Za-z0-9_.-]', '_', award.id)}",
        title=giving.grant_title(recipient, award.purpose),
        description=giving.grant_description(award.purpose, fund.title, joined.round.title, award.pot),
        amount=award.amount.pounds,
        awarded=awarded,
        recipient_id=_recipient_id(prefix, joined),
        recipient=recipient,
        is_individual=bool(award.individual),
        funder_id=_funder_id(context, prefix),
        funder=name_at(context.library.office.names_at(awarded.known)),
        programme=f"{fund.name}/{joined.round.id}",
        programme_title=f"{fund.title}: {joined.round.title}",
        programme_url=_whole(context, fund.round_address(joined.round.id)),
        place=giving.location(award.place, award.district),
        spend_by=spend_by.iso.partition("T")[0] if spend_by and spend_by.iso else "",
        open_call=joined.round.open_call,
        conditions=award_terms.conditions(joined).in_data,
        reasons=award.reasons or "",
        url=page,
        data_source=_data_source(context, joined) or page,
        last_modified=context.last_changed(fund).isoformat(),
    )


def _funder_id(context: Context, prefix: str) -> str:
    """The official identifier, if the register of organisations has the office.

    Otherwise it is the office's own prefix or, in a compiled record, an identifier of the publisher's.
    """
    office = context.library.office
    names = {name.name for name in office.names}
    listed = (body.org_id for body in context.library.organisations.values() if body.org_id and body.name in names)
    own = f"{prefix}-org-{slug(office.name_on(context.today).name)}" if office.is_compiled else prefix
    return next(listed, own)


def _data_source(context: Context, joined: JoinedAward) -> str:
    """In a compiled record, the only source of the decision, the round or the fund, whichever is named first.

    Where there are several, nothing says which of them the award comes from. "" in the office's own record.
    """
    named = (joined.decision.sources if joined.decision else (), joined.round.sources, joined.fund.sources)
    sources = next(filter(None, named), ())
    is_clear = context.is_compiled and len(sources) == 1
    return (sources[0].url or "") if is_clear else ""


def _recipient_id(prefix: str, joined: JoinedAward) -> str:
    """The official identifier if the register has it; for a private person only a number of our own."""
    if joined.recipient is None:
        return f"{prefix}-person-{re.sub(r'[^A-Za-z0-9_.-]', '_', joined.award.id)}"
    organisation = joined.recipient.organisation
    official = organisation.org_id if organisation else None
    return official or f"{prefix}-org-{joined.recipient.slug}"


def _whole(context: Context, address: str) -> str:
    return absolute(address, context.base_url) if context.base_url else ""
