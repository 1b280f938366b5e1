"""Sentences on the office: its holders and how its decisions are numbered."""

from __future__ import annotations

from gazette.dates import KnownDate

NOT_STATED = "not stated"


def acting(role: str) -> str:
    return f"{role} (acting)"


def numbering(name: str, shape: str, since: KnownDate | None, until: KnownDate | None) -> str:
    """A series of references: how it is printed, and from when until when it was used."""
    first = f", from {since}" if since else ""
    last = f", until {until}" if until else ""
    return f"{name}: {shape}{first}{last}"
