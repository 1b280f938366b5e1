"""Every feed three times: as RSS 2.0, as Atom and as JSON Feed 1.1, with the same entries in one order."""

from gazette.exports.feeds.atom import atom
from gazette.exports.feeds.json_feed import json_feed
from gazette.exports.feeds.rss import rss

FORMATS = {".rss": rss, ".atom": atom, ".json": json_feed}
