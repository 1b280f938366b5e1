"""Sentences on what is listed near a reader, by district."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazette.dates import KnownDate
from gazette.plurals import capitalised, counted, listed
from gazette.sentences.days import in_sentence, with_weekday
from gazette.sentences.totals import MOST_NAMED, Total

PLACES, PLACES_INCLUDED = "Includes", "Places included"
MOST_PLACES = 8  # named above a page; below it are all
CHOOSE = "Choose your district to see its grants, contracts, decisions and meetings."
RULE = (
    "A grant, contract or decision is listed under a district if it is recorded as being for that district alone. "
    "It is not enough that its text mentions a place there.",
    "A meeting is listed where it is held, even if it is about the whole area.",
    "Where only a place is recorded, its district is taken from a list of places. A place that is not in the list "
    "has no district, and nothing is guessed.",
    "Anything else that names several districts is listed with what concerns the whole area, and not under a district.",
)
MORE_IN_ALL = (
    "More may have been spent here: grants for several districts, for the whole area or for no known district are not "
    "counted."
)
NOTHING = "Nothing is listed."
WHAT_IS_LISTED = "What is listed here"
OTHERS = "Other districts"
WHICH = "Which district is my town in?"
NOT_LISTED = "Not every town and village is listed. If yours is missing, ask your council which district it is in."
OPEN_NOW = "Open for bids now"
BUILDINGS = "Buildings counted under this district"
A_FEED_FOR_EACH = "by district"
MEETINGS = "Meetings here"
NEXT_MEETING = "Next meeting"
MEETINGS_ON_WHOLE_AREA = "Meetings here about the whole area"
A_LOW_SUM = "The sums cover only the grants listed here, so a low sum may only mean that few amounts are known."
ABOUT_WHOLE_AREA = ("meeting about the whole area", "meetings about the whole area")
ALONE = " for this district alone"  # where the page also lists grants of several districts
IN_GRANTS = "in grants"  # beside a sum
AMOUNT_OF_GRANT = "the amount of the grant"  # of the only one, which may be beside a meeting
NOT_OF_A_DISTRICT = "Grants and contracts with no district, and with no place whose district is known."


def more_on_whole_area(number: int) -> str:
    """Below the heading of the other meetings of a district: 12 more, about the whole area, are further down."""
    return f"{number:,} more, about the whole area, {'is' if number == 1 else 'are'} further down." if number else ""


@dataclass(frozen=True)
class Numbers:
    """How much is listed under a district."""

    grants: int = 0
    contracts: int = 0
    decisions: int = 0
    meetings: int = 0
    of_whole_area: int = 0  # of the meetings, those about the whole area that were not called off
    cancelled: int = 0  # of the meetings
    postponed: int = 0

    @property
    def called_off(self) -> int:
        return self.cancelled + self.postponed

    @property
    def how_called_off(self) -> str:
        """What was done to those that were called off: cancelled; postponed; cancelled or postponed."""
        if self.cancelled and self.postponed:
            return "cancelled or postponed"
        return "cancelled" if self.cancelled else "postponed"


def for_district(name: str) -> str:
    """In the answer of a district: 6 grants for Marsh come to £60,300."""
    return f"for {name}"


def title(name: str, *, is_whole_area: bool) -> str:
    return f"{name}, or several districts" if is_whole_area else name


def contents(numbers: Numbers) -> str:
    """2 grants and 3 meetings, of which 1 was cancelled; "" where there is nothing."""
    are_called_off, how = numbers.meetings == numbers.called_off, numbers.how_called_off
    is_of_whole_area = numbers.meetings == numbers.of_whole_area
    counts = (
        (numbers.grants, ("grant",)),
        (numbers.contracts, ("contract",)),
        (numbers.decisions, ("decision",)),
        (
            numbers.meetings,
            (f"{how} meeting",) if are_called_off else ABOUT_WHOLE_AREA if is_of_whole_area else ("meeting",),
        ),
    )
    words = [counted(number, *nouns) for number, nouns in counts if number]
    return f"{listed(words)}{'' if are_called_off else _called_off(numbers)}" if words else ""


def _called_off(numbers: Numbers) -> str:
    """After the number of all meetings, which a list has."""
    number = numbers.called_off
    return f", of which {number:,} {'was' if number == 1 else 'were'} {numbers.how_called_off}" if number else ""


def beside_amount(total: Total) -> str:
    """Small, beside the sum of a district: in grants, and about £1,500. The other amounts are named if few."""
    if not (total.sum_alone or total.only):
        return ""
    others = (*total.apart, *total.named)
    named = others if len(others) <= MOST_NAMED else total.apart
    is_short = total.sum_alone and 0 < len(named) <= MOST_NAMED
    return f"{IN_GRANTS}, and {listed(named)}" if is_short else IN_GRANTS


def answer(
    total: str, numbers: Numbers, *, is_compiled: bool, next_meeting: KnownDate | None = None, is_shared: bool = False
) -> str:
    """4 grants come to £60,300. Also 2 decisions. The next meeting here is at 2pm on Thursday 4 July 2024.

    `total` is what the grants come to; `is_shared` where the page also lists some of several districts. The next
    meeting, where its day is known, is said in place of their number.
    """
    if next_meeting:
        numbers = replace(numbers, meetings=0, of_whole_area=0, cancelled=0, postponed=0)
    missing = f"{ALONE if is_shared else ''} {_missing(is_compiled=is_compiled)}"
    listed_here = _listed_here(total, numbers, missing, is_meeting_ahead=bool(next_meeting))
    if not next_meeting:
        return listed_here
    return f"{listed_here} The next meeting here is {in_sentence(with_weekday(next_meeting))}."


def _listed_here(total: str, numbers: Numbers, missing: str, *, is_meeting_ahead: bool) -> str:
    others = contents(replace(numbers, grants=0))
    if numbers.grants:
        return f"{total}. Also {others}." if others else f"{total}."
    if others:
        return f"{capitalised(others)}. No grants{missing}."
    nothing = "contracts or decisions" if is_meeting_ahead else "contracts, decisions or meetings"
    return f"No grants, {nothing}{missing}."


def by_district(numbers: Numbers, *, meets_next: tuple[str, KnownDate] | None = None) -> str:
    """Choose your district to see its grants and meetings. The next meeting is in Marsh, on Thursday 4 July 2024.

    `meets_next` is the district of the next meeting, and its day.
    """
    kinds = (
        (numbers.grants, "grants"),
        (numbers.contracts, "contracts"),
        (numbers.decisions, "decisions"),
        (numbers.meetings, "meetings"),
    )
    what = [noun for number, noun in kinds if number]
    first = f"Choose your district to see its {listed(what)}." if what else CHOOSE
    if not meets_next:
        return first
    district, day = meets_next
    return f"{first} The next meeting listed is in {district}, {in_sentence(with_weekday(day))}."


def of_single_districts(numbers: Numbers, grants: int) -> str:
    """Below that: 22 of the 35 grants are known to be for a single district. 3 of the meetings were cancelled."""
    sentences = []
    if grants:
        number = f"{numbers.grants:,} of the {counted(grants, 'grant')}" if numbers.grants else "None of the grants"
        sentences.append(f"{number} {'are' if numbers.grants > 1 else 'is'} known to be for a single district.")
    if numbers.called_off:
        was = "was" if numbers.called_off == 1 else "were"
        sentences.append(f"{numbers.called_off:,} of the meetings {was} {numbers.how_called_off}.")
    return " ".join(sentences)


def no_grants(*, is_compiled: bool, is_shared: bool = False) -> str:
    """In the row of a district without any, where others have some, or some are of it and others."""
    return f"no grants {'found' if is_compiled else 'listed'}{ALONE if is_shared else ''}"


def places_named(names: Sequence[str]) -> str:
    """In the row of a district: Includes Millbrook, Nether Example."""
    return f"{PLACES} {places(names)}"


def town(place: str, district: str) -> str:
    """In the list of towns and villages: Millbrook is in Marsh."""
    return f"{place} is in {district}"


def in_district(name: str) -> str:
    """Beside the name of a town or village: in Marsh."""
    return f"in {name}"


def places(names: Sequence[str]) -> str:
    """Millbrook, Nether Example and 12 more."""
    if not are_cut(names):
        return ", ".join(names)
    return f"{', '.join(names[:MOST_PLACES])} and {len(names) - MOST_PLACES:,} more"


def are_cut(names: Sequence[str]) -> bool:
    """Whether some are left out above a page; a single one takes no more room than its number."""
    return len(names) > MOST_PLACES + 1


def _missing(*, is_compiled: bool) -> str:
    return "were found in the papers collected here" if is_compiled else "have been published here"


def about_feed(name: str) -> str:
    return f"Decisions and meetings in {name}, and funding rounds with a grant or contract there."


def feed_title(name: str) -> str:
    return f"Near you: {name}"


def part_of_list(noun: str, name: str) -> str:
    """The title of a page that goes on with a list: Grants: Marsh."""
    return f"{noun}: {name}"


def all_of_several(contents: str) -> str:
    """The link to what is of no single district: 30 grants and 1 meeting for several districts or the whole area."""
    return f"{contents} for several districts or the whole area"


def with_others(name: str) -> str:
    """Above grants and contracts of several districts that name this one."""
    return f"For {name} together with others"
