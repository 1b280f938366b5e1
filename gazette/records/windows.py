"""The spans of days in which a consultation or a funding round is open; it is closed between two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from gazette.dates import KnownDate, in_sentence
from gazette.frontmatter.models import Date, Fields, Text, field
from gazette.frontmatter.source import Place
from gazette.lengths import DaySpan
from gazette.records.guide import WITH_THE_TIME

Openness = Literal["coming", "open", "between", "closed"]
WindowMistake = tuple[str, str, Place]  # what is wrong, what to write, where


class Window(Fields):
    """A span of days in which it is open."""

    opens: Date = field(help="When it opens.", example="2016-11-28")
    closes: Date = field(help="When it closes.", write=WITH_THE_TIME, example="2017-01-16 17:00")
    note: Text | None = field(None, help="What sets this span apart, in a few words.")

    def is_open(self, today: date) -> bool:
        """Whether it is certainly open: from its last possible first day to its last possible last day."""
        are_known = self.opens.is_known and self.closes.is_known
        return are_known and self.opens.has_come(today) and not self.closes.is_past(today)


def windows_of(opens: KnownDate, closes: KnownDate, windows: Sequence[Window]) -> tuple[Window, ...]:
    """The windows as written, or the only one."""
    return tuple(windows) or (Window(opens=opens, closes=closes),)


def openness(windows: Sequence[Window], today: date) -> Openness | None:
    """Whether it is open on a day; None where the dates do not say."""
    if any(window.closes.is_certainly_before(window.opens) for window in windows):
        return None
    if any(window.is_open(today) for window in windows):
        return "open"
    if all(window.closes.is_past(today) for window in windows):
        return "closed"
    if all(window.opens.is_future(today) for window in windows):
        return "coming"
    apart = all(window.closes.is_past(today) or window.opens.is_future(today) for window in windows)
    return "between" if apart else None


def next_window(windows: Sequence[Window], today: date) -> Window:
    """The window that is open or opens next, or else the last."""
    return next((window for window in windows if not window.closes.is_past(today)), windows[-1])


def open_spans(windows: Sequence[Window]) -> tuple[DaySpan, ...]:
    """The first and the last day of each window; nothing unless every one of them is known to the day."""
    spans = [(window.opens.day, window.closes.day) for window in windows]
    known = tuple((first, last) for first, last in spans if first and last and first <= last)
    return known if len(known) == len(spans) else ()


def window_mistakes(opens: KnownDate, closes: KnownDate, windows: Sequence[Window]) -> Iterator[WindowMistake]:
    """Windows follow each other, and the dates of the whole are those of the first opening and the last closing."""
    for number, window in enumerate(windows):
        if window.closes.is_certainly_before(window.opens):
            what = f"It closes {in_sentence(window.closes)}, before it opens {in_sentence(window.opens)}."
            yield what, "Check both dates.", ("windows", number, "closes")
    for number, (before, after) in enumerate(pairwise(windows), start=1):
        if not before.closes.is_certainly_before(after.opens):
            what = f"It opens again {in_sentence(after.opens)}, before it closes {in_sentence(before.closes)}."
            yield what, "Write the windows in their order.", ("windows", number, "opens")
    if windows and opens.written != windows[0].opens.written:
        yield f"It opens {opens}, and its first window {windows[0].opens}.", "Write the same date in both.", ("opens",)
    if windows and closes.written != windows[-1].closes.written:
        what = f"It closes {closes}, and its last window {windows[-1].closes}."
        yield what, "Write the same date in both.", ("closes",)
