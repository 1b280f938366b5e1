"""Whether the recipient of a grant is a private person, and which other cell of the row has the name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gazette.privacy.finding import Registered
from gazette.privacy.people import people_in

PRIVATE_PERSON = "a private person"
FEWEST_NAMES = 2  # of a person, such as Mrs Sample
# Words for a recipient that name nobody: not named, a private person, two residents of New Town.
_NAMELESS = re.compile(
    r"(?:(?i:an?|the|one|two|three|several|some|local|[0-9]+) [a-z][a-z' -]*"
    r"|(?i:not|withheld|private|unknown|anonymous|residents?|individual)\b[a-z' -]*)"
    r"(?: (?:of|in|from|at|near) [A-Z][\w'-]*(?: [A-Z][\w'-]*)*)?"
)
CELLS_IN_WORDS = ("purpose", "why_not_exact", "per", "conditions", "reasons", "note")


def is_private(cells: Mapping[str, object]) -> bool:
    """Whether the cells of a row say that the recipient is a private person."""
    return str(cells.get("individual") or "no").strip().lower() not in ("no", "false")


def is_named(cells: Mapping[str, object]) -> bool:
    """Whether the recipient of a row is a private person and may be called by name."""
    return is_private(cells) and bool(cells.get("recipient")) and not is_nameless(cells)


def is_nameless(cells: Mapping[str, object]) -> bool:
    """Whether the recipient of a row is in words that name nobody, such as not named."""
    recipient = " ".join(str(cells.get("recipient") or "").split())
    return bool(_NAMELESS.fullmatch(recipient)) and not people_in(recipient, Registered())


def private_name_shown(cells: Mapping[str, object]) -> str | None:
    """The first other cell of an award that has the surname of its private recipient."""
    names = _names_in(str(cells.get("recipient") or ""))
    if not is_private(cells) or len(names) < FEWEST_NAMES or not all(name[0].isupper() for name in names):
        return None  # such as a private person, or not named
    return next((name for name in CELLS_IN_WORDS if names[-1] in _names_in(str(cells.get(name) or ""))), None)


def _names_in(text: str) -> list[str]:
    """The words of a text, without a possessive."""
    return [re.sub(r"['’]s?\Z", "", word) for word in re.findall(r"[^\W\d_][\w'’-]*", text)]


def without_private_name(cells: Mapping[str, object]) -> dict[str, object]:
    """The cells of an award. The name of a private person is replaced: it never enters the library."""
    return {**cells, "recipient": PRIVATE_PERSON} if is_private(cells) and cells.get("recipient") else dict(cells)
