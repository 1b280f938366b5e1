"""Asks the search page of a served site in Chromium, as a reader would, and reads what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from playwright.sync_api import Page

from tests.browser import browser_page


@dataclass(frozen=True)
class Result:
    """A result: the addresses from the root of the site."""

    address: str
    title: str
    kind: str
    date: str
    amount: str
    passage: str  # the address of the passage, or ""
    text: str
    marks: tuple[str, ...]


_READ = """() => [...document.querySelectorAll('.result')].filter(item => item.isConnected).map(item => {
    const text = name => item.querySelector(name)?.textContent.trim() || '';
    return [item.querySelector('h3 a').href, text('h3'), text('.result__kind'), text('.result__date'),
        text('.row__amount'), item.querySelector('.result__passage a')?.href || '', item.innerText,
        [...item.querySelectorAll('mark')].map(mark => mark.textContent)];
})"""


class Search:
    """The search page of a site. `base` is the address of the site without its closing slash."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.page: Page = browser_page()

    def ask(self, question: str = "", **choices: str) -> list[Result]:
        query = urlencode({"q": question, **choices}, quote_via=quote)
        self.page.goto(f"{self.base}/search/?{query}")
        return self.results()

    def results(self) -> list[Result]:
        """The results on the page, once the script has written them."""
        self.page.wait_for_selector("body[data-search=done]", state="attached")
        return [self._result(*values) for values in self.page.evaluate(_READ)]

    @property
    def sentences(self) -> str:
        """What the page says about the results."""
        return " ".join(self.page.inner_text("#search-said").split())

    def _result(
        self, address: str, title: str, kind: str, date: str, amount: str, passage: str, text: str, marks: list[str]
    ) -> Result:
        inside = (url.removeprefix(self.base) for url in (address, passage))
        own, place = inside
        return Result(own, title, kind, date, amount, place, text, tuple(marks))
