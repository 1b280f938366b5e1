"""Compares addresses, pages of every kind, feeds, calendars and data with the texts kept in golden/.

After an intended change, `make golden` rewrites the texts; then read `git diff tests/build/golden`.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from tests.build import golden_texts
from tests.build.building import HOME, PUBLIC, SAMPLE, build, built, copy_of, edit
from tests.build.golden_texts import Texts
from tests.build.sites import Site
from tests.kinds import FOLDERS
from tests.repository import commit, repository

GOLDEN = Path(__file__).parent / "golden"
REMEDY = "If this is meant, run `make golden` and read `git diff tests/build/golden`.\n"
LONGEST = 400  # lines of a difference that are shown
CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
COMMA = "    note: A comma was put right.\n"
UPDATE = "panel-reports/2024-03-07-update.md"
ANSWER = "    note: The panel's answer was added.\n"
CORRECTION = "  - date: 2024-06-12\n    kind: correction\n    note: Two sentences were wrong.\n"
STATES = (  # pages of the sample in another state than the first page of their kind
    "decisions/PCC-2024-002/", "decisions/PCC-2024-003/", "decisions/PCC-2024-004/", "decisions/PCCE-045-2020/",
    "decisions/letter-to-the-minister/", "panel-reports/2024-03-07-update/", "funds/road-fund/",
    "funds/road-fund/rounds/2023-24/", "consultations/precept-2024-25/", "meetings/2024-03-07-police-and-crime-panel/",
    "plan/2021-2025/", "topics/rural-crime/", "promises/cameras-on-the-b9999/", "promises/find-the-keys/",
    "promises/horses/", "promises/lit-crossings/", "duties/sio-5a/", "duties/sio-5c/", "duties/sio-5d/",
    "duties/sio-9/", "duties/guess-1/", "recipients/sampleton-borough-council/", "data/awards/",
)  # fmt: skip
FEW = {
    "home",
    "deadlines",
    "funds.any.rounds.any",
    "recipients.any",
    "promises.any",
    *(f"{name}.any" for name in FOLDERS),
}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory, ready: Path) -> Site:
    """The imaginary office from a repository, where it was published twice and two texts changed at two places."""
    folder = tmp_path_factory.mktemp("twice")
    content, output = copy_of(SAMPLE, folder / "office" / "content"), folder / "output"
    copy_of(ready / "output.cache", folder / "output.cache")
    repository(folder / "office")
    _publish(content, output, "2024-06-10")
    edit(content / CAMERAS, "beside Sampleton School", "behind Sampleton School")
    edit(content / CAMERAS, "(b) £10,000 for putting them up", "(b) £9,000 for putting them up\n\n(c) £1,000 for paint")
    edit(content / CAMERAS, COMMA, COMMA + CORRECTION)
    edit(content / UPDATE, "1.1 This report tells", "1.1 This report says")
    edit(content / UPDATE, "44 calls.[^1]\n", "44 calls.[^1]\n\n3.2 No sheep was lost.\n")
    edit(content / UPDATE, ANSWER, ANSWER + CORRECTION)
    _publish(content, output, "2024-06-12")
    return Site(built(content, output), content, "")


def _publish(content: Path, output: Path, day: str) -> None:
    options = ("-e", "KEEP_REGISTER=true")
    run = build(content, output, *options, settings="publishconf.py", day=day, env={"SITEURL": PUBLIC})
    assert run.code == 0, run.printed
    commit(content.parent, f"Publish on {day}")


def test_the_sample_has_its_golden_addresses(twice: Site) -> None:
    check("sample", golden_texts.addresses(twice))


def test_the_real_content_has_its_golden_addresses(office: Site) -> None:
    check("office", golden_texts.addresses(office))


def test_a_page_of_every_kind_has_its_golden_text(twice: Site) -> None:
    check("sample", golden_texts.frame(twice))
    check("sample", golden_texts.pages(twice, STATES))


def test_the_records_of_the_real_content_have_their_golden_texts(office: Site) -> None:
    every = golden_texts.pages(office, ())
    check("office", {name: text for name, text in every.items() if name.removeprefix("pages/") in FEW})


@pytest.mark.parametrize("part", ["feeds", "calendars", "data", "handover", "whole"])
def test_feeds_calendars_and_data_have_their_golden_texts(twice: Site, part: str) -> None:
    check("sample", getattr(golden_texts, part)(twice))


def check(site: str, texts: Texts) -> None:
    """Fails with the differences from the kept texts; with REFRESH_GOLDEN, writes the texts instead."""
    texts = golden_texts.normal(texts)
    folders = {str(Path(name).parent) for name in texts if "/" in name}
    kept = {path for folder in folders for path in (GOLDEN / site / folder).glob("*.txt")}
    wanted = {GOLDEN / site / f"{name}.txt": text for name, text in texts.items()}
    if os.environ.get("REFRESH_GOLDEN"):
        for path in kept - set(wanted):
            path.unlink()
        for path, text in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return
    lines = [line for path in sorted(kept | set(wanted)) for line in _differences(path, wanted.get(path, ""))]
    if lines:
        more = f"... and {len(lines) - LONGEST} more lines\n" if len(lines) > LONGEST else ""
        pytest.fail("".join([*lines[:LONGEST], more, REMEDY]), pytrace=False)


def _differences(path: Path, text: str) -> list[str]:
    kept = path.read_text(encoding="utf-8") if path.is_file() else ""
    name = path.relative_to(HOME).as_posix()
    return list(difflib.unified_diff(kept.splitlines(True), text.splitlines(True), name, "as built now"))
