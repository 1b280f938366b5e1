"""docs/markup.md, the guide for writers: its examples convert, and its mistakes have the messages it prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.records import SHORT_FORMS
from tests.markup.converting import body_of, problems_of

GUIDE = (Path(__file__).parents[2] / "docs" / "markup.md").read_text(encoding="utf-8")
FORMS = re.findall(r"```markdown\n(.*?)```", GUIDE, re.S)
MISTAKES = re.findall(r"^\| `(.+?)` \| (.+?) \|$", GUIDE.partition("## Mistakes and their messages")[2], re.M)


@pytest.mark.parametrize("form", FORMS)
def test_every_example_is_right(form):
    assert problems_of(form) == []


@pytest.mark.parametrize(("written", "message"), MISTAKES)
def test_every_mistake_has_the_message_that_the_guide_prints(written, message):
    assert message in problems_of(written)[0]


def test_the_guide_has_every_short_form_and_enough_of_everything():
    assert all(f"`{form.example}`" in GUIDE for form in SHORT_FORMS)
    assert len(FORMS) >= 10
    assert len(MISTAKES) >= 10


def test_the_numbers_of_the_example_have_the_addresses_the_guide_names():
    anchors = [paragraph.anchor for paragraph in body_of(FORMS[1]).paragraphs]
    assert anchors == ["p1", "p1-1", "p1-1-a", "p1-1-b", "p1-2-a"]


def test_what_the_guide_calls_text_is_text():
    for text in (r"2\.5 Officers work", "2.5 million people", "3.4 per cent"):
        assert body_of(text).paragraphs == ()
