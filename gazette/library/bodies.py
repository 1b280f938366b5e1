"""The bodies in the register of organisations by their names, and which decisions they made instead of the office."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.records import Decision


def other_bodies(library: Library) -> frozenset[str]:
    """The names of the registered bodies other than the office, in small letters."""
    bodies = library.organisations.values()
    names = {name.casefold() for body in bodies for name in (body.name, *body.also)}
    return frozenset(names - names_of_office(library))


def names_of_office(library: Library) -> frozenset[str]:
    return frozenset(name.name.casefold() for name in library.office.names)


def is_of_another_body(library: Library, decision: Decision) -> bool:
    """Whether only registered bodies made it, such as a court, so that it is listed but is none of the office's."""
    bodies = other_bodies(library)
    return bool(decision.decided_by) and all(name.casefold() in bodies for name in decision.decided_by)
