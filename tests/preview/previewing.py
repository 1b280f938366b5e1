"""A preview that runs while a test or a picture needs it, and what a browser waits for in it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error, Page

HOME = Path(__file__).parents[2]
PATIENCE = 60  # seconds


@contextmanager
def previewed(content: Path, folder: Path) -> Iterator[str]:
    """The address of the preview of a content folder, which is kept in another folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gazette", "serve", str(content), "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=printed, stderr=printed)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        assert process.wait(30) == 0


def until(page: Page, words: str, selector: str = "body") -> None:
    """Waits until a part of the page has some words, without evaluating code in the page, which its policy forbids."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if words in page.inner_text(selector, timeout=1000):
                return
        except Error:  # the page is being loaded again
            time.sleep(0.02)
        time.sleep(0.02)
    raise AssertionError(f"'{words}' is not in: {page.inner_text(selector)[:1000]}")


def opened(page: Page, address: str) -> None:
    """Opens a page as soon as the first build has made it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            response = page.goto(address)
            if response and response.status == 200:
                return
        except Error:  # the server is starting
            pass
        time.sleep(0.1)
    raise AssertionError(page.inner_text("body"))
