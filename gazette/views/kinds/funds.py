"""The page of a fund, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.plurals import counted
from gazette.records import Fund
from gazette.records.orders import listed_rounds
from gazette.sentences import funds as sentences
from gazette.views.context import Context
from gazette.views.kinds import rounds
from gazette.views.money import reconciliation
from gazette.views.money.awards import award_table, contract_sections
from gazette.views.money.totals import stated_in
from gazette.views.record import calendar_links
from gazette.views.record.badges import badges
from gazette.views.record.page import bullet_sections, record_fact, record_page
from gazette.views.record.related import law
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag


def page(context: Context, fund: Fund) -> RecordPage:
    details = facts(
        fact("Money comes from", fund.source_of_money),
        fact("Legal power", law(context.library, fund.legal_power)),
        fact("Run by", fund.run_by),
        fact("Bids judged by", fund.assessed_by),
        fact("Began", fund.opened),
        fact("Largest bid", fund.largest_bid),
        fact("Longest project", fund.longest),
        record_fact(context, "Replaced by", "fund", fund.replaced_by),
        fact("Grants listed", reconciliation.listed_total(context, fund) if fund.grants else None),
    )
    return record_page(
        context,
        fund,
        tags=_open_tags(context, fund),
        details=details,
        sections=(*_sections(context, fund), *calendar_links.section_of_fund(context, fund)),
    )


def row(context: Context, fund: Fund) -> Row:
    counts = ((len(fund.rounds), "round"), (len(fund.grants), "grant"))
    details = [counted(number, noun) for number, noun in counts if number]
    return Row(
        fund.title,
        fund.address,
        summary=fund.summary,
        tags=(*badges(context.library, fund), *_open_tags(context, fund)),
        details=tuple(filter(None, (*details, sentences.awarded(stated_in(fund.rounds))))),
    )


def _open_tags(context: Context, fund: Fund) -> tuple[Tag, ...]:
    return (Tag("Open for bids", "green"),) if rounds.is_any_open(context, fund) else ()


def _sections(context: Context, fund: Fund) -> Iterator[Section]:
    yield from bullet_sections(
        ("Who can bid", fund.eligible),
        ("What it pays for", fund.funds),
        ("What it does not pay for", fund.not_funded),
        ("Conditions", fund.conditions),
        ("Figures from sources", fund.figures),
    )
    rows = tuple(rounds.row(context, fund, fund_round) for fund_round in listed_rounds(fund.rounds))
    if rows:
        yield Section("Rounds", "page-rounds", rows=rows)
    money = reconciliation.stated_sums_of_fund(context, fund)
    if money:
        yield money
    compared = reconciliation.of_fund(context, fund)
    if compared:
        yield compared
    if fund.grants:
        table = award_table(context, f"Grants: {fund.title}", context.grants.by_fund[fund.identity], anchored=True)
        yield Section("Grants", "page-awards", tables=(table,))
    contracts = context.contracts.by_fund.get(fund.identity, ())
    yield from contract_sections(context, f"Contracts: {fund.title}", contracts, anchored=True)
