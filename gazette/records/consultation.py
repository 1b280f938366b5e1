"""A consultation: the question, its dates and the outcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import field_validator

from gazette.frontmatter.models import Date, Fields, Mailbox, Many, Text, WebAddress, brief, field
from gazette.lengths import all_days, stated_length, weekdays
from gazette.plurals import counted
from gazette.problems import Mistake, Problem
from gazette.records.base import Record
from gazette.records.consultation_result import Result
from gazette.records.guide import ONE_SENTENCE, WITH_THE_TIME, Guide, Question
from gazette.records.windows import Openness, Window, open_spans, openness, window_mistakes, windows_of
from gazette.sentences.days import YEAR_NOT_CERTAIN, in_sentence

Stage = Openness | Literal["outcome published"]


class Way(Fields):
    """A way to respond. No personal address: a form, a role mailbox or a postal address."""

    how: Text = field(help="The way.", example="online survey")
    url: WebAddress | None = field(None, help="The address of the form or survey.")
    mailbox: Mailbox | None = field(
        None, help="The role mailbox that answers go to.", write="Never write a person's.", example="office@example.org"
    )

    @property
    def leads_to(self) -> str | None:
        return self.url or (f"mailto:{self.mailbox}" if self.mailbox else None)


BriefWay = Annotated[Way, brief("how")]
RESULT = """\
When there is an outcome, fill in `result` and leave the page where it is:

````yaml
result:
  summary: Most wanted theft of machines to come first. The rural team grew by one officer.
  questions:
    - question: What should come first?
      answers:
        - answer: Theft of machines
          share: 62%
          count: "251"
        - answer: Hare coursing
          share: 38%
````

