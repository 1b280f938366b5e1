"""What minutes record: who was there, items in open and exempt parts, corrections, and actions."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator

from gazette.frontmatter.models import (
    AnyRecord,
    Date,
    DecisionName,
    Fields,
    MeetingName,
    Text,
    YesNo,
    brief,
    field,
)
from gazette.problems import Mistake
from gazette.records.cited_part import CitedPart
from gazette.slugs import name_slug

MinutesState = Literal["draft", "approved"]
SAYS_NOTHING = "Leave it out. Only write a state that the minutes give."
OTHER_STATES = {
    **dict.fromkeys(("open", "outstanding", "overdue", "late", "pending", "agreed"), SAYS_NOTHING),
    **dict.fromkeys(("done", "complete", "discharged"), "Write completed."),
    "ongoing": "Write in progress.",
    "carried forward": "Name the later meeting under carried_to.",
}


def _no_other_state(value: object) -> object:
    if isinstance(value, str) and value.lower() in OTHER_STATES:
        raise Mistake(f"'{value}' is not one of the states of an action.", OTHER_STATES[value.lower()])
    return value


ActionState = Annotated[Literal["in progress", "completed", "not done", "closed"], BeforeValidator(_no_other_state)]


class Attendee(Fields):
    """Somebody who was at a meeting, or sent apologies."""

    who: Text = field(
        help="The name of an office-holder, or a role.",
        write="For anyone else, write only the role.",
        example="Chief Executive",
    )
    organisation: Text | None = field(None, help="For whom.", example="Sampleton Borough Council")
    note: Text | None = field(None, help="What the minutes add.", example="until item 4")


class Declaration(Fields):
    """An interest that was declared at a meeting."""

    text: Text = field(
        help="What was declared, and whether the member left the room; or that nothing was declared.",
        example="A family member works for a bidder; left the room",
    )
    who: Text | None = field(None, help="Who declared it, as an office-holder.", example="Councillor A Example")
    item: Text | None = field(None, help="The number of the item it is about.", example="4")


class MeetingPart(Fields):
    """A part of a meeting with the public, or without."""

    name: Text = field(help="What the agenda calls it.", example="Part II")
    public: YesNo | None = field(None, help="Whether the public could stay for it.")
    ground: Text | None = field(
        None,
        help="The ground for excluding the public.",
        example="Local Government Act 1972, Schedule 12A, paragraph 3",
    )
    text: Text | None = field(
        None,
        help="What the minutes say about it, such as the resolution to exclude the public.",
        example="The press and public were excluded by resolution.",
    )
    starts: Text | None = field(None, help="When it began.", example="15:10")
    ends: Text | None = field(None, help="When it ended.", example="15:40")


class Matter(CitedPart, Fields):
    """A matter on the agenda."""

    noun: ClassVar[str] = "item"

    text: Text = field(help="What it was about.")
    number: Text | None = field(None, help="The number of the item, as printed.", example="4")
    part: Text | None = field(
        None, help="The part of the meeting it was taken in, as named under parts.", example="Part II"
    )
    record: AnyRecord | None = field(None, help="The report or decision, in short form.")
    public: YesNo | None = field(None, help="Whether the public could stay for it, if it is in no part that says so.")
    exempt: Text | None = field(
        None,
        help="The ground for excluding the public from this item, if its part does not give it.",
        example="Local Government Act 1972, Schedule 12A, paragraph 3",
    )
    outcome: Text | None = field(
        None, help="What was decided or noted, as the minutes say.", example="The panel noted the report."
    )
    decision: DecisionName | None = field(None, help="The decision that followed.")

    @property
    def cited_as(self) -> str:
        return self.number or ""

    @classmethod
    def anchor_of(cls, name: str) -> str:
        return super().anchor_of(name_slug(name))


class MinutesCorrection(Fields):
    """A correction of minutes that were already out: shown on both meetings."""

    text: Text | None = field(None, help="What was corrected, in a sentence.", write="Or write was and now.")
    was: Text | None = field(None, help="The words or figure before the correction.", example="nine members")
    now: Text | None = field(None, help="The words or figure after it.", example="ten members")
    item: Text | None = field(None, help="The number of the item it is about.", example="4")
    at: MeetingName | None = field(None, help="The later meeting that corrected it, by its file name.")
    date: Date | None = field(None, help="When it was corrected, if at no meeting here.")


class Action(CitedPart, Fields):
    """An action that a meeting agreed. It is not a promise of the office, and has only the state that a paper gives."""

    noun: ClassVar[str] = "action"

    id: Text = field(
        help="The last part of its address.",
        write="An action that is carried to another meeting keeps its id there.",
        example="map-of-patrols",
    )
    text: Text = field(help="What is to be done, in one sentence.", example="Publish the map of patrols.")
    number: Text | None = field(None, help="The number that the minutes give it, as printed.", example="2024/07")
    owner: Text | None = field(None, help="Who is to do it, as a role.", example="Chief Executive")
    due: Date | None = field(None, help="By when, if the minutes say so.", example="by 2024-05-31")
    item: Text | None = field(None, help="The number of the item it came from.", example="4")
    carried_from: MeetingName | None = field(None, help="The earlier meeting it was carried from, by its file name.")
    carried_to: MeetingName | None = field(None, help="The later meeting it was carried to, by its file name.")
    state: ActionState | None = field(
        None, help="Its state, if the minutes of this meeting, or the paper under record, give one."
    )
    outcome: Text | None = field(None, help="The outcome, as they state it.", example="The map was published on 3 May.")
    record: AnyRecord | None = field(None, help="A paper that shows the outcome, in short form.")


BriefAttendee = Annotated[Attendee, brief("who")]
BriefDeclaration = Annotated[Declaration, brief("text")]
BriefMatter = Annotated[Matter, brief("text")]
BriefCorrection = Annotated[MinutesCorrection, brief("text")]
