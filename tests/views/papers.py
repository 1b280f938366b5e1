"""A small office with one topic, and reports that a test writes: what passages say of it."""

from __future__ import annotations

from pathlib import Path

OFFICE = """title: Office
summary: An office.
area: Exampleshire
names: [{name: Commissioner for Exampleshire}]
feed_ids: tag:record.example.org,2024"""
FIRST = """
  - paragraph: "2.7"
    topics: triage
    says: Two cars work late shifts.
    facts: [{key: triage-hours, value: 5pm to 2am, about: Hours of street triage}]"""
LATER = """
  - paragraph: "2.7"
    facts: [{key: triage-hours, value: 9am to 4am}]"""


def write(folder: Path, path: str, fields: str, text: str = "Text.") -> None:
    file = folder / f"{path}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")


def report(folder: Path, name: str, day: str, passages: str = "", more: str = "") -> None:
    fields = f"title: Update {name}\nsummary: An update.\ndate: {day}\nsubmitted_by: Office\npurpose: update\n"
    fields += f"passages:{passages}\n" if passages else ""
    text = "## 2. Updates\n\n### 2.7 Street triage\n\nWords.\n\n2.8 More.\n\n### Chapter 1: Health\n\nWords."
    write(folder, f"panel-reports/{name}", fields + f"published: unknown\n{more}", text)


def small_office(content: Path) -> Path:
    """Writes the content folder of the office and its topic."""
    write(content, "office", OFFICE)
    write(content, "home", "title: Home\nsummary: A home.")
    write(content, "pages/contact", "title: Contact\nsummary: Where we are.")
    event = "{date: 2016-06, text: It began., sources: [{title: The news, url: 'https://news.example.org/'}]}"
    write(content, "topics/triage", f"title: Street triage\nsummary: Nurses and police.\nevents: [{event}]")
    return content
