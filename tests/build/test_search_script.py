"""The script of the search: no sentence of its own, and no lost part of the index taken for no results."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from gazette.sentences.search import SCRIPT_SENTENCES
from tests.browser import browser_page
from tests.build.sites import Site
from tests.searching import Search
from tests.serving import served

INDEX = "assets/search/"


@pytest.fixture(scope="module")
def search(exampleshire: Site) -> Iterator[Search]:
    with served(exampleshire.output) as base:
        yield Search(base)


def test_the_script_has_no_sentence_of_its_own(exampleshire: Site) -> None:
    script = (exampleshire.output / "assets" / "search.js").read_text()
    code = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("//"))
    written = re.findall(r"'([^'\n]*)'", code)

    assert "search-failed" in written
    assert [text for text in written if re.search(r"[A-Z“].* .*[.?]", text)] == []
    assert [words for words in SCRIPT_SENTENCES.values() if words.partition("{")[0] and words in code] == []


@pytest.mark.parametrize("lost", ["meta", "forms/fp", "words/*", "results/*", "filters/year-2023"])
def test_a_part_of_the_index_that_does_not_come_is_not_taken_for_no_results(search: Search, lost: str) -> None:
    page, address = browser_page(), f"**/{INDEX}{lost}.js*"
    page.route(address, lambda route: route.abort())
    page.goto(f"{search.base}/search/?q=precept&year=2023")
    page.wait_for_selector("body[data-search]", state="attached")
    page.unroute(address)

    assert page.is_visible("#search-failed")
    assert page.inner_text("#search-said") == ""
    assert page.locator("#search-failed a").get_attribute("href").endswith("a-to-z/")
