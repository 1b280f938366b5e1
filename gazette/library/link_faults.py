"""What is wrong with a link that names a record or a paragraph: nothing is there, or it is not public yet."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.frontmatter.sentences import nearest, offered
from gazette.library.library import Library
from gazette.library.not_public import Fault, record_not_public
from gazette.library.targets import Target
from gazette.records import Record
from gazette.references import loose

MOST_NUMBERS = 12  # of paragraphs in a message


def leads_nowhere(library: Library, kind: str, name: str) -> Fault | None:
    """The fault of a name that leads nowhere, with the nearest name; None where it leads to a record."""
    if library.find(kind, name) or library.unreadable.covers(kind, name):
        return None
    sought = ("fund", loose(name.partition("/")[0])) if kind == "round" else (kind, loose(name))
    for record in library.held.records:
        if (record.kind, loose(record.name)) == sought:
            return record_not_public(record)
    several = [decision.name for decision in library.decision_names.with_number(name)] if kind == "decision" else []
    if several:
        return f"More than one series may have {name}, so name the series.", f"Write {' or '.join(several)}."
    if kind == "round":
        names = [f"{fund.name}/{fund_round.id}" for fund in library.funds for fund_round in fund.rounds]
    else:
        names = list(library.by_name[kind])
    return f"There is no {kind} '{name}'.", offered(name, names, f"Write the name of a {kind} that is here.")


def fault_of_paragraph(library: Library, target: Target) -> Fault | None:
    if target.is_whole or target.record.is_removed or target.record.path in library.unreadable.faulty:
        return None
    what = f"There is no paragraph {target.paragraph} in {target.record.path}."
    return what, _numbers_like(target.record, target.paragraph)


def _numbers_like(record: Record, paragraph: str | None) -> str:
    numbers = [paragraph.number for paragraph in record.body.paragraphs]
    near = nearest(paragraph or "", numbers)
    return f"Did you mean {near}?" if near else has_numbers(numbers)


def has_numbers(numbers: Sequence[str]) -> str:
    """The first numbers of a text, for whoever named another one."""
    more = " …" if len(numbers) > MOST_NUMBERS else "."
    return (
        f"It has: {', '.join(numbers[:MOST_NUMBERS])}{more}"
        if numbers
        else "It has no numbered paragraphs: take the number out."
    )
