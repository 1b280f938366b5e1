"""The loopback server of the tests serves files with their types, and stops."""

from __future__ import annotations

from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.serving import served


def test_a_file_is_served_with_its_type_and_an_index_page_for_its_folder(tmp_path):
    (tmp_path / "index.html").write_text("<p>Home", encoding="utf-8")
    (tmp_path / "all.rss").write_text("<rss/>", encoding="utf-8")

    with served(tmp_path) as url, urlopen(url + "/") as home, urlopen(url + "/all.rss") as feed:
        pages = home.read(), feed.read()

    assert pages == (b"<p>Home", b"<rss/>")
    assert feed.headers["Content-Type"] == "application/rss+xml"


def test_the_server_stops_with_its_block(tmp_path):
    with served(tmp_path) as url:
        pass

    with pytest.raises(URLError):
        urlopen(url, timeout=2)
