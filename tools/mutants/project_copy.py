"""Copies of the project in which code can be broken and tests run, so that the project itself is never touched."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_INSTALLED = (".venv", "node_modules")
_COMPILED = "theme/static/styles"
NO_END = 124  # the exit code of the command `timeout`
_NO_EXTRAS = ("-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider")


@dataclass(frozen=True)
class Run:
    """pytest's exit code, or NO_END, and the seconds of processor it took: on a busy machine the clock says little."""

    code: int
    seconds: float


def copy_project(root: Path, to: Path) -> Path:
    """The project with uncommitted changes, and with its history, which some tests read."""
    _git(root, "clone", "--quiet", "--no-checkout", str(root), str(to))
    for name in _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    for name in _INSTALLED:
        (to / name).symlink_to(root / name)
    if (root / _COMPILED).exists():
        shutil.copytree(root / _COMPILED, to / _COMPILED)
    _git(to, "reset", "--quiet")
    return to


@contextmanager
def changed(copy: Path, path: str, text: str) -> Iterator[None]:
    """A file of a copy, with another text. It is restored with its time, by which Python finds its bytecode."""
    file, aside = copy / path, copy.with_name(f"{copy.name}-aside")
    file.rename(aside)
    try:
        file.write_text(text, encoding="utf-8")
        yield
    finally:
        aside.replace(file)


def run_tests(copy: Path, files: list[str], limit: float, environment: Mapping[str, str] = {}) -> Run:
    """Runs pytest on these files, and ends it after a limit in seconds by the clock."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", *_NO_EXTRAS, *files],
        cwd=copy,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return _wait(process, limit)
    finally:
        _end(process)


def _wait(process: subprocess.Popen[bytes], limit: float) -> Run:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        is_over, status, usage = os.wait4(process.pid, os.WNOHANG)
        if is_over:
            process.returncode = os.waitstatus_to_exitcode(status)
            return Run(process.returncode, usage.ru_utime + usage.ru_stime)
        time.sleep(0.05)
    return Run(NO_END, limit)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the run and every process that a test left."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout
