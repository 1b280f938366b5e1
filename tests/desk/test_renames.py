"""Whatever was a field or a choice in any version is one still, or `bin/gazette upgrade` knows it."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from gazette.records import KINDS
from gazette.records.renames import ANY, EACH, QUESTIONS, RENAMED_FIELDS, RENAMES, RenamedField

FIELDS = Path(__file__).parent / "golden/fields.txt"


def test_every_field_and_choice_that_ever_was_is_there_or_is_upgraded():
    """Whoever renames or removes a field or a choice adds a row to gazette/records/renames.py."""
    present = {f"{kind.kind} {place}" for kind in KINDS for place in places_in(kind.model_json_schema())}
    ever = set(of_each_kind(FIELDS.read_text().splitlines()))
    if os.environ.get("REFRESH_GOLDEN"):
        FIELDS.write_text("".join(f"{line}\n" for line in of_any_kind(present | ever)))
    assert sorted(line for line in ever - present if not is_upgraded(line)) == []


def places_in(schema):
    """held, and held = cancelled: each field in the JSON schema of a kind, and each of its choices."""
    return set(places_of(schema, "", schema.get("$defs", {})))


def places_of(schema, at, groups):
    yield from (f"{at} = {choice}" for choice in [*schema.get("enum", ()), *filter(None, [schema.get("const")])])
    for part in (*schema.get("anyOf", ()), *filter(None, [schema.get("items")])):
        yield from places_of(part, at, groups)
    if "$ref" in schema:
        yield from places_of(groups[schema["$ref"].removeprefix("#/$defs/")], at, groups)
    for name, field in schema.get("properties", {}).items():
        place = f"{at} {name}".lstrip()
        yield place
        yield from places_of(field, place, groups)


def of_any_kind(lines):
    """The lines in order. What every kind has is written once, as any."""
    places = Counter(line.partition(" ")[2] for line in lines)
    shared = {place for place, number in places.items() if number == len(KINDS)}
    of_kinds = {line for line in lines if line.partition(" ")[2] not in shared}
    return sorted(of_kinds | {f"{ANY} {place}" for place in shared})


def of_each_kind(lines):
    for line in lines:
        name, _, place = line.partition(" ")
        yield from (f"{kind.kind} {place}" for kind in KINDS) if name == ANY else [line]


def is_upgraded(line):
    place, _, choice = line.partition(" = ")
    kind, *names = place.split()
    if any(question.kind == kind and [question.field] == names for question in QUESTIONS):
        return True
    changes = (*RENAMES, *RENAMED_FIELDS)
    return any(
        change.kind in (ANY, kind)
        and [name for name in change.place if name != EACH] == names
        and (isinstance(change, RenamedField) or change.old == choice)
        for change in changes
    )
