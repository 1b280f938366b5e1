"""One build at a time, and one publication of a content: locks that end with their process, however that ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path

from gazette.publishing.places import Places

if sys.platform != "win32":
    import fcntl

NO_LOCKS = (errno.EBADF, errno.ENOLCK, errno.ENOTSUP)


@contextmanager
def sole_build(places: Places) -> Iterator[None]:
    """Waits until no other build works on the same output, and keeps others waiting until the block ends."""
    places.beside.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":  # has no such locks
        yield
        return
    with _locked(os.open(places.lock, os.O_CREAT | os.O_RDWR, 0o600), f"Another command works on {places.output}."):
        yield


def sole_reading(places: Places) -> AbstractContextManager[None]:
    """Keeps builds waiting while a site is read as a whole. Where nobody may write beside it, there are none."""
    is_open = places.output.is_dir() and os.access(places.output.parent, os.W_OK | os.X_OK)
    return sole_build(places) if is_open else nullcontext()


@contextmanager
def sole_publication(content: Path) -> Iterator[None]:
    """Waits until no other build publishes the same content, into any folder: they share the register."""
    if sys.platform == "win32" or not content.is_dir():
        yield
        return
    with _locked(os.open(content, os.O_RDONLY), f"Another build is publishing {content}."):
        yield


@contextmanager
def _locked(handle: int, waiting: str) -> Iterator[None]:
    """Holds a lock on an open file or folder. A network disk that cannot lock a folder goes without."""
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"{waiting} Waiting until it has ended ...", file=sys.stderr)
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError as error:
            if error.errno not in NO_LOCKS:
                raise
        yield
    finally:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)  # a process that was forked meanwhile still has the handle
        os.close(handle)
