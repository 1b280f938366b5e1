"""One real Chromium page for all tests that need one, and axe to ask what it finds in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page, sync_playwright

CHROMIUM = Path(os.environ.get("GAZETTE_CHROMIUM", "/usr/bin/chromium"))
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}

# Nothing may reach out from a test, and nothing may be set up that a test does not use.
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_AXE = "context => axe.run(context, {resultTypes: ['violations']})"


@dataclass(frozen=True)
class Violation:
    """What axe holds against a page; its text is what a failing test shows."""

    rule: str
    what: str
    where: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.what} at {', '.join(self.where)}"


@contextmanager
def opened() -> Iterator[Page]:
    """A page of a browser that is closed at the end. Reuse it: a new one costs half a second."""
    path = str(CHROMIUM) if CHROMIUM.exists() else None  # None: the one that playwright installed
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        try:
            yield browser.new_page(viewport=DESKTOP)  # type: ignore[arg-type]
        finally:
            browser.close()


def axe(page: Page, selector: str = "html") -> list[Violation]:
    """Everything that axe's own rules and best practices find wrong below the selector."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe_source())
    found = page.evaluate(_AXE, selector)
    return [
        Violation(one["id"], one["help"], tuple(str(node["target"][0]) for node in one["nodes"]))
        for one in found["violations"]
    ]


def scrolls_sideways(page: Page) -> bool:
    """Whether a reader would have to scroll in two directions (WCAG 1.4.10)."""
    return bool(page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@cache
def _axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
