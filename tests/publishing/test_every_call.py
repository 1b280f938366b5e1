"""Whichever call of the system fails, or is the last of a program, one edition stands whole, and the next is right."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.faults import Fault
from gazette.publishing.places import Places
from gazette.publishing.put_back import put_back
from gazette.publishing.switch import recover
from tests.publishing.editions import publish, texts_in

FIRST, SECOND, THIRD, FOURTH = (
    {"index.html": word, "a/index.html": "a", f"{word}/index.html": word} for word in ("one", "two", "three", "four")
)
CALLS = {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.utime", "ctypes.dlsym"}
MOST = 200  # calls, more than any of the two makes
Fails = Callable[[], None]


def no_room() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class _AtCall:
    """An audit hook, which Python asks before each call of the system; none can be taken away again."""

    def __init__(self, folder: Path, number: int, fail: Fails) -> None:
        self.folder, self.left, self.fail = str(folder), number, fail

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in CALLS and (event == "ctypes.dlsym" or self.folder in str(arguments[0])):
            self.left -= 1
            if self.left == 0:
                self.fail()


def is_ended_by(work: Callable[[], object], hook: _AtCall) -> bool:
    """Whether the work ended at the call; False if it had ended before."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(hook)
        try:
            work()
        except (OSError, Fault):
            pass
        except BaseException:
            os._exit(9)
        os._exit(3 if hook.left <= 0 else 0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 3, -signal.SIGKILL), "it ended in a traceback"
    return code != 0


def places_in(folder: Path) -> Places:
    folder.mkdir()
    places = Places(folder / "output")
    for files in (FIRST, SECOND, THIRD):
        publish(places, files)
    return places


def require_nothing_stray(places: Places) -> None:
    assert {path.name for path in places.output.parent.iterdir()} == {"output", ".output.editions"}
    names = {path.name for path in places.beside.iterdir()}
    assert {name for name in names if not name.endswith(".json")} <= {"next", "last"}
    assert len(names) <= 5


@pytest.mark.parametrize("fail", [no_room, end])
def test_a_publication(tmp_path: Path, fail: Fails) -> None:
    for number in range(1, MOST):
        places = places_in(tmp_path / str(number))
        if not is_ended_by(lambda places=places: publish(places, FOURTH), _AtCall(tmp_path, number, fail)):
            break
        assert texts_in(places.output) in (THIRD, FOURTH), number
        assert fail is end or not places.next.exists() or places.record(places.next), "it takes room for nothing"
        publish(places, FOURTH)
        assert (texts_in(places.output), texts_in(places.last)) == (FOURTH, THIRD), number
        require_nothing_stray(places)
    assert 20 < number < MOST - 1


@pytest.mark.parametrize("fail", [no_room, end])
def test_a_put_back(tmp_path: Path, fail: Fails) -> None:
    for number in range(1, MOST):
        places = places_in(tmp_path / str(number))
        if not is_ended_by(lambda places=places: put_back(places), _AtCall(tmp_path, number, fail)):
            break
        recover(places)
        assert sorted([texts_in(places.output)["index.html"], texts_in(places.last)["index.html"]]) == ["three", "two"]
        publish(places, FOURTH)
        assert texts_in(places.output) == FOURTH, number
        require_nothing_stray(places)
    assert 10 < number < MOST - 1
