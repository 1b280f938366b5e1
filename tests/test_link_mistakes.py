"""What the check of the built site would refuse, the check of the content says too, at the line that has it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.link_mistakes import published_address
from gazette.london import instant
from gazette.path_mistakes import path_mistakes_of
from gazette.problems import ProblemsFound
from tests.build.building import built
from tests.mistakes.tables import copy_of_the_sample

TODAY = date(2024, 6, 15)
THEME = Path(__file__).parents[1] / "theme"
READ_ONCE = Cache(None)
TOPIC = "topics/rural-crime.md"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    copy_of_the_sample(tmp_path)
    return Path("content")


def mistakes_in(content: Path) -> list[str]:
    try:
        library = read_library(content, READ_ONCE, instant(TODAY))
        problems = [*path_mistakes_of(library, TODAY, THEME, "https://record.example.net/office")]
    except ProblemsFound as error:
        problems = error.problems
    return [str(problem).removeprefix("content/") for problem in problems]


def link_to(content: Path, address: str) -> None:
    (content / TOPIC).write_text(f"---\ntitle: Rural crime\nsummary: Crime.\n---\n\nRead [the plan]({address}).\n")


GOOD = [
    "/funds/road-fund/#award-rf-001", "/plan/2021-2025/#page-objective-1-1", "/decisions/#main-content", "/plan/#top",
    "/plan/2021-2025/", "/plan/2021-2025/#p2-1", "/plan/2021-2025/#page-history", "/feeds/all.rss", "/",
    "/data/decisions.csv", "/decisions/2024/", "/files/PCC-2024-002/figures.csv", "/recipients/",
    "/decisions/#year-2024", "/funds/road-fund/#award-rf-001", "/manifest.json",
    "https://record.example.net/office/plan/2021-2025/", "https://record.example.net/other/", "https://example.org/x",
]  # fmt: skip


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_exists_is_no_mistake(address, content):
    link_to(content, address)

    assert mistakes_in(content) == []


def test_the_build_finds_no_fault_with_an_address_that_exists_either(content, tmp_path):
    link_to(content, ") and [it](".join(GOOD))

    built(tmp_path / "content", tmp_path / "output")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("/plan/2021-2025", "a slash is missing at its end. Did you mean /plan/2021-2025/?"),
        ("/Plan/2021-2025/", "there is no such page. Did you mean /plan/2021-2025/?"),
        ("/plan/2021-2025/#nope", "there is no place #nope on that page. Write a place that is on the page"),
        ("/decisions/#nope", "there is no place #nope on that page. Write a place that is on the page"),
        ("/funds/road-fund/#award-nope", "there is no place #award-nope on that page. "),
        ("/feeds/none.rss", "there is no such file. "),
        ("https://record.example.net/office/plan/nope/", "there is no such page. "),
    ],
)
def test_an_address_that_does_not_exist_is_reported_at_its_line(address, why, content):
    link_to(content, address)

    (line,) = mistakes_in(content)
    assert line.startswith(f"{TOPIC}:6: The link to {address} is broken: {why}")


def redirect(content: Path, new: str) -> None:
    (content / "redirects.csv").write_text(f"old,new\n/news/old/,{new}\n")


@pytest.mark.parametrize(
    "new",
    [
        "/feeds/all.rss", "/data/decisions.csv", "/files/PCC-2024-002/figures.csv", "/calendars/meetings.ics",
        "/plan/2021-2025/#p2-1", "/plan/2021-2025",
    ],
)  # fmt: skip
def test_a_redirect_may_lead_to_a_file_or_a_place(new, content):
    redirect(content, new)

    assert [line for line in mistakes_in(content) if "slash" not in line] == []


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("/plan/2021-2025/#nope", "The new address /plan/2021-2025/#nope leads nowhere: there is no place #nope"),
        ("/feeds/none.rss", "The new address /feeds/none.rss leads nowhere: there is no such file."),
        ("/files/PCC-2024-002/none.csv", "There is no page at /files/PCC-2024-002/none.csv. Did you mean"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_reported_at_its_row(new, why, content):
    redirect(content, new)

    (line,) = mistakes_in(content)
    assert line.startswith(f"redirects.csv:2: {why}")


def test_the_address_of_the_site_is_read_where_publishing_reads_it(tmp_path, monkeypatch):
    monkeypatch.delenv("SITEURL", raising=False)
    assert published_address(tmp_path) == ""
    (tmp_path / "publishconf.py").write_text('SITEURL = os.environ.get("SITEURL", "https://record.example.net/")\n')
    assert published_address(tmp_path) == "https://record.example.net"
    monkeypatch.setenv("SITEURL", "https://other.example.net")
    assert published_address(tmp_path) == "https://other.example.net"


@pytest.mark.parametrize(
    "address",
    ["/funds/road-fund/#award-rf-999", "/plan/2021-2025/#page-nothing", "/glossary/#nothing", "/decisions/#row-1"],
)
def test_a_place_that_only_the_finished_page_would_have_is_looked_for_there(address, content):
    link_to(content, address)

    (line,) = mistakes_in(content)
    assert line.startswith(f"{TOPIC}:6: The link to {address} is broken: there is no place #")


def test_an_address_of_the_site_in_a_field_is_followed_too(content):
    address = "https://record.example.net/office/decisions/nothing/"
    source = f"sources:\n  - title: A decision\n    url: {address}\n"
    (content / TOPIC).write_text(f"---\ntitle: Rural crime\nsummary: Crime.\n{source}---\n\nWords.\n")

    (line,) = mistakes_in(content)
    assert line.startswith(f"{TOPIC}:6: The link to {address} is broken: there is no such page.")


def test_a_heading_is_not_in_the_way_of_a_grant(content):
    fund = content / "funds/road-fund.md"
    fund.write_text(f"{fund.read_text()}\n## Award rf-001\n\nWords.\n")

    (line,) = mistakes_in(content)
    assert "The heading 'Award rf-001' has the address of rf-001 on this page, #award-rf-001. Give it other" in line
