"""Follows docs/adding-a-kind.md in a copy of the project: its code, its two lines, its document."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.build.building import DAY, HOME, SAMPLE, copy_of, edit
from tests.build.sites import Site, links, seen

PAGE = (HOME / "docs" / "adding-a-kind.md").read_text(encoding="utf-8")
STEPS = ("check", "site", "guides", "new")


@dataclass(frozen=True)
class Project:
    """A copy of the project that has the new kind, and what each command printed."""

    folder: Path
    output: dict[str, str]
    codes: dict[str, int]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("project")
    for name in ("gazette", "plugins", "theme"):
        shutil.copytree(HOME / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(HOME / name, folder)
    copy_of(SAMPLE, folder / "content")
    follow_the_page(folder)
    edit(folder / "content/pages/about.md", "The record is", "Our [[policy complaints]] is about that. The record is")
    output, codes = {}, {}
    for step, words in COMMANDS.items():
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        output[step], codes[step] = done.stdout + done.stderr, done.returncode
    return Project(folder, output, codes)


COMMANDS = {
    "check": ["gazette", "check", "content"],
    "site": ["pelican", "content", "-o", "output", "-s", "pelicanconf.py", "-e", f'TODAY="{DAY}"'],
    "guides": ["gazette", "guides", "content"],
    "new": [
        "gazette",
        "new",
        "policy",
        "--title",
        "Gifts",
        "--summary",
        "What is accepted.",
        "--adopted",
        "2020-01-31",
    ],
}


def follow_the_page(folder: Path) -> None:
    """Writes each block into the file named before it, and each of the two lines into its table."""
    for path, text in re.findall(r"`((?:gazette|content)/[\w./-]+)`[^`]*?```\w+\n(.*?)```", PAGE, re.S):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    lines = re.findall(r"^- in `([\w./]+)`, add .*?to `(\w+)`: `([^`]+)`", PAGE, re.M)
    assert [name for _, name, _ in lines] == ["KINDS", "KIND_VIEWS"]
    for path, name, line in lines:
        text = (folder / path).read_text()
        table = re.search(rf"^{name}\b.*?[({{]\n", text, re.M)
        assert table, f"{path} has no table {name}"
        text = text[: table.end()] + f"    {line}\n" + text[table.end() :]
        (folder / path).write_text(text)
    edit(
        folder / "gazette/records/__init__.py",
        "from gazette.records.report",
        "from gazette.records.policy import Policy\nfrom gazette.records.report",
    )
    registry = folder / "gazette/views/kinds/registry.py"
    edit(registry, "from gazette.views.money", "from gazette.views.kinds import policies\nfrom gazette.views.money")
    edit(
        registry, "from gazette.views.context", "from gazette.records.policy import Policy\nfrom gazette.views.context"
    )


@pytest.fixture(scope="module")
def site(project: Project) -> Site:
    return Site(project.folder / "output", project.folder / "content", project.output["site"])


@pytest.mark.parametrize("step", STEPS)
def test_no_step_ends_in_a_traceback(project, step):
    assert "Traceback" not in project.output[step]
    assert (project.codes[step], project.output[step]) == (0, project.output[step])


def test_the_new_kind_has_a_page_with_its_fields(site):
    words = site.words("policies/complaints/")

    assert "The policy at a glance Adopted 2 May 2017 Looked after by Chief executive" in words
    assert "1.1 This policy covers complaints" in words


def test_it_has_a_list_in_its_place_in_the_navigation(site):
    assert "1 policy, 2017" in site.words("policies/")
    titles = [link.text(strip=True) for link in site.page("").css("header nav a")]
    assert titles[titles.index("Policies") - 1 :] == ["Police and crime plan", "Policies", "Topics"]


@pytest.mark.parametrize("ending", ["rss", "atom", "json"])
def test_it_has_a_feed_in_every_form(site, ending):
    assert "policies/complaints/" in site.text(f"feeds/policies.{ending}")


def test_it_has_data_as_csv_and_json_with_a_description(site):
    assert [row["owner"] for row in site.rows("policies")] == ["Chief executive"]
    assert site.json("data/policies.json")["rows"][0]["adopted"] == "2017-05-02"
    names = [column["name"] for column in site.json("data/policies.csv-metadata.json")["tableSchema"]["columns"]]
    assert "adopted" in names


def test_it_has_json_ld_and_is_in_the_sitemap(site):
    block = site.page("policies/complaints/").css_first('script[type="application/ld+json"]')

    assert json.loads(block.text())["@type"] == "DigitalDocument"
    assert "policies/complaints/" in site.text("sitemap.xml")


def test_texts_can_name_it(site):
    assert "../policies/complaints/" in links(site.page("about/"))
    assert "Complaints policy" in seen(site.page("about/"), "main")


def test_it_has_a_guide_and_is_in_the_guide_of_the_content(project):
    guide = (project.folder / "content/policies/README.md").read_text()

    assert "Specified Information Order 2011" in guide
    assert "| `adopted` | When it was adopted. For example `2017-05-02`. | date |" in guide
    assert "policies/README.md" in (project.folder / "content/README.md").read_text()


def test_a_document_of_it_can_be_begun(project):
    text = (project.folder / "content/policies/gifts.md").read_text()

    assert "adopted: 2020-01-31" in text
