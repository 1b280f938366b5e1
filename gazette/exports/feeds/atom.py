"""Atom (RFC 4287), written by feedgen with its faults mended."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from feedgen.feed import FeedGenerator
from lxml import etree

from gazette.exports.feeds import feed_text
from gazette.views.feeds.feed import Feed, FeedEntry, Publisher

# Atom demands a date of every feed, and the present moment would make every build differ.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def atom(feed: Feed, publisher: Publisher) -> bytes:
    document = FeedGenerator()
    document.id(feed.identity)
    document.title(feed_text.one_line(feed.title))
    document.subtitle(feed_text.one_line(feed.description))
    document.author(name=feed_text.one_line(publisher.office), uri=feed_text.home(publisher))
    document.link(href=feed_text.own_address(feed, publisher, ".atom"), rel="self", type="application/atom+xml")
    document.link(href=feed.page, rel="alternate", type="text/html")
    document.language(feed.language)
    document.rights(feed_text.one_line(feed.copyright))
    document.generator(feed_text.SOFTWARE)
    document.updated(feed_text.to_the_second(feed.updated or NEVER))
    if publisher.icon:
        document.icon(publisher.icon)
    for entry in feed.entries:
        _add(document, entry)
    return bytes(document.atom_str(pretty=True))


def _add(document: Any, entry: FeedEntry) -> None:
    told = document.add_entry(order="append")
    told.register_extension("whole_link", _WholeLink)
    told.id(entry.identity)
    told.title(feed_text.one_line(entry.title))
    told.link(href=entry.address)
    told.summary(feed_text.one_line(entry.summary))
    # feedgen would also take "CDATA", and write it as a media type there is none of.
    told.content(feed_text.whole(entry), type="html")
    told.category([{"term": category} for category in feed_text.categories(entry)])
    told.published(feed_text.to_the_second(entry.published))
    told.updated(feed_text.to_the_second(entry.updated))
    if entry.author:
        told.author(name=feed_text.one_line(entry.author))


class _WholeLink:
    """feedgen 1.0.0 loses the `rel` and `type` of an entry's link."""

    def extend_atom(self, entry: etree._Element) -> None:
        for link in entry.iterchildren("link"):
            link.set("rel", "alternate")
            link.set("type", "text/html")
