"""The page of a body that received grants: each of them, and the funds, rounds and decisions behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.dates import say_day
from gazette.library.award_index import JoinedAward, Recipient, WholeContract
from gazette.records.orders import newest_first
from gazette.records.registers import Organisation
from gazette.sentences import recipients
from gazette.sentences.days import years_in
from gazette.sentences.records import stated
from gazette.views.context import Context
from gazette.views.kinds import decisions
from gazette.views.money import award_pages
from gazette.views.money.contracts import contract_sections, what_a_body_has
from gazette.views.money.objectives import objective_value
from gazette.views.money.totals import joined_total
from gazette.views.record.related import organisation_address, other_bodies
from gazette.views.record.sources import citation
from gazette.views.shapes.labels import crumbs_to, data_links, fact, facts, feed_links
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, ReaderAction, Row, Value

FOLDER = "recipients"


def pages(context: Context) -> Iterator[RecordPage]:
    """A page for every recipient with a name."""
    for previous_recipient, recipient, next_recipient in with_neighbours(context.grants.recipients):
        yield page(context, recipient, previous_recipient, next_recipient)


def page(
    context: Context, recipient: Recipient, previous_recipient: Recipient | None, next_recipient: Recipient | None
) -> RecordPage:
    awards = context.grants.by_recipient[recipient.slug]
    contracts = context.contracts.by_recipient.get(recipient.slug, ())
    title = recipients.grants_to(recipient.shown_name)
    let = contract_sections(context, recipients.contracts_with(recipient.shown_name), contracts, leave_out="recipient")
    return RecordPage(
        head=_head(context, recipient, awards, contracts),
        details=_facts(recipient, awards),
        sections=(award_pages.of_recipient(context, recipient).section(context, "Grants"), *let),
        related=tuple(_related(context, awards)),
        cite=citation(context, title, recipient.address, dated=say_day(context.today)),
        data=data_links("awards"),
        previous=_neighbour(previous_recipient),
        next=_neighbour(next_recipient),
    )


def _neighbour(recipient: Recipient | None) -> Link | None:
    return Link(recipient.shown_name, recipient.address) if recipient else None


def _head(
    context: Context, recipient: Recipient, awards: Sequence[JoinedAward], contracts: Sequence[JoinedAward]
) -> Head:
    answer = received(recipient.shown_name, awards, contracts, context.contracts.whole_contracts)
    others = other_bodies(context.library, recipient.organisation) if recipient.organisation else ()
    who = recipient.organisation.note if recipient.organisation and not others else None
    return Head(
        address=recipient.address,
        title=recipient.shown_name,
        description=who or answer,
        kind="Recipient",
        answer=answer,
        facts=others,
        action=_documents(context, recipient.organisation) if recipient.organisation else None,
        not_counted=joined_total(awards).not_counted,
        crumbs=crumbs_to(FOLDER),
        feeds=feed_links("funds")[:1],  # each grant is in it with its round
        section="funds",
    )


def _documents(context: Context, organisation: Organisation) -> ReaderAction | None:
    """A link to the page of the same body among the organisations, where documents are linked to it."""
    link = Link(recipients.DOCUMENTS, organisation_address(organisation.key))
    return ReaderAction("", plain_links=(link,)) if context.mentions.get(organisation.name) else None


def received(
    name: str,
    awards: Sequence[JoinedAward],
    contracts: Sequence[JoinedAward] = (),
    every_contract: Sequence[WholeContract] = (),
) -> str:
    """What a body received: how many grants, what they come to, from which funds and years; its contracts.

    Of a single grant it says what it was for.
    """
    funds = list(dict.fromkeys(joined.fund.title for joined in awards))
    years = recipients.from_funds(funds, years_in(joined.award.awarded for joined in awards))
    total = joined_total(awards)
    purpose = stated(awards[0].award.purpose) if len(awards) == 1 and not contracts else ""
    grants = recipients.of_one_grant(total, years, purpose) if purpose else f"{total.answer(years)}."
    has = what_a_body_has(every_contract, contracts, is_also=True)
    return f"{recipients.received(name, grants)} {has}".rstrip()


def _facts(recipient: Recipient, awards: Sequence[JoinedAward]) -> tuple[Fact, ...]:
    names = [joined.award.recipient for joined in awards]
    other_spellings = dict.fromkeys(name for name in names if name != recipient.name)
    organisation = recipient.organisation
    url = organisation.url if organisation else None
    return facts(
        fact("Also spelt", tuple(map(Value, other_spellings))),
        fact("Website", url, url),
        fact("Identifier", organisation.org_id if organisation else None),
        fact("Plan objectives served", _objectives(awards)),
    )


def _objectives(awards: Sequence[JoinedAward]) -> tuple[Value, ...]:
    """The objectives that the awards serve, each once."""
    return tuple(dict.fromkeys(objective_value(served) for joined in awards for served in joined.objectives))


def _related(context: Context, awards: Sequence[JoinedAward]) -> Iterator[Group]:
    """The decisions behind the awards, newest first, and the funds; each award leads to its round."""
    by_identity = {joined.decision.identity: joined.decision for joined in awards if joined.decision}
    if by_identity:
        rows = tuple(decisions.row(context, decision) for decision in newest_first(by_identity.values()))
        yield Group("Decisions", "page-related-decisions", rows)
    funds = dict.fromkeys(Row(joined.fund.title, joined.fund.address, summary=joined.fund.summary) for joined in awards)
    yield Group("Funds", "page-related-funds", tuple(funds))
