"""Edits that an officer or a web developer may make between two builds of the sample, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.build.building import DAY, HOME, copy_of, edit


@dataclass
class Place:
    """The input of the two builds, changed in place; the theme is copied before it is changed."""

    content: Path
    theme: Path = HOME / "theme"
    options: tuple[str, ...] = ()
    day: str = DAY

    def own_theme(self) -> Path:
        self.theme = copy_of(HOME / "theme", self.content.with_name("theme"))
        return self.theme


Edit = Callable[[Place], None]
CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
UPDATE = "panel-reports/2024-03-07-update.md"


def in_file(path: str, old: str, new: str) -> Edit:
    return lambda place: edit(place.content / path, old, new)


def reference_and_file(place: Place) -> None:
    for path in place.content.rglob("*.md"):
        text = path.read_text().replace("PCCE/045/2020", "PCCE/046/2020").replace("PCCE 45/2020", "PCCE 46/2020")
        path.write_text(text)
    old = place.content / "decisions/2020/PCCE-045-2020-rural-watch.md"
    old.rename(old.with_name("PCCE-046-2020-rural-watch.md"))


def deletion(place: Place) -> None:
    (place.content / "decisions/2024/letter-to-the-minister.md").unlink()


def new_record(place: Place) -> None:
    (place.content / "decisions/2024/PCC-2024-005-bells.md").write_text(
        "---\ntitle: Bells for sheep\nreference: PCC-2024-005\ndecided: 2024-06-01\npublished: 2024-06-03\n"
        "decided_by: Police and Crime Commissioner\ndecision: Bells are bought.\namount: 100\n"
        "topics: rural-crime\n---\n\n1.1 See PCC-2024-001.\n"
    )


def topic_renamed(place: Place) -> None:
    (place.content / "topics/road-safety.md").rename(place.content / "topics/safer-roads.md")
    for path in place.content.rglob("*.md"):
        path.write_text(path.read_text().replace("topics: road-safety", "topics: safer-roads"))
        path.write_text(path.read_text().replace("  - road-safety", "  - safer-roads"))


def attachment(place: Place) -> None:
    (place.content / "files/PCC-2024-002/figures.csv").write_text("year,calls\n2022,31\n2023,45\n2024,7\n")


def registers(place: Place) -> None:
    edit(place.content / "registers/acronyms.yaml", "long: police and crime", "long: Police and Crime")
    edit(place.content / "registers/organisations.yaml", "name: Sampleton Borough", "name: Sampleton City")
    edit(place.content / "registers/acts.yaml", "Responsibility Act 2011", "Responsibility Act of 2011")


def template(place: Place) -> None:
    edit(place.own_theme() / "templates/record.html", "<article>", '<article class="tried">')


def component(place: Place) -> None:
    edit(place.own_theme() / "components/head/template.html", "<header", '<header data-tried="yes"')


def stylesheet(place: Place) -> None:
    with (place.own_theme() / "static/styles/main.css").open("a") as styles:
        styles.write(".tried{color:#000}")


def site_address(place: Place) -> None:
    place.options = ("-e", 'SITEURL="https://record.example.org/public"')


def next_month(place: Place) -> None:
    place.day = "2024-07-10"


EDITS: dict[str, Edit] = {
    "the text of a record": in_file(CAMERAS, "beside Sampleton School", "behind Sampleton School"),
    "a title": in_file(UPDATE, "title: Commissioner's update", "title: Update of the spring"),
    "a reference and its file": reference_and_file,
    "a date that moves a record to another year": in_file(UPDATE, "\ndate: 2024-03-07", "\ndate: 2023-12-29"),
    "a status": in_file("academy/rural-crime.md", "available: yes", "available: yes\nstatus: closed"),
    "a deletion": deletion,
    "a new record": new_record,
    "a topic renamed with all who name it": topic_renamed,
    "acronyms, organisations and Acts": registers,
    "the name of the office": in_file("office.md", "name: Police and Crime Comm", "name: Police, Crime and Comm"),
    "the colour of the office": in_file("office.md", "#1d4d4f", "#4c2c69"),
    "a row of a fund's spreadsheet": in_file("funds/road-fund.csv", "rf-005,2023-24,Marsh", "rf-005,2023-24,Moor"),
    "a round": in_file("funds/victims-fund.md", "rounds:\n", "rounds:\n  - id: '2020'\n    title: First round\n"),
    "a redirect": in_file("redirects.csv", "old,new\n", "old,new\n/roads,/topics/road-safety/\n"),
    "an attachment": attachment,
    "a template": template,
    "a component": component,
    "the stylesheet": stylesheet,
    "the site's address": site_address,
    "the day": next_month,
    "an answer of the web": in_file(
        "registers/weblinks.yaml", "answer: ok\n  status: 200", "answer: gone\n  status: 404"
    ),
    "a note of change": in_file(
        "decisions/2024/PCC-2024-002-rural-watch-extended.md",
        "restricted:",
        "changes:\n  - date: 2024-06-10\n    kind: update\n    note: The table was added.\nrestricted:",
    ),
    "the words above a register": in_file("pages/decisions.md", "The words above", "What stands above"),
}  # fmt: skip
