"""Checks of the page open in the browser as it is printed on A4. Each returns sentences; none: nothing is wrong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from playwright.sync_api import Page

from tests.accessibility.sheets import RIGHT_EDGE, Run, sheets_of, words_of

LEAST_NAME = 12  # letters, by which a row can be found on its sheet
KERNED = 0.2  # of the size of the text: how far two letters such as V and a move together
SAME_LINE = 0.6  # of the size of the smaller text: how far apart the baselines of one line are at most
ROUNDED = 1.5  # points by which the place of the last letter of a full line is rounded up
_BUTTONS = 'main a.button:not([href$=".ics"])'  # a calendar is of no use on paper
_ACTIONS = f"""() => [...document.querySelectorAll('{_BUTTONS}, .step__links > a, .footer__mistakes > a')]
    .map(link => link.href)"""
_TABLES = """() => [...document.querySelectorAll('table:has(thead)')].filter(table => table.checkVisibility())
    .map(table => ({
        head: table.querySelector('thead').textContent,
        rows: [...table.querySelectorAll('tbody th')].map(cell => cell.innerText),
    }))"""


def printed(page: Page) -> list[list[Run]]:
    """The sheets of the page, in the size that its stylesheet names."""
    page.emulate_media(media="print")
    return sheets_of(page.pdf(prefer_css_page_size=True))


def on_sheets(page: Page) -> list[str]:
    """Nothing is printed over something else or cut off; each sheet has its number, each action its address."""
    sheets = printed(page)
    words = [words_of(sheet) for sheet in sheets]
    return [
        *(fault for sheet in sheets for fault in (*_overprinted(sheet), *_cut(sheet))),
        *(f"Sheet {number} has no number." for number in _unnumbered(words)),
        *_unprinted_actions(page, "".join(words)),
        *_headless_tables(page, words),
    ]


def _overprinted(sheet: list[Run]) -> Iterator[str]:
    """Each run of text is compared with those of the same line: a sheet can have thousands."""
    runs = sorted((run for run in sheet if run.text.strip()), key=lambda run: run.y)
    lines = [run.y for run in runs]
    for place, run in enumerate(runs):
        for other in runs[place + 1 : bisect_left(lines, run.y + run.size * SAME_LINE)]:
            left, right = sorted((run, other), key=lambda run: run.x)
            near = other.y - run.y < other.size * SAME_LINE
            if near and right.x < left.end - KERNED * left.size:
                yield f"'{right.text}' is printed over '{left.text}'."


def _cut(sheet: list[Run]) -> Iterator[str]:
    yield from (f"'{run.text}' is cut off at the right." for run in sheet if run.end > RIGHT_EDGE + ROUNDED)


def _unnumbered(words: list[str]) -> Iterator[int]:
    yield from (number for number, text in enumerate(words, 1) if f"{number}/{len(words)}" not in text)


def _unprinted_actions(page: Page, words: str) -> Iterator[str]:
    links: list[str] = page.evaluate(_ACTIONS)
    has_addresses = page.locator(".footer__mistakes .printed-address").count() > 0  # a preview has no address
    for link in links if has_addresses else ():
        path = link.partition("://")[2].partition("/")[2] or link.removeprefix("mailto:").rstrip("/")
        if path not in words:
            yield f"The address of an action is not printed: {link}"


def _headless_tables(page: Page, words: list[str]) -> Iterator[str]:
    tables: list[dict[str, Any]] = page.evaluate(_TABLES)
    for table in tables:
        for name in map(_squeezed, table["rows"]):
            sheets = [number for number, text in enumerate(words) if name in text]
            if len(name) < LEAST_NAME or len(sheets) != 1:
                continue
            if _squeezed(table["head"]) not in words[sheets[0]]:
                yield f"The head row is not repeated on sheet {sheets[0] + 1}, above {name}."


def _squeezed(words: str) -> str:
    return "".join(normalize("NFKC", words).split())
