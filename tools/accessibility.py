"""`python -m tools.accessibility SITE CONTENT`: tests a page of every kind of a built site, and records it in CONTENT.

The record says what was tested by machine and which faults were reported. Whether the site complies, people must say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import yaml
from playwright.sync_api import Page

from gazette.cache import put_in_place
from gazette.library.build_day import real_day
from gazette.plurals import counted
from gazette.records.machine_test import NO_FAULTS, MachineTest
from tests.accessibility import measures
from tests.accessibility.paper import on_sheets
from tests.browser import DESKTOP, ORDINARY_PHONE, PHONE, axe, browser_page
from tests.serving import served

KIND = re.compile(r'class="head__kicker"><b>(.*?)</b>')
NOT_A_PAGE = 'http-equiv="refresh"'
REGISTER = f"registers/{MachineTest.register}.yaml"
HEADING = """\
# What was tested by machine, and when. `make accessibility` writes this file; the accessibility statement prints it.
"""
# Each measure, as the statement lists it.
CHECKS: dict[str, Callable[[Page], list[str]]] = {
    "the rules of WCAG 2.2 AA and of good practice that axe knows, with every fold open, in light colours at "
    f"{DESKTOP['width']} pixels and in dark colours at {ORDINARY_PHONE['width']}, and the size of targets and sideways "
    f"scrolling at {PHONE['width']}": measures.axe_and_reflow,
    "everything by keyboard alone, and whether the focus can be seen": measures.keyboard,
    "the order in which the keyboard moves": measures.order,
    "wider spacing of letters, words and lines": measures.text_spacing,
    "the text without JavaScript": measures.without_scripts,
    "forced colours": measures.forced_colours,
    "reduced motion": measures.reduced_motion,
    "navigation and addresses of links on paper": measures.on_paper,
    "text that is cut off or printed over other text on paper": on_sheets,
}


def longest_of_each_kind(folder: Path) -> list[str]:
    """The path of the longest page of each kind; a page without a kind is one of the part of the site it is in."""
    longest: dict[str, tuple[int, str]] = {}
    for path in sorted(folder.rglob("*.html")):
        html, place = path.read_text(encoding="utf-8"), path.relative_to(folder)
        if NOT_A_PAGE in html:
            continue
        match = KIND.search(html)
        kind = match[1] if match else f"{place.parts[0]}, {len(place.parts)}"
        longest[kind] = max(longest.get(kind, (0, "")), (len(html), place.as_posix()))
    return sorted(path for _, path in longest.values())


def faults_of(address: str) -> Iterator[str]:
    """What each check reports of the page at an address, which is opened anew for each."""
    for check in CHECKS.values():
        page = browser_page()
        page.goto(address)
        yield from check(page)


def tools() -> list[str]:
    """The programs that test, with their versions."""
    page = browser_page()
    axe(page)
    browser = page.context.browser
    chromium = browser.version.partition(".")[0] if browser else ""
    return [f"axe {page.evaluate('() => axe.version')}", f"Chromium {chromium}".strip()]


def as_yaml(day: date, pages: int, tools: list[str], faults: list[str]) -> str:
    """The register with the test of a day alone; git has the earlier ones."""
    row = {"tested": day, "pages": pages, "tools": tools, "checks": list(CHECKS), "faults": faults or NO_FAULTS}
    return HEADING + yaml.safe_dump([row], sort_keys=False, allow_unicode=True, width=10_000)


def main(folder: Path, content: Path) -> None:
    paths = longest_of_each_kind(folder)
    with served(folder) as site:
        faults = [f"{path}: {fault}" for path in paths for fault in faults_of(f"{site}/{path}")]
    text = as_yaml(real_day(content), len(paths), tools(), faults)
    put_in_place(content / REGISTER, text.encode())
    counts = f"{counted(len(paths), 'page')}, {counted(len(faults), 'fault')}"
    print(f"{content / REGISTER}: {counts}. Read it, then commit it.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
