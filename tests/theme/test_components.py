"""Every component's examples: documentation, fixture and test of accessibility at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accessibility.measures import axe_and_reflow
from tests.accessibility.validity import html_validate, pages_in, vnu
from tests.browser import browser_page
from tests.serving import served
from tests.theme.gallery import COMPONENTS, THEME, Example, components, examples, printed
from tests.theme.printing import write_assets, write_page

EXAMPLES = list(examples())


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    write_assets(folder)
    for example in EXAMPLES:
        write_page(folder, example.path, printed(example))
    return folder


@pytest.fixture(scope="module")
def gallery(folder) -> Iterator[str]:
    with served(folder) as url:
        yield url


@pytest.mark.parametrize("component", components())
def test_a_component_is_a_template_a_style_and_examples(component):
    assert sorted(path.name for path in (COMPONENTS / component).iterdir()) == [
        "examples.yaml",
        "style.scss",
        "template.html",
    ]
    assert any(example.component == component for example in EXAMPLES)


def test_the_stylesheet_takes_in_every_component():
    sheet = (THEME / "styles" / "main.scss").read_text(encoding="utf-8")

    assert re.findall(r"components/([a-z-]+)/style", sheet) == components()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.path)
def test_an_example_is_accessible_and_fits_a_phone(gallery, example: Example):
    page = browser_page()

    page.goto(f"{gallery}/{example.path}")

    assert axe_and_reflow(page) == []


def test_the_examples_are_valid_html(folder):
    assert vnu(folder, pages_in(folder)) + html_validate(folder, pages_in(folder)) == []
