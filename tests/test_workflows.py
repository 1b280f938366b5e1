"""The workflows: actions are pinned, all supported Pythons are tested, downloads are cached, packages are updated."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from gazette.records.publication import PUBLISHED

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def steps_of(workflow: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(workflow.read_text())["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def promised_pythons() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pythons = [name.rpartition(" ")[2] for name in project["classifiers"] if " :: Python :: 3." in name]
    assert project["requires-python"] == f">={pythons[0]}"
    return pythons


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit_and_names_its_version(workflow):
    uses = re.findall(r"uses:(.*)", workflow.read_text())
    assert uses
    assert [use for use in uses if not re.fullmatch(r" [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_an_action_has_one_version_everywhere():
    uses = {step["uses"] for workflow in WORKFLOWS for step in steps_of(workflow) if "uses" in step}
    assert len(uses) == len({use.split("@")[0] for use in uses})


def test_the_oldest_and_the_newest_python_are_tested():
    job = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text())["jobs"]["test"]
    pythons = promised_pythons()
    assert job["strategy"]["matrix"]["python"] == [pythons[0], pythons[-1]]
    assert "${{ matrix.python }}" in [step.get("with", {}).get("python-version") for step in job["steps"]]


def test_the_readme_and_the_lock_name_the_same_pythons():
    oldest, *_, newest = promised_pythons()
    promise = f"You need Python {oldest} or newer (it is tested with {oldest} and {newest}),"
    assert promise in (ROOT / "README.md").read_text()
    assert f"--python-version {oldest} " in (ROOT / "Makefile").read_text()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_is_downloaded_is_kept_for_as_long_as_its_lock_file_stays(workflow):
    caches = {"actions/setup-python": "pip", "actions/setup-node": "npm"}
    setups = [step for step in steps_of(workflow) if step.get("uses", "").split("@")[0] in caches]
    assert setups
    for step in setups:
        assert step["with"]["cache"] == caches[step["uses"].split("@")[0]]
        assert list(ROOT.glob(step["with"]["cache-dependency-path"]))


def test_every_kind_of_package_is_updated_once_a_week():
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text())["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"npm", "github-actions"}
    assert {update["schedule"]["interval"] for update in updates} == {"weekly"}
    assert all(update["groups"] for update in updates)
    # YAML reads the key `on` as true.
    python = ROOT / ".github/workflows/updates.yml"
    assert yaml.safe_load(python.read_text())[True]["schedule"] == [{"cron": "17 5 * * 1"}]
    assert "make lock LOCKOPTS=--upgrade" in [step.get("run") for step in steps_of(python)]


def test_the_site_is_published_with_its_hidden_files():
    (upload,) = [
        step
        for step in steps_of(ROOT / ".github/workflows/pages.yml")
        if step.get("uses", "").startswith("actions/upload-pages-artifact@")
    ]
    assert upload["with"] == {"path": "output", "include-hidden-files": True}


PAGES = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text())


def test_the_site_is_built_again_once_an_hour_for_what_is_held():
    # YAML reads the key `on` as true.
    assert PAGES[True]["schedule"] == [{"cron": "7 * * * *"}]


def test_one_publication_follows_another():
    assert PAGES["concurrency"] == {"group": "publish", "cancel-in-progress": False}


def test_each_job_has_only_the_rights_that_it_needs():
    assert PAGES["permissions"] == {}
    assert {name: job["permissions"] for name, job in PAGES["jobs"].items()} == {
        "build": {"contents": "read"},
        "record": {"contents": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_only_the_job_without_rights_to_write_installs_packages():
    installing = [
        name
        for name, job in PAGES["jobs"].items()
        if any("setup-" in step.get("uses", "") or "make " in step.get("run", "") for step in job["steps"])
    ]
    assert installing == ["build"]
    checkout = PAGES["jobs"]["build"]["steps"][0]
    assert checkout["uses"].startswith("actions/checkout@")
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_what_is_published_is_committed_before_it_is_public():
    jobs = PAGES["jobs"]
    assert [jobs[name].get("needs") for name in ("build", "record", "deploy")] == [None, "build", "record"]
    last = jobs["record"]["steps"][-1]["run"]
    assert f"git add content/{PUBLISHED}" in last
    assert "git push" in last
    register = [step["with"] for step in jobs["build"]["steps"] if "upload-artifact" in step.get("uses", "")]
    assert register == [{"name": "register", "path": f"content/{PUBLISHED}"}]


def test_nothing_is_deployed_where_the_manifest_is_that_of_the_live_site():
    jobs = PAGES["jobs"]
    assert jobs["record"]["if"] == "needs.build.outputs.is_new"
    (compare,) = [step for step in jobs["build"]["steps"] if step.get("id") == "compare"]
    assert (
        compare["run"] == 'cmp --silent live/manifest.json output/manifest.json || echo is_new=true >>"$GITHUB_OUTPUT"'
    )


def test_the_register_is_compared_with_the_live_site_before_anything_is_built():
    steps = [step.get("run", "") for step in PAGES["jobs"]["build"]["steps"]]
    live, publish = (next(n for n, run in enumerate(steps) if word in run) for word in ("curl", "make publish"))
    assert live < publish
    assert steps[live].splitlines()[-1] == "make check OUTPUT=live"
    assert "--output live/manifest.json " in steps[live]
    assert " --output $(OUTPUT)" in (ROOT / "Makefile").read_text()


def test_only_the_default_branch_is_published():
    on_schedule, by_hand = PAGES["jobs"]["build"]["if"].split(" || ")
    assert on_schedule == "github.event_name == 'schedule' && vars.SITEURL != ''"
    assert by_hand == "github.ref_name == github.event.repository.default_branch"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_no_text_from_outside_is_put_into_a_command(workflow):
    """A branch or a title could hold a command; what a step needs comes through its environment."""
    assert [step["run"] for step in steps_of(workflow) if "${{" in step.get("run", "")] == []


CONTENT = yaml.safe_load((ROOT / ".github/workflows/content.yml").read_text())


def test_a_pull_request_gets_its_mistakes_its_changes_and_a_preview():
    steps = CONTENT["jobs"]["check"]["steps"]
    runs = [step.get("run", "") for step in steps]
    assert "make check FORMAT=github" in runs
    assert any('bin/gazette what-changed "$BASE"' in run for run in runs)
    uploads = {step["with"]["name"] for step in steps if "upload-artifact" in step.get("uses", "")}
    assert uploads == {"changes", "preview"}


def test_what_may_comment_runs_nothing_of_the_pull_request():
    assert CONTENT["permissions"] == {}
    assert {name: job["permissions"] for name, job in CONTENT["jobs"].items()} == {
        "check": {"contents": "read"},
        "comment": {"pull-requests": "write"},
    }
    steps = CONTENT["jobs"]["comment"]["steps"]
    assert not any("checkout" in step.get("uses", "") for step in steps)
    assert "gh pr comment" in steps[-1]["run"]


def test_links_to_the_web_are_checked_once_a_week():
    weekly = ROOT / ".github/workflows/weblinks.yml"
    assert yaml.safe_load(weekly.read_text())[True]["schedule"] == [{"cron": "43 4 * * 2"}]
    assert any("make weblinks" in step.get("run", "") for step in steps_of(weekly))


def test_a_maintainer_s_container_has_the_python_and_the_node_of_the_readme():
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text())
    assert container["image"].endswith(f":{promised_pythons()[-1]}-bookworm")
    assert [feature["version"] for feature in container["features"].values()] == ["20"]
    assert container["postCreateCommand"] == "make site"


def test_issues_are_answered_in_a_private_repository_and_for_its_people_alone():
    desk = yaml.safe_load((ROOT / ".github/workflows/desk.yml").read_text())
    (job,) = desk["jobs"].values()
    assert desk["permissions"] == {}
    assert job["if"].startswith("github.event.repository.private && ")
    assert "github.event.issue.author_association" in job["if"]
    assert sorted(job["permissions"]) == ["contents", "issues", "pull-requests"]


def test_what_pushes_has_its_right_only_in_the_step_that_pushes():
    for workflow in WORKFLOWS:
        for step in steps_of(workflow):
            if "actions/checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False
            if "git push" in step.get("run", ""):
                assert step["env"]["GH_TOKEN"] == "${{ github.token }}"


def test_an_answer_to_an_issue_has_what_was_done_and_what_the_check_says(tmp_path):
    (tmp_path / "bin").mkdir()
    gazette = tmp_path / "bin/gazette"
    gazette.write_text('#!/bin/sh\necho "ran $1"; [ "$1" = issue ] && echo x >content/new.md; exit ${RESULT:-0}\n')
    gazette.chmod(0o755)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / "content").mkdir()
    environment = {**os.environ, "ISSUE": "### What it is", "RESULT": "1"}
    for result, heading in (("0", "This was done:"), ("1", "Look at this. To try again, edit this issue.")):
        environment["RESULT"] = result
        subprocess.run([ROOT / "tools/answer-issue", "answers"], cwd=tmp_path, env=environment, check=True)
        answer = (tmp_path / "answers/answer.md").read_text()
        assert answer.startswith(f"{heading}\n\n~~~~text\nran issue\n~~~~")
        assert "ran check" in answer
        assert "ran what-changed" in answer
