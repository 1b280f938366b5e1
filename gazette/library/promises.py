"""Promises with their papers, and recommendations of panels with their meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.library.targets import Target
from gazette.problems import Problem
from gazette.records import Meeting, Plan, Report
from gazette.records.meeting import PanelRecommendation
from gazette.records.paper import Paper
from gazette.records.promise import Promise


@dataclass(frozen=True)
class CitedPromise:
    """A promise, and the paper that makes it."""

    paper: Paper
    promise: Promise

    @property
    def date(self) -> KnownDate:
        return self.paper.when

    @property
    def year(self) -> int | None:
        """The year in which the paper was published, or else of its date; None where it can be another."""
        if self.paper.published.is_known:
            return self.paper.published.year
        return self.date.year

    @property
    def address(self) -> str:
        return self.promise.address

    @property
    def source(self) -> Target:
        """The paper, or its paragraph that makes the promise."""
        return Target(self.paper, paragraph=self.promise.paragraph)

    @property
    def chapter(self) -> str:
        """The heading of the chapter of a plan that makes the promise; "" in any other paper."""
        if not isinstance(self.paper, Plan):
            return ""
        body = self.paper.body
        line = next((place.line for place in body.paragraphs if place.number == self.promise.paragraph), 0)
        top = min((heading.level for heading in body.headings), default=2)
        chapters = [heading for heading in body.headings if heading.level == top and heading.line <= line]
        words = (f"{chapters[-1].number}." if chapters[-1].number else "", chapters[-1].text) if chapters else ()
        return " ".join(filter(None, words))


@dataclass(frozen=True)
class CitedRecommendation:
    """A recommendation, and the meeting at which the panel made it."""

    meeting: Meeting
    recommendation: PanelRecommendation

    @property
    def date(self) -> KnownDate:
        return self.recommendation.made or self.meeting.date

    @property
    def identity(self) -> str:
        return f"{self.meeting.identity}/recommendations/{self.recommendation.id}"

    @property
    def address(self) -> str:
        return f"{self.meeting.address}#{self.recommendation.anchor}"


def promised_to(library: Library, paper: Paper) -> str:
    """The body that a report went to, as it is named there; "" for any other paper, and where none is named."""
    if not isinstance(paper, Report):
        return ""
    target = library.linked("meeting", paper.meeting)
    return target.record.body_name if target and isinstance(target.record, Meeting) else paper.submitted_to or ""


def promises_of(library: Library) -> tuple[CitedPromise, ...]:
    """Every promise, in the order of the papers. The promises of a withheld paper are withheld too."""
    papers = (paper for paper in library.of(Paper) if not paper.is_hidden)
    return tuple(CitedPromise(paper, promise) for paper in papers for promise in paper.promises)


def subjects_of(promise: Promise) -> tuple[str, ...]:
    """What it is about: its topics, and the objective of the plan that it serves."""
    return (
        *(f"topic {name}" for name in promise.topics),
        *((f"plan {promise.objective}",) if promise.objective else ()),
    )


def restated_in(library: Library, paper: Paper) -> tuple[tuple[CitedPromise, Target], ...]:
    """The promises of other papers that a paper states again, each with the paper or its paragraph."""
    relations = library.relations_to.get(paper.identity, ())
    return tuple(
        (CitedPromise(relation.source, relation.group), relation.target)
        for relation in relations
        if isinstance(relation.source, Paper)
        and not relation.source.is_hidden
        and isinstance(relation.group, Promise)
        and "also_in" in relation.place
    )


def recommendations_of(library: Library) -> tuple[CitedRecommendation, ...]:
    """Every recommendation, in the order of the meetings."""
    meetings = (meeting for meeting in library.meetings if not meeting.is_hidden)
    return tuple(
        CitedRecommendation(meeting, recommendation)
        for meeting in meetings
        for recommendation in meeting.panel_recommendations
    )


def repeated_promise_ids(library: Library) -> Iterator[Problem]:
    """The id of a promise is part of its permanent address, so two promises must not share it."""
    first: dict[str, Paper] = {}
    for paper in library.of(Paper):
        for index, promise in enumerate(paper.promises):
            other = first.setdefault(promise.id, paper)
            if other is not paper or promise.id in [earlier.id for earlier in paper.promises[:index]]:
                yield paper.problem(
                    f"The id {promise.id} is also used for a promise in {other.path}.",
                    "Give this one another id, which must then never change.",
                    at=("promises", index, "id"),
                )
