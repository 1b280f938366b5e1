"""A feed as it is written in each format, and as a program reads it."""

from __future__ import annotations

import json

from lxml import etree

from gazette.exports.feeds import FORMATS
from gazette.views.feeds.feed import Feed
from tests.exports.sample_feeds import OFFICE

SUFFIXES = (".rss", ".atom", ".json")
NS = {
    "a": "http://www.w3.org/2005/Atom",
    "dc": "http://purl.org/dc/elements/1.1/",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


def written(feed: Feed, suffix: str) -> bytes:
    return FORMATS[suffix](feed, OFFICE)


def tree(feed: Feed, suffix: str) -> etree._Element:
    return etree.fromstring(written(feed, suffix))


def json_of(feed: Feed) -> dict:
    return json.loads(written(feed, ".json"))
