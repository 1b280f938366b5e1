"""The feeds as files: golden bytes, the rules of the specifications, the same bytes every time.

The golden files are compared whole. After an intended change, refresh and then read them:
    REFRESH_GOLDEN=1 python -m pytest tests/exports/test_feeds.py && git diff tests/exports/golden
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from gazette.exports.feeds import FORMATS
from gazette.london import LONDON
from gazette.views.feeds.feed import MOST_ENTRIES
from tests.exports.sample_feeds import CORRECTED, EMPTY, FILLED, OFFICE, PLAIN, RIGHT_TO_LEFT, UNDATED, decisions
from tests.exports.written_feeds import NS, SUFFIXES, json_of, tree, written

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("name", "feed"), [("decisions", FILLED), ("empty", EMPTY)])
def test_the_feed_is_the_golden_file_byte_for_byte(name, feed, suffix):
    golden = GOLDEN / (name + suffix)
    if os.environ.get("REFRESH_GOLDEN"):
        golden.write_bytes(written(feed, suffix))

    document = written(feed, suffix)

    assert document.decode() == golden.read_bytes().decode()


@pytest.mark.parametrize(("seed", "zone"), [("0", "UTC"), ("1", "Asia/Tokyo"), ("12345", "America/New_York")])
def test_the_bytes_do_not_depend_on_hash_seed_time_zone_or_locale(seed, zone):
    program = (
        "import sys\n"
        "from gazette.exports.feeds import FORMATS\n"
        "from tests.exports.sample_feeds import EMPTY, FILLED, OFFICE\n"
        "for feed in (FILLED, EMPTY):\n"
        "    for write in FORMATS.values(): sys.stdout.buffer.write(write(feed, OFFICE))\n"
    )
    settings = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(sys.path)}

    run = subprocess.run(
        [sys.executable, "-c", program], env=settings, capture_output=True, check=True, cwd=Path(__file__).parents[2]
    )

    assert run.stdout == b"".join(write(feed, OFFICE) for feed in (FILLED, EMPTY) for write in FORMATS.values())


@pytest.mark.parametrize("feed", [FILLED, EMPTY], ids=["filled", "empty"])
@pytest.mark.parametrize("path", ["title", "link", "description", "a:link[@rel='self']", "language"])
def test_rss_has_once_what_rss_2_0_and_its_advisory_board_ask_of_a_channel(feed, path):
    elements = tree(feed, ".rss").findall(f"channel/{path}", NS)

    assert len(elements) == 1


@pytest.mark.parametrize("path", ["title", "link", "description", "guid", "pubDate", "content:encoded", "a:updated"])
def test_every_rss_item_has_once_what_readers_need(path):
    items = tree(FILLED, ".rss").findall("channel/item")

    assert [len(item.findall(path, NS)) for item in items] == [1, 1, 1]


def test_the_dates_of_rss_are_rfc_822_dates_and_its_guids_are_no_addresses():
    root = tree(FILLED, ".rss")

    assert [parsedate_to_datetime(date.text) for date in root.iter("pubDate")] == [
        entry.published for entry in FILLED.entries
    ]
    assert parsedate_to_datetime(root.findtext("channel/lastBuildDate")) == FILLED.updated
    assert {guid.get("isPermaLink") for guid in root.iter("guid")} == {"false"}


def test_rss_gives_publication_and_latest_change_separately():
    item = tree(decisions(CORRECTED), ".rss").find("channel/item")

    assert item.findtext("pubDate") == "Wed, 10 Jan 2018 09:30:00 +0000"
    assert item.findtext("a:updated", None, NS) == "2018-05-03T17:00:00+01:00"


@pytest.mark.parametrize("feed", [FILLED, EMPTY], ids=["filled", "empty"])
@pytest.mark.parametrize(
    "path", ["a:id", "a:title", "a:updated", "a:author/a:name", "a:link[@rel='self']", "a:link[@rel='alternate']"]
)
def test_atom_has_once_what_rfc_4287_asks_of_a_feed(feed, path):
    elements = tree(feed, ".atom").findall(path, NS)

    assert len(elements) == 1


@pytest.mark.parametrize(
    "path",
    [
        "a:id",
        "a:title",
        "a:updated",
        "a:published",
        "a:summary",
        "a:content[@type='html']",
        "a:link[@rel='alternate'][@type='text/html']",
    ],
)
def test_every_atom_entry_has_once_what_rfc_4287_asks_and_readers_need(path):
    entries = tree(FILLED, ".atom").findall("a:entry", NS)

    assert [len(entry.findall(path, NS)) for entry in entries] == [1, 1, 1]


def test_atom_ids_are_absolute_and_each_is_there_once():
    ids = [element.text for element in tree(FILLED, ".atom").iter("{http://www.w3.org/2005/Atom}id")]

    assert len(ids) == len(set(ids)) == 4
    assert {urlsplit(identity).scheme for identity in ids} == {"tag"}


@pytest.mark.parametrize("suffix", [".rss", ".atom"])
def test_a_feed_holds_only_elements_of_its_specification(suffix):
    known = {
        ".rss": "rss channel title link description language copyright docs generator lastBuildDate item "
        "guid category pubDate content:encoded dc:creator dc:language a:link a:updated",
        ".atom": "a:feed a:id a:title a:subtitle a:updated a:published a:author a:name a:uri a:link "
        "a:generator a:rights a:entry a:content a:summary a:category",
    }[suffix].split()
    names = {f"{{{NS[name.split(':')[0]]}}}{name.split(':')[1]}" if ":" in name else name for name in known}

    tags = {element.tag for element in tree(FILLED, suffix).iter()}

    assert tags == names


@pytest.mark.parametrize("feed", [FILLED, EMPTY], ids=["filled", "empty"])
def test_json_feed_has_what_version_1_1_demands_and_no_null(feed):
    read = json_of(feed)

    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["feed_url"] == "https://www.example.org/feeds/decisions.json"
    assert {"title", "items", "home_page_url", "authors", "language"} <= set(read)
    assert all({"id", "url", "content_html", "date_published"} <= set(item) for item in read["items"])
    assert "null" not in re.findall(r": (\w+)", written(feed, ".json").decode())


def test_the_dates_of_json_feed_are_rfc_3339_dates():
    dates = [(item["date_published"], item["date_modified"]) for item in json_of(FILLED)["items"]]

    assert [tuple(map(datetime.fromisoformat, pair)) for pair in dates] == [
        (entry.published, entry.updated) for entry in FILLED.entries
    ]


def test_the_latest_change_is_at_the_top_of_the_content_in_every_format():
    top = "<p><strong>Changed on 3 May 2018:</strong> The amount was £6,000 &amp; is now £60,000.</p>\n<p>"
    feed = decisions(CORRECTED)

    assert tree(feed, ".rss").findtext(".//content:encoded", None, NS).startswith(top)
    assert tree(feed, ".atom").findtext(".//a:content", None, NS).startswith(top)
    assert json_of(feed)["items"][0]["content_html"].startswith(top)
    assert json_of(feed)["items"][0]["_gazette"] == {"change": "The amount was £6,000 & is now £60,000."}


def test_a_change_whose_date_is_not_known_has_none():
    content = json_of(decisions(replace(CORRECTED, changed="")))["items"][0]["content_html"]

    assert content.startswith("<p><strong>Changed:</strong> The amount")


def test_an_entry_without_a_known_day_has_no_day_of_publication_in_any_format():
    feed = decisions(UNDATED)

    assert tree(feed, ".rss").find(".//pubDate") is None
    assert tree(feed, ".atom").find(".//a:published", NS) is None
    assert "date_published" not in json_of(feed)["items"][0]
    assert tree(feed, ".atom").findtext(".//a:entry/a:updated", None, NS) == "2018-01-01T00:00:00+00:00"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_order_of_the_entries_is_the_order_given(suffix):
    text = written(decisions(RIGHT_TO_LEFT, PLAIN, CORRECTED), suffix).decode()

    places = [text.index(entry.identity) for entry in (RIGHT_TO_LEFT, PLAIN, CORRECTED)]

    assert places == sorted(places)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_identity_stays_when_title_address_and_dates_change(suffix):
    moved = replace(
        PLAIN,
        title="Another van",
        address="https://www.example.org/elsewhere/",
        published=PLAIN.published + timedelta(days=9),
        updated=PLAIN.updated + timedelta(days=9),
    )

    text = written(decisions(moved), suffix).decode()

    assert text.count(PLAIN.identity) == 1


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_characters_xml_forbids_are_left_out(suffix):
    dirty = replace(
        PLAIN,
        title="A\x00 new\x0b van\ufffe",
        html="<p>One\x1b van.\ud800</p>\x9f",
        summary="Buys\x0c a van.",
        categories=("Vans\x1f", "\x08"),
        author="Clerk\x0e",
        change="Now\x07 red",
    )

    text = written(decisions(dirty), suffix).decode()

    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|\\\\u", text)


def test_every_category_is_listed_once():
    twice = replace(PLAIN, categories=("Vans", " Vans\n", "", "Cars"))

    assert json_of(decisions(twice))["items"][0]["tags"] == ["Vans", "Cars"]


@pytest.mark.parametrize(
    "changes",
    [
        {"published": datetime(2018, 1, 2)},
        {"updated": datetime(2018, 1, 3)},
        {"updated": PLAIN.published - timedelta(seconds=1)},
    ],
)
def test_an_entry_with_impossible_dates_cannot_be_made(changes):
    with pytest.raises(ValueError, match="decisions/PCC-2018-002"):
        replace(PLAIN, **changes)


def test_an_entry_may_be_updated_in_the_hour_that_autumn_repeats():
    first = datetime(2018, 10, 28, 1, 30, tzinfo=LONDON)

    entry = replace(PLAIN, published=first, updated=first.replace(minute=10, fold=1))

    assert json_of(decisions(entry))["items"][0]["date_modified"] == "2018-10-28T01:10:00+00:00"


def test_a_feed_holds_at_most_fifty_entries():
    many = [replace(PLAIN, identity=f"tag:example.org,2012:{number}") for number in range(MOST_ENTRIES + 1)]

    assert len(json_of(decisions(*many[:-1]))["items"]) == 50
    with pytest.raises(ValueError, match="feeds/decisions has 51 entries; 50 is the most"):
        decisions(*many)
