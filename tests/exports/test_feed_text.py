"""Titles and summaries that look like HTML come out of every feed as they were written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from gazette.checks.read_other_files import read_other_file
from gazette.views.feeds.feed import Feed
from tests.exports.sample_feeds import CORRECTED, decisions
from tests.exports.written_feeds import NS, SUFFIXES, json_of, tree, written

LIKE_HTML = [
    "Grants of <a href=x>5,000</a>",
    "<img src=map.png>",
    "<svg onload=alert(1)>",
    "Bail <remand> & hostels",
    "&lt;b&gt; &copy 2018 &#60;b>",
    "</title><script>",
]


def texts_of_title(feed: Feed, suffix: str) -> str:
    if suffix == ".json":
        return json_of(feed)["items"][0]["title"]
    return tree(feed, suffix).find("a:entry/a:title" if suffix == ".atom" else "channel/item/title", NS).text


def texts_of(feed: Feed, suffix: str) -> list[str]:
    """The titles, descriptions and summaries as a program has them that knows the format."""
    if suffix == ".json":
        read = json_of(feed)
        entry = read["items"][0]
        return [read["title"], read["description"], entry["title"], entry["summary"]]
    root = tree(feed, suffix)
    channel = "" if suffix == ".atom" else "channel/"
    paths = (
        ["a:title", "a:subtitle", "a:entry/a:title", "a:entry/a:summary"]
        if suffix == ".atom"
        else [f"{channel}{name}" for name in ("title", "description", "item/title", "item/description")]
    )
    elements = [root.find(path, NS) for path in paths]
    assert suffix != ".atom" or {element.get("type") for element in elements} == {"html"}
    return [element.text for element in elements]


def test_the_description_of_an_rss_item_is_escaped_as_the_html_it_is_taken_for():
    item = tree(decisions(CORRECTED), ".rss").find("channel/item")

    assert item.findtext("description") == "Pays for beds where cost &lt; £60,000 &amp; need is greatest."


@pytest.mark.parametrize("suffix", [".rss", ".atom"])
@pytest.mark.parametrize("words", LIKE_HTML)
def test_a_reader_that_takes_a_text_for_html_shows_its_characters(words, suffix):
    feed = replace(decisions(replace(CORRECTED, title=words, summary=words)), title=words, description=words)

    for text in texts_of(feed, suffix):
        assert LexborHTMLParser(f"<p>{text}</p>").css("p *") == []
        assert LexborHTMLParser(f"<p>{text}</p>").text(strip=True) == words
    assert [
        link.href
        for link in read_other_file(f"x{suffix}", written(feed, suffix).decode()).links
        if "." not in link.href or "map" in link.href
    ] == []


@pytest.mark.parametrize("words", LIKE_HTML)
def test_json_has_the_text_itself_because_the_format_knows_no_html_there(words):
    feed = replace(decisions(replace(CORRECTED, title=words, summary=words)), title=words, description=words)

    assert texts_of(feed, ".json") == [words] * 4


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_no_reader_can_take_for_html_is_as_it_was_written(suffix):
    feed = decisions(replace(CORRECTED, title="Police & Crime, 3 < 4", summary="3 < 4"))

    assert texts_of_title(feed, suffix) == "Police & Crime, 3 < 4"
