"""The names of the office and of the bodies in the register of organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazette.records import Office
from gazette.records.registers import Organisation, qualifiers_of, with_qualifier


@dataclass(frozen=True)
class BodyNames:
    """Names by which records call bodies; those of `office` and `bodies` are in small letters."""

    office: frozenset[str]  # its legal names, the styles it chose and what the register of organisations calls it
    bodies: frozenset[str]  # of the register, with their other names
    organisations: Mapping[str, str]  # by key, with what tells one apart from another of its name


def body_names(office: Office, organisations: Mapping[str, Organisation]) -> BodyNames:
    own = {
        name.casefold() for name in (*(name.name for name in office.names), *(style.style for style in office.styles))
    }
    listed, qualifiers = organisations.values(), qualifiers_of(organisations.values())
    registered = [frozenset(map(str.casefold, (body.name, *body.also))) for body in listed]
    return BodyNames(
        office=frozenset(own).union(*(names for names in registered if names & own)),
        bodies=frozenset().union(*registered),
        organisations={key: with_qualifier(body.name, qualifiers.get(key, "")) for key, body in organisations.items()},
    )
