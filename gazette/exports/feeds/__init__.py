"""Every feed in three formats: RSS 2.0, Atom and JSON Feed 1.1, with the same entries in the same order."""

from gazette.exports.feeds.atom import atom
from gazette.exports.feeds.json_feed import json_feed
from gazette.exports.feeds.rss import rss

FORMATS = {".rss": rss, ".atom": atom, ".json": json_feed}
