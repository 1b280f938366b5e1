"""What is wrong with a link that names a record: nothing is there, or it is not public yet."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from gazette.frontmatter.sentences import offered
from gazette.library.library import Library
from gazette.library.not_public import LinkFault, record_not_public
from gazette.records import Fund, Meeting
from gazette.records.base import SLUG
from gazette.references import loose

MOST_MEETINGS = 3  # that a message offers


def fault_of_key(library: Library, what: str, key: str, register: Collection[str], file: str) -> LinkFault | None:
    """The fault of a key that no row of a register has."""
    if key in register or file.partition(".")[0] in library.unreadable.registers:
        return None
    if not register:
        fault = f"There is no {what} '{key}', because registers/{file} is not there or is empty."
        return LinkFault(fault, f"Put that file back, or write it with a row for '{key}'.", f"registers/{file}")
    return LinkFault(f"There is no {what} '{key}'.", offered(key, register, f"Add it to registers/{file}."), key)


def leads_nowhere(library: Library, kind: str, name: str, day: date | None = None) -> LinkFault | None:
    """The fault of a name that leads nowhere, with the nearest name; None where it leads to a record.

    `day` is that of the document which has the name.
    """
    if library.find(kind, name) or library.unreadable.covers(kind, name):
        return None
    sought = ("fund", loose(name.partition("/")[0])) if kind == "round" else (kind, loose(name))
    for record in library.held.records:
        if (record.kind, loose(record.name)) == sought:
            return record_not_public(record)
    several = [decision.name for decision in library.decision_names.with_number(name)] if kind == "decision" else []
    if several:
        what = f"More than one series may have {name}, so name the series."
        return LinkFault(what, f"Write {' or '.join(several)}.", name)
    fund = library.by_name["fund"].get(name.partition("/")[0]) if kind == "round" else None
    if kind == "round" and not isinstance(fund, Fund):
        return leads_nowhere(library, "fund", name.partition("/")[0])
    rounds = fund.rounds if isinstance(fund, Fund) else ()
    if any(not SLUG.fullmatch(each.id) for each in rounds):
        return None  # that id is the mistake, and may be the one that is meant
    names = [f"{name.partition('/')[0]}/{each.id}" for each in rounds] if rounds else list(library.by_name[kind])
    remedy = _of_several_or_a_file(library, kind, name)
    otherwise = _of_near_meetings(library, day) if kind == "meeting" else f"Write the name of a {kind} that is here."
    remedy = remedy or offered(name, names, otherwise)
    return LinkFault(f"There is no {kind} '{name}'.", remedy, name)


def _of_near_meetings(library: Library, day: date | None) -> str:
    """The file names of the meetings that were nearest to a day; any three where it is not known."""
    dated = [(meeting.when.day, meeting.name) for meeting in library.of(Meeting) if meeting.when.day]
    if day:
        dated.sort(key=lambda row: abs(row[0] - day))
    names = [name for _, name in dated[:MOST_MEETINGS]]
    return f"Write the file name of a meeting, such as {' or '.join(names)}." if names else "Write its file name."


def _of_several_or_a_file(library: Library, kind: str, name: str) -> str:
    """What to write for several names in one line, or for the name of a file; "" for anything else."""
    plain = name.removesuffix(".md")
    if plain != name and library.find(kind, plain):
        return f"Write it without .md: {plain}"
    if any(library.find(kind, part.strip()) for part in name.split(",")):
        return "Write each on a line of its own that begins with a hyphen."
    return ""
