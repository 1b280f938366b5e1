"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from gazette.exports.feeds import feed_text
from gazette.views.feeds.feed import Feed, FeedEntry, Publisher


def json_feed(feed: Feed, publisher: Publisher) -> bytes:
    """The feed as JSON. Fields that the format does not define are under `_gazette`, by its rule for extensions."""
    author = {"name": feed_text.one_line(publisher.name), "url": feed_text.home(publisher)}
    top = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed_text.one_line(feed.title),
        "home_page_url": feed.page,
        "feed_url": feed_text.own_address(feed, publisher, ".json"),
        "description": feed_text.one_line(feed.description),
        "language": feed.language,
        "authors": [author],
        "_gazette": _known(
            {
                "about": feed_text.home(publisher) + "feeds/",
                "id": feed.identity,
                "updated": feed_text.to_the_second(feed.updated).isoformat(),
                "copyright": feed_text.one_line(feed.copyright),
            }
        ),
        "items": [_item(entry) for entry in feed.entries],
    }
    return (json.dumps(top, ensure_ascii=False, indent=2) + "\n").encode()


def _item(entry: FeedEntry) -> dict[str, Any]:
    author, change = entry.author, entry.change
    return _known(
        {
            "id": entry.identity,
            "url": entry.address,
            "title": feed_text.one_line(entry.title),
            "summary": feed_text.one_line(entry.summary),
            "content_html": feed_text.whole(entry),
            "date_published": feed_text.to_the_second(entry.published).isoformat() if entry.published else None,
            "date_modified": feed_text.to_the_second(entry.updated).isoformat(),
            "authors": [{"name": feed_text.one_line(author)}] if author else None,
            "language": entry.language,
            "tags": feed_text.categories(entry) or None,
            "_gazette": {"change": feed_text.one_line(change)} if change is not None else None,
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    """Leaves out what is not known, because the format has no null."""
    return {name: value for name, value in values.items() if value is not None}
