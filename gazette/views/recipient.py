"""A body that received awards: every award to it, the funds, rounds and decisions behind them, and the list of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.addresses import absolute
from gazette.library.giving import Given, Recipient
from gazette.records import Decision, Fund
from gazette.views import awards, prose
from gazette.views import decision as decision_view
from gazette.views.pages import ListPage, RecordPage
from gazette.views.parts import Fact, Group, Head, Link, Row, Said, Section
from gazette.views.record import Desk, newest_first
from gazette.views.register import data_of
from gazette.views.sums import total
from gazette.views.tables import Column, Register
from gazette.views.wording import HOME, LISTS_WITHIN, counted, fact, facts

FOLDER = "recipients"
TITLE = LISTS_WITHIN[FOLDER]
NOT_HERE = (
    "A private person has no page and is never named; neither has a body that the record does not name. Names that "
    "are spelt in several ways are brought together where the register of organisations knows them."
)


def pages(desk: Desk) -> Iterator[RecordPage]:
    """A page for everybody who is named."""
    everybody = desk.giving.recipients
    for index, recipient in enumerate(everybody):
        before = everybody[index - 1] if index else None
        after = everybody[index + 1] if index + 1 < len(everybody) else None
        yield of(desk, recipient, before, after)


def of(desk: Desk, recipient: Recipient, before: Recipient | None = None, after: Recipient | None = None) -> RecordPage:
    those = desk.giving.to[recipient.slug]
    table = awards.table(f"Awards to {recipient.name}", those, leave_out="recipient")
    return RecordPage(
        head=_head(recipient, those),
        marks=(),
        notices=(),
        facts=_facts(recipient, those),
        contents=(),
        body="",
        sections=(Section("Awards", "page-awards", tables=(table,)),),
        disagreements=(),
        attachments=(),
        related=tuple(_related(desk, those)),
        dates=(),
        changes=(),
        sources=(),
        abbreviations=(),
        illustrative="",
        cite=_cite(desk, recipient),
        data=(*data_of("awards"), *data_of(FOLDER)),
        previous=Link(before.name, before.address) if before else None,
        next=Link(after.name, after.address) if after else None,
    )


def of_list(desk: Desk) -> ListPage:
    """Everybody in the order of their names."""
    rows = tuple(row(desk, recipient) for recipient in desk.giving.recipients)
    words = next((page for page in desk.library.pages if page.name == FOLDER), None)
    description = words.summary if words else "Every body named in an award of this record, with what it received."
    crumbs = (HOME, Link("Funds", "funds/"))
    return ListPage(
        head=Head(f"{FOLDER}/", words.title if words else TITLE, description, crumbs=crumbs, section="funds"),
        body=prose.on_page(words, desk.library, f"{FOLDER}/", desk.base_url) if words else "",
        count=counted(len(rows), "recipient").capitalize(),
        years=(),
        groups=(Group("All recipients", "all", rows),) if rows else (),
        empty="" if rows else "There are no recipients in this record yet.",
        feeds=(),
        data=data_of(FOLDER),
        sections=(Section("Who is not in this list", "page-not-here", (NOT_HERE,)),),
    )


def register(desk: Desk) -> Register:
    """A row for everybody who is named."""
    rows = []
    for one in desk.giving.recipients:
        those = desk.giving.to[one.slug]
        sum_ = total(given.award for given in those)
        key = one.organisation.key if one.organisation else None
        pounds = sum_.pounds if sum_.added else None
        rows.append((one.slug, one.address, one.name, key, sum_.awards, pounds, sum_.added, sum_.left_out))
    return Register(FOLDER, TITLE, COLUMNS, tuple(rows))


COLUMNS = (
    Column("recipient", "Recipient", "The last part of the address of its page."),
    Column("address", "Address", "The address of the page on this site, from its root."),
    Column("name", "Name", "Its name, spelt once."),
    Column("organisation", "Organisation", "Its key in the register of organisations, if it is there."),
    Column("awards", "Awards", "How many awards to it are listed."),
    Column("pounds", "Pounds", "What the awards with an exact sum come to."),
    Column("added", "Awards added", "How many awards have an exact sum."),
    Column("left_out", "Not added", "How many have no sum, one that is only near, or one per year or device."),
)


def row(desk: Desk, recipient: Recipient) -> Row:
    those = desk.giving.to[recipient.slug]
    return Row(recipient.name, recipient.address, details=(str(total(given.award for given in those)),))


def _head(recipient: Recipient, those: tuple[Given, ...]) -> Head:
    return Head(
        address=recipient.address,
        title=recipient.name,
        description=f"What {recipient.name} received from the funds: {total(given.award for given in those)}.",
        kind="Recipient",
        crumbs=(HOME, Link("Funds", "funds/"), Link(TITLE, f"{FOLDER}/")),
        section="funds",
    )


def _facts(recipient: Recipient, those: tuple[Given, ...]) -> tuple[Fact, ...]:
    spelt = dict.fromkeys(given.award.recipient for given in those if given.award.recipient != recipient.name)
    organisation = recipient.organisation
    objectives = {served.address: served for given in those for served in given.objectives}
    return facts(
        fact("Awards listed", str(total(given.award for given in those))),
        fact("Spelt in the awards", tuple(Said(name) for name in spelt)),
        fact("Website", organisation.url if organisation else None, organisation.url if organisation else None),
        fact("Note", organisation.note if organisation else None),
        fact(
            "Plan objectives served",
            tuple(Said(f"{one.objective.id} {one.objective.text}", one.address) for one in objectives.values()),
        ),
    )


def _related(desk: Desk, those: Iterable[Given]) -> Iterator[Group]:
    funds = {given.fund.identity: given.fund for given in those}
    decisions = {given.decision.identity: given.decision for given in those if given.decision}
    if decisions:
        ordered = [one for one in newest_first(decisions.values()) if isinstance(one, Decision)]
        yield Group("Decisions", "page-related-decisions", tuple(decision_view.row(one) for one in ordered))
    rounds = {(given.fund.identity, given.round.id): _round_row(given) for given in those}
    yield Group("Funding rounds", "page-related-rounds", tuple(rounds.values()))
    yield Group("Funds", "page-related-funds", tuple(_fund_row(fund) for fund in funds.values()))


def _round_row(given: Given) -> Row:
    return Row(f"{given.fund.title}: {given.round.title}", given.fund.round_address(given.round.id))


def _fund_row(fund: Fund) -> Row:
    return Row(fund.title, fund.address, summary=fund.summary)


def _cite(desk: Desk, recipient: Recipient) -> str:
    office = desk.library.office.name_on(desk.today)
    address = absolute(recipient.address, desk.base_url) if desk.base_url else f"/{recipient.address}"
    return f"{office.name}, Awards to {recipient.name}. {address}"
