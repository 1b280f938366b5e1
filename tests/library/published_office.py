"""The imaginary office in a repository: published on one day with words to remove, and changed on others."""

from __future__ import annotations

import csv
from pathlib import Path

from gazette.cache import Cache
from gazette.library.publications import Version
from gazette.library.read import read_library
from gazette.library.versions import with_history
from tests.build.building import SAMPLE, copy_of, edit
from tests.library.problems_in import READ, problems_in
from tests.library.published import publish_and_commit as publish
from tests.repository import repository

CAMERAS, WELSH = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md", "decisions/2024/camerau-ar-y-b9999.md"
FUND = "funds/road-fund"
PLACE = "beside Sampleton School"
HOME = "beside the home of Robin Example, 1 Example Road"
COMMA = "    note: A comma was put right.\n"
ALLOWED = """\
allowed:
  - finding: home address
    ends: ad
    where: paragraph 1.1
    reason: The owner agreed.
    role: Clerk
"""


def published_office(folder: Path) -> Path:
    """The content of an office that published a home address on the first day."""
    content = copy_of(SAMPLE, folder / "office" / "content")
    edit(content / CAMERAS, PLACE, HOME)
    edit(content / CAMERAS, "title:", f"{ALLOWED}title:")
    repository(folder / "office")
    publish(content, 1)
    return content


def take_out(content: Path, kind: str, day: int = 3, more: str = "") -> None:
    edit(content / CAMERAS, HOME, PLACE)
    edit(content / CAMERAS, ALLOWED, "")
    note(content, kind, day, more)


def note(content: Path, kind: str, day: int = 3, more: str = "", note: str = "Words were removed.") -> None:
    written = f"  - date: 2024-06-0{day}\n    kind: {kind}\n    note: {note}\n{more}"
    edit(content / CAMERAS, COMMA, COMMA + written)


def versions(content: Path, identity: str = "decisions/PCC-2024-001") -> tuple[Version, ...]:
    return with_history(read_library(content, READ), Cache(None)).versions.get(identity, ())


def register(content: Path, identity: str = "decisions/PCC-2024-001") -> list[dict[str, str]]:
    rows = csv.DictReader((content / "registers/published.csv").read_text().splitlines())
    return [row for row in rows if row["identity"] == identity]


def mistakes(content: Path) -> list[str]:
    return [str(problem) for problem in problems_in(content)]


def name_recipient(content: Path, old: str, new: str, day: int, kind: str = "correction") -> None:
    edit(content / f"{FUND}.csv", old, new)
    text = (content / f"{FUND}.md").read_text()
    written = f"  - date: 2024-06-0{day}\n    kind: {kind}\n    note: On day {day}.\n"
    key = "changes:\n" if "changes:\n" in text else "title:"
    edit(content / f"{FUND}.md", key, f"{key}{written}" if key == "changes:\n" else f"changes:\n{written}title:")
