"""Somebody who reads a site with a purpose: counts the clicks, and the screens down to what they look for."""

from __future__ import annotations

from math import ceil
from urllib.parse import urljoin

from playwright.sync_api import Locator, ViewportSize

from tests.browser import browser_page

_BOX = """tag => {
    const box = tag.getBoundingClientRect();
    return {top: box.top, bottom: box.bottom, height: innerHeight, isSeen: tag.checkVisibility()};
}"""


class Reader:
    def __init__(self, site: str, size: ViewportSize, start: str = "") -> None:
        self.page = browser_page(size)
        self.page.goto(f"{site}/{start}")
        self.clicks = 0

    def link(self, words: str, within: str = "main") -> Locator:
        return self.page.locator(within).get_by_role("link", name=words, exact=True).first

    def click(self, link: Locator) -> None:
        """Follows a link to a page; the browser refuses one that nobody can see or reach."""
        self.clicks += 1
        link.click()
        self.page.wait_for_load_state()

    def download(self, link: Locator) -> str:
        """Takes a file, such as a feed; the page stays."""
        assert screen_of(link), "nobody can see the link"
        self.clicks += 1
        address = urljoin(self.page.url, str(link.get_attribute("href")))
        return self.page.request.get(address).text()


def screen_of(place: Locator) -> int:
    """The number of screens down from what the reader sees now, counting from 1; 0 if it cannot be seen there."""
    box = place.evaluate(_BOX)
    return max(1, ceil(box["bottom"] / box["height"])) if box["isSeen"] and box["top"] >= 0 else 0
