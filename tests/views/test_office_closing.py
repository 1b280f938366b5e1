"""Closing an office is an edit of its file: what every page and every feed says from then on."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from gazette.library.read import read_library
from gazette.london import LONDON
from gazette.rendering import Renderer
from gazette.views.context import Context
from gazette.views.feeds import office_feeds
from gazette.views.kinds import office
from gazette.views.site import frame
from gazette.views.site.site import Site
from tests.theme.printing import environment

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample" / "content"
CLOSED = "closed: 2024-05-07\nsuccessor: Combined Authority of Sample & Example\n"
WITH_ADDRESS = CLOSED + "successor_url: https://authority.example.org/\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "content"))


def context(content: Path, lines: str = WITH_ADDRESS, today: date = date(2024, 6, 15)) -> Context:
    path = content / "office.md"
    path.write_text(path.read_text().replace("feed_ids:", f"{lines}feed_ids:", 1))
    return Context(read_library(content), today, "https://record.example.org")


def test_every_page_says_when_it_closed_and_links_to_the_successor(content: Path) -> None:
    at = context(content)
    around = frame.frame(at, ())
    renderer = Renderer(environment(ROOT / "theme" / "templates"), around)

    pages = {page.path: renderer.render(page.template, page.view) for page in Site(at).pages({})}

    notice = (
        '<p class="site-notice wrap">This office closed on 7\u00a0May 2024. Its functions passed to '
        '<a href="https://authority.example.org/">Combined Authority of Sample &amp; Example</a>.'
    )
    assert len(pages) > 50
    assert "index.html" in pages
    assert [path for path, page in pages.items() if page.count(notice) != 1] == []


def test_without_an_address_the_successor_is_named(content: Path) -> None:
    notice = frame.frame(context(content, CLOSED), ()).notice

    assert notice
    assert notice.text.endswith("Its functions passed to Combined Authority of Sample & Example.")
    assert notice.link is None
    assert notice.is_warning


def test_an_office_that_will_close_says_so_before(content: Path) -> None:
    at = context(content, today=date(2024, 5, 6))
    notice = frame.frame(at, ()).notice

    assert notice
    assert not notice.is_warning
    assert notice.text == "This office will close on 7 May 2024. Its functions will pass to"
    assert not [feed.address for feed in Site(at).feeds if any("closed" in entry.identity for entry in feed.entries)]


def test_an_open_office_says_nothing(content: Path) -> None:
    assert frame.frame(context(content, ""), ()).notice is None


def test_every_feed_has_it_once_under_a_lasting_id_in_its_order(content: Path) -> None:
    feeds = list(Site(context(content)).feeds)

    for feed in feeds:
        (last,) = [entry for entry in feed.entries if entry.identity == "tag:record.example.org,2024:office/closed"]
        assert last.title == "This office is closed"
        assert (last.published, last.updated.date()) == (None, date(2024, 5, 7))
        assert "passed to Combined Authority of Sample & Example." in last.summary
        assert '<a href="https://authority.example.org/">Combined Authority of Sample &amp; Example</a>' in last.html
        assert feed.updated == max(entry.updated for entry in feed.entries)
    everything = next(feed for feed in feeds if feed.address == "feeds/all")
    days = [entry.updated for entry in everything.entries]
    assert days == sorted(days, reverse=True)


def test_the_page_of_the_office_gives_day_and_successor(content: Path) -> None:
    at = context(content)
    facts = {fact.label: fact.values[0] for fact in office.page(at, at.library.office).details}

    assert facts["Closed"].text == "7 May 2024"
    assert facts["Successor"].address == "https://authority.example.org/"


@pytest.mark.parametrize(("day", "is_there"), [(6, False), (7, True)])
def test_feeds_say_it_from_the_day_on(content: Path, day: int, is_there: bool) -> None:
    (feed, *_) = Site(context(content, today=date(2024, 5, day))).feeds

    assert any(entry.identity.endswith(":office/closed") for entry in feed.entries) is is_there


@pytest.mark.parametrize(("later", "place"), [(0, 0), (10, 10), (49, 49), (50, 49)])
def test_it_is_among_the_newest_fifty_of_a_full_feed(content: Path, later: int, place: int) -> None:
    at = context(content)
    entry = next(entry for entry in Site(at).feeds[0].entries if "decisions" in entry.identity)
    moments = [datetime(2024, 6, 1, tzinfo=LONDON)] * later + [datetime(2024, 1, 1, tzinfo=LONDON)] * (50 - later)
    entries = tuple(replace(entry, published=moment, updated=moment) for moment in moments)

    together = office_feeds.with_last_entry(at, entries)

    assert len(together) == 50
    assert [index for index, entry in enumerate(together) if entry.identity.endswith("closed")] == [place]


@pytest.mark.parametrize(
    ("closed", "label", "day", "is_closed"),
    [
        ("2024-06-15", "Closed", "15 June 2024", True),
        ("2024-06", "Closes", "June 2024", False),
        ("expected 2020-05", "Was expected to close", "May 2020", False),
    ],
)
def test_a_month_that_goes_on_and_a_day_only_expected_close_nothing(
    content: Path, closed: str, label: str, day: str, is_closed: bool
) -> None:
    at = context(content, WITH_ADDRESS.replace("2024-05-07", closed))
    page = office.page(at, at.library.office)
    facts = {fact.label: fact.values[0].text for fact in page.details}

    assert facts.get(label) == day or day in page.head.answer  # which is then said once
    assert at.library.office.is_closed(at.today) == is_closed
    assert any(entry.identity.endswith(":office/closed") for entry in Site(at).feeds[0].entries) == is_closed
