"""The page open in the browser at every width and every size of text that a reader may have set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

from playwright.sync_api import Page, ViewportSize

from tests.accessibility.measures import sideways

WIDTHS = (320, 360, 390, 480, 640, 768, 960, 1024, 1280, 1440, 1920)
TEXT_SIZES = tuple(range(16, 41, 2))  # pixels, from 100% to 250%
COMBINATIONS = tuple(product(WIDTHS, TEXT_SIZES))


def sideways_at(page: Page, width: int, text_size: int) -> list[str]:
    """What makes a reader scroll in two directions at this width and this size of text, set as a browser sets it."""
    page.set_viewport_size(ViewportSize(width=width, height=800))
    with text_of_size(page, text_size):
        return [f"{width} pixels, text of {text_size}: {fault}" for fault in sideways(page)]


@contextmanager
def text_of_size(page: Page, size: int) -> Iterator[None]:
    session = page.context.new_cdp_session(page)
    try:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
        yield
    finally:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
        session.detach()
