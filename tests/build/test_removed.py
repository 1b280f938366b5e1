"""What was removed for good is in no file: not on a page, in a feed, in data, in the register, in the bundle."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.__main__ import main
from tests.build.building import PUBLIC, SAMPLE, build, copy_of, edit, files_of
from tests.build.sites import Page, Site, seen
from tests.repository import commit, repository

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
LETTER = "decisions/2024/letter-to-the-minister.md"
DRONE = "decisions/2024/PCC-2024-004-drone.md"
REPORT = "panel-reports/2024-03-07-update.md"
ROADS, VICTIMS = "funds/road-fund", "funds/victims-fund"
GIFTS = "registers/tables/gifts-and-hospitality"
# One document of each other kind, of which the title, the summary and the text had the words.
OTHERS = (
    "academy/old-scams.md", "consultations/night-buses.md", "meetings/2023-05-16-public-meeting.md",
    "plan/2016-2021.md", "topics/rural-crime.md", "pages/privacy.md", REPORT,
)  # fmt: skip
NAMED, RENAMED = "panel-reports/2021-zebrafinch.md", "panel-reports/2021-a-letter.md"
TAKEN_OUT = "Some words were removed. Reason: personal data. Earlier versions are not shown."
LEFT_IN_DATA = {"identity", "address", "title", "summary", "reference", "published", "decided", "status", "lang",
    "status_reason", "changes", "date_from", "date_to", "first_published", "last_changed", "office",
}  # fmt: skip
WORD = "zebrafinch"  # begins every word that was published and may not be found
NAME = "Zebrafinch Quill"


def note(content: Path, path: str, kind: str, day: str = "2024-06-14", more: str = "") -> None:
    """Adds a note as the last one."""
    text = (content / path).read_text()
    written = f"  - date: {day}\n    kind: {kind}\n    note: Some words were removed.\n{more}"
    if "\nchanges:\n" not in text:
        edit(content / path, "---\n", f"---\nchanges:\n{written}")
        return
    before, _, after = text.partition("\nchanges:\n")
    lines = after.split("\n")
    end = next(number for number, line in enumerate(lines) if not line.startswith(" "))
    (content / path).write_text("\n".join([f"{before}\nchanges:", *lines[:end], written + "\n".join(lines[end:])]))


def removal(content: Path, path: str, day: str = "2024-06-14") -> None:
    note(content, path, "removal", day, "    reason: personal data\n")


def leak(content: Path) -> None:
    """Publishes words that should not be public, in every kind of document and of field."""
    for path in OTHERS:
        text = (content / path).read_text()
        (content / path).write_text(f"{text}\n{WORD} {path} lives here.\n")
        edit(content / path, "title: ", f"title: {WORD} ")
    edit(content / CAMERAS, "attachments:", f"attachments:\n  - file: {WORD}.csv\n    title: Letter of {NAME}")
    edit(content / CAMERAS, "interests: none", f"interests: {NAME} is a friend.")
    edit(content / CAMERAS, "beside Sampleton School", f"beside the house of {NAME}")
    (content / "files/PCC-2024-001" / f"{WORD}.csv").write_text(f"a,b\n{NAME},1\n")
    edit(content / f"{ROADS}.csv", "Sampleton Help,Bright coats,700", f"{NAME},Bright coats,700")
    edit(content / f"{VICTIMS}.csv", "\n", f"\nvf-zz,2021,{NAME},Locks for {NAME},500,2021\n")
    edit(content / f"{GIFTS}.csv", "Marsh Dairy", NAME)
    edit(content / LETTER, "---\n\n", f"---\n\n{WORD} is helped.\n\n")
    edit(content / DRONE, "---\n\n", f"---\n\n{WORD} is a witness.\n\n")
    fields = "title: A letter\nsummary: A letter came.\ndate: 2021-03-07\nsubmitted_by: A clerk\npurpose: update"
    (content / NAMED).write_text(f"---\n{fields}\n---\n\n1.1 A letter came.\n")


def mend(content: Path) -> None:
    """Removes the words in each way that there is."""
    for path in (CAMERAS, f"{VICTIMS}.csv", f"{GIFTS}.csv", *OTHERS):
        (content / path).write_bytes((SAMPLE / path).read_bytes())
    (content / "files/PCC-2024-001" / f"{WORD}.csv").unlink()
    for path in (CAMERAS, f"{VICTIMS}.md", f"{GIFTS}.md", *OTHERS):
        removal(content, path)
    edit(
        content / f"{ROADS}.csv",
        f"{NAME},Bright coats,700,after 2022-09-14,,,",
        "not named,Bright coats,700,after 2022-09-14,,yes,",
    )
    note(content, f"{ROADS}.md", "correction")
    edit(content / LETTER, "reference:", "status: withheld\nstatus_reason: s.40\nreview_due: 2025\nreference:")
    note(content, LETTER, "withdrawal")
    edit(content / DRONE, "status: withdrawn", "status: removed")
    removal(content, DRONE)
    (content / NAMED).rename(content / RENAMED)
    removal(content, RENAMED)


def publish_withheld_again(content: Path) -> None:
    edit(content / LETTER, "status: withheld\nstatus_reason: s.40\nreview_due: 2025\n", "")
    edit(content / LETTER, f"{WORD} is helped.\n\n", "")
    note(content, LETTER, "update", "2024-06-15")
    for path in (CAMERAS, f"{ROADS}.md", f"{GIFTS}.md"):
        edit(content / path, "title: ", "title: Again, ")
        note(content, path, "minor", "2024-06-15")


def publish(content: Path, day: str) -> Site:
    output = content.parents[1] / "output"
    options, at = ("-e", "KEEP_REGISTER=true"), {"day": day, "env": {"SITEURL": PUBLIC}}
    run = build(content, output, *options, settings="publishconf.py", **at)  # type: ignore[arg-type]
    assert run.code == 0, run.printed
    commit(content.parent)
    return Site(output, content, run.printed)


def everything(site: Site, to: Path) -> dict[str, bytes]:
    """Every file of the site and of its bundle, those in archives too, and the register of publications."""
    main(["bundle", str(site.output), "--content", str(site.content), "--to", str(to), "--cache", str(to) + ".cache"])
    files = {f"site/{path}": data for path, data in files_of(site.output).items()}
    register = {"published.csv": (site.content / "registers/published.csv").read_bytes()}
    return {**register, **files, **dict(unpacked("bundle", to.read_bytes()))} | {
        f"{path}!{inner}": data
        for path, packed in files.items()
        if path.endswith(".zip")
        for inner, data in unpacked(path, packed)
    }


def unpacked(name: str, packed: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        yield from ((f"{name}/{path}", archive.read(path)) for path in archive.namelist())


def with_the_words(files: dict[str, bytes]) -> list[str]:
    """The files that have the words, without the text of a notice that is withheld, which stays in the content."""
    files = {path: data for path, data in files.items() if not path.endswith(f"content/{LETTER}")}
    word = WORD.encode()
    return [path for path, data in files.items() if word in data.lower() or WORD in path.lower()]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, ready: Path) -> tuple[dict[str, bytes], ...]:
    """The office as it was published with the words, without them, and a day later."""
    folder = tmp_path_factory.mktemp("removed")
    content = copy_of(SAMPLE, folder / "office" / "content")
    copy_of(ready / "output.cache", folder / "output.cache")
    repository(folder / "office")
    leak(content)
    first = everything(publish(content, "2024-06-13"), folder / "first.zip")
    mend(content)
    second = everything(publish(content, "2024-06-14"), folder / "second.zip")
    publish_withheld_again(content)
    return first, second, everything(publish(content, "2024-06-15"), folder / "third.zip")


def test_the_words_were_everywhere(sites: tuple[dict[str, bytes], ...]) -> None:
    assert len(with_the_words(sites[0])) > 100


def test_no_file_has_the_words_once_they_are_removed(sites: tuple[dict[str, bytes], ...]) -> None:
    assert with_the_words(sites[1]) == []


def test_no_file_has_them_after_the_next_change(sites: tuple[dict[str, bytes], ...]) -> None:
    assert with_the_words(sites[2]) == []


def test_a_removed_record_keeps_its_address_its_entry_and_the_reason(sites: tuple[dict[str, bytes], ...]) -> None:
    page = Page(sites[2]["site/decisions/PCC-2024-004/index.html"].decode())
    before, after = (json.loads(files["site/feeds/decisions.json"])["items"] for files in (sites[0], sites[2]))
    ids = {entry["url"]: entry["id"] for entry in before}
    entry = next(entry for entry in after if entry["url"].endswith("/PCC-2024-004/"))
    rows = list(csv.DictReader(io.StringIO(sites[2]["site/data/decisions.csv"].decode("utf-8-sig"))))

    box = "This decision was removed The notice was published by mistake; nothing had been decided. It was removed on"
    assert box in seen(page, "main")
    assert seen(page, "main").count(TAKEN_OUT) == 1
    assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"
    assert (entry["id"], entry["title"]) == (ids[entry["url"]], "Removed: A drone for the marshes")
    assert TAKEN_OUT in entry["content_html"]
    (row,) = (row for row in rows if row["reference"] == "PCC-2024-004")
    assert {name for name, cell in row.items() if cell} <= LEFT_IN_DATA


def test_the_history_says_what_happened_and_no_more(sites: tuple[dict[str, bytes], ...]) -> None:
    for path in ("decisions/PCC-2024-001", "funds/victims-fund", "registers/gifts-and-hospitality"):
        words = seen(Page(sites[1][f"site/{path}/changes/index.html"].decode()), "main")
        assert f"14 June 2024 Removal {TAKEN_OUT}" in words


def test_the_register_keeps_the_days_and_no_fingerprint(sites: tuple[dict[str, bytes], ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(sites[2]["published.csv"].decode())))
    first = [row for row in rows if row["published"] == "2024-06-13"]
    kept = {row["identity"] for row in first if row["fingerprint"] != "removed"}

    assert len(first) == 1 + 41 + 1
    assert {row["identity"] for row in first} - kept == {
        *("academy/old-scams", "consultations/night-buses", "meetings/2023-05-16-public-meeting", "pages/privacy"),
        *("decisions/PCC-2024-001", "decisions/PCC-2024-004", "decisions/letter-to-the-minister", "plan/2016-2021"),
        *("funds/road-fund", "funds/victims-fund", "panel-reports/2021-a-letter", "panel-reports/2024-03-07-update"),
        *("registers/gifts-and-hospitality", "topics/rural-crime"),
    }
