"""Each form of markup: its source and the whole HTML that it must give.

After an intended change, refresh and then read them:
    REFRESH_GOLDEN=1 python -m pytest tests/markup/test_golden.py && git diff tests/markup/golden
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.markup.converting import page_of, problems_of

GOLDEN = Path(__file__).parent / "golden"
SOURCES = sorted(GOLDEN.glob("*/source.md"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.parent.name)
def test_a_markup_word_gives_its_page(source):
    text, page = source.read_text(encoding="utf-8"), source.parent / "page.html"
    if os.environ.get("REFRESH_GOLDEN"):
        page.write_text(page_of(text) + "\n", encoding="utf-8")
    assert page_of(text) + "\n" == page.read_text(encoding="utf-8")
    assert problems_of(text) == []


def test_no_word_is_forgotten():
    assert len(SOURCES) >= 12
