"""Ends a run at once when it is asked to stop, except within a block that must end."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

REQUESTS = (signal.SIGINT, signal.SIGTERM)


class Stopped(SystemExit):
    """Raised in the main thread when the process is asked to end (SIGTERM), so that every block can tidy up."""


def stop_tidily() -> None:
    """From now on a request to end raises Stopped instead of ending the process where it stands."""
    signal.signal(signal.SIGTERM, _stop)


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
    raise Stopped(128 + number)
