"""What was not published of a fund or a round, said once on its page."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.library.award_index import JoinedAward
from gazette.records import Fund
from gazette.records.fund import Round
from gazette.sentences import fund_gaps
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.money.bids import takes_bids
from gazette.views.money.reconciliation import lacks_total
from gazette.views.shapes.parts import Section, Value

ANCHOR = "page-not-known"


def unknown_sections(
    context: Context, fund: Fund, rounds: Sequence[Round], *, are_listed: bool = False
) -> tuple[Section, ...]:
    """The money and the days of rounds, and the recipients and amounts of their grants, as far as they are missing.

    `are_listed` is whether the page has the grants, with the same said of each.
    """
    grants = [joined for joined in context.grants.by_fund.get(fund.identity, ()) if joined.round in rounds]
    awarded = [*grants, *context.contracts.by_fund.get(fund.identity, ())]
    without_awards = [fund_round for fund_round in rounds if all(joined.round is not fund_round for joined in awarded)]
    for_bids = [fund_round for fund_round in rounds if takes_bids(fund, fund_round) or fund_round in without_awards]
    lines = (
        fund_gaps.money(sum(map(_lacks_money, for_bids)), len(for_bids)),
        fund_gaps.days(sum(map(_lacks_days, for_bids)), len(for_bids)),
        fund_gaps.total(sum(lacks_total(context, fund, fund_round) for fund_round in for_bids), len(for_bids)),
        *(() if are_listed else _of_grants(grants)),
    )
    bullets = tuple(Value(line) for line in lines if line)
    heading = voiced("not published", is_compiled=context.is_compiled)
    return (Section(heading, ANCHOR, bullets=bullets),) if bullets else ()


def _of_grants(grants: Sequence[JoinedAward]) -> tuple[str, ...]:
    unnamed = [joined for joined in grants if _lacks_recipient(joined)]
    without_amount = [joined for joined in grants if joined.award.amount.closeness == "unknown"]
    inexact = sum(joined.award.amount.closeness in ("about", "over", "under") for joined in grants)
    exact = fund_gaps.exact_amounts(inexact, has_others=bool(without_amount))
    if unnamed == without_amount:
        return (fund_gaps.both(len(unnamed)), exact)
    return (fund_gaps.recipients(len(unnamed)), fund_gaps.amounts(len(without_amount)), exact)


def _lacks_money(fund_round: Round) -> bool:
    return fund_round.pot is None or fund_round.pot.closeness == "unknown"


def _lacks_days(fund_round: Round) -> bool:
    return fund_round.opens.says_nothing and fund_round.closes.says_nothing and not fund_round.windows


def _lacks_recipient(joined: JoinedAward) -> bool:
    """Whether nobody is named; a private person never is, and a name that is withheld is known."""
    return not joined.award.individual and joined.recipient is None and joined.award.recipient.casefold() != "withheld"
