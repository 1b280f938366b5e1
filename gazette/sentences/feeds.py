"""Sentences of feeds and their entries."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.plurals import uncapitalised
from gazette.sentences import promises

EVERYTHING = (
    "Documents and funding rounds, added or changed. Promises and recommendations have feeds of their own; topics and "
    "pages such as Contact are in the feed of changes."
)
PROMISES = "Promises made, and every change of their states."
RECOMMENDATIONS = "What panels recommended to the Commissioner, and the responses."


def more_of(number: int | None) -> str:
    """The link below a list that an entry cuts short: 12 more on the page. None where nobody counts what is left."""
    return f"{number:,} more on the page" if number else "More on the page"


def changed(when: str) -> str:
    """Above the note of a change: Changed on 3 May 2024. `when` is "" where its date is not known."""
    return f"Changed {when}".rstrip()


def all_notes(notes: Sequence[str]) -> str:
    """The notes of several changes as one text, each a sentence."""
    return notes[0] if len(notes) == 1 else " ".join(f"{note.rstrip('.')}." for note in notes)


def entry_title(words: Sequence[str], title: str) -> str:
    """Withdrawn: Rural watch extended. `words` are what must be known before the title; mostly there are none."""
    return f"{_joined(words)}: {title}" if words else title


def entry_summary(words: Sequence[str], reason: str | None, summary: str) -> str:
    """Withdrawn. The money was not there. A year of rural watch."""
    if not words:
        return summary
    sentences = (_joined(words), reason, summary)
    return " ".join(f"{sentence.rstrip('.')}." for sentence in sentences if sentence)


def _joined(words: Sequence[str]) -> str:
    """Withdrawn, illustrative."""
    first, *others = words
    return ", ".join((first, *(uncapitalised(word) for word in others)))


def everything_title(office: str) -> str:
    return f"{office}: everything"


def about_list(list_title: str) -> str:
    return f"{list_title}: what was added and what changed."


def about_fund(fund: str) -> str:
    return f"Rounds of the fund: {fund}. Also the decisions that name the fund."


def about_topic(topic: str) -> str:
    return f"What is published or changed on {topic}."


def promised(owner: str | None, source: str, made_on: KnownDate, due: KnownDate) -> str:
    """Promised by the Commissioner. Stated in Annual report, 10 May 2022. Due in 2023."""
    when = promises.due(due)
    return f"{promises.description(owner, source, made_on)}{f' {when}.' if when else ''}"


def became_overdue(owner: str | None, due: KnownDate) -> str:
    """Promised by the Commissioner. Due in 2023. Nothing was published by that day."""
    when = promises.due(due)
    parts = (promises.promised_by(owner), f"{when}." if when else "", promises.NOTHING_BY_THEN)
    return " ".join(filter(None, parts))


def recommended(body: str, meeting: str) -> str:
    return f"Recommended by the {body}: {meeting}."


def known_as(when: KnownDate) -> str:
    """The date in brackets, because the date of an entry is another; "" where nothing is known of it."""
    return "" if when.says_nothing else f" ({when})"