Write answers as they are printed: each share as `62%`, each count as `312`. If people could choose more than one
answer, write `several: yes`. If the source leaves answers out, say so in `note`.\
"""
LENGTH_FIELDS = ("windows", "stated_length", "stated_length_note")
LENGTH = """\
`stated_length` takes the printed words, such as `three working weeks` or `28 days`. The check compares them with the
dates; the page prints how many days it was open.\
"""


class Consultation(Record):
    """A consultation. Views of the community and victims: Police Reform and Social Responsibility Act 2011, s.14."""

    kind: ClassVar[str] = "consultation"
    folder: ClassVar[str] = "consultations"
    label: ClassVar[str] = "Consultation"
    nouns: ClassVar[tuple[str, str]] = ("consultation", "consultations")
    list_title: ClassVar[str] = "Consultations"
    list_order: ClassVar[int] = 60
    part: ClassVar[str] = "meetings"
    has_year_pages: ClassVar[bool] = True
    text_heading: ClassVar[str] = "What it is about"
    short_form: ClassVar[str] = "[[consultation 2017-precept]]"
    main_date: ClassVar[str] = "opens"
    other_dates: ClassVar[Mapping[str, str]] = {"closes": "closing date", "published": "published"}
    schema_type: ClassVar[str] = "CreativeWork"
    is_cited_by_paragraph: ClassVar[bool] = True
    guide: ClassVar[Guide] = Guide(
        title="Consultations",
        about="One file is one consultation, from its opening to its outcome.",
        file_name=("Call the file by what was asked, such as `precept-2018-19.md`. The name makes the address."),
        short_example="consultations/precept-2018-19.md",
        long_example="consultations/rural-crime-survey.md",
        more="These four fields are enough. Whether it is open or closed is worked out from its dates.",
        questions=(
            Question("How can people respond?", ("ways_to_respond", "how_to_respond")),
            Question("Is there an outcome?", ("result", "responses"), RESULT),
            Question("Open more than once, or for an announced length?", LENGTH_FIELDS, LENGTH),
            Question("What is it about, and who ran it?", ("about", "run_by")),
        ),
    )
    needs_body: ClassVar[bool] = False
    former_fields: ClassVar[Mapping[str, str]] = {
        "how_to_apply": "Write how_to_respond instead, or let bin/gazette upgrade do it.",
    }

    summary: Text = field(help="What is asked, in one sentence.", write=ONE_SENTENCE)
    opens: Date = field(help="When it opens.", example="2016-11-28")
    closes: Date = field(help="When it closes.", write=WITH_THE_TIME, example="2017-01-16 17:00")
    windows: Many[Window] = field([], help="The periods in which it is open, if it closes in between.")
    stated_length: Text | None = field(
        None, help="How long the announcement said it would be open, as printed.", example="12 weeks"
    )
    stated_length_note: Text | None = field(None, help="Why the stated length and the dates differ, if they do.")
    about: Text | None = field(None, help="What it is about: plan, precept, strategy …")
    run_by: Text | None = field(None, help="Who ran it, if not the office.")
    ways_to_respond: Many[BriefWay] = field([], help="How to respond.")
    how_to_respond: Literal["unknown"] | None = field(
        None,
        help="Only unknown: no source says how to respond.",
        write="Write it if the consultation is open and no source says how to respond. The page then says whom to ask.",
    )
    responses: Text | None = field(None, help="How many people responded.")
    result: Result | None = field(None, help="The outcome.")

    @field_validator("how_to_respond", mode="before")
    @classmethod
    def _only_unknown(cls, value: object) -> object:
        if value in (None, "unknown"):
            return value
        raise Mistake("This field takes only the word unknown.", "Write how to respond under ways_to_respond.")

    @property
    def all_windows(self) -> tuple[Window, ...]:
        return windows_of(self.opens, self.closes, self.windows)

    @property
    def listed_year(self) -> str:
        """The year in which it opened; where that is not certain, the year in which it closed."""
        opened = super().listed_year
        closed = self.closes.year if opened in ("", YEAR_NOT_CERTAIN) else None
        return str(closed) if closed else opened

    def stage(self, today: date) -> Stage | None:
        """Its stage on a day, in GOV.UK's words; None where its dates do not say."""
        if self.result and not (self.result.date and self.result.date.is_future(today)):
            return "outcome published"
        return openness(self.all_windows, today)

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from self._date_mistakes()
        yield from self._length_mistakes()
        if self.result and self.result.says_nothing:
            remedy = "Write summary: with what was found, or the answers under questions:."
            yield self.problem("The result has neither a summary nor questions.", remedy, at=("result",))
        for number, question in enumerate(self.result.questions if self.result else ()):
            for what, remedy, name in question.too_much():
                yield from self.disagreement(what, remedy, at=("result", "questions", number, name), about="sums")
        for what, remedy, at in window_mistakes(self.opens, self.closes, self.windows):
            yield from self.disagreement(what, remedy, at=at, about="dates")

    def _date_mistakes(self) -> Iterator[Problem]:
        if self.closes.is_certainly_before(self.opens):
            what = f"It closes {in_sentence(self.closes)}, before it opens {in_sentence(self.opens)}."
            yield from self.disagreement(what, "Check both dates.", at=("closes",), about="dates")

    def _length_mistakes(self) -> Iterator[Problem]:
        spans, length = open_spans(self.all_windows), stated_length(self.stated_length or "")
        if (
            not spans
            or not length
            or length.fits(spans)
            or self.stated_length_note
            or self.is_explained("length", ("stated_length",))
        ):
            return
        if length.fits([(spans[0][0], spans[-1][1])]):  # said of the whole, with the days between its windows
            return
        days = f"there are {counted(sum(map(all_days, spans)), 'day')}"
        working = f", {sum(map(weekdays, spans))} of them from Monday to Friday" if length.is_working else ""
        between = "in its windows" if self.windows else "from opening to closing"
        what = f"stated_length is {self.stated_length}, but {between} {days}{working}."
        remedy = "Correct the one that is wrong, or say in stated_length_note: why they differ."
        yield self.problem(what, remedy, at=("stated_length",))
