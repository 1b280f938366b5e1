"""Real feed readers get every feed complete: feedparser for any text, and newsboat over http."""

from __future__ import annotations

import html
import re
import shutil
import sqlite3
import subprocess
from calendar import timegm
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.exports.feeds import FORMATS, feed_text
from gazette.london import LONDON
from gazette.views.feeds.feed import Feed, FeedEntry
from tests.exports.sample_feeds import CORRECTED, EMPTY, FILLED, OFFICE, PLAIN, decisions
from tests.serving import served

XML_SUFFIXES = (".rss", ".atom")

a_moment = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
a_zone = st.sampled_from([UTC, LONDON, timezone(timedelta(hours=-9, minutes=-30))])
a_scrap = st.sampled_from(
    ["&", "&amp;", "&nbsp;", "<", "<b>", "</b>", "<br>", "<a href='/x'>", "]]>", "<!--", "🏠", "\u202e"]
)
# feedparser takes "Â£" for a "£" that was encoded twice, and corrects it.
seems_encoded_twice = re.compile("[\u00c2-\u00f4][\u0080-\u00bf]")
a_text = (
    st.lists(a_scrap | st.text(max_size=10), max_size=8)
    .map("".join)
    .filter(lambda text: not seems_encoded_twice.search(feed_text.legal(text)))
)
a_line = a_text.filter(feed_text.one_line)
an_entry = st.builds(
    lambda number, zone, published, later, **texts: FeedEntry(
        identity=f"tag:example.org,2012:decisions/{number}",
        address=f"https://www.example.org/decisions/{number}/?a=1&b=2",
        published=published.astimezone(zone),
        updated=(published + later).astimezone(zone),
        **texts,
    ),
    number=st.integers(0, 99999),
    zone=a_zone,
    published=a_moment,
    later=st.timedeltas(timedelta(0), timedelta(days=4000)),
    title=a_line,
    summary=a_line,
    html=a_text,
    categories=st.lists(a_text, max_size=4).map(tuple),
    change=st.none() | a_line,
    author=st.none() | a_line,
)


def read(feed: Feed, suffix: str) -> feedparser.FeedParserDict:
    text = FORMATS[suffix](feed, OFFICE)
    # Off, because they would tidy the content, and we compare it with the original.
    return feedparser.parse(text, sanitize_html=False, resolve_relative_uris=False)


def all_as_read(parsed: feedparser.FeedParserDict, suffix: str) -> list[dict]:
    return [as_read(entry, suffix) for entry in parsed.entries]


def as_read(entry: feedparser.FeedParserDict, suffix: str) -> dict:
    return {
        "id": entry.id,
        "title": html.unescape(entry.title),
        "link": entry.link,
        "summary": html.unescape(entry.summary),
        "content": entry.content[0].value,
        "published": timegm(entry.published_parsed),
        "updated": timegm(entry.updated_parsed),
        "categories": [tag.term for tag in entry.get("tags", [])],
        "author": entry.get("author"),
    }


def as_meant(entry: FeedEntry, suffix: str) -> dict:
    return {
        "id": entry.identity,
        "title": feed_text.one_line(entry.title),
        "link": entry.address,
        "summary": feed_text.one_line(entry.summary),
        "content": feed_text.whole(entry).strip(),
        "published": int(entry.published.timestamp()),
        "updated": int(entry.updated.timestamp()),
        "categories": feed_text.categories(entry),
        "author": feed_text.one_line(entry.author) if entry.author else None,
    }


@pytest.mark.parametrize("suffix", XML_SUFFIXES)
def test_feedparser_reads_everything_there_is_to_know_about_the_feed(suffix):
    parsed = read(FILLED, suffix)

    assert not parsed.bozo
    assert parsed.version == {".rss": "rss20", ".atom": "atom10"}[suffix]
    assert (parsed.feed.title, parsed.feed.subtitle) == (FILLED.title, FILLED.description)
    assert (parsed.feed.link, parsed.feed.language) == (FILLED.page, "en-GB")
    assert parsed.feed.rights == FILLED.copyright
    assert all_as_read(parsed, suffix) == [as_meant(entry, suffix) for entry in FILLED.entries]


@pytest.mark.parametrize("suffix", XML_SUFFIXES)
def test_feedparser_reads_an_empty_feed_without_complaint(suffix):
    parsed = read(EMPTY, suffix)

    assert (parsed.bozo, parsed.entries, parsed.feed.title) == (False, [], EMPTY.title)


@pytest.mark.parametrize("suffix", XML_SUFFIXES)
@settings(deadline=None)
@given(entry=an_entry)
def test_any_text_can_be_read_back_unchanged(suffix, entry):
    parsed = read(decisions(entry), suffix)

    assert not parsed.bozo, parsed.get("bozo_exception")
    assert all_as_read(parsed, suffix) == [as_meant(entry, suffix)]


def read_by_newsboat(home: Path, feed: Feed, suffix: str) -> Sequence[tuple]:
    """The entries that newsboat stores from the feed in `home` after fetching it over http."""
    newsboat = shutil.which("newsboat")
    assert newsboat, "newsboat is missing, and this test reads with it. Install the package newsboat."
    site, cache = home / "site", home / "cache.db"
    file = site / f"{feed.address}{suffix}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(FORMATS[suffix](feed, OFFICE))
    with served(site) as url:
        (home / "urls").write_text(f"{url}/{feed.address}{suffix}\n")
        (home / "config").write_text("")
        command = [newsboat, "-x", "reload", "-C", home / "config", "-c", cache, "-u", home / "urls"]
        run = subprocess.run(
            command,
            env={"HOME": str(home), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert (run.returncode, run.stderr) == (0, "")
    with sqlite3.connect(cache) as database:
        rows = database.execute("SELECT guid, title, url, pubDate, content FROM rss_item ORDER BY guid")
        return rows.fetchall()


def as_newsboat_should(entry: FeedEntry, suffix: str) -> tuple:
    """What it stores. It takes the title of RSS for plain text, so it shows the characters that other readers need."""
    published = int(entry.published.timestamp())
    title = feed_text.shown_as_written(entry.title) if suffix == ".rss" else entry.title
    return (entry.identity, title, entry.address, published, feed_text.whole(entry))


@pytest.mark.parametrize("suffix", XML_SUFFIXES)
def test_newsboat_shows_every_document_whole(tmp_path, suffix):
    rows = read_by_newsboat(tmp_path, FILLED, suffix)

    assert rows == sorted(as_newsboat_should(entry, suffix) for entry in FILLED.entries)


@pytest.mark.parametrize("suffix", XML_SUFFIXES)
def test_newsboat_takes_a_renamed_and_changed_document_for_the_same_one(tmp_path, suffix):
    changed = replace(PLAIN, title="Two new vans", updated=CORRECTED.updated, change="Now two vans.")
    read_by_newsboat(tmp_path, decisions(PLAIN), suffix)

    rows = read_by_newsboat(tmp_path, decisions(changed), suffix)

    assert rows == [as_newsboat_should(changed, suffix)]
