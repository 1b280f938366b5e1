"""A real Chromium page, shared by all tests that need one, and axe to check it."""

from __future__ import annotations

import atexit
import os
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

CHROMIUM = Path(os.environ.get("GAZETTE_CHROMIUM", "/usr/bin/chromium"))
DESKTOP, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=320, height=640)
ORDINARY_PHONE = ViewportSize(width=390, height=844)

# No test may use the network, and nothing is set up that no test uses.
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def browser_page(size: ViewportSize = DESKTOP) -> Page:
    """The shared page with default settings: a new page for every test would cost half a second."""
    page = _page()
    page.set_viewport_size(size)
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="no-preference")
    return page


def axe(page: Page, only: tuple[str, ...] = ()) -> list[str]:
    """The violations that axe reports: of every rule for WCAG 2.2 AA and good practice, or of those in `only`."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe_source())  # like a debugger, which a strict Content-Security-Policy permits
    chosen = {"runOnly": list(only)} if only else {"rules": {"target-size": {"enabled": True}}}
    report = page.evaluate("options => axe.run(options)", chosen | {"resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {violation['help']} at {_places(violation['nodes'])}" for violation in report["violations"]
    ]


def page_without_scripts(size: ViewportSize = DESKTOP) -> Page:
    """The shared page of a browser that runs no JavaScript."""
    page = _page_without_scripts()
    page.set_viewport_size(size)
    return page


@cache
def _page() -> Page:
    return _browser().new_page()


@cache
def _page_without_scripts() -> Page:
    return _browser().new_context(java_script_enabled=False).new_page()


@cache
def _browser() -> Browser:
    playwright = sync_playwright().start()
    path = str(CHROMIUM) if CHROMIUM.exists() else None  # None means the browser that Playwright installed
    browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
    atexit.register(playwright.stop)
    atexit.register(browser.close)
    return browser


@cache
def _axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def _places(nodes: list[dict[str, list[str]]]) -> str:
    return ", ".join(str(node["target"][0]) for node in nodes)
