"""A run stops at a mistake, unless it serves the site."""

from __future__ import annotations

import sys

import pytest

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
