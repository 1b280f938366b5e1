"""Ends a run at once when it is asked to stop, except within a block that must end."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

TO_END = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
REQUESTS = (signal.SIGINT, *TO_END)


_asked: list[int] = []  # the requests so far


class Stopped(SystemExit):
    """Raised in the main thread when the process is asked to end (SIGTERM, or its terminal is closed), to tidy up."""


def stop_tidily() -> None:
    """From now on a request to end raises Stopped instead of ending the process at once."""
    for request in TO_END:
        if signal.getsignal(request) != signal.SIG_IGN:  # as nohup has it
            signal.signal(request, _stop)


def stop_if_asked() -> None:
    """Raises Stopped if a request to end was lost, as in the finaliser of an object."""
    if _asked:
        raise Stopped(128 + _asked[0])


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Lets a request to end wait until the block has ended."""
    waiting: list[int] = []

    def wait(number: int, frame: FrameType | None) -> None:
        waiting.append(number)

    before = [signal.signal(request, wait) for request in REQUESTS]
    try:
        yield
    finally:
        for request, handler in zip(REQUESTS, before, strict=True):
            signal.signal(request, handler)
        for number in waiting[:1]:
            signal.raise_signal(number)


def _stop(number: int, frame: FrameType | None) -> None:
    _asked.append(number)
    raise Stopped(128 + number)
