"""What a reader can do about a round that is open or will open: the action in the head, and the three steps."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Fund
from gazette.records.fund import Round
from gazette.records.orders import rounds_in_time
from gazette.records.windows import next_window
from gazette.sentences import funds as sentences
from gazette.sentences.records import stated, stated_lines
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.record import calendar_links
from gazette.views.record.contact import contact_link
from gazette.views.record.openings import ring
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.parts import Fact, HowToStep, Link, ReaderAction, Section

STEPS_ANCHOR, HOW_TO_BID = "page-steps", "How to bid"
BIDDING = ("open", "coming", "between")  # the states of a round in which a reader can do something


def action(context: Context, fund: Fund, fund_round: Round, *, on_page_of_round: bool) -> ReaderAction | None:
    """How to bid while the round is open, and before that how to be reminded. A compiled record has no buttons."""
    state = fund_round.state(context.today)
    if state not in BIDDING:
        return None
    is_compiled = context.is_compiled
    how = _how(fund_round, is_compiled=is_compiled)
    steps = how_to_bid(fund, fund_round)
    ask = _form_link(context, fund_round) or contact_link(context, _ask(context, fund_round))
    if is_compiled:
        return ReaderAction(how, plain_links=(ask,) if on_page_of_round else (ask, steps))
    first = ask if on_page_of_round or not _is_known(fund_round) else steps
    how_words = "" if on_page_of_round else stated(fund_round.how_to_apply) if state != "open" else how
    note = " ".join(filter(None, (how_words, ring(context))))  # on the page of the round the steps say how
    if state != "open":  # its first day is to be noted, which the calendar of the fund has
        days = tuple(_calendar_of_fund(context, fund))
        return ReaderAction("", (*days, first), note)
    return ReaderAction("", (first, *_calendar(context, fund, fund_round)), note)


def how_to_bid(fund: Fund, fund_round: Round) -> Link:
    """The link to the steps on the page of a round."""
    return Link(HOW_TO_BID, f"{fund.round_address(fund_round.id)}#{STEPS_ANCHOR}")


def _is_known(fund_round: Round) -> bool:
    return bool(stated(fund_round.how_to_apply) or fund_round.form)


def _how(fund_round: Round, *, is_compiled: bool) -> str:
    """How to bid in words; "" where there is a form alone."""
    unknown = "" if fund_round.form else voiced("how to bid not known", is_compiled=is_compiled)
    return stated(fund_round.how_to_apply) or unknown


def _form_link(context: Context, fund_round: Round) -> Link | None:
    words = voiced("form", is_compiled=context.is_compiled)
    return Link(words, fund_round.form) if fund_round.form else None


def _ask(context: Context, fund_round: Round) -> str:
    name = "ask about a bid" if _is_known(fund_round) else "ask for the form"
    return voiced(name, is_compiled=context.is_compiled)


def _calendar(context: Context, fund: Fund, fund_round: Round) -> tuple[Link, ...]:
    return calendar_links.link_of_day(context, f"{fund.identity}/rounds/{fund_round.id}")


def _calendar_of_fund(context: Context, fund: Fund) -> Iterator[Link]:
    if calendar_links.fund_dates(context, fund):
        yield Link("Add to my calendar", calendar_links.calendar_address(calendar_links.fund_calendar(fund)))


def steps_section(context: Context, fund: Fund, fund_round: Round) -> Section | None:
    """Three steps, while a round is open or still to open; None for any other."""
    if fund_round.state(context.today) not in BIDDING:
        return None
    steps = (
        HowToStep(sentences.CHECK, facts=who_can_bid(fund, fund_round)),
        _form(context, fund, fund_round),
        _send(context, fund_round),
    )
    return Section(HOW_TO_BID, STEPS_ANCHOR, steps=steps)


def who_can_bid(fund: Fund, fund_round: Round | None = None, *, is_past: bool = False) -> tuple[Fact, ...]:
    """Who can bid, for what, how much and on what conditions: of the round, or else of its fund."""
    pays_for = fact(sentences.label("for", is_past=is_past), stated_lines(fund.funds))
    return _rules(fund_round or fund, fund, pays_for, is_past=is_past)


def rules_of_round(fund_round: Round) -> tuple[Fact, ...]:
    """The same of a past round alone: a rule that a source gives of its fund may be younger than the round."""
    return _rules(fund_round, fund_round, None, is_past=True)


def _rules(of: Fund | Round, otherwise: Fund | Round, pays_for: Fact | None, *, is_past: bool) -> tuple[Fact, ...]:
    fund_round = of if isinstance(of, Round) else None
    return facts(
        fact(sentences.label("who", is_past=is_past), stated_lines(of.eligible or otherwise.eligible)),
        pays_for,
        fact(sentences.label("not for", is_past=is_past), stated_lines(of.not_funded or otherwise.not_funded)),
        fact("Smallest bid", fund_round.smallest_bid if fund_round else None),
        fact("Largest bid", of.largest_bid or otherwise.largest_bid),
        fact("Largest share of the cost", fund_round.largest_share if fund_round else None),
        fact("Match funding", fund_round.match_funding if fund_round else None),
        fact("Longest project", of.longest or otherwise.longest),
        fact(sentences.CONDITIONS, stated_lines(of.conditions or otherwise.conditions)),
    )


def _form(context: Context, fund: Fund, fund_round: Round) -> HowToStep:
    is_compiled = context.is_compiled
    heading = sentences.MAKE_YOUR_BID if _is_known(fund_round) else _ask(context, fund_round)
    questions = sentences.ask_too(list(_questions(fund, fund_round)), is_compiled=is_compiled)
    how, form = _how(fund_round, is_compiled=is_compiled), _form_link(context, fund_round)
    contact = contact_link(context, voiced("contact", is_compiled=is_compiled))
    paragraphs = tuple(filter(None, (how, questions)))
    return HowToStep(heading, paragraphs, links=(form, contact) if form else (contact,))


def _questions(fund: Fund, fund_round: Round) -> Iterator[str]:
    """What was not published and a bidder needs to know."""
    needed = sentences.QUESTIONS
    last = fund_round.all_windows[-1].closes
    missing = {
        "eligible": not (fund_round.eligible or fund.eligible),
        "largest_bid": not (fund_round.largest_bid or fund.largest_bid),
        "largest_share": not fund_round.largest_share,
        "clock": not last.clock,
        "decision_expected": not fund_round.decision_expected,
    }
    yield from (question for name, question in needed.items() if missing[name])
    if fund_round.conditions or fund.conditions:
        return
    earlier = [other for other in rounds_in_time(fund.rounds) if other.conditions and other is not fund_round]
    if earlier:
        yield sentences.earlier_conditions(earlier[-1].title)


def _send(context: Context, fund_round: Round) -> HowToStep:
    window = next_window(fund_round.all_windows, context.today)
    expected = fund_round.decision_expected
    is_ahead = fund_round.state(context.today) != "open"
    paragraphs = (
        sentences.taken_from(window.opens) if is_ahead else "",
        sentences.NO_TIME_OF_DAY if window.closes.day and not window.closes.clock else "",
        sentences.decision_expected(expected) if expected and expected.is_known else "",
    )
    judging = facts(
        fact("Bids judged by", fund_round.assessed_by),
        fact("What counts", stated_lines(fund_round.criteria)),
    )
    return HowToStep(sentences.send_by(window.closes), tuple(filter(None, paragraphs)), judging)
