"""A small office with a topic, the reports that a test writes, and the pages of its site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gazette.library.read import read_library
from gazette.views.context import Context
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section
from gazette.views.site.site import Site

TRIAGE = "topics/triage/"
OFFICE = """title: Office
summary: An office.
area: Exampleshire
names: [{name: Commissioner for Exampleshire}]
record: own
feed_ids: tag:record.example.org,2024"""
FIRST = """
  - paragraph: "2.7"
    topics: triage
    says: Two cars work late shifts.
    facts: [{key: triage-hours, value: 5pm to 2am, about: Hours of street triage}]"""
LATER = """
  - paragraph: "2.7"
    facts: [{key: triage-hours, value: 9am to 4am, topics: triage}]"""
OTHER = LATER.replace(", topics: triage", "")  # the same fact, in a passage that names no topic


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
    """Write the content folder of the office and its topic."""
    write(content, "office", OFFICE)
    write(content, "home", "title: Home\nsummary: A home.")
    write(content, "pages/contact", "title: Contact\nsummary: Where we are.")
    event = "{date: 2016-06, text: It began., sources: [{title: The news, url: 'https://news.example.org/'}]}"
    write(content, "topics/triage", f"title: Street triage\nsummary: Nurses and police.\nevents: [{event}]")
    return content


def site_of(folder: Path) -> Site:
    return Site(Context(read_library(folder), date(2018, 10, 15)))


def page(site: Site, address: str) -> RecordPage:
    view = next(page.view for page in site.pages() if page.address == address)
    assert isinstance(view, RecordPage)
    return view


def timeline(folder: Path) -> list[Row]:
    return [entry.row for entry in page(site_of(folder), TRIAGE).timeline]


def sections(site: Site, address: str) -> dict[str, Section]:
    view = page(site, address)
    return {section.anchor: section for section in (*view.stated, *view.sections, *view.closing)}


def section(site: Site, address: str, anchor: str) -> Section:
    return sections(site, address)[anchor]


def date_of(row: Row) -> str:
    return row.date.text if row.date else ""
