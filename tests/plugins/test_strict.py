"""A run stops at a mistake unless it is watching, and ends with a closing line."""

from __future__ import annotations

import sys

import pytest

from gazette.build import Summary
from gazette.publishing import PublishResult, closing_line
from plugins.strict import is_watching


@pytest.mark.parametrize(
    "words",
    ["pelican content -r", "pelican -lr", "pelican -l -r -p 8001", "/a/pelican/__main__.py content --autoreload"],
)
def test_a_served_site_outlives_a_mistake(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", words.split())

    assert is_watching()


@pytest.mark.parametrize(
    "words",
    [
        "pelican content",
        "pelican content -l",
        "pelican content -orelease",
        "pelican content -o -",
        "/a/pelican/__main__.py content -s publishconf.py -trural",
        "pytest -r",
        "/home/me/pelican-site/.venv/bin/pytest -rA",
    ],
)
def test_any_other_run_stops_at_a_mistake(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", words.split())

    assert not is_watching()


def test_the_closing_line_says_what_was_held_back() -> None:
    summary = Summary(records=12, held=2, pages=30, feeds=9, links=1234, files=50)

    line = closing_line(summary, PublishResult(("a.html", "b.html"), ("c.html",)), 1.26)

    assert line == (
        "12 records, 2 held until their day; 30 pages, 9 feeds, 50 files; 1,234 links checked; "
        "2 written, 1 removed; 1.3 seconds."
    )


def test_the_closing_line_is_silent_on_what_was_not_held_back() -> None:
    summary = Summary(records=1, held=0, pages=1, feeds=0, links=0, files=1)

    assert "held" not in closing_line(summary, PublishResult((), ()), 0)
