"""One build at a time: a lock that ends with its process, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from gazette.publishing.places import Places

if sys.platform != "win32":
    import fcntl


@contextmanager
def sole_build(places: Places) -> Iterator[None]:
    """Waits until no other build works on the same output, and keeps others waiting until the block ends."""
    places.beside.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":  # has no such locks
        yield
        return
    handle = os.open(places.lock, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"Another build is writing {places.output}. Waiting until it has ended ...", file=sys.stderr)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
