"""The built sites in a real browser: a page of every kind by every measure, all pages by two HTML checkers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from gazette.library.read import read_library
from gazette.london import instant
from gazette.views.context import Context
from gazette.views.site.site import Site as SiteOfViews
from tests.accessibility import measures
from tests.accessibility.paper import on_sheets
from tests.accessibility.validity import html_validate, pages_in, vnu
from tests.browser import browser_page
from tests.build.building import DAY, DAY_OF_OFFICE, HOME
from tests.build.sites import Site
from tests.prove.rounds import share
from tests.serving import served
from tests.theme.sample_pages import PAGES

Measure = Callable[[Page], list[str]]
BASE = "base.html"  # which others extend
LEAVES_AT_ONCE = "redirect.html"  # a browser never stays on it
MEASURES: dict[str, Measure] = {
    "axe and reflow": measures.axe_and_reflow,
    "keyboard": measures.keyboard,
    "order": measures.order,
    "text spacing": measures.text_spacing,
    "without JavaScript": measures.without_scripts,
    "forced colours": measures.forced_colours,
    "reduced motion": measures.reduced_motion,
    "paper": measures.on_paper,
    "sheets": on_sheets,
}
# What another text and another colour of the office can break while templates stay the same.
IN_SHORT: dict[str, Measure] = {
    "in the dark": measures.in_the_dark,
    "keyboard": measures.keyboard,
    "on a phone": measures.on_a_phone,
    "text spacing": measures.text_spacing,
}


@dataclass(frozen=True)
class Opened:
    """A built site on a server, with the path of its longest page of every kind, where most can go wrong."""

    url: str
    kinds: dict[str, str]

    def page(self, kind: str) -> Page:
        page = browser_page()
        page.goto(f"{self.url}/{self.kinds[kind]}")
        return page

    def faults(self, measure: Measure, kinds: Iterable[str]) -> dict[str, list[str]]:
        """The faults by kind of page, for the pages that have any."""
        faults = {self.kinds[kind]: measure(self.page(kind)) for kind in kinds if kind != LEAVES_AT_ONCE}
        return {path: wrong for path, wrong in faults.items() if wrong}


@pytest.fixture(scope="module")
def opened(office: Site) -> Iterator[Opened]:
    with served(office.output) as url:
        yield Opened(url, longest_of_each_kind(office, DAY_OF_OFFICE))


@pytest.fixture(scope="module")
def opened_example(exampleshire: Site) -> Iterator[Opened]:
    with served(exampleshire.output) as url:
        yield Opened(url, longest_of_each_kind(exampleshire, DAY))


def longest_of_each_kind(site: Site, day: str) -> dict[str, str]:
    """Finds the kind by the caption above the title, else by the template, so a new kind needs no entry here."""
    read = read_library(site.content, now=instant(date.fromisoformat(day)))
    paths: dict[str, list[str]] = {}
    for page in SiteOfViews(Context(read, date.fromisoformat(day))).pages():
        paths.setdefault(page.head.kind or page.template, []).append(page.path)
    paths["search.html"] = ["search/index.html"]  # which is made after all others, from their words
    return {kind: max(of_kind, key=lambda path: len(site.text(path))) for kind, of_kind in paths.items()}


def test_every_template_is_looked_at_here_or_among_the_sample_pages(opened: Opened) -> None:
    templates = {path.name for path in (HOME / "theme" / "templates").glob("*.html")}

    looked_at = set(opened.kinds) | {template for template, _ in PAGES.values()}
    assert templates - looked_at - {BASE} == set()


# In two parts, so that two processes can share the slowest measures.
@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_is_wrong_with_any_kind_of_page(opened: Opened, measure: str, part: int) -> None:
    assert opened.faults(MEASURES[measure], share(sorted(opened.kinds)[part::2])) == {}


@pytest.mark.parametrize("measure", IN_SHORT)
def test_nothing_is_wrong_at_another_office(opened_example: Opened, measure: str) -> None:
    assert opened_example.faults(IN_SHORT[measure], share(sorted(opened_example.kinds))) == {}


def test_a_browser_has_nothing_to_complain_about(opened_example: Opened) -> None:
    kinds = share(sorted(set(opened_example.kinds) - {LEAVES_AT_ONCE}))
    addresses = [f"{opened_example.url}/{opened_example.kinds[kind]}" for kind in kinds]

    assert [fault for address in addresses for fault in measures.complaints(browser_page(), address)] == []


@pytest.mark.parametrize("check", [vnu, html_validate])
@pytest.mark.parametrize("built", ["office", "exampleshire"])
def test_every_page_is_valid_html(
    check: Callable[[Path, Sequence[Path]], list[str]], built: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(built)

    assert check(site.output, share(pages_in(site.output))) == []


# Each measure must see, on a real page, the fault that it is for.
FAULTS = {
    "axe and reflow": "main.append(Object.assign(document.createElement('img'), {src: 'mark.svg'}))",
    "keyboard": "main.querySelector('a').style.setProperty('outline', 'none', 'important')",
    "order": "main.style.order = 1",
    "text spacing": "main.style.cssText = 'height: 3rem; overflow: hidden'",
    "without JavaScript": "main.append('Only a script writes this.')",
    "forced colours": "main.querySelector('a').style.forcedColorAdjust = 'none'",
    "reduced motion": "main.style.transition = 'opacity 1s'",
    "sheets": "main.querySelector('h1').style.marginBottom = '-40px'",
    "paper": "main.insertAdjacentHTML('beforeend', '<nav>A way around</nav>')",
}


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_sees_the_fault_it_is_there_for(opened: Opened, measure: str) -> None:
    page = opened.page("Citizens' Academy course")

    page.evaluate(f"() => {{ const main = document.querySelector('main'); {FAULTS[measure]} }}")

    assert MEASURES[measure](page) != []


@pytest.mark.parametrize(
    "fault",
    [
        "document.querySelector('main').removeAttribute('id')",
        "document.querySelector('.skip').remove()",
        "document.querySelector('main').parentElement.style.cssText = 'display: flex; flex-direction: column-reverse'",
    ],
)
def test_order_sees_a_skip_link_that_leads_nowhere_and_a_page_upside_down(opened: Opened, fault: str) -> None:
    page = opened.page("Citizens' Academy course")

    page.evaluate(f"() => {{ {fault} }}")

    assert measures.order(page) != []


@pytest.mark.parametrize("fault", ['<img src="missing.png">', "<style>p { color: red }</style>"])
def test_what_a_browser_complains_about_is_seen(office: Site, tmp_path: Path, fault: str) -> None:
    html = office.text("about/index.html").replace("<main", f"{fault}<main", 1)
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    shutil.copytree(office.output / "assets", tmp_path / "assets")

    with served(tmp_path) as url:
        assert len(measures.complaints(browser_page(), f"{url}/index.html")) == 1


@pytest.mark.parametrize("check", [vnu, html_validate])
def test_a_checker_of_html_sees_a_fault(
    check: Callable[[Path, Sequence[Path]], list[str]], office: Site, tmp_path: Path
) -> None:
    html = office.text("index.html").replace("<main", "<div></p><main", 1)
    (tmp_path / "index.html").write_text(html, encoding="utf-8")

    assert check(tmp_path, pages_in(tmp_path)) != []
