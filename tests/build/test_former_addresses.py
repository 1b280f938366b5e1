"""The pages of a site from which parts and a file were removed: every old address leads to a line that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Page

from tests.build.building import built
from tests.library.removed_parts import PARTS, note, publish, published_office, take_out

ADDRESSES = [(noun, address) for noun, part in PARTS.items() for address in part.addresses]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("former")
    content = published_office(folder)
    for noun, part in PARTS.items():
        take_out(content, part)
        note(content, part.document, f"The {noun} {part.called} was entered twice.")
    publish(content, 2)
    return built(content, folder / "output")


@pytest.mark.parametrize(("noun", "address"), ADDRESSES, ids=[address for _, address in ADDRESSES])
def test_the_address_of_what_was_removed_leads_to_a_line_that_says_so(output: Path, noun: str, address: str) -> None:
    path, _, anchor = address.partition("#")
    page = Page((output / path / "index.html").read_text())
    if not anchor:
        link = page.css_first("h1 ~ p a")
        path, _, anchor = (link.attributes["href"] or "").lstrip("./").partition("#")
        page = Page((output / path / "index.html").read_text())
    line = page.css_first(f"#{anchor}")

    assert line is not None
    if anchor != "page-taken-out":
        assert f"The {noun} {PARTS[noun].called} was removed on 2 June 2024." in " ".join(line.text().split())
