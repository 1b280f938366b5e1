"""A meeting: of the Police and Crime Panel, of another panel, or to hold the Chief Constable to account."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from gazette.frontmatter.models import AnyRecord, Date, Fields, Many, Text, WebAddress, YesNo, brief, field
from gazette.problems import Problem
from gazette.records.base import SLUG, Record
from gazette.records.guide import Guide
from gazette.sentences import meetings

MeetingKind = Literal[
    "panel", "council panel", "holding to account", "public", "private of public interest", "governance", "audit",
    "conference", "other",
]  # fmt: skip


MeetingState = Literal["scheduled", "held", "cancelled", "moved", "not confirmed"]


class Matter(Fields):
    """A matter on the agenda."""

    text: Text = field(help="What it was about.")
    record: AnyRecord | None = field(None, help="The report or decision, in short form.")
    exempt: Text | None = field(None, help="Why it was taken without the public, if it was.")


class PanelResponse(Fields):
    """The Commissioner's response to a recommendation. 2011 Act, s.28."""

    date: Date = field(help="When the response was given.", example="2017-02-06")
    answer: Literal["accepted", "accepted in part", "rejected", "noted"] = field(help="What it says.")
    text: Text = field(help="The response, in a sentence or two.")
    record: AnyRecord | None = field(None, help="Where the response stands, in short form.")


class PanelRecommendation(Fields):
    """A recommendation of the panel to the Commissioner."""

    id: Text = field(help="The last part of its address, which never changes.", example="publish-conditions")
    text: Text = field(help="What is recommended, in one sentence.")
    made: Date | None = field(None, help="When it was made, if not at the meeting.")
    about: AnyRecord | None = field(None, help="The report or decision it is about, in short form.")
    response: PanelResponse | None = field(
        None, help="The Commissioner's response; without it, the page says that none is known."
    )
    illustrative: YesNo | None = field(None, help="yes if it is only an illustration; for an imaginary office.")
    note: Text | None = field(None, help="A note for readers.")

    @property
    def anchor(self) -> str:
        """Its place on the page of its meeting."""
        return f"page-recommendation-{self.id}"


BriefMatter = Annotated[Matter, brief("text")]


