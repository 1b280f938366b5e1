"""A body that received awards: every award to it, and the funds, rounds and decisions behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.addresses import absolute
from gazette.library.award_index import JoinedAward, Recipient
from gazette.records import Decision, Fund
from gazette.views.context import Context, newest_first
from gazette.views.kinds import decisions
from gazette.views.money import awards
from gazette.views.money.sums import total
from gazette.views.shapes.labels import HOME, LIST_TITLES, data_links, fact, facts
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Row, Section, Value

FOLDER = "recipients"
TITLE = LIST_TITLES[FOLDER]


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
