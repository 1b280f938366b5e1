"""What every finished page must have: a language, a title, one main part, one first heading, a doctype."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from gazette.problems import Problem

ONCE = {"main": "<main>", "h1": "<h1>", "head title": "<title>"}


def faults(path: str, html: str) -> Iterator[Problem]:
    """What is missing or doubled. A page that only sends its visitor on needs no main part or heading."""
    tree = LexborHTMLParser(html)
    if html.lstrip("\ufeff \t\r\n")[:9].lower() != "<!doctype":
        yield Problem(path, 1, "The page has no doctype.", "Begin it with <!DOCTYPE html>.")
    root = tree.css_first("html")
    if root is None or not (root.attributes.get("lang") or "").strip():
        yield Problem(path, 1, "The page does not say its language.", 'Write <html lang="en-GB">.')
    sends_on = tree.css_first('meta[http-equiv="refresh" i]') is not None
    for selector, name in ONCE.items():
        if not sends_on or name == "<title>":
            yield from _faults_of(path, tree, selector, name)
    yield from _faults_of_headings(path, tree)


def _faults_of(path: str, tree: LexborHTMLParser, selector: str, name: str) -> Iterator[Problem]:
    found = tree.css(selector)
    if len(found) != 1:
        yield Problem(path, 1, f"The page has {len(found) or 'no'} {name}.", "It needs exactly one.")
    elif not found[0].text(strip=True):
        yield Problem(path, 1, f"The {name} of the page is empty.", "Write what the page is about.")


def _faults_of_headings(path: str, tree: LexborHTMLParser) -> Iterator[Problem]:
    """WCAG 2.2, 1.3.1: a heading may be one level below the one before it, never two."""
    before = 0
    for heading in tree.css(":is(h1,h2,h3,h4,h5,h6)"):
        level = int((heading.tag or "h1")[1])
        words = heading.text(strip=True)
        if before and level > before + 1:
            what = f"The heading {words!r} is <h{level}> after <h{before}>."
            yield Problem(path, 1, what, f"Make it <h{before + 1}>.")
        before = level
