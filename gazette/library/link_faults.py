"""What is wrong with a link that names a record: nothing is there, or it is not public yet."""

from __future__ import annotations

from gazette.frontmatter.sentences import offered
from gazette.library.library import Library
from gazette.library.not_public import LinkFault, record_not_public
from gazette.references import loose


def leads_nowhere(library: Library, kind: str, name: str) -> LinkFault | None:
    """The fault of a name that leads nowhere, with the nearest name; None where it leads to a record."""
    if library.find(kind, name) or library.unreadable.covers(kind, name):
        return None
    sought = ("fund", loose(name.partition("/")[0])) if kind == "round" else (kind, loose(name))
    for record in library.held.records:
        if (record.kind, loose(record.name)) == sought:
            return record_not_public(record)
    several = [decision.name for decision in library.decision_names.with_number(name)] if kind == "decision" else []
    if several:
        return LinkFault(f"More than one series may have {name}, so name the series.", f"Write {' or '.join(several)}.")
    if kind == "round":
        names = [f"{fund.name}/{fund_round.id}" for fund in library.funds for fund_round in fund.rounds]
    else:
        names = list(library.by_name[kind])
    remedy = _of_several_or_a_file(library, kind, name)
    remedy = remedy or offered(name, names, f"Write the name of a {kind} that is here.")
    return LinkFault(f"There is no {kind} '{name}'.", remedy, name)


def _of_several_or_a_file(library: Library, kind: str, name: str) -> str:
    """What to write for several names in one line, or for the name of a file; "" for anything else."""
    plain = name.removesuffix(".md")
    if plain != name and library.find(kind, plain):
        return f"Write it without .md: {plain}"
    if any(library.find(kind, part.strip()) for part in name.split(",")):
        return "Write each on a line of its own that begins with a hyphen."
    return ""
