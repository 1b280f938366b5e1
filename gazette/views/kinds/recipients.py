"""A body that received awards: every award to it, the funds, rounds and decisions behind them, and the list of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.addresses import absolute
from gazette.library.award_index import JoinedAward, Recipient
from gazette.records import Decision, Fund
from gazette.views.context import Context, newest_first
from gazette.views.kinds import decisions
from gazette.views.money import awards
from gazette.views.money.sums import total
from gazette.views.record import prose
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.shapes.labels import HOME, LIST_TITLES, counted, data_links, fact, facts
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Row, Section, Value

FOLDER = "recipients"
TITLE = LIST_TITLES[FOLDER]
NOT_HERE = (
    "A private person has no page and is never named; neither has a body that the record does not name. Names that "
    "are spelt in several ways are brought together where the register of organisations knows them."
)


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for everybody who is named."""
    for before, recipient, after in with_neighbours(context.award_index.recipients):
        yield page(context, recipient, before, after)


def page(
    context: Context, recipient: Recipient, before: Recipient | None = None, after: Recipient | None = None
) -> RecordPage:
    those = context.award_index.by_recipient[recipient.slug]
    table = awards.table(f"Awards to {recipient.name}", those, leave_out="recipient")
    return RecordPage(
        head=_head(recipient, those),
        tags=(),
        notices=(),
        facts=_facts(recipient, those),
        contents=(),
        body="",
        sections=(Section("Awards", "page-awards", tables=(table,)),),
        disagreements=(),
        attachments=(),
        related=tuple(_related(context, those)),
        dates=(),
        changes=(),
        sources=(),
        abbreviations=(),
        illustrative="",
        cite=_cite(context, recipient),
        data=(*data_links("awards"), *data_links(FOLDER)),
        previous=Link(before.name, before.address) if before else None,
        next=Link(after.name, after.address) if after else None,
    )


def recipient_list(context: Context) -> ListPage:
    """Everybody in the order of their names."""
    rows = tuple(row(context, recipient) for recipient in context.award_index.recipients)
    words = next((page for page in context.library.pages if page.name == FOLDER), None)
    description = words.summary if words else "Every body named in an award of this record, with what it received."
    crumbs = (HOME, Link("Funds", "funds/"))
    return ListPage(
        head=Head(f"{FOLDER}/", words.title if words else TITLE, description, crumbs=crumbs, section="funds"),
        body=prose.on_page(words, context.library, f"{FOLDER}/", context.base_url) if words else "",
        count=counted(len(rows), "recipient").capitalize(),
        years=(),
        groups=(Group("All recipients", "all", rows),) if rows else (),
        empty="" if rows else "There are no recipients in this record yet.",
        feeds=(),
        data=data_links(FOLDER),
        sections=(Section("Who is not in this list", "page-not-here", (NOT_HERE,)),),
    )


def dataset(context: Context) -> Dataset:
    """A row for everybody who is named."""
    rows = []
    for one in context.award_index.recipients:
        those = context.award_index.by_recipient[one.slug]
        sum_ = total(given.award for given in those)
        key = one.organisation.key if one.organisation else None
        pounds = sum_.pounds if sum_.added else None
        rows.append((one.slug, one.address, one.name, key, sum_.awards, pounds, sum_.added, sum_.left_out))
    return Dataset(FOLDER, TITLE, COLUMNS, tuple(rows))


COLUMNS = (
    DataColumn("recipient", "Recipient", "The last part of the address of its page."),
    DataColumn("address", "Address", "The address of the page on this site, from its root."),
    DataColumn("name", "Name", "Its name, spelt once."),
    DataColumn("organisation", "Organisation", "Its key in the register of organisations, if it is there."),
    DataColumn("awards", "Awards", "How many awards to it are listed."),
    DataColumn("pounds", "Pounds", "What the awards with an exact sum come to."),
    DataColumn("added", "Awards added", "How many awards have an exact sum."),
    DataColumn("left_out", "Not added", "How many have no sum, one that is only near, or one per year or device."),
)


def row(context: Context, recipient: Recipient) -> Row:
    those = context.award_index.by_recipient[recipient.slug]
    return Row(recipient.name, recipient.address, details=(str(total(given.award for given in those)),))


def _head(recipient: Recipient, those: tuple[JoinedAward, ...]) -> Head:
    return Head(
        address=recipient.address,
        title=recipient.name,
        description=f"What {recipient.name} received from the funds: {total(given.award for given in those)}.",
        kind="Recipient",
        crumbs=(HOME, Link("Funds", "funds/"), Link(TITLE, f"{FOLDER}/")),
        section="funds",
    )


def _facts(recipient: Recipient, those: tuple[JoinedAward, ...]) -> tuple[Fact, ...]:
    spelt = dict.fromkeys(given.award.recipient for given in those if given.award.recipient != recipient.name)
    organisation = recipient.organisation
    objectives = {served.address: served for given in those for served in given.objectives}
    return facts(
        fact("Awards listed", str(total(given.award for given in those))),
        fact("Spelt in the awards", tuple(Value(name) for name in spelt)),
        fact("Website", organisation.url if organisation else None, organisation.url if organisation else None),
        fact("Note", organisation.note if organisation else None),
        fact(
            "Plan objectives served",
            tuple(Value(f"{one.objective.id} {one.objective.text}", one.address) for one in objectives.values()),
        ),
    )


def _related(context: Context, those: Iterable[JoinedAward]) -> Iterator[Group]:
    funds = {given.fund.identity: given.fund for given in those}
    made_by = {given.decision.identity: given.decision for given in those if given.decision}
    if made_by:
        ordered = [one for one in newest_first(made_by.values()) if isinstance(one, Decision)]
        yield Group("Decisions", "page-related-decisions", tuple(decisions.row(context, one) for one in ordered))
    rounds = {(given.fund.identity, given.round.id): _round_row(given) for given in those}
    yield Group("Funding rounds", "page-related-rounds", tuple(rounds.values()))
    yield Group("Funds", "page-related-funds", tuple(_fund_row(fund) for fund in funds.values()))


def _round_row(given: JoinedAward) -> Row:
    return Row(f"{given.fund.title}: {given.round.title}", given.fund.round_address(given.round.id))


def _fund_row(fund: Fund) -> Row:
    return Row(fund.title, fund.address, summary=fund.summary)


def _cite(context: Context, recipient: Recipient) -> str:
    office = context.library.office.name_on(context.today)
    address = absolute(recipient.address, context.base_url) if context.base_url else f"/{recipient.address}"
    return f"{office.name}, Awards to {recipient.name}. {address}"
