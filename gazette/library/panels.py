"""The panels that a briefing is made for: their meetings in order, and what was promised to each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gazette.grouping import grouped
from gazette.library.decision_names import plain_name
from gazette.library.library import Library
from gazette.records import Meeting
from gazette.slugs import name_slug

KINDS = ("panel", "council panel")  # of meetings whose members a briefing is for
BRIEFING = "briefing"


@dataclass(frozen=True)
class Panel:
    """A body whose members scrutinise the office, with its meetings, the earliest first."""

    name: str
    meetings: tuple[Meeting, ...]

    @property
    def address(self) -> str:
        return f"{BRIEFING}/{name_slug(self.name)}/"

    def last_meeting(self, today: date, *, is_compiled: bool) -> Meeting | None:
        """The last that was held; in a compiled record the last whose date is past."""
        past = (
            meeting
            for meeting in reversed(self.meetings)
            if (is_compiled and meeting.date.is_past(today)) or meeting.held == "held"
        )
        return next((meeting for meeting in past if meeting.state(today) != "cancelled"), None)

    def next_meeting(self, today: date) -> Meeting | None:
        """The first to come of those whose day is known; without any, the first of the others."""
        ahead = [meeting for meeting in self.meetings if meeting.state(today) in ("scheduled", "moved")]
        return min(ahead, key=lambda meeting: meeting.date.day is None, default=None)


def body_slug(name: str) -> str:
    """The same for “The Strategic Board” and “Strategic Board”."""
    return name_slug(plain_name(name))


def panels_of(library: Library) -> tuple[Panel, ...]:
    """Every panel: the Police and Crime Panel first, then those with most meetings."""
    panels = [
        Panel(of_body[-1].body_name, of_body)
        for of_body in meetings_by_body(library).values()
        if any(meeting.meeting_kind in KINDS for meeting in of_body)
    ]
    return tuple(sorted(panels, key=_place))


def _place(panel: Panel) -> tuple[bool, int, str]:
    is_own = any(meeting.meeting_kind == "panel" for meeting in panel.meetings)
    return not is_own, -len(panel.meetings), panel.name


def meetings_by_body(library: Library) -> Mapping[str, tuple[Meeting, ...]]:
    """The meetings of each body that met, by the slug of its name without its article, the earliest first."""
    visible = sorted(
        (meeting for meeting in library.meetings if not meeting.is_hidden), key=lambda meeting: meeting.date.order
    )
    return grouped((body_slug(meeting.body_name), meeting) for meeting in visible)
