"""The police and crime plan, with the contents that the law demands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from gazette.frontmatter.models import Date, Fields, Many, Text, YesNo, field
from gazette.problems import Problem
from gazette.records.cited_part import CitedPart
from gazette.records.guide import Guide, Question
from gazette.records.plan_chapters import Chapter, chapter_of_places, chapters_of
from gazette.records.retold import RetoldPaper
from gazette.sentences.plans import STATUTORY_CONTENTS
from gazette.slugs import slug

SAME_PLAN = "same plan"  # before a plan, the paper that is listed among the reports too


class Objective(CitedPart, Fields):
    noun: ClassVar[str] = "objective"

    id: Text = field(help="Its number, which never changes.", example="1.3")
    text: Text = field(help="The objective.")

    @classmethod
    def anchor_of(cls, name: str) -> str:
        return super().anchor_of(slug(name))


class StatutoryContents(Fields):
    """The six things a plan must contain, each with the paragraph that holds it. 2011 Act, s.7(1)."""

    objectives: Text | None = field(None, help="The Commissioner's objectives, the national ones included.")
    policing: Text | None = field(None, help="The policing the Chief Constable is to provide.")
    resources: Text | None = field(None, help="The money and other resources given to the Chief Constable.")
    reporting: Text | None = field(None, help="How the Chief Constable reports to the Commissioner.")
    measuring: Text | None = field(None, help="How performance is measured.")
    grants: Text | None = field(None, help="The crime and disorder reduction grants and their conditions.")

    def places(self) -> Iterator[tuple[str, str]]:
        """Each content that the plan has, with the number of its paragraph."""
        for name, info in type(self).model_fields.items():
            if number := getattr(self, name):
                yield (info.description or name).rstrip("."), number


class Step(Fields):
    step: Text = field(help="What happens.")
    begins: Date = field(help="When, or from when.", example="2016-11-28")
    ends: Date | None = field(None, help="Until when.")


class Plan(RetoldPaper):
    """A police and crime plan. Police Reform and Social Responsibility Act 2011, s.5 and s.7."""

    kind: ClassVar[str] = "plan"
    folder: ClassVar[str] = "plan"
    label: ClassVar[str] = "Police and crime plan"
    nouns: ClassVar[tuple[str, str]] = ("plan", "plans")
    list_title: ClassVar[str] = "Police and crime plan"
    list_order: ClassVar[int] = 80
    part: ClassVar[str] = "promises"
    superseded_come_last: ClassVar[bool] = True
    short_form: ClassVar[str] = "[[plan 2017-2022 3.4]]"
    main_date: ClassVar[str] = "issued"
    other_dates: ClassVar[Mapping[str, str]] = {"approved": "considered", "published": "published"}
    schema_type: ClassVar[str] = "Report"
    is_cited_by_paragraph: ClassVar[bool] = True
    guide: ClassVar[Guide] = Guide(
        title="Police and crime plans",
        about=(
            "One file is one plan. Of a plan that nobody found, name the paper with its outline below `related`, with "
            "`how: known only from the outline in`: its page then says so."
        ),
        file_name=(
            "Call the file by its years, such as `2017-2022.md`. Decisions name an objective as `2017-2022 1.2`."
        ),
        short_example="plan/2013-2017.md",
        long_example="plan/2017-2022.md",
        questions=(
            Question("What are its objectives?", ("objectives", "statutory_contents")),
            Question("How was it made?", ("timetable", "consulted_chief_constable", "panel_report", "panel_response")),
            Question("What did the panel say, and what changed since?", ("approved", "variations", "predecessor")),
            Question("Is the text here not the paper's own?", ("retold",)),
            Question("Paragraphs about a topic?", ("passages",)),
            Question("Promises in it?", ("promises",)),
        ),
    )

    summary: Text = field(help="What it is, in one sentence of at most 160 characters.")
    period: Text = field(help="The years it is for.", example="2017 to 2022")
    issued: Date = field(help="When it was issued.", example="2017-02")
    approved: Date | None = field(None, help="When the panel considered it.")
    predecessor: Text | None = field(None, help="The plan before it: its file name, or its title if it is not here.")
    objectives: Many[Objective] = field([], help="Its objectives.")
    statutory_contents: StatutoryContents | None = field(
        None, help="Where the plan has each of the six contents that the law requires."
    )
    timetable: Many[Step] = field([], help="Steps in making the plan, as announced.")
    consulted_chief_constable: YesNo | None = field(
        None, help="Whether the Chief Constable was consulted on the draft."
    )
    panel_report: Text | None = field(None, help="The panel's report on the draft.")
    panel_response: Text | None = field(None, help="The Commissioner's response to it.")
    variations: Many[Text] = field([], help="Later variations, each with its date.")

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Those that have a page; the version in the other language is one page."""
        return () if self.translation_of else chapters_of(self.body)

    @property
    def same_papers(self) -> frozenset[str]:
        """The papers that are listed among the reports too, in short form."""
        return frozenset(related.record for related in self.related if related.how == SAME_PLAN)

    @property
    def words_on_law(self) -> tuple[str, ...]:
        contents = (STATUTORY_CONTENTS,) if self.statutory_contents else ()
        return (*super().words_on_law, *contents)

    def part_addresses(self) -> Iterator[str]:
        return (chapter.address_in(self.address) for chapter in self.chapters)

    def place_address(self, anchor: str) -> str:
        chapter = chapter_of_places(self.body).get(anchor) if self.chapters else None
        return f"{chapter.address_in(self.address)}#{anchor}" if chapter else super().place_address(anchor)

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from self._own_mistakes()

    def _own_mistakes(self) -> Iterator[Problem]:
        seen: set[str] = set()
        for index, objective in enumerate(self.objectives):
            if objective.id in seen:
                yield self.problem(
                    f"Two objectives have the number {objective.id}.",
                    "Give each its own number.",
                    at=("objectives", index),
                )
            seen.add(objective.id)
        for index, step in enumerate(self.timetable):
            if step.ends and step.ends.is_certainly_before(step.begins):
                what, at = "The step ends before it begins.", ("timetable", index)
                yield from self.disagreement(what, "Check both dates.", at=at, about="dates")
        if not self.statutory_contents:
            return
        numbers = {paragraph.number for paragraph in self.body.paragraphs}
        for name, number in self.statutory_contents:
            if number and number not in numbers:
                yield self.problem(
                    f"statutory_contents names paragraph {number}, which is not in the plan.",
                    "Write the number of a paragraph or section in the text below.",
                    at=("statutory_contents", name),
                )
