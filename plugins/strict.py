"""Stops a run that found anything wrong, before anything is written; tells what it came to. First in PLUGINS."""

from __future__ import annotations

import logging
import sys
import time
from pathlib import Path
from typing import NoReturn

from pelican import Pelican, console, parse_arguments, signals
from rich.console import Console
from rich.logging import RichHandler

from gazette.build import Summary
from gazette.edition import PublishResult, publish
from gazette.library.publications import keep
from gazette.problems import ProblemsFound, as_text, counted
from plugins import run


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
    """Whether this is `pelican -r` or `-lr`, which must outlive a mistake. Its settings do not say."""
    command = Path(sys.argv[0])  # .venv/bin/pelican, or .../pelican/__main__.py for `python -m pelican`
    is_pelican = command.stem == "pelican" or command.parent.name == "pelican"
    return is_pelican and bool(parse_arguments(sys.argv[1:]).autoreload)


def finish(pelican: Pelican) -> None:
    """Publishes the edition, if nothing at all went wrong on the way."""
    current = run.of(pelican)
    if errors.messages:
        count = len(errors.messages)
        told = "1 error was" if count == 1 else f"{count} errors were"
        print(f"{told} logged. Nothing was written.", file=sys.stderr)
        errors.messages.clear()
        return None if is_watching() else _end()
    if current.edition is None or current.summary is None:
        return None
    written = publish(current.edition, current.output, only_these=current.only_these, retained=current.retained)
    current.pages.save()
    if current.keeps_register and current.library:
        keep(current.content, current.library.publications, current.library.records, current.today)
    for path in written.written:
        signals.content_written.send(str(current.output / path), context={})
    warnings = current.library.warnings if current.library else ()
    if warnings:
        print(as_text(warnings), file=sys.stderr)
        print(f"{counted(warnings)}: mend them, or answer them in front matter under accepted.", file=sys.stderr)
    print(closing_line(current.summary, written, time.monotonic() - current.started))


def closing_line(summary: Summary, written: PublishResult, seconds: float) -> str:
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
    for handler in logging.getLogger().handlers:
        if isinstance(handler, RichHandler):  # its console is Pelican's, which is silenced for the closing line
            handler.console = Console(stderr=True)
    logging.getLogger().addHandler(errors)
    signals.initialized.connect(run.open_for)
