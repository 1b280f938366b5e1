"""The targets of make, the lock files, and the messages on a machine that lacks a tool."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from gazette.commands.port import free_port_problem
from gazette.commands.port import run as run_port
from tools.licences import names_in, npm_licences

ROOT = Path(__file__).parents[1]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
NODE = 'case "$1" in -p) echo 20.19.0;; esac'
TARGETS = "help serve test site publish bundle check links weblinks lint clean".split()


def make(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    # A make that runs these tests must not pass its own flags on.
    inherited = {key: text for key, text in os.environ.items() if key not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    return subprocess.run(["make", *arguments], cwd=cwd, env=inherited | environment, capture_output=True, text=True)


@pytest.fixture
def bare_machine(tmp_path, monkeypatch):
    """A copy of the set-up, with nothing installed and only a few programs on the path."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("GAZETTE_CHROMIUM", raising=False)
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    (tmp_path / "theme").mkdir()
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("make", "sh", "find", "sed", "awk", "mkdir", "touch", "git"):
        (programs / name).symlink_to(str(shutil.which(name)))
    (programs / "python3").symlink_to(sys.executable)
    return tmp_path


def add_program(machine: Path, name: str, script: str) -> None:
    path = machine / "bin" / name
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def messages_of(machine: Path, target: str) -> list[str]:
    """The messages of a target that cannot be made, without make's own closing line."""
    outcome = make(target, cwd=machine, PATH=str(machine / "bin"), PYTHON="python3")
    assert outcome.returncode != 0
    return [line for line in (outcome.stdout + outcome.stderr).splitlines() if not line.startswith("make")]


def test_help_names_every_target_and_comes_first():
    lines = make().stdout.splitlines()
    named = [line.split()[1] for line in lines]
    assert set(TARGETS) <= set(named)
    assert named[0] == "help"


def test_help_leaves_out_no_target_that_has_no_file():
    declared = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    named = {line.split()[1] for line in make("help").stdout.splitlines()}
    assert declared
    assert set(declared[1].split()) - {"test-tools"} == named


