"""The parts of a kind's guide that are not about its fields: what such a document is, and what to call its file."""

from __future__ import annotations

from dataclasses import dataclass

# What officers are told in the same words about several fields.
ONE_SENTENCE = "Use at most 160 characters."
WITH_THE_TIME = "Write the time too, if there is one."
IF_THERE_IS_NO_FIGURE = "Write unknown if no source says, and withheld if it is kept back."
BOTH_ARE_ACCEPTED = "The check then accepts both."


@dataclass(frozen=True)
class Question:
    """What an officer may ask when a document has more to say, and the optional fields that answer it."""

    words: str  # the heading in the guide: "Several sums?"
    fields: tuple[str, ...] = ()
    text: str = ""  # what to know before filling them in, with an example


@dataclass(frozen=True)
class Guide:
    """Declared with a kind of document; `gazette guides` writes the README of its content folder from it."""

    title: str
    about: str  # what such a document is, for somebody new to the office
    file_name: str  # where the file goes and what to call it
    short_example: str  # the path of the shortest file that passes: "funds/community-fund.md"
    long_example: str = ""  # the path of an example with most fields; "" where there is none
    more: str = ""  # what else an officer should know
    questions: tuple[Question, ...] = ()  # every optional field of its own once; () for a kind with few of them
