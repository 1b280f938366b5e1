"""Every feed in three formats: RSS 2.0, Atom and JSON Feed 1.1, with the same entries in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.exports.feeds.atom import atom
from gazette.exports.feeds.json_feed import json_feed
from gazette.exports.feeds.rss import rss
from gazette.views.feeds.feed import Feed, Publisher

__all__ = ["FORMATS", "documents"]

FORMATS = {".rss": rss, ".atom": atom, ".json": json_feed}


def documents(feed: Feed, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """The path and the bytes of each format: ("feeds/decisions.rss", …), then ".atom", then ".json"."""
    for suffix, written in FORMATS.items():
        yield feed.address + suffix, written(feed, publisher)
