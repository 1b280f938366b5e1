"""Words of the search and of the A to Z. The script of the search page has no sentence that is not made here."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import listed, uncapitalised

ABOUT_SEARCH = "Search the decisions, reports, grants, promises and meetings published here."
ABOUT_A_TO_Z = "Look up a fund, a course, a person, an organisation, a law, a place or a subject by its first letter."
IN_OTHER_LISTS = "Look these up in lists of their own:"
# What a reader may look for besides the kinds of document: a word for one and a word for many.
PANEL = "panel"
BODY_AND_RECIPIENT = "organisation, recipient"
OTHER_KINDS = {
    "round": ("Funding round", "Funding rounds"),
    "promise": ("Promise", "Promises"),
    "duty": ("Legal duty", "Legal duties"),
    "recipient": ("Recipient", "Recipients"),
    "organisation": ("Organisation", "Organisations"),
    "act": ("Law", "Laws"),
    "district": ("District", "Districts"),
    "place": ("Grants by place", "Grants by place"),
    "page": ("Page", "Pages"),
    "list": ("List", "Lists"),
}
# What the script says. Words in braces are replaced by it.
SCRIPT_SENTENCES = {
    "counted": "{number} results for “{text}”.",
    "counted_one": "1 result for “{text}”.",
    "listed": "{number} results.",
    "listed_one": "1 result.",
    "nothing": "No results for “{text}”.",
    "nothing_listed": "No results.",
    "narrowed": "No results for “{text}” with these choices. Without them there are {number}.",
    "missing": "No page contains “{word}”.",
    "common": "“{word}” is too common a word to look for alone. Add a word that says what it is about.",
    "exact": "The {number} pages with that exact phrase come first.",
    "exact_one": "The page with that exact phrase comes first.",
    "not_exact": "No page was found with that exact phrase.",
    "read_as": "Showing results for “{word}”. No page contains “{typed}”.",
    "also": "Also searched for “{words}”.",
    "from": "Results {first} to {last}, the best matches first.",
    "from_newest": "Results {first} to {last}, the newest first.",
    "everything": "Everything",
}
A_TO_Z, ASK_US = "A to Z", "Ask us"


def part_in_language(language: str, part: str) -> str:
    """Before a passage of a page in the other language: In Welsh: Paragraph 2.7; In Welsh, before its title."""
    return ": ".join(filter(None, (f"In {language}", part)))


def by_paper(words: str, when: str) -> str:
    """What a paper says of a fact, and when: 41 miles an hour (January 2024)."""
    beside = uncapitalised(when) if when.startswith("Reported") else when
    return f"{words} ({beside})" if beside else words


def before_and_after(before: Sequence[str], after: str) -> str:
    """A fact that changed: 41 miles an hour (January 2024), later 33 miles an hour (6 June 2024)."""
    return f"{listed(before, 'or')}, later {after}"


def letter_title(letter: str) -> str:
    return f"A to Z: {letter}"


def also_called(name: str) -> str:
    """Beside another name of a thing: see Exampleshire Police and Crime Panel."""
    return f"see {name}"


def office_held(role: str, *, is_over: bool, is_acting: bool) -> str:
    """Beside a person: acting Deputy Police and Crime Commissioner; former Chief Executive."""
    return " ".join(filter(None, ("former" if is_over else "", "acting" if is_acting else "", role)))


def kind_beside(label: str) -> str:
    """What a thing is, beside its name: fund. A name stays: Citizens’ Academy course."""
    has_capitals = any(word[:1].isupper() for word in label.split()[1:])
    return label if has_capitals else uncapitalised(label)


def last_name_first(name: str) -> str:
    """Example, Ann: as people look for a name. Letters after it, such as OBE, stay at the end."""
    words = name.split()
    letters = [word for word in words[1:] if word.isupper() and len(word) > 1]
    *first, last = [word for word in words if word not in letters]
    return " ".join((f"{last}, {' '.join(first)}" if first else last, *letters))


def stands_for(words: str) -> str:
    return f"short for {words}"


def and_others_of(year: str) -> str:
    """After the first number of a year: and other decisions of 2016. A range would claim every number in it."""
    return f"and other decisions of {year}"
