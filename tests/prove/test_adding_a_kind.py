"""Follows docs/adding-a-kind.md in a copy of the project: its code, its two lines, its document."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.build import new_kind
from tests.build.building import HOME, Run
from tests.build.conftest import built_once
from tests.build.sites import Site, links, seen
from tests.prove.rounds import IS_PROVING

pytestmark = pytest.mark.skipif(not IS_PROVING, reason="It runs every check and builds four sites: make prove does.")
STYLESHEET = HOME / "theme/static/styles/main.css"
COMPILE = "The theme has no compiled stylesheet: run `make site` once, then these tests."
STEPS = (
    "ruff check", "ruff format", "make format", "mypy", "check", "guides", "tests of all kinds", "tests of each kind",
    "site", "new", "site with each choice",
)  # fmt: skip


@dataclass(frozen=True)
class Project:
    """A copy of the project that has the new kind, and the exit code and the output of each command."""

    folder: Path
    steps: dict[str, Run]

    def site(self, output: str, step: str) -> Site:
        return Site(self.folder / output, self.folder / new_kind.SAMPLE, self.steps[step].printed)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    if not STYLESHEET.is_file():
        pytest.skip(COMPILE)

    def build_project(folder: Path) -> Run:
        steps = new_kind.follow_the_page(folder)
        (folder / "steps.json").write_text(json.dumps({name: [run.code, run.printed] for name, run in steps.items()}))
        return Run(0, "")

    folder = built_once(tmp_path_factory, "new-kind", build_project)
    steps = json.loads((folder / "steps.json").read_text())
    return Project(folder, {name: Run(*step) for name, step in steps.items()})


@pytest.fixture(scope="module")
def site(project: Project) -> Site:
    return project.site("output", "site")


@pytest.fixture(scope="module")
def chosen(project: Project) -> Site:
    """The site after each choice that the page offers was taken."""
    return project.site("choices", "site with each choice")


def test_the_theme_has_the_stylesheet_that_a_site_needs():
    assert STYLESHEET.is_file(), COMPILE


@pytest.mark.parametrize("step", STEPS)
def test_each_step_ends_well(project, step):
    run = project.steps[step]
    assert run.code == 0, run.printed
    assert "Traceback" not in run.printed


def test_every_step_is_looked_at(project):
    assert set(project.steps) == set(STEPS)


def test_the_new_kind_has_a_page_with_its_fields(site):
    words = site.words("policies/complaints/")

    assert (
        "Complaints policy How the office deals with a complaint. Adopted 2 May 2017 Looked after by Chief executive"
        in words
    )
    assert "1.1 This policy covers complaints" in words


def test_it_has_a_list_that_the_foot_of_every_page_leads_to(site):
    assert "1 policy." in site.words("policies/")
    assert "Policies" in [link.text(strip=True) for link in site.page("").css("footer nav a")]


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


def test_the_tests_of_all_kinds_ran_for_it(project):
    for step in ("tests of all kinds", "tests of each kind"):
        assert " passed" in project.steps[step].printed


def test_a_document_may_lack_its_text_where_the_kind_allows_it(project, chosen):
    assert "Left to write: line 7: The document has no text." in " ".join(project.steps["new"].printed.split())
    assert "Gifts What is refused. Adopted 14 June 2024" in chosen.words("policies/gifts/")


def test_what_is_kept_up_to_date_is_no_news(chosen):
    assert "Gifts" in chosen.words("policies/")
    assert "Gifts" not in chosen.words("")


def test_its_page_is_printed_by_its_own_template(site, chosen):
    assert "Printed by its own template." not in site.words("policies/complaints/")
    assert "Printed by its own template." in chosen.words("policies/complaints/")


def test_its_list_has_sections_of_its_own_and_the_words_above_it(site, chosen):
    before, after = (
        [heading.text(strip=True) for heading in built.page("policies/").css("main :is(h2, h3)")]
        for built in (site, chosen)
    )

    assert "The words above the list." in chosen.words("policies/")
    assert "The words above the list." not in site.words("policies/")
    assert "How totals are worked out" in after
    assert "How totals are worked out" not in before


def test_a_document_that_names_it_and_its_page_link_to_each_other(site, chosen):
    assert "../../policies/complaints/" in links(chosen.page("academy/rural-crime/"))
    assert "../../academy/rural-crime/" in links(chosen.page("policies/complaints/"))
    assert "../../academy/rural-crime/" not in links(site.page("policies/complaints/"))
