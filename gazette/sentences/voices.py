"""Labels in two wordings: for an office's own record, which says "we", and for a record compiled by somebody else."""

from __future__ import annotations

from typing import NamedTuple


class Voice(NamedTuple):
    """A label in the words of an office about itself, and in those of others about an office."""

    own: str
    compiled: str

    def words(self, *, is_compiled: bool) -> str:
        return self.compiled if is_compiled else self.own


LABELS: dict[str, Voice] = {
    "listed": Voice("listed", "found"),
    "funds that are over": Voice("Not open for bids", "Closed"),
    "funds that may be open": Voice("Other funds", "No source says that they closed"),
    "not known": Voice("What we do not know", "What the sources do not say"),
    "not published": Voice("What we have not published", "What the sources do not say"),
    "not published whether": Voice("We have not published", "No source says"),
    "figures": Voice("Figures we have given", "Figures from sources"),
    "duties": Voice("What the law requires of us", "What the law requires of the office"),
    "not known whether": Voice("We do not know", "No source says"),
    "ask for the form": Voice("Ask us for the form", "Ask the publisher of this record"),
    "ask about a bid": Voice("Ask us about your bid", "Ask the publisher of this record"),
    "how to bid not known": Voice("We have not published how to bid.", "No source says how to bid."),
    "form": Voice("Get the form", "The form for bids"),
    "contact": Voice("Contact us", "Contact the publisher of this record"),
    "minutes not known": Voice("Not published", "Not found"),
    "how to respond not known": Voice("We have not published how to respond.", "No source says how to respond."),
    "meeting after this": Voice("Next meeting of this body", "The next meeting found"),
    "panels with nothing": Voice("No promises or recommendations", "No promises or recommendations found"),
    "last meeting": Voice("Last meeting", "Last meeting found"),
    "courses offered": Voice("Courses you can take", "Can be taken, sources say"),
    "no decision names it": Voice("No decision names this objective.", "No decision found here names this objective."),
    "ask how to respond": Voice("Ask us how to respond", "Ask the publisher of this record"),
}


def voiced(name: str, *, is_compiled: bool) -> str:
    """The label of a name in the voice of the record."""
    return LABELS[name].words(is_compiled=is_compiled)
