"""A headline: what a decision or a topic comes to, in the words of a newspaper, above its official title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gazette.dates import KnownDate
from gazette.frontmatter.models import Fields, Text, field
from gazette.money import Money
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.links import values_of
from gazette.sentences.records import is_not_known

LONGEST = 90  # characters
# Words that are not true for long.
STALE = (
    "now", "new", "next", "still", "open", "until", "today", "so far", "currently", "latest", "recently", "this year",
)  # fmt: skip
_WITHIN_NAME = r"(?-i:(?:New|Open) (?:Street|Road|Lane|Town|Forest|Park|Cross|Homes|Spaces|University)\b)"
_STALE = re.compile(rf"(?!{_WITHIN_NAME})\b(?:{'|'.join(STALE)})\b", re.IGNORECASE)
_FIGURE = re.compile(r"£?[0-9]+(?:[.,:][0-9]+)*")
_TAG = re.compile(r"<[^>]*>")


class WithHeadline(Fields):
    """A kind of record that may have a headline."""

    headline: Text | None = field(
        None,
        help="The main point, in at most 90 characters; it is printed above the title.",
        write="Use a verb or a figure, and no word that will not be true for long, such as new or next.",
        example="£60,000 for clubs that young people have asked for",
    )


def heading_of(record: Record) -> str:
    """What is above the page of a record and leads to it from lists: its headline, if it has one, or its title."""
    return record.headline or record.title if isinstance(record, WithHeadline) else record.title


def headline_mistakes(record: Record, texts: Iterable[str] = ()) -> Iterator[Problem]:
    """What is wrong with a headline. `texts` are what else is on the page, besides what the record itself says."""
    if not isinstance(record, WithHeadline) or not record.headline:
        return
    headline = record.headline
    if len(headline) > LONGEST:
        what = f"The headline has {len(headline)} characters."
        yield record.problem(what, f"Write at most {LONGEST}.", at=("headline",))
    if stale := _STALE.search(headline):
        is_one = " " not in stale[0]
        what = f"The word{'' if is_one else 's'} '{stale[0]}' in the headline will not be true for long."
        remedy = f"Say it without {'that word' if is_one else 'them'}, or give the date."
        yield record.problem(what, remedy, at=("headline",))
    if is_not_known(headline):
        yield record.problem("The headline says nothing.", "Remove it: the title is shown then.", at=("headline",))
    sums = {_plain(figure) for figure in _FIGURE.findall(" ".join((*_texts_of(record), *texts)))}
    figures = sums | {figure.removeprefix("£") for figure in sums}
    for figure in dict.fromkeys(_FIGURE.findall(headline)):
        if _plain(figure) in figures:
            continue
        what = f"The figure {figure} in the headline is nowhere else on the page."
        yield record.problem(what, "Take it from a field or the text, or write it there too.", at=("headline",))


def _texts_of(record: Record) -> Iterator[str]:
    """All that the page of a record says in words and figures, without the headline itself."""
    yield _TAG.sub(" ", record.body.html)
    texts = (text for place, text in values_of(record, str) if place != ("headline",))
    yield from (text for text in texts if "/" not in text or " " in text)  # no address, and no name of a file
    yield from (str(amount) for _, amount in values_of(record, Money))
    yield from (str(day) for _, day in values_of(record, KnownDate))


def _plain(figure: str) -> str:
    """A figure without separators of thousands."""
    return figure.replace(",", "")
