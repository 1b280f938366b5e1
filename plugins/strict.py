"""Stops a run before it writes if anything went wrong, and otherwise publishes it. Must be first in PLUGINS."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from pelican import Pelican, console, parse_arguments, signals
from rich.console import Console
from rich.logging import RichHandler

from gazette.dates import say_day
from gazette.edition import Edition
from gazette.faults import Fault, sentence_of
from gazette.library.held_lines import held_lines, next_release
from gazette.library.library import Library
from gazette.library.pending_register import prepare_register, settle_register
from gazette.library.publications import register_after
from gazette.plurals import noun_for
from gazette.problems import ProblemsFound, how_many
from gazette.publishing.lock import sole_build, sole_publication
from gazette.publishing.publish import prepare, put_out
from gazette.publishing.refusals import fault_of_cache, fault_of_output
from gazette.publishing.report import HeldBack, report, report_changes_by_hand
from gazette.publishing.switch import recover
from gazette.records.publication import PUBLISHED
from gazette.stopping import Stopped, stop_if_asked, stop_tidily, uninterrupted
from plugins.run import Run, run_of, start_run


class LoggedErrors(logging.Handler):
    """Keeps the errors that Pelican or another plugin logs, because Pelican would go on and publish."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


errors = LoggedErrors()


def stop(run: Run, error: ProblemsFound) -> None:
    """Prints every problem. Ends the run, except while `pelican -r` or a preview waits for the next save."""
    _end(run, [str(problem) for problem in error.problems], f"{how_many(error.problems)}. Nothing was written.")


def is_watching() -> bool:
    """Whether this is `pelican -r` or `-lr`, which must outlive a mistake. Its settings do not say."""
    command = Path(sys.argv[0])  # .venv/bin/pelican, or .../pelican/__main__.py for `python -m pelican`
    is_pelican = command.stem == "pelican" or command.parent.name == "pelican"
    return is_pelican and bool(parse_arguments(sys.argv[1:]).autoreload)


def finish(pelican: Pelican) -> None:
    """Publishes the edition, unless anything went wrong in the run."""
    run = run_of(pelican)
    count = len(errors.messages)
    if count:
        errors.messages.clear()
        return _end(run, (), f"{count} {noun_for(count, 'error was', 'errors were')} logged. Nothing was written.")
    if run.content_read is None or run.library is None or run.edition is None or run.summary is None:
        return None
    run.pages.save()
    try:
        register = _prepare_register(run, run.library, run.edition)
    except ProblemsFound as error:
        return stop(run, error)
    publication = prepare(run.edition, run.places, run.present, run.retained, register)
    stop_if_asked()
    with uninterrupted():
        put_out(run.places, publication)
        run.is_out = True
        settle_register(run.content, run.output)
    for path in publication.written:
        signals.content_written.send(str(run.output / path), context={})
    if run.is_preview:
        return None
    report_changes_by_hand(run.places, run.present)
    held = run.content_read.held
    back = HeldBack(tuple(held_lines(run.content_read.whole_library, held)), next_release(held, run.now))
    report(run.summary, publication, back, run.library.warnings, time.monotonic() - run.started)


def _prepare_register(run: Run, library: Library, edition: Edition) -> bytes:
    """Writes what is about to be published beside the register, unless the day of the build is a pretended one."""
    if edition.register_of:
        register = register_after(library.publications, library.documents, run.today)
        prepare_register(run.content, register, edition.manifest, run.output)
        return register
    if run.keep_register:
        print(f"{PUBLISHED} is as it was: it holds real days, and {say_day(run.today)} is not today.", file=sys.stderr)
    return b""


def _end(run: Run, mistakes: Iterable[str], closing_line: str) -> None:
    """Prints why the run stops, and ends it unless it waits for the next save. A preview shows it in the browser."""
    run.mistakes = (*mistakes,) or (closing_line,)
    if run.is_preview:
        return
    print("\n".join((*mistakes, closing_line)), file=sys.stderr)
    if not is_watching():
        raise SystemExit(1)


class StrictPelican(Pelican):  # type: ignore[misc]  # Pelican has no types
    """Pelican, except that it publishes only after everything else has succeeded, and ends with our own closing line.

    Pelican's closing line counts its own articles, which are always 0 here.
    """

    def run(self) -> None:
        run = run_of(self)
        fault = fault_of_output(run.places, run.content, may_empty=run.may_empty)
        fault = fault or fault_of_cache(run.cache, run.output, run.places.beside, run.content)
        if fault:
            return self._stop(fault)
        try:
            with sole_build(run.places), sole_publication(run.content) if run.keep_register else nullcontext():
                recover(run.places)
                self._build_quietly()
                finish(self)
        except (OSError, Fault) as error:
            return self._stop(sentence_of(error))
        except (Stopped, KeyboardInterrupt):
            if is_watching() or run.is_preview:
                raise
            return self._stop("The build was asked to stop.")

    def _build_quietly(self) -> None:
        console.quiet = True
        try:
            super().run()
        finally:
            console.quiet = False

    def _stop(self, sentence: str) -> None:
        run = run_of(self)
        outcome = "The new site is in its place." if run.is_out else "The published site has not changed."
        _end(run, (), f"{sentence.rstrip('.')}. {outcome}")


def register() -> None:
    for handler in logging.getLogger().handlers:
        if isinstance(handler, RichHandler):  # it uses Pelican's console, which is silent at the closing line
            handler.console = Console(stderr=True)
    logging.getLogger().addHandler(errors)
    stop_tidily()
    signals.initialized.connect(start_run)
