"""Sentences at the former place of a paragraph, a heading, a file or a grant that was moved or removed."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.sentences.days import as_noun, in_sentence


def removed(number: str, day: KnownDate | None) -> str:
    """Paragraph 1.2 was removed on 3 June 2018. `number` is "" for a heading."""
    what = f"Paragraph {number}" if number else "A heading that was here"
    return f"{what} was removed{_on(day)}."


def removed_before(number: str, day: KnownDate | None) -> str:
    """An earlier paragraph 1.2 was removed on 3 June 2018."""
    what = f"An earlier paragraph {number}" if number else "An earlier heading with this address"
    return f"{what} was removed{_on(day)}."


def now_elsewhere(number: str, day: KnownDate | None) -> str:
    """The paragraph that was 1.1 until 3 June 2018 is now, with the link to its new number behind it."""
    what = f"The paragraph that was {number}" if number else "The heading that was here"
    return f"{what} {_until(day)} is now"


def place_words(number: str) -> str:
    """Paragraph 1.2, or another heading."""
    return f"paragraph {number}" if number else "another heading"


def paragraph_then(number: str, now: str) -> str:
    """A paragraph that a note names by the number that it had then: Paragraph 1.1, now 1.2."""
    return f"Paragraph {number}" if now.startswith("#") or now == number else f"Paragraph {number}, now {now}"


def move_words(old: str, new: str, heading: str) -> str:
    """What a note says of a move: Paragraph 1.1 is now 1.2."""
    return f"Paragraph {old} is now {new}" if old else f"A heading is now “{heading}”"


def part_removed(noun: str, name: str, day: KnownDate | None) -> str:
    """The award rf-004 was removed on 3 June 2018, with a link to the note behind it."""
    return f"The {noun} {name} was removed{_on(day)}."


def part_elsewhere(noun: str, name: str) -> str:
    """Beside a link to the place where the award is now."""
    return f"The {noun} {name} has another address now."


def words_removed(day: KnownDate | None) -> str:
    """At the top of a text, where the addresses of removed passages lead."""
    return f"Words were removed from this page{_on(day)}."


def _on(day: KnownDate | None) -> str:
    return "" if day is None or day.says_nothing else f" {in_sentence(day)}"


def _until(day: KnownDate | None) -> str:
    return "before" if day is None or day.says_nothing else f"until {as_noun(day)}"
