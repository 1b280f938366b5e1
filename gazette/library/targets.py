"""The targets of links, and what is linked to what."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.frontmatter.models import Fields
from gazette.frontmatter.source import Place
from gazette.records import Decision, Fund, Record
from gazette.records.fund import Award, Round


@dataclass(frozen=True)
class Target:
    """The target of a link: a record, a round of a fund, or a paragraph."""

    record: Record
    round: Round | None = None
    paragraph: str | None = None

    @property
    def address(self) -> str:
        if self.round and isinstance(self.record, Fund):
            return self.record.round_address(self.round.id)
        return self.record.place_address(self.anchor) if self.anchor else self.record.address

    @property
    def anchor(self) -> str | None:
        paragraphs = self.record.body.paragraphs
        return next((paragraph.anchor for paragraph in paragraphs if paragraph.number == self.paragraph), None)

    @property
    def is_whole(self) -> bool:
        """False where the link names a paragraph that the record does not have."""
        return self.paragraph is None or self.anchor is not None


@dataclass(frozen=True)
class Relation:
    """A link from one record to another, in a field or in its text."""

    source: Record
    target: Target
    how: str  # the name of the field ("fund", "earlier", "related"), or "text"
    place: Place = ()  # ("promises", 0, "topics", 1)

    @property
    def path(self) -> str:
        """The names of the field and of the groups around it: "actions.carried_to"."""
        return ".".join(part for part in self.place if isinstance(part, str))

    @property
    def group(self) -> Fields | None:
        """The promise, the passage or the other group of fields that names the target; None for a plain field."""
        if len(self.place) < 2 or not isinstance(self.place[1], int):
            return None
        member = getattr(self.source, self.how)[self.place[1]]
        return member if isinstance(member, Fields) else None


@dataclass(frozen=True)
class AwardInFund:
    """An award with its fund, and with the round and the decision that it names, if they exist."""

    award: Award
    fund: Fund
    round: Round | None
    decision: Decision | None
