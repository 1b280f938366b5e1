"""RSS 2.0, written by feedgen, whose faults are corrected here."""

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
    """The feed as RSS. `pubDate` is the day of publication, where it is known; `atom:updated` is the latest change."""
    channel = FeedGenerator()
    channel.load_extension("dc", atom=False)
    channel.title(feed_text.shown_as_written(feed.title))
    channel.description(feed_text.shown_as_written(feed.description))
    channel.link(href=feed_text.own_address(feed, publisher, ".rss"), rel="self", type="application/rss+xml")
    # Last, because feedgen takes the last link for the channel's own <link>.
    channel.link(href=feed.page, rel="alternate")
    channel.language(feed.language)
    channel.copyright(feed_text.one_line(feed.copyright))
    channel.generator(feed_text.SOFTWARE)
    channel.docs("https://www.rssboard.org/rss-specification")
    channel.updated(feed_text.to_the_second(feed.updated))
    for entry in feed.entries:
        _add(channel, entry)
    return bytes(channel.rss_str(pretty=True))


def _add(channel: Any, entry: FeedEntry) -> None:
    item = channel.add_entry(order="append")
    item.register_extension("changed", _Changed)
    item.changed.updated = feed_text.to_the_second(entry.updated)
    item.guid(entry.identity, permalink=False)
    item.title(feed_text.shown_as_written(entry.title))
    item.link(href=entry.address)
    # A description is HTML by the specification, so plain text is escaped once more.
    item.description(html.escape(feed_text.one_line(entry.summary), quote=False))
    item.content(feed_text.whole(entry), type="html")
    item.category([{"term": category} for category in feed_text.categories(entry)])
    if entry.published:
        item.published(feed_text.to_the_second(entry.published))
    if entry.language:
        item.dc.dc_language(entry.language)
    if entry.author:
        # <author> would have to be an e-mail address; Dublin Core asks for a name only.
        item.dc.dc_creator(feed_text.one_line(entry.author))


class _Changed:
    """Adds the moment of the latest change, which feedgen cannot write in RSS."""

    updated: datetime

    def extend_rss(self, item: etree._Element) -> None:
        etree.SubElement(item, ATOM + "updated").text = self.updated.isoformat()
