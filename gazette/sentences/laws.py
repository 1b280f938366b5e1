"""Sentences on a law: what kind it is, where to read it, which of its parts are cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from gazette.plurals import capitalised, listed

KINDS_OF_LAW = ("Act", "Bill", "Code", "Order", "Regulations", "Rules")


def wrong_provision(wrong: str, about: str, right: str, note: str | None) -> str:
    """Section 23 where section 22A is meant (collaboration). Section 23 was repealed."""
    return " ".join(filter(None, (f"{capitalised(wrong)} where {right} is meant ({about}).", note)))


def read_on(kind: str, url: str) -> str:
    """Read the Act on legislation.gov.uk."""
    return f"Read the {'law' if kind == 'Law' else kind} on {(urlsplit(url).hostname or '').removeprefix('www.')}"


def kind_of_law(title: str) -> str:
    """What a law is, by its own title: Act, Order, Regulations; "Law" where its title does not say."""
    kinds = [word for word in title.replace(")", " ").split() if word in KINDS_OF_LAW]
    return kinds[-1] if kinds else "Law"


def without_title(legal_reference: str, titles: Sequence[str]) -> str:
    """Beside a duty on the page of its law: Section 5, for Police Act 1996, section 5. `titles` are all its names."""
    title = next((title for title in titles if legal_reference.startswith(f"{title},")), "")
    words = legal_reference.removeprefix(title).lstrip(", ")
    return capitalised(words)


def provisions(parts: Iterable[str]) -> str:
    """Schedule 1; sections 5, 9(2) and 12. `parts` are as they are cited, in their order: Sch.1, s.5.

    A subsection of a section that is cited too is not listed.
    """
    written = [part.replace("Sch.", "Schedule ") for part in parts]
    others = [part for part in written if not part.startswith("s.")]
    numbers = [part.removeprefix("s.") for part in written if part.startswith("s.")]
    numbers = [number for number in numbers if "(" not in number or number.partition("(")[0] not in numbers]
    sections = f"section{'s' if len(numbers) > 1 else ''} {listed(numbers)}" if numbers else ""
    words = "; ".join(filter(None, (*others, sections)))
    return capitalised(words)
