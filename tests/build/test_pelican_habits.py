"""Habits of Pelican's users: its command line, from any folder, and the site that follows what they write."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.build.building import DAY, HOME, SAMPLE, build, built, edit, files_of, run_pelican
from tests.build.edits import CAMERAS
from tests.prove.killed_builds import processes_of


def test_any_folder_of_content_can_be_named_from_any_working_folder(tmp_path: Path, content: Path) -> None:
    here = built(content, tmp_path / "here")

    words = ["content", "-o", "there", "-s", str(HOME / "pelicanconf.py"), "-e", f'CACHE_PATH="{tmp_path}/there.cache"']
    run = run_pelican(words, tmp_path, {"GAZETTE_TODAY": DAY})

    assert run.code == 0, run.printed
    assert files_of(tmp_path / "there") == files_of(here)


def test_the_folders_are_named_as_the_officer_named_them(tmp_path: Path, content: Path) -> None:
    edit(content / CAMERAS, "decided: 2024-02-14", "decided: 14/2/2024")

    run = run_pelican(["content", "-o", "there", "-s", str(HOME / "pelicanconf.py")], tmp_path, {"GAZETTE_TODAY": DAY})

    assert run.code == 1
    assert run.printed.startswith(f"content/{CAMERAS}:5: "), run.printed


def test_a_setting_can_be_given_on_the_command_line(tmp_path: Path) -> None:
    output = built(SAMPLE, tmp_path / "output", "-e", 'SITEURL="https://example.org/record/"')

    page = (output / "index.html").read_text()
    assert '<link rel="canonical" href="https://example.org/record/">' in page


def test_a_site_below_a_folder_of_its_host_links_within_it(tmp_path: Path) -> None:
    output = built(SAMPLE, tmp_path / "output", "-e", 'SITEURL="https://example.org/record"')

    assert 'href="/record/"' in (output / "404.html").read_text()
    assert "/record/rural-watch /record/decisions/PCC-2024-002/ 301" in (output / "_redirects").read_text()
    assert "<loc>https://example.org/record/decisions/</loc>" in (output / "sitemap.xml").read_text()


def test_a_folder_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    run = build(tmp_path / "nothing", tmp_path / "output")

    assert run.code == 1
    assert not (tmp_path / "output").exists()


def test_a_folder_of_output_whose_name_begins_with_r_is_not_taken_for_autoreload(tmp_path: Path, content: Path) -> None:
    """`-orelease` has an r behind one hyphen, as `-lr` has; a mistake must still end with exit code 1."""
    edit(content / CAMERAS, "decided: 2024-02-14", "decided: 14/2/2024")

    run = run_pelican(["content", "-orelease", "-s", str(HOME / "pelicanconf.py")], tmp_path, {"GAZETTE_TODAY": DAY})

    assert run.code == 1


def test_the_closing_line_says_what_was_done(content: Path, tmp_path: Path) -> None:
    first, second = (build(content, tmp_path / "output").printed for _ in range(2))

    counts = r"\d+ records; \d+ pages, \d+ feeds, (\d+) files; [\d,]+ links checked; (\d+) written, 0 removed;"
    everything = re.fullmatch(counts + r" \d+\.\d seconds\.\n", first)
    assert everything
    assert everything[1] == everything[2]
    assert " 0 written, 0 removed; " in second


class TestServedSite:
    """`pelican -lr`: the site is served, follows every save, and outlives a mistake."""

    @pytest.fixture
    def port(self) -> int:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            return int(free.getsockname()[1])

    @pytest.fixture
    def printed(self, content: Path, tmp_path: Path, port: int) -> Iterator[Callable[[], str]]:
        """The output of the server so far. Asked to end, it takes every process with it that it started."""
        words = [sys.executable, "-u", "-m", "pelican", str(content), "-o", str(tmp_path / "served")]
        words += ["-s", str(HOME / "pelicanconf.py"), "-e", f'CACHE_PATH="{tmp_path}/cache"', "-lr", "-p", str(port)]
        with (tmp_path / "said").open("wb") as file:
            server = subprocess.Popen(
                words,
                stdout=file,
                stderr=subprocess.STDOUT,
                cwd=HOME,
                start_new_session=True,
                env={**os.environ, "GAZETTE_TODAY": DAY},
            )
        try:
            yield (tmp_path / "said").read_text
        finally:
            server.terminate()
            server.wait(10)
            until(lambda: processes_of(server.pid) == [], (tmp_path / "said").read_text, 10)

    def test_the_server_follows_what_is_saved_and_outlives_mistakes(
        self, content: Path, tmp_path: Path, port: int, printed: Callable[[], str]
    ) -> None:
        page = f"http://127.0.0.1:{port}/decisions/PCC-2024-001/"
        decision, home = content / CAMERAS, tmp_path / "served/index.html"
        until(lambda: "Sampleton School" in get(page), printed)

        save_until(decision, "Sampleton School", "Sampleton Library", lambda: "Sampleton Library" in get(page), printed)

        save_until(
            decision, "decided: 2024-02-14", "decided: 14/2/2024", lambda: "1 mistake. Nothing" in printed(), printed
        )
        assert f"{CAMERAS}:5: " in printed()
        assert "Sampleton Library" in get(page), "the page that stood before is still served"
        assert home.is_file()

        mended = decision.read_text().replace("Sampleton Library", "Sampleton Museum")
        decision.write_text(mended)
        save_until(
            decision, "decided: 14/2/2024", "decided: 2024-02-14", lambda: "Sampleton Museum" in get(page), printed
        )
        assert "Traceback" not in printed()


def get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def until(true: Callable[[], bool], printed: Callable[[], str], seconds: float = 30) -> None:
    """Waits until the condition is true; a slow machine has time."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, printed()
        time.sleep(0.1)


def save_until(path: Path, old: str, new: str, true: Callable[[], bool], printed: Callable[[], str]) -> None:
    """Saves an edit, and saves the file again and again: while it builds, Pelican does not watch."""
    edit(path, old, new)
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, printed()
        for _ in range(20):
            if true():
                return
            time.sleep(0.1)
        path.touch()
