"""Sentences on what a later decision did to an earlier one: quashed, replaced, extended it and so on, and when."""

from __future__ import annotations

from gazette.dates import KnownDate, in_sentence, on

# The later act in the words of the earlier decision. A decision that only follows another does nothing to it.
DONE = {
    "adds to": "added to",
    "varies": "varied",
    "extends": "extended",
    "novates": "passed to another party",
    "defers": "deferred",
    "returns": "taken up again",
    "corrects": "corrected",
    "quashes": "quashed",
    "replaces": "replaced",
}
# The words beside the later decision in the list of related records.
BESIDE_LATER_DECISION = {
    "adds to": "Adds to this",
    "varies": "Varies this",
    "extends": "Extends this",
    "novates": "Passes this to another party",
    "defers": "Defers this",
    "returns": "Takes this up again",
    "corrects": "Corrects this",
    "quashes": "Quashes this",
    "replaces": "Replaces this",
    "follows": "Follows this",
}


def badge(how: str, day: KnownDate) -> str:
    """Quashed on 3 May 2099. A label has no time of day."""
    return f"{DONE[how].capitalize()} {when(on(day.day) if day.day else day)}".strip()


def notice_title(label: str, how: str, day: KnownDate) -> str:
    """This decision was quashed on 3 May 2099."""
    return f"This {label.lower()} was {DONE[how]} {when(day)}".strip()


def in_data(how: str, day: KnownDate, name: str) -> str:
    """The act, its day as it was written, and the later decision: quashed 2099-05-03 by PCC-2099-002."""
    return " ".join(filter(None, (DONE[how], "" if day.says_nothing else day.written, "by", name)))


def when(day: KnownDate) -> str:
    """On 3 May 2099, in May 2099, by 3 May 2099, (expected May 2099); "" where nothing is known of it."""
    if day.says_nothing:
        return ""
    if day.day:
        day = on(day.day)  # the minute is on the page of the later act
    return in_sentence(day)
