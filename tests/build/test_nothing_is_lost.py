"""Every record has a page: a site that lacks a page is not published."""

from datetime import date
from pathlib import Path

import pytest

from gazette.build import assemble
from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from gazette.views.context import Context
from gazette.views.site.site import Site
from tests.theme.printing import renderer_of

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests/sample/content"


class Forgetful(Site):
    """A site that lacks the pages below an address."""

    forgets = ""

    def pages(self, downloads=None):
        return (page for page in super().pages(downloads) if not page.address.startswith(self.forgets))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("academy/rural-crime/", "tests/sample/content/academy/rural-crime.md:1: The record has no page."),
        ("privacy/", "tests/sample/content/pages/privacy.md:1: The record has no page."),
        ("funds/road-fund/rounds/2023-24/", "Its part at /funds/road-fund/rounds/2023-24/ has no page."),
    ],
)
def test_a_record_or_a_round_without_a_page_stops_the_build(tmp_path, monkeypatch, address, sentence):
    monkeypatch.chdir(ROOT)
    context = Context(read_library(SAMPLE), date(2024, 6, 15), "https://example.org")
    site = Forgetful(context)
    site.forgets = address
    renderer = renderer_of(context)

    with pytest.raises(ProblemsFound) as error:
        assemble(site, renderer, ROOT / "theme", tmp_path, {}, Cache(None))

    assert [sentence in str(problem) for problem in error.value.problems] == [True]
