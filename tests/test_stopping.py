"""A request to end is answered at once, waits for a block that must end, and is never lost."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest

from gazette import stopping
from gazette.stopping import REQUESTS, TO_END, Stopped, stop_if_asked, stop_tidily, uninterrupted


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(stopping, "_asked", [])
    before = [signal.getsignal(request) for request in REQUESTS]
    yield
    for request, handler in zip(REQUESTS, before, strict=True):
        signal.signal(request, handler)


@pytest.mark.parametrize("request_to_end", TO_END)
def test_a_request_ends_the_run(request_to_end: signal.Signals) -> None:
    stop_tidily()

    with pytest.raises(Stopped) as end:
        signal.raise_signal(request_to_end)
    assert end.value.code == 128 + request_to_end


@pytest.mark.parametrize("request_to_end", TO_END)
def test_a_request_waits_until_a_block_has_ended(request_to_end: signal.Signals) -> None:
    stop_tidily()
    done = []

    def block() -> None:
        with uninterrupted():
            signal.raise_signal(request_to_end)
            done.append("all of it")

    with pytest.raises(Stopped):
        block()
    assert done == ["all of it"]


def test_a_terminal_that_is_closed_ends_nothing_that_was_begun_to_outlive_it() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    stop_tidily()

    signal.raise_signal(signal.SIGHUP)


def test_a_request_that_was_lost_is_answered_before_the_site_changes() -> None:
    stop_tidily()
    stop_if_asked()

    with suppress(Stopped):  # as Python does with whatever a finaliser raises
        signal.raise_signal(signal.SIGTERM)

    with pytest.raises(Stopped):
        stop_if_asked()
