"""The page of a funding round, which no later round replaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import Decision, Fund
from gazette.records.fund import Round
from gazette.records.orders import newest_first, rounds_in_time
from gazette.records.pot import Pot
from gazette.sentences import funds as sentences
from gazette.sentences import windows
from gazette.sentences.funds import round_description, round_title
from gazette.views.context import Context
from gazette.views.kinds import decisions, funds, rounds
from gazette.views.money import reconciliation
from gazette.views.money.awards import award_table, contract_sections
from gazette.views.money.totals import joined_total
from gazette.views.record import former_parts
from gazette.views.record.badges import badges
from gazette.views.record.openings import how_to_apply, window_values
from gazette.views.record.page import bullet_sections, head_of
from gazette.views.record.sources import citation, disagreements_of, sources_of
from gazette.views.shapes.labels import HOME, ROUND, amount_words, fact, facts
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Section, Value


def page(context: Context, fund: Fund, fund_round: Round) -> RecordPage:
    head = _head(fund, fund_round)
    previous_round, next_round = _neighbours(fund, fund_round)
    tags = {tag.text: tag for tag in (*badges(context.library, fund), *rounds.state_tags(context, fund_round))}
    return RecordPage(
        head=head,
        tags=tuple(tags.values()),
        notes=(fund_round.note,) if fund_round.note else (),
        about_heading="About this round",
        details=_facts(context, fund_round),
        sections=tuple(_sections(context, fund, fund_round)),
        disagreements=disagreements_of(fund_round.contradictions),
        related=tuple(_related(context, fund, fund_round)),
        sources=sources_of(context.library, fund_round.sources or fund.sources),
        cite=citation(
            context,
            head.title,
            head.address,
            dated="" if fund_round.listed_date.date.says_nothing else str(fund_round.listed_date),
            acted=fund_round.listed_date.date,
            edition=context.last_changed(fund),
        ),
        data=(Link("Grants and contracts (CSV)", "data/awards.csv"), Link("Rounds (CSV)", "data/rounds.csv")),
        previous=_neighbour(fund, previous_round),
        next=_neighbour(fund, next_round),
    )


def _head(fund: Fund, fund_round: Round) -> Head:
    windows = [(window.opens, window.closes) for window in fund_round.all_windows]
    return Head(
        address=fund.round_address(fund_round.id),
        title=round_title(fund.title, fund_round.title),
        description=round_description(fund.title, fund_round.title, windows),
        lang=fund.lang,
        kind=ROUND,
        crumbs=(HOME, Link("Funds", "funds/"), Link(fund.title, fund.address)),
        feeds=head_of(fund).feeds,
        section="funds",
    )


def _neighbours(fund: Fund, fund_round: Round) -> tuple[Round | None, Round | None]:
    around = with_neighbours(rounds_in_time(fund.rounds))
    return next((previous_round, next_round) for previous_round, other, next_round in around if other is fund_round)


def _neighbour(fund: Fund, fund_round: Round | None) -> Link | None:
    return Link(fund_round.title, fund.round_address(fund_round.id)) if fund_round else None


def _related(context: Context, fund: Fund, fund_round: Round) -> Iterator[Group]:
    rows = tuple(decisions.row(context, decision) for decision in _decisions(context, fund, fund_round))
    if rows:
        yield Group("Decisions", "page-related-decisions", rows)
    yield Group("Fund", "page-related-funds", (funds.row(context, fund),))


def _decisions(context: Context, fund: Fund, fund_round: Round) -> list[Decision]:
    """The decisions that the round names and the decisions that name the round, newest first."""
    targets = [context.library.find("decision", name) for name in fund_round.decisions]
    named = [target.record for target in targets if target]
    relations = context.library.relations_to.get(fund.identity, ())
    naming = [
        relation.source for relation in relations if relation.how == "round" and relation.target.round is fund_round
    ]
    by_identity = {record.identity: record for record in [*named, *naming]}
    return [record for record in newest_first(by_identity.values()) if isinstance(record, Decision)]


def _facts(context: Context, fund_round: Round) -> tuple[Fact, ...]:
    opens, closes = fund_round.opens, fund_round.closes
    return facts(
        fact("Announced", fund_round.announced),
        fact("Open to all who are eligible", fund_round.open_call),
        fact(*windows.opens_fact(opens, context.today)),
        fact(*windows.closes_fact(closes, context.today)),
        fact("Open", window_values(fund_round.windows)),
        fact("Decision expected", fund_round.decision_expected),
        fact("Results", fund_round.results),
        fact("Money to be spent by", fund_round.spend_by),
        fact("Money available", fund_round.pot),
        fact("Awarded, as stated", fund_round.awarded),
        fact("Why more was awarded", fund_round.more_than_the_pot),
        fact("Smallest bid", fund_round.smallest_bid),
        fact("Largest bid", fund_round.largest_bid),
        fact("Largest share of the cost", fund_round.largest_share),
        fact("Match funding", fund_round.match_funding),
        fact("Longest project", fund_round.longest),
        fact("Bids judged by", fund_round.assessed_by),
        fact("Conflict of interest", fund_round.conflict_of_interest),
        fact("How to bid", how_to_apply(context, fund_round)),
        fact("Evaluation", fund_round.evaluation),
        fact("Bids received", fund_round.applications),
        fact("Bids funded", fund_round.funded),
    )


def _pot(pot: Pot) -> Fact:
    """A part of the money with its amount, its smallest and largest grant and what it is for, as far as known."""
    words = (amount_words(pot.amount), sentences.smallest(pot.smallest), sentences.largest(pot.largest))
    first, *others = [Value(text) for text in words if text] or [Value("")]
    if pot.note:
        first = replace(first, note=pot.note) if first.text else Value(pot.note)
    return Fact(pot.name, (first, *others))


def _sections(context: Context, fund: Fund, fund_round: Round) -> Iterator[Section]:
    yield from bullet_sections(
        ("Who can bid", fund_round.eligible),
        ("What it does not pay for", fund_round.not_funded),
        ("Criteria", fund_round.criteria),
        ("Conditions", fund_round.conditions),
    )
    if fund_round.pots:
        parts = tuple(map(_pot, fund_round.pots))
        yield Section("Parts of the money", "page-pots", facts=parts)
    compared = reconciliation.of_round(context, fund, fund_round)
    if compared:
        yield compared
    title, grants = round_title(fund.title, fund_round.title), context.grants.of_round(fund, fund_round)
    if grants:
        table = award_table(context, f"Grants: {title}", grants, leave_out="round", anchored=True)
        yield Section("Grants", "page-awards", paragraphs=(f"{joined_total(grants, [fund_round])}.",), tables=(table,))
    contracts = context.contracts.of_round(fund, fund_round)
    yield from contract_sections(context, f"Contracts: {title}", contracts, leave_out="round", anchored=True)
    page = fund.round_address(fund_round.id).removeprefix(fund.address)
    yield from former_parts.section_of(context.library, fund, page)