def test_no_target_lists_the_prerequisites_of_another():
    rules = re.findall(r"^[a-z]+:.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert len(rules) >= len(TARGETS)
    assert [rule for rule in rules if ".setup/" in rule or "node_modules/" in rule] == []


def test_every_variable_of_the_makefile_is_set_above_its_first_use():
    lines = (ROOT / "Makefile").read_text().splitlines()
    names = [match[1] for line in lines if (match := re.match(r"([A-Z]+) *[:?]?=", line))]
    assert "COMPILE" in names
    for name in names:
        first = next(line for line in lines if re.search(rf"^{name}\b|\$\({name}\)", line))
        assert first.startswith(name), first


@pytest.mark.parametrize("target", ["serve", "site", "publish", "test"])
def test_missing_node_is_reported_in_a_single_sentence(bare_machine, target):
    assert messages_of(bare_machine, target) == ["Node is missing: install Node 20.19 or newer with npm."]


@pytest.mark.parametrize(
    ("name", "script", "sentence"),
    [
        ("python3", "exit 127", "'python3' does not start: install Python 3.11 or newer"),
        ("python3", 'case "$2" in *print*) echo 3.9;; *) exit 1;; esac', "Python 3.9 is too old: install"),
        (
            "python3",
            'case "$2" in *ensurepip*) exit 1;; *print*) echo 3.11;; esac',
            "Python 3.11 lacks its venv module: install it",
        ),
        (
            "node",
            'case "$1" in -p) echo 18.19.0;; *) exit 1;; esac',
            "Node 18.19.0 is too old: install Node 20.19",
        ),
        ("node", NODE, "npm is missing: install the npm that belongs to Node 20.19.0."),
    ],
)
def test_an_old_or_broken_tool_is_reported_in_a_single_sentence(bare_machine, name, script, sentence):
    add_program(bare_machine, name, script)
    (line,) = messages_of(bare_machine, "site")
    assert line.startswith(sentence)


@pytest.mark.parametrize(("name", "sentence"), [("python3", "Python is missing: "), ("git", "git is missing: ")])
def test_a_missing_tool_is_reported_in_a_single_sentence(bare_machine, name, sentence):
    add_program(bare_machine, "node", NODE)
    add_program(bare_machine, "npm", "exit 0")
    (bare_machine / "bin" / name).unlink()
    (line,) = messages_of(bare_machine, "site")
    assert line.startswith(sentence)


def test_a_content_check_needs_no_node(bare_machine):
    assert not any("Node" in line for line in messages_of(bare_machine, "check"))


def test_tools_that_cannot_be_installed_are_named(bare_machine):
    add_program(bare_machine, "id", "echo 1000")
    (line,) = messages_of(bare_machine, "test-tools")
    assert line.startswith("The tests need what this machine lacks: install Java 17 or newer; Chromium")
    assert line.endswith("; newsboat.")


def test_packages_are_named_before_apt_installs_them(bare_machine):
    add_program(bare_machine, "id", "echo 0")
    add_program(bare_machine, "grep", "exit 0")  # for ID=debian
    add_program(bare_machine, "apt-get", 'echo "apt-get $1"; [ "$1" = update ]')
    packages, refusal, *rest = messages_of(bare_machine, "test-tools")
    assert packages.endswith("apt now installs: default-jre-headless chromium fonts-liberation newsboat.")
    assert "make test APT=no" in refusal
    assert rest[0] == "apt-get update"


def test_without_apt_the_packages_to_install_are_named(bare_machine, monkeypatch):
    monkeypatch.setenv("APT", "no")
    for name, script in {"id": "echo 0", "grep": "exit 0", "apt-get": "echo apt-get ran"}.items():
        add_program(bare_machine, name, script)
    (line,) = messages_of(bare_machine, "test-tools")
    assert line.startswith("The tests need what this machine lacks: install Java 17 or newer; Chromium")


def test_an_old_java_and_a_missing_browser_do_not_count(bare_machine, monkeypatch):
    monkeypatch.setenv("GAZETTE_CHROMIUM", "/nowhere/chromium")
    for name, script in {
        "id": "echo 1000",
        "newsboat": "",
        "chromium": "",
        "java": "echo 'java version \"1.8.0_392\"' >&2",
    }.items():
        add_program(bare_machine, name, script)
    (line,) = messages_of(bare_machine, "test-tools")
    assert "Java 17" in line
    assert "Chromium" in line
    assert "newsboat" not in line


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_one_version_and_a_hash(name):
    rows = re.split(r"^(?=[\w.-]+==)", (ROOT / name).read_text(), flags=re.MULTILINE)[1:]
    assert len(rows) > 20
    assert [row.split()[0] for row in rows if "--hash=sha256:" not in row] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address_and_no_folder(name):
    text = (ROOT / name).read_text()
    assert re.findall(r"\S*(?:https?:|file:|--index|--find-links| /)\S*", text) == []


def test_both_locks_agree_on_the_versions():
    runtime, tests = (set(re.findall(r"^([\w.-]+==\S+)", (ROOT / name).read_text(), re.MULTILINE)) for name in LOCKS)
    assert runtime - tests == set()


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_every_wanted_package_is_locked(name):
    wanted = re.findall(r"^(\w[\w.-]*)", (ROOT / name).read_text(), re.MULTILINE)
    locked = re.findall(r"^([\w.-]+)==", (ROOT / name.replace(".in", ".lock")).read_text(), re.MULTILINE)
    assert {package.lower() for package in wanted} - set(locked) == set()


def test_the_lock_of_the_theme_has_exact_versions_and_hashes_but_no_registry():
    wanted = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert packages.pop("")["devDependencies"] == wanted
    assert all(re.fullmatch(r"[0-9.]+", version) for version in wanted.values())
    assert [name for name, package in packages.items() if "resolved" in package or not package["integrity"]] == []


def test_a_free_port_has_no_problem():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert free_port_problem(port) is None


def test_a_port_in_use_is_reported_with_another_to_choose(capsys):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert run_port(Namespace(port=port)) == 1
    assert capsys.readouterr().err == (
        f"Port {port} is taken by another program. Choose another, as in: make serve PORT=8001\n"
    )


@pytest.mark.parametrize(
    ("port", "sentence"),
    [
        ("70000", "There is no port 70000"),
        ("0", "There is no port 0"),
        ("-1", "'-1' is not"),
        ("eight", "'eight' is not a port number."),
        ("", "'' is not a port number."),
    ],
)
def test_an_invalid_port_is_reported(capsys, port, sentence):
    assert run_port(Namespace(port=port)) == 1
    assert capsys.readouterr().err.startswith(sentence)


def test_the_licence_of_every_installed_package_is_listed():
    page = (ROOT / "docs/licences.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\S+) \| (.+) \|$", page, re.MULTILINE))
    del rows["package"], rows["---"]
    assert rows.keys() == {*names_in(LOCKS[0]), *names_in(LOCKS[1]), *dict(npm_licences())}
    assert rows["pelican"].startswith("GNU Affero")