class Meeting(Record):
    """A meeting, its agenda and minutes. Specified Information Order 2011, Schedule, para 5(a)-(c)."""

    kind: ClassVar[str] = "meeting"
    folder: ClassVar[str] = "meetings"
    label: ClassVar[str] = "Meeting"
    nouns: ClassVar[tuple[str, str]] = ("meeting", "meetings")
    list_title: ClassVar[str] = "Meetings"
    navigation: ClassVar[int] = 70
    has_year_pages: ClassVar[bool] = True
    short_form: ClassVar[str] = "[[meeting 2016-11-10-police-and-crime-panel]]"
    main_date: ClassVar[str] = "date"
    schema_type: ClassVar[str] = "Event"
    is_cited_by_paragraph: ClassVar[bool] = True
    guide: ClassVar[Guide] = Guide(
        title="Meetings",
        about=("One file is one meeting: of a panel, in public, or to hold the Chief Constable to account."),
        file_name=(
            "Call the file by its date and the body that met, such as "
            "`2018-05-03-police-and-crime-panel.md`. The name makes the address."
        ),
        short_example="meetings/2018-02-01-police-and-crime-panel.md",
        long_example="meetings/2018-05-03-police-and-crime-panel.md",
        more=(
            "A meeting to come is shown as scheduled. When it is over, write `held: held`; until then it is shown "
            "as not confirmed. If it moves, keep the file and its name, and write the first day under `moved_from`."
        ),
    )
    needs_body: ClassVar[bool] = False

    date: Date = field(help="The day it was or will be held.", example="2016-11-10")
    body_name: Text = field(help="The body that met.", example="Exampleshire Police and Crime Panel")
    meeting_kind: MeetingKind = field(help="What sort of meeting it is.")
    summary: Text = field("", help="What it dealt with, in one sentence.")
    starts: Text | None = field(None, help="When it begins.", example="14:00")
    ends: Text | None = field(None, help="When it ends.", example="16:00")
    place: Text | None = field(None, help="Where it was held.")
    public: YesNo | None = field(None, help="Whether the public could attend.")
    held: MeetingState | None = field(
        None, help="Whether it took place, if a source says so; without it, only the date counts."
    )
    moved_from: Date | None = field(None, help="The day it was first planned for.")
    matters: Many[BriefMatter] = field([], help="What was on the agenda.")
    outcome: Text | None = field(None, help="What came of it.")
    attendance: Many[Text] = field([], help="Office-holders and bodies who attended.")
    agenda: WebAddress | None = field(None, help="The address of the agenda.")
    minutes: WebAddress | None = field(None, help="The address of the minutes.")
    minutes_published: Date | None = field(None, help="When the minutes were published.")
    panel_recommendations: Many[PanelRecommendation] = field([], help="What the panel recommended, and the answers.")
    webcast: WebAddress | None = field(None, help="The address of the recording.")
    questions_by: Date | None = field(None, help="Until when the public can send questions.")

    @property
    def lead(self) -> str:
        return self.summary or meetings.lead(self.body_name, self.date)

    def state(self, today: datetime.date) -> MeetingState:
        """Whether it is to come, was held or not, as far as its date and `held` say so."""
        if self.held in ("held", "cancelled", "not confirmed"):
            return self.held
        is_ahead = self.date.first is not None and self.date.first >= today  # of a month that has begun, nobody knows
        return (self.held or "scheduled") if is_ahead else "not confirmed"

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from self._recommendation_mistakes()
        yield from self._time_mistakes()

    def _recommendation_mistakes(self) -> Iterator[Problem]:
        seen: set[str] = set()
        for index, recommendation in enumerate(self.panel_recommendations):
            at, name, response = ("panel_recommendations", index), recommendation.id, recommendation.response
            if response and response.date.is_certainly_before(recommendation.made or self.date):
                what = f"The response to {name} is older than the recommendation."
                yield from self.disagreement(what, "Look at both dates.", at=(*at, "response"), about="dates")
            if not SLUG.fullmatch(name):
                what = f"'{name}' cannot be the last part of an address."
                remedy = "Write small letters, digits and hyphens, such as publish-conditions."
                yield self.problem(what, remedy, at=(*at, "id"))
            if name in seen:
                what = f"Two recommendations of this meeting have the id {name}."
                yield self.problem(what, "Give each its own.", at=(*at, "id"))
            seen.add(name)

    def _time_mistakes(self) -> Iterator[Problem]:
        is_read = True
        for name, clock in (("starts", self.starts), ("ends", self.ends)):
            if clock and not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", clock):
                is_read = False
                yield self.problem(f"{name}: '{clock}' is not a time.", "Write it as 14:00.", at=(name,))
        starts = self.starts or self.date.clock
        if self.ends and not starts:
            yield self.problem(
                f"It ends at {self.ends}, and nothing says when it starts.", "Write starts: too.", at=("ends",)
            )
        if is_read and starts and self.ends and self.ends < starts:
            what = f"It ends at {self.ends}, before it starts."
            yield from self.disagreement(what, "Look at both times.", at=("ends",), about="dates")
        if self.starts and self.date.clock and self.starts != self.date.clock:
            what = f"Its date says {self.date.clock}, and it starts at {self.starts}."
            yield from self.disagreement(what, "Keep one of them.", at=("starts",), about="dates")
        if self.questions_by and self.date.is_certainly_before(self.questions_by):
            what = f"Questions are taken until {self.questions_by}, after the meeting."
            yield from self.disagreement(what, "Look at both dates.", at=("questions_by",), about="dates")
