"""Sentences of list pages: what each lists, how much there is, and that it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.plurals import counted, every, listed, uncapitalised
from gazette.sentences.days import as_noun

DESCRIPTIONS = {
    "panel-reports": "Reports to the Police and Crime Panel, and other papers.",
    "plan": "What the Commissioner wants from the police, and for which years.",
    "topics": "Follow one subject across reports, decisions, money and meetings.",
    "meetings": "Panel meetings, public meetings and other meetings about the work of the Commissioner.",
    "academy": "Courses for the public about crime and how to keep safe.",
    "briefing": "For the members of each panel: what was promised to it, what it recommended, and the replies.",
    "changes": "What was added, corrected, updated, withdrawn or removed, by the day on which it was published here.",
    "recipients": "Organisations named as receiving a grant.",
    "deadlines": "Rounds, consultations, meetings, planned decisions, promises and duties, in order of date.",
}
ABOUT_THIS_LIST = "About this list"
NO_DUTIES = "No duties are listed yet."
NO_NAMES = {"organisations": "No organisations are listed yet.", "legislation": "No Acts or Orders are listed yet."}
NOT_NAMED = "No document here gives its full name."
CITED_IN, WAS_GIVEN, LINKED_TO = "Cited in", "Was given", "Linked to"
SPENDING = ("record of spending", "records of spending")  # listed among the funds, and not one of them
LATEST = "Latest here"
LETTERS = "Letters"
EACH_WITH_STATE = "Each promise, with its state."
WITHOUT_A_PAGE = (
    "Private people are never named and have no page. A body that is not named has no page either. "
    "Where a body in the register of organisations is spelt in different ways, its grants are under one name."
)
OVERDUE_SINCE_RULE = (
    "A promise counts as overdue from the day after the last day on which it may have been due. Those that were "
    "dropped, changed or not kept after that day are counted too. Promises that were kept are left out, because the "
    "day on which one was done is not always known."
)


def letter_of(name: str) -> str:
    """The heading of a list of names by letters that a name is below; the name is in small letters without accents."""
    first = name[:1]
    if "a" <= first <= "z":
        return first.upper()
    return "0 to 9" if first.isdigit() else "Other characters"


def none_yet(plural: str, *, is_compiled: bool) -> str:
    """In a compiled record that none was found, which does not mean that there were none."""
    if is_compiled:
        return f"No {plural} were found in the papers collected here. There may have been some."
    return f"No {plural} are published here yet."


def number_of(number: int, singular: str, plural: str | None = None) -> str:
    """39 decisions; No decisions."""
    return counted(number, singular, plural).capitalize()


# Of a list in a compiled record, which holds what was found.
OTHERS_MISSING = "The list may not be complete."


def number_in_part(number: int, whole: int, nouns: tuple[str, str]) -> str:
    """200 of 450 decisions."""
    return f"{number:,} of {counted(whole, *nouns)}."


def part_of(title: str, number: int) -> str:
    """Decisions in 2024, part 1."""
    return f"{title}, part {number}"


def part(number: int, records: int) -> str:
    """Part 1 (200)."""
    return f"Part {number} ({records:,})"


def first_part(*, by_date: bool) -> str:
    """The page at the address of the list itself."""
    return "The newest" if by_date else "Part 1"


def search_the(plural: str) -> str:
    return f"Search the {plural}"


def with_number(heading: str, number: int) -> str:
    """A heading or a link, and how much is below it: 2016 (12)."""
    return f"{heading} ({number:,})"


def of_year(list_title: str, heading: str) -> str:
    """Decisions in 2016; Decisions: undated."""
    return f"{list_title} in {heading}" if heading.isdigit() else f"{list_title}: {heading.lower()}"


def all_of_group(number: int, nouns: tuple[str, str], heading: str) -> str:
    """All 70 decisions of 2016; All 70 decisions: undated."""
    whole = every(number, *nouns)
    return f"{whole} of {heading}" if heading.isdigit() else f"{whole}: {heading.lower()}"


def number_overdue(number: int) -> str:
    """2 promises are overdue."""
    return f"{counted(number, 'promise')} {'is' if number == 1 else 'are'} overdue"


def and_others(number: int) -> str:
    """The text after the first of several names: and 2 others."""
    return f"and {counted(number, 'other')}" if number else ""


def state_and_reason(state: str, why: str) -> str:
    """Beside a duty on the home page: Overdue: the next was due by 26 May 2024. Due by 3 July 2024."""
    if not why:
        return f"{state}."
    return why if why.startswith("Due ") else f"{state}: {uncapitalised(why)}"


def some_of(first: int, last: int, number: int) -> str:
    """The title of a part of a long list of grants: Grants 201 to 400 of 5,000."""
    return f"Grants {first:,} to {last:,} of {number:,}"


def grants_of_year(year: str) -> str:
    """The title of the grants of a year: Grants of 2022; Grants: undated."""
    return f"Grants of {year}" if year[:1].isdigit() else f"Grants: {year.lower()}"


def by_group(group: str) -> str:
    """The heading above the years or places of grants: By year."""
    return f"By {group}"


def grants_below(name: str) -> str:
    """The caption of the grants of a year or a place, which is only read out below that name: 2022: grants."""
    return f"{name}: grants"


def grants_in_place(place: str) -> str:
    return f"Grants: {place}"


def first_and_last(first: str, last: str) -> str:
    """A part of a long list of names: Abbey Friends to Crick Parish Council."""
    return f"{first} to {last}"


def what_organisations_have(number: int, largest: str = "") -> str:
    """How many organisations have a page, and the largest sum in the list."""
    return f"{counted(number, 'organisation')} {'has' if number == 1 else 'have'} a page here. {largest}".rstrip()


def largest_contract(amount: str, name: str) -> str:
    return f"The largest sum in this list is {amount}, for a contract with {name}."


def largest_in_grants(amount: str, grants: int, name: str) -> str:
    """The largest sum in this list is £52,000, for 2 grants to Sampleton Borough Council."""
    return f"The largest sum in this list is {amount}, for {counted(grants, 'grant')} to {name}."


def what_laws_have(*, have_duties: bool) -> str:
    """What the pages of laws list."""
    return (
        f"Look up a law to see {'the legal duties that cite it and ' if have_duties else ''}the documents that name it."
    )


def with_a_page(plural: str) -> str:
    """The heading of the names, of which there may be others: Organisations with a page."""
    return f"{plural.capitalize()} with a page"


GRANTS_RECEIVED = "Recipients of grants"
RECIPIENTS_WITHOUT_PAGE = "Everyone who received a grant, with or without a page here"


def beside_name(
    duties: int, contracts: int, other_names: Sequence[str], only_duty: str = "", documents: Sequence[str] = ()
) -> str:
    """Beside an organisation or an Act in its list: Cited in 12 legal duties. Also called PRSRA.

    `documents` are those that name it, counted by kind. `only_duty` is in the place of the number of duties, where
    nothing else says what a law is about.
    """
    cited = f"{legal_duties(duties)}{f': “{only_duty}”' if only_duty else ''}"
    numbers = [f"{CITED_IN} {cited}."] if duties else []
    numbers += [f"{WAS_GIVEN} {counted(contracts, 'contract')}."] if contracts else []
    numbers += [linked_to(documents)] if documents else []
    also = [f"Also called {listed(other_names)}."] if other_names else []
    return " ".join((*numbers, *also))


def linked_to(documents: Sequence[str]) -> str:
    """The documents that name a body in their text or in a field: Linked to 5 decisions, 4 reports and 1 plan."""
    return f"{LINKED_TO} {listed(documents)}."


def latest_decision(number: int, title: str, day: KnownDate, amount: str) -> str:
    """The latest of the 5 decisions linked to it, of 4 June 2024, is “Cameras”: £5. Its amount where that is known."""
    which = f"The latest of the {number:,} decisions linked to it" if number > 1 else "The decision linked to it"
    return f"{which}, of {as_noun(day)}, is “{title}”{f': {amount}' if amount else ''}."


def amount_of_decision(amount: str, note: str) -> str:
    """£264,000, whole contract (estimate). Of a note of several sentences only the first."""
    what = uncapitalised(note.partition(". ")[0].rstrip("."))
    return f"{amount}{f', {what}' if what else ''}"


def names_apart(name: str, other_names: Sequence[str]) -> list[str]:
    """The other names that a reader may meet, without those that only vary the name or each other: PRSRA, PRSR Act."""
    without_year = name.rpartition(" ")[0] if name[-4:].isdigit() else name
    others = [other for other in other_names if not other.startswith(without_year)]
    return [other for other in others if not any(other != base and other.startswith(base) for base in others)]


def legal_duties(number: int) -> str:
    """How many duties an Act sets or is cited in: 12 legal duties."""
    return counted(number, "legal duty", "legal duties")


def all_duties(number: int, *, is_compiled: bool) -> str:
    """The link on the home page: 51 legal duties, and what was found for each."""
    return f"{legal_duties(number)}, and what was found for each" if is_compiled else "All legal duties"


def what_names(name: str) -> str:
    """The answer of a body of which nothing is said in a sentence: Everything here that mentions Field Guards."""
    return f"Everything here that mentions {name}."


def cited_in(duties: int) -> str:
    """In the answer of an Act of which there is no description: It is cited in 3 legal duties."""
    return f"It is {uncapitalised(CITED_IN)} {legal_duties(duties)}." if duties else ""


def further(number: int) -> str:
    """The fold with the rest of a list: 12 more."""
    return f"{number:,} more"
