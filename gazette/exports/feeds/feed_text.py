"""The text that RSS, Atom and JSON Feed share."""

from __future__ import annotations

import html
import re
from datetime import datetime

from gazette.sentences.feeds import changed
from gazette.views.feeds.feed import Feed, FeedEntry, Publisher

SOFTWARE = "gazette"

_TAG = re.compile(r"<(?=[A-Za-z/!?])")
# Characters that XML 1.0 forbids (section 2.2) or discourages, because readers mistake them for Windows-1252.
_UNWANTED = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without the characters an XML document may not hold."""
    return _UNWANTED.sub("", text)


def one_line(text: str) -> str:
    """A title, name or summary, with every run of white space as a single space."""
    return " ".join(legal(text).split())


def is_like_html(text: str) -> bool:
    """Whether a program that takes a text for HTML would not show it as it is written."""
    return _TAG.search(text) is not None or html.unescape(text) != text


def shown_as_written(text: str) -> str:
    """A title or another text on one line. Readers that take it for HTML show its characters, and make no tags of them.

    What cannot be mistaken, such as Police & Crime, is as it is.
    """
    line = one_line(text)
    return html.escape(line, quote=False) if is_like_html(line) else line


def whole(entry: FeedEntry) -> str:
    """The whole document as HTML, below a note of the latest change."""
    content = legal(entry.html)
    if entry.change is None:
        return content
    note = html.escape(one_line(entry.change), quote=False)
    return f"<p><strong>{changed(entry.changed)}:</strong> {note}</p>\n{content}"


def categories(entry: FeedEntry) -> list[str]:
    """The categories without repeats, in their order."""
    lines = (one_line(category) for category in entry.categories)
    return list(dict.fromkeys(line for line in lines if line))


def to_the_second(moment: datetime) -> datetime:
    """The moment without fractions of a second, which RSS does not have: the three feeds must agree."""
    return moment.replace(microsecond=0)


def home(publisher: Publisher) -> str:
    return publisher.base_url.rstrip("/") + "/"


def own_address(feed: Feed, publisher: Publisher, suffix: str) -> str:
    """The web address of the feed itself."""
    return home(publisher) + feed.address + suffix
