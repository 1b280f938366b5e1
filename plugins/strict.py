"""Stops a run that found anything wrong, before anything is written; tells what it came to. First in PLUGINS."""

from __future__ import annotations

import logging
import re
import sys
import time
from typing import NoReturn

from pelican import Pelican, console, signals

from gazette.build import Summary
from gazette.edition import Written, publish
from gazette.problems import ProblemsFound
from plugins import desk


class ErrorCount(logging.Handler):
    """Counts what Pelican or another plugin logs as an error and would then pass over."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


errors = ErrorCount()
_started = time.monotonic()


def stop(found: ProblemsFound) -> None:
    """Prints every problem. Ends the run, except while `pelican -r` waits for the next save."""
    print(found, file=sys.stderr)
    count = len(found.problems)
    print(f"{count} {'mistake' if count == 1 else 'mistakes'}. Nothing was written.", file=sys.stderr)
    if not is_watching():
        _end()


def is_watching() -> bool:
    """Whether this is `pelican -r` or `-lr`, which must outlive a mistake."""
    flags = [word for word in sys.argv[1:] if word.startswith("-")]
    return "pelican" in sys.argv[0] and any(
        word in ("--autoreload", "--auto-reload") or re.fullmatch(r"-[a-z]*r[a-z]*", word) for word in flags
    )


def finish(pelican: Pelican) -> None:
    """Publishes the edition, if nothing at all went wrong on the way."""
    current = desk.of(pelican)
    if errors.messages:
        print(f"{len(errors.messages)} errors were logged. Nothing was written.", file=sys.stderr)
        errors.messages.clear()
        return None if is_watching() else _end()
    if current.edition is None or current.summary is None:
        return None
    written = publish(current.edition, current.output, only_these=current.only_these)
    current.cache.save()
    for path in written.written:
        signals.content_written.send(str(current.output / path), context={})
    print(closing_line(current.summary, written, time.monotonic() - current.started))


def closing_line(summary: Summary, written: Written, seconds: float) -> str:
    held = f", {summary.held} held until their day" if summary.held else ""
    return (
        f"{summary.records} records{held}; {summary.pages} pages, {summary.feeds} feeds, {summary.files} files; "
        f"{summary.links:,} links checked; {len(written.written)} written, {len(written.removed)} removed; "
        f"{seconds:.1f} seconds."
    )


def _end() -> NoReturn:
    raise SystemExit(1)


class StrictPelican(Pelican):  # type: ignore[misc]  # Pelican has no types
    """Pelican, but it publishes after everything else has ended well, and closes with our own line.

    Pelican's closing line counts its own articles, which are always 0 here.
    """

    def run(self) -> None:
        console.quiet = True
        try:
            super().run()
        finally:
            console.quiet = False
        finish(self)


def register() -> None:
    logging.getLogger().addHandler(errors)
    signals.initialized.connect(desk.open_for)
