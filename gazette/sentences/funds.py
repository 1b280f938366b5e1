"""Sentences on funds and their rounds: whether they are open, what they offer, what they paid for, what to ask."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from gazette.dates import KnownDate
from gazette.money import AnyAmount, figure
from gazette.plurals import capitalised, counted, every, listed, uncapitalised
from gazette.sentences import windows
from gazette.sentences.days import as_noun, in_sentence, with_weekday, without_expected
from gazette.sentences.voices import voiced

EARLIER_ROUNDS = "What earlier rounds paid for"
OTHER_LIMITS = "Earlier rounds had other limits."
OF_EARLIER, OF_ALL = "Awarded in earlier rounds", "Awarded so far"  # of a fund that is open or will be
CHECK = "Check that you can bid"
MAKE_YOUR_BID = "Make your bid"
SPENDING = "Spending"  # what is listed among the funds and not counted as one
NOT_FOR_BIDS = "Money outside the funds"  # in a compiled record
NO_TIME_OF_DAY = "No time of day was published, so do not leave it to the last hours of that day."


def round_title(fund: str, title: str) -> str:
    return f"{fund}: {title}"


def round_description(fund: str, title: str, windows: Sequence[tuple[KnownDate, KnownDate]]) -> str:
    """Road fund: Third round. Open from 1 May 2024 to 5pm on 28 June 2024. The days only where all are exact."""
    is_exact = all(opens.day and closes.day for opens, closes in windows)
    spans = " and ".join(f"from {opens} to {closes}" for opens, closes in windows)
    return f"{round_title(fund, title)}. Open {spans}." if spans and is_exact else f"{round_title(fund, title)}."


@dataclass(frozen=True)
class RoundState:
    """What the dates of a round say on a day."""

    state: str | None  # coming, open, between or closed; None where the dates do not say
    opens: KnownDate  # of the window that is open or opens next, or else of the last
    closes: KnownDate
    results: KnownDate | None = None
    is_compiled: bool = False

    @property
    def not_published(self) -> str:
        """Before "whether" or "when"."""
        return voiced("not published whether", is_compiled=self.is_compiled)


def until(about: RoundState) -> str:
    """Beside a fund whose round is open: until 5pm on Friday 28 June 2024."""
    return f"until {as_noun(with_weekday(about.closes))}"


def round_answer(about: RoundState, today: date) -> str:
    """Whether it is open for bids: Open for bids until 5pm on Friday 28 June 2024."""
    opens, closes = about.opens, about.closes
    match about.state:
        case "open":
            return f"Open for bids {until(about)}."
        case "coming":
            end = "" if closes.says_nothing else f" and closes {in_sentence(with_weekday(closes))}"
            return f"Opens for bids {in_sentence(with_weekday(opens))}{end}."
        case "between":
            end = "" if closes.says_nothing else f" and closes {in_sentence(with_weekday(closes))}"
            return f"Closed until {as_noun(with_weekday(opens))}. It then opens again{end}."
        case "closed" if closes.is_past(today):
            return f"Closed for bids {in_sentence(closes)}."
        case "closed" if about.results:
            return f"Closed. Its results were made public {in_sentence(about.results)}."
    return _not_certain(about, today)


def _not_certain(about: RoundState, today: date) -> str:
    opens, closes = about.opens, about.closes
    if not closes.says_nothing:
        return f"{windows.closes(closes, today)}. {about.not_published} whether it is open for bids."
    if not opens.says_nothing:
        return f"{windows.opens(opens, today)}. {about.not_published} when it closed."
    return f"{about.not_published} when this round was open for bids."


@dataclass(frozen=True)
class FundState:
    """What the rounds of a fund say on a day."""

    next: RoundState | None = None  # the open round that closes first, or the one that opens next
    number_open: int = 0
    last: RoundState | None = None  # the last that is closed
    is_certain: bool = True  # whether every round says when it was open
    number_of_rounds: int = 0  # for which bids could be made
    latest: str = ""  # the name of a round that is newer than `last`, where nothing says when it was open
    has_others: bool = False  # rounds for which nothing says that bids could be made
    is_over: bool = False  # the fund itself is closed, withdrawn or superseded
    why_over: str = ""  # why it is closed, in the office's words
    is_compiled: bool = False


def fund_answer(about: FundState, today: date) -> str:
    """Whether a fund is open for bids; "" without any round for which bids could be made.

    In a compiled record there may be an open round that nobody found. A tag says that a fund is closed, so that its
    reason is enough.
    """
    if about.next:
        answer = round_answer(about.next, today)
        several = f" {about.number_open} rounds are open; this is the first to close."
        return answer + (several if about.number_open > 1 else "")
    last = _last(about, today)
    if about.is_over:
        return f"{about.why_over.rstrip('.')}." if about.why_over else f"Closed. {last}".strip()
    if not about.number_of_rounds:
        return ""  # such as a service that is let to a contractor: nothing says that it is ever open for bids
    if not last or not (about.is_certain or about.is_compiled):
        not_published = voiced("not published whether", is_compiled=about.is_compiled)
        return f"{not_published} whether this fund is open for bids. {last}".strip()
    return f"No open round was found; {uncapitalised(last)}" if about.is_compiled else f"Closed. {last}"


def _last(about: FundState, today: date) -> str:
    """When the last round closed; "" where none is known to have closed."""
    if about.last is None:
        return ""
    if about.latest and about.is_compiled:
        return f"The latest round found is called “{about.latest}”."
    in_record = " found" if about.is_compiled else ""
    if about.number_of_rounds == 1 and not about.has_others:
        which = f"The only round{in_record}"
    else:
        is_last = about.is_certain and not about.has_others
        which = f"The last round{in_record}" if is_last else "The last round with known dates"
    if about.last.closes.is_past(today):
        return f"{which} closed {in_sentence(about.last.closes)}."
    results = about.last.results
    return f"The results of {uncapitalised(which)} were made public {in_sentence(results)}." if results else ""


def pot(amount: AnyAmount | None) -> str:
    """Beside a date in a list or a calendar, whether that is past or to come."""
    return f"Money available: {amount.after_label}." if amount else ""


def money_available(amount: AnyAmount | None) -> str:
    """Over £60,000 is available; "" where no figure was published."""
    words = str(amount) if figure(amount) else ""
    return f"{capitalised(words)} is available." if words else ""


def money_was_available(amount: AnyAmount | None) -> str:
    """The same of a round that is not open."""
    return money_available(amount).replace(" is available", " was available")


def awarded(amount: AnyAmount | None, *, is_compiled: bool) -> str:
    """Over £60,000 was awarded in total; "" where no sum was stated. In a compiled record: Sources say that it was."""
    words = f"{sources_say(is_compiled=is_compiled)}{amount}" if figure(amount) else ""
    return f"{capitalised(words)} was awarded in total." if words else ""


def sources_say(*, is_compiled: bool) -> str:
    """Before a sum that a compiled record has from a source."""
    return "sources say that " if is_compiled else ""


def no_grants(*, is_compiled: bool) -> str:
    """Of a closed round without a grant in the list."""
    return "No grant of this round was found." if is_compiled else "No grant of this round is published here."


def smallest(amount: AnyAmount | None) -> str:
    """The least of a single bid or grant in a part of the money."""
    return f"Smallest: {amount.after_label}" if amount else ""


def largest(amount: AnyAmount | None) -> str:
    """The most of it."""
    return f"Largest: {amount.after_label}" if amount else ""


def grants_listed(number: int, amounts: str = "") -> str:
    """Beside a round: 12 grants listed: at least £9,000. "" where there are none."""
    return f"{counted(number, 'grant')} listed{f': {amounts}' if amounts else ''}." if number else ""


def awarded_in(grants: str) -> str:
    """Below what the grants of a fund come to, in a list: awarded in 6 grants, 2 not counted."""
    return f"awarded in {grants}"


def none_found(*, is_compiled: bool) -> str:
    """In the place of a sum; nothing in an own record, whose fund may be yet to pay."""
    return "No individual grants were found." if is_compiled else ""


def all_grants(number: int) -> str:
    """The link below some of the grants of a fund."""
    return f"{every(number, 'grant')} listed here" if number > 1 else "The grant listed here"


def largest_of(shown: int, number: int) -> str:
    """Above some of the grants of earlier rounds."""
    return "Grants of earlier rounds" if shown == number else f"The {shown} largest of {number:,} grants"


def parts_of(whole: str) -> str:
    """Above the bars of the parts of the money of a round."""
    return f"The parts of the {whole}"


# How to bid


def send_by(closes: KnownDate) -> str:
    """The heading of the last step."""
    return "Send your bid" if closes.says_nothing else f"Send your bid {_until(with_weekday(closes))}"


def _until(day: KnownDate) -> str:
    """The deadline with “by”; never “before”, because the day itself counts."""
    return in_sentence(day) if day.first is None or day.last is None or day.anticipated else f"by {as_noun(day)}"


def taken_from(opens: KnownDate) -> str:
    """Of a round that is still to open."""
    return f"You can bid from {as_noun(with_weekday(opens))}."


def decision_expected(day: KnownDate) -> str:
    """When bidders hear: A decision is expected in September 2024."""
    return f"A decision is expected {in_sentence(without_expected(day))}."


def no_amount_of_part(*, is_compiled: bool) -> str:
    """Beside a part of the money if only its name is known."""
    return "amount not found" if is_compiled else "amount not published"


def ring(number: str, *, is_another_way: bool = False) -> str:
    """Beside buttons, for questions; where a sentence before it says how to write or to respond, another way."""
    return f"Or phone {number}." if is_another_way else f"Questions? Phone {number}."


def ask_too(questions: Sequence[str], *, is_compiled: bool) -> str:
    """What was not published, so that a reader who asks for the form asks about it; "" where nothing is missing."""
    not_published = voiced("not published whether", is_compiled=is_compiled)
    return f"{not_published} {listed(questions)}. Please ask." if questions else ""


QUESTIONS = {
    "eligible": "who can bid",
    "largest_bid": "how much you can ask for",
    "largest_share": "what share of the cost can be paid",
    "clock": "by what time on the last day bids must be in",
    "decision_expected": "when it will be decided",
}
CONDITIONS, TERMS = "Conditions", "Terms"
HOW_JUDGED = "How bids were judged"
RULES_OF_FUND = "Rules of the fund"


class Tense(NamedTuple):
    """A label of a round while it is open for bids, and after that or in a record that somebody else compiled."""

    present: str
    past: str


LABELS = {
    "who": Tense("Who can bid", "Who could bid"),
    "for": Tense("What it pays for", "What it paid for"),
    "not for": Tense("What it does not pay for", "What it did not pay for"),
    "heading": Tense("Who can bid, and for what", "Who could bid, and for what"),
}


def label(name: str, *, is_past: bool) -> str:
    return LABELS[name].past if is_past else LABELS[name].present


def as_in_round(fund_round: str, *, is_open: bool) -> str:
    """Above who can bid, on the page of a fund whose rounds differ: As in the open round: Third round."""
    return f"As in the {'open' if is_open else 'next'} round: {fund_round}."


def heading_of_bidding(labels: Collection[str], *, is_past: bool) -> str:
    """Above who can bid and for what; conditions and how bids were judged say neither."""
    return TERMS if {*labels} <= {CONDITIONS, HOW_JUDGED} else label("heading", is_past=is_past)


def earlier_conditions(fund_round: str) -> str:
    """A question where an earlier round had conditions and this one names none."""
    return f"whether the conditions of an earlier round ({fund_round}) still apply"
