"""Links each citation of an Act to legislation.gov.uk, and to the section if the text names one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, insert_after, new, plain_words

_SECTION = r"(?:[Ss]ection|s\.)\s*(?P<{}>\d+[A-Z]{{0,2}})(?:\(\w{{1,4}}\))*"
# ukpga/2011/13/section/12 and ukpga/2011/13/schedule/5. For Orders only the address of the whole is certain.
_ACT_OF_PARLIAMENT = re.compile(r"https?://www\.legislation\.gov\.uk/ukpga/\d{4}/\d+/?")
_SCHEDULE = re.compile(r",\s*Schedule\s+(\d+[A-Z]{0,2})")
_PROVISION = re.compile(r"(?P<what>section|s\.|Schedule|Sch\.?)\s*(?P<number>\d+[A-Z]{0,2})(?:\(\w{1,4}\))*", re.I)


@dataclass(frozen=True)
class Citations:
    """A pattern for the Acts an office knows, and their addresses."""

    cited: re.Pattern[str]
    addresses: dict[str, str]
    last_words: frozenset[str]  # "Act": a text with none of these words cites nothing


@lru_cache(maxsize=16)
def citations_of(acts: tuple[tuple[str, str], ...]) -> Citations | None:
    """Compile the pattern; each of `acts` is a title with its year, and an address."""
    if not acts:
        return None
    titles = sorted((title for title, _ in acts), key=len, reverse=True)
    title = "|".join(r"\s+".join(map(re.escape, title.split())) for title in titles)
    cited = re.compile(
        rf"(?<!\w)(?:{_SECTION.format('before')}\s+of\s+(?:the\s+)?)?(?P<act>{title})(?!\w)"
        rf"(?:,\s*{_SECTION.format('after')})?"
    )
    return Citations(cited, dict(acts), frozenset(title.split()[-2] for title in titles if " " in title))


def address_of(act: str, provision: str | None) -> str:
    """Return the address of the provision where its form is certain, else the address of the whole Act."""
    match = _PROVISION.fullmatch(provision.strip()) if provision else None
    if not match or not _ACT_OF_PARLIAMENT.fullmatch(act):
        return act
    what = "section" if match["what"].lower().startswith(("section", "s.")) else "schedule"
    return f"{act.rstrip('/')}/{what}/{match['number']}"


def provisions_linked(act: str, html: str) -> list[str]:
    """ "s.12" and "Sch.5" for the links in a text to sections and schedules of an Act, whose address `act` is."""
    begins = f'"{act.rstrip("/")}/'
    if begins not in html:  # much faster than a pattern
        return []
    links = re.findall(rf'{re.escape(begins)}(section|schedule)/([^"/]+)"', html)
    return [f"{'s.' if what == 'section' else 'Sch.'}{number}" for what, number in links]


def provisions_named(titles: tuple[str, ...], text: str) -> list[str]:
    """ "s.14" for each "section 14 of the Police Act 1996" or "Police Act 1996, section 14" in plain words.

    "Sch.5" for "Police Act 1996, Schedule 5".
    """
    citations = citations_of(tuple((title, "") for title in titles))
    if citations is None:
        return []
    matches = list(citations.cited.finditer(text))
    numbers = (cited["before"] or cited["after"] for cited in matches)
    schedules = (_SCHEDULE.match(text, cited.end()) for cited in matches)
    return [
        *(f"s.{number}" for number in numbers if number),
        *(f"Sch.{schedule[1]}" for schedule in schedules if schedule),
    ]


def link(conversion: Conversion) -> None:
    """Link every citation outside headings, links and code."""
    citations = citations_of(conversion.settings.acts)
    if citations is None or not _may_cite(citations, "".join(conversion.root.itertext())):
        return
    for element, previous in plain_words(conversion.root):
        _link_piece(citations, element, previous)


def _may_cite(citations: Citations, text: str) -> bool:
    return any(word in text for word in citations.last_words)


def _link_piece(citations: Citations, element: Element, previous: Element | None) -> None:
    text = (element.text if previous is None else previous.tail) or ""
    if not _may_cite(citations, text):
        return
    while match := citations.cited.search(text):
        section = match["before"] or match["after"]
        act = citations.addresses[" ".join(match["act"].split())]
        anchor = new("a", match[0], href=address_of(act, f"section {section}" if section else None))
        before, text = text[: match.start()], text[match.end() :]
        insert_after(element, previous, before, anchor, text)
        previous = anchor
