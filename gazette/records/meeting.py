"""A meeting: of the Police and Crime Panel, of another panel, or to hold the Chief Constable to account."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal, NamedTuple

from gazette.frontmatter.models import (
    AnyRecord,
    Date,
    DistrictName,
    Fields,
    Many,
    MeetingName,
    Text,
    WebAddress,
    YesNo,
    field,
)
from gazette.frontmatter.source import Place
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.cited_part import CitedPart
from gazette.records.districts import IF_THE_PLACE_DOES_NOT_SAY
from gazette.records.guide import Guide
from gazette.records.ids import id_mistakes
from gazette.records.meeting_guide import GUIDE
from gazette.records.minutes import (
    Action,
    BriefAttendee,
    BriefCorrection,
    BriefDeclaration,
    BriefMatter,
    MeetingPart,
    MinutesState,
)
from gazette.sentences import meetings

CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
MeetingKind = Literal[
    "panel", "council panel", "holding to account", "public", "private of public interest", "governance", "audit",
    "conference", "other",
]  # fmt: skip


MeetingState = Literal["scheduled", "held", "cancelled", "moved", "postponed", "not confirmed"]


class PanelResponse(Fields):
    """The Commissioner's response to a recommendation. 2011 Act, s.28."""

    date: Date = field(
        help="When the response was given.", write="Write unknown if no source says.", example="2017-02-06"
    )
    answer: Literal["accepted", "accepted in part", "rejected", "noted"] = field(help="What it says.")
    text: Text = field(help="The response, in a sentence or two.")
    record: AnyRecord | None = field(
        None, help="The document with the response, such as the decision that answers, in short form."
    )


class PanelRecommendation(CitedPart, Fields):
    """A recommendation of the panel to the Commissioner."""

    noun: ClassVar[str] = "recommendation"

    id: Text = field(help="The last part of its address, which never changes.", example="publish-conditions")
    text: Text = field(help="What is recommended, in one sentence.")
    made: Date | None = field(None, help="When it was made, if not at the meeting.")
    about: AnyRecord | None = field(None, help="The report or decision it is about, in short form.")
    response: PanelResponse | None = field(
        None,
        help="The Commissioner's response.",
        write="It is added here, to the meeting that made the recommendation. "
        "Without it, the page says that none was published or found.",
    )
    illustrative: YesNo | None = field(
        None, help="Whether it is only an illustration.", write="For an imaginary office."
    )
    note: Text | None = field(None, help="A note for readers.")


class _Timed(NamedTuple):
    """A meeting or a part of it, with its times as they are written."""

    name: str
    at: Place
    starts: str | None
    ends: str | None
    clock: str | None = None  # in the date


