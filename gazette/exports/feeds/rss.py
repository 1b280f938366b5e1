"""RSS 2.0, written by feedgen with its faults mended."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Any

from feedgen.feed import FeedGenerator
from lxml import etree

from gazette.exports.feeds import feed_text
from gazette.views.feeds.feed import Feed, FeedEntry, Publisher

ATOM = "{http://www.w3.org/2005/Atom}"


def rss(feed: Feed, publisher: Publisher) -> bytes:
    """`pubDate` is the day of publication and stays; the latest change is `atom:updated`, and the order."""
    channel = FeedGenerator()
    channel.load_extension("dc", atom=False)
    channel.title(feed_text.one_line(feed.title))
    channel.description(feed_text.one_line(feed.description))
    channel.link(href=feed_text.own_address(feed, publisher, ".rss"), rel="self", type="application/rss+xml")
    # Last, because feedgen takes the last link it is given for the channel's own <link>.
    channel.link(href=feed.page, rel="alternate")
    channel.language(feed.language)
    channel.copyright(feed_text.one_line(feed.copyright))
    channel.generator(feed_text.SOFTWARE)
    channel.docs("https://www.rssboard.org/rss-specification")
    if feed.updated is None:
        channel.register_extension("undated", _Undated)
    else:
        channel.updated(feed_text.to_the_second(feed.updated))
    for entry in feed.entries:
        _add(channel, entry)
    return bytes(channel.rss_str(pretty=True))


def _add(channel: Any, entry: FeedEntry) -> None:
    told = channel.add_entry(order="append")
    told.register_extension("changed", _Changed)
    told.changed.updated = feed_text.to_the_second(entry.updated)
    told.guid(entry.identity, permalink=False)
    told.title(feed_text.one_line(entry.title))
    told.link(href=entry.address)
    # A description is HTML by the specification, so plain text is escaped once more.
    told.description(html.escape(feed_text.one_line(entry.summary), quote=False))
    told.content(feed_text.whole(entry), type="html")
    told.category([{"term": category} for category in feed_text.categories(entry)])
    told.published(feed_text.to_the_second(entry.published))
    if entry.author:
        # <author> would have to be an e-mail address; Dublin Core asks for a name only.
        told.dc.dc_creator(feed_text.one_line(entry.author))


class _Undated:
    """feedgen dates a feed that was never built with the present moment, so no two builds would be alike."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_rss(self, root: etree._Element) -> None:
        channel = root[0]
        channel.remove(channel.find("lastBuildDate"))


class _Changed:
    """feedgen has no place in RSS for the moment of the latest change."""

    updated: datetime

    def extend_rss(self, item: etree._Element) -> None:
        etree.SubElement(item, ATOM + "updated").text = self.updated.isoformat()
