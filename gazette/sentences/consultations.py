"""Sentences on consultations: when one opens and closes, and its stage."""

from __future__ import annotations

from gazette.dates import KnownDate


def opens(day: KnownDate) -> str:
    return f"opens {day}"


def closes(day: KnownDate) -> str:
    return f"closes {day}"


def stage_name(stage: str) -> str:
    return "Dates not known" if stage == "not known" else stage.capitalize()
