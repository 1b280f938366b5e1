"""What a reader's telephone has to fetch: the limits of pages and of the stylesheets, packed as a server sends them."""

from __future__ import annotations

import gzip

import pytest

from tests.build.sites import Page, Site

MOST_HTML, MOST_STYLES = 14 * 1024, 12 * 1024
ORDINARY = 50  # rows, at most


@pytest.fixture(scope="module", params=["exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def weight(data: bytes) -> int:
    return len(gzip.compress(data, mtime=0))


def rows_of(page: Page) -> int:
    """Rows of tables, of lists and of timelines."""
    return len(page.css("tbody tr, li.row, .timeline > li"))


def test_an_ordinary_page_is_light(site: Site) -> None:
    weights = {path: weight((site.output / path).read_bytes()) for path in site.pages}
    ordinary = {path for path, page in site.pages.items() if rows_of(page) <= ORDINARY}

    assert len(ordinary) > len(weights) / 2
    assert {path: weights[path] for path in ordinary if weights[path] > MOST_HTML} == {}


def test_the_stylesheets_are_light(site: Site) -> None:
    assert sum(weight(path.read_bytes()) for path in site.output.rglob("*.css")) <= MOST_STYLES
