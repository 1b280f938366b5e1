"""An office whose decisions have only numbers, for the tests of references and series."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from gazette.library.library import Library
from gazette.library.read import read_library

OFFICE = """---
title: Office
summary: An office.
area: Exampleshire
names: [{name: Commissioner for Exampleshire}]
WHOSE
feed_ids: tag:record.example.org,2024
series: [SERIES]
---

Text.
"""
COMPILED = "record: compiled\npublisher: {name: Library}\nsearched: 2026-11"


def library_of(
    folder: Path,
    series: str,
    *references: str,
    text: str = "Text.",
    fields: str = "",
    whose: str = "record: own",
    now: datetime | None = None,
) -> Library:
    for path in ("home.md", "pages/contact.md", "decisions/x.md"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("---\ntitle: Page\nsummary: A page.\n---\n\nText.\n", encoding="utf-8")
    (folder / "decisions/x.md").unlink()
    (folder / "office.md").write_text(OFFICE.replace("SERIES", series).replace("WHOSE", whose), encoding="utf-8")
    for index, reference in enumerate(references):
        lines = f'title: A\nreference: "{reference}"\ndecided: 2024-01-02\npublished: 2024-01-03\n{fields}'
        words = f"---\n{lines}decided_by: Commissioner\ndecision: A.\n---\n\n{text}\n"
        (folder / "decisions" / f"notice-{index}.md").write_text(words, encoding="utf-8")
    return read_library(folder, now=now)
