"""Which decisions registered bodies made instead of the office."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.records import Decision


def is_of_another_body(library: Library, decision: Decision) -> bool:
    """Whether only registered bodies made it, such as a court, so that it is listed but is none of the office's."""
    names = {name.casefold() for name in decision.decided_by}
    return bool(names) and names <= library.names_of_bodies and not names & library.names_of_office
