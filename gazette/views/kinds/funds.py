"""The page of a fund, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.award_index import whole_contracts
from gazette.plurals import every, with_full_stop
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.records.orders import listed_rounds
from gazette.sentences import funds as sentences
from gazette.sentences import money, recipients
from gazette.sentences.days import without_expected, years_in
from gazette.sentences.funds import FundState
from gazette.sentences.records import stated, stated_lines
from gazette.sentences.totals import Total
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.kinds import bidding, rounds
from gazette.views.money import award_pages, reconciliation
from gazette.views.money.awards import largest_first_caption
from gazette.views.money.bids import is_for_bids, takes_bids
from gazette.views.money.contracts import amounts_of, contract_sections, only_holder
from gazette.views.money.unknowns import unknown_sections
from gazette.views.record import calendar_links
from gazette.views.record.badges import badges
from gazette.views.record.page import MOST_OPEN_SOURCES, bullet_sections, record_fact, record_page
from gazette.views.record.related import law
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Row, Section, Tag, Value
from gazette.views.shapes.tables import TableColumn, table_of

LAST_ROUNDS = 3
LONGEST_FACT = 80  # characters, in the head


def page(context: Context, fund: Fund) -> RecordPage:
    next_round = rounds.next_round(context, fund)
    head_facts = _head_facts(context, fund, next_round)
    shown = frozenset(line.label for line in head_facts)
    shown_page = record_page(
        context,
        fund,
        tags=_open_tags(context, fund),
        answer=_answer(context, fund, next_round),
        head_facts=head_facts,
        action=bidding.action(context, fund, next_round, on_page_of_round=False) if next_round else None,
        details=[line for line in _details(context, fund) if line.label not in shown],
        sections=(*_sections(context, fund, next_round, shown), *calendar_links.section_of_fund(context, fund)),
    )
    says_no_sum = next_round or fund.is_withheld or _spent_so_far(context, fund)
    not_counted = "" if says_no_sum else reconciliation.listed_total(context, fund).not_counted
    closing = shown_page.closing or unknown_sections(context, fund, fund.rounds)
    sources = _with_sources_of_rounds(context, fund, shown_page.sources)
    head = replace(shown_page.head, not_counted=not_counted)
    if not is_counted(context, fund):
        head, shown_page = replace(head, kind=sentences.SPENDING), replace(shown_page, about_heading="About this page")
    return replace(
        shown_page,
        head=head,
        closing=closing,
        sources=sources,
        has_open_sources=shown_page.has_open_sources and len(sources) <= MOST_OPEN_SOURCES,
    )


def is_counted(context: Context, fund: Fund) -> bool:
    """Whether it is a fund: a compiled record lists sums for which nothing says that bids could be made."""
    return is_for_bids(fund) or fund.status in rounds.OVER or not context.is_compiled


def _with_sources_of_rounds(context: Context, fund: Fund, sources: Sequence[Value]) -> tuple[Value, ...]:
    """Its own sources, then those that only its rounds name, because the page has what they say of the rounds too."""
    of_rounds = (sources_of(context.library, fund_round.sources) for fund_round in fund.rounds)
    every_source = (*sources, *(source for several in of_rounds for source in several))
    same = grouped((source.address or source.text, source) for source in every_source)
    return tuple(first for first, *_ in same.values())


def row(context: Context, fund: Fund) -> Row:
    total = reconciliation.listed_total(context, fund)
    next_round = rounds.next_round(context, fund)
    about = rounds.state_of(context, next_round) if next_round else None
    state = sentences.round_answer(about, context.today) if about else ""
    amount = "" if about else total.sum_and_named  # beside an open fund it would be read as the money that can be had
    no_grants = reconciliation.awarded_in_rounds(context, fund) or sentences.none_found(is_compiled=context.is_compiled)
    without_sum = f"{total}." if total.awards else no_grants
    below = "" if amount or (about and total.awards) else without_sum
    return Row(
        fund.title,
        fund.address,
        summary=fund.summary,
        tags=badges(context.library, fund),
        details=tuple(filter(None, (state, below))),
        links=_grants_so_far(context, fund, total) if about and total.awards else (),
        amount=amount,
        amount_note=sentences.awarded_in(total.beside_sum) if amount else "",
    )


def _grants_so_far(context: Context, fund: Fund, total: Total) -> tuple[Fact, ...]:
    """The grants of a fund that is open or will be: of its earlier rounds, where each is of a round that is closed."""
    grants = context.grants.by_fund.get(fund.identity, ())
    are_earlier = all(joined.round and joined.round.state(context.today) == "closed" for joined in grants)
    words = f"{total.sum_and_named} in {total.beside_sum}" if total.sum_alone else str(total)
    return facts(fact(sentences.OF_EARLIER if are_earlier else sentences.OF_ALL, words))


def _open_tags(context: Context, fund: Fund) -> tuple[Tag, ...]:
    return (Tag("Open for bids", "green"),) if rounds.is_any_open(context, fund) else ()


def _answer(context: Context, fund: Fund, next_round: Round | None) -> str:
    """Whether it is open for bids; then what the open round offers, or what the grants of a closed fund come to.

    Before the reason why it was closed comes what it was, and first of one that takes no bids what it pays for.
    """
    if fund.is_withheld:
        return ""
    for_bids = [fund_round for fund_round in fund.rounds if takes_bids(fund, fund_round)]
    states = [rounds.state_of(context, fund_round) for fund_round in for_bids]
    closed = [about for about in states if about.state == "closed"]
    about = FundState(
        next=rounds.state_of(context, next_round) if next_round else None,
        number_open=sum(about.state == "open" for about in states),
        last=max(closed, key=lambda about: (about.closes.order, about.opens.order), default=None),
        is_certain=all(about.state for about in states),
        number_of_rounds=len(states),
        latest=_latest_without_dates(context, for_bids),
        has_others=len(for_bids) < len(fund.rounds),
        is_over=fund.status in rounds.OVER,
        why_over=stated(fund.status_reason) if fund.status == "closed" else "",
        is_compiled=context.is_compiled,
    )
    answer = sentences.fund_answer(about, context.today)
    if next_round:
        return f"{answer} {sentences.money_available(next_round.pot)}".strip()
    is_told_first = about.why_over or (fund.rounds and not for_bids)  # what it is for, where nobody can bid for it
    what_it_is = with_full_stop(fund.summary) if is_told_first else ""
    return " ".join(filter(None, (what_it_is, answer, _what_it_paid(context, fund))))


def _latest_without_dates(context: Context, for_bids: Sequence[Round]) -> str:
    """The name of the newest round, where nothing says when it was open and the last with dates is an earlier one."""
    newest = listed_rounds(for_bids)[:1]
    return next((other.title for other in newest if not other.state(context.today)), "")


def _what_it_paid(context: Context, fund: Fund) -> str:
    """What was stated as spent so far, or else what its grants come to, with years where bids have none; its contracts.

    Beside the larger sum that was stated, what the listed grants come to would need an explanation. It is below them.
    """
    spent = _spent_so_far(context, fund)
    if spent:
        return spent
    contracts = whole_contracts(context.contracts.by_fund.get(fund.identity, ()))
    listed, sums = reconciliation.listed_total(context, fund), reconciliation.awarded_in_rounds(context, fund)
    holder = only_holder(context.library, contracts)
    known = recipients.of_fund(listed, _years(context, fund), len(contracts), amounts_of(contracts), holder)
    return " ".join(filter(None, (sums, known)))


def _years(context: Context, fund: Fund) -> str:
    """After the number of its grants: their years, if nobody could bid for them, or else that they are those listed."""
    grants = () if is_for_bids(fund) else context.grants.by_fund.get(fund.identity, ())
    is_part = reconciliation.awarded_in_rounds(context, fund) or context.is_compiled
    listed = voiced("listed", is_compiled=context.is_compiled) if is_part else ""
    return years_in(joined.award.awarded for joined in grants) or listed


def _grants_beside_contract(context: Context, fund: Fund) -> tuple[Fact, ...]:
    """What its grants come to, where the answer has who has the contract and what that comes to."""
    contracts, listed = context.contracts.by_fund.get(fund.identity, ()), reconciliation.listed_total(context, fund)
    is_contract_said = only_holder(context.library, whole_contracts(contracts)) and not _spent_so_far(context, fund)
    return facts(fact("Grants", listed.answer(_years(context, fund)))) if is_contract_said and listed.awards else ()


def _head_facts(context: Context, fund: Fund, next_round: Round | None) -> tuple[Fact, ...]:
    """The short ones: of a fund that one can bid for, now or later, what a bidder asks first."""
    lines = (
        facts(
            fact("Who can bid", stated_lines(next_round.eligible or fund.eligible)),
            fact("Largest bid", next_round.largest_bid or fund.largest_bid),
            fact("Longest project", next_round.longest or fund.longest),
            fact("Decision expected", _decision_expected(next_round)),
        )
        if next_round
        else (
            *_grants_beside_contract(context, fund),
            *facts(fact("Largest bid", fund.largest_bid), fact("Run by", fund.run_by)),
        )
    )
    return tuple(line for line in lines if sum(len(value.text) for value in line.values) <= LONGEST_FACT)


def _spent_so_far(context: Context, fund: Fund) -> str:
    """Allocated to over 75 schemes: over £1,300,000 (stated 30 November 2021); "" where nothing more was stated."""
    spent = reconciliation.spent_so_far(context, fund)
    return money.spent_so_far(spent.what, spent.amount, spent.stated) if spent else ""


def _decision_expected(fund_round: Round) -> KnownDate | None:
    day = fund_round.decision_expected
    return without_expected(day) if day and day.is_known else None


def _details(context: Context, fund: Fund) -> tuple[Fact, ...]:
    return facts(
        fact("Legal power", law(context.library, fund.legal_power)),
        fact("Run by", fund.run_by),
        fact("Bids judged by", fund.assessed_by),
        fact("Began", fund.opened),
        record_fact(context, "Replaced by", "fund", fund.replaced_by),
    )


def _sections(context: Context, fund: Fund, next_round: Round | None, shown: Set[str]) -> Iterator[Section]:
    if fund.rounds:
        yield _rounds_section(context, fund)
    who = tuple(_who_can_bid(context, fund, next_round, shown))
    money_of_fund = tuple(filter(None, (reconciliation.money_of_fund(context, fund),)))
    yield from (*who, *money_of_fund) if next_round else (*money_of_fund, *who)
    if not reconciliation.figures_of_money(context, fund):
        yield from bullet_sections((voiced("figures", is_compiled=context.is_compiled), fund.figures))
    yield from _grants_and_contracts(context, fund, next_round)


def _grants_and_contracts(context: Context, fund: Fund, next_round: Round | None) -> Iterator[Section]:
    """The contracts first where the answer has them first."""
    contracts = context.contracts.by_fund.get(fund.identity, ())
    caption = largest_first_caption(contracts, "contract")
    of_contracts = contract_sections(context, caption, contracts, leave_out="fund", anchored=True)
    is_contract_first = bool(amounts_of(whole_contracts(contracts)))
    if is_contract_first:
        yield from of_contracts
    grant_list = award_pages.of_fund(context, fund)
    if grant_list.grants:
        is_over_limit = next_round and rounds.is_any_over_limit(fund, next_round, grant_list.grants)
        lead = sentences.OTHER_LIMITS if is_over_limit else ""
        yield replace(grant_list.section(context, "Grants"), lead=lead)
    if not is_contract_first:
        yield from of_contracts


def _who_can_bid(context: Context, fund: Fund, next_round: Round | None, shown: Set[str]) -> Iterator[Section]:
    """What a bidder must know and the head has not shown: of the open or the next round, where there is one."""
    is_past = fund.status in rounds.OVER or (context.is_compiled and not rounds.is_any_open(context, fund))
    of_fund, who = (
        tuple(line for line in bidding.who_can_bid(fund, of, is_past=is_past) if line.label not in shown)
        for of in (None, next_round)
    )
    lead = ""
    if next_round and who != of_fund:
        is_open = next_round.state(context.today) == "open"
        lead = sentences.as_in_round(next_round.title, is_open=is_open)
    if who:
        heading = sentences.heading_of_bidding([line.label for line in who], is_past=is_past)
        yield Section(heading, "page-who-can-bid", lead=lead, facts=who)


def _rounds_section(context: Context, fund: Fund) -> Section:
    """Its rounds, newest first; of many the open and the next one and the last three, and the others in a fold."""
    newest_first = listed_rounds(fund.rounds)
    shown = newest_first
    if len(newest_first) > rounds.MOST_ROUNDS:
        closed = [other for other in newest_first if other.state(context.today) not in bidding.BIDDING]
        shown = [other for other in newest_first if other not in closed[LAST_ROUNDS:]]
    return Section(
        "Rounds",
        "page-rounds",
        strip=rounds.strip_of(context, fund),
        rows=tuple(rounds.row(context, fund, fund_round) for fund_round in shown),
        folded=_all_rounds(fund, newest_first) if len(shown) < len(newest_first) else None,
    )


def _all_rounds(fund: Fund, newest_first: Sequence[Round]) -> Section:
    columns: tuple[TableColumn[Round], ...] = (
        TableColumn("Round", lambda other: Value(other.title, fund.round_address(other.id))),
        TableColumn("Opened", lambda other: Value("" if other.opens.says_nothing else str(other.opens))),
        TableColumn("Closed", lambda other: Value("" if other.closes.says_nothing else str(other.closes))),
        TableColumn("Money available", lambda other: Value(other.pot.after_label if other.pot else ""), is_number=True),
    )
    heading = every(len(newest_first), "round")
    return Section(heading, "page-all-rounds", tables=(table_of(heading, columns, newest_first),))
