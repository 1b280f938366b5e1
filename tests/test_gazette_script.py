"""`bin/gazette`: from a fresh clone to the command, set up once, with stand-ins for Python and pip."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.test_tooling import make

ROOT = Path(__file__).parents[1]
PROGRAMS = "sh make find dirname readlink cmp cp mkdir touch cat".split()
# Records its calls. As `-m gazette` it prints its folder, each argument and the answer on its standard input.
PYTHON = """#!/bin/sh
case "$*" in
    -c*print*) echo 3.11 ;;
    "-m venv --clear .venv") echo venv >>log; echo made; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
    "-m pip install"*) echo "install ${*##* }" >>log; echo installed; [ ! -e offline ] ;;
    "-m gazette"*) shift 2; pwd; printf '<%s>\\n' "$@"; cat; exit 7 ;;
esac
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone, with nothing installed and only a few programs on the path."""
    root = tmp_path / "a clone"
    shutil.copytree(ROOT / "tools", root / "tools")
    (root / "bin").mkdir()
    for name in ("bin/gazette", "Makefile", "requirements.lock"):
        shutil.copy(ROOT / name, root / name)
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in PROGRAMS:
        (programs / name).symlink_to(str(shutil.which(name)))
    (programs / "python3").write_text(PYTHON)
    (programs / "python3").chmod(0o755)
    return root


def gazette(
    clone: Path, *arguments: str, script: str = "", cwd: Path | None = None, answers: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(script or clone / "bin/gazette"), *arguments],
        cwd=cwd or clone,
        env={"PATH": str(clone.parent / "programs")},
        input=answers,
        capture_output=True,
        text=True,
    )


def log_of(clone: Path) -> list[str]:
    log = clone / "log"
    return log.read_text().splitlines() if log.exists() else []


def test_the_first_run_sets_up_and_the_second_does_not(clone):
    first, second = gazette(clone, "check"), gazette(clone, "check")
    assert log_of(clone) == ["venv", "install requirements.lock"]
    assert first.stderr.splitlines()[0] == "Installing the Python packages, once ..."
    assert second.stderr == ""
    assert first.stdout == second.stdout


def test_arguments_answers_and_exit_code_are_passed_on_as_they_are(clone):
    arguments = ("new", "decision", "--title", 'Bob\'s "new"  $HOME *', "", "--date=1 May")
    outcome = gazette(clone, *arguments, answers="First answer\nSecond answer\n")
    assert outcome.returncode == 7
    assert outcome.stdout.splitlines() == [
        str(clone),
        *(f"<{text}>" for text in arguments),
        "First answer",
        "Second answer",
    ]


def test_without_arguments_it_prints_its_help(clone):
    assert gazette(clone).stdout.splitlines() == [str(clone), "<--help>"]


def test_it_runs_from_another_folder_and_through_links_in_the_folder_of_the_project(clone, tmp_path):
    for folder in ("elsewhere", "links/deep"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "absolute").symlink_to(clone / "bin/gazette")
    (tmp_path / "links/deep/relative").symlink_to("../../absolute")
    for script in ("../a clone/bin/gazette", str(tmp_path / "absolute"), "../links/deep/relative"):
        outcome = gazette(clone, "check", script=script, cwd=tmp_path / "elsewhere")
        assert outcome.stdout.splitlines() == [str(clone), "<check>"]
    assert log_of(clone) == ["venv", "install requirements.lock"]


def test_a_failed_set_up_is_repeated(clone):
    (clone / "offline").touch()
    failed = gazette(clone, "check")
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert failed.stderr.splitlines()[-1].startswith("The packages could not be installed.")
    (clone / "offline").unlink()
    assert gazette(clone, "check").stdout.splitlines() == [str(clone), "<check>"]
    assert log_of(clone) == ["venv", "install requirements.lock", "install requirements.lock"]


def test_a_changed_lock_file_is_installed(clone):
    gazette(clone, "check")
    (clone / "requirements.lock").write_text("another==1.0\n")
    gazette(clone, "check")
    assert log_of(clone) == ["venv", "install requirements.lock", "install requirements.lock"]


def test_an_environment_whose_python_is_gone_is_rebuilt(clone):
    gazette(clone, "check")
    (clone / ".venv/bin/python").unlink()
    assert gazette(clone, "check").stdout.splitlines() == [str(clone), "<check>"]
    assert log_of(clone) == ["venv", "install requirements.lock"] * 2


def test_without_python_it_prints_a_single_sentence(clone):
    (clone.parent / "programs/python3").unlink()
    outcome = gazette(clone, "check")
    assert outcome.returncode == 1
    assert outcome.stdout == ""
    (sentence,) = outcome.stderr.splitlines()
    assert sentence.startswith("Python is missing: install Python 3.11 or newer")


def test_make_and_the_script_share_one_set_up(clone):
    path = str(clone.parent / "programs")
    gazette(clone, "check")
    assert make("--question", ".venv/.locked", cwd=clone, PATH=path).returncode == 0
    os.utime(clone / "requirements.lock")
    assert make(".venv/.locked", cwd=clone, PATH=path, PYTHON="python3").returncode == 0
    assert log_of(clone) == ["venv", "install requirements.lock"]


def test_windows_has_the_same_steps():
    """The script is only read: the tests do not run on Windows."""
    script = (ROOT / "bin/gazette.cmd").read_text()
    for step in (
        'pushd "%~dp0.."',
        "fc /b requirements.lock .venv\\.locked",
        "--require-hashes -r requirements.lock <nul",
        "copy /y requirements.lock .venv\\.locked",
        '"%RUN%" -m gazette %*',
        "exit /b %CODE%",
    ):
        assert step in script
