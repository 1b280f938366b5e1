"""What a page says of itself where its facts were brought in from a register that the office kept in Excel."""

from __future__ import annotations

from gazette.sentences.records import LONGEST_SUMMARY


def origin(plural: str) -> str:
    """Where the facts of a document come from, below a text that has its own words."""
    return f"Taken from the register of {plural}."


def text(plural: str, *, has_files: bool, has_addresses: bool) -> str:
    """The text of a document if the register gives none."""
    attached = " The file that the register names is attached." if has_files else ""
    linked = " The address that the register gives is listed as a source." if has_addresses else ""
    return f"{origin(plural)}{attached}{linked}"


def listed_as(title: str, plural: str) -> str:
    """What is known about the wording where the register gives only a title."""
    return f"Listed in the register of {plural} as “{title}”."


def summary(title: str, plural: str) -> str:
    """The same in the space that a summary has."""
    words = listed_as(title, plural)
    return words if len(words) <= LONGEST_SUMMARY else f"Listed in the register of {plural}."


def source_title(plural: str) -> str:
    """The title of an address if only the register that gives it is known."""
    return f"Address given in the register of {plural}"


def sum_of(heading: str) -> str:
    """What a sum is for, where the heading of its column is all that is known."""
    return f"Under “{heading}” in the register"
