"""A record without the parts that are not public yet, and the fingerprint of what is left of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from gazette import fingerprints
from gazette.frontmatter.models import Fields
from gazette.frontmatter.source import Place, Source, Tree, read_document
from gazette.library.embargo import DatedPart
from gazette.library.folder import spreadsheet_of
from gazette.library.spreadsheet import rows_without
from gazette.markup.body import Body
from gazette.problems import Problem
from gazette.records import Fund, PublicRegister, Record
from gazette.records.paper import Paper
from gazette.records.placed import HeldParts

F = TypeVar("F", bound=Fields)
R = TypeVar("R", bound=Record)
WITH_A_STATE = ("state", "reason", "note", "sources")  # of a promise, which follow its state


def held_parts(record: Record, held: Collection[DatedPart]) -> HeldParts:
    """The fields, the rows and the text that are not public yet."""
    places = {part for piece in held for part in piece.parts}
    for index, promise in enumerate(record.promises if isinstance(record, Paper) else ()):
        steps = [("promises", index, "history", number) for number, _ in enumerate(promise.history)]
        shown = [("promises", index, "evidence", number) for number, _ in enumerate(promise.evidence)]
        is_told_by_steps = bool(steps) and steps[-1] not in places
        if places.intersection((*steps, *shown)) and not is_told_by_steps:
            places.update(("promises", index, name) for name in WITH_A_STATE)
    lines = frozenset(piece.line for piece in held if piece.line is not None)
    awards = record.awards if isinstance(record, Fund) else ()
    rounds = frozenset(award.round for award in awards if award.line in lines)
    files = frozenset(file for piece in held for file in piece.files)
    return HeldParts(frozenset(places), lines, rounds, files, has_text=any(piece.has_text for piece in held))


def public_part(root: Path, record: Record, held: Collection[DatedPart]) -> Record:
    """The record without these parts."""
    parts = held_parts(record, held)
    public = without(record, parts.places)
    body = Body("") if parts.has_text else record.body
    public = with_public_prints(root, public, parts)
    public = public.placed(replace(public._placed, held=parts, body=body))
    if isinstance(public, Fund):
        awards = tuple(award for award in public.awards if award.line not in parts.lines)
        public = public.with_awards(awards)
    elif isinstance(public, PublicRegister):
        entries = tuple(entry for entry in public.entries if entry.line not in parts.lines)
        public = public.with_entries(public.read_columns, entries)
    return _with_earlier_states(public) if isinstance(public, Paper) else public


def with_public_prints(root: Path, record: R, parts: HeldParts) -> R:
    """The record with the fingerprints of its public part and of its public files, not those that its text links to."""
    left = {attachment.file for attachment in record.attachments} if parts.has_text else {*record.files}
    files = {name: digest for name, digest in record.files.items() if name in left - parts.files}
    return record.placed(replace(record._placed, fingerprint=fingerprint_of(root, record, parts), files=files))


def _with_earlier_states(paper: Paper) -> Paper:
    """The paper with the state of each promise as its last change that is public gives it."""
    promises = tuple(
        promise.model_copy(update={"state": promise.last_step.state})
        if promise.last_step and promise.state is None
        else promise
        for promise in paper.promises
    )
    return paper.model_copy(update={"promises": promises})


def without(fields: F, places: Iterable[Place]) -> F:
    """A group of fields without those at some places; members of lists are left out, other fields are empty."""
    inner = _by_first(places)
    model = type(fields).model_fields
    values = {
        str(name): _default(model[str(name)].get_default(call_default_factory=True))
        if () in rests
        else _value_without(getattr(fields, str(name)), rests)
        for name, rests in inner.items()
    }
    return fields.model_copy(update=values)


def _default(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _value_without(value: object, places: Sequence[Place]) -> object:
    if isinstance(value, Fields):
        return without(value, places)
    if not isinstance(value, tuple):
        return value
    inner = _by_first(places)
    kept = ((member, inner.get(number, [])) for number, member in enumerate(value))
    return tuple(_value_without(member, rests) for member, rests in kept if () not in rests)


def _by_first(places: Iterable[Place]) -> Mapping[str | int, list[Place]]:
    inner: dict[str | int, list[Place]] = {}
    for first, *rest in places:
        inner.setdefault(first, []).append(tuple(rest))
    return inner


def tree_without(tree: Tree, places: Iterable[Place]) -> Tree:
    """Fields as they are written, without those at some places, as if they had never been there.

    A list of one may be written without the list.
    """
    inner = _by_first(places)
    if isinstance(tree, list):
        members = ((value, inner.get(number, [])) for number, value in enumerate(tree))
        return [tree_without(value, rests) for value, rests in members if () not in rests]
    if 0 in inner:
        return None if () in inner[0] else tree_without(tree, inner[0])
    if not isinstance(tree, dict):
        return tree
    kept = ((name, value, inner.get(name, [])) for name, value in tree.items())
    left = {name: tree_without(value, rests) for name, value, rests in kept if () not in rests}
    return {name: value for name, value in left.items() if value or not tree[name]}


def source_without(data: bytes, parts: HeldParts) -> Source | Problem:
    """A document as it is written, without what is not public yet."""
    source = read_document(data)
    if isinstance(source, Problem):
        return source
    fields = tree_without(source.fields, parts.places)
    assert isinstance(fields, dict)
    return replace(source, fields=fields, body="" if parts.has_text else source.body)


def fingerprint_of(root: Path, record: Record, parts: HeldParts) -> str:
    """The fingerprint of a record without what is not public yet: that of the whole would confirm a guess."""
    source = source_without((root / record.path).read_bytes(), parts)
    if isinstance(source, Problem):
        return record.fingerprint
    document = fingerprints.of_document(source.fields, source.body)
    sheet = root / spreadsheet_of(record.path)
    if not sheet.is_file():
        return document
    return fingerprints.together(document, fingerprints.of_spreadsheet(rows_without(sheet.read_bytes(), parts.lines)))
