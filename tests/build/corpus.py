"""An office of any size, written into a folder: N decisions and N / 10 reports over ten years."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

OFFICE = """---
title: The record of Largeshire
site_name: Largeshire
summary: A record made to be large.
area: Largeshire
names:
  - name: Police and Crime Commissioner for Largeshire
series:
  - shape: PCC-{year}-{number}
record: own
feed_ids: tag:record.example.org,2024
---

Made for a test.
"""
HOME_PAGE = "---\ntitle: The record of Largeshire\nsummary: A record made to be large.\n---\n\nMade for a test.\n"
FIRST = date(2014, 1, 6)
LAST = date(2024, 5, 31)


def write_office(content: Path, decisions: int) -> Path:
    """The content folder. Each decision names the one before; every tenth is in a report and belongs to a topic."""
    _write(content / "office.md", OFFICE)
    _write(content / "home.md", HOME_PAGE)
    for topic in ("roads", "fields"):
        _write(content / f"topics/{topic}.md", f"---\ntitle: All about {topic}\nsummary: All about {topic}.\n---\n")
    days = [FIRST + (LAST - FIRST) * number / decisions for number in range(decisions)]
    for number, day in enumerate(days, start=1):
        _write(content / f"decisions/{day.year}/{reference(number, day)}-matter.md", _decision(number, days))
        if number % 10 == 0:
            _write(content / f"panel-reports/{day}-report-{number}.md", _report(number, day))
    return content


def reference(number: int, day: date) -> str:
    return f"PCC-{day.year}-{number:04}"


def _decision(number: int, days: list[date]) -> str:
    day = days[number - 1]
    before = reference(number - 1, days[number - 2]) if number > 1 else ""
    topic = f"topics: {('roads', 'fields')[number % 20 == 0]}\n" if number % 10 == 0 else ""
    follows = f"earlier:\n  - how: follows\n    decision: {before}\n" if number % 7 == 0 else ""
    return (
        f"---\ntitle: Matter {number}\nreference: {reference(number, day)}\ndecided: {day}\n"
        f"published: {day + timedelta(days=3)}\ndecided_by: Police and Crime Commissioner\n"
        f"decision: Matter {number} is settled.\namount: {number * 10}\n{topic}{follows}---\n\n"
        f"1.1 Matter {number} came up.\n\n1.2 It was settled{f', like {before}' if before else ''}.\n"
    )


def _report(number: int, day: date) -> str:
    return (
        f"---\ntitle: Report {number}\nsummary: What was settled up to matter {number}.\ndate: {day}\n"
        f"submitted_by: Police and Crime Commissioner\npurpose: update\npublished: {day + timedelta(days=3)}\n"
        f"decisions: {reference(number, day)}\n---\n\n## 1. Matters\n\n1.1 See {reference(number, day)}.\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
