"""The spans of days in which a consultation or a funding round is open; it is closed between two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from gazette.dates import KnownDate, say_day
from gazette.frontmatter.models import Date, Fields, Text, field
from gazette.frontmatter.source import Place
from gazette.lengths import DaySpan
from gazette.records.guide import WITH_THE_TIME
from gazette.sentences.days import in_sentence

Openness = Literal["coming", "open", "between", "closed"]
WindowMistake = tuple[str, str, Place]  # what is wrong, what to write, where


class Window(Fields):
    """A span of days in which it is open."""

    opens: Date = field(help="When it opens.", example="2016-11-28")
    closes: Date = field(help="When it closes.", write=WITH_THE_TIME, example="2017-01-16 17:00")
    note: Text | None = field(None, help="What is different about this period, in a few words.")

    def is_open(self, today: date) -> bool:
        """Whether it is certainly open: from its last possible first day to its first possible last day."""
        opens, closes = self.opens, self.closes
        if opens.anticipated or closes.anticipated or not (opens.first and opens.last and closes.first):
            return False
        return opens.last <= today <= closes.first

    def is_to_come(self, today: date) -> bool:
        """Whether it certainly has not opened yet."""
        return self.opens.is_future(today) and not self.opens.anticipated


def windows_of(opens: KnownDate, closes: KnownDate, windows: Sequence[Window]) -> tuple[Window, ...]:
    """The windows as written, or the only one."""
    return tuple(windows) or (Window(opens=opens, closes=closes),)


def openness(windows: Sequence[Window], today: date) -> Openness | None:
    """Whether it is certainly open, closed or still to open on a day; None where the dates do not say."""
    if any(window.closes.is_certainly_before(window.opens) for window in windows):
        return None
    if any(window.is_open(today) for window in windows):
        return "open"
    if windows[-1].closes.is_over(today):  # the windows before it, too
        return "closed"
    if all(window.is_to_come(today) for window in windows):
        return "coming"
    ended = [window for window in windows if not window.is_to_come(today)]
    return "between" if ended[-1].closes.is_over(today) else None


def next_window(windows: Sequence[Window], today: date) -> Window:
    """The window that is open or opens next, or else the last."""
    last_past = max((number for number, window in enumerate(windows) if window.closes.is_past(today)), default=-1)
    return windows[min(last_past + 1, len(windows) - 1)]


def open_spans(windows: Sequence[Window]) -> tuple[DaySpan, ...]:
    """The first and the last day of each window; nothing unless every one of them is known to the day."""
    spans = [(window.opens.day, window.closes.day) for window in windows]
    known = tuple((first, last) for first, last in spans if first and last and first <= last)
    return known if len(known) == len(spans) else ()


def window_mistakes(opens: KnownDate, closes: KnownDate, windows: Sequence[Window]) -> Iterator[WindowMistake]:
    """Windows follow each other, and the dates of the whole are those of the first opening and the last closing."""
    yield from _closes_as_day_begins(closes, ("closes",))
    for number, window in enumerate(windows):
        if number < len(windows) - 1:  # the last closes when the whole does
            yield from _closes_as_day_begins(window.closes, ("windows", number, "closes"))
        if window.closes.is_certainly_before(window.opens):
            what = f"It closes {in_sentence(window.closes)}, before it opens {in_sentence(window.opens)}."
            yield what, "Check both dates.", ("windows", number, "closes")
    for number, (before, after) in enumerate(pairwise(windows), start=1):
        if after.opens.is_certainly_before(before.opens):
            what = f"It opens again {in_sentence(after.opens)}, before it first opens {in_sentence(before.opens)}."
        elif _is_open_still(before, after):
            what = f"It opens again {in_sentence(after.opens)}, before it closes {in_sentence(before.closes)}."
        else:
            continue
        yield what, "Write the windows in their order.", ("windows", number, "opens")
    if windows and opens.written != windows[0].opens.written:
        yield f"It opens {opens}, and its first window {windows[0].opens}.", "Write the same date in both.", ("opens",)
    if windows and closes.written != windows[-1].closes.written:
        what = f"It closes {closes}, and its last window {windows[-1].closes}."
        yield what, "Write the same date in both.", ("closes",)


def _closes_as_day_begins(closes: KnownDate, at: Place) -> Iterator[WindowMistake]:
    """A reader takes “until midnight on Saturday” for the end of that day."""
    if closes.clock == "00:00" and closes.day:
        what = f"It closes at 00:00, which is the beginning of {say_day(closes.day)}."
        yield what, "Write only the day if it is open on that day, or else the day before.", at


def _is_open_still(before: Window, after: Window) -> bool:
    """Whether a window certainly opens before the one above it has closed."""
    opens, closes = after.opens, before.closes
    if opens.anticipated != closes.anticipated or closes.is_certainly_before(opens):
        return False
    return bool(opens.last and closes.first and opens.last <= closes.first)
