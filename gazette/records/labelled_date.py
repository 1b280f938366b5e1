"""A date with the words for what it is."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.sentences.labelled_dates import labelled

LATEST_ROUND = "latest round"  # begins the label of the date of a fund that has none of its own


@dataclass(frozen=True)
class LabelledDate:
    """A date with the words for what it is: "published 8 August 2022". The main date of a record has no words."""

    label: str
    date: KnownDate

    @property
    def is_only_published(self) -> bool:
        """Whether it is the day of publication of what has no date of its own."""
        return self.label == "published"

    def __str__(self) -> str:
        return labelled(self.label, self.date)


def of_latest_round(listed: LabelledDate, closes: KnownDate) -> LabelledDate:
    """For a fund, the date of its latest round: "open from November 2021" alone would be read as open now."""
    if listed.label == "open from":
        listed = LabelledDate("open until", closes) if closes.is_known else LabelledDate("from", listed.date)
    return LabelledDate(f"{LATEST_ROUND} {listed.label}", listed.date)
