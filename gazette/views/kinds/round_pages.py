"""The page of a funding round, which no later round replaces."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.award_index import largest_first
from gazette.money import figure
from gazette.records import Decision, Fund
from gazette.records.fund import Round
from gazette.records.orders import newest_first, rounds_in_time
from gazette.records.pot import Pot
from gazette.sentences import funds as sentences
from gazette.sentences import money, windows
from gazette.sentences.funds import round_title
from gazette.sentences.records import stated, stated_lines
from gazette.sentences.totals import Total
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.kinds import bidding, decision_head, decisions, funds, rounds
from gazette.views.money import award_pages, reconciliation
from gazette.views.money.awards import award_table, largest_first_caption
from gazette.views.money.contracts import contract_sections
from gazette.views.money.totals import joined_total
from gazette.views.money.unknowns import unknown_sections
from gazette.views.record import former_parts
from gazette.views.record.badges import badges
from gazette.views.record.openings import window_values
from gazette.views.record.page import head_of
from gazette.views.record.sources import citation, disagreements_of, sources_of
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.labels import LINK_TITLES, ROUND, amount_words, crumbs_to, date_note, fact, facts
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import BarChart, Fact, Group, Head, Link, Section, Value

FEWEST_PARTS = 3  # of the money, in a chart
MOST_EARLIER = 5  # grants of earlier rounds, on the page of a round that is open for bids


def pages(context: Context, fund: Fund, shown: RecordPage) -> Iterator[RecordPage]:
    """The page of each round; the version of a fund in the other language has none."""
    return (page(context, fund, fund_round) for fund_round in fund.rounds if not fund.translation_of)


def page(context: Context, fund: Fund, fund_round: Round) -> RecordPage:
    head = _head(context, fund, fund_round)
    is_open = fund_round.state(context.today) in bidding.BIDDING  # what is missing is what to ask, then
    previous_round, next_round = _neighbours(fund, fund_round)
    tags = {tag.text: tag for tag in (*badges(context.library, fund), *rounds.state_tags(context, fund_round))}
    return RecordPage(
        head=head,
        tags=tuple(tags.values()),
        notes=(fund_round.note,) if fund_round.note else (),
        about_heading="About this round",
        details=_details(context, fund, fund_round),
        sections=tuple(_sections(context, fund, fund_round)),
        closing=() if is_open else unknown_sections(context, fund, [fund_round], are_listed=True),
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
        data=(
            Link("Grants and contracts", "data/awards.csv", form="CSV"),
            Link(LINK_TITLES["rounds"], "data/rounds.csv", form="CSV"),
        ),
        previous=_neighbour(fund, previous_round),
        next=_neighbour(fund, next_round),
    )


def _head(context: Context, fund: Fund, fund_round: Round) -> Head:
    answer = _answer(context, fund, fund_round)
    return Head(
        address=fund.round_address(fund_round.id),
        title=round_title(fund.title, fund_round.title),
        description=answer,
        lang=fund.lang,
        kind=ROUND,
        answer=answer,
        not_counted=_not_counted(context, fund, fund_round),
        facts=_head_facts(context, fund_round),
        action=bidding.action(context, fund, fund_round, on_page_of_round=True),
        crumbs=(*crumbs_to(fund.folder), Link(fund.title, fund.address)),
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


def _answer(context: Context, fund: Fund, fund_round: Round) -> str:
    """Whether it is open for bids; then what is available or, of a closed round, what its grants come to."""
    about = rounds.state_of(context, fund_round)
    answer = sentences.round_answer(about, context.today)
    if about.state in bidding.BIDDING:
        return f"{answer} {sentences.money_available(fund_round.pot)}".strip()
    grants = context.grants.of_round(fund, fund_round)
    is_dated = about.state or not (about.opens.says_nothing and about.closes.says_nothing)
    awarded = sentences.awarded(fund_round.awarded, is_compiled=about.is_compiled)
    if not is_dated and (grants or awarded):
        answer = ""  # what was not published is said below
    if grants:
        total = joined_total(grants, [fund_round])
        decided = _awarded_by_decisions(context, fund, fund_round, total)
        listed = voiced("listed", is_compiled=True) if about.is_compiled else ""
        return " ".join(filter(None, (answer, decided, f"{total.answer(listed)}.")))
    if awarded:
        return f"{answer} {awarded}".strip()
    is_over = about.state == "closed" and not context.contracts.of_round(fund, fund_round)
    return f"{answer} {sentences.no_grants(is_compiled=about.is_compiled)}" if is_over else answer


def _awarded_by_decisions(context: Context, fund: Fund, fund_round: Round, listed: Total) -> str:
    """What each decision on a round awarded, where no source gives a total and the grants that were found miss some."""
    if not context.is_compiled or figure(fund_round.awarded):
        return ""
    decided = _decisions(context, fund, fund_round)
    in_effect = [decision for decision in decided if decision_head.is_in_effect(context, decision)]
    awarded = [
        (decision, amount)
        for decision in in_effect
        for line in decision.amounts
        if line.fund in (None, fund.name) and line.role == "award" and not line.per and (amount := figure(line.amount))
    ]
    if sum(amount.least or 0 for _, amount in awarded) <= listed.least:
        return ""
    awarded.sort(key=lambda pair: pair[0].when.order)
    sums = [(str(amount), date_note(decision)) for decision, amount in awarded]
    return money.awarded_by_decisions(sums, len({decision.identity for decision, _ in awarded}))


def _not_counted(context: Context, fund: Fund, fund_round: Round) -> str:
    """The grants that are not in the sum of the answer, which only a round that is over gives."""
    is_over = fund_round.state(context.today) not in bidding.BIDDING
    return joined_total(context.grants.of_round(fund, fund_round)).not_counted if is_over else ""


def _head_facts(context: Context, fund_round: Round) -> tuple[Fact, ...]:
    """How a closed round went. What a bidder needs is in the steps, so that the way to bid comes first."""
    if fund_round.state(context.today) in bidding.BIDDING:
        return ()
    return facts(
        fact(*windows.opens_fact(fund_round.opens, context.today)),
        fact("Money available", fund_round.pot),
        fact("Bids received", fund_round.applications),
    )


def _details(context: Context, fund: Fund, fund_round: Round) -> tuple[Fact, ...]:
    """What neither the head nor, while it is open for bids, the steps say."""
    shown = {line.label for line in _head_facts(context, fund_round)}
    is_over = fund_round.state(context.today) not in bidding.BIDDING
    is_reconciled = reconciliation.of_round(context, fund, fund_round) is not None
    lines = facts(
        fact("Announced", fund_round.announced),
        fact("Open competition", fund_round.open_call),
        fact(*windows.opens_fact(fund_round.opens, context.today)) if is_over else None,
        fact(*windows.closes_fact(fund_round.closes, context.today)) if is_over else None,
        fact("Open", window_values(fund_round.windows)),
        fact("Decision expected", fund_round.decision_expected) if is_over else None,
        fact("Results", fund_round.results),
        fact("Money to be spent by", fund_round.spend_by),
        fact("Money available", fund_round.pot) if is_over else None,
        fact("Awarded in total", fund_round.awarded),
        fact("Why more was awarded", fund_round.more_than_the_pot) if not is_reconciled else None,
        fact("Bids judged by", fund_round.assessed_by) if is_over else None,
        fact("Conflict of interest", fund_round.conflict_of_interest),
        fact("How to bid", stated(fund_round.how_to_apply)) if is_over else None,
        fact("Form for bids", fund_round.form, fund_round.form) if is_over else None,
        fact("Evaluation", fund_round.evaluation),
        fact("Bids received", fund_round.applications),
        fact("Bids funded", fund_round.funded),
    )
    return tuple(line for line in lines if line.label not in shown)


def _pot(pot: Pot) -> Fact | None:
    """A part of the money with its amount, its smallest and largest grant and what it is for; None without any."""
    words = (amount_words(pot.amount), sentences.smallest(pot.smallest), sentences.largest(pot.largest), pot.note)
    return fact(pot.name, tuple(Value(text) for text in words if text))


def _sections(context: Context, fund: Fund, fund_round: Round) -> Iterator[Section]:
    steps = bidding.steps_section(context, fund, fund_round)
    if steps:
        yield steps
    grant_list = award_pages.of_round(context, fund, fund_round)
    if grant_list.grants:
        yield grant_list.section(context, "What it paid for")
    contracts = context.contracts.of_round(fund, fund_round)
    caption = largest_first_caption(contracts, "contract")
    yield from contract_sections(context, caption, contracts, leave_out="round", anchored=True)
    if not steps:
        yield from _who_could_bid(context, fund, fund_round)
    yield from _money(context, fund, fund_round)
    if steps:
        yield from _earlier_rounds(context, fund, fund_round)
    page = fund.round_address(fund_round.id).removeprefix(fund.address)
    yield from former_parts.section_of(context.library, fund, page)


def _who_could_bid(context: Context, fund: Fund, fund_round: Round) -> Iterator[Section]:
    """The rules of a round that is over. A compiled record has those that sources give of the round itself."""
    of_fund = bidding.who_can_bid(fund, fund_round, is_past=True)
    rules = bidding.rules_of_round(fund_round) if context.is_compiled else of_fund
    lines = (*rules, *facts(fact(sentences.HOW_JUDGED, stated_lines(fund_round.criteria))))
    link = Link(sentences.RULES_OF_FUND, fund.address)
    if lines:
        heading = sentences.heading_of_bidding([line.label for line in lines], is_past=True)
        yield Section(heading, "page-who-can-bid", facts=lines, links=(link,) if len(rules) < len(of_fund) else ())


def _money(context: Context, fund: Fund, fund_round: Round) -> Iterator[Section]:
    """The parts of the money, as bars where they are parts of a stated whole; then whether the sums add up."""
    if fund_round.pots:
        yield _parts_of_the_money(context, fund_round)
    compared = reconciliation.of_round(context, fund, fund_round)
    if compared:
        yield compared


def _parts_of_the_money(context: Context, fund_round: Round) -> Section:
    """Each part with what is known of it; only their names where nothing is known of any."""
    heading, anchor = "Parts of the money", "page-pots"
    if not any(map(_pot, fund_round.pots)):
        return Section(heading, anchor, bullets=tuple(Value(pot.name) for pot in fund_round.pots))
    nothing = sentences.no_amount_of_part(is_compiled=context.is_compiled)
    parts = facts(*(_pot(pot) or fact(pot.name, nothing) for pot in fund_round.pots))
    return Section(heading, anchor, chart=_chart_of_pots(fund_round), facts=parts)


def _chart_of_pots(fund_round: Round) -> BarChart | None:
    amounts = [(pot.name, figure(pot.amount)) for pot in fund_round.pots]
    whole = figure(fund_round.pot)
    if not whole or len(amounts) < FEWEST_PARTS or not all(amount for _, amount in amounts):
        return None
    bars = [(name, [Measure(amount.pounds, str(amount), amount.closeness)]) for name, amount in amounts if amount]
    return bar_chart(sentences.parts_of(str(whole)), bars)


def _earlier_rounds(context: Context, fund: Fund, fund_round: Round) -> Iterator[Section]:
    """The largest grants of the rounds that are over, so that a bidder sees what is paid for."""
    others = [joined for joined in context.grants.by_fund.get(fund.identity, ()) if joined.round is not fund_round]
    if not others:
        return
    shown = largest_first(others)[:MOST_EARLIER]
    table = award_table(
        context, sentences.largest_of(len(shown), len(others)), shown, leave_out="fund", is_extract=True
    )
    link = Link(sentences.all_grants(len(others)), f"{fund.address}#page-awards")
    lead = sentences.OTHER_LIMITS if rounds.is_any_over_limit(fund, fund_round, shown) else ""
    yield Section(sentences.EARLIER_ROUNDS, "page-earlier", lead=lead, tables=(table,), links=(link,))
