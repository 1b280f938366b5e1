"""Checks pages with two HTML checkers: vnu for the standard, html-validate for good practice."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).parents[2]
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# A page read from a disk has no origin, so 'self' seems to forbid its stylesheet and script.
# vnu mistakes JSON-LD, which no browser runs, for a script; tests/build looks for scripts.
# vnu guesses the language of a page from all its words, also from those that are marked as English.
IGNORED = (
    ".*(Inline script violates Content Security Policy|Content Security Policy.*(stylesheet|image|script)"
    "|appears to be written in English but the .html. start tag has .lang=.cy).*"
)
# Switched off: integrity of files of our own site, <section> in the place of role="region", short titles,
# which are the office's own, and spaces in telephone numbers, which the stylesheet keeps on one line.
RULES = Path(__file__).with_name("htmlvalidate.json")


def pages_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def vnu(folder: Path, pages: Sequence[Path]) -> list[str]:
    """Errors and warnings, with the paths of the pages below the folder."""
    command = [
        "java",
        "-jar",
        str(JAR),
        "--format",
        "json",
        "--filterpattern",
        IGNORED,
        *map(str, pages),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    return [
        f"{Path(message['url']).relative_to(f'file:{folder}')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


def html_validate(folder: Path, pages: Sequence[Path]) -> list[str]:
    command = ["node_modules/.bin/html-validate", "--config", str(RULES), "--formatter", "json"]
    with TemporaryFile("w+", encoding="utf-8") as answer:  # through a pipe it stops after 64 KB
        subprocess.run([*command, *map(str, pages)], cwd=ROOT, stdout=answer)
        answer.seek(0)
        pages = json.load(answer)
    return [
        f"{Path(page['filePath']).relative_to(folder)}:{message['line']}: {message['ruleId']}: {message['message']}"
        for page in pages
        for message in page["messages"]
    ]
