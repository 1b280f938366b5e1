"""Sentences on what is listed near a reader, by district."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazette.plurals import capitalised, counted, listed

PLACES = "Also covers"
MOST_PLACES = 8  # named above a page; below it are all
CHOOSE = "Choose your district to see its grants, contracts, decisions and meetings."
RULE = (
    "A grant, contract, decision or meeting is listed under the district that its document names.",
    "Where a document names only a place, its district is taken from a list of places. A place that is not in it "
    "has no district, and nothing is guessed.",
    "A meeting is listed where it is held, even if it is about the whole area.",
    "Anything else that names several districts is listed with what concerns the whole area, and not under a district.",
)
MORE_IN_ALL = (
    "More may have been spent here: grants for several districts, for the whole area or for no known district are not "
    "counted."
)
NOTHING = "Nothing is listed."
OTHERS = "Other districts"
OPEN_NOW = "Open for bids now"
BUILDINGS = "Buildings counted under this district"
A_FEED_FOR_EACH = "A feed for each district"
MEETINGS = "Meetings here"
MEETINGS_OF_WHOLE_AREA = "Meetings here about the whole area"
SUMS = "The sums cover only the grants listed here, so a low sum may only mean that few amounts are known."
IN_GRANTS = "in grants"
NOT_OF_A_DISTRICT = "Grants and contracts with no district, and with no place whose district is known."


@dataclass(frozen=True)
class Numbers:
    """How much is listed under a district."""

    grants: int = 0
    contracts: int = 0
    decisions: int = 0
    meetings: int = 0
    of_whole_area: int = 0  # of the meetings, those about the whole area
    cancelled: int = 0  # of the meetings


def title(name: str, *, is_whole_area: bool) -> str:
    return f"{name}, or several districts" if is_whole_area else name


def contents(numbers: Numbers) -> str:
    """2 grants, 1 contract and 3 meetings (2 about the whole area, 1 cancelled); "" where there is nothing."""
    nouns = ((numbers.grants, "grant"), (numbers.contracts, "contract"), (numbers.decisions, "decision"))
    counts = [counted(number, noun) for number, noun in nouns if number]
    some = (
        f"{numbers.of_whole_area:,} about the whole area" if numbers.of_whole_area else "",
        f"{numbers.cancelled:,} cancelled" if numbers.cancelled else "",
    )
    of_them = ", ".join(filter(None, some))
    counts += (
        [f"{counted(numbers.meetings, 'meeting')}{f' ({of_them})' if of_them else ''}"] if numbers.meetings else []
    )
    return listed(counts) if counts else ""


def answer(total: str, numbers: Numbers, *, is_compiled: bool) -> str:
    """4 grants, together £60,300. Also 2 decisions and 1 meeting. `total` is what the grants come to."""
    others = contents(replace(numbers, grants=0))
    if numbers.grants:
        return f"{total}. Also {others}." if others else f"{total}."
    if others:
        return f"{capitalised(others)}. No grants {_missing(is_compiled=is_compiled)}."
    return f"No grants, contracts, decisions or meetings {_missing(is_compiled=is_compiled)}."


def in_each_district(numbers: Numbers, districts: int, placed: int, grants: int) -> str:
    """Grants and meetings in each of 3 districts. 22 of the 35 grants are known to be for a single district."""
    kinds = (
        (numbers.grants, "grants"),
        (numbers.contracts, "contracts"),
        (numbers.decisions, "decisions"),
        (numbers.meetings, "meetings"),
    )
    what = [noun for number, noun in kinds if number]
    where = f"each of {districts:,} districts" if districts > 1 else "the only district"
    first = f"{capitalised(listed(what))} in {where}." if what else CHOOSE
    if not grants:
        return first
    number = f"{placed:,} of the {counted(grants, 'grant')}" if placed else "None of the grants"
    return f"{first} {number} {'are' if placed > 1 else 'is'} known to be for a single district."


def left_out(words: str, *, has_sum: bool) -> str:
    """Below the sum of a district: Left out: 1 amount that was withheld. Without a sum: No amount was published."""
    if not words:
        return ""
    return f"Left out: {words}." if has_sum else f"{capitalised(words)}."


def places_named(names: Sequence[str]) -> str:
    """In the row of a district: Also covers Millbrook, Nether Example."""
    return f"{PLACES} {places(names)}"


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
