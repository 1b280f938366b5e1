"""The forms in a browser: the faults that axe sees, the width of a phone, the keyboard without a script."""

from __future__ import annotations

import shutil
from threading import Thread

import pytest

from gazette.preview.builds import BuildResult, Builds
from gazette.preview.server import preview_server
from tests.browser import DESKTOP, PHONE, axe, browser_page, page_without_scripts
from tests.build.building import EXAMPLE

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
AWARDS = "funds/safer-villages-fund.csv"
PAGES = {
    "start": "/-/",
    "document": f"/-/edit/{CAMERAS}",
    "rows": f"/-/edit/{AWARDS}",
    "row": f"/-/row/0/{AWARDS}",
    "removal": f"/-/delete/0/{AWARDS}",
    "register": "/-/row/0/registers/acts.yaml",
    "no form": "/-/edit/registers/published.csv",
    "task": f"/-/task/withdraw/{CAMERAS}",
    "documents of a task": "/-/task/withdraw/",
    "kinds": "/-/new/",
    "new": "/-/new/decision",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    content = tmp_path_factory.mktemp("forms") / "content"
    shutil.copytree(EXAMPLE, content)
    mistakes = (f"{content / CAMERAS}:5: decided: No such day.", f"{content / AWARDS}:2: place: No such place.")
    builds = Builds(content)
    builds.end(BuildResult(edition="e", files={"decisions/PCC-2024-001/": CAMERAS}, warnings=("a:1: b",)))
    builds.end(BuildResult(mistakes=mistakes))
    with preview_server(content, content, 0, builds, is_plain=False) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_sees_no_fault_and_nothing_is_wider_than_the_window(address, path, size, colours):
    page = browser_page(size)
    page.emulate_media(color_scheme=colours)
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_mistake_is_reached_and_corrected_by_keyboard_without_a_script(address):
    page = page_without_scripts()
    page.goto(f"{address}/-/row/1/{AWARDS}")
    page.fill("#awarded", "2024-02-31")
    page.keyboard.press("Tab")
    page.locator(".save button").first.press("Enter")
    assert page.title() == "Error: svf-2022-002 – Preview"
    assert page.locator(":focus").get_attribute("class") == "summary", "the summary has the focus"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "awarded"
    page.keyboard.press("Control+A")
    page.keyboard.type("2024-02-28")
    page.locator(".save button").first.press("Enter")
    assert page.locator("a[href='#-note']").count() == 1, "the fund was published, so a note is asked for"
