"""Reads the content once a run, and stops the run where it holds a mistake."""

from __future__ import annotations

import time

from pelican import Pelican, signals

from gazette.library.read import read_library
from gazette.library.versions import with_history
from gazette.problems import ProblemsFound
from plugins import run, strict


def read_content(pelican: Pelican) -> None:
    current = run.of(pelican)
    current.library = current.edition = current.summary = None
    current.started = time.monotonic()  # `pelican -r` keeps one desk for all its runs
    try:
        read = read_library(
            current.content, current.documents, hold_after=None if current.show_future else current.today
        )
        current.library = with_history(read, current.pages)
    except ProblemsFound as found:
        strict.stop(found)
    finally:
        current.documents.save()  # also after a mistake: the next try reads only what was mended


def register() -> None:
    signals.get_generators.connect(read_content)