class Meeting(Record):
    """A meeting, its agenda and minutes. Specified Information Order 2011, Schedule, para 5(a)-(c)."""

    kind: ClassVar[str] = "meeting"
    folder: ClassVar[str] = "meetings"
    label: ClassVar[str] = "Meeting"
    nouns: ClassVar[tuple[str, str]] = ("meeting", "meetings")
    list_title: ClassVar[str] = "Meetings"
    list_order: ClassVar[int] = 70
    part: ClassVar[str] = "meetings"
    has_year_pages: ClassVar[bool] = True
    text_heading: ClassVar[str] = "About the meeting"
    short_form: ClassVar[str] = "[[meeting 2016-11-10-police-and-crime-panel]]"
    main_date: ClassVar[str] = "date"
    other_dates: ClassVar[Mapping[str, str]] = {"moved_from": "first planned for", "published": "published"}
    schema_type: ClassVar[str] = "Event"
    is_cited_by_paragraph: ClassVar[bool] = True
    guide: ClassVar[Guide] = GUIDE
    needs_body: ClassVar[bool] = False

    date: Date = field(help="The day it was or will be held.", example="2016-11-10")
    body_name: Text = field(help="The body that met.", example="Exampleshire Police and Crime Panel")
    meeting_kind: MeetingKind = field(help="What sort of meeting it is.")
    summary: Text = field("", help="What it dealt with, in one sentence.")
    starts: Text | None = field(None, help="When it begins.", example="14:00")
    ends: Text | None = field(None, help="When it ends.", example="16:00")
    place: Text | None = field(None, help="Where it was held.")
    district: DistrictName | None = field(
        None, help="The district where it was held.", write=IF_THE_PLACE_DOES_NOT_SAY, example="Upper Vale"
    )
    public: YesNo | None = field(None, help="Whether the public could attend.")
    held: MeetingState | None = field(
        None, help="Whether it took place, if a source says so.", write="Without it, the state follows from the date."
    )
    moved_from: Date | None = field(
        None, help="The day it was first planned for, if it was moved or postponed.", write="The title has the new day."
    )
    matters: Many[BriefMatter] = field([], help="What was on the agenda, in its order.")
    parts: Many[MeetingPart] = field(
        [],
        help="The parts of the meeting, if the public could not stay for all of it.",
        write="List each part, open and exempt; items name theirs under part.",
    )
    outcome: Text | None = field(None, help="The outcome of the meeting.")
    chair: Many[BriefAttendee] = field(
        [],
        help="Who took the chair, by name and organisation.",
        example="Councillor A Example (Sampleton Borough Council)",
    )
    members: Many[BriefAttendee] = field(
        [], help="The members who were present, by name and organisation.", write="Names of office-holders only."
    )
    apologies: Many[BriefAttendee] = field(
        [], help="The members who sent apologies, or none.", write="Names of office-holders only."
    )
    in_attendance: Many[BriefAttendee] = field(
        [],
        help="Who else took part, such as the Commissioner, officers and advisers.",
        write="Name only office-holders; give everyone else by role.",
    )
    attendance: Many[Text] = field([], help="People and bodies who attended, if the source does not say in what role.")
    declarations: Many[BriefDeclaration] = field(
        [], help="Interests that were declared, or none if the minutes say so."
    )
    agenda: WebAddress | None = field(None, help="The address of the agenda.")
    minutes: WebAddress | None = field(None, help="The address of the minutes.")
    minutes_file: Text | None = field(
        None, help="The attachment with the minutes, if they are a file here.", example="minutes.pdf"
    )
    minutes_published: Date | None = field(None, help="When the minutes were published.")
    minutes_state: MinutesState | None = field(
        None, help="Whether the minutes are a draft or were approved, if a source says so."
    )
    minutes_approved: Date | None = field(None, help="When the minutes were approved.", example="2018-06-28")
    minutes_approved_at: MeetingName | None = field(
        None, help="The later meeting that approved them, by its file name.", write="Its page shows it too."
    )
    minutes_corrections: Many[BriefCorrection] = field(
        [],
        help="What was corrected in the minutes, such as by the meeting that approved them.",
        write="Both pages show it.",
    )
    actions: Many[Action] = field(
        [], help="Actions that the meeting agreed or took up again, and the later meetings they were carried to."
    )
    panel_recommendations: Many[PanelRecommendation] = field([], help="What the panel recommended, and the answers.")
    points: Many[Text] = field(
        [], help="Points added to the briefing of the panel for this meeting.", write="One neutral sentence each."
    )
    webcast: WebAddress | None = field(None, help="The address of the recording.")
    questions_by: Date | None = field(None, help="Until when the public can send questions.")

    @property
    def lead(self) -> str:
        return self.summary or meetings.lead(self.body_name, self.date)

    @property
    def is_postponed(self) -> bool:
        """Whether it was put off and no new day is known."""
        is_put_off = self.held in (None, "moved") and bool(self.moved_from and self.moved_from.is_known)
        return self.held == "postponed" or (is_put_off and not self.date.is_known)

    @property
    def awaits_new_date(self) -> bool:
        return self.is_postponed and not self.listed_year

    def state(self, today: datetime.date) -> MeetingState | None:
        """Whether it is to come, was held or not, as far as its date and `held` say so; None if it may be to come."""
        if self.held in ("held", "cancelled", "not confirmed"):
            return self.held
        if self.is_postponed:
            return "postponed"
        if not self.date.may_be_ahead(today):
            return "not confirmed"
        is_ahead = self.date.first is not None and self.date.first >= today  # of a month that has begun, nobody knows
        return self.held or ("scheduled" if is_ahead else None)

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from self._recommendation_mistakes()
        yield from self._clock_mistakes()
        yield from self._time_mistakes()
        yield from self._move_mistakes()

    def _move_mistakes(self) -> Iterator[Problem]:
        if self.held == "moved" and not self.moved_from:
            what = "held is moved, but moved_from is missing."
            yield self.problem(what, "Write moved_from: with the original day, or unknown.", at=("held",))
        if self.held == "postponed" and self.date.is_known:
            what = f"held is postponed, but date is {self.date}."
            remedy = "Write unknown under date and the original day under moved_from."
            remedy += " If there is a new day, write held: moved."
            yield self.problem(what, remedy, at=("held",))
        elif self.moved_from and self.moved_from.is_known and self.moved_from.words == self.date.words:
            what = f"date and moved_from are both {self.date}."
            remedy = "Write the new day under date, or unknown. If it was not moved, remove moved_from."
            yield self.problem(what, remedy, at=("moved_from",))

    def _recommendation_mistakes(self) -> Iterator[Problem]:
        group, ids = "panel_recommendations", [recommendation.id for recommendation in self.panel_recommendations]
        yield from id_mistakes(self, group, ids, "recommendations of this meeting", "publish-conditions")
        for index, recommendation in enumerate(self.panel_recommendations):
            response = recommendation.response
            if response and response.date.is_certainly_before(recommendation.made or self.date):
                what = f"The response to {recommendation.id} is older than the recommendation."
                at = (group, index, "response")
                yield from self.disagreement(what, "Check both dates.", at=at, about="dates")

    def _clock_mistakes(self) -> Iterator[Problem]:
        own = _Timed("It", (), self.starts, self.ends, self.date.clock)
        parts = (_Timed(part.name, ("parts", n), part.starts, part.ends) for n, part in enumerate(self.parts))
        for timed in (own, *parts):
            clocks = (("starts", timed.starts), ("ends", timed.ends))
            wrong = [(name, clock) for name, clock in clocks if clock and not CLOCK.fullmatch(clock)]
            for name, clock in wrong:
                yield self.problem(f"{name}: '{clock}' is not a time.", "Write it as 14:00.", at=(*timed.at, name))
            starts = timed.starts or timed.clock
            if not wrong and starts and timed.ends and timed.ends < starts:
                what = f"{timed.name} ends at {timed.ends}, before it starts."
                yield from self.disagreement(what, "Check both times.", at=(*timed.at, "ends"), about="dates")

    def _time_mistakes(self) -> Iterator[Problem]:
        starts = self.starts or self.date.clock
        if self.ends and not starts:
            yield self.problem(
                f"It ends at {self.ends}, but starts is missing.", "Write starts: with the time.", at=("ends",)
            )
        if self.starts and self.date.clock and self.starts != self.date.clock:
            what = f"date has the time {self.date.clock}, but starts is {self.starts}."
            yield from self.disagreement(what, "Keep one of them.", at=("starts",), about="dates")
        if self.questions_by and self.date.is_certainly_before(self.questions_by):
            what = f"Questions are taken until {self.questions_by}, after the meeting."
            yield from self.disagreement(what, "Check both dates.", at=("questions_by",), about="dates")
