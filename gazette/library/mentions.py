"""The records that name an organisation or an Act: in a field, or in their text as the registers spell it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from functools import cache
from html import escape

from gazette.grouping import grouped
from gazette.library.decision_names import plain_name
from gazette.library.library import Library
from gazette.records import Consultation, Course, Decision, Record


def mentions(library: Library) -> Mapping[str, tuple[Record, ...]]:
    """The records by the names of the organisations and Acts that they mention. Each text is searched once."""
    shown, bodies = library.body_names.organisations, library.organisations
    organisations = {shown[key]: body.name if shown[key] == body.name else "" for key, body in bodies.items()}
    acts = {act.title: act.title for act in library.acts.values()}
    names = {name: _in_html(written) for name, written in (organisations | acts).items()}
    acting = {plain_name(written): name for name, written in organisations.items() if written}
    return grouped(
        (name, record)
        for record in library.records
        for name in _names_in(record, names, {*_in_fields(library, record), *_acting(record, acting)})
    )


def _names_in(record: Record, names: Mapping[str, str], in_fields: Container[str]) -> Iterator[str]:
    """The names that a record mentions; `names` are those looked for, as they are written in HTML.

    A name that two bodies have is looked for only under `organisations`: nothing else says which of them is meant.
    """
    on_law = () if record.is_hidden else record.words_on_law
    text = " ".join(" ".join((record.body.html, *map(_in_html, on_law))).split())  # lines may break within a name
    for name, written in names.items():
        if name in in_fields or (written and written in text and _pattern(written).search(text)):
            yield name


def _in_fields(library: Library, record: Record) -> set[str]:
    acts = (written.partition(" ")[0] for written in record.cited_law)
    bodies = {library.body_names.organisations[key] for key in record.organisations}
    return bodies | {library.acts[key].title for key in acts}


def _acting(record: Record, names: Mapping[str, str]) -> Iterator[str]:
    """The bodies that made a decision or examined it, such as a court, or run a course; `names` are by `plain_name`."""
    if record.is_hidden:
        return
    acting: tuple[str | None, ...] = ()
    if isinstance(record, Decision):
        acting = (*record.decided_by, *(entry.by for entry in record.scrutiny))
    elif isinstance(record, Course):
        acting = (record.provider,)
    elif isinstance(record, Consultation):
        acting = (record.run_by,)
    for written in filter(None, acting):
        if name := names.get(plain_name(written)):
            yield name


def _in_html(words: str) -> str:
    return escape(words, quote=False)


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(written)}(?!\w)")
