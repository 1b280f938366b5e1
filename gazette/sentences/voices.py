"""Labels that an office's own record, which speaks as "we", and a compiled record, in which nobody does, word apart."""

from __future__ import annotations

# By name: in the office's own record, in a compiled record.
LABELS = {
    "listed": ("listed", "found"),
    "funds that are over": ("Not open for bids", "Closed"),
    "not known": ("What we do not know", "What no source says"),
    "not published": ("What we have not published", "What no source says"),
    "not published whether": ("We have not published", "No source says"),
    "figures": ("Figures we have given", "Figures from sources"),
    "duties": ("What the law requires of us", "What the law requires of the office"),
    "not known whether": ("We do not know", "No source says"),
    "ask for the form": ("Ask us for the form", "Ask the publisher of this record"),
    "ask about a bid": ("Ask us about your bid", "Ask the publisher of this record"),
    "how to bid not known": ("We have not published how to bid.", "No source says how to bid."),
    "form": ("Get the form", "The form for bids"),
    "contact": ("Contact us", "Contact the publisher of this record"),
    "minutes not known": ("Not published", "Not found"),
    "how to respond not known": ("We have not published how to respond.", "No source says how to respond."),
    "meeting after this": ("The next meeting of the same body", "The next meeting of the same body found here"),
    "last meeting": ("Last meeting", "Last meeting found"),
    "courses offered": ("Courses you can take", "Can be taken, sources say"),
    "no decision names it": ("No decision names this objective.", "No decision found names this objective."),
    "ask how to respond": ("Ask us how to respond", "Ask the publisher of this record"),
}


def voiced(name: str, *, is_compiled: bool) -> str:
    """The label of a name in the voice of the record."""
    return LABELS[name][is_compiled]
