"""Atom (RFC 4287), written by feedgen, whose faults are corrected here."""

from __future__ import annotations

from typing import Any

from feedgen.feed import FeedGenerator
from lxml import etree

from gazette.exports.feeds import feed_text
from gazette.views.feeds.feed import Feed, FeedEntry, Publisher


def atom(feed: Feed, publisher: Publisher) -> bytes:
    document = FeedGenerator()
    document.register_extension("like_html", _LikeHtml)
    document.id(feed.identity)
    document.title(feed_text.shown_as_written(feed.title))
    document.subtitle(feed_text.shown_as_written(feed.description))
    document.author(name=feed_text.one_line(publisher.name), uri=feed_text.home(publisher))
    document.link(href=feed_text.own_address(feed, publisher, ".atom"), rel="self", type="application/atom+xml")
    document.link(href=feed.page, rel="alternate", type="text/html")
    document.language(feed.language)
    document.rights(feed_text.one_line(feed.copyright))
    document.generator(feed_text.SOFTWARE)
    document.updated(feed_text.to_the_second(feed.updated))
    for entry in feed.entries:
        _add(document, entry)
    return bytes(document.atom_str(pretty=True))


def _add(document: Any, entry: FeedEntry) -> None:
    atom_entry = document.add_entry(order="append")
    atom_entry.register_extension("whole_link", _WholeLink)
    atom_entry.register_extension("like_html", _LikeHtml)
    atom_entry.register_extension("own_language", _OwnLanguage)
    atom_entry.own_language.language = entry.language
    atom_entry.id(entry.identity)
    atom_entry.title(feed_text.shown_as_written(entry.title))
    atom_entry.link(href=entry.address)
    atom_entry.summary(feed_text.shown_as_written(entry.summary))
    # feedgen would also accept "CDATA", and write it as a media type, which it is not.
    atom_entry.content(feed_text.whole(entry), type="html")
    atom_entry.category([{"term": category} for category in feed_text.categories(entry)])
    if entry.published:
        atom_entry.published(feed_text.to_the_second(entry.published))
    atom_entry.updated(feed_text.to_the_second(entry.updated))
    if entry.author:
        atom_entry.author(name=feed_text.one_line(entry.author))


class _LikeHtml:
    """Says of an escaped title or summary that it is HTML, which feedgen cannot."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_atom(self, element: etree._Element) -> None:
        for text in element.iterchildren("title", "subtitle", "summary"):
            if "&" in (text.text or "") and feed_text.is_like_html(text.text or ""):
                text.set("type", "html")


class _WholeLink:
    """Adds the `rel` and `type` of an entry's link, which feedgen 1.0.0 loses."""

    def extend_atom(self, entry: etree._Element) -> None:
        for link in entry.iterchildren("link"):
            link.set("rel", "alternate")
            link.set("type", "text/html")


class _OwnLanguage:
    """Adds the language of an entry, which feedgen writes only for the whole feed."""

    language: str | None = None

    def extend_atom(self, entry: etree._Element) -> None:
        if self.language:
            entry.set("{http://www.w3.org/XML/1998/namespace}lang", self.language)
