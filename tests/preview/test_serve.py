"""`bin/gazette serve` as a whole, in a browser: what is saved is shown, and what is wrong is said in the page."""

from __future__ import annotations

import shutil
import time

import pytest

from gazette.__main__ import main
from tests.browser import axe, browser_page
from tests.build.building import SAMPLE
from tests.preview.previewing import opened, previewed, until

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
LATER = """---
title: A later decision
reference: PCC-2024-005
decided: 2024-06-10
published: 2024-07-01
decided_by: Police and Crime Commissioner
decision: A van is bought.
---

A van is bought.
"""


@pytest.fixture
def content(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "content")
    assert main(["published", str(tmp_path / "content")]) == 0
    return tmp_path / "content"


@pytest.fixture
def address(content, tmp_path):
    """The preview of a content folder while a test runs."""
    with previewed(content, tmp_path) as address:
        yield address


@pytest.fixture
def page():
    return browser_page()


def test_the_page_follows_what_is_saved(address, content, page):
    opened(page, address + "decisions/PCC-2024-001/")
    assert "Sampleton School" in page.inner_text("main")
    decision = content / CAMERAS
    text = decision.read_text()

    decision.write_text(text.replace("Sampleton School", "Sampleton Library"))
    until(page, "Sampleton Library", "main")
    until(page, "there is no note of the change", "#preview")
    assert axe(page) == []

    decision.write_text(text.replace("decided: 2024-02-14", "decided: 2024-02-31"))
    until(page, "31 February 2024 does not exist", "#preview .mistakes")
    assert "Sampleton Library" in page.inner_text("main")

    for number in range(4):  # the second save comes while the first is built
        decision.write_text(text.replace("Sampleton School", f"Sampleton First {number}"))
        time.sleep(0.1 + 0.4 * number)
        decision.write_text(text.replace("Sampleton School", f"Sampleton Second {number}"))
        until(page, f"Sampleton Second {number}", "main")


def test_what_is_not_public_is_shown_and_marked(address, content, page):
    opened(page, address + "decisions/PCC-2024-003/")
    until(page, "The public sees only its title, its dates and the reason.", "#preview")
    (content / "decisions/2024/PCC-2024-005.md").write_text(LATER)

    opened(page, address + "decisions/PCC-2024-005/")
    until(page, "The public does not see this page before 1 July 2024.", "#preview")
    page.goto(address + "decisions/2024/")
    assert page.locator("main a[data-not-public]").count() >= 2
    page.goto(address + "-/")
    assert "PCC-2024-005.md" in page.inner_text("main")
    assert axe(page) == []
