"""Actions of meetings, with the earlier and later meetings they were carried from and to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.library.library import Library
from gazette.records import Meeting
from gazette.records.minutes import Action

# What a meeting did with an action that only another meeting has, by the field that names it there.
DONE = ("completed", "closed")
CARRIED = {"actions.carried_from": "Carried to", "actions.carried_to": "Carried from"}


@dataclass(frozen=True)
class CitedAction:
    """An action, and the meeting whose minutes have it."""

    meeting: Meeting
    action: Action

    @property
    def identity(self) -> str:
        return f"{self.meeting.identity}/actions/{self.action.id}"

    @property
    def address(self) -> str:
        return f"{self.meeting.address}#{self.action.anchor}"

    @property
    def states_an_outcome(self) -> bool:
        return bool(self.action.state or self.action.outcome)


def actions_of(library: Library) -> tuple[CitedAction, ...]:
    """Every action, in the order of the meetings; an action that was carried is there once for each meeting."""
    return tuple(CitedAction(meeting, action) for meeting in library.meetings for action in meeting.actions)


def action_at(meeting: Meeting, name: str) -> Action | None:
    """The action of a meeting with an id; None where its minutes here do not have it."""
    return next((action for action in meeting.actions if action.id == name), None)


def carried_from(library: Library, cited: CitedAction) -> tuple[Meeting, ...]:
    """The earlier meetings of an action, from its own words and from those of the earlier meeting."""
    return _other_ends(library, cited, cited.action.carried_from, "actions.carried_to")


def carried_to(library: Library, cited: CitedAction) -> tuple[Meeting, ...]:
    """The later meetings of an action, from its own words and from those of the later meeting."""
    return _other_ends(library, cited, cited.action.carried_to, "actions.carried_from")


def _other_ends(library: Library, cited: CitedAction, named: str | None, path: str) -> tuple[Meeting, ...]:
    leading = _leading_to(library, cited.meeting, path)
    naming = (other.meeting for other in leading if other.action.id == cited.action.id)
    return tuple({meeting.identity: meeting for meeting in (library.meeting(named), *naming) if meeting}.values())


def _leading_to(library: Library, meeting: Meeting, path: str) -> Iterator[CitedAction]:
    """The actions of other meetings that were carried from or to a meeting."""
    for relation in library.relations_to.get(meeting.identity, ()):
        if relation.path == path and isinstance(relation.source, Meeting) and isinstance(relation.group, Action):
            yield CitedAction(relation.source, relation.group)


def only_elsewhere(library: Library, meeting: Meeting) -> tuple[tuple[str, CitedAction], ...]:
    """Actions that only the minutes of another meeting have here, each with what happened: carried to."""
    return tuple(
        (words, cited)
        for path, words in CARRIED.items()
        for cited in _leading_to(library, meeting, path)
        if not action_at(meeting, cited.action.id)
    )


def open_at(library: Library, meeting: Meeting) -> list[CitedAction]:
    """The actions carried to a meeting, as its own file or that of the earlier meeting has them, unless done."""
    own = [CitedAction(meeting, action) for action in meeting.actions]
    carried = [cited for cited in own if carried_from(library, cited)]
    carried += [cited for words, cited in only_elsewhere(library, meeting) if words == CARRIED["actions.carried_to"]]
    return [cited for cited in carried if cited.action.state not in DONE]


def latest(library: Library, cited: CitedAction) -> CitedAction | None:
    """The last of the later meetings that state the outcome of an action; None where none does."""
    seen, last = {cited.meeting.identity}, None
    following = list(carried_to(library, cited))
    while following:
        meeting = following.pop(0)
        action = action_at(meeting, cited.action.id)
        if action is None or meeting.identity in seen:
            continue
        seen.add(meeting.identity)
        later = CitedAction(meeting, action)
        last = later if later.states_an_outcome else last
        following += carried_to(library, later)
    return last
