"""Sentences on meetings: who met when, at what time, and which matters excluded the public."""

from __future__ import annotations

from gazette.dates import KnownDate, say_time

NOT_CONFIRMED = "Not confirmed"


def lead(body: str, day: KnownDate) -> str:
    """The sentence for a meeting without a summary."""
    return f"{body}." if day.says_nothing else f"{body}, {day}."


def time(starts: str | None, ends: str | None) -> str:
    """2pm to 4pm; "" where nothing says when it begins."""
    if not starts:
        return ""
    return f"{say_time(starts)} to {say_time(ends)}" if ends else say_time(starts)


def kind(meeting_kind: str) -> str:
    """Holding to account; "" for "other", which tells a reader nothing."""
    return "" if meeting_kind == "other" else meeting_kind.capitalize()


def state_name(state: str, written: str | None) -> str:
    """Held; Scheduled, not confirmed, where the day is past and `written` is the last that is known of the meeting."""
    is_overtaken = state == "not confirmed" and written not in (None, state)
    return f"{written}, {state}".capitalize() if is_overtaken else state.capitalize()


def not_confirmed(*, is_compiled: bool) -> str:
    """What "not confirmed" means: nobody knows, or the office itself has not said."""
    return "No source confirms that it took place." if is_compiled else "We have not confirmed that it took place."


def matter_note(title: str, exempt: str | None) -> str:
    """The title of the paper of a matter, "" where the matter has the same title, and why the public was excluded."""
    without_public = f"taken without the public: {exempt}" if exempt else ""
    return "; ".join(filter(None, (title, without_public)))
