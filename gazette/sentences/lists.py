"""Sentences of list pages: what each lists, how much there is, and that it is empty."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from gazette.plurals import counted, every, listed
from gazette.sentences.decision_answers import names_in_sentence

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
NAMED_IN = "Named in"
LETTERS = "Letters"
BY_NAME = "By name"
EACH_WITH_STATE = "Each promise, with its state."
WITHOUT_A_PAGE = (
    "Private people are never named and have no page. A body whose name was not published has no page either. "
    "Different spellings of a name are brought together if they are in the register of organisations."
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


def number_and_years(
    number: int,
    nouns: tuple[str, str],
    years: Sequence[int],
    *,
    unsure: int = 0,
    planned: int = 0,
    postponed: int = 0,
    doubtful: int = 0,
    notes: Iterable[str] = (),
) -> str:
    """39 decisions: 35 from 2014 to 2019, 3 whose year is not certain and 1 planned. `years` are in any order.

    Of `doubtful` records no source says that they took place. `notes` say what some of them are.
    """
    if doubtful:
        return f"{_and_doubtful(number, nouns, '', doubtful)} {of_them(number, notes)}".rstrip()
    if not years:
        without = (
            _some(unsure, "has no certain year", "have no certain year") if unsure < number else "",
            _some(planned, "is only planned", "are only planned"),
            _some(postponed, "was postponed, with no new date known", "were postponed, with no new date known"),
        )
        return f"{number_of(number, *nouns)}. {of_them(number, (*notes, *without))}".rstrip()
    first, last = min(years), max(years)
    span = f"in {first}" if first == last else f"from {first} to {last}"
    rest = (
        f"{unsure:,} whose year is not certain" if unsure else "",
        f"{planned:,} planned" if planned else "",
        f"{postponed:,} postponed, with no new date known" if postponed else "",
    )
    apart = [words for words in rest if words]
    whole = number_of(number, *nouns)
    parts = f": {listed([f'{number - unsure - planned - postponed:,} {span}', *apart])}" if apart else f" {span}"
    return " ".join(filter(None, (f"{whole}{parts}.", of_them(number, notes))))


def _and_doubtful(number: int, nouns: tuple[str, str], when: str, doubtful: int) -> str:
    """32 meetings in 2018, and 11 more that no source confirms."""
    if number == doubtful:
        return f"{number_of(number, *nouns)}{when} that no source confirms."
    return f"{number_of(number - doubtful, *nouns)}{when}, and {doubtful:,} more that no source confirms."


def number_of_year(
    number: int, nouns: tuple[str, str], heading: str, *, doubtful: int = 0, notes: Iterable[str] = ()
) -> str:
    """12 decisions in 2016. Of these, 5 have a published amount. Where `heading` is no year, it is not mentioned."""
    when = f" in {heading}" if heading.isdigit() else ""
    count = _and_doubtful(number, nouns, when, doubtful) if doubtful else f"{number_of(number, *nouns)}{when}."
    return f"{count} {of_them(number, notes)}".rstrip()


def _some(number: int, singular: str, plural: str) -> str:
    return f"{number:,} {singular if number == 1 else plural}" if number else ""


def of_them(whole: int, notes: Iterable[str]) -> str:
    """Of these, 5 have a published amount and 1 is only planned; of a single record: It has a published amount."""
    some = [note.removeprefix("1 ") if whole == 1 else note for note in notes if note]
    return f"{'It ' if whole == 1 else 'Of these, '}{listed(some)}." if some else ""


def number_of_others(number: int, makers: Collection[str]) -> str:
    """How many of the decisions the office did not make: 2 were made by the High Court; "" for none."""
    if len(makers) == 1:
        by = names_in_sentence(tuple(makers))
        return _some(number, f"was made by {by}", f"were made by {by}")
    return _some(number, "was made by another body", "were made by other bodies")


# Of a list in a compiled record, which holds what was found.
OTHERS_MISSING = "The list may not be complete."


def number_announced(number: int, whole: int) -> str:
    """Of how many records of a year only the announcement is known; "" for none."""
    if not number:
        return ""
    if number == whole:
        return f"{'It has' if whole == 1 else 'All have'} the date of the announcement and may be earlier."
    which = "One has" if number == 1 else f"Of these, {number:,} have"
    return f"{which} the date of the announcement and may be earlier."


def number_perhaps_of_year(number: int, year: str) -> str:
    """On the page of a year: Another 8 have no certain year and may be from 2015; "" for none."""
    return f"{_another(number, 'has', 'have')} no certain year and may be from {year}." if number else ""


def number_planned(number: int, year: str) -> str:
    """On the page of a year: Another is planned for 2024; "" for none."""
    return f"{_another(number, 'is', 'are')} planned for {year}." if number else ""


def _another(number: int, singular: str, plural: str) -> str:
    return f"Another {singular}" if number == 1 else f"Another {number:,} {plural}"


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
    return why if why.startswith("Due ") else f"{state}: {why[:1].lower()}{why[1:]}"


def some_of(first: int, last: int, number: int) -> str:
    """The title of a part of a long list of grants: Grants 201 to 400 of 5,000."""
    return f"Grants {first:,} to {last:,} of {number:,}"


def grants_of_year(year: str) -> str:
    """The title of the grants of a year: Grants of 2022; Grants: undated."""
    return f"Grants of {year}" if year[:1].isdigit() else f"Grants: {year.lower()}"


def grants_in_place(place: str) -> str:
    return f"Grants: {place}"


def first_and_last(first: str, last: str) -> str:
    """A part of a long list of names: Abbey Friends to Crick Parish Council."""
    return f"{first} to {last}"


def names_listed(count: str, *, are_laws: bool, is_compiled: bool) -> str:
    """The answer of their list: 12 organisations that the sources name."""
    sources = "the sources" if is_compiled else "our documents"
    return f"{count} that {'the documents or the legal duties' if are_laws else sources} name."


def numbers_beside(documents: int, duties: int, grants: int) -> tuple[str, ...]:
    """Beside an organisation or an Act in its list: the documents with its full name, its legal duties, its grants."""
    numbers = (
        f"{NAMED_IN} {counted(documents, 'document')}" if documents else "",
        legal_duties(duties) if duties else "",
        f"Received {counted(grants, 'grant')}" if grants else "",
    )
    return tuple(filter(None, numbers)) or (NOT_NAMED.rstrip("."),)


def legal_duties(number: int) -> str:
    """How many duties an Act sets or is cited in: 12 legal duties."""
    return counted(number, "legal duty", "legal duties")


def all_duties(number: int, *, is_compiled: bool) -> str:
    """The link on the home page: 51 legal duties, and what was found for each."""
    return f"{legal_duties(number)}, and what was found for each" if is_compiled else "All legal duties"


def named_in(numbers: Sequence[tuple[int, tuple[str, str]]], duties: int) -> str:
    """The answer of an organisation or an Act without a description: Named in 5 decisions and 1 meeting.

    Short names are not counted, because one such as "the force" may mean another body elsewhere.
    """
    documents = f"{NAMED_IN} {numbers_of_kinds(numbers)}." if numbers else ""
    cited = f"Cited by {legal_duties(duties)}." if duties else ""
    return f"{documents} {cited}".strip() or NOT_NAMED


def numbers_of_kinds(numbers: Sequence[tuple[int, tuple[str, str]]]) -> str:
    """Where the description is the answer, the same as a fact: 5 decisions and 1 meeting."""
    return listed([counted(number, *nouns) for number, nouns in numbers]) if numbers else ""


def also_called(names: Sequence[str]) -> str:
    return f"Also called {listed(names)}" if names else ""


def further(number: int) -> str:
    """The fold with the rest of a list: 12 more."""
    return f"{number:,} more"
