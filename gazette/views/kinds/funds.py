"""A fund, each of its rounds, and the line a fund has in the list."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Decision, Fund
from gazette.records.fund import Round
from gazette.views.context import Context, newest_first
from gazette.views.feeds import calendars
from gazette.views.kinds import decisions
from gazette.views.money import awards, reconciliation
from gazette.views.money.sums import total
from gazette.views.record.naming import law
from gazette.views.record.page import citation, disagreements_of, head_of, record_page, sources_of, status_tags
from gazette.views.shapes.labels import HOME, amount_words, counted, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Head, Link, Row, Section, Tag, Tone, Value

STATE_TONES: dict[str, Tone] = {
    "open": "green",
    "not open yet": "blue",
    "closed": "grey",
    "not known": "yellow",
}


def page(context: Context, fund: Fund) -> RecordPage:
    """A fund: where its money comes from, who can bid, every round, every award."""
    replaced = context.library.find("fund", fund.replaced_by) if fund.replaced_by else None
    key_facts = facts(
        fact("Money comes from", fund.source_of_money),
        fact("Legal power", law(context.library, fund.legal_power)),
        fact("Run by", fund.run_by),
        fact("Bids judged by", fund.assessed_by),
        fact("Began", fund.opened),
        fact("Largest bid", str(fund.largest_bid) if fund.largest_bid else None),
        fact("Longest project", fund.longest),
        fact("Replaced by", replaced.record.title if replaced else None, replaced.address if replaced else None),
        fact("Awards listed", str(total(fund.awards)) if fund.awards else None),
    )
    return record_page(
        context,
        fund,
        tags=_open_tags(context, fund),
        key_facts=key_facts,
        sections=(*_sections(context, fund), *calendars.section_of_fund(context, fund)),
    )


def row(context: Context, fund: Fund) -> Row:
    details = (counted(len(fund.rounds), "round"), counted(len(fund.awards), "award"))
    return Row(fund.title, fund.address, None, fund.summary, (*status_tags(fund), *_open_tags(context, fund)), details)


def round_row(context: Context, fund: Fund, one: Round) -> Row:
    """A round in a list: of its fund, or of what is open."""
    return Row(
        title=one.title,
        address=fund.round_address(one.id),
        date=Value(f"Closes {one.closes}", iso=one.closes.iso) if one.closes.is_known else None,
        summary=f"Pot: {one.pot}." if one.pot else "",
        tags=(round_tag(context, one),),
        details=tuple(filter(None, (f"opens {one.opens}" if one.opens.is_known else "", f"{_awards_of(fund, one)}"))),
    )


def is_open(context: Context, fund: Fund) -> bool:
    """Whether one of its rounds takes bids today."""
    return any(one.state(context.today) == "open" for one in fund.rounds)


def round_tag(context: Context, one: Round) -> Tag:
    state = one.state(context.today)
    return Tag("Dates not known" if state == "not known" else state.capitalize(), STATE_TONES[state])


def round_page(context: Context, fund: Fund, one: Round) -> RecordPage:
    """A round on a page of its own, which no later round overwrites."""
    rows = tuple(decisions.row(context, decision) for decision in _decisions_on(context, fund, one))
    fund_group = Group("Fund", "page-related-funds", (row(context, fund),))
    index = fund.rounds.index(one)
    earlier = fund.rounds[index - 1] if index else None
    later = fund.rounds[index + 1] if index + 1 < len(fund.rounds) else None
    head = _round_head(fund, one)
    day = next((date for date in (one.announced, one.opens, one.results) if date and date.is_known), fund.published)
    return RecordPage(
        head=head,
        tags=(round_tag(context, one),),
        notes=(one.note,) if one.note else (),
        facts_heading="The round at a glance",
        facts=_round_facts(one),
        sections=tuple(_round_sections(context, fund, one)),
        disagreements=disagreements_of(one.contradictions),
        related=tuple(
            group for group in (Group("Decisions", "page-related-decisions", rows), fund_group) if group.rows
        ),
        dates=facts(fact("Announced", one.announced)),
        sources=sources_of(context.library, one.sources or fund.sources),
        cite=citation(context, head.title, head.address, day),
        data=(Link("Awards (CSV)", "data/awards.csv"), Link("Rounds (CSV)", "data/rounds.csv")),
        previous=Link(earlier.title, fund.round_address(earlier.id)) if earlier else None,
        next=Link(later.title, fund.round_address(later.id)) if later else None,
    )


def _round_head(fund: Fund, one: Round) -> Head:
    return Head(
        address=fund.round_address(one.id),
        title=f"{fund.title}: {one.title}",
        description=_round_sentence(fund, one),
        lang=fund.lang,
        kind="Funding round",
        crumbs=(HOME, Link("Funds", "funds/"), Link(fund.title, fund.address)),
        feeds=head_of(fund).feeds,
        section="funds",
    )


def _decisions_on(context: Context, fund: Fund, one: Round) -> list[Decision]:
    """Those the round names and those that name the round, newest first."""
    targets = [context.library.find("decision", name) for name in one.decisions]
    named = [target.record for target in targets if target]
    relations = context.library.relations_to.get(fund.identity, ())
    naming = [relation.source for relation in relations if relation.how == "round" and relation.target.round is one]
    found = {record.identity: record for record in [*named, *naming]}
    return [record for record in newest_first(found.values()) if isinstance(record, Decision)]


def _open_tags(context: Context, fund: Fund) -> tuple[Tag, ...]:
    return (Tag("Open for bids", "green"),) if is_open(context, fund) else ()


def _sections(context: Context, fund: Fund) -> Iterator[Section]:
    yield from _lists(
        ("Who can bid", fund.eligible),
        ("What it pays for", fund.funds),
        ("What it does not pay for", fund.not_funded),
        ("Conditions", fund.conditions),
        ("Figures the office has stated", fund.figures),
    )
    if fund.rounds:
        yield Section(
            "Rounds", "page-rounds", rows=tuple(round_row(context, fund, one) for one in reversed(fund.rounds))
        )
    else:
        yield Section("Rounds", "page-rounds", ("No rounds of this fund are in the record.",))
    both_ways = reconciliation.stated_sums_of_fund(fund)
    if both_ways:
        yield both_ways
    compared = reconciliation.of_fund(context, fund)
    if compared:
        yield Section("Does the money add up?", reconciliation.ANCHOR, tables=(compared,))
    if fund.awards:
        listed = awards.table(f"Awards of {fund.title}", context.award_index.by_fund[fund.identity], anchored=True)
        yield Section("Awards", "page-awards", tables=(listed,))


def _lists(*named: tuple[str, tuple[str, ...]]) -> Iterator[Section]:
    for heading, lines in named:
        if lines:
            anchor = "page-" + heading.lower().replace(" ", "-")
            yield Section(heading, anchor, bullets=tuple(Value(line) for line in lines))


def _round_facts(one: Round) -> tuple[Fact, ...]:
    return facts(
        fact("Announced", one.announced),
        fact("Opens", one.opens),
        fact("Closes", one.closes),
        fact("Decision expected", one.decision_expected),
        fact("Results", one.results),
        fact("Money to be spent by", one.spend_by),
        fact("Pot", amount_words(one.pot)),
        fact("Awarded, as stated", str(one.awarded) if one.awarded else None),
        fact("More than the pot", one.more_than_the_pot),
        fact("Smallest bid", str(one.smallest_bid) if one.smallest_bid else None),
        fact("Largest bid", str(one.largest_bid) if one.largest_bid else None),
        fact("Largest share of the cost", one.largest_share),
        fact("Match funding", one.match_funding),
        fact("Longest project", one.longest),
        fact("Bids judged by", one.assessed_by),
        fact("Conflict of interest", one.conflict_of_interest),
        fact("How to bid", one.how_to_apply),
        fact("Evaluation", one.evaluation),
        fact("Bids received", one.applications),
        fact("Bids funded", one.funded),
    )


def _round_sections(context: Context, fund: Fund, one: Round) -> Iterator[Section]:
    yield from _lists(
        ("Who can bid", one.eligible),
        ("What it does not pay for", one.not_funded),
        ("Criteria", one.criteria),
        ("Conditions", one.conditions),
    )
    if one.pots:
        lines = tuple(Fact(pot.name, (Value(amount_words(pot.amount), note=pot.note or ""),)) for pot in one.pots)
        yield Section("Parts of the pot", "page-pots", facts=lines)
    compared = reconciliation.of_round(context, fund, one)
    if compared:
        yield compared
    those = [given for given in context.award_index.by_fund.get(fund.identity, ()) if given.round is one]
    if those:
        sum_ = total(given.award for given in those)
        listed = awards.table(f"Awards of {fund.title}, {one.title}", those, leave_out="round", anchored=True)
        yield Section("Awards", "page-awards", (f"{sum_}.",), tables=(listed,))
    else:
        yield Section("Awards", "page-awards", ("No awards of this round are in the record.",))


def _awards_of(fund: Fund, one: Round) -> str:
    number = sum(award.round == one.id for award in fund.awards)
    return counted(number, "award") + " listed"


def _round_sentence(fund: Fund, one: Round) -> str:
    dates = f", open {one.opens} to {one.closes}" if one.opens.is_known and one.closes.is_known else ""
    return f"{one.title} of the {fund.title}{dates}."
