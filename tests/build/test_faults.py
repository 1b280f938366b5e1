"""Whatever is wrong with the machine, a build ends in a sentence, the site stays whole, and the next build is right."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.build.building import DAY, HOME, Run, as_pelican, build, built, edit, files_of, times_of
from tests.prove.killed_builds import kill_after, processes_of

AS_IT_WAS = "The published site has not changed."


def require_sentence(run: Run, sentence: str) -> None:
    assert run.code == 1, run.printed
    assert "Traceback" not in run.printed
    assert sentence in " ".join(run.printed.split())


@pytest.mark.parametrize(
    ("place", "make", "sentence"),
    [
        ("output", Path.touch, "is a file. Move it, or name a folder: -o output"),
        ("output.cache", Path.touch, "output.cache: There is a file where a folder should be."),
        (
            "output.cache/documents",
            lambda path: path.mkdir(parents=True),
            "documents: There is a folder where a file should be. Move it.",
        ),
        (
            "output.cache/pages",
            lambda path: path.mkdir(parents=True),
            "pages: There is a folder where a file should be. Move it.",
        ),
        (".output.editions", Path.touch, ".output.editions is a link or a file, and a build keeps its editions"),
    ],
)
def test_what_is_in_the_way(
    place: str, make: Callable[[Path], object], sentence: str, content: Path, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "output.cache")
    make(tmp_path / place)

    run = build(content, tmp_path / "output")

    require_sentence(run, sentence)
    assert AS_IT_WAS in run.printed
    assert not (tmp_path / "output").is_dir()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 10 MB; only the administrator can make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=10m", "none", str(disk)]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this user cannot mount a disk")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_full_disk(content: Path, small_disk: Path, tmp_path: Path) -> None:
    output, cache = built(content, small_disk / "output", cache=tmp_path / "cache"), tmp_path / "cache"
    before = files_of(output)
    edit(content / "office.md", "area: Exampleshire", "area: Exampleland")
    (small_disk / "filled").write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * 4096 - 300_000))

    run = build(content, output, cache=cache)

    require_sentence(run, f"There is no room left on the disk. Make room and try again. {AS_IT_WAS}")
    assert files_of(output) == before
    assert not (small_disk / ".output.editions/next").exists()
    (small_disk / "filled").unlink()
    assert files_of(built(content, output, cache=cache)) != before


def test_a_disk_that_can_only_be_read(content: Path, small_disk: Path, tmp_path: Path) -> None:
    output = built(content, small_disk / "output", cache=tmp_path / "cache")
    before = files_of(output)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    run = build(content, output, cache=tmp_path / "cache")

    assert run.code == 1
    assert "cannot be written to" in run.printed or "can only be read" in run.printed
    assert AS_IT_WAS in run.printed
    assert files_of(output) == before


def test_a_file_that_may_not_grow_any_more(content: Path, output: Path) -> None:
    """Like a full disk, for whoever cannot mount one."""
    before = files_of(output)
    edit(content / "office.md", "area: Exampleshire", "area: Exampleland")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    run = build_in_child(content, output, limit)

    require_sentence(run, AS_IT_WAS)
    assert files_of(output) == before


def test_two_builds_at_once(content: Path, output: Path, tmp_path: Path) -> None:
    edit(content / "office.md", "area: Exampleshire", "area: Exampleland")
    children = [fork_build(content, output, tmp_path / f"said-{number}") for number in range(2)]

    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]

    printed = "".join((tmp_path / f"said-{number}").read_text() for number in range(2))
    assert codes == [0, 0], printed
    assert printed.count("Another command works on ") == 1
    assert files_of(output) == files_of(built(content, tmp_path / "fresh"))


@pytest.mark.parametrize("group", [False, True], ids=["the build alone", "its whole group"])
def test_a_build_that_is_asked_to_stop_says_so_and_leaves_no_process(
    group: bool, content: Path, output: Path, tmp_path: Path
) -> None:
    before = files_of(output)
    edit(content / "office.md", "area: Exampleshire", "area: Exampleland")
    child = fork_build(content, output, tmp_path / "said", slow_worker)

    wait_for_workers(child)
    kill_after(0, signal.SIGTERM, group=group)(child)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    printed = (tmp_path / "said").read_text()
    assert (code, printed) == (1, f"The build was asked to stop. {AS_IT_WAS}\n")
    require_no_process(child)
    assert files_of(output) == before


def slow_worker() -> None:
    """Has each page take long, in several processes."""
    import gazette.edition
    import gazette.workers

    make = gazette.edition._make
    gazette.edition._make = lambda file: (time.sleep(0.1), make(file))[1]
    gazette.workers.os.cpu_count = lambda: 2
    gazette.workers.MANY = 2


def test_no_process_outlives_a_build_that_is_killed(content: Path, tmp_path: Path) -> None:
    child = fork_build(content, tmp_path / "output", tmp_path / "said", slow_worker)
    wait_for_workers(child)

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    require_no_process(child)


def test_a_file_that_vanishes_while_it_is_read(content: Path, tmp_path: Path) -> None:
    gone = content / "topics/rural-crime.md"

    def vanish() -> None:
        import gazette.library.read

        read_folder = gazette.library.read.read_folder
        gazette.library.read.read_folder = lambda root, cache: (read_folder(root, cache), gone.unlink(missing_ok=True))[
            0
        ]

    run = build_in_child(content, tmp_path / "output", vanish)

    require_sentence(run, f"topics/rural-crime.md: It is not there, or has just been deleted. Try again. {AS_IT_WAS}")


@pytest.mark.parametrize("day", ["9999-12-31", "3000-01-01"])
def test_a_day_at_the_end_of_the_calendar(day: str, content: Path, tmp_path: Path) -> None:
    require_sentence(build(content, tmp_path / "output", day=day), f"GAZETTE_TODAY is '{day}'")


def test_a_build_without_a_change_changes_nothing_at_all(output: Path, content: Path) -> None:
    before = times_of(output)

    for _ in range(2):
        built(content, output)

    assert times_of(output) == before


def fork_build(content: Path, output: Path, printed: Path, prepare: Callable[[], object] = int) -> int:
    """Starts a build in a process of its own session."""
    child = os.fork()
    if child == 0:
        os.setsid()
        prepare()
        log = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        cache = output.with_name(output.name + ".cache")
        words = [str(content), "-o", str(output), "-s", str(HOME / "pelicanconf.py"), "-e", f'CACHE_PATH="{cache}"']
        os._exit(as_pelican(words, HOME, {"GAZETTE_TODAY": DAY}, log))
    return child


def build_in_child(content: Path, output: Path, prepare: Callable[[], object]) -> Run:
    printed = output.with_name("said")
    child = fork_build(content, output, printed, prepare)
    return Run(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), printed.read_text())


def wait_for_workers(session: int) -> None:
    end = time.monotonic() + 20
    while len(processes_of(session)) < 3:
        assert time.monotonic() < end, "the build has no other processes"
        time.sleep(0.02)


def require_no_process(session: int) -> None:
    end = time.monotonic() + 5
    while alive := processes_of(session):
        assert time.monotonic() < end, alive
        time.sleep(0.02)
