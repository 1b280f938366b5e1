"""Sentences on meetings: who met when, at what time, and which matters excluded the public."""

from __future__ import annotations

from gazette.dates import KnownDate, say_time


def lead(body: str, day: KnownDate) -> str:
    """The sentence for a meeting without a summary."""
    return f"{body}, {day}." if day.is_known else f"{body}."


def time(starts: str | None, ends: str | None) -> str:
    """2pm to 4pm; "" where nothing says when it begins."""
    if not starts:
        return ""
    return f"{say_time(starts)} to {say_time(ends)}" if ends else say_time(starts)


def kind(meeting_kind: str) -> str:
    """Holding to account; "" for "other", which tells a reader nothing."""
    return "" if meeting_kind == "other" else meeting_kind.capitalize()


def held(state: str) -> str:
    return "Not known whether held" if state == "not known" else state.capitalize()


def matter_note(title: str, exempt: str | None) -> str:
    """The title of the paper of a matter, "" where the matter has the same title, and why the public was excluded."""
    without_public = f"taken without the public: {exempt}" if exempt else ""
    return "; ".join(filter(None, (title, without_public)))
