"""A step that the law wants by a certain day, which is worked out from what the document says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from gazette.frontmatter.models import AnyRecord, Date, Fields, Text, field
from gazette.frontmatter.source import Place
from gazette.sentences.days import in_sentence

LegalStep = Literal[
    "inspection response", "precept notified", "precept reviewed", "precept revised after a veto", "plan issued",
]  # fmt: skip
FROM_A_DAY: dict[LegalStep, str] = {  # what happens on the day from which the time runs
    "inspection response": "the inspectorate published its report",
    "plan issued": "the Commissioner was elected",
}
DeadlineMistake = tuple[str, str, Place]  # what is wrong, what to write, where


class LegalDeadline(Fields):
    """A step that the law wants by a certain day. The website works out the day."""

    step: LegalStep = field(
        help=(
            "Which step: inspection response (comments on the report published), precept notified (to the panel), "
            "precept reviewed (the panel reported on it), precept revised after a veto, or plan issued."
        ),
        example="inspection response",
    )
    counted_from: Date | None = field(
        None,
        help="For an inspection response, the day the inspectorate published its report; "
        "for a plan, the day of the election.",
        example="2024-05-16",
    )
    year: Date | None = field(
        None, help="For the steps of a precept, the financial year that the precept is for.", example="2025/26"
    )
    done: Date | None = field(
        None,
        help="The day the step was taken: the day the comments were published, not sent; the day the panel reported, "
        "which may be later than the meeting.",
        write="Write unknown if it was done and nobody knows when. Leave it out until it is done.",
    )
    record: AnyRecord | None = field(None, help="The record that shows it, in short form.")
    about: Text | None = field(None, help="What it is about, such as the title of the inspection report.")

    def mistakes(self) -> Iterator[DeadlineMistake]:
        """What the step needs to be worked out, and has not."""
        if self.step in FROM_A_DAY:
            yield from self._mistakes_of_day(FROM_A_DAY[self.step])
        else:
            yield from self._mistakes_of_year()

    def _mistakes_of_day(self, event: str) -> Iterator[DeadlineMistake]:
        if self.counted_from is None:
            what = f"counted_from is missing. Time for this step runs from the day on which {event}."
            yield what, "Write counted_from: with that day, such as 2024-05-16, or unknown.", ("step",)
        if self.year:
            yield "The year is only for the steps of a precept.", "Remove the line.", ("year",)

    def _mistakes_of_year(self) -> Iterator[DeadlineMistake]:
        if self.year is None or self.year.precision != "financial year":
            what = "The law sets the day of this step for each financial year, and its year is missing."
            if self.year:
                what = f"'{self.year.written}' is not a financial year."
            yield what, "Write the year that the precept is for, such as year: 2025/26.", ("year",)
        if self.counted_from:
            yield "The day of this step follows from its year alone.", "Remove the line.", ("counted_from",)


def done_too_early(deadlines: Sequence[LegalDeadline]) -> Iterator[DeadlineMistake]:
    """The steps that were taken before the day from which their time runs."""
    for index, deadline in enumerate(deadlines):
        done, start = deadline.done, deadline.counted_from
        if done and start and done.is_certainly_before(start) and deadline.step in FROM_A_DAY:
            what = f"It was done {in_sentence(done)}, before {FROM_A_DAY[deadline.step]} {in_sentence(start)}."
            yield what, "Check both dates.", ("legal_deadlines", index, "done")


def deadline_mistakes(deadlines: Sequence[LegalDeadline]) -> Iterator[DeadlineMistake]:
    """The mistakes of all steps, each with its place in the record."""
    for index, deadline in enumerate(deadlines):
        for what, remedy, at in deadline.mistakes():
            yield what, remedy, ("legal_deadlines", index, *at)
