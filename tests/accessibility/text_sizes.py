"""The page open in the browser at every width and every size of text that a reader may have set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby, product
from operator import itemgetter

from playwright.sync_api import Page, ViewportSize

from tests.accessibility.measures import sideways

WIDTHS = (320, 360, 390, 480, 640, 768, 960, 1024, 1280, 1440, 1920)
TEXT_SIZES = tuple(range(16, 41, 2))  # pixels, from 100% to 250%
USUAL = TEXT_SIZES[0]
COMBINATIONS = tuple(product(WIDTHS, TEXT_SIZES))


def sideways_at(page: Page, combinations: Iterable[tuple[int, int]]) -> list[str]:
    """What makes a reader scroll in two directions at widths and sizes of text, which are set as a browser sets them.

    The window is made wider once for all sizes of text: that takes most of the time.
    """
    faults: list[str] = []
    with text_of_size(page) as set_size:
        for width, of_width in groupby(sorted(combinations), key=itemgetter(0)):
            page.set_viewport_size(ViewportSize(width=width, height=800))
            for _, size in of_width:
                set_size(size)
                faults += (f"{width} pixels, text of {size}: {fault}" for fault in sideways(page))
    return faults


@contextmanager
def text_of_size(page: Page) -> Iterator[Callable[[int], object]]:
    """A function that sets the size of text in pixels, until it is set back."""
    session = page.context.new_cdp_session(page)

    def set_size(size: int) -> object:
        return session.send("Page.setFontSizes", {"fontSizes": {"standard": size}})

    try:
        yield set_size
    finally:
        set_size(USUAL)
        session.detach()
