"""A report of the office: to the Police and Crime Panel, to another panel, or to the public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from gazette.frontmatter.models import Date, DecisionName, Fields, Many, MeetingName, Text, brief, field
from gazette.problems import Problem
from gazette.records.guide import ONE_SENTENCE, Guide, Question
from gazette.records.retold import RetoldPaper

Purpose = Literal[
    "update", "draft plan", "plan", "annual report", "precept", "appointment", "strategy", "business case",
    "inspection", "statistics", "research", "other",
]  # fmt: skip


class Recommendation(Fields):
    """A recommendation of the report to its readers."""

    number: Text | None = field(None, help="Its number as printed.", example="3.1")
    text: Text = field(help="What is asked.")
    to: Text | None = field(None, help="Who is asked.")


class Listed(Fields):
    """A line of the report's own list of contents."""

    text: Text = field(help="The line as the report lists it.", example="Online crime reporting")
    section: Text | None = field(None, help="The number of the section it means.", example="4.1")
    no_section: Text | None = field(None, help="Why there is none: the report lists it but says nothing about it.")


BriefListed = Annotated[Listed, brief("text")]


class Appendix(Fields):
    letter: Text = field(help="Its letter or number.", example="A")
    title: Text = field(help="What it is called.")
    file: Text | None = field(None, help="The attachment that holds it.")
    missing: Text | None = field(None, help="Why it is not here.")


class Report(RetoldPaper):
    """A report. Agenda papers of public meetings: Specified Information Order 2011, Schedule, para 5(b)."""

    kind: ClassVar[str] = "report"
    folder: ClassVar[str] = "panel-reports"
    label: ClassVar[str] = "Report"
    nouns: ClassVar[tuple[str, str]] = ("report", "reports")
    list_title: ClassVar[str] = "Reports"
    list_order: ClassVar[int] = 20
    part: ClassVar[str] = "meetings"
    has_year_pages: ClassVar[bool] = True
    short_form: ClassVar[str] = "[[report 2016-11-10-update 2.7]]"
    main_date: ClassVar[str] = "date"
    schema_type: ClassVar[str] = "Report"
    is_cited_by_paragraph: ClassVar[bool] = True
    guide: ClassVar[Guide] = Guide(
        title="Panel reports",
        about=("One file is one report: to the Police and Crime Panel, to another panel, or to the public."),
        file_name=(
            "Call the file by its date and a few words, such as `2018-05-03-commissioner-update.md`. The "
            "name makes the address and does not change when the title does. If only the month is known, the "
            "name begins with `2018-05`; if nothing is known, with `undated`."
        ),
        short_example="panel-reports/2018-02-01-budget-update.md",
        long_example="panel-reports/2018-05-03-commissioner-update.md",
        more=(
            "Keep the numbers of the printed report: begin a heading with `## 2. Road safety` and a "
            "paragraph with `2.1`. Each numbered paragraph gets an address of its own."
        ),
        questions=(
            Question("Which meeting, or which body?", ("meeting", "submitted_to", "panel_outcome")),
            Question("Its number, author and period?", ("report_number", "author_role", "period_from", "period_to")),
            Question("What does it ask for, or report?", ("recommendations", "decisions", "equality")),
            Question("A list of contents, appendices?", ("contents", "appendices")),
            Question("Is the text here not the paper's own?", ("retold", "link")),
            Question("Paragraphs about a topic?", ("passages",)),
            Question("Promises in it?", ("promises",)),
        ),
    )

    summary: Text = field(help="What it is, in one sentence.", write=ONE_SENTENCE)
    date: Date = field(help="The date printed on it, or the day of its meeting.", example="2016-11-10")
    submitted_by: Text = field(
        help="Who submitted it, as an office or a role.", example="Police and Crime Commissioner"
    )
    purpose: Purpose = field(help="What sort of report it is.")

    meeting: MeetingName | None = field(None, help="The meeting it went to, by its file name.")
    submitted_to: Text | None = field(None, help="The body it went to, if no meeting is named.")
    report_number: Text | None = field(None, help="The number printed on it.")
    author_role: Text | None = field(None, help="The role of its author; officers are not named.")
    period_from: Date | None = field(None, help="The first day it reports on.")
    period_to: Date | None = field(None, help="The last day it reports on.")
    recommendations: Many[Recommendation] = field([], help="What it asks for.")
    contents: Many[BriefListed] = field([], help="The report's own list of what it covers.")
    appendices: Many[Appendix] = field([], help="Appendices, or why they are missing.")
    equality: Text | None = field(None, help="Equality assessment, or why there is none.")
    panel_outcome: Text | None = field(None, help="What the panel made of it.")
    decisions: Many[DecisionName] = field([], help="Decisions it reports, by reference.")
    link: Text | None = field(None, help="Where the whole document can be read, if not here.")

    @property
    def paper_address(self) -> str:
        is_on_the_web = self.link and self.link.startswith(("https://", "http://"))
        return self.link or "" if is_on_the_web else super().paper_address

    @property
    def listed_year(self) -> str:
        """The year of its date; of one without a date the years on which it reports, such as 2020 to 2021."""
        years = [str(day.year) for day in (self.period_from, self.period_to) if day and day.year]
        return " to ".join(dict.fromkeys(years)) if self.date.says_nothing and years else super().listed_year

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from self._unmatched_contents()
        yield from self._missing_appendices()

    def _missing_appendices(self) -> Iterator[Problem]:
        names = [attachment.file for attachment in self.attachments]
        for index, appendix in enumerate(self.appendices):
            if appendix.file and appendix.file not in names:
                what = f"Appendix {appendix.letter} names {appendix.file}, which is not an attachment here."
                yield self.problem(
                    what,
                    "Add the file under attachments, or say why the appendix is missing.",
                    at=("appendices", index),
                )

    def _unmatched_contents(self) -> Iterator[Problem]:
        """The list of contents and the sections must match; a line without a section says why."""
        titles = {_plain(heading.text): heading.number for heading in self.body.headings}
        numbers = {heading.number for heading in self.body.headings if heading.number}
        for index, listed in enumerate(self.contents):
            if listed.no_section or listed.section in numbers:
                continue
            if not listed.section and _plain(listed.text) in titles:
                continue
            what = f"section {listed.section}" if listed.section else f"'{listed.text}'"
            yield self.problem(
                f"The list of contents names {what}, but the report has no such section.",
                "Write section: with its number, or no_section: with the reason.",
                at=("contents", index),
            )


def _plain(text: str) -> str:
    return " ".join("".join(character if character.isalnum() else " " for character in text.casefold()).split())
