"""Sentences on the office: its holders and how its decisions are numbered."""

from __future__ import annotations

from gazette.dates import KnownDate


def acting(role: str) -> str:
    return f"{role} (acting)"


def name(name: str, short: str | None) -> str:
    return f"{name} ({short})" if short else name


def numbering(name: str, shape: str, since: KnownDate | None, until: KnownDate | None, *, is_running: bool) -> str:
    """A series of references: how it is printed, from when until when it was used, and whether it has gaps."""
    first = f", from {since}" if since else ""
    last = f", until {until}" if until else ""
    running = ", numbered without a gap" if is_running else ""
    return f"{name}: {shape}{first}{last}{running}"
