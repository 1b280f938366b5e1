"""A second check is quick, because nothing is read twice; and it says what a first one would say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gazette.__main__ import main
from tests.mistakes.tables import Edit, copy_of_the_sample

FOR_NEW_FILES_ONLY = [
    "gazette.privacy.rules", "gazette.privacy.files", "gazette.lints.every_lint", "gazette.markup.steps", "markdown",
    "pikepdf", "PIL", "stdnum",
]  # fmt: skip
FOR_A_BUILD_ONLY = ["gazette.views.site.site", "gazette.exports", "gazette.desk", "pelican", "jinja2"]
CHANGES = {
    "a document": [Edit("topics/road-safety.md", ["How many cameras"], ["TBC how many cameras"])],
    "what a document says": [Edit("topics/road-safety.md", ["See [the"], ["PCC-2024-001 was quashed. See [the"])],
    "private data": [Edit("topics/road-safety.md", ["See [the"], ["Ring 07700 900123. See [the"])],
    "a list of names": [Edit("registers/organisations.yaml", ["key: sampleton-council"], ["key: sampleton"])],
    "a register in a table": [Edit("registers/duties.csv", new=["id,duty", "x,y"])],
    "redirects": [Edit("redirects.csv", new=["old,new", "/feeds/all.rss,/decisions/"])],
    "awards": [Edit("funds/road-fund.csv", ["rf-004,2023-24"], ["rf-004,2029-30"])],
    "a public register": [Edit("registers/tables/gifts-and-hospitality.csv", new=["Something else"])],
    "an attachment": [Edit("files/PCC-2024-001/figures.csv", new=["name,dob", "Robin Example,3 May 1970"])],
    "the office": [Edit("office.md", ["day: 2024-06-15"], ["day: 2029-06-15"])],
    "a document that is gone": [Edit("panel-reports/2024-03-07-update.md", words=["taken away"])],
}


@pytest.fixture
def checked(tmp_path, monkeypatch):
    """A content folder that has been checked, so that everything about it is in the cache."""
    monkeypatch.chdir(tmp_path)
    content = copy_of_the_sample(tmp_path)
    assert main(["check", "--cache", "kept"]) == 0
    return content


@pytest.fixture
def said(capsys):
    def of(*arguments):
        capsys.readouterr()
        code = main(["check", *arguments])
        return code, *capsys.readouterr()

    return of


def test_a_check_of_what_did_not_change_imports_nothing_for_new_files_or_a_build(checked):
    code = "import sys; from gazette.__main__ import main; main(['check', '--cache', 'kept']); print(*sys.modules)"
    path = [place or "." for place in sys.path]
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {path}; {code}"], capture_output=True, text=True, check=True
    )

    modules = {*run.stdout.split()}
    assert "gazette.path_mistakes" in modules
    assert modules & {*FOR_NEW_FILES_ONLY, *FOR_A_BUILD_ONLY} == set()


def test_it_says_the_same_again(checked, said):
    Edit("topics/road-safety.md", ["See [the"], ["Soon we shall see [the"]).make(checked)

    assert said("--cache", "kept") == said("--cache", "kept") == said("--cache", "other")


@pytest.mark.parametrize("edits", CHANGES.values(), ids=CHANGES)
def test_after_any_change_it_says_what_a_first_check_says(checked, said, edits):
    before = said("--cache", "kept")
    for edit in edits:
        edit.make(checked)

    now = said("--cache", "kept")
    assert now == said("--cache", "other")
    assert now != before


def test_another_day_has_its_own_messages(checked, said, monkeypatch):
    monkeypatch.setenv("GAZETTE_TODAY", "2029-06-15")

    assert said("--cache", "kept") == said("--cache", "other")
