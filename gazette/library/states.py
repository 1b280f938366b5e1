"""Records that are withheld, withdrawn, removed or superseded: what they must say."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records import Decision, Office, Record
from gazette.sentences.decisions import OUTCOMES_AGAINST


def state_mistakes(library: Library) -> Iterator[Problem]:
    """A record that is no longer current says why, what takes its place, or when it is reviewed; no other one does."""
    for record in library.records:
        if not record.status:
            yield from _without_status(record)
        if record.status == "withdrawn" and not record.status_reason:
            yield record.problem("A withdrawn record needs a reason.", "Add status_reason.", at=("status",))
        if record.status == "withdrawn":
            yield from _called_something_else(library, record)
        if record.is_removed and isinstance(record, Office):
            yield record.problem("The office itself cannot be removed.", "Remove status.", at=("status",))
        elif record.is_removed and not any(change.is_removal for change in record.changes):
            remedy = "Add under changes: date, kind: removal, note, and the reason if it may be known."
            yield record.problem("A removed record needs a note of its removal.", remedy, at=("status",))
        if record.status == "superseded":
            yield from _without_successor(library, record)
        if record.is_withheld:
            yield from _withheld_mistakes(record)


def _called_something_else(library: Library, record: Record) -> Iterator[Problem]:
    """The new note of a withdrawn record with another kind, which readers would take for a correction, say."""
    last = library.publications.last(record)
    new = last.notes_since(record.written_changes) if last and not library.office.is_compiled else ()
    if new and not any(change.kind in ("withdrawal", "removal") for change in record.changes):
        at = ("changes", record.changes.index(new[-1]), "kind")
        what = f"It is withdrawn, and its note is of the kind {new[-1].kind}."
        yield record.problem(what, "Write kind: withdrawal.", at=at)


def _without_status(record: Record) -> Iterator[Problem]:
    """A page prints the reason for a status and the successor with the status alone."""
    is_decision = isinstance(record, Decision)
    explains_outcome = isinstance(record, Decision) and record.outcome in OUTCOMES_AGAINST
    outcomes = f" (or outcome: {', '.join(OUTCOMES_AGAINST[:-1])} or {OUTCOMES_AGAINST[-1]})" if is_decision else ""
    if record.status_reason and not explains_outcome:
        remedy = f"Write status: withdrawn, superseded, closed or removed{outcomes}, or remove it."
        yield record.problem("There is a status_reason, but no status.", remedy, at=("status_reason",))
    if record.superseded_by:
        remedy = "Write status: withdrawn, superseded or closed, or remove it."
        yield record.problem("There is a superseded_by, but no status.", remedy, at=("superseded_by",))


def _without_successor(library: Library, record: Record) -> Iterator[Problem]:
    if not record.superseded_by:
        yield record.problem(
            "A superseded record needs the name of its successor.", "Add superseded_by.", at=("status",)
        )
        return
    circle = [successor.shown for successor in _successors(library, record)]
    if record.shown in circle and record.shown == min(circle):  # one mistake for all of them
        way = f", by way of {listed(circle[:-1])}" if circle[:-1] else ""
        what = f"The record names itself as its successor{way}."
        yield record.problem(what, "Name the record that replaced it.", at=("superseded_by",))


def _successors(library: Library, record: Record) -> list[Record]:
    """The record that replaced a record, the one that replaced that, and so on, each once."""
    successors: list[Record] = []
    while link := library.linked("any", (successors[-1] if successors else record).superseded_by):
        if any(link.record is successor for successor in successors):
            break
        successors.append(link.record)
    return successors


def _withheld_mistakes(record: Record) -> Iterator[Problem]:
    if not isinstance(record, Decision):
        yield record.problem(
            "Only a decision notice can be withheld.",
            "List the withheld parts under restricted, or remove the document.",
            at=("status",),
        )
        return
    if not record.status_reason:
        yield record.problem(
            "A withheld notice needs a ground.",
            "Add status_reason: with the exemption relied on and when it is reviewed.",
            at=("status",),
        )
    if not record.review_due:
        yield record.problem(
            "A withheld notice needs a review date.",
            "Add review_due: with the day or month, or unknown.",
            at=("status",),
        )
