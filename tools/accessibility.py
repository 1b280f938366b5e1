"""`python -m tools.accessibility SITE FILE`: tests a page of every kind of a built site, and writes a dated record.

The record says what a machine tested and what it noticed. Whether the site complies is for people to say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from gazette.dates import say_day
from gazette.london import this_minute
from gazette.plurals import counted
from tests.accessibility.measures import in_the_dark, keyboard, open_folds, sideways
from tests.browser import DESKTOP, ORDINARY_PHONE, PHONE, axe, browser_page
from tests.serving import served

KIND = re.compile(r'class="head__kicker"><b>(.*?)</b>')
NOT_A_PAGE = 'http-equiv="refresh"'
VERSION = "() => [axe.version, axe.getRules().length]"
RECORD = """# Tested by machine on {day}

{pages}, the longest of each kind, with axe {version} ({rules}: WCAG 2.2 AA and good practice), in light at {desktop}
pixels and in dark at {phone} pixels with every fold open; with the keyboard; and for sideways scrolling at {narrow}
pixels.

{faults}

Pages: {paths}.
"""


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


def faults_of(address: str) -> list[str]:
    page = browser_page(DESKTOP)
    page.goto(address)
    faults = keyboard(page)
    open_folds(page)
    faults += [*axe(page), *in_the_dark(page)]
    page.set_viewport_size(PHONE)
    return [*faults, *sideways(page)]


def record(day: date, paths: list[str], faults: list[str], axe_facts: tuple[str, int]) -> str:
    version, rules = axe_facts
    return RECORD.format(
        day=say_day(day),
        pages=counted(len(paths), "page"),
        version=version,
        rules=counted(rules, "rule"),
        desktop=DESKTOP["width"],
        phone=ORDINARY_PHONE["width"],
        narrow=PHONE["width"],
        faults="\n".join(f"- {fault}" for fault in faults) or "Nothing was reported.",
        paths=", ".join(paths),
    )


def _tested(site: str, paths: list[str]) -> Iterator[str]:
    for path in paths:
        yield from (f"{path}: {fault}" for fault in faults_of(f"{site}/{path}"))


def main(folder: Path, file: Path) -> None:
    paths = longest_of_each_kind(folder)
    with served(folder) as site:
        faults = list(_tested(site, paths))
        version, rules = browser_page().evaluate(VERSION)
    file.write_text(record(this_minute().date(), paths, faults, (version, rules)), encoding="utf-8")
    print(f"{file}: {counted(len(paths), 'page')}, {counted(len(faults), 'fault')}. Read it, then commit it.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
