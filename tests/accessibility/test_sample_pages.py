"""A page of every kind in a real browser: axe, keyboard, phone, spacing, colours, motion, paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from gazette.rendering import Renderer
from tests.accessibility import measures
from tests.accessibility.paper import on_sheets
from tests.accessibility.validity import html_validate, pages_in, vnu
from tests.browser import browser_page
from tests.serving import served
from tests.theme.gallery import THEME
from tests.theme.printing import environment, write_assets, write_page
from tests.theme.sample_pages import FRAME, PAGES

OPENED = [name for name in PAGES if name != "redirect"]  # which a browser leaves at once
MEASURES = {
    "axe and reflow": measures.axe_and_reflow,
    "keyboard": measures.keyboard,
    "text spacing": measures.text_spacing,
    "forced colours": measures.forced_colours,
    "reduced motion": measures.reduced_motion,
    "paper": measures.on_paper,
    "overprinting": measures.overprinting,
    "sheets": on_sheets,
}


def address_of(name: str) -> str:
    view = PAGES[name][1]
    head = view.head
    return str(head.address)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    renderer = Renderer(environment(THEME / "templates"), FRAME)
    write_assets(folder)
    for name, (template, view) in PAGES.items():
        write_page(folder, address_of(name), renderer.render(template, view))
    return folder


@pytest.fixture(scope="module")
def site(folder) -> Iterator[str]:
    with served(folder) as url:
        yield url


def opened(site: str, name: str) -> Page:
    page = browser_page()
    page.goto(f"{site}/{address_of(name)}")
    return page


@pytest.mark.parametrize("name", OPENED)
@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_is_wrong_with(site, name, measure):
    page = opened(site, name)

    assert MEASURES[measure](page) == []


def test_the_pages_are_valid_html(folder):
    assert vnu(folder, pages_in(folder)) + html_validate(folder, pages_in(folder)) == []


def test_a_redirect_leads_a_browser_to_the_new_page(site):
    page = browser_page()

    page.goto(f"{site}/{address_of('redirect')}")
    page.wait_for_url(f"{site}/decisions/")

    assert page.locator("h1").inner_text() == "Decisions"


def test_a_page_asks_for_nothing_outside_the_site(site):
    page, asked = browser_page(), []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{site}/{address_of('report')}")

    assert asked
    assert [url for url in asked if not url.startswith(site)] == []


def test_the_skip_link_comes_first_and_leads_to_the_text(site):
    page = opened(site, "report")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("() => !!document.activeElement.closest('main')")


# Each measure must see the fault that it is for.
FAULTS = {
    "axe and reflow": "main.append(Object.assign(document.createElement('img'), {src: '/mark.svg'}))",
    "keyboard": "main.querySelector('a').style.setProperty('outline', 'none', 'important')",
    "text spacing": "main.style.cssText = 'height: 3rem; overflow: hidden'",
    "forced colours": "main.querySelector('a').style.forcedColorAdjust = 'none'",
    "reduced motion": "main.style.transition = 'opacity 1s'",
    "overprinting": "main.querySelector('.row__date').style.cssText = 'white-space: nowrap; width: 1rem'",
    "paper": "main.insertAdjacentHTML('beforeend', '<nav>A way around</nav>')",
    "sheets": "main.querySelector('h1').style.marginBottom = '-40px'",
}


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_sees_the_fault_it_is_there_for(site, measure):
    page = opened(site, "list")

    page.evaluate(f"() => {{ const main = document.querySelector('main'); {FAULTS[measure]} }}")

    assert MEASURES[measure](page) != []


def test_reflow_sees_what_is_too_wide_for_a_phone(site):
    page = opened(site, "list")

    page.evaluate("() => { document.querySelector('h1').style.width = '400px' }")

    assert "h1" in str(measures.axe_and_reflow(page))


@pytest.mark.parametrize("fault", ["behind", "out of sight"])
def test_the_keyboard_sees_what_hides_the_focus(site, fault):
    page = opened(site, "list")
    style = {
        "behind": "position: fixed; inset: 0; z-index: 9; background: white",
        "out of sight": "",
    }[fault]

    page.evaluate(
        """style => style
            ? document.body.appendChild(document.createElement('div')).style.cssText = style
            : document.querySelector('main a').style.cssText = 'position: fixed; left: 0; top: -999px'""",
        style,
    )

    assert fault in str(measures.keyboard(page))
