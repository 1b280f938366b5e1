"""A build that is killed at a moment chosen in advance, and what it leaves."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.build.building import HOME, PUBLIC, as_pelican, prepare

CALLS = {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "ctypes.dlsym"}
WRITING = ".output.editions/next"  # the first call that names it begins the writing; dlsym is that of the switch


def publish_killed(content: Path, output: Path, kill: Callable[[int], None], day: str) -> tuple[int, int]:
    """Publishes in a process of its own session, and gives `kill` its number. Returns that and the exit code."""
    prepare()
    child = os.fork()
    if child == 0:
        os.setsid()
        os._exit(_publish(content, output, day))
    kill(child)
    return child, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def publish_killed_while_writing(content: Path, output: Path, call: int, day: str) -> int:
    """The same, killed by itself at a call of the system that writes, counted from the first."""
    prepare()
    child = os.fork()
    if child == 0:
        os.setsid()
        sys.addaudithook(_KillAtCall(call))
        os._exit(_publish(content, output, day))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_after(seconds: float, number: int = signal.SIGKILL, *, group: bool = False) -> Callable[[int], None]:
    def kill(process: int) -> None:
        time.sleep(seconds)
        if os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            (os.killpg if group else os.kill)(process, number)

    return kill


class _KillAtCall:
    def __init__(self, call: int) -> None:
        self.left, self.is_writing = call, False

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in CALLS:
            return
        self.is_writing = self.is_writing or any(WRITING in str(argument) for argument in arguments)
        if self.is_writing and os.getsid(0) == os.getpid():
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def _publish(content: Path, output: Path, day: str, env: Mapping[str, str] = {}) -> int:
    settings = [f'CACHE_PATH="{output.with_name("output.cache")}"', "KEEP_REGISTER=true"]
    words = [str(content), "-o", str(output), "-s", str(HOME / "publishconf.py"), "-e", *settings]
    log = os.open(output.with_name("said"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    return as_pelican(words, HOME, {"GAZETTE_TODAY": day, "SITEURL": PUBLIC, **env}, log)


def processes_of(session: int) -> list[int]:
    """The processes of a session that are still there, as Linux lists them."""
    alive = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            alive.append(int(folder.name))
    return alive


def calls_spread(seed: int, number: int, most: int) -> list[int]:
    """Numbers of calls from 1 to the most, evenly spread and shuffled, so that the last moments are met too."""
    calls = [1 + (most - 1) * index // (number - 1) for index in range(number)]
    random.Random(seed).shuffle(calls)
    return calls
