"""What readers see of a site has no phrase that the project no longer writes, unless the office itself wrote it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.sites import Page, Site
from tests.retired_words import is_label, retired_in

LABELLED = "h1, h2, h3, h4, dt, th, caption, summary, label, a, button, main span"


@pytest.fixture(scope="module", params=["sample", "exampleshire", "office"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def plain(text: str) -> str:
    """The words alone, without the marks of Markdown and of the front matter."""
    return " ".join(re.findall(r"[\w£'-]+", text.replace("’", "'"))).casefold()


def written_in(content: Path) -> str:
    """Every word that the office wrote."""
    paths = sorted(path for path in content.rglob("*") if path.suffix in (".md", ".csv", ".yaml"))
    return " ".join(plain(path.read_text(encoding="utf-8-sig")) for path in paths if path.name != "README.md")


def is_written(written: str, before: str, phrase: str, after: str) -> bool:
    """Whether the office wrote the phrase with the word before or after it."""
    first, last = plain(before).split()[-1:], plain(after).split()[:1]
    contexts = ([*first, plain(phrase)], [plain(phrase), *last])
    return any(f" {' '.join(words)} " in written for words in contexts if words[1:])


def on_pages(site: Site) -> Iterator[tuple[str, str]]:
    """The words of each page, of each description of data, and the titles of feeds and calendars."""
    for path, page in site.pages.items():
        body = page.css_first("body")
        yield path, " ".join(body.text(separator=" ").split()) if body else ""
    for file in sorted(site.output.rglob("*.csv-metadata.json")):
        words = re.findall(r'"(?:title|titles|description|dc:\w+)": "([^"]+)"', file.read_text())
        yield file.name, " ".join(words)
    for file in sorted(site.output.rglob("feeds/**/*.json")):
        feed = json.loads(file.read_text())
        yield file.name, f"{feed['title']}. {feed.get('description', '')}"
    for file in sorted(site.output.rglob("*.ics")):
        titles = re.findall(r"^(?:X-WR-CALNAME|SUMMARY|NAME)[^:]*:(.*)$", file.read_text(), re.MULTILINE)
        yield file.name, " ".join(titles)


def test_no_page_feed_or_data_has_a_retired_phrase(site: Site) -> None:
    written = written_in(site.content)
    retired = [
        f"{path}: …{before}{phrase}{after}…"
        for path, words in on_pages(site)
        for phrase, before, after in retired_in(words, of_page=path.endswith(".html") and not path.startswith("data/"))
        if not re.search(r"\S/$|^/", before[-1:] + after[:1]) and not is_written(written, before, phrase, after)
    ]

    assert retired == []


def labels_of(page: Page) -> Iterator[str]:
    for node in page.css(LABELLED):
        yield " ".join(node.text(separator=" ").split())


def test_no_label_is_a_retired_one(site: Site) -> None:
    retired = {(path, label) for path, page in site.pages.items() for label in labels_of(page) if is_label(label)}

    assert sorted(retired) == []
